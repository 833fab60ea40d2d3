"""Text from articles and sources as Markdown that shows exactly that text and nothing else.

The rules are CommonMark's (https://spec.commonmark.org/0.31.2/, 2.4 and 2.5) and those of its common extensions:
tables, strikethrough, mathematics, attributes and template tags of page generators. Angle brackets and ampersands
become character references because some renderers know no backslash before them.
"""

from __future__ import annotations

import re

from factcheck.model.plain import visible
from factcheck.reports.case import linkable

_ANYWHERE = re.compile(r"[\\`*_\[\]{}~|#$]")
_AT_START = re.compile(r"(?<=^)(?P<bullet>[-+=:])|^(?P<digits>\d+)(?P<stop>[.)])")
_REFERENCE = re.compile(r"&(?=#?\w+;)")


def line(text: str) -> str:
    """The text on one line; line breaks and other controls become pictures."""
    escaped = _REFERENCE.sub("&amp;", visible(text)).replace("<", "&lt;").replace(">", "&gt;")
    escaped = _ANYWHERE.sub(r"\\\g<0>", escaped)
    escaped = _AT_START.sub(lambda found: rf"{found['digits'] or ''}\{found['bullet'] or found['stop']}", escaped)
    return f"&#32;{escaped[1:]}" if escaped.startswith(" ") else escaped


def block(text: str, prefix: str = "") -> list[str]:
    """The text in its own lines and paragraphs, each line behind `prefix`."""
    lines = [line(raw) if raw.strip() else "" for raw in text.strip("\n").split("\n")]
    broken = [f"{here}\\" if here and after else here for here, after in zip(lines, [*lines[1:], ""], strict=True)]
    return [f"{prefix}{each}".rstrip(" ") for each in broken]


def quoted(text: str) -> list[str]:
    """The text as a block quote."""
    return block(text, "> ")


def address(url: str) -> str:
    """The address, linked when it may be, else as text."""
    shown = line(url)
    return f"[{shown}](<{_REFERENCE.sub('&amp;', url)}>)" if linkable(url) else shown
