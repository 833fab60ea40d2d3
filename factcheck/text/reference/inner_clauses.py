"""What a pronoun inside a part of a clause stands for where that part itself says it: `some ... until they are old`."""

from __future__ import annotations

from factcheck.text.clauses.grammar import comma_before, subject
from factcheck.text.clauses.nodes import Tree
from factcheck.text.reference.agreement import KNOWN, Asked
from factcheck.text.reference.memory import PRONOUNS, Reference, owner
from factcheck.text.reference.mentions import Mention
from factcheck.text.wordlists import listed

_SOME = listed("some many most several few others both all")


def those_of_its_clause(asked: Asked) -> Reference | None:
    """`Sharks live long, and some do not breed until they are old`: those that do not breed, not all that live long."""
    node = asked.node
    side = node.head
    if PRONOUNS[node.lower] != "they" or node.dep not in {"nsubj", "nsubjpass"} or side.dep != "advcl":
        return None
    some = subject(side.head)
    if some is None or some.lower not in _SOME or some.i > node.i or any(c.lower == "of" for c in some.children):
        return None
    return Reference((node,), antecedent=(some,))


def owner_of_what_is_set_beside(asked: Asked) -> Mention | None:
    """`The capital of Peru is Lima and its largest river is the Amazon`: Peru's, as two things of Peru are told."""
    node, verb = asked.node, asked.node.head.head
    first = subject(verb.head)
    both = verb.dep == "conj" and verb.lemma == verb.head.lemma == "be" and subject(verb) is node.head
    if not owner(node) or not both or first is None:
        return None
    of = next((c for c in first.all("prep") if c.lower == "of"), None)
    whose = first.child("poss") or (of.child("pobj") if of is not None else None)
    return next((m for m in asked.fitting() if m.head is whose), None)


def owner_of_apposition(tree: Tree, asked: Asked) -> Mention | None:
    """`a story of Ole Berg, who hopes to win back Anna Lind, his first love`: Ole Berg's, as nobody else is named."""
    node = asked.node
    beside = node.head
    if not owner(node) or not asked.wanted.person or beside.dep != "appos" or not comma_before(tree, beside):
        return None
    if asked.unknown(asked.inside) or asked.quoted:
        return None
    host = {*beside.head.subtree()}
    able = [m for m in asked.inside if asked.wanted.unsure.fits(m) and m.head not in host]
    sure = able and len({m.called for m in able}) == 1 and able[-1].named and able[-1].gender in KNOWN
    return able[-1] if sure else None
