"""Who asserts a claim: the one who says it, or the one after `according to`; with name and role apart.

Somebody is a name or a body: of `a count by the county` it is the county, and of `a count of the cars` nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from factcheck.model.claims import Claimant, ProposedClaim
from factcheck.text.clauses.documents import TELLING, maker
from factcheck.text.clauses.drafts import Draft
from factcheck.text.clauses.grammar import subject, trimmed
from factcheck.text.clauses.lexicon import PERSON_WORDS
from factcheck.text.clauses.nodes import Node
from factcheck.text.reference.memory import Reference
from factcheck.text.wordlists import listed
from factcheck.text.words.speech import SPEECH

_SAYING = SPEECH | listed(
    "ask believe estimate expect predict forecast think conclude post find suspect fear hope point"
)
_ASCRIBING = listed("accuse describe denounce dismiss hail criticise criticize praise condemn portray call brand")
_COMMITTING = listed("pledge vow promise swear deny")
_GIVING_WORD = frozenset({"promise", "pledge"})
_DENIED = listed("allegation accusation charge claim report wrongdoing involvement")
_NOBODY = listed("which that what there who nobody none neither few no")
_MAIN = frozenset({"conj", "ccomp", "parataxis"})
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_BESIDE = frozenset({"appos", "relcl", "acl", "punct"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Where a sentence says that somebody says something: the verb (or `according`), and who it is."""

    verb: Node
    speaker: Node


def attribution_in(draft: Draft) -> Attribution | None:
    """The report of speech that governs a draft: `according to`, else the outermost verb outside quotation marks."""
    nodes = draft.nodes
    present = set(nodes)
    own = _outside_quotes(nodes)
    found = [
        Attribution(node, who)
        for node in nodes
        if node in own and (who := _speaker(node, own)) and who in present and _governs(node, present)
    ]
    return min(found, key=_depth, default=None)


def _depth(found: Attribution) -> int:
    return -1 if found.verb.lower == "according" else sum(1 for _ in found.verb.ancestors())


def _governs(node: Node, present: set[Node]) -> bool:
    """Whether it says something of the whole, not `after the bank said that ...` or `a man who said that ...`."""
    if node.lower == "according" or _set_off(node):
        return True
    while node.head is not node and node.head in present:
        if node.dep not in _MAIN:
            return False
        node = node.head
    return True


def claimant_of(draft: Draft, known: Mapping[Node, Reference]) -> Claimant | None:
    """Who says what the draft says, where the draft itself names them; None where the article asserts it."""
    found = attribution_in(draft)
    if found is None:
        return None
    who = maker(found.speaker) if found.speaker.lemma in TELLING else None
    nobody = who is None and found.speaker.lemma in TELLING and found.verb.lower == "according"
    return None if nobody else _claimant(who or found.speaker, known)


def settled(claims: Sequence[ProposedClaim]) -> Iterator[ProposedClaim]:
    """`claims` with each claimant called as in full before: the whole name for a surname, and the role once given."""
    people = _People()
    for claim in claims:
        yield replace(claim, claimant=people.known(claim.claimant)) if claim.claimant else claim


@dataclass(slots=True)
class _People:
    """Who has spoken so far, by full name, and the full names that a surname may stand for."""

    by_name: dict[str, Claimant] = field(default_factory=dict)
    of_surname: dict[str, set[str]] = field(default_factory=dict)

    def known(self, who: Claimant) -> Claimant:
        """The claimant in full, remembered; a surname that two people share stays."""
        names = self.of_surname.get(who.name, set())
        name = next(iter(names)) if len(names) == 1 else who.name
        before = self.by_name.get(name)
        full = Claimant(name, (before.role if before else "") or who.role)
        self.by_name[name] = full
        words = name.split()
        if len(words) > 1 and all(word[:1].isupper() for word in words):
            self.of_surname.setdefault(words[-1], set()).add(name)
        return full


