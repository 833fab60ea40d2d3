"""What is done with claims: finding them, wording them, cutting and joining them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from factcheck import desk
from factcheck.model.claims import Claimant, Kind, Replacement, Span, State
from factcheck.model.rows import ClaimFilter, ClaimRow, Order
from factcheck.model.scales import Scale
from factcheck.tui.copying import copy
from factcheck.tui.screens import dialogs
from factcheck.tui.screens.dialogs.storing import Values
from factcheck.tui.screens.review_base import ReviewBase
from factcheck.tui.widgets.about_blocks import SENTENCE


class ClaimVerbs(ReviewBase):
    """The claims themselves."""

    # -- finding ---------------------------------------------------------------------------------

    def do_next_open(self, by: int) -> None:
        """Goes to the next claim without a verdict, from the end to the beginning again."""
        wanted, key = replace(self.wanted, article=self.article), self.claims.key
        self.read("next", partial(_next_open, wanted, key, by), self._go_open, leads=True)

    def _go_open(self, found: tuple[tuple[int, int] | None, int]) -> None:
        following, elsewhere = found
        if following is None and elsewhere:
            are = "1 claim of the article is" if elsewhere == 1 else f"{elsewhere} claims of the article are"
            self.flash(f"None of those shown is open, but {are}: {self.key('back')} in the list shows all.")
        elif following is None:
            self.flash(f"Nothing is open any more: {self.key('export')} exports the report.")
        elif not self.claims.go_to(following[0]):
            self.claims.go(following[1])

    def do_search(self) -> None:
        """Searches the claims' wording while typing; Escape brings the former list back."""
        before, self.pivot = self.wanted.query, self.claims.key

        def closed(typed: Values | None) -> None:
            self._search({"query": before} if typed is None else typed)
            self.pivot = None

        self.app.push_screen(dialogs.forms.search_form(before, self._search), closed)

    def _search(self, typed: Values) -> None:
        self._narrow(replace(self.wanted, query=typed["query"].strip()))

    def do_filter(self) -> None:
        """Filters by status, kind, verdict, reviewer and tags, at once."""
        if self.text:
            self.read("coders", _coders, partial(self._filter, self.text.scale), leads=True)

    def _filter(self, scale: Scale, coders: dialogs.forms.Coders) -> None:
        before, self.pivot = self.wanted, self.claims.key
        ids = {rating.label: rating.id for rating in scale.ratings}

        def live(typed: Values) -> None:
            status = "" if typed["status"] == dialogs.forms.STATUSES[0] else typed["status"]
            kinds = tuple(Kind(kind) for kind in typed["kinds"].split(",") if kind)
            ratings = tuple(ids[label] for label in typed["ratings"].split(",") if label)
            tags, who = coders.chosen(typed)
            found = replace(self.wanted, status=status, kinds=kinds, ratings=ratings)
            judge = self.bench.reviewer if status == dialogs.forms.NOT_JUDGED else ""
            self._narrow(replace(found, tags=tags, assigned=who, judge=judge))

        def closed(typed: Values | None) -> None:
            if typed is None:
                self._narrow(before)
            self.pivot = None

        self.app.push_screen(dialogs.forms.filter_form(before, scale, coders, live), closed)

    def _narrow(self, wanted: ClaimFilter) -> None:
        if wanted != self.wanted:
            self.wanted = wanted
            self.read_keys()

    def do_sort(self) -> None:
        """Turns between the order of the article and that of check-worthiness; the claim in hand stays in hand."""
        other = Order.PLACE if self.wanted.order is Order.WORTH else Order.WORTH
        self._narrow(replace(self.wanted, order=other))

    # -- wording ---------------------------------------------------------------------------------

    def do_edit_claim(self) -> None:
        """Edits wording, kind and claimant."""
        if row := self.claim:
            self.ask(
                dialogs.forms.claim_form(row),
                partial(_edit, row),
                draft=f"claim:{row.id}",
                then=partial(self._edited, row),
            )

    def _edited(self, before: ClaimRow, row: ClaimRow) -> None:
        if row.rev == before.rev:
            self.unchanged(row.number)
            return
        self.flash(f"Saved {row.number}: {self.takes_back}")

    def do_add_claim(self) -> None:
        """Makes a claim of the words selected in the article; without any, begins selecting them."""
        pane = self.article_pane
        if (span := pane.selected) is None:
            self.turn_pane("article")
            pane.select_from()
            self.flash(
                f"Select the claim's words: arrows extend, {self.key('pick.hold')} starts anew, "
                f"{self.key('claim.add')} makes the claim."
            )
            return
        form = dialogs.forms.new_claim_form(pane.text[span[0] : span[1]])
        draft = f"claim-on:{self.article}:{span[0]}-{span[1]}"
        self.ask(form, partial(_add, self.article, span), draft=draft, then=self._added)

    def _added(self, row: ClaimRow) -> None:
        self.article_pane.end_selecting()
        self.flash(f"Added {row.number}: {self.takes_back}")

    def do_place(self, more: int) -> None:
        """Makes the selected words the claim's place in the article, or part of it."""
        row, span = self.claim, self.article_pane.selected
        if row is None or span is None:
            return
        spans = sorted({*row.spans, span}) if more else [span]
        self.article_pane.end_selecting()
        self.write(lambda ws: desk.claims.edit(ws, row.id, rev=row.rev, spans=spans))

    def do_select(self) -> None:
        """Begins selecting words of the article."""
        self.article_pane.select_from()

    def do_pick(self, how: str, by: int) -> None:
        """Moves the selection's end."""
        self.article_pane.move_selection(how, by)

    def do_copy(self) -> None:
        """Copies the selected words."""
        if span := self.article_pane.selected:
            copy(self, "words of the article", self.article_pane.text[span[0] : span[1]])

    # -- what was put into the wording -----------------------------------------------------------

    def do_origin(self) -> None:
        """Shows in the article where words that were put in, or the claim's sentence, come from."""
        item, row = self.detail.item, self.claim
        if row and self.detail.blocks.key == SENTENCE:
            self._show_place((row.spans[0][0], row.spans[-1][1]))
        elif isinstance(item, Replacement) and item.origin:
            self._show_place(item.origin)
        elif isinstance(item, Replacement):
            self.flash(
                f"“{item.new}” follows from the article's date: {self.key('article.edit')} shows and edits that."
            )

    def _show_place(self, place: Span) -> None:
        self.turn_pane("article")
        self.call_after_refresh(self.article_pane.show_place, place)
        self.flash(f"Here it comes from: {self.key('back')} goes back to the claim.")

    def do_take_back(self) -> None:
        """Gives the wording the article's own words back for those put in."""
        item, row = self.detail.item, self.claim
        if row is None or not isinstance(item, Replacement):
            self.flash("Nothing put in is pointed at: up and down choose it.")
            return
        self.write(
            lambda ws: desk.rewording.take_back(ws, row.id, item, rev=row.rev),
            lambda _: self.flash(f"“{item.old}” stands there again: {self.key('undo')} puts “{item.new}” back in"),
        )

    # -- cutting and joining ---------------------------------------------------------------------

    def do_split(self) -> None:
        """Cuts the claim into parts, with the article's words as the guide."""
        if (row := self.claim) and self.text:
            cut = partial(_cut, row.id)
            self.ask(dialogs.split.Split(row, self.text.text), cut, draft=f"split:{row.id}", then=self._replaced)

    def do_apart(self) -> None:
        """Takes the claim apart further: shows the parts that the splitter proposes."""
        if row := self.claim:
            loads = "" if desk.engines.is_ready(self.bench.settings) else "loading the language model; then "
            words = f"{loads}taking {row.number} apart {self.claims.glyphs.more}"
            self.flash(words[:1].upper() + words[1:])
            self.look("apart", lambda ws: desk.rewording.apart(ws, row.id), partial(self._apart, row))

    def _apart(self, row: ClaimRow, parts: Sequence[dialogs.split.Part]) -> None:
        if not self.is_current or self.claim is None or self.claim.key != row.key:
            return
        if not parts:
            self.flash(f"{row.number} cannot be taken apart further: x splits it by hand.")
            return

        self.flash("")
        self.ask(dialogs.apart.Apart(row, parts), partial(_cut, row.id), draft=f"apart:{row.id}", then=self._replaced)

    def do_mark(self) -> None:
        """Marks the claim, or takes the mark off, and goes on to the next."""
        self._mark()
        self.claims.move(1)

    def on_claims_list_ticked(self) -> None:
        """A claim was clicked with ctrl."""
        self._mark()

    def _mark(self) -> None:
        self.claims.mark()
        self.show_heading()
        if marked := self.claims.marked:
            numbers = ", ".join(row.number for row in marked) if len(marked) <= 4 else f"{len(marked)} claims"
            verbs = ("claim.discard", "discard"), ("source.add", "source"), ("claim.join", "join")
            keys = ", ".join(f"{self.key(action)} {verb}" for action, verb in verbs)
            rates = self.key_map.actions["rate.1"].shown
            self.flash(f"Marked {numbers}: {rates} verdict, {keys}; {self.key('back')} unmarks")

    def do_join(self) -> None:
        """Puts claims together: those marked, or the two that say the same, or this one and the next."""
        rows = self._to_join()
        if self.text is None or len(rows) < 2:
            self.flash("There is no next claim to put this one together with; space marks several.")
            return
        wording = dialogs.cutting.together(self.text.text, self.text.units, rows)
        ids = [row.id for row in rows]
        draft = f"join:{':'.join(sorted(row.number for row in rows))}"
        self.ask(dialogs.forms.join_form(rows, wording), partial(_merge, ids), draft=draft, then=self._joined)

    def _joined(self, row: ClaimRow) -> None:
        self.unmark()
        self._replaced([row])

    def unmark(self) -> None:
        """Takes all marks off."""
        self.claims.unmark()
        self.show_heading()

    def _to_join(self) -> list[ClaimRow]:
        row, twin = self.claim, self.detail.item
        if row is None:
            return []
        if self.pane == "earlier" and isinstance(twin, ClaimRow):
            return [row, twin]
        if marked := self.claims.marked:
            return marked if len(marked) > 1 or row in marked else [*marked, row]
        following = self.claims.row_at(self.claims.index + 1)
        return [row, following] if following else [row]

    def _replaced(self, rows: Sequence[ClaimRow]) -> None:
        self.made = rows[0].key
        self.flash(f"Now {', '.join(row.number for row in rows)}: {self.takes_back}")

    def do_discard(self) -> None:
        """Discards the claim, or restores a discarded one."""
        if (row := self.claim) is None:
            return
        if row.state is State.DISCARDED:
            self.write(lambda ws: desk.claims.restore(ws, row.id))
            self.flash(f"Restored {row.number}")
        else:
            self.write(lambda ws: desk.claims.discard(ws, row.id))
            self.flash(f"Discarded {row.number}: {self.key('undo')} brings it back")


