"""Titles in a list that gives the year of each: `Waiting for Rain (1938), The Salt Road (1941), and Home (1946)`.

A title with verbs and small words in it is read by the small model as a sentence of its own, so that each is put before
it as one word. The years show that they are titles, and where each ends.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model.claims import Span
from factcheck.text.wordlists import listed

_YEARS = re.compile(r"\s*\(1[5-9]\d\d\)|\s*\(20\d\d\)|\s*\((?:1[5-9]|20)\d\d\s?[–-]\s?(?:\d\d(?:\d\d)?|present)?\)")
_LINK = re.compile(r"(?:,\s+and\s+|,\s+|\s+and\s+)")
_WORD = re.compile(r"\S+")
_SMALL = listed("a an the of in on at for to and from by with as or but into & vs.")
_PLACED = frozenset({"on", "in", "as"})
"""What joins a part to what it was played in: `Cat Grant on Supergirl`."""
_PLAIN = re.compile(r"[A-Z][\w’'.-]+(?<!ing)(?<!ed)(?:\s[A-Z][\w’'.-]+)?")
_LONGEST = 12


def titles_with_years(piece: str) -> list[Span]:
    """Where the titles of such a list stand in `piece`; those of one or two plain words are left, as names are."""
    found: list[Span] = []
    years = list(_YEARS.finditer(piece)) if "(" in piece else []
    for chain in _chains(piece, [match.span() for match in years]):
        found += _without_parts(piece, chain) if len(chain) > 1 else []
    return [span for span in found if not _plain(piece[span[0] : span[1]])]


def _chains(piece: str, years: Sequence[Span]) -> list[list[Span]]:
    """The titles before the `years`, those that follow each other in one list together."""
    chains: list[list[Span]] = []
    last = -1
    for begin, end in years:
        link = _LINK.match(piece, last) if last >= 0 else None
        if link and _title(piece[link.end() : begin]):
            chains[-1].append((link.end(), begin))
        else:
            chains.append([first] if (first := _before(piece, begin)) else [])
        last = end
    return chains


def _title(words: str) -> bool:
    """Whether these words can be a title: the first of them with a capital, and all but the small ones."""
    parts = words.split()
    return bool(parts) and len(parts) <= _LONGEST and _capital(parts[0]) and all(map(_fits, parts))


def _capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit()


def _fits(word: str) -> bool:
    return (_capital(word) or word in _SMALL) and word[-1] not in ",;"


def _before(piece: str, end: int) -> Span | None:
    """The title that ends there, back to the first word that can be none of it."""
    start: int | None = None
    for word in reversed([*_WORD.finditer(piece, 0, end)]):
        if not _fits(word.group()):
            break
        start = word.start() if _capital(word.group()) else start
    # Of what opens the sentence, the capital tells nothing.
    return (start, end) if start else None


def _without_parts(piece: str, chain: Sequence[Span]) -> list[Span]:
    """`chain` without the parts played, where several name one: `Cat Grant on Supergirl`."""
    inner = [[w for w in _WORD.finditer(piece, *span) if w.group() in _PLACED] for span in chain]
    shared = [words[0].group() for words in inner if words]
    if len(shared) < 2 or len(set(shared)) > 1:
        return list(chain)
    return [
        (words[0].end() + 1, end) if words else (begin, end)
        for words, (begin, end) in zip(inner, chain, strict=True)
    ]  # fmt: skip


def _plain(title: str) -> bool:
    return _PLAIN.fullmatch(title) is not None and not title.startswith(("The ", "A ", "An "))
