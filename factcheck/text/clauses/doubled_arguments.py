"""A second subject or object that the small model gives a verb, or half of a score, hung where it belongs."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.clauses.grammar import comma_before, indefinite, name
from factcheck.text.clauses.nodes import Mending, Node, Tree

_HAVING = frozenset({"have", "include", "contain", "feature", "comprise", "house"})
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
        listed_next = beside and second.child("cc") is not None and second.child("conj") is not None
        if listed_next and name(first) == name(second):
            for comma in [c for c in node.all("punct") if first.i < c.i < second.i]:
                comma.move(first, "punct")
            second.move(first, "conj")
        elif name(first) and beside and second.pos == "NOUN" and second.i < node.i:
            second.move(first, "appos")
        return
    second.move(first, "conj")
    for child in first.all("appos"):
        if name(child) == name(first):
            child.dep = "conj"


def _second_object(tree: Tree, node: Node) -> None:
    """`describe the life, their illnesses and their games`: one list of things described."""
    objects = node.all("dobj")
    said = [c for c in node.all("dobj", "npadvmod") if objects and c.i > objects[0].i]
    if len(said) == 1 and not node.child("iobj", "dative") and _describes(tree, objects[0], said[0]):
        said[0].move(objects[0], "appos")
    elif len(objects) == 2 and (any(c.dep == "cc" for c in objects[1].children) or _goes_on(tree, node, objects)):
        first, second = objects
        for cc in [*second.all("cc"), *(c for c in node.all("cc") if first.i < c.i < second.i)]:
            cc.move(first, "cc")
        second.move(first, "conj")


def _goes_on(tree: Tree, verb: Node, objects: Sequence[Node]) -> bool:
    """Whether the second object goes on a list of which each has more of its own: `has faculties of law, a library`."""
    linked = any(n.lower == "and" for n in tree.nodes[objects[1].i :])
    return verb.lemma in _HAVING and comma_before(tree, objects[1]) and linked


def _describes(tree: Tree, first: Node, second: Node) -> bool:
    """Whether the second object says what the first is: `contains caffeine, a stimulant that improves focus`."""
    told = second.child("relcl", "prep", "acl") is not None
    beside = comma_before(tree, second) and second.first.i == first.i + 2
    return told and beside and indefinite(second) and not second.child("cc", "conj") and not first.child("conj")


def score_hung_on_the_verb(tree: Tree, node: Node) -> None:
    """`passed by 14 votes to 9`: 9 votes were against it; nothing passed to them."""
    votes, against = tree.before(node), node.child("pobj")
    if votes is None or votes is node.head or votes.lemma not in _SCORED or votes.child("nummod") is None:
        return
    if node.lower == "to" and votes.head.lower == "by" and against is not None and against.tag == "CD":
        node.move(votes, "prep")


ONE_OF_EACH: tuple[Mending, ...] = (_second_subject, _second_object)
"""A verb has one subject and one object, or several coordinated ones."""
