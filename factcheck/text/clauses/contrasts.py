"""What stands against a clause: `instead of doing so`, `with only one doing so`, `but may harm if taken late`."""

from __future__ import annotations

from factcheck.text.clauses.grammar import subject, verb_group
from factcheck.text.clauses.nodes import Node, Tree

_LEFT = frozenset({"second", "third", "fourth", "fifth"})


def replaced_deed_read_as_joined(tree: Tree, node: Node) -> None:
    """`The hen lays eggs instead of giving birth`: the birth is none of the things that it does."""
    verb, instead = node.head, tree.before(node)
    told = node.lower == "of" and instead is not None and instead.lower == "instead"
    if not told or not verb.is_verb:
        return
    if node.child("pcomp"):
        node.dep = "prep"
        return
    deed = next((c for c in verb.all("conj") if c.i > node.i), None)
    if deed is None or deed.tag != "VBG" or deed.child("aux", "nsubj"):
        return
    clauses = [c for c in deed.all("conj") if c.child("nsubj", "nsubjpass", "expl")]
    for clause in clauses:
        for link in [c for c in deed.all("cc", "punct") if deed.i < c.i < clause.i]:
            link.move(verb, link.dep)
        clause.move(verb, "conj")
    node.dep = "prep"
    deed.move(node, "pcomp")


def doer_read_as_listed(tree: Tree, node: Node) -> None:
    """`, with one of the sons, the painter Ole, staying at home`: he is the one who stayed; they are not two."""
    whole = node.head
    prep = whole.head
    doing = next((c for c in node.all("acl") if c.tag == "VBG" and c.i > node.i), None)
    with_one = whole.dep == "pobj" and prep.lower == "with" and whole.child("nummod") is not None
    if doing is None or not with_one or node.child("cc", "conj") or whole.child("cc") or not node.is_noun:
        return
    marks = [tree.before(node.first), tree.before(doing.first)]
    if any(mark is None or mark.text != "," for mark in marks):
        return
    node.dep = "appos"
    if any(c.lower in {"one", "1"} for c in whole.all("nummod")):
        whole.tag = "NN"  # `one species` is one, too
    doing.move(prep, "pcomp")
    whole.move(doing, "nsubj")


def of_the_others(verb: Node) -> bool:
    """Whether it is told of what is left of some: `Two rise in spring while the third falls`."""
    own, some = subject(verb), subject(verb.head)
    counted = some is not None and some.tag == "CD"
    return counted and own is not None and own.lower in _LEFT and any(c.lower == "the" for c in own.all("det"))


def holds_only_if(tree: Tree, verb: Node) -> bool:
    """Whether a condition follows, which may be meant for all that is joined.

    In `may help but can harm if taken late` it is meant for the second, which has its own `can` after the `but`.
    """
    first = next((c for c in verb_group(verb) if c.dep == "aux"), verb.first)
    link = tree.before(first)
    if verb.dep == "conj" and first.tag == "MD" and link is not None and link.lower == "but":
        return False
    clauses = [c for c in verb.all("advcl") if c.i > verb.i]
    return any(c.lower in {"if", "unless"} for clause in clauses for c in clause.all("mark"))
