"""The one mention that a pronoun may stand for, among those of its sentence and of the sentences before; or none.

What a text is about is what its sentences have as subject; whatever else took part in what they tell is a rival.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from factcheck.text.clauses.grammar import subject
from factcheck.text.clauses.lexicon import PAIRED
from factcheck.text.clauses.nodes import Node
from factcheck.text.reference.agreement import KNOWN, ONE, Asked, Wanted
from factcheck.text.reference.classes import (
    ACTORS,
    CLASSES,
    CONTAINING,
    DONE_BY_THINGS,
    EVENTS,
    FINDING,
    PLACES,
    REACHING,
    SAYING,
    TAKES_A_FACT,
)
from factcheck.text.reference.demands import contradicts, demanded, meets
from factcheck.text.reference.genders import Gender, person_noun
from factcheck.text.reference.memory import PRONOUNS, Reference, owner, referring
from factcheck.text.reference.mentions import Mention
from factcheck.text.reference.naming import stands_as_place

_WITHOUT_SUBJECT = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep"})
"""What a verb without a subject of its own hangs on by, up to the one whose subject it shares."""
_BESIDE = frozenset({"conj", "poss"})
_ASIDE = frozenset({"relcl", "acl", "advcl", "appos"})
_SIDE_BY_SIDE = frozenset({"by", "with", "against", "to", "from"})


def in_sentence(asked: Asked) -> Mention | None:
    """Of its own sentence, what governs the pronoun's clause, or the nearest subject."""
    node, inside, wanted = asked.node, asked.inside, asked.wanted
    if any(m.subject for m in asked.unknown(inside)):
        return None
    chosen = _governing(node, inside, wanted) or _topic(inside, wanted) or _spoken_for(asked) or _of_post(asked)
    if chosen is not None or not wanted.many:
        return _unless_rivalled(asked, chosen, [m for m in inside if wanted.fits(m)])
    if party := _party(inside, wanted):
        return party
    # One person of unknown gender is called they, too, and so is a team or a band.
    one = _topic(inside, ONE) if owner(node) else None
    return one if one is not None and _acts(one) else None


def _spoken_for(asked: Asked) -> Mention | None:
    """`A spokeswoman for the council said it would appeal`."""
    speaker = next((m.head for m in asked.inside if speaks(m) and m.head.lemma.startswith("spokes")), None)
    of = speaker.child("prep") if speaker is not None else None
    return next((m for m in asked.fitting() if of is not None and m.head.head is of), None)


def _of_post(asked: Asked) -> Mention | None:
    """`joined the Herbarium and became its director`: a person can have a post only with the one body named."""
    node = asked.node
    post = owner(node) and node.lower == "its" and person_noun(node.head.lemma)
    who = subject(node.head.head) or subject(node.head.head.head)
    able = [m for m in asked.fitting() if not (m.classes & PLACES or stands_as_place(m.head))]
    holder = who is not None and any(m.person and m.head is who for m in asked.inside)
    return able[-1] if post and holder and len({m.called for m in able}) == 1 else None


def _governing(node: Node, inside: Sequence[Mention], wanted: Wanted) -> Mention | None:
    """For a subject, the subject of the verb its own clause is joined to or hangs on."""
    if node.dep not in {"nsubj", "nsubjpass"}:
        return None
    above = subject(node.head.head)
    return next((m for m in inside if m.head is above and m.subject and wanted.fits(m)), None)


def guessed(asked: Asked) -> Mention | None:
    """Of the pronoun's own sentence, a name that may or may not be a person."""
    wanted = asked.wanted.unsure
    return _topic(asked.inside, wanted) or (_only(asked.inside, wanted) if owner(asked.node) else None)


def object_of(asked: Asked) -> Reference:
    """A pronoun that is no subject: what its own sentence names needs no context; else the only thing that agrees."""
    node, wanted = asked.node, asked.wanted
    itself = {m.called for m in asked.inside if _itself(m, node)}
    inside = [m for m in asked.inside if not _itself(m, node) and m.called not in itself]
    chosen = _topic(inside, wanted) or _only(inside, wanted)
    if chosen is None and node.lower == "it" and node.dep == "dobj" and node.head.lemma in TAKES_A_FACT:
        return Reference((node,))
    if chosen is None and (able := [n for m in inside if wanted.fits(m) for n in m.nodes]):
        return Reference((node,), antecedent=tuple(able))
    chosen = chosen or _substance(asked)
    if not asked.unknown(asked.near):
        chosen = chosen or _only([m for m in asked.near if m.called not in itself], wanted)
    if chosen is None:
        return Reference((node,))
    return _some_of_them(referring((node,), chosen), chosen)


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


