"""What is tinted in a text: all of it at once, or, in a long text of very many claims, the stretches in sight."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from factcheck.model.claims import Span

STRETCH = 4000
"""Characters whose tints are asked for at once: two screens of text."""
MAX_KEPT = 24
"""Stretches kept; beyond that those out of sight are asked for again when they come into view."""


@dataclass(frozen=True, slots=True)
class Tint:
    """A stretch of the text drawn on its own ground; `sign` stands in the margin where it begins.

    `key` says whose it is: all tints of the current key stand out.
    """

    start: int
    end: int
    key: int
    tone: str
    sign: str = ""


class _Sorted:
    """Tints in order of place; `reach` is how far any tint up to each of them goes."""

    def __init__(self, tints: Iterable[Tint]) -> None:
        self.tints = sorted(tints, key=lambda tint: (tint.start, -tint.end))
        self.reach = list(accumulate((tint.end for tint in self.tints), max))

    def between(self, start: int, end: int) -> list[Tint]:
        stop, found = bisect_left(self.tints, end, key=lambda tint: tint.start), []
        while stop > 0 and self.reach[stop - 1] > start:
            stop -= 1
            if self.tints[stop].end > start:
                found.append(self.tints[stop])
        return found[::-1]


class Tints:
    """The tints of a text: those told for all of it, and those of the stretches that were asked for."""

    def __init__(self) -> None:
        self.by_stretch = False
        self._all = _Sorted(())
        self._parts: dict[int, _Sorted] = {}
        self._fresh: set[int] = set()

    def show(self, tints: Iterable[Tint]) -> None:
        """Takes tints that hold wherever they stand in the text."""
        self._all = _Sorted(tints)

    def put(self, stretch: Span, tints: Iterable[Tint]) -> None:
        """Takes the tints of a stretch that was asked for."""
        if len(self._parts) >= MAX_KEPT:
            self._parts, self._fresh = {}, set()
        part = stretch[0] // STRETCH
        self._parts[part] = _Sorted(tints)
        self._fresh.add(part)

    def stale(self) -> None:
        """Asks again for every stretch that comes into sight; what is known is drawn until the new comes."""
        self._fresh = set()

    def forget(self) -> None:
        """Knows nothing any more: another text is shown."""
        self._all, self._parts, self._fresh = _Sorted(()), {}, set()

    def missing(self, start: int, end: int) -> list[Span]:
        """The stretches between two characters that are to be asked for; each is told once."""
        if not self.by_stretch:
            return []
        parts = [part for part in range(start // STRETCH, end // STRETCH + 1) if part not in self._fresh]
        self._fresh.update(parts)
        return [(part * STRETCH, (part + 1) * STRETCH) for part in parts]

    def between(self, start: int, end: int) -> list[Tint]:
        """The tints that touch these characters, in order of place."""
        found = self._all.between(start, end)
        if not self._parts:
            return found
        parts = (self._parts.get(part) for part in range(start // STRETCH, max(start, end - 1) // STRETCH + 1))
        found += [tint for part in parts if part for tint in part.between(start, end)]
        # One that crosses from one stretch into the next is known in both.
        return sorted(dict.fromkeys(found), key=lambda tint: (tint.start, -tint.end))

    def of(self, key: int | None) -> list[Span]:
        """Where the tints of `key` stand, as far as they are known."""
        return sorted({(tint.start, tint.end) for tint in self._known() if tint.key == key})

    def resign(self, key: int, sign: str, tone: str) -> None:
        """Gives the known tints of `key` another sign and tone."""
        for known in (self._all, *self._parts.values()):
            known.tints = [replace(one, sign=sign, tone=tone) if one.key == key else one for one in known.tints]

    def _known(self) -> Iterator[Tint]:
        for known in (self._all, *self._parts.values()):
            yield from known.tints


def smallest(tints: Sequence[Tint]) -> Tint:
    """Of several tints on the same words, the one that is most about them."""
    return min(tints, key=lambda tint: tint.end - tint.start)
