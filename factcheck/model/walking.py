"""Going through many things, so that somebody hears how far it is and may end it on the way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sized
from dataclasses import dataclass
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Tell = Callable[[str, float | None], None]
"""Told what is gone through, and its share done from 0 to 1, or None when that is not known."""
EVERY = 16
"""Things between two words about how far it is: few enough to end it at once, many enough to cost nothing."""


class Walk(Protocol):
    """Gives the things as they are, one after the other; `what` names the way, as it is told to people."""

    def __call__(self, items: Iterable[Item], what: str, /) -> Iterable[Item]:
        """The things; ends with whatever the one who listens raises."""
        ...


def silently(items: Iterable[Item], what: str) -> Iterable[Item]:
    """The walk of which nobody hears."""
    return items


@dataclass(frozen=True, slots=True)
class Told:
    """A walk that tells how far it is; what `tell` raises ends it."""

    tell: Tell

    def __call__(self, items: Iterable[Item], what: str, /) -> Iterator[Item]:
        """The things."""
        total = len(items) if isinstance(items, Sized) else 0
        for at, item in enumerate(items):
            if at % EVERY == 0:
                self.tell(what, at / total if total else None)
            yield item
