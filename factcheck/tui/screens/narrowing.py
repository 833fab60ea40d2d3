"""Which articles are listed: searched for, of some tags, or as far as they are; and how that is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck import desk
from factcheck.model.codebook import FieldRow
from factcheck.model.rows import ArticleFilter
from factcheck.model.tags import tag_words
from factcheck.tui.screens import dialogs
from factcheck.tui.screens.dialogs.storing import Values
from factcheck.tui.screens.one_list import OneList
from factcheck.tui.widgets.pieces import title


class NarrowsArticles(OneList):
    """The filter of the articles; a change of it takes effect while it is made."""

    wanted = ArticleFilter()

    def do_search(self) -> None:
        """Searches titles and texts while typing."""
        before = self.wanted.query

        def closed(typed: Values | None) -> None:
            self._search({"query": before} if typed is None else typed)

        self.app.push_screen(dialogs.forms.search_form(before, self._search), closed)

    def _search(self, typed: Values) -> None:
        self.narrow(replace(self.wanted, query=typed["query"].strip()))

    def do_filter_articles(self) -> None:
        """Filters by status and tags, at once."""
        self.read("codebook", lambda ws: desk.codebook.fields(ws), self._filter, leads=True)

    def _filter(self, whole: Sequence[FieldRow]) -> None:
        book, before = [field for field in whole if field.applies.includes("article")], self.wanted

        def live(typed: Values) -> None:
            self.narrow(dialogs.forms.articles_chosen(self.wanted, book, typed))

        def closed(typed: Values | None) -> None:
            if typed is None:
                self.narrow(before)

        self.app.push_screen(dialogs.forms.articles_form(before, book, live), closed)

    def narrow(self, wanted: ArticleFilter) -> None:
        """Shows only what passes, and says so over the list."""
        if wanted != self.wanted:
            self.wanted = wanted
            self.list.border_title = title(self._only() if wanted.narrows else "")
            self.do_reload()

    @property
    def nothing_passes(self) -> str:
        """What is said where no article passes."""
        wanted = self.wanted
        only_words = wanted == ArticleFilter(query=wanted.query)
        return f"No article with “{wanted.query}”." if only_words else "No article passes the filter."

    def _only(self) -> str:
        wanted = self.wanted
        parts = [*wanted.statuses, tag_words(wanted.tags), f"those with “{wanted.query}”" if wanted.query else ""]
        return f"Only {', '.join(part for part in parts if part)} · {self.key('articles.all')} shows all"
