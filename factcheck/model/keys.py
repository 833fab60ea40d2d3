"""What the list of keys shows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An action by its id in the table `[keys]`, the keys that it has, and the places where they hold.

    A place is a screen (`review`) or a pane of one (`review.claims`).
    """

    id: str
    keys: tuple[str, ...]
    where: tuple[str, ...]
    what: str
