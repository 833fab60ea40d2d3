"""Where things stand: the sentence of a quote, and the words of it that a claim uses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model.claims import Claimant, Replacement, Span
from factcheck.text.clauses.nodes import Node
from factcheck.text.llm.names import Context
from factcheck.text.llm.reading import CONTENT, Reading, forms, read


@dataclass(frozen=True, slots=True)
class Place:
    """The sentence a quote stands in: its text, where it begins in the article, and what its names may come from.

    `speaker` is who says what the sentence reports, where a claim may give that without saying so.
    """

    sentence: str
    start: int
    context: Context
    speaker: Claimant | None = None


def spans(place: Place, quote: Span, claim: Reading, replacements: Sequence[Replacement]) -> tuple[Span, ...]:
    """The places in the article of the quoted words that the claim says, ascending, joined where they adjoin."""
    article = read(place.sentence)
    if article is None:
        return ()
    said = claim.stems | {word for told in replacements for word in told.old.casefold().split()}
    first, last = quote[0] - place.start, quote[1] - place.start
    inside = [node for node in article.tree.nodes if node.start < last and first < node.end]
    runs = _runs(inside, [bool(forms(node) & said or node.lower in said) for node in inside])
    kept = [run for run in map(_trimmed, runs) if any(node.pos in CONTENT or node.pos == "PRON" for node in run)]
    return tuple((place.start + run[0].start, place.start + run[-1].tail) for run in kept)


def _trimmed(run: list[Node]) -> list[Node]:
    """The run without what only leads on to words that are left out."""
    while run and run[-1].dep in {"det", "cc", "punct"}:
        run = run[:-1]
    return run


def _runs(nodes: Sequence[Node], used: Sequence[bool]) -> Iterator[list[Node]]:
    """Adjoining words that are used; a comma or quotation mark between two of them belongs to them."""
    run: list[Node] = []
    for k, node in enumerate(nodes):
        between = node.dep == "punct" and run and k + 1 < len(nodes) and used[k + 1]
        if (used[k] and node.dep != "punct") or between:
            run.append(node)
        elif run:
            yield run
            run = []
    if run:
        yield run
