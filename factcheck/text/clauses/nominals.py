"""What a sentence takes for granted by a noun: `the visit by X to Y` tells that X visited Y.

Only nouns of the table are read so, only where all that the verb needs is named, and only where what the sentence
says of them takes it that they happened: not `the planned visit`, not `the visit was cancelled`, not a reported one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from factcheck.text import nlp
from factcheck.text.clauses.drafts import Draft, Item, Said
from factcheck.text.clauses.grammar import be, finite, past, plural, trimmed, verb_group
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.wordlists import listed, paired

_HAPPENED = paired("""
    arrival:arrive departure:depart resignation:resign death:die collapse:collapse retirement:retire return:return
    withdrawal:withdraw surrender:surrender defection:defect escape:escape eruption:erupt abdication:abdicate
    disappearance:disappear sinking:sink
    """)
_DONE_TO = paired("""
    signing:sign invasion:invade acquisition:acquire discovery:discover launch:launch closure:close conquest:conquer
    annexation:annex abolition:abolish adoption:adopt ratification:ratify purchase:purchase introduction:introduce
    publication:publish release:release establishment:establish invention:invent unveiling:unveil
    announcement:announce declaration:declare bombing:bomb destruction:destroy demolition:demolish capture:capture
    seizure:seize rejection:reject approval:approve defeat:defeat liberation:liberate hosting:host shelling:shell
    looting:loot poisoning:poison hijacking:hijack evacuation:evacuate cancellation:cancel
    """)
_DONE_TO_SOMEBODY = paired("""
    appointment:appoint election:elect arrest:arrest murder:murder assassination:assassinate execution:execute
    dismissal:dismiss kidnapping:kidnap nomination:nominate expulsion:expel imprisonment:imprison killing:kill
    deportation:deport shooting:shoot coronation:crown
    """)
"""Here the owner is who undergoes it: `her appointment`."""
_WON = paired("victory:win win:win triumph:triumph")
_WENT = paired("visit:visit")
_SHARED = paired("exchange:exchange meeting:meet marriage:marry divorce:divorce merger:merge")

_HARMLESS = listed("""
    official recent historic surprise sudden unexpected brief formal public tragic controversial early late first
    second third final narrow decisive landmark brutal mass violent untimely state swift joint widespread deadly
    """)
"""What may be said of an event without a doubt that it took place."""
_UNREAL = listed("""
    plan schedule expect cancel postpone delay propose prevent threaten reject block suspend abandon require need
    approve announce order seek permit urge authorize authorise consider discuss demand fail loom remain depend deny
    doubt dispute question avert call oppose await
    """)
_WELCOMED = listed("celebrate welcome condemn mourn commemorate applaud regret denounce")
_SINCE = frozenset({"after", "following", "since"})
_WHEN_AND_WHERE = frozenset({"in", "on", "at", "during", "from", "as", "near", "outside", "for", "with"})
_DOUBTING = listed("reportedly allegedly apparently probably possibly perhaps supposedly purportedly according")


class _Frame(Enum):
    HAPPENED = "of or by whom it happens"
    DONE = "who does it to what; an owner does it"
    SUFFERED = "who does it to whom; an owner undergoes it"
    WON = "who wins over whom"
    WENT = "who goes where"
    SHARED = "between whom, of what"


_TABLES = (
    (_HAPPENED, _Frame.HAPPENED), (_DONE_TO, _Frame.DONE), (_DONE_TO_SOMEBODY, _Frame.SUFFERED), (_WON, _Frame.WON),
    (_WENT, _Frame.WENT), (_SHARED, _Frame.SHARED),
)  # fmt: skip
VERB_OF = {noun: verb for table, _ in _TABLES for noun, verb in table.items()}
"""The verb that says what a noun tells of."""
_FRAME_OF = {noun: frame for table, frame in _TABLES for noun in table}


@dataclass(frozen=True, slots=True)
class _Event:
    """A noun that tells of an event, with who and what by the preposition that brings them; `owner` by a genitive."""

    noun: Node
    by: dict[str, Node]
    owner: Node | None
    rest: list[Node]

    def first(self, *prepositions: str) -> Node | None:
        return next((self.by[word] for word in prepositions if word in self.by), None)


def events_by_noun(tree: Tree) -> Iterator[Draft]:
    """The claims that the nouns of a sentence make besides what the sentence says of them."""
    nouns = [node for node in tree.nodes if node.lemma in VERB_OF and node.pos == "NOUN"]
    if not nouns or any(n.lower in _DOUBTING or n.text[:1] in '“”"?' for n in tree.nodes):
        return
    for node in nouns:
        if _definite(node) and _took_place(tree, node) and (items := _said(_event(node))):
            yield Draft(tuple(items), tree.unit)


def _definite(noun: Node) -> bool:
    """Whether one event is meant, and nothing that stands before the noun puts it in doubt."""
    before = [c for c in noun.children if c.i < noun.i]
    told = [c for c in before if c.dep == "poss" or c.lower == "the"]
    return bool(told) and all(c in told or c.lower in _HARMLESS for c in before)


def _took_place(tree: Tree, noun: Node) -> bool:
    """Whether what the sentence says of the event takes it that it happened."""
    above = noun.head
    verb = above.head if noun.dep == "pobj" else above
    if not _asserted(tree, verb):
        return False
    if noun.dep == "pobj":
        return above.lower in _SINCE and _told(verb)
    if noun.dep == "dobj":
        return verb.lemma in _WELCOMED and _told(verb)
    named = any(n.pos == "PROPN" or n.tag == "CD" for n in noun.subtree())
    return noun.dep in {"nsubj", "nsubjpass"} and (_told(verb) or named)


def _asserted(tree: Tree, verb: Node) -> bool:
    main = verb is tree.root or verb in tree.root.conjuncts()
    group = verb_group(verb)
    doubted = any(c.dep == "neg" or c.tag == "MD" for c in group) or verb.child("mark")
    return main and verb.is_verb and finite(verb) and not doubted and verb.lemma not in _UNREAL


def _told(verb: Node) -> bool:
    """Whether the sentence speaks of what is over."""
    return past(verb) or any(c.lemma == "have" for c in verb_group(verb))


def _event(noun: Node) -> _Event:
    phrases = [c for c in noun.children if c.dep in {"prep", "agent"} and c.i > noun.i and c.child("pobj")]
    inner = [p for phrase in phrases if phrase.lower == "of" for p in phrase.children[0].all("prep", "agent")]
    phrases += [p for p in inner if p.lower == "by" and p.child("pobj")]
    by = {phrase.lower: phrase.children[0] for phrase in reversed(phrases) if phrase.lower not in _WHEN_AND_WHERE}
    rest = [p for p in phrases if p.lower in _WHEN_AND_WHERE]
    rest += [p for one in by.values() for p in one.all("prep") if p.lower in _WHEN_AND_WHERE and _of_the_event(p)]
    # The model hangs `in May` of `the resignation of the mayor in May led to` on the verb.
    rest += [p for p in noun.head.all("prep") if noun.i < p.i < noun.head.i and p.lower in _WHEN_AND_WHERE]
    return _Event(noun, by, noun.child("poss"), sorted(rest, key=lambda node: node.i))


def _of_the_event(phrase: Node) -> bool:
    """Whether a phrase after who or what tells of the event: `by Iraq in August`, not `of the plant in Kent`."""
    when = phrase.child("pobj")
    return phrase.head.pos == "PROPN" or (when is not None and when.entity in {"DATE", "TIME"})


def _said(event: _Event) -> list[Item] | None:
    """The event as a sentence, or None where something that its verb needs is not named."""
    one = _FRAME_OF[event.noun.lemma]
    who = event.owner or event.first("by")
    match one:
        case _Frame.HAPPENED:
            return _active(event, who or event.first("of"), None)
        case _Frame.DONE | _Frame.SUFFERED:
            return _transitive(event, one)
        case _Frame.WON:
            loser = event.by.get("over")
            beaten: list[Item] = ["against", *_phrase(event, loser)] if loser else []
            return _active(event, who or event.first("of"), beaten) if loser else None
        case _Frame.WENT:
            return _went(event, who or event.first("of"))
        case _Frame.SHARED:
            return _shared(event)


def _transitive(event: _Event, frame: _Frame) -> list[Item] | None:
    patient = event.by.get("of")
    if frame is _Frame.SUFFERED and patient is None and event.owner is not None:
        return _passive(event, event.owner)
    agent = event.owner or event.by.get("by")
    if patient is None:
        return None
    return _active(event, agent, _phrase(event, patient)) if agent else _passive(event, patient)


def _went(event: _Event, who: Node | None) -> list[Item] | None:
    goal = event.by.get("to")
    purpose = event.noun.child("acl")
    aim = purpose.subtree() if purpose is not None and purpose.tag == "VB" and purpose.child("aux") else []
    if goal is None and not aim:
        return None
    return _active(event, who, [*(_phrase(event, goal) if goal else []), *aim])


def _shared(event: _Event) -> list[Item] | None:
    both = event.by.get("between")
    if both is None or not plural(both):
        return None
    what = event.by.get("of")
    if event.noun.lemma == "exchange" and what is None:
        return None
    return _active(event, both, _phrase(event, what) if what else [])


def _active(event: _Event, who: Node | None, what: list[Item] | None) -> list[Item] | None:
    acts = bool(what) and who is not None and plural(who)
    if who is None or not (acts or _nameable(who)) or who.pos == "PRON":
        return None
    verb = nlp.inflect(VERB_OF[event.noun.lemma], "VBD")
    return [*_phrase(event, who), Said(event.noun, verb), *(what or []), *_circumstances(event)]


def _passive(event: _Event, whom: Node) -> list[Item] | None:
    if not _nameable(whom):
        return None
    verb = nlp.inflect(VERB_OF[event.noun.lemma], "VBN")
    agent = event.by.get("by")
    by: list[Item] = ["by", *_phrase(event, agent)] if agent else []
    return [*_phrase(event, whom), be(whom, was=True), Said(event.noun, verb), *by, *_circumstances(event)]


def _nameable(node: Node) -> bool:
    """Whether it can be the subject as it is written: no pronoun, and not just any of its kind."""
    kind_of_thing = node.pos == "NOUN" and not node.child("det", "poss", "nummod", "compound")
    return node.pos in {"NOUN", "PROPN"} and not kind_of_thing


def _phrase(event: _Event, node: Node | None) -> list[Item]:
    if node is None:
        return []
    clauses = [c for c in node.children if c.dep in {"relcl", "acl", "appos"} and c.i > node.i]
    used = [p for p in node.all("prep", "agent") if p.lower == "by" or p in event.rest]
    return [
        *trimmed(n for n in node.subtree([*_apart_by_comma(clauses), *used]) if n.dep != "case" or n.head is not node)
    ]


def _apart_by_comma(clauses: list[Node]) -> list[Node]:
    return [c for c in clauses if any(p.text == "," and p.i == c.first.i - 1 for p in c.head.all("punct"))]


def _circumstances(event: _Event) -> list[Item]:
    return [node for phrase in event.rest for node in phrase.subtree()]
