"""The looks: one meaning for each colour, in themes that hold their contrast on any terminal.

Accent is where I am; green, amber, red and grey are verdicts; the rest is the foreground in two strengths. Every ink
reaches the contrast of WCAG 2.2 on every ground it is drawn on (1.4.3: 4.5 to 1; `contrast` 1.4.6: 7 to 1), in true
colour and in the nearest of 256. `colour-blind` keeps the verdicts apart without one of the three cones.
"""

from __future__ import annotations

from dataclasses import replace

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

_VERDICTS = ("good", "mixed", "bad", "unknown")
_TINTS = (*(f"tint-{tone}" for tone in (*_VERDICTS, "open")), "tint-passage")


def _theme(name: str, *, dark: bool, page: tuple[str, str, str], accent: tuple[str, str], tones: str) -> Theme:
    """`page` is background, foreground and quiet foreground; `accent` its colour and its ground.

    `tones` are the grounds of a sheet, a frame and a passage; ground and ink of what is picked; the inks of the
    verdicts; their tints and that of what is open.
    """
    background, foreground, quiet = page
    colour, here = accent
    surface, frame, passage, picked, picked_ink, *verdicts = tones.split()
    good, mixed, bad, unknown, *tints = verdicts
    return Theme(
        name=f"factcheck-{name}",
        dark=dark,
        primary=colour,
        secondary=colour,
        accent=colour,
        foreground=foreground,
        background=background,
        surface=surface,
        panel=surface,
        success=good,
        warning=mixed,
        error=bad,
        variables={
            "quiet": quiet,
            "here": here,
            "frame": frame,
            **dict(zip((f"tone-{tone}" for tone in _VERDICTS), (good, mixed, bad, unknown), strict=True)),
            **dict(zip(_TINTS, (*tints, passage), strict=True)),
            "picked": picked,
            "picked-ink": picked_ink,
            "footer-background": background,
            "border": frame,
            "text-muted": quiet,
            "text-disabled": quiet,
            "input-selection-background": picked,
            "input-selection-foreground": picked_ink,
            "block-cursor-background": here,
            "block-cursor-foreground": foreground,
            "block-hover-background": here,
        },
    )


DARK = _theme(
    "dark",
    dark=True,
    page=("#15181d", "#d9dde3", "#9aa2ae"),
    accent=("#6cb2f7", "#1a2f52"),
    tones="#1b1f26 #454c57 #2f343d #27588c #ffffff "
    "#7cc47f #e2b454 #f0807a #a6adb8  #1d3324 #3a301a #402324 #2c3038 #23272f",
)
LIGHT = _theme(
    "light",
    dark=False,
    page=("#fbfaf7", "#20242b", "#555c66"),
    accent=("#0a56a6", "#cfe3f8"),
    tones="#f1efe9 #b6b9be #e6e8ec #1b5896 #ffffff "
    "#1a6b2f #725000 #b3261e #545a64  #dcefdd #f5e8c8 #f8dcd8 #e4e6ea #eceae4",
)
CONTRAST = _theme(
    "contrast",
    dark=True,
    page=("#000000", "#ffffff", "#dadada"),
    accent=("#ffd800", "#002b66"),
    tones="#000000 #ffffff #303030 #ffd800 #000000 "
    "#66ff66 #ffd75f #ffafaf #e4e4e4  #003000 #332600 #4a0000 #2a2a2a #1c1c1c",
)
COLOUR_BLIND = _theme(
    "colour-blind",
    dark=True,
    page=("#15181d", "#d9dde3", "#9aa2ae"),
    accent=("#e0d5fb", "#1a2f52"),
    tones="#1b1f26 #454c57 #2f343d #27588c #ffffff "
    "#37adfe #f1da15 #f67054 #999da6  #12304a #39350a #35100b #2c3038 #23272f",
)
TERMINAL = Theme(
    name="factcheck-terminal",
    ansi=True,
    primary="ansi_magenta",
    secondary="ansi_magenta",
    accent="ansi_magenta",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    success="ansi_green",
    warning="ansi_yellow",
    error="ansi_red",
    variables={
        **BUILTIN_THEMES["ansi-dark"].variables,
        **dict.fromkeys(("quiet", "here", "frame", "picked", "picked-ink", *_TINTS), "ansi_default"),
        **dict.fromkeys(("border", "border-blurred", "ansi-background", "ansi-foreground"), "ansi_default"),
        "tone-good": "ansi_green",
        "tone-mixed": "ansi_yellow",
        "tone-bad": "ansi_red",
        "tone-unknown": "ansi_cyan",
        # Nobody knows the colours behind the sixteen names, and there may be none: grounds become these instead.
        **dict.fromkeys((f"look-tint--{tone}" for tone in (*_VERDICTS, "open", "passage")), "underline"),
        "look-tint--row": "reverse",
        "look-tint--here": "reverse",
        "look-picked": "reverse underline",
        "look-dim": "dim",
        "look-nothing": "dim",
        "block-cursor-foreground": "ansi_default",
        "block-cursor-background": "ansi_default",
        "block-cursor-text-style": "reverse bold",
    },
)
"""The terminal's own sixteen colours; every state is told by a sign, weight, line or reversal as well."""

THEMES = {"dark": DARK, "light": LIGHT, "contrast": CONTRAST, "colour-blind": COLOUR_BLIND, "terminal": TERMINAL}


def themes_for(colours: str | None, *, none_wanted: bool = False) -> dict[str, Theme]:
    """The themes that a terminal can show, by the name they have in the settings, the first by default.

    `colours` is what the terminal can do, as Rich says it: `truecolor`, `256`, `standard` or None. `none_wanted` says
    that NO_COLOR is set (https://no-color.org).
    """
    if none_wanted or colours not in {"truecolor", "256", "windows"}:
        return {"terminal": TERMINAL}
    return THEMES if colours == "truecolor" else {name: _in_256(theme) for name, theme in THEMES.items()}


def _in_256(theme: Theme) -> Theme:
    """The theme with grey tints: 256 colours hold no dark or pale ones, so that the nearest would be glaring."""
    if theme.ansi:
        return theme
    greys = {tint: Color.parse(theme.variables[tint]).monochrome.hex for tint in _TINTS}
    return replace(theme, variables={**theme.variables, **greys})
