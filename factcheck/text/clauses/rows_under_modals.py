"""Verbs in a row under one modal or one verb that asks for them: each keeps what governs the row."""

from __future__ import annotations

from factcheck.text import nlp
from factcheck.text.clauses.grammar import comma_before, indefinite, subject
from factcheck.text.clauses.nodes import Mending, Node, Tree

_OF_NOW = frozenset({"can", "may", "must", "will", "shall", "should"})
"""Modals after which a form that could be past is none: `can hover and beat its wings`."""
_OF_STATES = frozenset({"must", "should", "may", "might"})
"""Modals that stand before `have lived` as well as before `be`."""
_DONE = frozenset({"VBN", "VBD"})


def base_verb_read_as_finite(_: Tree, node: Node) -> None:
    """`must be over 65 and have lived here`, `can fly and beat its wings`: the modal governs both."""
    first = node.head
    while first.dep == "conj" and first.head.is_verb and subject(first) is None:
        first = first.head
    modal = next((c.lower for c in first.all("aux") if c.tag == "MD"), "")
    if not modal or subject(node) is not None or first.tag != "VB" or first.child("neg") is not None:
        return
    group = node.all("aux", "auxpass")
    if group and group[0].lower == "have" and node.tag == "VBN" and modal in _OF_STATES:
        group[0].tag = "VB"
    same = node.lower == nlp.verb_lemma(node.lower)
    if not group and same and (node.tag == "VBP" or (node.tag == "VBD" and modal in _OF_NOW)):
        node.tag = "VB"


def aim_read_beside_its_row(tree: Tree, node: Node) -> None:
    """`requires employers to train staff, to keep records and to report`: three things that it requires."""
    verb = node.head
    before = [c for c in verb.all("xcomp") if c.i < node.i and _infinitive(c)]
    row = any(_infinitive(c) for c in node.all("conj")) and node.child("cc") is not None
    if node.dep == "xcomp" and before and row and _infinitive(node) and comma_before(tree, node):
        for link in node.all("cc"):
            link.move(before[-1], "cc")
        later = node.all("conj")
        node.move(before[-1], "conj")
        for other in later:
            other.move(before[-1], "conj")


def _infinitive(verb: Node) -> bool:
    return verb.tag == "VB" and any(c.lower == "to" for c in verb.all("aux"))


def second_of_a_pair_hung_on_its_owner(tree: Tree, node: Node) -> None:
    """`the daughter of a fisherman and a teacher`: she is no teacher; both articles say so."""
    owner, link = node.head, tree.before(node.first)
    near = tree.before(link) if link is not None and link.lower == "and" else None
    while near is not None and near.is_noun and near.dep in {"compound", "appos"}:
        near = near.head
    pair = near is not None and near.dep == "pobj" and near.head.lower == "of" and near.head.head is owner
    if not pair or near is None or link is None or not node.is_noun or not (indefinite(node) and indefinite(near)):
        return
    first = owner.child("det", "poss")
    if first is not None and not indefinite(owner) and node.child("prep") is None:
        link.move(near, "cc")
        node.move(near, "conj")


def row_of_passives_torn_apart(tree: Tree, node: Node) -> None:
    """`is a hall which was designed by an architect, built in 1905, and restored in 1988`: the hall was all that."""
    verb = node.head
    link = tree.before(node.first)
    if verb.lemma != "be" or node.tag not in _DONE or subject(node) is not None or link is None or link.dep != "cc":
        return
    built = next((n for n in reversed(tree.nodes[verb.i : node.i]) if n.dep == "acl" and n.tag == "VBN"), None)
    maker = built.head if built is not None else None
    by = maker.head if maker is not None and maker.dep == "pobj" and maker.head.dep == "agent" else None
    if built is None or by is None or not comma_before(tree, built) or by.head.child("auxpass") is None:
        return
    if node.lower == nlp.inflect(node.lemma, "VBN") and not node.child("aux", "auxpass", "dobj"):
        node.tag = "VBN"
        link.move(by.head, "cc")
        built.move(by.head, "conj")
        node.move(by.head, "conj")


def aim_read_as_joined(tree: Tree, node: Node) -> None:
    """`was founded by Ann Lee to make and sell cars`: nothing joins what it was founded for to the founding."""
    opens = next((c for c in node.all("aux") if c.lower == "to"), None)
    before = tree.before(opens) if opens is not None else None
    if node.tag != "VB" or before is None or before.dep == "cc" or before.text == "," or node.head.tag == "VB":
        return
    if before.is_noun or before.tag in {"CD", "RB"}:
        node.dep = "advcl"


def deed_of_those_in_the_side_clause(_: Tree, node: Node) -> None:
    """`The series follows friends as they move, find jobs and fall in love`: the friends do, as no series `find`."""
    verb = node.head
    own, sides = subject(verb), [c for c in verb.all("advcl") if verb.i < c.i < node.i and c.tag == "VBP"]
    alone = node.tag == "VBP" and subject(node) is None and not node.child("aux", "auxpass")
    if not alone or verb.tag != "VBZ" or own is None or not sides or sides[-1].child("mark") is None:
        return
    for link in [c for c in verb.all("cc") if sides[-1].i < c.i < node.i]:
        link.move(sides[-1], "cc")
    node.move(sides[-1], "conj")


UNDER_ONE_VERB: tuple[Mending, ...] = (
    base_verb_read_as_finite,
    aim_read_as_joined,
    deed_of_those_in_the_side_clause,
    second_of_a_pair_hung_on_its_owner,
    row_of_passives_torn_apart,
)
"""The repairs of what is joined to the wrong one of several words before it."""
