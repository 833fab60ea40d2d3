"""The articles: how far each is; where a new one is taken apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any, ClassVar
from urllib.parse import urlsplit

from textual.app import ComposeResult

from factcheck import desk
from factcheck.errors import FactcheckError
from factcheck.model.rows import ArticleRow
from factcheck.tui import actions
from factcheck.tui.bench import Bench
from factcheck.tui.jobs import Job, Progress
from factcheck.tui.messages import Problem
from factcheck.tui.readying import allow_processes, learn_meanings, load_language_model, tell_of_loading
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.screens.dialogs.form import Values
from factcheck.tui.screens.dialogs.forms import search_form, seed_form
from factcheck.tui.screens.exporting import Exporting
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.widgets.article_list import ArticleList
from factcheck.tui.widgets.lines import KeyLine, Standing, TopLine
from factcheck.tui.widgets.pieces import Piece, title
from factcheck.tui.widgets.virtual_list import VirtualList

PASTED = "pasted"
"""What a pasted text is called while it is taken apart."""
DRAFT = "seed"
"""The key of a pasted text that was left or could not be taken apart."""
SETTLED = 1.0
"""Seconds after the first rows until the workbench does something of itself."""
REST = 300
"""Cells that fill a line to its end on any screen."""


class ArticlesScreen(Exporting, DeskScreen):
    """Opens on whatever the workspace holds; an empty one greets and offers the first case."""

    NAME = "articles"
    BINDINGS = actions.bindings("articles")
    AUTO_FOCUS: ClassVar[str | None] = "#list"

    def __init__(self, bench: Bench, *, open_article: str | None = None) -> None:
        super().__init__(bench)
        self._open_article = open_article
        self._rows: Sequence[ArticleRow] = ()
        self._query = ""
        self._typed = ""
        self._progress = ""
        self._trouble: Problem | None = None
        self._first_case: Path | None = None
        self._learning = False
        self._stop = Event()

    def compose(self) -> ComposeResult:
        """The line on top, the list, the keys."""
        yield TopLine()
        articles = ArticleList(id="list")
        articles.add_class("pane")
        articles.clock = self.bench.clock
        articles.border_subtitle = title(place_of(self.bench.settings.db))
        yield articles
        yield KeyLine()

    @property
    def list(self) -> ArticleList:
        """The list of articles."""
        return self.query_one(ArticleList)

    def on_mount(self) -> None:
        """The database is opened only after the first frame is there."""
        self.show_keys()
        self.call_after_refresh(self._open)

    def _open(self) -> None:
        self.bench.jobs.open(Job(self, "open", lambda ws: ws, self._opened, self._failed))
        self.read("who", lambda ws: ws.reviewer, self._named)
        self.do_reload()

    def _opened(self, _workspace: Any) -> None:
        if self._open_article:
            self._review(self._open_article)

    def _named(self, reviewer: str) -> None:
        self.bench.reviewer = reviewer
        self.show_standing()

    def _failed(self, problem: Problem) -> None:
        self._trouble = problem
        self._greet()

    # -- what is shown ---------------------------------------------------------------------------

    def do_reload(self) -> None:
        """Reads the articles again, opening the database again where that failed."""
        if self._trouble:
            self._trouble = None
            self.bench.jobs.open(Job(self, "open", lambda ws: ws, self._opened, self._failed))
        query = self._query
        self.read("articles", lambda ws: _articles(ws, query), self._show, self._failed)

    def _show(self, found: tuple[Sequence[ArticleRow], Path | None]) -> None:
        self._rows, self._first_case = found
        self._trouble = None
        self.list.show([row.key for row in self._rows])
        self.list.put(self._rows)
        self._greet()
        self.show_standing()
        if not self._learning:
            self._learning = True
            self.set_timer(SETTLED, partial(learn_meanings, self.bench))

    def on_virtual_list_need(self, event: VirtualList.Need) -> None:
        """All rows are there already; only their look is renewed."""
        self.list.put(self._rows)

    def _greet(self) -> None:
        self.list.empty = self._greeting()
        self.list.refresh()

    def _greeting(self) -> Sequence[Sequence[Piece]]:
        if self._trouble:
            return (
                (),
                (("  " + self._trouble.title, "bad strong"),),
                (("  " + self._trouble.message, ""),),
                (("  " + self._trouble.hint, ""),),
                (("  ctrl+r", "key"), (" tries again   ", "dim"), ("q", "key"), (" quits", "dim")),
            )
        if self._query:
            return ((), ((f"  No article with “{self._query}”.  ", ""), ("/", "key"), (" searches again", "dim")))
        first: Sequence[Piece] = ()
        if self._first_case:
            here = self.list.glyphs.here
            said = " opens the first case, a short article to learn on."
            first = ((here, "accent"), (" enter", "key tint--row"), (f"{said:<{REST}}", "tint--row"))
        return (
            (),
            (("  factcheck takes articles apart into claims, to check and prove each one.", ""),),
            (("  ", ""), ("a", "key"), (" takes one apart: a file, a web address or a pasted text.", "")),
            first,
        )

    def standing(self) -> Standing:
        """How much there is, and how much of it waits."""
        claims, waiting = sum(row.claims for row in self._rows), sum(row.open for row in self._rows)
        noun = "article" if len(self._rows) == 1 else "articles"
        count = f"{len(self._rows)} {noun} · {claims} claims · {waiting} open" if self._rows else ""
        return Standing(
            ("Articles",),
            count,
            under_way=self._progress or self.bench.under_way,
            reviewer=self.bench.reviewer,
            saved=self.bench.saved,
            trouble=self.bench.unsaved,
        )

    # -- what can be done ------------------------------------------------------------------------

    def do_move(self, by: int) -> None:
        """Moves in the list."""
        self.list.move(by)

    def do_move_page(self, by: int) -> None:
        """Moves by pages."""
        self.list.move_page(by)

    def do_move_end(self, by: int) -> None:
        """Moves to an end."""
        self.list.move_end(by)

    def do_choose(self) -> None:
        """Opens the article, or the first case in an empty workspace."""
        if self.list.row:
            self._review(self.list.row.id)
        elif self._first_case and not self._query:
            self._seed(str(self._first_case))

    def on_virtual_list_chosen(self, event: VirtualList.Chosen) -> None:
        """A double click opens."""
        self.do_choose()

    def _review(self, article: str) -> None:
        self.app.push_screen(ReviewScreen(self.bench, article))

    def do_seed(self) -> None:
        """Asks for a new article; what takes it apart is loaded meanwhile."""
        load_language_model(self.bench)
        self.open_form(seed_form(self._typed), self._asked, DRAFT)

    def _asked(self, typed: Values | None) -> None:
        if typed:
            self._typed = where = typed["where"].strip()
            here = where if "://" in where else str(Path(where).expanduser())
            self._seed(here if where else PASTED, typed["text"] if not where else None)

    def _seed(self, where: str, text: str | None = None) -> None:
        self._progress = f"taking apart {where}"
        self._stop = stop = Event()
        call = partial(_seed, where, text, lambda: self.bench.jobs.closing() or stop.is_set())
        failed = partial(self._not_seeded, text)
        self.bench.jobs.fetch(Job(self, "fetch", call, self._seeded, failed, progress=self._came_along))
        self.show_standing()

    def _came_along(self, what: str, share: float | None) -> None:
        self._progress = what if share is None else f"{what} {100 * share:.0f} %"
        self.show_standing()

    def _seeded(self, made: Sequence[Any]) -> None:
        self._progress = self._typed = ""
        failures = [one for one in made if isinstance(one, FactcheckError)]
        seeded = [one for one in made if not isinstance(one, FactcheckError)]
        if failures:
            first = failures[0]
            self.notice(
                f"{first.message} {first.hint}", title=f"{len(failures)} of {len(made)} not taken in", warns=True
            )
        if seeded and not any(one.created for one in seeded):
            self.notice("The same text was here already; nothing was added.")
        for one in seeded:
            if one.remark:
                self.bench.refused[one.article.id] = one.refused
                listed = " L lists what was refused." if one.refused else ""
                self.notice(f"{one.remark}{listed}", title=f"Article {one.article.number}")
        self.bench.jobs.write(Job(self, "draft", partial(self.drop_draft, DRAFT)))
        if len(seeded) == 1 and self.is_current:
            self._review(seeded[0].article.id)
        learn_meanings(self.bench)

    def do_stop_seeding(self) -> None:
        """Takes in no more of what is being taken in; what is stored stays."""
        if self._progress:
            self._stop.set()
            self.flash("Taking in stops here; what was taken in stays.")

    def _not_seeded(self, text: str | None, _problem: Problem) -> None:
        self._progress = ""
        if text:
            self.keep_draft(DRAFT, text)
        self.do_reload()

    def do_search(self) -> None:
        """Searches titles and texts while typing."""
        before = self._query

        def closed(typed: Values | None) -> None:
            self._search({"query": before} if typed is None else typed)

        self.app.push_screen(search_form(self._query, self._search), closed)

    def _search(self, typed: Values) -> None:
        self._query = typed["query"].strip()
        self.do_reload()

    def do_edit_article(self) -> None:
        """Edits the article's metadata."""
        if row := self.list.row:
            self.edit_metadata(row)

    def do_discard_article(self) -> None:
        """Takes the article off the list; undo brings it back."""
        if row := self.list.row:
            self.write(lambda ws: desk.articles.discard(ws, row.id))
            self.flash(f"Discarded article {row.number}: z brings it back")

    def do_refused(self) -> None:
        """Shows what a language model proposed for the article and was not taken."""
        if row := self.list.row:
            self.show_refused(row.id)

    def do_export(self) -> None:
        """Exports the article's report."""
        if row := self.list.row:
            self.export(row)

    def do_quit(self) -> None:
        """Quits; writes under way are waited for."""
        self.app.exit()


