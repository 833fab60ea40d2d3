"""The few signs the screens draw with, and their stand-ins for terminals that lack them."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.scales import ASCII_SIGNS


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One set of signs; every sign is one cell wide."""

    full: str
    empty: str
    here: str
    chosen: str
    ramp: str
    sources: str
    quotes: str
    deeper: str
    becomes: str
    more: str
    ticked: str
    unticked: str
    mark: str
    coverage: str
    signs: dict[str, str]

    def sign(self, sign: str) -> str:
        """The verdict signs in `sign`, each as this terminal can draw it."""
        return "".join(self.signs.get(character, character) for character in sign)

    def bar(self, share: float, cells: int = 10) -> str:
        """A bar `cells` wide, filled to `share` (0 to 1); never full or empty before it is so."""
        filled = round(share * cells)
        if 0 < share < 1:
            filled = min(max(filled, 1), cells - 1)
        return self.full * filled + self.empty * (cells - filled)

    def height(self, share: float) -> str:
        """One sign as high as `share` (0 to 1)."""
        return self.ramp[min(int(share * len(self.ramp)), len(self.ramp) - 1)]


UNICODE = Glyphs("▰", "▱", "▌", "❯", "▁▂▃▄▅▆▇█", "●", "❝", "›", "→", "…", "☑", "☐", "◆", "●○◇–", {})
ASCII = Glyphs("#", ".", "|", ">", "12345678", "*", '"', ">", "->", "...", "[x]", "[ ]", "*", "*.:-", ASCII_SIGNS)


def glyphs_for(encoding: str, terminal: str) -> Glyphs:
    """The signs for an output encoding and a TERM; the Linux console's font has none of the others."""
    return UNICODE if encoding.lower().startswith("utf") and terminal != "linux" else ASCII
