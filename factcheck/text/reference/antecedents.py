"""The one mention that a pronoun may stand for, among those of its sentence and of the sentences before; or none.

What a text is about is what its sentences have as subject; whatever else took part in what they tell is a rival.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from factcheck.text.clauses.grammar import subject
from factcheck.text.clauses.lexicon import PAIRED
from factcheck.text.clauses.nodes import Node
from factcheck.text.reference.agreement import KNOWN, ONE, Asked, Wanted
from factcheck.text.reference.choosing import acts, only_one, speaks, topic_of
from factcheck.text.reference.classes import PLACES, SAYING
from factcheck.text.reference.demands import contradicts, demanded, meets
from factcheck.text.reference.genders import Gender, person_noun
from factcheck.text.reference.memory import owner
from factcheck.text.reference.mentions import Mention
from factcheck.text.reference.naming import stands_as_place
from factcheck.text.reference.rivals import other_person, took_part, unless_rivalled


def in_sentence(asked: Asked) -> Mention | None:
    """Of its own sentence, what governs the pronoun's clause, or the nearest subject."""
    node, inside, wanted = asked.node, asked.inside, asked.wanted
    if any(m.subject for m in asked.unknown(inside)):
        return None
    chosen = _governing(node, inside, wanted) or topic_of(inside, wanted) or _spoken_for(asked) or _of_post(asked)
    if chosen is not None and (about := _asked_for(asked, chosen)):
        return about
    if chosen is not None or not wanted.many:
        return unless_rivalled(asked, chosen, [m for m in inside if wanted.fits(m)])
    if party := _party(inside, wanted):
        return party
    # One person of unknown gender is called they, too, and so is a team or a band.
    one = topic_of(inside, ONE) if owner(node) else None
    return one if one is not None and acts(one) else None


def _asked_for(asked: Asked, chosen: Mention) -> Mention | None:
    """What the text was about before, where the verb asks for that and not for what its own sentence has as subject:
    `Before the limit came, it carried 13,200`, of the bridge.
    """
    demand, about = demanded(asked.node), topic_of(asked.near, asked.wanted)
    unknown = (chosen.named and not chosen.classes) or asked.wanted.person
    if about is None or asked.quoted or unknown or meets(chosen, demand) or not meets(about, demand):
        return None
    return None if any(meets(m, demand) for m in asked.fitting()) else about


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
    return topic_of([m for m in inside if m.head is above], wanted)


def guessed(asked: Asked) -> Mention | None:
    """Of the pronoun's own sentence, a name that may or may not be a person."""
    wanted = asked.wanted.unsure
    able = [m for m in asked.inside if not contradicts(m, demanded(asked.node))]
    return topic_of(able, wanted) or (only_one(able, wanted) if owner(asked.node) else None)


def _party(candidates: Sequence[Mention], wanted: Wanted) -> Mention | None:
    """For `they` and `their`: the only ones that agree and can act, as countries and people."""
    acting = [m for m in candidates if m.head.lemma in PAIRED or m.gender is not Gender.THING]
    return only_one(acting, wanted) if wanted.many else None


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
    only = only_one(last, asked.wanted) if sure else None
    if asked.wanted.person:
        found = topic if topic and not other_person(topic, last, asked.wanted) else only
        return found or (_only_person(asked, last) if sure else None)
    group = _group(asked, last) if asked.wanted.many and topic is None and not asked.quoted else None
    return unless_rivalled(asked, topic or group or only, [*fitting, *unknown]) or _gone_on_about(asked, last)


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
    rivals = [m for m in last if asked.wanted.fits(m) and m not in again and (m.named or took_part(m))]
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


def _group(asked: Asked, last: Sequence[Mention]) -> Mention | None:
    """A team or band called `they`: the subject by name, where nothing plural was named and no verb shows a plural."""
    topic = next((m for m in last if m.subject), None)
    if topic is None or topic.many or topic.gender in KNOWN or (topic.person and topic.named):
        return None
    verb = asked.node.head
    several = not owner(asked.node) and any(n.tag == "VBP" or n.lower == "were" for n in [verb, *verb.children])
    return topic if acts(topic) and not several else None
