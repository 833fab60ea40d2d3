"""What a noun names that says again what the sentence before told with a verb: `this sale` after `Acme sold the mill`.

Read only where one verb of that sentence is meant, where it is not denied, and where who or what it names stands alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.clauses.nominals import VERB_OF
from factcheck.text.reference.definites import goes_on
from factcheck.text.reference.memory import NEAR, PRONOUNS, Memory, Reference, referring
from factcheck.text.reference.mentions import LONGEST, Mention
from factcheck.text.wordlists import paired

_VERB_OF = VERB_OF | paired("""
    sale:sell takeover:take removal:remove expansion:expand construction:construct creation:create
    defeat:defeat attack:attack raid:raid siege:besiege theft:steal refusal:refuse award:award replacement:replace
    translation:translate renovation:renovate restoration:restore division:divide unification:unify
    transformation:transform production:produce formation:form migration:migrate separation:separate
    """)
_NAMED_BY_OBJECT = frozenset({"win", "victory", "triumph", "theft", "takeover", "visit", "attack", "raid", "award"})
"""Nouns that take what was done to by another word than `of`, or not at all."""
_ARTICLE_AND_NOUN = 2


def deed_reference(tree: Tree, node: Node, words: tuple[Node, ...], memory: Memory) -> Reference | None:
    """The reference of `this sale`, `the appointment`; None where no verb of the sentence before told it."""
    verb_lemma = _VERB_OF.get(node.lemma)
    if verb_lemma is None or len(words) != _ARTICLE_AND_NOUN or node.tag != "NN" or goes_on(node):
        return None
    near = memory.near(tree.number, NEAR)
    again = next((m for m in reversed(near) if m.head.lemma == node.lemma and _renamed(m)), None)
    if again is not None:
        return referring(words, again)
    last = [m for m in near if tree.number - m.number == 1]
    verbs = {m.head.head for m in last if m.subject and m.head.head.lemma == verb_lemma}
    if len(verbs) != 1 or any(m.head.lemma == node.lemma for m in last):
        return None
    (verb,) = verbs
    return None if verb.child("neg") else _named(node, words, verb, last)


def _renamed(mention: Mention) -> bool:
    """Whether the deed was called by a noun already, and that resolved."""
    return mention.head.lemma in _VERB_OF and len(mention.text.split()) > len(mention.nodes) and _stands_alone(mention)


def _stands_alone(mention: Mention) -> bool:
    return PRONOUNS.keys().isdisjoint(mention.text.casefold().split()) and not mention.lacking


def _named(node: Node, words: tuple[Node, ...], verb: Node, last: Sequence[Mention]) -> Reference | None:
    who = next((m for m in last if m.subject and m.head.head is verb), None)
    what = next((m for m in last if m.head.dep == "dobj" and m.head.head is verb), None)
    if who is None or not _stands_alone(who) or (what is not None and not _stands_alone(what)):
        return None
    told = _phrase(node.lemma, who, what)
    place = (who.nodes[0].start, (what or who).nodes[-1].end)
    return Reference(words, told, (min(place), max(place))) if told and len(told.split()) <= LONGEST else None


def _phrase(noun: str, who: Mention, what: Mention | None) -> str:
    """`the sale of the mill` where the mill was sold, `Acme's sale of the mill` where Acme sold it."""
    if who.head.dep == "nsubjpass":
        return f"the {noun} of {who.text}"
    owner = referring((who.head,), who)
    owned = owner.short + owner.sign(owner.short)
    if what is None:
        return f"{owned} {noun}"
    if noun in _NAMED_BY_OBJECT:
        return ""
    return f"the {noun} of {what.text}" if who.called in what.called else f"{owned} {noun} of {what.text}"
