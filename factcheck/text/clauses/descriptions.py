"""Appositions the small model hangs on the wrong name, put right before anything is read off the tree."""

from __future__ import annotations

from factcheck.text.clauses.grammar import comma_before, definite, indefinite, name
from factcheck.text.clauses.lexicon import COUNTRIES, EVENT_WORDS, OF_THE_EVENT, PERSON_WORDS
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.reference.classes import CLASSES
from factcheck.text.wordlists import listed

PLANS = EVENT_WORDS | listed("""
    project plan deal scheme route journey process programme program agreement idea practice detour diversion distance
    drive walk ride flight crossing climb drop rise fall increase decrease reduction saving cost price sum amount fee
    delay loss gain difference decision
    """)
"""What no person, town or company is."""

_NAMED = PERSON_WORDS | CLASSES
"""What somebody or something with a name is."""


def first_of_names_read_as_apposition(tree: Tree, node: Node) -> None:
    """`Earth, Jupiter, and Mars`: three of a kind, where `Rome, Italy, and Paris, France` are two towns."""
    first = node.head
    if node.dep != "appos" or not (name(node) and name(first)) or node.child("appos", "relcl", "acl", "conj"):
        return
    later = next((c for c in first.all("conj") if c.i > node.i), None)
    linked = any(node.i < c.i for c in first.all("cc") if c.lower in {"and", "or"})
    town_and_country = node.text in COUNTRIES and first.text not in COUNTRIES
    same_shape = definite(node) == definite(first) and comma_before(tree, node)
    if later and linked and same_shape and not town_and_country and not later.child("appos"):
        node.dep = "conj"


def description_of_the_last_word_of_a_relative(tree: Tree, node: Node) -> None:
    """`cells, which hold chlorophyll, a green pigment`: the pigment is the chlorophyll, for it stands beside it."""
    comma = tree.before(node.first)
    last = tree.before(comma) if comma is not None and comma.text == "," else None
    if not node.is_noun or name(node) or last is None or not last.is_noun or node.entity or not indefinite(node):
        return
    relative = any(above.dep == "relcl" and above.head.i < above.i for above in last.ancestors())
    fits = (node.lemma in PERSON_WORDS) == (last.entity == "PERSON" or last.lemma in PERSON_WORDS)
    if fits and relative and node.lemma not in OF_THE_EVENT and node.head is not last:
        node.move(last, "appos")


def description_of_what_stands_farther_out(tree: Tree, node: Node) -> None:
    """`a link between Oslo and Bergen, a project that ...`: said of the link; a town would be said of the last name."""
    first = node.head
    between = [c for c in first.conjuncts() if first.i < c.i < node.i]
    if node.dep != "appos" or name(node) or not name(first) or not comma_before(tree, node):
        return
    outer = first.head.head if first.dep == "pobj" else first
    if node.lemma in PLANS or (between and node.lemma not in _NAMED):
        if outer.is_noun and outer is not first and not name(outer):
            node.move(outer, "appos")
    elif between:
        node.move(between[-1], "appos")
