"""Numbers of things, in words."""

from __future__ import annotations


def counted(count: int, noun: str) -> str:
    """A number of things, such as `1 claim` and `2 claims`."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
