"""A tag: what a claim or an article is coded as."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

NOT_CODED = "not coded"
"""In a filter, in place of a value: nothing is said in that field yet. No value may be called so."""


@dataclass(frozen=True, slots=True, order=True)
class Tag:
    """A value of a field of the codebook, by their names."""

    field: str
    value: str

    def __str__(self) -> str:
        return f"{self.field}={self.value}"


def by_field(tags: Iterable[Tag]) -> dict[str, list[str]]:
    """The values that are there of each field, in the order given."""
    found: dict[str, list[str]] = {}
    for tag in tags:
        found.setdefault(tag.field, []).append(tag.value)
    return found


def tag_words(tags: Iterable[Tag]) -> str:
    """The tags on one line: `topic: health, transport · frame: war`."""
    return " · ".join(f"{field}: {', '.join(values)}" for field, values in by_field(tags).items())
