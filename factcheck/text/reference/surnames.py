"""Names cut short: a surname or a body's last words, once the full name was given; an acronym, once spelled out."""

from __future__ import annotations

import re

from factcheck.text.clauses.nodes import Node
from factcheck.text.reference.memory import Memory, Name, Reference
from factcheck.text.reference.naming import stands_as_place

_PART_OF_ITS_NAME = frozenset({"house", "bank"})
"""Words that alone mean another one: the House is not the White House, the Bank not the West Bank."""


def short_name(node: Node, memory: Memory) -> Reference | None:
    """`Eisinga` for Eise Eisinga, `Justice Douglas` for Justice William O. Douglas, `the WHO` for its full name."""
    if node.pos != "PROPN" or node.dep in {"compound", "appos"}:
        return None
    if stands_as_place(node):
        return _body(node, memory.bodies.get(node.lower))
    return (
        _surname(node, memory.names.get(node.lower))
        or _body(node, memory.bodies.get(node.lower))
        or _acronym(node, memory.acronyms.get(node.text))
    )


def _surname(node: Node, full: Name | None) -> Reference | None:
    if full is None or node.child("poss", "det"):
        return None
    own = tuple(n for n in node.subtree() if n is node or (n.dep == "compound" and n.i < node.i))
    together = own[-1] is node and own[-1].i - own[0].i + 1 == len(own)
    told = full.words()
    longer = len(told) > len(own) and {n.lower for n in own} <= told
    return Reference(own, full.text, full.place) if together and longer else None


def _body(node: Node, full: Name | None) -> Reference | None:
    """`the Senate` for the United States Senate, `the House` for the House of Commons, not for the White House."""
    article = node.child("det")
    goes_on = any(c.i > node.i and c.dep != "case" for c in node.children)
    if full is None or goes_on or article is None or article.lower != "the":
        return None
    own = tuple(n for n in node.subtree() if article.i < n.i <= node.i)
    called = full.text.removeprefix("the ")
    core = [word.casefold() for word in re.split(r" (?:of|for) ", called)[0].split()]
    short = [n.lower for n in own]
    cut_short = short == core[-len(short) :] and len(called.split()) > len(short)
    whole = node.lower in _PART_OF_ITS_NAME and len(core) > len(short)
    return Reference((article, *own), f"the {called}", full.place) if cut_short and not whole else None


def _acronym(node: Node, full: Name | None) -> Reference | None:
    article = node.child("det")
    if full is None or node.child("poss", "compound", "amod") or (article is not None and article.lower != "the"):
        return None
    if article is None:
        return Reference((node,), full.text.removeprefix("the "), full.place)
    return Reference((article, node), f"the {full.text.removeprefix('the ')}", full.place)
