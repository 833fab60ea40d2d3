"""Coding an article by the codebook, from the articles and from its review."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from factcheck import desk
from factcheck.model.codebook import FieldRow
from factcheck.model.rows import ArticleRow
from factcheck.model.tags import tag_words
from factcheck.tui.screens import dialogs
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.screens.dialogs.storing import Values


class CodesArticles(DeskScreen):
    """The tags of an article."""

    def code_article(self, row: ArticleRow) -> None:
        """Opens the codebook's fields for an article."""
        self.read("codebook", lambda ws: desk.codebook.fields(ws), partial(self._code_article, row), leads=True)

    def _code_article(self, row: ArticleRow, book: Sequence[FieldRow]) -> None:
        book = [field for field in book if field.applies.includes("article") and field.values]
        if not book:
            self.nothing_to_code_by("articles")
            return
        form = dialogs.coding.Coding(f"Tags of article {row.number}", book, row.tags, [[(row.citation.title, "dim")]])
        self.ask(form, partial(_tag, form, row.id), draft=f"tags:{row.id}", then=partial(self._coded_article, row))

    def nothing_to_code_by(self, things: str) -> None:
        """Says that the codebook has no values for these things, and where it gets some."""
        self.flash(f"The codebook has no values for {things} yet: {self.key('codebook')} opens it.")

    def _coded_article(self, before: ArticleRow, row: ArticleRow) -> None:
        if set(row.tags) == set(before.tags):
            self.unchanged(f"Article {row.number}")
            return
        self.flash(f"Article {row.number}: {tag_words(row.tags) or 'no tag'}. {self.takes_back}")


def _tag(form: dialogs.coding.Coding, article: str, ws: Any, typed: Values) -> ArticleRow:
    add, remove = form.changes(typed)
    row: ArticleRow = desk.tagging.tag_article(ws, article, add=add, remove=remove)
    return row
