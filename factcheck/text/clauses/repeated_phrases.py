"""Phrases in a row that open with the same preposition: `has lived in Paris since 2001, in Rome since 2010, and ...`.

Each is said with the clause before the first of them, so that none takes over the place or the time of another.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.clauses.drafts import Draft
from factcheck.text.clauses.grammar import subject
from factcheck.text.clauses.nodes import FINITE_TAGS, Node, Tree

_OTHER_CLAUSE = frozenset({"WDT", "WP", "WP$", "WRB"})
_MARKS = frozenset({"“", "”", '"', ":", ";", "(", "–", "—"})


def said_of_each_phrase(tree: Tree) -> list[Draft]:
    """What the clause says with each phrase but the first, all of which are taken off the `tree`."""
    verb = tree.root
    commas = [n.i for n in tree.nodes if n.text == ","]
    own = subject(verb)
    plain = verb.is_verb and own is not None and not any(c.dep in {"neg", "conj"} and c.is_verb for c in verb.children)
    if not plain or len(commas) < 2 or verb.child("neg") or commas[-1] == len(tree.nodes) - 1:
        return []
    first = next((c for c in verb.children if c.i > verb.i and c.tag in {"IN", "TO"}), None)
    begin = next((c for c in commas if first and c > first.i and tree.nodes[c + 1].lower == first.lower), None)
    parts = _parts(tree, begin) if begin else []
    if begin is None or first is None or len(parts) < 2 or not all(_alike(part, first) for part in parts):
        return []
    if not any(n.tag == "IN" for part in parts for n in part[1:]) or not tree.cut_off(begin):
        return []
    return [Draft((*tree.nodes[: first.i], *part), tree.unit) for part in parts]


def _parts(tree: Tree, begin: int) -> list[list[Node]]:
    """The parts after each comma, up to the end of the sentence; nothing where no `and` opens the last."""
    parts: list[list[Node]] = []
    for node in tree.nodes[begin:]:
        if node.text == ",":
            parts.append([])
        elif node.text != ".":
            parts[-1].append(node)
    last = parts[-1]
    linked = len(last) > 1 and last[0].lower == "and"
    return [*parts[:-1], last[1:]] if linked else []


def _alike(part: Sequence[Node], first: Node) -> bool:
    """Whether the part is a phrase that opens like the first and holds no clause."""
    told = any(n.tag in FINITE_TAGS or n.tag in _OTHER_CLAUSE or n.text in _MARKS or n.dep == "cc" for n in part)
    return len(part) > 1 and part[0].lower == first.lower and part[0].tag == first.tag and not told
