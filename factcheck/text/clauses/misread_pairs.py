"""The second of two things that the small model hangs on a word inside the first."""

from __future__ import annotations

from factcheck.text.clauses.grammar import definite, name
from factcheck.text.clauses.nodes import Mending, Node, Tree

_BESIDE = frozenset({"appos", "nmod"})
_GOVERNED = frozenset({"pcomp", "advcl", "csubj"})


def owned_as_the_first_is(tree: Tree, node: Node) -> None:
    """`for his letters to friends and his paintings`: both are his; the letters were to nobody's paintings."""
    owner, link = node.child("poss"), tree.before(node.first)
    inner = link.head if link is not None and link.lower == "and" else node.head
    outer = inner.head.head
    if node.dep != "conj" or owner is None or owner.tag != "PRP$" or inner.dep != "pobj" or not outer.is_noun:
        return
    own = outer.child("poss")
    alike = own is not None and own.lower == owner.lower and node.head in {inner, outer}
    if alike and outer.dep in {"pobj", "dobj", "attr"} and inner.child("poss", "det", "conj") in {node, None}:
        _join(node, inner, outer)
        after = next((c for n in outer.ancestors() for c in n.all("prep") if c.i == node.i + 1), None)
        if after is not None:
            after.move(node, "prep")


def kind_joined_to_a_name(tree: Tree, node: Node) -> None:
    """`the symbol Au and the number 79`, `the poet Ann Lee and the painter Ole Holm`: the kinds are joined."""
    inner = node.head
    outer = inner.head
    beside = node.dep == "conj" and inner.dep in _BESIDE and inner.first.i == outer.i + 1
    if not beside or name(node) or not (definite(node) and definite(outer)) or definite(inner):
        return
    named = [c for c in outer.all("appos") if c.first.i > node.i]
    _join(node, inner, outer)
    for other in named:
        other.move(node, "appos")


def gerund_joined_to_an_infinitive(tree: Tree, node: Node) -> None:
    """`by letting cells take in sugar and stopping the liver`: both by letting and by stopping."""
    inner = node.head
    if node.dep != "conj" or node.tag != "VBG" or inner.tag != "VB" or node.child("aux", "auxpass", "nsubj"):
        return
    outer = next((n for n in inner.ancestors() if n.tag == "VBG" and n.dep in _GOVERNED), None)
    if outer is not None:
        _join(node, inner, outer)


def _join(node: Node, inner: Node, outer: Node) -> None:
    """Hangs `node` and the `and` before it on `outer`, of whose phrase `inner` is a part."""
    for link in [c for c in inner.all("cc", "punct") if inner.i < c.i < node.i]:
        link.move(outer, link.dep)
    node.move(outer, "conj")


PAIRED: tuple[Mending, ...] = (owned_as_the_first_is, kind_joined_to_a_name, gerund_joined_to_an_infinitive)
"""The repairs of what is joined by `and` to a word inside the first."""