def _outside_quotes(nodes: Sequence[Node]) -> set[Node]:
    """The words that do not stand in quotation marks; a masked quotation is one word with its marks."""
    own: set[Node] = set()
    inside = False
    for node in nodes:
        if node.text in {"“", "”", '"'}:
            inside = node.text == "“" or (node.text == '"' and not inside)
        elif not inside and node.text[:1] not in {"“", '"'}:
            own.add(node)
    return own


def _speaker(node: Node, own: set[Node]) -> Node | None:
    if node.lower == "according":
        to = node.child("prep", "prt")
        return (to or node).child("pobj")
    if not node.is_verb:
        return None
    if node.lemma == "quote" and node.child("prep"):
        return node.child("nsubjpass")
    who = subject(node)
    if who is not None and who not in own:
        who = node.child("dobj", "dative", "attr")
    suffers = who is not None and who.dep == "nsubjpass"
    who = who or _shared_subject(node)
    if who is None or suffers or node.child("neg"):
        return None
    nobody = any(n.lower in _NOBODY for n in [who, *who.all("det", "amod")])
    return who if not nobody and _reports(node) else None


def _shared_subject(verb: Node) -> Node | None:
    """Who does what a second verb tells: of `praised the plan and said that ...`, the one who praised."""
    first = verb
    while first.dep == "conj" and subject(first) is None:
        first = first.head
    return subject(first) if first.is_verb else None


def _reports(verb: Node) -> bool:
    """Whether the verb is used to say that somebody said something."""
    if verb.lemma in _COMMITTING and verb.child("xcomp", "ccomp"):
        return True
    if verb.lemma in _GIVING_WORD and verb.child("dobj"):
        return True
    if verb.lemma == "deny":
        return any(c.lemma in _DENIED for c in verb.all("dobj"))
    if verb.lemma in _ASCRIBING:
        return any(c.lower in {"as", "of"} for c in verb.all("prep")) or verb.child("oprd") is not None
    if verb.lemma not in _SAYING:
        return False
    quoting = any(c.text[:1] in {"“", '"'} for c in verb.children)
    return verb.child("ccomp") is not None or quoting or _set_off(verb)


def _set_off(verb: Node) -> bool:
    """`, the engineer warned,` between commas, whatever the parser hangs it on."""
    if verb.dep == "parataxis":
        return True
    closed = any(c.text == "," and c.i > verb.i for c in verb.children)
    whole = all(c.tag not in {"WDT", "WP"} and c.dep != "dobj" for c in verb.children)
    return verb.dep == "relcl" and closed and whole


def _claimant(speaker: Node, known: Mapping[Node, Reference]) -> Claimant | None:
    reference = known.get(speaker)
    if reference is not None and reference.new:
        return _named(reference.new)
    if speaker.pos == "PRON":
        return None
    described = next((c for c in speaker.all("appos") if c.tag != "CD"), None)
    left_out = [c for c in speaker.children if c.dep in _BESIDE or c.dep in {"det", "case"} or c.tag == "PRP$"]
    nodes = trimmed(speaker.subtree(left_out))
    if described is not None and described.pos == "PROPN" and speaker.pos == "NOUN":
        return Claimant(_text(trimmed(described.subtree())), _text(nodes))
    name, role = _name_and_role(nodes, speaker)
    if not name:
        return None
    if nodes[0].i == 0 and nodes[0].pos != "PROPN" and not role:
        name = name[0].lower() + name[1:]
    told = _text(trimmed(described.subtree(described.all("relcl", "appos")))) if described else ""
    return Claimant(name, role or told)


def _named(words: str) -> Claimant:
    """`the finance minister Anna Berg` is Anna Berg, finance minister."""
    said = _ARTICLE.sub("", words).split()
    titles = [i for i, word in enumerate(said) if word.casefold() in PERSON_WORDS]
    name = said[titles[-1] + 1 :] if titles else []
    if not name or not all(word[:1].isupper() for word in name):
        return Claimant(" ".join(said))
    return Claimant(" ".join(name), " ".join(said[: titles[-1] + 1]))


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
    return _ARTICLE.sub("", "".join(n.text + (" " if n.space else "") for n in nodes).strip(" ,"))
