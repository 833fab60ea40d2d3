"""All sources of the workspace: in which state each is, and where it is used."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any, ClassVar

from textual.app import ComposeResult

from factcheck import desk
from factcheck.model.counting import counted
from factcheck.model.rows import SourceKind, SourceRow
from factcheck.model.rows.places import SourceFilter, SourceLine, SourcePage, SourceState
from factcheck.tui import actions
from factcheck.tui.bench import Bench
from factcheck.tui.screens.dialogs.forms import OF_ALL, search_form, sources_form
from factcheck.tui.screens.dialogs.storing import Values
from factcheck.tui.screens.one_list import OneList
from factcheck.tui.screens.reading import ReadingScreen
from factcheck.tui.screens.source_work import SourceWork
from factcheck.tui.widgets.lines import KeyLine, Standing, TopLine
from factcheck.tui.widgets.pieces import Piece, title
from factcheck.tui.widgets.places import Gap
from factcheck.tui.widgets.sources_list import SourcesList
from factcheck.tui.widgets.virtual_list import VirtualList


class SourcesScreen(SourceWork, OneList):
    """One list of any length, read page by page; Enter reads the source."""

    NAME = "sources"
    BINDINGS = actions.bindings("sources")
    AUTO_FOCUS: ClassVar[str | None] = "#shelf"

    def __init__(self, bench: Bench, article: str = "") -> None:
        super().__init__(bench)
        self._from = article
        self._wanted = SourceFilter()
        # Held from the start: news may come before it is drawn, and after it is gone.
        self._shelf = SourcesList(id="shelf")

    def compose(self) -> ComposeResult:
        """The line on top, the list, the keys."""
        yield TopLine()
        self._shelf.add_class("pane")
        self._shelf.clock = self.bench.clock
        yield self._shelf
        yield KeyLine()

    @property
    def list(self) -> SourcesList:
        """The list of sources."""
        return self._shelf

    @property
    def source(self) -> SourceRow | None:
        """The source pointed at."""
        return self.list.row.source if self.list.row else None

    def on_mount(self) -> None:
        """Reads the first page."""
        self.show_keys()
        self.show_standing()
        self.do_reload()

    # -- what is shown ---------------------------------------------------------------------------

    def do_reload(self) -> None:
        """Reads what is in sight again; the source in hand stays in hand."""
        wanted, key, at = self._wanted, self.list.key, self.list.index
        self.read("sources", partial(_around, wanted, key, at), partial(self._show, wanted, key))

    def _show(self, wanted: SourceFilter, before: int | None, page: SourcePage) -> None:
        if wanted != self._wanted:
            return
        keys, now = [line.key for line in page.rows], self.list.key
        index = page.start + keys.index(now) if now != before and now in keys else page.index
        self.list.empty = () if page.rows else self._nothing()
        self.list.show_part(page.total, page.start, keys, index)
        self.list.put(page.rows)
        self.list.border_title = title(self._heading(page.total))
        self.show_standing()

    def _heading(self, total: int) -> str:
        wanted = self._wanted
        only = [wanted.state.value if wanted.state else "", *(kind.value for kind in wanted.kinds)]
        only += [f"“{wanted.query}”" if wanted.query else "", "this article's" if wanted.article else ""]
        narrowed = ", ".join(part for part in only if part)
        return f"Sources {total}" + (f" · only {narrowed} · {self.key('back')} shows all" if narrowed else "")

    def _nothing(self) -> Sequence[Sequence[Piece]]:
        if self._wanted.narrows:
            return ((), (("  No source passes the filter. ", ""), (self.key("back"), "key"), (" shows all.", "")))
        return (
            (),
            (("  No source yet: what is consulted for a claim is listed here, of all articles.", ""),),
            (
                ("  In an article’s review ", ""),
                (self.key("source.add"), "key"),
                (" adds one: a web address or a file.", ""),
            ),
        )

    def on_virtual_list_need(self, event: VirtualList.Need) -> None:
        """The list is about to draw rows that it does not have, or that may have changed."""
        keys, gap, wanted, slot = event.keys, event.gap, self._wanted, f"rows:{event.page}"
        if keys:
            self.read(slot, lambda ws: desk.source_list.lines(ws, keys), self.list.put)
        else:
            self.read(slot, partial(_page, wanted, gap), partial(self._put, wanted, gap.start))

    def _put(self, wanted: SourceFilter, start: int, lines: Sequence[SourceLine]) -> None:
        if wanted == self._wanted:
            self.list.put_page(start, lines)

    def news(self) -> None:
        """A job went on or ended: a source may have come further."""
        super().news()
        self.list.tell(self.on_their_way)

    def standing(self) -> Standing:
        """How many there are, of which how many are shown."""
        total = self.list.total
        return self.told(("Articles", "Sources"), counted(total, "source"))

    # -- what can be done ------------------------------------------------------------------------

    def do_choose(self) -> None:
        """Reads the source, beside the claims that it is used for."""
        if line := self.list.row:
            self.app.push_screen(ReadingScreen(self.bench, line.source, line.title))

    def do_back(self) -> None:
        """Shows all sources again after a search or filter; else leaves."""
        if self._wanted.narrows:
            self._narrow(SourceFilter())
        else:
            self.app.pop_screen()

    def _narrow(self, wanted: SourceFilter) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self.do_reload()

    def do_search(self) -> None:
        """Searches citations and quotes while typing."""
        before = self._wanted.query

        def closed(typed: Values | None) -> None:
            self._search({"query": before} if typed is None else typed)

        self.app.push_screen(search_form(before, self._search), closed)

    def _search(self, typed: Values) -> None:
        self._narrow(replace(self._wanted, query=typed["query"].strip()))

    def do_filter_sources(self) -> None:
        """Filters by state, kind and article, at once."""
        before = self._wanted

        def live(typed: Values) -> None:
            state = SourceState(typed["state"]) if typed["state"] in set(SourceState) else None
            kinds = tuple(SourceKind(kind) for kind in typed["kinds"].split(",") if kind)
            article = self._from if typed.get("of", OF_ALL) != OF_ALL else ""
            self._narrow(replace(self._wanted, state=state, kinds=kinds, article=article))

        def closed(typed: Values | None) -> None:
            if typed is None:
                self._narrow(before)

        self.app.push_screen(sources_form(before, live, of_article=bool(self._from)), closed)


def _around(wanted: SourceFilter, key: int | None, at: int, ws: Any) -> SourcePage:
    page: SourcePage = desk.source_list.around(ws, wanted, key, at)
    return page


def _page(wanted: SourceFilter, gap: Gap, ws: Any) -> Sequence[SourceLine]:
    beside = gap.after, gap.before
    page: Sequence[SourceLine] = desk.source_list.page(ws, wanted, gap.start, gap.count, beside=beside)
    return page
