"""Where the rows of a long list stand, as far as that is known: pages come in as they are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class HasKey(Protocol):
    """What a row must have."""

    @property
    def key(self) -> int:
        """Its integer key."""
        ...


@dataclass(frozen=True, slots=True)
class Gap:
    """A stretch of a list whose rows are not known: it begins at place `start` and is at most `count` rows long.

    `after` and `before` are the keys of the rows next to it, where those are known: a store finds its way from them
    by index, however far down the list it is. `total` is how many rows the list was said to have.
    """

    start: int
    count: int
    after: int | None
    before: int | None
    total: int


class Places:
    """A list of `total` rows, of which some keys are known."""

    def __init__(self, total: int, start: int = 0, keys: Sequence[int] = ()) -> None:
        self.total = total
        self._keys: dict[int, int] = {}
        self._places: dict[int, int] = {}
        self.learn(start, keys)

    def learn(self, start: int, keys: Sequence[int]) -> None:
        """Takes the keys that stand from place `start` on."""
        self._keys.update(enumerate(keys, start))
        self._places.update((key, place) for place, key in enumerate(keys, start))

    @property
    def known(self) -> list[int]:
        """All keys that are known, in order."""
        return [self._keys[place] for place in sorted(self._keys) if place < self.total]

    def key(self, place: int) -> int | None:
        """The key at a place, where it is known."""
        return self._keys.get(place)

    def place(self, key: int | None) -> int | None:
        """The place of a key, where it is known."""
        return None if key is None else self._places.get(key)

    def keys(self, start: int, stop: int) -> tuple[int, ...] | None:
        """The keys from one place to before another; None unless all of them are known."""
        found = tuple(
            key for place in range(start, min(stop, self.total)) if (key := self._keys.get(place)) is not None
        )
        return found if len(found) == min(stop, self.total) - start else None

    def gap(self, start: int, stop: int) -> Gap:
        """What is to be asked for where the rows from one place to before another are not all known."""
        return Gap(start, min(stop, self.total) - start, self.key(start - 1), self.key(stop), self.total)
