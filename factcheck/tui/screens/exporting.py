"""What is done with an article as a whole, from the articles and from the review."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from factcheck import desk
from factcheck.errors import InputError
from factcheck.model.rows import ArticleRow
from factcheck.tui.jobs import Job, Progress
from factcheck.tui.messages import Problem
from factcheck.tui.screens import dialogs
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.screens.dialogs.storing import Values
from factcheck.tui.undertakings import Named

PATIENCE = 3.0
"""Seconds that exports go on once the workbench is left: most take less, and quitting waits for them."""
LONGEST_WORD = 30
"""Characters of a word of the title that a file is named by."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """An export as it was asked for: the file, the format, and whether claims without a verdict are left out."""

    file: Path
    form: str
    checked_only: bool


class Exporting(DeskScreen):
    """What is done with an article as a whole: its metadata, and its report, written to a file in a job."""

    def edit_metadata(self, row: ArticleRow) -> None:
        """Edits an article's title, author, date and publisher."""
        form = dialogs.forms.citation_form(f"Article {row.number}", row.citation)
        self.ask(
            form, partial(_edit_metadata, row), draft=f"article:{row.id}", then=partial(self._edited_metadata, row)
        )

    def _edited_metadata(self, before: ArticleRow, row: ArticleRow) -> None:
        self.flash(f"Saved article {row.number}: {self.takes_back}")
        if row.citation.published and row.citation.published != before.citation.published:
            self.notice(
                f"Claims were worded before this date was known. {self.key('article.redate')} reads the days "
                "in those not yet touched again "
                f"(“on Tuesday”), in one step that {self.key('undo')} takes back.",
                title=f"Article {row.number} has another date",
            )

    def redate(self, row: ArticleRow) -> None:
        """Reads the days of an article's claims again, in a job: as long as taking it apart twice."""
        self.flash(f"Reading the days of article {row.number} again.")
        stop = Event()
        named = Named(f"Reading the days of article {row.number} again", stop, partial(self.redate, row))
        self.bench.jobs.fetch(Job(self, "fetch", partial(_redate, row.id, stop), self._redated, named=named))
        self.show_standing()

    def _redated(self, count: int) -> None:
        claims = "1 claim says another day" if count == 1 else f"{count} claims say other days"
        self.flash(f"{claims} now: {self.takes_back}" if count else "No claim not yet touched says another day by it.")

    def export(self, row: ArticleRow) -> None:
        """Exports the report of an article."""
        self.read("formats", partial(_exportable, row.id), self._choose_format, leads=True)

    def _choose_format(self, found: tuple[ArticleRow, Sequence[str]]) -> None:
        row, formats = found
        name = file_name(row)
        form = dialogs.forms.export_form(row, name, formats)
        self.ask(form, partial(_can_be_exported, name), draft=f"export:{row.id}", then=partial(self._export, row))

    def _export(self, row: ArticleRow, wanted: Wanted) -> None:
        stop = Event()
        named = Named(f"Exporting the report of article {row.number}", stop, partial(self._export, row, wanted))
        listener = partial(_Listener, stop, partial(self.bench.jobs.closing, since=PATIENCE))
        call = partial(_export, row.id, wanted, listener)
        # The review may be left meanwhile: the app is what waits for it.
        self.bench.jobs.report(Job(self.app, "export", call, self._exported, self._not_exported, named=named))
        self.flash(self._under_way)
        self.show_standing()

    @property
    def _under_way(self) -> str:
        return f"Exporting: {self.key('jobs')} shows how far it is, and stops it."

    def _exported(self, file: Path) -> None:
        self.unflash(self._under_way)
        self.notice(str(file), title="Exported")

    def _not_exported(self, _problem: Problem) -> None:
        self.unflash(self._under_way)


def _edit_metadata(row: ArticleRow, ws: Any, typed: Values) -> ArticleRow:
    edited: ArticleRow = desk.articles.edit(ws, row.id, rev=row.rev, **typed)
    return edited


def _redate(article: str, stop: Event, ws: Any, tell: Progress) -> int:
    def along(what: str, share: float | None) -> None:
        # Between two stretches of the text; nothing is stored before the last of them.
        if stop.is_set():
            raise InputError("Reading the days again was stopped.", hint="Nothing was changed.")
        tell(what, share)

    count: int = desk.redating.redate(ws, article, progress=along)
    return count


class _Listener:
    """Tells how far an export is, and ends it where it is stopped or the workbench has been left for too long."""

    def __init__(self, stop: Event, overdue: Callable[[], bool], tell: Progress) -> None:
        self._stop, self._overdue, self._tell = stop, overdue, tell

    def __call__(self, what: str, share: float | None) -> None:
        if self._overdue():
            self._stop.set()
        if self._stop.is_set():
            raise InputError("The export was stopped.", hint="No file was written.")
        self._tell(what, share)


def _exportable(article: str, ws: Any) -> tuple[ArticleRow, Sequence[str]]:
    return desk.articles.article(ws, article), desk.report.formats()


def _can_be_exported(name: str, _ws: Any, typed: Values) -> Wanted:
    """What was typed, refused in the form where no export could be made or written of it."""
    form, only = typed["format"], typed["claims"] == dialogs.forms.CHECKED
    file = desk.files.target(typed["path"], form, name)
    desk.report.check(form, checked_only=only)
    desk.files.check(file)
    return Wanted(file, form, only)


def _export(article: str, wanted: Wanted, listener: Callable[[Progress], _Listener], ws: Any, tell: Progress) -> Path:
    told = listener(tell)
    body = desk.report.export(ws, article, wanted.form, checked_only=wanted.checked_only, progress=told)
    told("saving", None)
    saved: Path = desk.files.save(wanted.file, body)
    return saved


def file_name(row: ArticleRow) -> str:
    """A name for the report's file: the number and the first words of the title."""
    # A number is one word: “4.2 million” is not to become “4-2-million”.
    words = re.findall(r"\d+(?:[.,]\d+)*\w*|\w+", row.citation.title.lower())[:5]
    return "-".join(["report", row.number, *(word[:LONGEST_WORD] for word in words)])
