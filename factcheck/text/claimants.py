"""Who asserts a claim: the subject of a verb of saying, or the one after `according to`; with name and role apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.model.claims import Claimant
from factcheck.text.drafts import Draft
from factcheck.text.grammar import subject, trimmed
from factcheck.text.lexicon import PERSON_WORDS
from factcheck.text.memory import Reference
from factcheck.text.nodes import Node
from factcheck.text.wordlists import listed

_SAYING = listed("""
    say tell ask add write tweet post announce state declare claim reply insist argue warn testify explain recall
    note admit deny report believe allege assert suggest predict estimate promise accuse confirm conclude stress
    acknowledge
    """)


def claimant_of(draft: Draft, known: Mapping[Node, Reference]) -> Claimant | None:
    """Who says what the draft says, where the draft itself names them; None where the article asserts it."""
    present = set(draft.nodes)
    for node in draft.nodes:
        speaker = _speaker(node)
        if speaker is not None and speaker in present:
            return _claimant(speaker, known)
    return None


def _speaker(node: Node) -> Node | None:
    if node.lower == "according":
        to = node.child("prep", "prt")
        return (to or node).child("pobj")
    if node.lemma in _SAYING and node.is_verb and node.child("ccomp", "dobj", "xcomp", "dative"):
        who = subject(node)
        return who if who is not None and who.lower not in {"it", "which", "that"} and node.child("ccomp") else None
    return None


def _claimant(speaker: Node, known: Mapping[Node, Reference]) -> Claimant | None:
    reference = known.get(speaker)
    if reference is not None and reference.new:
        return Claimant(reference.new)
    if speaker.pos == "PRON":
        return None
    described = speaker.child("appos")
    own = speaker.subtree([c for c in speaker.children if c.dep in {"appos", "relcl", "acl", "punct", "poss"}])
    nodes = trimmed(n for n in own if n.dep != "det")
    if described is not None and described.pos == "PROPN" and speaker.pos == "NOUN":
        return Claimant(_text(trimmed(described.subtree())), _text(nodes))
    name, role = _name_and_role(nodes, speaker)
    return Claimant(name, role or (_text(trimmed(described.subtree())) if described else ""))


def _name_and_role(nodes: Sequence[Node], head: Node) -> tuple[str, str]:
    """`deputy minister Alexander Fomin` is Alexander Fomin, deputy minister; a phrase without a name is all name."""
    titled = any(n.lower in PERSON_WORDS for n in nodes if n is not head)
    if head.pos != "PROPN" or not (titled or head.entity in {"PERSON", ""}):
        return _text(nodes), ""
    start = head.i
    by_place = {n.i: n for n in nodes}
    while (before := by_place.get(start - 1)) and before.pos == "PROPN" and before.lower not in PERSON_WORDS:
        start -= 1
    return _text([n for n in nodes if n.i >= start]), _text([n for n in nodes if n.i < start])


def _text(nodes: Sequence[Node]) -> str:
    return "".join(n.text + (" " if n.space else "") for n in nodes).strip(" ,")
