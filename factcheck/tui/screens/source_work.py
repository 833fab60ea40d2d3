"""What is done with a source by itself, whichever claims it is used for."""

from __future__ import annotations

from functools import partial
from threading import Event
from typing import Any

from factcheck import desk
from factcheck.model.rows import SourceRow
from factcheck.tui.copying import cited, copy
from factcheck.tui.jobs import Job, Progress
from factcheck.tui.screens import dialogs
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.screens.browsing import browse
from factcheck.tui.screens.dialogs.storing import Values
from factcheck.tui.screens.fetching import NUMBERS, fetched, how
from factcheck.tui.undertakings import Named
from factcheck.tui.widgets.detail_blocks import Fetching


class SourceWork(DeskScreen):
    """Fetching again, citing, removing: of the source in hand."""

    @property
    def source(self) -> SourceRow | None:
        """The source in hand."""
        raise NotImplementedError

    @property
    def on_their_way(self) -> dict[str, Fetching]:
        """The sources that are being fetched, or could not be had, by address."""
        return {one.shown.where: one.shown for one in self.bench.sources.values()}

    def do_refetch(self) -> None:
        """Fetches the source again; the quotes taken so far rest on the old snapshot."""
        if source := self.source:
            self._refetch(source)

    def _refetch(self, source: SourceRow) -> None:
        """The job belongs to the bench, not to this screen: it goes on when the screen is left."""
        url = source.citation.url
        if not url:
            self.flash(f"{source.number} has no web address to fetch: {self.key('source.cite')} gives it one.")
            return
        bench, key, stop, hosts = self.bench, f"fetch:{next(NUMBERS)}", Event(), self.bench.hosts
        for failed in [name for name, one in bench.sources.items() if one.shown.where == url and one.shown.failed]:
            del bench.sources[failed]
        bench.expect(key, source.article, (), url)

        def call(ws: Any, tell: Progress) -> SourceRow:
            row: SourceRow = desk.sources.refetch(ws, source.id, **how(hosts, stop.is_set, tell))
            return row

        def arrived(row: SourceRow) -> None:
            bench.arrived(key, row)
            self.flash(f"{row.number} was fetched again: {self.takes_back}")

        named = Named(f"Fetching {url}", stop, partial(self._refetch, source))
        progress, failing = partial(bench.came_along, key), partial(bench.failed, key)
        bench.jobs.fetch(
            Job(bench, "fetch", partial(fetched, call, url), arrived, failing, progress=progress, named=named)
        )
        # Tried again from the drawer of jobs, this may be a screen that was left long ago.
        if self.is_attached:
            self.news()

    def do_allow_host(self) -> None:
        """Lets the refused host of the source in hand through until the workbench is left, and fetches again."""
        source = self.source
        coming = self.on_their_way.get(source.citation.url) if source else None
        if source and coming and coming.host:
            self.bench.allowed.add(coming.host)
            self._refetch(source)

    def do_cite(self) -> None:
        """Edits the source's citation."""
        if source := self.source:
            form = dialogs.forms.citation_form(f"Source {source.number}", source.citation)
            self.ask(form, partial(_cite, source.id), draft=f"source:{source.id}", then=self._cited)

    def _cited(self, row: SourceRow) -> None:
        self.flash(f"Saved the citation of {row.number}: {self.takes_back}")

    def do_remove_source(self) -> None:
        """Removes the source, with its links to claims; one that quotes rest on stays, and they are named."""
        if source := self.source:
            self.write(lambda ws: desk.sources.remove(ws, source.id), lambda _: self.removed(source))

    def removed(self, source: SourceRow) -> None:
        """The source is gone."""
        self.flash(f"Removed {source.number}: {self.key('undo')} brings it back")

    def do_browser(self) -> None:
        """Opens the source's address in a browser."""
        if source := self.source:
            self.flash(browse(self.app, source.citation.url))

    def do_copy_citation(self) -> None:
        """Copies a citation of the source."""
        if source := self.source:
            copy(self, f"the citation of {source.number}", cited(source.citation, source))


def _cite(source: str, ws: Any, typed: Values) -> SourceRow:
    row: SourceRow = desk.sources.edit(ws, source, kind=None, **typed)
    return row
