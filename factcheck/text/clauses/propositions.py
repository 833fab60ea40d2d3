"""Propositions: clauses taken further apart, each saying one thing, by the habits of people who mark them in texts.

They put conjuncts apart nearly always, brackets and titles as pairs without a verb, and of several adjuncts often
one with each statement. Of the ways to say each clause those are chosen that score best, until all is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from factcheck.text.clauses.asides import name_without, title_of, with_article
from factcheck.text.clauses.candidates import Candidate, candidates, examples_apart
from factcheck.text.clauses.coordination import apart
from factcheck.text.clauses.drafts import Bare, Draft, Item, node_of, tidied
from factcheck.text.clauses.nodes import Node
from factcheck.text.clauses.validate import has_verb, sound

DEEPEST = 4
"""How many coordinations of one clause are taken apart; each multiplies what is said."""
_CONTENT = frozenset({"NOUN", "PROPN", "NUM", "VERB", "ADJ"})
_LINKING = frozenset({"also", "too", "however", "thus", "therefore", "moreover", "furthermore"})
"""Adverbs that join a statement to the one before and add nothing to it."""

ADJUNCT = 0.5
"""When, where or how: people mark most statements with one of these."""
THINNED = -1.0
"""What hangs on a noun mostly stays with it; left out it makes a statement only where that is short."""
WORD_TOO_MANY = -0.1
"""For each word beyond ENOUGH: what people mark is seldom longer."""
ENOUGH = 10
LEAST = -1.0
"""The score below which a statement is made only for the words that no other one says."""
ALIKE = 0.85
"""Two statements that share so many of their words say the same; the better one is enough."""


@dataclass(frozen=True, eq=False, slots=True)
class _Statement:
    """A candidate without loose commas; `nodes` are its words, `content` those of them that tell something."""

    draft: Draft
    score: float
    nodes: frozenset[Node]
    content: frozenset[Node]


def propositions(drafts: Sequence[Draft]) -> list[Draft]:
    """The propositions of the clauses of one sentence, each once, in their order."""
    found: dict[tuple[Item, ...], _Statement] = {}
    for draft in drafts:
        pairs = [Candidate(tuple(pair)) for pair in _pairs(draft.items)]
        for candidate in [*pairs, *_of_clause(list(draft.items))]:
            said = replace(draft, items=tuple(tidied(candidate.items)))
            # Only a pair says what it says without a verb.
            whole = candidate in pairs or has_verb(said) or not has_verb(draft)
            if len(said.items) > 1 and sound(said) and whole:
                found.setdefault(said.items, _statement(said, candidate))
    chosen = _chosen(found.values())
    return [statement.draft for statement in found.values() if statement in chosen]


def _statement(draft: Draft, candidate: Candidate) -> _Statement:
    nodes = frozenset(draft.nodes)
    return _Statement(draft, _score(candidate, nodes), nodes, frozenset(n for n in nodes if n.pos in _CONTENT))


def _score(candidate: Candidate, nodes: Iterable[Node]) -> float:
    """How likely people are to mark this statement, set by hand: 0 is a plain short one."""
    words = sum(node.dep != "punct" for node in nodes)
    length = WORD_TOO_MANY * max(0, words - ENOUGH)
    return length + ADJUNCT * candidate.adjunct + THINNED * candidate.thinned


def _chosen(statements: Iterable[_Statement]) -> set[_Statement]:
    """The best statements first; weak ones, and those like a better one, only where they say what is not said yet."""
    chosen: set[_Statement] = set()
    said: set[Node] = set()
    for statement in sorted(statements, key=lambda one: -one.score):
        enough = statement.score >= LEAST and not any(_alike(statement, other) for other in chosen)
        if enough or not statement.content <= said:
            chosen.add(statement)
            said |= statement.content
    return chosen


def _alike(one: _Statement, other: _Statement) -> bool:
    return len(one.nodes & other.nodes) >= ALIKE * len(one.nodes | other.nodes)


def _of_clause(items: list[Item]) -> Iterator[Candidate]:
    titles = {node for item in items if isinstance(item, Node) and _titled(item) for node in title_of(item)}
    plain = [_without_bracket(item) for item in items if (node := node_of(item)) not in titles and not _links(node)]
    for single in _all_apart(plain, DEEPEST):
        for example in examples_apart(single):
            yield from candidates(example)


def _titled(name: Node) -> bool:
    """Whether a name can be said without its title: not `the designer Ann Lee`, nor in somebody's quotation."""
    return not name.quoted and not any(n.dep in {"det", "poss"} for n in name.subtree() if n.i < name.i)


def _links(node: Node | None) -> bool:
    joins = node is not None and node.dep == "advmod" and node.lower in _LINKING and node.head.is_verb
    return joins and node is not None and not node.quoted


def _without_bracket(item: Item) -> Item:
    return Bare(item) if isinstance(item, Node) and item.tail > item.end and not item.quoted else item


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
        if isinstance(item, Node) and (title := title_of(item)) and title[-1].tag != "NNS":
            yield [*name_without(item, title), "is", *with_article(title)]


def _phrase(node: Node) -> list[Node]:
    return [n for n in node.subtree() if n.i <= node.i and n.dep not in {"punct", "cc"}]
