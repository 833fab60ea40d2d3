"""A time told once for two clauses: `Two people were hurt last year, and a wall was damaged`."""

from __future__ import annotations

from factcheck.text.clauses.grammar import past
from factcheck.text.clauses.nodes import Node
from factcheck.text.reference.memory import TIMES

_DAYS = frozenset({"yesterday", "today", "tonight"})
_TURNS = frozenset({"last", "this"})
_TIMES = frozenset({"DATE", "TIME"})
_THEN = frozenset({"then", "later", "now", "since", "already", "still", "earlier", "soon", "once", "before"})


def shared_time(verb: Node, other: Node) -> list[Node]:
    """The time that `verb` is told with and that holds for `other` as well, which `and` joins to it.

    Both are past and what is joined has no time of its own; a date in full is not taken over.
    """
    links = {c.lower for c in verb.all("cc")}
    dated = any(n.entity in _TIMES or n.lower in _THEN for n in other.subtree())
    if links != {"and"} or dated or not (past(verb) and past(other)):
        return []
    return [c for c in verb.all("npadvmod") if c.lower in _DAYS or _turned(c)]


def _turned(noun: Node) -> bool:
    return noun.lemma in TIMES and any(c.lower in _TURNS for c in noun.children)
