"""Propositions: clauses taken further apart, each saying one thing, by the habits of people who mark them in texts.

They put conjuncts apart nearly always, brackets and titles as pairs without a verb, and of several adjuncts often
one with each statement.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck.text.clauses.asides import name_without, title_of
from factcheck.text.clauses.coordination import apart
from factcheck.text.clauses.drafts import Bare, Draft, Item, node_of, tidied
from factcheck.text.clauses.grammar import finite, subject
from factcheck.text.clauses.nodes import Node
from factcheck.text.wordlists import listed

_ADJUNCTS = frozenset({"prep", "npadvmod", "agent"})
_COMPLEMENTS = ("dobj", "attr", "acomp", "oprd")
_HELD = listed("of to than like about into as for according without except unless despite unlike instead rather")
"""Prepositions that bring what the verb cannot do without, who says it, or what turns its meaning."""
DEEPEST = 4
"""How many coordinations of one clause are taken apart; each multiplies what is said."""


def propositions(drafts: Sequence[Draft]) -> list[Draft]:
    """The propositions of some clauses, each once, in their order."""
    found: dict[tuple[Item, ...], Draft] = {}
    for draft in drafts:
        for items in _of_clause(list(draft.items)):
            kept = tuple(tidied(items))
            if len(kept) > 1:
                found.setdefault(kept, replace(draft, items=kept))
    return list(found.values())


def _of_clause(items: list[Item]) -> Iterator[list[Item]]:
    yield from _pairs(items)
    titles = {node for item in items if isinstance(item, Node) for node in title_of(item)}
    plain = [_without_bracket(item) for item in items if node_of(item) not in titles]
    for single in _all_apart(plain, DEEPEST):
        yield from _one_adjunct_each(single)


def _without_bracket(item: Item) -> Item:
    return Bare(item) if isinstance(item, Node) and item.tail > item.end else item


def _all_apart(items: list[Item], depth: int) -> Iterator[list[Item]]:
    parts = list(apart(items, fully=True)) if depth else [items]
    if len(parts) == 1:
        yield parts[0]
        return
    for part in parts:
        yield from _all_apart(part, depth - 1)


def _pairs(items: Sequence[Item]) -> Iterator[list[Item]]:
    """What a bracket says of the phrase before it, and a title of the name after it."""
    for item in items:
        if isinstance(item, Node) and item.tail > item.end:
            yield [*(Bare(n) if n is item else n for n in _phrase(item)), Bare(item, bracket=True)]
        if isinstance(item, Node) and (title := title_of(item)):
            yield [*name_without(item, title), "is", *title]


def _phrase(node: Node) -> list[Node]:
    return [n for n in node.subtree() if n.i <= node.i and n.dep not in {"punct", "cc"}]


def _one_adjunct_each(items: list[Item]) -> Iterator[list[Item]]:
    present = {node for item in items if (node := node_of(item))}
    nodes = (node for item in items if (node := node_of(item)))
    verb = next((n for n in nodes if n.is_verb and present.isdisjoint(n.ancestors())), None)
    adjuncts = [c for c in verb.children if c in present and _adjunct(c)] if verb else []
    own = subject(verb) if verb else None
    fronted = [c for c in adjuncts if own and c.i < own.i]
    after = [c for c in adjuncts if c not in fronted]
    for kept in after if len(after) > 1 else [None]:
        gone = {n for c in after if kept and c is not kept for n in c.subtree()}
        single = [item for item in items if node_of(item) not in gone]
        if fronted:
            opening = {n for c in fronted for n in c.subtree()}
            yield [item for item in single if node_of(item) not in opening]
        if not fronted or kept is None or kept is after[0]:
            yield single
    if len(after) == 1 and verb is not None and verb.child(*_COMPLEMENTS):
        alone = set(after[0].subtree())
        yield [item for item in items if node_of(item) not in alone]


def _adjunct(child: Node) -> bool:
    if child.dep == "advcl":
        return not finite(child) and child.child("mark") is None and child.tag != "VB"
    return child.dep in _ADJUNCTS and child.lower not in _HELD
