"""What each tone looks like: ink, ground and weight, from the theme's variables.

Not as component classes: Textual applies the style sheet to each of those for every widget whenever a class or
the focus changes, which took half of the time to the first frame.
"""

from __future__ import annotations

from collections.abc import Mapping

from rich.style import Style
from textual.color import Color

TONES = ("good", "mixed", "bad", "unknown")
INKS = {
    **{tone: f"tone-{tone}" for tone in TONES},
    "open": "foreground",
    "passage": "foreground",
    "nothing": "quiet",
    "dim": "quiet",
    "accent": "accent",
    "key": "accent",
    "tab": "accent",
    "picked": "picked-ink",
}
GROUNDS = {
    **{f"tint--{tone}": f"tint-{tone}" for tone in (*TONES, "open", "passage")},
    "tint--here": "here",
    "tint--row": "here",
    "picked": "picked",
}
BOLD = {"strong", "key", "picked", "tint--here"}
UNDERLINED = {"tab"}


def style_of(names: str, variables: Mapping[str, str]) -> Style:
    """The style of one or more tones, separated by spaces; later ones win.

    A theme without colours of its own says by `look-NAME` how else a tone is told: `reverse`, `underline`, `dim`.
    """
    style = Style()
    for name in names.split():
        ink, ground = variables.get(INKS.get(name, "")), variables.get(GROUNDS.get(name, ""))
        style += Style(
            color=Color.parse(ink).rich_color if ink else None,
            bgcolor=Color.parse(ground).rich_color if ground else None,
            bold=True if name in BOLD else None,
            underline=True if name in UNDERLINED else None,
        )
        style += Style.parse(variables.get(f"look-{name}", ""))
    return style