def place_of(db: str) -> str:
    """Where the database is, as people read it: a path from home, or an address without its password."""
    if "://" in db:
        parts = urlsplit(db)
        return f"{parts.scheme}://{parts.hostname or ''}{parts.path}"
    file = Path(db)
    return f"~/{file.relative_to(Path.home())}" if file.is_relative_to(Path.home()) else db


def _articles(ws: Any, query: str) -> tuple[Sequence[ArticleRow], Path | None]:
    offered = desk.workspace.is_first_case_offered(ws)
    return desk.articles.articles(ws, query=query), desk.workspace.first_case() if offered else None


def _seed(where: str, text: str | None, cancelled: Callable[[], bool], ws: Any, tell: Progress) -> list[Any]:
    """What came of each source: of the files of a folder, one that cannot be used stops no other."""
    sources = [where] if text is not None else desk.intake.expand(where)
    if len(sources) == 1:
        tell_of_loading(ws, tell)
        return [desk.intake.seed(ws, sources[0], text=text, progress=tell, cancelled=cancelled)]
    made: list[Any] = []
    allow_processes()
    tell(f"taking in {len(sources)} files", 0.0)
    for one in desk.folders.seed_all(ws, sources, desk.folders.Order(), cancelled=cancelled):
        made.append(one)
        tell(f"taking in files, {len(made)} of {len(sources)},", len(made) / len(sources))
    return made
