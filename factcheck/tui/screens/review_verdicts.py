"""Verdicts with their rationales, and notes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from factcheck import desk
from factcheck.model.rows import ClaimDetail, ClaimRow, EvidenceRow, NoteRow, Passage, SourceRow, VerdictRow
from factcheck.model.scales import Rating
from factcheck.tui import actions
from factcheck.tui.actions.action import Action
from factcheck.tui.screens import dialogs
from factcheck.tui.screens.dialogs.storing import Values
from factcheck.tui.screens.review_earlier import EarlierVerbs
from factcheck.tui.screens.review_sources import SourceVerbs
from factcheck.tui.widgets.block_list import BlockList
from factcheck.tui.widgets.detail_blocks import ratings

if TYPE_CHECKING:
    from factcheck.tui.screens.dialogs.rationale import Rationale, Reasons

RECENT = 50
"""Steps of the article looked through for my latest one: others may have worked meanwhile."""


@dataclass
class Given:
    """The verdict a rationale is for. `new`: given by the key that opened the rationale, not one given before.

    `stored` is that new verdict once it is: set and asked in the lane of writes only, which runs in order.
    """

    new: bool = True
    stored: VerdictRow | None = None


class VerdictVerbs(SourceVerbs, EarlierVerbs):
    """Judging, and noting."""

    def do_rate(self, number: int) -> None:
        """Puts a rating's sign on the claim at once, stores it, and opens the rationale."""
        row, text = self.claim, self.text
        if row is None or text is None or number > len(text.scale.ratings):
            return
        rating, given = text.scale.ratings[number - 1], Given()
        if (mine := self.my_verdict()) and mine.rating == rating:
            self._edit_rationale()
            return
        self._sign(row, rating)
        self.write(partial(_give, row.id, rating.id, given), lambda _: self.warn_of_contradiction(row))
        self.read(
            "reasons", partial(_reasons, row.id), lambda found: self._explain(row, rating, given, found), leads=True
        )

    def describe(self, action: Action) -> str:
        """The scale's own words for its ratings."""
        if action.verb == "rate" and self.text and int(action.args[0]) <= len(self.text.scale.ratings):
            return f"Verdict: {self.text.scale.ratings[int(action.args[0]) - 1].label}"
        return super().describe(action)

    def _sign(self, row: ClaimRow, rating: Rating) -> None:
        signed = replace(row, ratings=(rating, *row.ratings[1:]))
        self.claims.put([signed])
        sign, tone = signed.mark
        self.article_pane.resign(row.key, sign, tone.value)

    def _explain(self, row: ClaimRow, rating: Rating, given: Given, found: tuple[ClaimDetail, str, str]) -> None:
        detail, draft, reviewer = found
        mine = [one for one in detail.verdicts if one.reviewer == reviewer and not one.withdrawn]
        saved = next((one.rationale for one in mine if one.rationale), "")
        ticked = {quote.number for quote in detail.evidence}
        rationale = dialogs.rationale.Rationale(row, rating, draft or saved, detail.evidence, ticked)
        self._open_rationale(row, given, rationale, saved)

    def _open_rationale(self, row: ClaimRow, given: Given, rationale: Rationale, saved: str) -> None:
        def closed(reasons: Reasons | None) -> None:
            if reasons is not None:
                self.explained(row, given, rationale, reasons)

        key, rationale.saved = f"verdict:{row.id}", saved
        rationale.draft, rationale.forget = partial(self.keep_draft, key), partial(self.throw_away, key)
        if self.text:
            rationale.others = f"{self.key('draft')}, then {ratings(self.text.scale)}"
        self.app.push_screen(rationale, closed)

    def explained(self, row: ClaimRow, given: Given, rationale: Rationale, reasons: Reasons) -> None:
        """Keeps the reasons of a verdict, or says that they are a draft."""
        rating = rationale.rating
        if reasons.kept and not given.new and not reasons.changed and reasons.text.strip() == rationale.saved:
            self.throw_away(f"verdict:{row.id}")
            self.unchanged(f"The verdict on {row.number}")
        elif reasons.kept:
            key = f"verdict:{row.id}"
            keep = partial(_keep, row, rating.id, given, reasons)
            again = partial(self.keep_draft, key, reasons.text)
            self.write(self.dropping(key, keep), None, again)
            bare = "" if reasons.text.strip() else ", without a reason"
            goes = f"{self.key('next.open')} goes to the next open claim"
            self.flash(f"{row.number} is {rating.label.lower()}{bare}: {goes}, {self.takes_back}")
        elif reasons.text != rationale.text:
            self.flash("The verdict stands; its rationale is kept as a draft.")
        elif given.new and not reasons.text.strip():
            self.flash(f"{row.number} is {rating.label.lower()}, without a rationale: {self.takes_back}")

    def do_withdraw(self) -> None:
        """Withdraws my verdict."""
        if row := self.claim:
            self.write(lambda ws: desk.verdicts.withdraw(ws, row.id), self._withdrawn)

    def _withdrawn(self, verdict: VerdictRow) -> None:
        self.flash(f"Withdrew your verdict {verdict.rating.label.lower()} on {verdict.claim}: {self.takes_back}")

    def do_note(self) -> None:
        """Writes a note."""
        if row := self.claim:
            add = partial(_add_note, row.id)
            self.ask(dialogs.forms.note_form(row.number), add, draft=f"note:{row.id}", then=self.noted)

    def noted(self, note: NoteRow) -> None:
        """Shows the note just saved."""
        self.detail.turn_to("notes")
        self.flash(f"Saved note {note.number} on {note.claim}: {self.takes_back}")

    # -- what the detail points at ---------------------------------------------------------------

    async def on_block_list_chosen(self, event: BlockList.Chosen) -> None:
        """A double click in the detail does what Enter does on this tab."""
        here = actions.here(self.NAME, self.detail.tab)
        for action in [one for one in here if "enter" in one.keys.split(",")][:1]:
            await self.action_do(action.id)

    def do_item_edit(self) -> None:
        """Opens a passage or source, edits a quote, verdict or note, tries a failed fetch again."""
        item, key = self._item(), self.detail.blocks.key
        if isinstance(item, Passage | SourceRow):
            self.do_open_source()
        elif isinstance(item, EvidenceRow):
            self.edit_evidence(item)
        elif isinstance(item, NoteRow):
            self._edit_note(item)
        elif isinstance(item, VerdictRow) or key == "draft":
            self._edit_rationale()
        else:
            self.retry(key)

    def _edit_note(self, note: NoteRow) -> None:
        if note.reviewer != self.bench.reviewer:
            self.flash(f"{note.number} is {note.reviewer}'s: {self.key('note')} writes one of your own.")
            return
        edit, then = partial(_edit_note, note.id), partial(self._note_edited, note)
        self.ask(dialogs.forms.note_form(note.claim, note.text), edit, draft=f"note:{note.id}", then=then)

    def _note_edited(self, before: NoteRow, note: NoteRow) -> None:
        if note.rev == before.rev:
            self.unchanged(note.number)
        else:
            self.noted(note)

    def my_verdict(self) -> VerdictRow | None:
        """The verdict of mine that stands on the claim in hand, or None."""
        shown = self.detail.shown
        if shown is None or shown.detail.claim.key != self.claims.key:
            return None
        return next((v for v in shown.detail.verdicts if v.current and v.reviewer == self.bench.reviewer), None)

    def _edit_rationale(self) -> None:
        row, shown, mine = self.claim, self.detail.shown, self.my_verdict()
        if row is None or shown is None or mine is None:
            self.flash("Only a verdict of your own can be reworded: 1 to 8 give one.")
            return
        text, quotes = shown.draft or mine.rationale, shown.detail.evidence
        rationale = dialogs.rationale.Rationale(row, mine.rating, text, quotes, set(mine.evidence))
        self._open_rationale(row, Given(new=False), rationale, mine.rationale)

    def do_item_remove(self) -> None:
        """Removes what the detail points at; undo brings it back."""
        item, key = self._item(), self.detail.blocks.key
        if isinstance(item, EvidenceRow):
            self.remove_quote(item)
        elif isinstance(item, SourceRow):
            self.remove_source(item)
        elif isinstance(item, NoteRow):
            told = f"Removed {item.number}{self.of(item.reviewer)}: {self.takes_back}"
            self.write(lambda ws: desk.notes.remove(ws, item.id), lambda _: self.flash(told))
        elif isinstance(item, VerdictRow) and item.reviewer != self.bench.reviewer:
            self.flash(f"This verdict is {item.reviewer}'s: only one of your own can be withdrawn.")
        elif isinstance(item, VerdictRow):
            self.do_withdraw()
        elif key == "draft" and (row := self.claim):
            self.write(partial(self.drop_draft, f"verdict:{row.id}"))
        else:
            self.forget(key)


