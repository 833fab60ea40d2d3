"""Coding claims by the codebook, and giving them to reviewers: the one in hand, or all that are marked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from factcheck import desk
from factcheck.model.codebook import FieldRow
from factcheck.model.rows import ClaimRow
from factcheck.model.tags import tag_words
from factcheck.tui.screens import dialogs
from factcheck.tui.screens.coding import CodesArticles
from factcheck.tui.screens.dialogs.storing import Values
from factcheck.tui.screens.review_marks import LISTED, MarkVerbs, named
from factcheck.tui.widgets.pieces import Piece


class CodingVerbs(MarkVerbs, CodesArticles):
    """One step for all marked claims: one undo takes it back from all of them."""

    @property
    def _about(self) -> list[ClaimRow]:
        return self.marked or ([self.claim] if self.claim else [])

    def do_tag(self) -> None:
        """Opens the codebook's fields for the claim in hand, or for all marked ones."""
        if rows := self._about:
            self.read("codebook", lambda ws: desk.codebook.fields(ws), partial(self._code, rows), leads=True)

    def _code(self, rows: Sequence[ClaimRow], book: Sequence[FieldRow]) -> None:
        book = [field for field in book if field.applies.includes("claim") and field.values]
        if not book:
            self.nothing_to_code_by("claims")
            return
        shared = [tag for tag in rows[0].tags if all(tag in row.tags for row in rows)]
        words: list[list[Piece]] = [[(f"{row.number}  {row.text}", "dim")] for row in rows[:LISTED]]
        if len(rows) > 1:
            words.append([("Ticked is what all of them have. What only some have stays, unless you choose.", "dim")])
        form = dialogs.coding.Coding(f"Tags of {named(rows)}", book, shared, words)
        ids = [row.id for row in rows]
        draft = f"tags:{ids[0]}" if len(ids) == 1 else f"tags:claims:{self.article}"
        self.ask(form, partial(_tag, form, ids), draft=draft, then=partial(self._coded, rows))

    def _coded(self, before: Sequence[ClaimRow], rows: Sequence[ClaimRow]) -> None:
        if [set(row.tags) for row in rows] == [set(row.tags) for row in before]:
            self.unchanged(named(rows))
            return
        told = f": {tag_words(rows[0].tags) or 'no tag'}" if len(rows) == 1 else " coded"
        self.flash(f"{named(rows)}{told}. {self.takes_back}")

    def do_assign(self) -> None:
        """Asks whose work the claim in hand is, or all marked ones are."""
        if rows := self._about:
            self.read("reviewers", lambda ws: desk.tagging.reviewers(ws), partial(self._assign, rows), leads=True)

    def _assign(self, rows: Sequence[ClaimRow], reviewers: Sequence[str]) -> None:
        whose = {row.assigned for row in rows}
        form = dialogs.coding.assign_form(f"Assign {named(rows)}", reviewers, whose.pop() if len(whose) == 1 else "")
        assign, then = partial(_assign, [row.id for row in rows]), partial(self._assigned, rows)
        self.ask(form, assign, draft=f"assign:{self.article}", then=then)

    def _assigned(self, before: Sequence[ClaimRow], rows: Sequence[ClaimRow]) -> None:
        if [row.assigned for row in rows] == [row.assigned for row in before]:
            whose = rows[0].assigned
            self.flash(
                f"{named(rows)}: {f'{whose} has it' if whose else 'nobody has it'} already, nothing was changed."
            )
            return
        self.flash(f"{named(rows)}: assigned to {rows[0].assigned or 'nobody'}. {self.takes_back}")

    def do_tag_article(self) -> None:
        """Opens the codebook's fields for the article."""
        if self.text:
            self.code_article(self.text.article)


def _tag(form: dialogs.coding.Coding, claims: Sequence[str], ws: Any, typed: Values) -> Sequence[ClaimRow]:
    add, remove = form.changes(typed)
    rows: Sequence[ClaimRow] = desk.tagging.tag_claims(ws, claims, add=add, remove=remove)
    return rows


def _assign(claims: Sequence[str], ws: Any, typed: Values) -> Sequence[ClaimRow]:
    rows: Sequence[ClaimRow] = desk.tagging.assign(ws, claims, typed["name"].strip() or typed["who"])
    return rows
