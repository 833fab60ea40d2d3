"""The few signs the screens draw with: for most terminals, for those that lack them, and as words to be spoken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.model.scales import ASCII_SIGNS, SIGN_NOTHING, SIGN_OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyphs:
    """One set of signs; each is one cell wide, unless the set is `worded`.

    `ramp` are heights from the lowest on; `one_of` and `some_of` what is chosen and not, of one or of several;
    `cut` a cut that is made and one that may be; `coverage` the states of a sentence. `signs` stand in for those of
    the verdicts.
    """

    full: str
    empty: str
    here: str
    chosen: str
    ramp: Sequence[str]
    sources: str
    quotes: str
    deeper: str
    becomes: str
    more: str
    some_of: tuple[str, str]
    one_of: tuple[str, str]
    cut: tuple[str, str]
    arrows: str
    mark: str
    failed: str
    coverage: Sequence[str]
    signs: dict[str, str] = field(default_factory=dict)
    worded: bool = False

    def sign(self, sign: str) -> str:
        """The verdict signs in `sign`, each as this terminal can draw it."""
        return (", " if self.worded else "").join(self.signs.get(character, character) for character in sign)

    def beside(self, sign: str) -> str:
        """The verdict signs in front of what they mean, and a blank; nothing where they would say it twice."""
        return "" if self.worded else f"{self.sign(sign)} "

    def margin(self, sign: str) -> str:
        """The verdict signs for a margin of a few cells, in which no word fits."""
        return "" if self.worded else self.sign(sign)

    def key(self, keys: str) -> str:
        """The name of a key, or of two, as the line of keys shows it."""
        return keys.replace(UNICODE.arrows, self.arrows)

    def bar(self, share: float, cells: int = 10) -> str:
        """A bar `cells` wide, filled to `share` (0 to 1); never full or empty before it is so."""
        filled = round(share * cells)
        if 0 < share < 1:
            filled = min(max(filled, 1), cells - 1)
        return self.full * filled + self.empty * (cells - filled)

    def height(self, share: float) -> str:
        """One sign as high as `share` (0 to 1)."""
        return self.ramp[min(int(share * len(self.ramp)), len(self.ramp) - 1)]


UNICODE = Glyphs(
    full="▰",
    empty="▱",
    here="▌",
    chosen="❯",
    ramp="▁▂▃▄▅▆▇█",
    sources="●",
    quotes="❝",
    deeper="›",
    becomes="→",
    more="…",
    some_of=("☑", "☐"),
    one_of=("●", "○"),
    cut=("┃", "╎"),
    arrows="←→",
    mark="◆",
    failed="✗",
    coverage="●○◇–",
)
ASCII = Glyphs(
    full="#",
    empty=".",
    here="|",
    chosen=">",
    ramp="12345678",
    sources="*",
    quotes='"',
    deeper=">",
    becomes="->",
    more="...",
    some_of=("[x]", "[ ]"),
    one_of=("(x)", "( )"),
    cut=("||", "|"),
    arrows="left/right",
    mark="*",
    failed="x",
    coverage="*.:-",
    signs=ASCII_SIGNS,
)
WORDS = Glyphs(
    full="",
    empty="",
    here=" ",
    chosen=" ",
    ramp=tuple(f"worth {step} of 8," for step in range(1, 9)),
    sources=" sources,",
    quotes=" quotes",
    deeper="/",
    becomes="becomes",
    more="...",
    some_of=("ticked", "not ticked"),
    one_of=("chosen", "not chosen"),
    cut=("[cut here]", "[may be cut here]"),
    arrows="left or right",
    mark="*",
    failed="failed:",
    coverage=("", "", "", ""),
    signs={
        "✓": "true",
        "≈": "partly true",
        "✗": "false",
        "?": "unproven",
        "◷": "outdated",
        "☺": "satire",
        SIGN_OPEN: "open",
        SIGN_NOTHING: "nothing to check",
    },
    worded=True,
)
"""For screen readers: nothing that would be spelt out as the name of a sign."""


def glyphs_for(encoding: str, terminal: str, *, spoken: bool = False) -> Glyphs:
    """The signs for an output encoding and a TERM; the Linux console's font has none of the others."""
    if spoken:
        return WORDS
    return UNICODE if encoding.lower().startswith("utf") and terminal != "linux" else ASCII
