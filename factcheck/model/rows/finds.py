"""What is found by a few typed letters, wherever it is."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.model.ids import Noun


@dataclass(frozen=True, slots=True)
class Find:
    """An article, claim or source: what people call it, and its words.

    `id` is its own whole id and `article` that of the article it belongs to, an article's own. `claim` is the integer
    key of the claim to go to: a claim's own, a source's first one; 0 where there is none.
    """

    noun: Noun
    id: str
    number: str
    words: str
    article: str
    claim: int = 0
