"""What is done with an article as a whole, from the articles and from the review."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from factcheck import desk
from factcheck.model.rows import ArticleRow
from factcheck.tui.jobs import Job
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.screens.dialogs.form import Values
from factcheck.tui.screens.dialogs.forms import citation_form, export_form, target


class Exporting(DeskScreen):
    """What is done with an article as a whole: its metadata, and its report, written to a file in a job."""

    def edit_metadata(self, row: ArticleRow) -> None:
        """Edits an article's title, author, date and publisher."""
        form = citation_form(f"Article {row.number}", row.citation)
        self.ask(form, partial(_edit_metadata, row), draft=f"article:{row.id}", then=self._edited_metadata)

    def _edited_metadata(self, row: ArticleRow) -> None:
        self.flash(f"Saved article {row.number}: z takes it back")

    def export(self, row: ArticleRow) -> None:
        """Exports the report of an article."""
        self.read("formats", lambda _ws: desk.report.formats(), partial(self._choose_format, row))

    def _choose_format(self, row: ArticleRow, formats: Sequence[str]) -> None:
        def closed(typed: Values | None) -> None:
            if typed is not None:
                job = Job(self, "export", partial(_export, row.id, typed), self._exported)
                self.bench.jobs.write(job)

        self.app.push_screen(export_form(file_name(row), formats), closed)

    def _exported(self, file: Path) -> None:
        self.notice(str(file), title="Exported")


def _edit_metadata(row: ArticleRow, ws: Any, typed: Values) -> ArticleRow:
    edited: ArticleRow = desk.articles.edit(ws, row.id, rev=row.rev, **typed)
    return edited


def _export(article: str, typed: Values, ws: Any) -> Path:
    saved: Path = desk.files.save(target(typed), desk.report.export(ws, article, typed["format"]))
    return saved


def file_name(row: ArticleRow) -> str:
    """A name for the report's file: the number and the first words of the title."""
    words = re.findall(r"\w+", row.citation.title.lower())[:5]
    return "-".join(["report", row.number, *words])[:60]
