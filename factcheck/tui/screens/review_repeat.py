"""The last verdict, stance or note once more: one key for the tenth claim that fails for the same reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from factcheck import desk
from factcheck.model.rows import ChangeRow, ClaimRow, EvidenceRow, NoteRow, Stance
from factcheck.model.scales import Rating
from factcheck.tui.bench import Bench
from factcheck.tui.screens.review_marks import MarkVerbs, named
from factcheck.tui.screens.review_verdicts import Given

if TYPE_CHECKING:
    from factcheck.tui.screens.dialogs.rationale import Rationale, Reasons


class RepeatVerbs(MarkVerbs):
    """Remembers what was done last, as something to do again."""

    def __init__(self, bench: Bench, article: str) -> None:
        super().__init__(bench, article)
        self._again: Callable[[], None] | None = None
        self._of: frozenset[str] = frozenset()
        self._is_undone = False

    def _remember(self, again: Callable[[], None], *numbers: str) -> None:
        """What to do again, and by which numbers the history knows what was done."""
        self._again, self._of, self._is_undone = again, frozenset(numbers), False

    def _told(self, how: str, step: tuple[ChangeRow, bool]) -> None:
        """What was taken back is not done again by a key, until it stands again."""
        super()._told(how, step)
        change = step[0]
        judged = not any(number[0] in "en" for number in self._of)
        if self._of <= set(change.subject.split()) and judged == change.what.startswith("gave the verdict"):
            self._is_undone = how == "Undone"

    def do_repeat(self) -> None:
        """Does the last verdict, stance or note again: on the claim in hand, a verdict on all marked ones."""
        if self._again is None:
            self.flash("Nothing can be done again yet: first comes a verdict, a stance or a note.")
        elif self._is_undone:
            self.flash(f"What was done last was taken back: {self.key('redo')} does that again.")
        else:
            self._again()

    # -- what is remembered ----------------------------------------------------------------------

    def explained(self, row: ClaimRow, given: Given, rationale: Rationale, reasons: Reasons) -> None:
        """A verdict was given, with its reasons or without."""
        super().explained(row, given, rationale, reasons)
        if reasons.kept or given.new:
            again = partial(self._rate_again, rationale.rating, reasons.text if reasons.kept else "")
            self._remember(again, row.number)

    def rated_all(self, rows: Sequence[ClaimRow], rating: Rating, words: str) -> None:
        """A verdict was given on several claims."""
        super().rated_all(rows, rating, words)
        self._remember(partial(self._rate_again, rating, words), *(row.number for row in rows))

    def attached(self, row: EvidenceRow) -> None:
        """A quote was attached, or has another stance."""
        super().attached(row)
        self._remember(partial(self._attach_again, row.stance), row.number)

    def point_out(self, row: EvidenceRow) -> None:
        """A quote was attached while its source was read."""
        super().point_out(row)
        self._remember(partial(self._attach_again, row.stance), row.number)

    def noted(self, note: NoteRow) -> None:
        """A note was written."""
        super().noted(note)
        self._remember(partial(self._note_again, note.text), note.number)

    # -- and done again --------------------------------------------------------------------------

    def _rate_again(self, rating: Rating, words: str) -> None:
        rows = self.marked or ([self.claim] if self.claim else [])
        mine = self.my_verdict()
        if rows == [self.claim] and mine and (mine.rating, mine.rationale) == (rating, words.strip()):
            self.flash(f"{named(rows)} is {rating.label.lower()} already, for this reason.")
        elif rows:
            ids = [row.id for row in rows]
            self.write(
                lambda ws: desk.several.give(ws, ids, rating.id, rationale=words),
                lambda _: self._rated_again(rows, rating, words),
            )

    def _rated_again(self, rows: Sequence[ClaimRow], rating: Rating, words: str) -> None:
        if len(rows) > 1:
            self.rated_all(rows, rating, words)
            return
        self._remember(partial(self._rate_again, rating, words), rows[0].number)
        self.warn_of_contradiction(rows[0])
        why = f", because “{words.strip()}”" if words.strip() else ", without a reason"
        self.flash(f"{named(rows)} is {rating.label.lower()}{why}: {self.takes_back}")

    def _attach_again(self, stance: Stance) -> None:
        if self.detail.tab == "evidence":
            self.do_attach(stance.value)
        else:
            goes = f"{self.key('evidence')} goes to the evidence first"
            self.flash(f"The last thing done was that a quote {stance.value}: {goes}.")

    def _note_again(self, words: str) -> None:
        if row := self.claim:
            self.write(lambda ws: desk.notes.add(ws, row.id, words), self.noted)
