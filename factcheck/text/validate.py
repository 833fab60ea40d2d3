"""Refuses a draft that lost what the sentence stands on: its subject, a negation, a hedge."""

from __future__ import annotations

from factcheck.text.drafts import Draft
from factcheck.text.nodes import Node

_WEIGHTY = frozenset(
    {"not", "n't", "n’t", "never", "no", "hardly", "barely", "may", "might", "could", "would", "should", "can"}
)


def sound(draft: Draft) -> bool:
    """Whether every verb said keeps its negations and modals."""
    present = set(draft.nodes)
    return all(_kept(node, present) for node in present if node.is_verb)


def _kept(verb: Node, present: set[Node]) -> bool:
    weighty = [c for c in verb.children if c.dep == "neg" or (c.dep in {"aux", "advmod"} and c.lower in _WEIGHTY)]
    return all(c in present for c in weighty)