def _topic(candidates: Sequence[Mention], wanted: Wanted) -> Mention | None:
    """The nearest subject that agrees."""
    return next((m for m in reversed(candidates) if m.subject and wanted.fits(m)), None)


def _party(candidates: Sequence[Mention], wanted: Wanted) -> Mention | None:
    """For `they` and `their`: the only ones that agree and can act, as countries and people."""
    acting = [m for m in candidates if m.head.lemma in PAIRED or m.gender is not Gender.THING]
    return _only(acting, wanted) if wanted.many else None


def _only(candidates: Sequence[Mention], wanted: Wanted) -> Mention | None:
    fitting = [m for m in candidates if wanted.fits(m)]
    if wanted.person:
        # That nobody else was named does not make an unknown person the one: the gender has to be known.
        fitting = [m for m in fitting if m.gender in KNOWN] if len({m.called for m in fitting}) == 1 else []
    return fitting[-1] if len({m.called for m in fitting}) == 1 else None


def before(asked: Asked) -> Mention | None:
    """The last sentence's subject; else the only thing of the last sentence that agrees.

    For a person, of the last sentence that speaks of one.
    """
    sentences = [list(told) for _, told in groupby(asked.near, key=lambda m: m.number)]
    if not asked.wanted.person and _reported(asked) and not demanded(asked.node):
        return None
    if asked.wanted.person:
        unsure = asked.wanted.unsure.genders
        sentences = [told for told in sentences if any(m.gender in unsure for m in told)]
    if not sentences:
        return None
    last = sentences[-1]
    unknown = asked.unknown(last)
    if any(m.subject for m in unknown):
        return None
    fitting = [m for m in last if asked.wanted.fits(m)]
    topic = next((m for m in fitting if m.subject), None)
    sure = _has_a_verb(last[0]) and not unknown and not asked.quoted and not _earlier_topic(asked, last)
    if asked.wanted.person and any(_of_two(m) for m in last):
        return None
    only = _only(last, asked.wanted) if sure else None
    if asked.wanted.person:
        found = topic if topic and not _other_person(topic, last, asked.wanted) else only
        return found or (_only_person(asked, last) if sure else None)
    group = _group(asked, last) if asked.wanted.many and topic is None and not asked.quoted else None
    return _unless_rivalled(asked, topic or group or only, [*fitting, *unknown]) or _gone_on_about(asked, last)


def _only_person(asked: Asked, last: Sequence[Mention]) -> Mention | None:
    """Somebody named of whom the text does not tell the sex, where it has just told what he or she did and of nobody
    else: `There is no evidence that Thann was short. He was tall.`
    """
    able = [m for m in asked.near if not m.many and m.gender in asked.wanted.unsure.genders]
    named = [m for m in last if m in able and m.named and (m.subject or m.head.head.dep == "agent")]
    if len({m.called for m in able}) != 1 or not named or asked.node.dep not in {"nsubj", "nsubjpass", "poss"}:
        return None
    sure = named[-1].person or named[-1].head.entity == "PERSON"
    others = any(m.person and m.gender not in asked.wanted.genders for m in asked.near)
    return named[-1] if sure and not others else None


def _gone_on_about(asked: Asked, last: Sequence[Mention]) -> Mention | None:
    """The one thing by name that the sentences before were about, spoken of again in the last, which is about people
    or nothing that `it` could mean: `Catan is a game. In Catan, players collect resources. It was published in 1995.`
    """
    if asked.quoted or asked.wanted.many or asked.unknown(asked.near):
        return None
    about = [m for m in asked.near if m.subject and asked.wanted.fits(m)]
    if len({m.called for m in about}) != 1 or not about[-1].named:
        return None
    again = [m for m in last if m.called == about[-1].called]
    rivals = [m for m in last if asked.wanted.fits(m) and m not in again and (m.named or _took_part(m))]
    return None if not again or rivals or contradicts(about[-1], demanded(asked.node)) else again[-1]


