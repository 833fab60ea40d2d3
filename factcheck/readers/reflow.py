"""Printed lines back to paragraphs: what a typesetter broke to fit a page is joined again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_GAP = 1.25
"""Lines further apart than this many usual distances belong to different paragraphs."""
_RESIZED = 1.15
"""Type that grows or shrinks by more than this is a heading or its end."""
_FULL = 0.85
"""The part of the usual measure up to which a ragged line may be left empty by chance."""

_WORDS = re.compile(r"\w+(?:-\w+)*")
_DIVIDED = re.compile(r"(\w+)[-\u2010]$")
_FIRST_WORD = re.compile(r"\w+")
_BULLET = re.compile(r"\s*[•‣◦▪●–*-]\s+")


@dataclass(slots=True)
class Line:
    """One printed line; `height` is its distance from the page's lower edge and `size` its type's, in points."""

    text: str = ""
    height: float = 0.0
    size: float = 0.0

    def add(self, text: str, height: float, size: float) -> None:
        """Appends what is printed next; the first words that are not blank say where the line stands."""
        if text.strip() and not self.text.strip():
            self.height, self.size = height, size
        self.text += text


def reflow(pages: Iterable[Sequence[Line]]) -> list[str]:
    """The paragraphs of the pages; a page's end ends a paragraph."""
    printed = [[line for line in page if line.text.strip()] for page in pages]
    known = {word for page in printed for line in page for word in _WORDS.findall(line.text.lower())}
    return [_joined(group, known) for page in printed for group in _groups(page)]


def _groups(lines: list[Line]) -> Iterator[list[str]]:
    if not lines:
        return
    gaps = [a.height - b.height for a, b in pairwise(lines) if a.height > b.height]
    usual = median(gaps) if gaps else 0.0
    widths = sorted(len(line.text.strip()) for line in lines)
    measure = widths[len(widths) * 4 // 5]
    group = [lines[0].text.strip()]
    for above, below in pairwise(lines):
        if _apart(above, below, usual) or _ends_early(above.text.strip(), below.text.strip(), measure):
            yield group
            group = []
        group.append(below.text.strip())
    yield group


def _apart(above: Line, below: Line, usual: float) -> bool:
    larger, smaller = max(above.size, below.size), min(above.size, below.size)
    return above.height - below.height > _GAP * usual or larger > _RESIZED * smaller > 0


def _ends_early(above: str, below: str, measure: int) -> bool:
    """Whether the next word would have fitted, so that the line was ended on purpose."""
    if _BULLET.match(below):
        return True
    if _DIVIDED.search(above):
        return False
    return not below[0].islower() and len(above) + 1 + len(below.split()[0]) < _FULL * measure


def _joined(lines: Iterable[str], known: set[str]) -> str:
    text = ""
    for line in lines:
        text = _join(text, " ".join(line.split()), known) if text else " ".join(line.split())
    return text


def _join(above: str, below: str, known: set[str]) -> str:
    if above.endswith("\u00ad"):
        return above[:-1] + below
    head, tail = _DIVIDED.search(above), _FIRST_WORD.match(below)
    if not head or not tail:
        return f"{above} {below}"
    whole, compound = (f"{head[1]}{sign}{tail[0]}".lower() for sign in ("", "-"))
    keeps_hyphen = not tail[0][0].islower() or (compound in known and whole not in known)
    return above + below if keeps_hyphen else above[:-1] + below
