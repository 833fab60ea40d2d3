"""How long, wide or old something is: `300 metres long, 20 metres wide`."""

from __future__ import annotations

from factcheck.text.clauses.grammar import comma_before
from factcheck.text.clauses.nodes import Node, Tree


def measured(quality: Node) -> bool:
    """Whether it is told by how much: `300 metres long`."""
    amount = quality.child("npadvmod")
    return quality.tag == "JJ" and amount is not None and amount.child("nummod") is not None


def measure_hung_on_the_verb(tree: Tree, node: Node) -> None:
    """`is 300 metres long, 20 metres wide, and 5 metres deep`: three measures of the same."""
    verb = node.head
    first = verb.child("acomp")
    if first is None or first is node or verb.lemma != "be" or not (measured(node) and measured(first)):
        return
    link = tree.before(node.first)
    if link is not None and link.dep == "cc" and link.head is verb:
        link.move(first, "cc")
    if comma_before(tree, node) or (link is not None and link.dep == "cc"):
        node.move(first, "conj")
