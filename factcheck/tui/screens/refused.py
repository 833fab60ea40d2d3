"""What a language model proposed and was not taken, with the reason, to be read and made by hand where it was right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.tui import actions
from factcheck.tui.screens.reader import Reader
from factcheck.tui.widgets.block_list import Block
from factcheck.tui.widgets.pieces import fold

if TYPE_CHECKING:
    # For its name only: what verifies a language model's claims is not needed for the first frame.
    from factcheck.text.llm.verify import Refusal


class RefusedScreen(Reader):
    """One block for each claim that was refused: why, its wording, and the words it was said to rest on."""

    NAME = "refused"
    HEADING = "Refused of the language model's claims"
    BINDINGS = actions.bindings("refused")

    def __init__(self, refused: Sequence[Refusal]) -> None:
        super().__init__()
        self._refused = refused

    def blocks(self, width: int) -> Sequence[Block]:
        """The refused claims in the order they were proposed."""
        if not self._refused:
            none = (
                "Nothing was refused: no language model was asked since the workbench was opened, or all it said held."
            )
            return [Block("", tuple(((line, ""),) for line in fold(none, width, 3)))]
        return [self._block(one, width) for one in self._refused]

    @staticmethod
    def _block(one: Refusal, width: int) -> Block:
        why = [((line, "bad strong"),) for line in fold(one.reason, width, 3)]
        text = [((line, ""),) for line in fold(one.text, width, 6)]
        quote = [((line, "dim"),) for line in fold(f"“{one.quote}”", width, 4) if one.quote]
        # Without a key: only lines scroll, and nothing here is chosen.
        return Block("", (*why, *text, *quote, ()))
