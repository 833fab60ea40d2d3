"""A text in blocks of bounded size, each ending with a paragraph, in the order in which they are sent."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.model.claims import Role, Span
from factcheck.text.units.paragraphs import Paragraph, paragraphs
from factcheck.text.units.sentences import units

BLOCK = 6_000
"""Characters of a block: some 1,500 tokens, so that text, instructions and answer fit a context of 8,192."""


def blocks(text: str, size: int = BLOCK) -> list[Span]:
    """The places of the blocks of `text` in order; together they hold all its running text.

    A paragraph longer than `size` is cut after a sentence; a single sentence longer than that is in no block.
    """
    found: list[Span] = []
    for start, end in _pieces(text, size):
        if found and end - found[-1][0] <= size:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def _pieces(text: str, size: int) -> Iterator[Span]:
    for paragraph in paragraphs(text):
        if paragraph.role is not Role.TEXT:
            continue
        if paragraph.end - paragraph.start <= size:
            yield paragraph.start, paragraph.end
        else:
            yield from _sentences(text, paragraph, size)


def _sentences(text: str, paragraph: Paragraph, size: int) -> Iterator[Span]:
    for unit in units(text, paragraph):
        if unit.end - unit.start <= size:
            yield unit.start, unit.end
