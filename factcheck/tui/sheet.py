"""The style sheet, read once."""

from __future__ import annotations

from textual.css.stylesheet import Stylesheet


class Sheet(Stylesheet):
    """Textual's style sheet; where it is to be read again with the colours it was read with, it stays as it is.

    Textual asks for that at every start. What was not read yet is read once it is needed.
    """

    _read_with: dict[str, str] | None = None

    def parse(self) -> None:
        """Reads all sources."""
        super().parse()
        self._read_with = self._variables

    def reparse(self) -> None:
        """Reads all sources again, where the colours are others."""
        if self._read_with is not None and self._variables != self._read_with:
            super().reparse()
            self._read_with = self._variables
