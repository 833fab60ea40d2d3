"""A second subject or object that the small model gives a verb, or half of a score, hung where it belongs."""

from __future__ import annotations

from factcheck.text.clauses.grammar import comma_before, name
from factcheck.text.clauses.nodes import Mending, Node, Tree

_SCORED = frozenset({"vote", "goal", "set", "game", "try", "frame", "seat", "run"})


def _second_subject(tree: Tree, node: Node) -> None:
    """`Earth, Jupiter, and Mars are`: a verb has one subject; the second is coordinated with the first.

    `Ana Roe, the leader of the council, said`: or it describes the first.
    """
    first = next((c for c in node.children if c.dep == "nsubj"), None)
    second = next((c for c in node.children if c.dep == "nsubj" and c is not first), None)
    if first is None or second is None:
        return
    if not any(c.dep == "cc" for c in first.children):
        beside = comma_before(tree, second) and second.first.i == first.i + 2
        if name(first) and beside and second.pos == "NOUN" and second.i < node.i:
            second.move(first, "appos")
        return
    second.move(first, "conj")
    for child in first.all("appos"):
        if name(child) == name(first):
            child.dep = "conj"


def _second_object(tree: Tree, node: Node) -> None:
    """`describe the life, their illnesses and their games`: one list of things described."""
    objects = node.all("dobj")
    if len(objects) == 2 and any(c.dep == "cc" for c in objects[1].children):
        first, second = objects
        for cc in second.all("cc"):
            cc.move(first, "cc")
        second.move(first, "conj")


def score_hung_on_the_verb(tree: Tree, node: Node) -> None:
    """`passed by 14 votes to 9`: 9 votes were against it; nothing passed to them."""
    votes, against = tree.before(node), node.child("pobj")
    if votes is None or votes is node.head or votes.lemma not in _SCORED or votes.child("nummod") is None:
        return
    if node.lower == "to" and votes.head.lower == "by" and against is not None and against.tag == "CD":
        node.move(votes, "prep")


ONE_OF_EACH: tuple[Mending, ...] = (_second_subject, _second_object)
"""A verb has one subject and one object, or several coordinated ones."""
