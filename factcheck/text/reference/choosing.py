"""How one mention is chosen of several that a pronoun may stand for."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.reference.agreement import KNOWN, Wanted
from factcheck.text.reference.classes import ACTORS, SAYING
from factcheck.text.reference.mentions import Mention


def topic_of(candidates: Sequence[Mention], wanted: Wanted) -> Mention | None:
    """The nearest subject that agrees; `it` is neither of two that are a subject together."""
    able = (m for m in reversed(candidates) if m.subject and wanted.fits(m))
    return next((m for m in able if wanted.person or m.together or not m.head.child("conj")), None)


def only_one(candidates: Sequence[Mention], wanted: Wanted) -> Mention | None:
    """What agrees, where nothing else does; a person only if the gender is known."""
    fitting = [m for m in candidates if wanted.fits(m)]
    if wanted.person:
        # That nobody else was named does not make an unknown person the one: the gender has to be known.
        fitting = [m for m in fitting if m.gender in KNOWN] if len({m.called for m in fitting}) == 1 else []
    return fitting[-1] if len({m.called for m in fitting}) == 1 else None


def acts(mention: Mention) -> bool:
    """Whether it can do something: a person, a body, whatever has a name."""
    return mention.named or mention.person or bool(mention.classes & ACTORS)


def speaks(mention: Mention) -> bool:
    """Whether it is the one who says something."""
    return mention.head.dep == "nsubj" and mention.head.head.lemma in SAYING


def is_told(mention: Mention) -> bool:
    """Whether it is the one to whom something is said."""
    head = mention.head
    verb = head.head.head if head.dep == "pobj" and head.head.lower == "to" else head.head
    return head.dep in {"dobj", "dative", "pobj"} and verb.lemma in SAYING
