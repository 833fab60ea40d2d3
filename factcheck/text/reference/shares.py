"""What a bare `most` or `some` of a later clause counts: `Eels live in mud, and most hunt at night`: most eels."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text import nlp
from factcheck.text.clauses.grammar import definite, plural, subject
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.reference.memory import TIMES, Reference, owner
from factcheck.text.reference.mentions import Mention
from factcheck.text.wordlists import listed
from factcheck.text.words.speech import SPEECH

_OF_SOME = frozenset({"most", "many", "some", "several", "few", "all", "none", "each"})
_SHARES = _OF_SOME | {"both", "others"}
_BEFORE_A_BARE_NOUN = {"most": "most", "many": "many", "some": "some", "several": "several", "all": "all"} | {
    "few": "few", "others": "other",
}  # fmt: skip
_OPINIONS = SPEECH | listed("""
    believe think consider see regard view oppose support criticise criticize fear hope feel want prefer doubt expect
    agree disagree welcome praise call suspect assume know
    """)
"""What people do whoever they are: `Some doubt that`."""
_ONE_BY_ONE = frozenset({"each", "neither", "none", "either", "both", "all"})
_NOUNS = frozenset({"NNS", "NNPS"})


def share(tree: Tree, node: Node, here: Sequence[Mention]) -> Reference | None:
    """The reference of a bare share that is the subject of a joined clause, where one sort of thing was spoken of.

    Nothing is put where the clause before names two sorts, or where it tells of `them` as well.
    """
    verb = node.head
    alone = node.lower in _SHARES and node.dep in {"nsubj", "nsubjpass"} and not node.children
    if not alone or verb.dep != "conj" or verb.lemma in _OPINIONS or node.i > verb.i:
        return None
    said = [n for n in tree.nodes[: node.i] if n.is_noun and (n.tag in _NOUNS or _told_as_many(n))]
    counted = [n for n in said if n.lemma not in TIMES and n.entity not in {"DATE", "TIME"}]
    if not counted:
        return None
    unsure = Reference((node,), antecedent=tuple(counted))
    one = next((m for m in here if m.head is counted[0] and not m.together), None)
    if len(counted) > 1 or one is None or any(c.lower in {"them", "they", "their"} for c in verb.subtree()):
        return unsure
    put = _put(node, one)
    return Reference((node,), put, one.place, one.nodes, many=True, classes=one.classes) if put else unsure


def _told_as_many(noun: Node) -> bool:
    return noun.dep in {"nsubj", "nsubjpass"} and plural(noun)


def _put(node: Node, one: Mention) -> str:
    """`most of the islands`, `most eels`; nothing where only more of the text could tell."""
    if definite(one.head) or one.head.child("nummod"):
        the = "" if definite(one.head) else "the "
        return f"{node.lower} of {the}{one.text}" if node.lower in _OF_SOME else ""
    word = _BEFORE_A_BARE_NOUN.get(node.lower, "")
    return f"{word} {_within(one)}" if word and not one.head.child("det") else ""


def _within(one: Mention) -> str:
    """Its words as they stand inside a sentence, which a capital opened that may be no name's."""
    opens = one.head.i == 0 and len(one.nodes) == 1 and not one.head.entity
    return one.head.lower if opens and nlp.in_dictionary(one.head.lower) else one.text


def one_by_one(pronoun: Node) -> bool:
    """Whether its clause is about each of several: the `its` of `each has its own gate` is nobody's named before."""
    own = subject(pronoun.head if pronoun.head.is_verb else pronoun.head.head)
    return owner(pronoun) and own is not None and own.lower in _ONE_BY_ONE
