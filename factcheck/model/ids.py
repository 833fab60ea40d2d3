"""The ids people type: `3` an article, `3.12` its claim, `s7` a source, `e4` evidence, `n2` a note."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from factcheck.errors import UnknownId

Noun = Literal["article", "claim", "source", "evidence", "note"]
_PREFIX: dict[str, Noun] = {"s": "source", "e": "evidence", "n": "note"}
_NUMBER = re.compile(r"(?P<prefix>[sen]?)(?P<first>\d{1,9})(?:\.(?P<second>\d{1,9}))?$")
_WHOLE = re.compile(r"[0-9a-f][0-9a-f-]{7,35}$")


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed: the number of a `noun`, with its article's for a claim, or the end of a whole id."""

    noun: Noun | None
    number: int = 0
    article: int = 0
    tail: str = ""


def parse(typed: str) -> Typed:
    """Reads an id as people type it; the number grammar wins over whole ids.

    Raises:
        UnknownId: it is neither a number nor an id, or an end of one shorter than 8 characters.
    """
    text = typed.strip().lower()
    found = _NUMBER.match(text)
    if found and not (found["prefix"] and found["second"]):
        first = int(found["first"])
        if found["second"]:
            return Typed("claim", int(found["second"]), first)
        return Typed(_PREFIX.get(found["prefix"], "article"), first)
    if _WHOLE.match(text):
        return Typed(None, tail=text)
    raise UnknownId(
        f"“{typed}” is not an id.",
        hint="Use 3 for an article, 3.12 for its claim, s7 for a source, e4 for evidence, n2 for a note.",
    )
