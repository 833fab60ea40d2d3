"""How a quote is found again: the W3C Web Annotation TextQuote and TextPosition selectors in one value."""

from __future__ import annotations

from dataclasses import dataclass

CONTEXT = 32
"""Characters of prefix and suffix kept beside a quote."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """An exact quote and its place; `start` and `end` count characters of the text it stands in."""

    exact: str
    prefix: str
    suffix: str
    start: int
    end: int


def anchor_at(text: str, start: int, end: int) -> Anchor:
    """The anchor of `text[start:end]`, with its surroundings."""
    return Anchor(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT], start, end)
