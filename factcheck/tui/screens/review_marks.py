"""What is done to all marked claims at once, in one step each: verdict, discard and restore, a source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from factcheck import desk
from factcheck.model.claims import State
from factcheck.model.rows import ClaimRow
from factcheck.model.scales import Rating
from factcheck.tui.screens import dialogs
from factcheck.tui.screens.dialogs.storing import Values
from factcheck.tui.screens.review_claims import ClaimVerbs
from factcheck.tui.screens.review_verdicts import VerdictVerbs

LISTED = 6
"""Claims that a form for several of them lists; of more it tells how many."""


class MarkVerbs(ClaimVerbs, VerdictVerbs):
    """While claims are marked, the keys of list and article are about these; the detail is about the one in hand."""

    @property
    def marked(self) -> list[ClaimRow]:
        """The claims that a key is about instead of the one in hand; none where it is about that one."""
        return [] if self.group == "detail" else self.claims.marked

    def do_rate(self, number: int) -> None:
        """Asks for one rationale for all marked claims, and gives the verdict on all of them once that is kept."""
        marked, text = self.marked, self.text
        if not marked or text is None:
            super().do_rate(number)
        elif number <= len(text.scale.ratings):
            rating = text.scale.ratings[number - 1]
            ids = [row.id for row in marked]

            def give(ws: Any, typed: Values) -> str:
                desk.several.give(ws, ids, rating.id, rationale=typed["text"])
                return typed["text"]

            form, draft = dialogs.forms.several_form(marked, rating, LISTED), f"verdicts:{self.article}:{rating.id}"
            self.ask(form, give, draft=draft, then=lambda words: self.rated_all(marked, rating, words))

    def rated_all(self, rows: Sequence[ClaimRow], rating: Rating, words: str) -> None:
        """All these claims have a verdict now."""
        bare = "" if words.strip() else ", without a reason"
        self.unmark()
        self.flash(f"{named(rows)}: {rating.label.lower()}{bare}. One {self.takes_back} from all of them")

    def do_discard(self) -> None:
        """Discards all marked claims, or restores them where all are discarded."""
        if not (rows := self.marked):
            super().do_discard()
            return
        ids, restore = [row.id for row in rows], all(row.state is State.DISCARDED for row in rows)

        def change(ws: Any) -> Sequence[ClaimRow]:
            verb = desk.several.restore if restore else desk.several.discard
            changed: Sequence[ClaimRow] = verb(ws, ids)
            return changed

        self.write(change, lambda changed: self._moved_all(changed, "Restored" if restore else "Discarded"))

    def _moved_all(self, rows: Sequence[ClaimRow], how: str) -> None:
        self.unmark()
        self.flash(f"{how} {named(rows)}: one {self.takes_back} from all of them")

    def do_add_source(self) -> None:
        """Asks for a source of all marked claims; they stay marked, for a verdict may follow."""
        if not (rows := self.marked):
            super().do_add_source()
            return
        draft = f"source-for:{self.article}"

        def closed(typed: Values | None) -> None:
            if typed is not None:
                self.throw_away(draft)
                self.fetch_source([row.id for row in rows], typed["where"].strip())
                self.flash(f"A source for {named(rows)} is on its way: {self.key('jobs')} shows how far it is")

        self.open_form(dialogs.forms.source_form(named(rows)), closed, draft)


def named(rows: Sequence[ClaimRow]) -> str:
    """Several claims in words: by their numbers while these are few."""
    numbers = [row.number for row in rows]
    return ", ".join(numbers) if len(numbers) <= LISTED else f"{len(numbers)} claims"