def _of_two(mention: Mention) -> bool:
    """Whether the sentence is about `they`, who are two, or nobody knows who: either may be meant by `she`."""
    they = mention.subject and mention.many and mention.head.pos == "PRON"
    return they and (mention.lacking or " and " in mention.text)


def _earlier_topic(asked: Asked, last: Sequence[Mention]) -> bool:
    """Whether the sentence before the last was about something that `it` may still mean."""
    if asked.wanted.person or demanded(asked.node):
        return False
    about = [m for m in asked.near if m.number < last[0].number and m.subject and asked.wanted.fits(m)]
    about = [m for m in about if m.together or len(m.head.conjuncts()) == 1]
    return not {m.called for m in about} <= {m.called for m in last}


def _reported(asked: Asked) -> bool:
    """Whether a person is said to say it: `it` in her words is what she speaks of, which may be anything."""
    saying = next((n for n in asked.node.ancestors() if n.lemma in SAYING), None)
    who = subject(saying) if saying else None
    return any(m.person and m.head is who for m in asked.inside)


def _has_a_verb(mention: Mention) -> bool:
    """Whether its sentence was read as one; of a mere phrase the parser may have missed the subject."""
    return [mention.head, *mention.head.ancestors()][-1].is_verb


def _unless_rivalled(asked: Asked, chosen: Mention | None, fitting: Sequence[Mention]) -> Mention | None:
    """The chosen, or the one that meets what the pronoun's own words ask for; nothing where another could be meant."""
    demand = demanded(asked.node)
    able = [m for m in fitting if meets(m, demand) and not _one_of(m, chosen)] if demand else []
    if len({m.called for m in able}) == 1 and (demand != EVENTS or able[-1] is chosen):
        return able[-1]
    if asked.wanted.person:
        return chosen if chosen is None or not _other_person(chosen, asked.inside, asked.wanted) else None
    if chosen is None or contradicts(chosen, demand):
        return None
    able_to_act = chosen.subject or _acts(chosen) or meets(chosen, demand)
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
    return None if any(_took_part(m) or (m.subject and not inside) for m in others) else chosen


def said_of_another(asked: Asked, speaker: Mention) -> bool:
    """`The company says it can be folded`: of the speaker, or of what the text was about before."""
    about = next((m for m in reversed(asked.near) if m.subject and asked.wanted.fits(m)), None)
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


def _other_person(topic: Mention, last: Sequence[Mention], wanted: Wanted) -> bool:
    """Whether he or she could as well be somebody else: of a known gender only who took part in the same act."""
    able = wanted.unsure.genders
    others = [m for m in last if m.gender in able and not m.many and m.called != topic.called]
    if any(_owns_unknown(m, topic) for m in last):
        return True
    return any(topic.gender not in KNOWN or _took_part(other) or other.head.dep in _BESIDE for other in others)


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


def _took_part(mention: Mention) -> bool:
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


def _group(asked: Asked, last: Sequence[Mention]) -> Mention | None:
    """A team or band called `they`: the subject by name, where nothing plural was named and no verb shows a plural."""
    topic = next((m for m in last if m.subject), None)
    if topic is None or topic.many or topic.gender in KNOWN or (topic.person and topic.named):
        return None
    verb = asked.node.head
    several = not owner(asked.node) and any(n.tag == "VBP" or n.lower == "were" for n in [verb, *verb.children])
    return topic if _acts(topic) and not several else None


def _acts(mention: Mention) -> bool:
    return mention.named or mention.person or bool(mention.classes & ACTORS)


def speaks(mention: Mention) -> bool:
    """Whether it is the one who says something."""
    return mention.head.dep == "nsubj" and mention.head.head.lemma in SAYING


def is_told(mention: Mention) -> bool:
    """Whether it is the one to whom something is said."""
    head = mention.head
    verb = head.head.head if head.dep == "pobj" and head.head.lower == "to" else head.head
    return head.dep in {"dobj", "dative", "pobj"} and verb.lemma in SAYING
