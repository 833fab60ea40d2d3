"""Names cut short: a surname, once the full name was given; an acronym, once it was spelled out."""

from __future__ import annotations

from factcheck.text.clauses.nodes import Node
from factcheck.text.reference.memory import Memory, Name, Reference
from factcheck.text.reference.naming import stands_as_place


def short_name(node: Node, memory: Memory) -> Reference | None:
    """`Eisinga` for Eise Eisinga, `Justice Douglas` for Justice William O. Douglas, `the WHO` for its full name."""
    if node.pos != "PROPN" or node.dep in {"compound", "appos"} or stands_as_place(node):
        return None
    return _surname(node, memory.names.get(node.lower)) or _acronym(node, memory.acronyms.get(node.text))


def _surname(node: Node, full: Name | None) -> Reference | None:
    if full is None or node.child("poss", "det"):
        return None
    own = tuple(n for n in node.subtree() if n is node or (n.dep == "compound" and n.i < node.i))
    together = own[-1] is node and own[-1].i - own[0].i + 1 == len(own)
    told = full.words()
    longer = len(told) > len(own) and {n.lower for n in own} <= told
    return Reference(own, full.text, full.place) if together and longer else None


def _acronym(node: Node, full: Name | None) -> Reference | None:
    article = node.child("det")
    if full is None or node.child("poss", "compound", "amod") or (article is not None and article.lower != "the"):
        return None
    if article is None:
        return Reference((node,), full.text.removeprefix("the "), full.place)
    return Reference((article, node), f"the {full.text.removeprefix('the ')}", full.place)
