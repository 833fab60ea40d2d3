"""What a pronoun stands for that is no subject: `the council closed it`, `half of them`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.text.clauses.grammar import subject
from factcheck.text.clauses.nodes import Node
from factcheck.text.reference.agreement import Asked
from factcheck.text.reference.choosing import only_one, topic_of
from factcheck.text.reference.classes import ANSWERING, CLASSES, CONTAINING, FINDING, LOST, TAKES_A_FACT, TAKING
from factcheck.text.reference.demands import contradicts, demanded, meets
from factcheck.text.reference.memory import Reference, referring
from factcheck.text.reference.mentions import Mention, phrase

_WITHOUT_SUBJECT = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep"})
"""What a verb without a subject of its own hangs on by, up to the one whose subject it shares."""


def object_of(asked: Asked) -> Reference:
    """A pronoun that is no subject: what its own sentence names needs no context; else the only thing that agrees."""
    node, wanted = asked.node, asked.wanted
    itself = {m.called for m in asked.inside if _itself(m, node)}
    inside = [m for m in asked.inside if not _itself(m, node) and m.called not in itself]
    if (sum_ := _sum_lost(asked)) is not None:
        return sum_
    fitting = [m for m in inside if wanted.fits(m)]
    able = _done_to(node, fitting)
    chosen = topic_of(able, wanted) or only_one(able, wanted)
    if chosen is None and node.lower == "it" and node.dep == "dobj" and node.head.lemma in TAKES_A_FACT:
        return Reference((node,))
    if chosen is None and fitting:
        return Reference((node,), antecedent=tuple(n for m in able for n in m.nodes))
    chosen = chosen or _substance(asked)
    if not asked.unknown(asked.near):
        chosen = chosen or only_one([m for m in asked.near if m.called not in itself], wanted)
    if chosen is None:
        return Reference((node,))
    return _some_of_them(referring((node,), chosen), chosen)


def _done_to(node: Node, fitting: Sequence[Mention]) -> list[Mention]:
    """Those that the verb may be about: not the inquiry that told of something, unless the verb asks for one.

    `An inspection found cracks in the bridge, and the council closed it`: the bridge. `... rejected it`: the inquiry.
    """
    inquiries = [m for m in fitting if not m.person and _found(m)]
    if inquiries and node.head.lemma in ANSWERING:
        return inquiries
    demand = demanded(node) if node.dep == "dobj" else frozenset()
    able = [m for m in fitting if meets(m, demand)]
    told = [m for m in fitting if m.head.dep == "dobj" and m.head.head.lemma not in FINDING and m not in able]
    if len({m.called for m in able}) == 1 and not told:
        return able
    if inquiries and demand:
        return able
    return [m for m in fitting if m in able or (m not in inquiries and not contradicts(m, demand))]


def _found(mention: Mention) -> bool:
    """Whether it told of something: `an audit found that`, and `after an audit found that` as the model reads it."""
    head, above = mention.head, mention.head.head
    if head.dep == "nsubj":
        return above.lemma in FINDING
    after = head.dep == "pobj" and above.lower in {"after", "before", "since", "when"}
    return after and any(c.lemma in FINDING and c.i > head.i and not subject(c) for c in above.head.all("advcl"))


def _sum_lost(asked: Asked) -> Reference | None:
    """`£12,000 was missing; he denies taking it`: the one sum of money that was told of as lost."""
    node = asked.node
    if node.lower != "it" or node.dep != "dobj" or node.head.lemma not in TAKING:
        return None
    last = max((m.number for m in asked.near), default=0)
    heads = [node, *(m.head for m in asked.near if m.number == last)]
    roots = {[head, *head.ancestors()][-1] for head in heads}
    sums = [n for root in roots for n in root.subtree() if n.entity == "MONEY" and n.dep in {"nsubj", "nsubjpass"}]
    lost = [n for n in sums if n is not node and not LOST.isdisjoint({n.head.lemma, *_complement(n.head)})]
    if len(lost) != 1:
        return None
    words = tuple(lost[0].subtree())
    return Reference((node,), phrase(words), (words[0].start, words[-1].end), words)


def _complement(verb: Node) -> list[str]:
    return [c.lower for c in verb.all("acomp", "attr", "advmod")]


def _substance(asked: Asked) -> Mention | None:
    """For `it` that is contained: the one substance that was a subject, as vitamins are, without an article."""
    node = asked.node
    if node.lower != "it" or node.dep != "dobj" or node.head.lemma not in CONTAINING:
        return None
    about = [m for m in asked.near if m.subject and asked.wanted.fits(m)]
    able = [m for m in about if not m.head.child("det", "poss", "nummod") and m.head.pos != "PRON"]
    return able[0] if len({m.called for m in able}) == 1 and not able[0].classes & CLASSES else None


def _some_of_them(reference: Reference, chosen: Mention) -> Reference:
    """`Half of them` is half of the 4,000 patients, not of 4,000 patients."""
    bare = chosen.many and not chosen.named and not chosen.head.child("det", "poss") and not chosen.together
    part = reference.nodes[0].dep == "pobj" and reference.nodes[0].head.lower == "of"
    return replace(reference, new=f"the {reference.new}") if bare and part else reference


def _itself(mention: Mention, node: Node) -> bool:
    """Whether the mention is the subject of the pronoun's own verb, or owns what it is in: that would be itself."""
    verb = next((n for n in node.ancestors() if n.is_verb), node)
    if verb.tag == "VB" and not subject(verb) and mention.head in _told_to(verb):
        return True
    while verb.head is not verb and (subject(verb) is node or (verb.dep in _WITHOUT_SUBJECT and not subject(verb))):
        verb = verb.head
    owns = mention.head.dep == "poss" and mention.head.head in set(node.ancestors())
    return owns or subject(verb) in {mention.head, *mention.nodes}


def _told_to(infinitive: Node) -> list[Node]:
    """Who is to do it: `him` of `asked him to go`, `the state` of `called on the state to pay`."""
    asking = infinitive.head
    on = [p for c in asking.all("prep") if c.lower == "on" for p in c.all("pobj")]
    asked = on if infinitive.dep == "advcl" else [*asking.all("dobj", "dative"), *on]
    return [n for n in asked if n.i < infinitive.i and infinitive.dep in {"xcomp", "advcl"}]
