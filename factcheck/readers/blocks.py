"""Collects a document's text block by block: paragraphs apart, list items and table rows on lines of their own."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import ClassVar, Literal

Kind = Literal["paragraph", "item", "row"]

_BLANKS = re.compile(r"[^\S\x0b\u00a0]+")
_BREAKS = re.compile(r" *\x0b *")
_MANY_BREAKS = re.compile(r"\x0b{2,}")


class Blocks:
    """What a walk over markup fills: text is added as it comes, and `flush` ends a block and names the next.

    White space inside a block means nothing but a blank, as in HTML; `BREAK` stands for a break that the author
    wanted, and two of them for a new paragraph.
    """

    BREAK: ClassVar[str] = "\v"

    def __init__(self) -> None:
        self._done: list[tuple[Kind, str]] = []
        self._open: list[str] = []
        self._kind: Kind = "paragraph"
        self._cells = 0

    def add(self, text: str) -> None:
        """Adds to the open block."""
        self._open.append(text)

    def cell(self) -> None:
        """Begins a cell of the open table row."""
        if self._cells:
            self._open.append(" | ")
        self._cells += 1

    def flush(self, following: Kind = "paragraph") -> None:
        """Ends the open block; what is added next belongs to one of the kind `following`.

        A paragraph that begins before an item has any text is that item's text.
        """
        pieces = [piece for piece in _MANY_BREAKS.split(self._squeezed()) if piece.strip("| ")]
        if not pieces and self._kind == "item" and following == "paragraph" and not self._cells:
            return
        for piece in pieces:
            self._done.append((self._kind, piece.strip().replace(self.BREAK, "\n")))
        self._open, self._kind, self._cells = [], following, 0

    def verbatim(self, text: str) -> None:
        """Adds a block whose line breaks count, such as a listing."""
        if text.strip():
            self._done.append(("paragraph", text.strip("\n")))

    def text(self) -> str:
        """Everything so far; blank lines between paragraphs, none inside a list or table."""
        self.flush()
        marked = [(kind, f"- {text}" if kind == "item" else text) for kind, text in self._done]
        joints = (
            "\n" if kind == next_kind != "paragraph" else "\n\n" for (kind, _), (next_kind, _) in pairwise(marked)
        )
        return "".join(part for pair in zip(["", *joints], [text for _, text in marked], strict=False) for part in pair)

    def _squeezed(self) -> str:
        return _BREAKS.sub(self.BREAK, _BLANKS.sub(" ", "".join(self._open)).strip())
