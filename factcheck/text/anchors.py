"""Where a quote stands in a text: exactly, else with blanks, quote marks, dashes and case evened out."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from factcheck.errors import QuoteNotFound
from factcheck.model.anchors import Anchor, anchor_at
from factcheck.model.claims import Span
from factcheck.text.folding import fold
from factcheck.text.units.sentences import sentences

SEARCHED = 200_000
"""Characters of text up to which the closest passage is looked for when a quote is not found."""
LONGEST_QUOTE = 2_000
_CLOSE = 55.0
_SHOWN = 200


def anchor(text: str, quote: str, *, near: int | None = None) -> Anchor:
    """The place of `quote` in `text`, with the text's own words.

    Of several places the one nearest to the character `near` is taken, else the first. Blanks around the quote
    do not count. Linear in the length of the text.

    Raises:
        QuoteNotFound: the words do not stand there; the hint shows the closest passage.
    """
    wanted = quote.strip()
    places = list(_exact(text, wanted)) or list(_evened(text, wanted))
    if not places:
        raise QuoteNotFound("These words are not in the text.", hint=_hint(text, wanted))
    start, end = places[0] if near is None else min(places, key=lambda place: abs(place[0] - near))
    return anchor_at(text, start, end)


def _exact(text: str, quote: str) -> Iterator[Span]:
    place = text.find(quote) if quote else -1
    while place >= 0:
        yield place, place + len(quote)
        place = text.find(quote, place + 1)


def _evened(text: str, quote: str) -> Iterator[Span]:
    wanted = fold(quote).text.strip()
    if not wanted:
        return
    folded = fold(text)
    for start, end in _exact(folded.text, wanted):
        if folded.whole(start, end):
            yield folded.starts[start], folded.ends[end - 1]


def _hint(text: str, quote: str) -> str:
    advice = "Copy the words from the text itself."
    if not quote or len(text) > SEARCHED or len(quote) > LONGEST_QUOTE:
        return advice
    passages = [text[unit.start : unit.end] for unit in sentences(text)]
    closest = process.extractOne(
        quote, passages, scorer=fuzz.partial_ratio, processor=str.casefold, score_cutoff=_CLOSE
    )
    if closest is None:
        return advice
    shown = " ".join(closest[0].split())
    return f"The closest passage reads: “{shown if len(shown) <= _SHOWN else shown[:_SHOWN] + '…'}”"