def _next_open(wanted: ClaimFilter, key: int | None, by: int, ws: Any) -> tuple[tuple[int, int] | None, int]:
    """Where the next open claim is of those shown; where none is, how many of the article's are."""
    found = desk.paging.next_open(ws, wanted, key, by)
    return found, 0 if found else desk.articles.article(ws, wanted.article).open


def _coders(ws: Any) -> dialogs.forms.Coders:
    book = [field for field in desk.codebook.fields(ws) if field.applies.includes("claim") and field.values]
    return dialogs.forms.Coders(book, desk.tagging.reviewers(ws))


def _add(article: str, span: Span, ws: Any, typed: Values) -> ClaimRow:
    added: ClaimRow = desk.claims.add(ws, article, [span], text=typed["text"], kind=Kind(typed["kind"]))
    return added


def _cut(claim: str, ws: Any, parts: Sequence[dialogs.split.Part]) -> Sequence[ClaimRow]:
    cut: Sequence[ClaimRow] = desk.claims.split(ws, claim, parts)
    return cut


def _merge(claims: Sequence[str], ws: Any, typed: Values) -> ClaimRow:
    merged: ClaimRow = desk.claims.merge(ws, claims, text=typed["text"])
    return merged


def _edit(row: ClaimRow, ws: Any, typed: Values) -> ClaimRow:
    edited: ClaimRow = desk.claims.edit(ws, row.id, rev=row.rev, **_changed(row, typed))
    return edited


def _changed(row: ClaimRow, typed: Values) -> dict[str, object]:
    """Only what was changed: a wording left as it was keeps the record of what was replaced in it."""
    values: dict[str, object] = {}
    if typed["text"].strip() != row.text:
        values["text"] = typed["text"].strip()
    if typed["kind"] != row.kind.value:
        values["kind"] = Kind(typed["kind"])
    claimant = Claimant(typed["name"].strip(), typed["role"].strip())
    if claimant != (row.claimant or Claimant("")):
        values["claimant"] = claimant
    return values
