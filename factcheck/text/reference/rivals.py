"""Whether what was chosen for a pronoun has a rival: something else that the pronoun could as well be about."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.reference.agreement import KNOWN, Asked, Wanted
from factcheck.text.reference.choosing import acts, speaks, topic_of
from factcheck.text.reference.classes import (
    ACTORS,
    DONE_BY_THINGS,
    EVENTS,
    FINDING,
    NEVER_OF_SPEAKERS,
    PLACES,
    REACHING,
    SAYING,
)
from factcheck.text.reference.demands import contradicts, demanded, meets
from factcheck.text.reference.genders import Gender
from factcheck.text.reference.memory import PRONOUNS, owner
from factcheck.text.reference.mentions import Mention

_BESIDE = frozenset({"conj", "poss"})
_ASIDE = frozenset({"relcl", "acl", "advcl", "appos"})
_SIDE_BY_SIDE = frozenset({"by", "with", "against", "to", "from"})


def unless_rivalled(asked: Asked, chosen: Mention | None, fitting: Sequence[Mention]) -> Mention | None:
    """The chosen, or the one that meets what the pronoun's own words ask for; nothing where another could be meant."""
    demand = demanded(asked.node)
    able = [m for m in fitting if meets(m, demand) and not _one_of(m, chosen)] if demand else []
    if len({m.called for m in able}) == 1 and (demand != EVENTS or able[-1] is chosen):
        return able[-1]
    if asked.wanted.person:
        return chosen if chosen is None or not other_person(chosen, asked.inside, asked.wanted) else None
    if chosen is None or contradicts(chosen, demand):
        return None
    able_to_act = chosen.subject or acts(chosen) or meets(chosen, demand)
    if asked.wanted.many and demand >= ACTORS and not able_to_act:
        return None  # `They founded a label`: not the copies that were sold
    inside = chosen in asked.inside
    if chosen.head.lower == asked.node.lower == PRONOUNS[asked.node.lower] and not inside:
        return chosen  # `It ... It ...`: what a text goes on about
    rivals = [m for m in asked.near if m.gender is Gender.UNKNOWN and m.number == chosen.number]
    rivals = [m for m in rivals if m.many is asked.wanted.many]
    others = [m for m in able or [*fitting, *rivals] if m.called != chosen.called and not _same(m, chosen)]
    if inside and said_of_another(asked, chosen):
        return None
    return None if any(took_part(m) or (m.subject and not inside) for m in others) else chosen


def said_of_another(asked: Asked, speaker: Mention) -> bool:
    """`The company says it can be folded`: of the speaker, or of what the text was about before."""
    if asked.node.dep == "nsubj" and asked.node.head.lemma in NEVER_OF_SPEAKERS and speaks(speaker):
        return True
    about = topic_of(asked.near, asked.wanted)
    if about is None or about.called == speaker.called or speaker.head.dep != "nsubj":
        return False
    node, saying = asked.node, speaker.head.head.lemma
    if owner(node):
        return saying in FINDING
    undergoes = node.dep == "nsubjpass" or node.head.lemma == "be"
    return (undergoes or node.head.lemma in DONE_BY_THINGS) and saying in SAYING | FINDING


def _one_of(mention: Mention, chosen: Mention | None) -> bool:
    """Whether the chosen are several together, and this is one of them."""
    return chosen is not None and chosen.together and mention is not chosen and mention.head in chosen.nodes


def _same(mention: Mention, other: Mention) -> bool:
    """Whether one is part of the other, or called by the same noun: `sinking sand`, `the sand`."""
    part = mention.head in other.nodes or other.head in mention.nodes
    return part or (mention.head.lemma == other.head.lemma and not mention.named)


def other_person(topic: Mention, last: Sequence[Mention], wanted: Wanted) -> bool:
    """Whether he or she could as well be somebody else: of a known gender only who took part in the same act."""
    able = wanted.unsure.genders
    others = [m for m in last if m.gender in able and not m.many and m.called != topic.called]
    if any(_owns_unknown(m, topic) for m in last):
        return True
    return any(topic.gender not in KNOWN or took_part(other) or other.head.dep in _BESIDE for other in others)


def _owns_unknown(mention: Mention, topic: Mention) -> bool:
    """`Denning's lawyer said he`: a name that may be a person's, before what is hers or his."""
    head = mention.head
    capital = (
        head.pos != "PRON"
        and head.text[:1].isupper()
        and head.entity in {"", "PERSON"}
        and not mention.classes & ACTORS
    )
    return head.dep == "poss" and head.head is topic.head and capital and mention.gender is Gender.THING


def took_part(mention: Mention) -> bool:
    """Whether it had a part in what is told, as an object has; a place that is reached or left has none."""
    head = mention.head
    if any(n.dep in _ASIDE for n in head.ancestors()):
        return False
    if head.dep in {"dobj", "dative"}:
        return not (head.head.lemma in REACHING and (head.entity in {"GPE", "LOC"} or mention.classes & PLACES))
    if head.dep != "pobj":
        return False
    # `an appeal by two men` tells of their act as `two men appealed` does.
    return head.head.lower == "by" or (head.head.lower in _SIDE_BY_SIDE and head.head.head.is_verb)
