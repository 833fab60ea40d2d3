"""Why a verdict was given: the editor that opens under the claim, with the quotes it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from factcheck.model.rows import ClaimRow, EvidenceRow
from factcheck.model.scales import Rating
from factcheck.tui import actions
from factcheck.tui.screens.dialogs.drafting import Drafting
from factcheck.tui.widgets.block_list import Block, BlockList
from factcheck.tui.widgets.detail_blocks import STANCE_SIGNS, STANCE_TONES
from factcheck.tui.widgets.editors import SafeTextArea
from factcheck.tui.widgets.lines import KeyLine, Words
from factcheck.tui.widgets.pieces import fold, title


@dataclass(frozen=True, slots=True)
class Reasons:
    """What was typed and ticked; `kept` is false where it was left as a draft. `changed`: other quotes are ticked."""

    text: str
    evidence: tuple[str, ...]
    kept: bool
    changed: bool


class Rationale(Drafting[Reasons]):
    """The rating's definition, a text and the claim's quotes, ticked where the verdict rests on them."""

    NAME = "rationale"
    BINDINGS = actions.bindings("rationale")
    AUTO_FOCUS: ClassVar[str | None] = "SafeTextArea"
    others = ""
    """The ratings there are besides, where the screen has room to say so."""

    def __init__(
        self, claim: ClaimRow, rating: Rating, text: str, evidence: Sequence[EvidenceRow], ticked: set[str]
    ) -> None:
        super().__init__()
        self._number, self._wording, self.rating, self.text = claim.number, claim.text, rating, text
        self._evidence, self._ticked, self._before = evidence, set(ticked), frozenset(ticked)

    @property
    def pane(self) -> str:
        """The text, or the quotes."""
        return "ticks" if isinstance(self.focused, BlockList) else "text"

    def compose(self) -> ComposeResult:
        """Definition, text beside quotes, keys."""
        with Vertical(classes="sheet") as sheet:
            sheet.border_title = title(f"{self._number} is {self.rating.label.lower()}, because")
            sheet.border_subtitle = title(self.others if len(self.others) < self.app.size.width - 8 else "")
            yield Words(id="definition")
            with Horizontal(id="beside"):
                yield SafeTextArea(self.text)
                yield BlockList(id="ticks")
            yield KeyLine()

    def on_mount(self) -> None:
        """Shows the definition and the quotes; the cursor stands after what was typed before."""
        self._define(left=self.text != self.saved)
        self.query_one(BlockList).show(self._blocks)
        area = self.query_one(SafeTextArea)
        area.move_cursor(area.document.end)
        area.focus()
        self.show_keys()

    def _define(self, *, left: bool) -> None:
        """Says what is rated and how; and, where something was `left` the last time, that it is not saved."""
        rating = self.rating
        words = [
            (f"{self.query_one(KeyLine).glyphs.beside(rating.sign)}{rating.label}  ", f"{rating.tone.value} strong"),
            (rating.definition, "dim"),
        ]
        self.query_one("#definition", Words).show(
            [(self._wording, "dim")], words, *([[self.left_unsaved]] if left else [])
        )

    def as_saved(self) -> None:
        """Puts back what was there before anything was typed, and says nothing of a draft any more."""
        super().as_saved()
        self._define(left=False)

    def _blocks(self, width: int) -> list[Block]:
        if not self._evidence:
            none = "No quote is attached yet. The verdict stands without one."
            return [Block("", tuple(((line, "dim"),) for line in fold(none, width, 3)))]
        head = Block("", ((("It rests on", "dim"),),))
        return [head, *(self._block(row, width) for row in self._evidence)]

    def _block(self, row: EvidenceRow, width: int) -> Block:
        glyphs = self.query_one(BlockList).glyphs
        tick = glyphs.some_of[row.number not in self._ticked]
        first, *rest = fold(f"“{row.anchor.exact}”", max(8, width - len(tick) - 7), 2)
        lines = [((f"{tick} ", ""), (f"{STANCE_SIGNS[row.stance]} ", STANCE_TONES[row.stance]), (first, ""))]
        return Block(row.number, (*lines, *(((f"    {words}", ""),) for words in rest)))

    def do_choice(self, by: int) -> None:
        """Moves among the quotes."""
        self.query_one(BlockList).move(by)

    def do_toggle(self) -> None:
        """Ticks or unticks a quote."""
        if key := self.query_one(BlockList).key:
            self._ticked ^= {key}
            self.query_one(BlockList).rebuild()

    def on_block_list_chosen(self, event: BlockList.Chosen) -> None:
        """A double click ticks or unticks, too."""
        event.stop()
        self.do_toggle()

    def _reasons(self, *, kept: bool) -> Reasons:
        ticked = tuple(row.number for row in self._evidence if row.number in self._ticked)
        return Reasons(self.query_one(SafeTextArea).text, ticked, kept, frozenset(ticked) != self._before)

    def do_keep(self) -> None:
        """Keeps the rationale."""
        self.stop_drafting()
        self.give(self._reasons(kept=True))

    def do_leave(self) -> None:
        """Leaves; what was typed becomes a draft."""
        self.keep_draft()
        self.give(self._reasons(kept=False))
