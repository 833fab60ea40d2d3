"""Where a claim's words can be cut, and the spans that each part gets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from factcheck.model.claims import Replacement, Span, Unit
from factcheck.model.rows import ClaimRow
from factcheck.tui.widgets.graphemes import next_word

_BEGINS = re.compile(r"(?:but|so|while|whereas|because|although|though|which|who|after|before|when|if)\b", re.I)
_ENDS = re.compile(r"[,;:–—]\s*$")
"""Words that a clause begins with, and what stands before one."""


def places(text: str, spans: Sequence[Span]) -> list[int]:
    """The offsets between two words of the spans, in order."""
    found: list[int] = []
    for start, end in spans:
        at = start
        while (word := next_word(text, at)) and word[1] <= end:
            if text[word[0]].isalnum() or not found:
                found.append(word[0])
            at = max(word[1], at + 1)
    return found[1:]


def first_place(text: str, places: Sequence[int]) -> int:
    """Which of the places to offer first: the one nearest to the middle where a clause begins, else the middle."""
    middle = len(places) // 2
    begins = [at for at, place in enumerate(places) if _BEGINS.match(text, place) or _ENDS.search(text[:place])]
    return min(begins, key=lambda at: abs(at - middle), default=middle)


def parts(text: str, spans: Sequence[Span], cuts: Sequence[int]) -> list[tuple[Span, ...]]:
    """The spans of each part when cut at these offsets, without the blanks at their ends."""
    low, high = min(start for start, _ in spans), max(end for _, end in spans)
    edges = [low, *sorted(cuts), high]
    return [_within(text, spans, left, right) for left, right in pairwise(edges)]


def words(text: str, spans: Sequence[Span], replacements: Sequence[Replacement] = ()) -> str:
    """A first wording for a part: its words as a sentence, with what stands in the claim for some of them."""
    said = " ".join(text[start:end].strip() for start, end in spans).strip(" ,;:–—-")
    said = " ".join(said.split())
    for put in replacements:
        # A backslash in the new words must not be read as a reference to a group.
        said = re.sub(rf"(?<!\w){re.escape(put.old)}(?!\w)", put.new.replace("\\", r"\\"), said, count=1)
    return said[:1].upper() + said[1:] + ("" if said.endswith((".", "!", "?", "”", '"')) else ".") if said else ""


def together(text: str, units: Sequence[Unit], rows: Sequence[ClaimRow]) -> str:
    """A first wording for several claims that become one.

    Parts of one sentence become its words again, with what stands in the claims for some of them; claims of
    different sentences, and words whose turn is not clear, stand one after the other.
    """
    ordered = sorted(rows, key=lambda row: row.spans)
    low, high = min(row.spans[0][0] for row in rows), max(row.spans[-1][1] for row in rows)
    put = list(dict.fromkeys(one for row in ordered for one in row.replacements))
    whole = any(unit.start <= low and high <= unit.end for unit in units)
    once = all(_times(text[low:high], one.old) == 1 for one in put) and len({one.old for one in put}) == len(put)
    if whole and once:
        return words(text, [(low, high)], put)
    return " ".join(row.text for row in ordered)


def _times(text: str, words: str) -> int:
    return len(re.findall(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def _within(text: str, spans: Sequence[Span], left: int, right: int) -> tuple[Span, ...]:
    clipped = ((max(start, left), min(end, right)) for start, end in spans)
    return tuple(trimmed for span in clipped if (trimmed := _trimmed(text, *span)))


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None
