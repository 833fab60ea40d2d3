"""The looks: one meaning for each colour, in a dark, a light and a high-contrast theme.

Accent is where I am; green, amber, red and grey are verdicts; the rest is the foreground in two strengths.
"""

from __future__ import annotations

from textual.theme import Theme


def _theme(
    name: str, *, dark: bool, ground: tuple[str, str, str], accent: tuple[str, str], tones: dict[str, str]
) -> Theme:
    """`ground` is background, foreground and quiet foreground; `accent` its colour and its ground."""
    background, foreground, quiet = ground
    colour, here = accent
    return Theme(
        name=name,
        dark=dark,
        primary=colour,
        secondary=colour,
        accent=colour,
        foreground=foreground,
        background=background,
        surface=tones["surface"],
        panel=tones["surface"],
        success=tones["good"],
        warning=tones["mixed"],
        error=tones["bad"],
        variables={
            "quiet": quiet,
            "here": here,
            "frame": tones["frame"],
            **{f"tone-{tone}": tones[tone] for tone in ("good", "mixed", "bad", "unknown")},
            **{f"tint-{tone}": tones[f"{tone}-tint"] for tone in ("good", "mixed", "bad", "unknown", "open")},
            "tint-passage": tones["passage"],
            "picked": tones["picked"],
            "footer-background": background,
            "border": tones["frame"],
            "input-selection-background": here,
            "block-cursor-background": here,
            "block-cursor-foreground": foreground,
        },
    )


DARK = _theme(
    "factcheck-dark",
    dark=True,
    ground=("#15181d", "#d9dde3", "#8d95a1"),
    accent=("#6cb2f7", "#20405f"),
    tones={
        "surface": "#1b1f26",
        "frame": "#454c57",
        "passage": "#2e3440",
        "picked": "#2f6aa3",
        "good": "#7cc47f",
        "mixed": "#e2b454",
        "bad": "#f0807a",
        "unknown": "#a6adb8",
        "good-tint": "#1d3324",
        "mixed-tint": "#3a301a",
        "bad-tint": "#402324",
        "unknown-tint": "#2c3038",
        "open-tint": "#23272f",
    },
)
LIGHT = _theme(
    "factcheck-light",
    dark=False,
    ground=("#fbfaf7", "#20242b", "#666d78"),
    accent=("#0a5fb8", "#cfe3f8"),
    tones={
        "surface": "#f1efe9",
        "frame": "#b6b9be",
        "passage": "#e6e8ec",
        "picked": "#9fcbf5",
        "good": "#1d7433",
        "mixed": "#875800",
        "bad": "#b3261e",
        "unknown": "#59606b",
        "good-tint": "#dcefdd",
        "mixed-tint": "#f5e8c8",
        "bad-tint": "#f8dcd8",
        "unknown-tint": "#e4e6ea",
        "open-tint": "#eceae4",
    },
)
CONTRAST = _theme(
    "factcheck-contrast",
    dark=True,
    ground=("#000000", "#ffffff", "#d0d0d0"),
    accent=("#ffd800", "#004a99"),
    tones={
        "surface": "#000000",
        "frame": "#ffffff",
        "passage": "#3a3a3a",
        "picked": "#0066d6",
        "good": "#55ff55",
        "mixed": "#ffd75f",
        "bad": "#ff8a8a",
        "unknown": "#e0e0e0",
        "good-tint": "#003d00",
        "mixed-tint": "#4a3800",
        "bad-tint": "#5a0000",
        "unknown-tint": "#333333",
        "open-tint": "#1c1c1c",
    },
)
THEMES = {"dark": DARK, "light": LIGHT, "contrast": CONTRAST}
