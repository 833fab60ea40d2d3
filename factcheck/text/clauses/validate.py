"""Refuses a draft that lost what the sentence stands on: its verb, a negation, a hedge."""

from __future__ import annotations

from factcheck.text.clauses.drafts import Draft
from factcheck.text.clauses.nodes import Node

_WEIGHTY = frozenset(
    {"not", "n't", "n’t", "never", "no", "hardly", "barely", "may", "might", "could", "would", "should", "can"}
)

_PUT_IN = frozenset({"is", "are", "was", "were", "has", "have", "had"})
"""Verbs that the splitter puts in where the article says by apposition what something is or has."""


def sound(draft: Draft) -> bool:
    """Whether every verb said keeps its negations and modals."""
    present = set(draft.nodes)
    return all(_kept(node, present) for node in present if node.is_verb)


def _kept(verb: Node, present: set[Node]) -> bool:
    weighty = [c for c in verb.children if c.dep == "neg" or (c.dep in {"aux", "advmod"} and c.lower in _WEIGHTY)]
    return all(c in present for c in weighty)


def has_verb(draft: Draft) -> bool:
    """Whether anything is said of a subject; the heading of a paragraph may do without."""
    first = draft.items[0]
    headless = isinstance(first, Node) and first.i > 0 and first.tag in {"MD", "VBZ", "VBP", "VBD"}
    return (
        not headless and any(node.is_verb and node.dep != "prep" for node in draft.nodes)
    ) or not _PUT_IN.isdisjoint(draft.items)
