"""Copying what is in hand: a quote, a claim, a citation, to be pasted into a mail or a manuscript."""

from __future__ import annotations

from factcheck.model.rows import EvidenceRow, NoteRow, Passage, SourceRow, VerdictRow
from factcheck.tui.copying import cited, claim_words, copy, verdict_words
from factcheck.tui.screens.review_sources import SourceVerbs


class CopyVerbs(SourceVerbs):
    """What is copied is what is pointed at; from the list and the article it is the claim."""

    def do_copy_item(self) -> None:
        """Copies what is pointed at in the detail, else the claim with its number and verdict."""
        item = self._item() if self.group == "detail" else None
        match item:
            case EvidenceRow():
                copy(self, f"the quote {item.number}", item.anchor.exact)
            case Passage():
                copy(self, f"a passage of {item.source}", item.text)
            case SourceRow():
                self.do_copy_citation()
            case NoteRow():
                copy(self, f"the note {item.number}", item.text)
            case VerdictRow():
                copy(self, "the verdict", verdict_words(item))
            case _:
                if row := self.claim:
                    copy(self, f"the claim {row.number}", claim_words(row))

    def do_copy_citation(self) -> None:
        """Copies a citation of the source pointed at or quoted from; from the list and the article, of the article."""
        if source := self._source_in_hand():
            copy(self, f"the citation of {source.number}", cited(source.citation, source))
        elif self.text:
            article = self.text.article
            copy(self, f"the citation of article {article.number}", cited(article.citation))

    def _source_in_hand(self) -> SourceRow | None:
        item, shown = self._item(), self.detail.shown
        if self.group != "detail" or shown is None:
            return None
        if isinstance(item, SourceRow):
            return item
        number = item.source if isinstance(item, EvidenceRow | Passage) else ""
        return next((row for row in (*shown.detail.sources, *shown.others) if row.number == number), None)