def _give(claim: str, rating: str, given: Given, ws: Any) -> VerdictRow:
    found: VerdictRow = desk.verdicts.give(ws, claim, rating)
    given.stored = found
    return found


def _keep(row: ClaimRow, rating: str, given: Given, reasons: Reasons, ws: Any) -> None:
    """Stores the rationale, as one step with the verdict where that was given just before."""
    give = partial(desk.verdicts.give, ws, row.id, rating, rationale=reasons.text, evidence=reasons.evidence)
    stored = given.stored
    if stored and not reasons.changed and not reasons.text.strip():
        return
    if stored and _is_latest(ws, row, stored):
        give(instead_of=stored)
    elif reasons.changed or (given.new and not stored):
        give()
    else:
        desk.verdicts.edit(ws, row.id, rationale=reasons.text)


def _is_latest(ws: Any, row: ClaimRow, verdict: VerdictRow) -> bool:
    """Whether giving this verdict is what undo would take back now."""
    steps = desk.history.changes(ws, of=row.article, limit=RECENT)
    mine = (one for one in steps if one.reviewer == ws.reviewer and not one.undone and not one.undoes)
    latest = next(mine, None)
    return latest is not None and (latest.subject, latest.created) == (row.number, verdict.created)


def _add_note(claim: str, ws: Any, typed: Values) -> NoteRow:
    added: NoteRow = desk.notes.add(ws, claim, typed["text"])
    return added


def _edit_note(note: str, ws: Any, typed: Values) -> NoteRow:
    edited: NoteRow = desk.notes.edit(ws, note, typed["text"])
    return edited


def _reasons(claim: str, ws: Any) -> tuple[ClaimDetail, str, str]:
    return desk.claims.detail(ws, claim), desk.drafts.load(ws, f"verdict:{claim}"), ws.reviewer
