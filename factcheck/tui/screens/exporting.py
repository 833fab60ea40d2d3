"""What is done with an article as a whole, from the articles and from the review."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from factcheck import desk
from factcheck.errors import InputError
from factcheck.model.rows import ArticleRow
from factcheck.tui.jobs import Job, Progress
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.screens.dialogs.form import Values
from factcheck.tui.screens.dialogs.forms import citation_form, export_form, target
from factcheck.tui.undertakings import Named

LONGEST_WORD = 30
"""Characters of a word of the title that a file is named by."""


class Exporting(DeskScreen):
    """What is done with an article as a whole: its metadata, and its report, written to a file in a job."""

    def edit_metadata(self, row: ArticleRow) -> None:
        """Edits an article's title, author, date and publisher."""
        form = citation_form(f"Article {row.number}", row.citation)
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
        self.read("formats", lambda _ws: desk.report.formats(), partial(self._choose_format, row), leads=True)

    def _choose_format(self, row: ArticleRow, formats: Sequence[str]) -> None:
        named = Named(f"Exporting the report of article {row.number}")
        form, draft = export_form(file_name(row), formats), f"export:{row.id}"
        self.ask(form, partial(_export, row.id), draft=draft, then=self._exported, named=named)

    def _exported(self, file: Path) -> None:
        self.notice(str(file), title="Exported")


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


def _export(article: str, ws: Any, typed: Values) -> Path:
    saved: Path = desk.files.save(target(typed), desk.report.export(ws, article, typed["format"]))
    return saved


def file_name(row: ArticleRow) -> str:
    """A name for the report's file: the number and the first words of the title."""
    # A number is one word: “4.2 million” is not to become “4-2-million”.
    words = re.findall(r"\d+(?:[.,]\d+)*\w*|\w+", row.citation.title.lower())[:5]
    return "-".join(["report", row.number, *(word[:LONGEST_WORD] for word in words)])
