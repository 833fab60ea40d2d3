"""Each clause of a claim against the clauses of its sentence: the same force, the same roles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.text.clauses.nodes import Node
from factcheck.text.llm import force, roles, smallwords
from factcheck.text.llm.names import is_name
from factcheck.text.llm.reading import LIGHT, Reading, clauses_under, forms, lemma, own_words, stems_of
from factcheck.text.stems import words

_EXCEPTION = re.compile(
    r"\b(?P<mark>(?:but|and)\s+not(?!\s+only)|except|excluding|unlike|without|rather\s+than|instead\s+of)\s+"
    r"(?P<what>[^,;.:()]{1,80})",
    re.IGNORECASE,
)

_NAMING = frozenset({"PROPN", "NUM"})
_SHUTTING = ("not", "n't", "n’t", "except", "exclud", "unlike", "without", "rather than", "instead of")


def difference(article: Reading, claim: Reading, *, told: bool) -> str:
    """What some clause of the claim says otherwise than the sentence, in plain words; empty where none does.

    `told`: the claim's claimant is known, so that it may give what is reported without saying by whom.
    """
    if amiss := _shut_out(article, claim) or _misattributed(article, claim):
        return amiss
    return next((reason for verb in claim.verbs if (reason := _of_clause(verb, _Pair(article, claim, told)))), "")


def reported(article: Reading, claim: Reading) -> bool:
    """Whether the claim gives, without saying by whom it is said, what somebody says in the sentence."""
    said = [other for other in article.verbs if forms(other) & forms(claim.tree.root)]
    plain = force.SOURCE not in force.bag(claim.tree.nodes)
    return plain and any(force.SOURCE in force.force(other) for other in said)


def _shut_out(article: Reading, claim: Reading) -> str:
    """A word that the sentence shuts out, `but not on Neptune`, and the claim lets in."""
    if any(mark in claim.text.casefold() for mark in _SHUTTING):
        return ""
    for found in _EXCEPTION.finditer(article.text):
        out = {word.stem for word in words(found["what"])}
        before = {word.stem for word in words(article.text[: found.start()])}
        for node in claim.content:
            if forms(node) & (out - before):
                return f"it leaves out “{found['mark']}” before “{node.bare}”"
    return ""


def _misattributed(article: Reading, claim: Reading) -> str:
    """Somebody whom the claim lets say what the sentence lets another one say."""
    told = force.sources(article)
    if not told or any(roles.anaphoric(node) for node in told):
        return ""
    known = stems_of([part for node in told for part in own_words(node)])
    strange = next((n for n in force.sources(claim) if not forms(n) & known and n.pos != "PRON"), None)
    return f"it lets “{strange.bare}” say what the article does not" if strange else ""


@dataclass(frozen=True, slots=True)
class _Pair:
    """A sentence of the article and a claim made of it; `told` as in `difference`."""

    article: Reading
    claim: Reading
    told: bool

    def changed(self, here: force.Force, there: force.Force) -> str:
        """What the claim's force `there` changes of the article's."""
        if self.told and force.SOURCE not in force.bag(self.claim.tree.nodes):
            here -= {force.SOURCE}
        return force.difference(here, there)

    def changed_somewhere(self) -> str:
        """What the claim changes of the force that the sentence has anywhere."""
        return self.changed(force.bag(self.article.tree.nodes), force.bag(self.claim.tree.nodes))


def _of_clause(verb: Node, pair: _Pair) -> str:
    """The reason against a clause: none where one clause or noun of the sentence bears it out."""
    first = ""
    for other in _counterparts(verb, pair.article):
        reason = _compared(other, verb, pair)
        if not reason:
            return ""
        first = first or reason
    if lemma(verb) == "be" and (said := _said_to_be(verb, pair.article)):
        return "" if said.holds and not force.force(verb) else first or said.against
    return first or pair.changed_somewhere()


def _counterparts(verb: Node, article: Reading) -> Iterator[Node]:
    same = [node for node in article.tree.nodes if forms(node) & forms(verb)]
    yield from (node for node in article.verbs if node in same)
    if lemma(verb) not in LIGHT:
        yield from (node for node in same if node.pos in {"NOUN", "ADJ"} or node.dep == "amod")


def _compared(other: Node, verb: Node, pair: _Pair) -> str:
    # A noun has no "not" or "may" of its own, so nothing of the sentence's force may be missing.
    is_clause = other in pair.article.verbs
    kept = pair.changed(force.force(other), force.force(verb)) if is_clause else pair.changed_somewhere()
    moved = (smallwords.tense(other, verb) or _borrowed(other, verb, pair)) if is_clause else ""
    return kept or moved or roles.difference(roles.roles(other), roles.roles(verb))


def _borrowed(other: Node, verb: Node, pair: _Pair) -> str:
    """A name or number that the claim takes from another clause of the sentence: the year of what came before."""
    here, there = roles.roles(other), roles.roles(verb)
    own = stems_of([*_reach(other), *_phrases(here)])
    placed = set(_phrases(there))
    beside = [node for node in own_words(verb) if node not in placed and (node.pos in _NAMING or is_name(node))]
    for node in beside:
        if forms(node) & pair.article.stems and not forms(node) & own:
            return f"it takes “{node.bare}” from another clause of the article"
    return ""


def _phrases(told: roles.Roles) -> list[Node]:
    """The words of who acts and who is acted on, whose place is compared on its own."""
    return [node for head in (*told.actors, *told.patients) for node in _coordinated(head)]


def _coordinated(head: Node) -> list[Node]:
    """The words of a clause or phrase with all that is coordinated in it, save the clauses that hang on it."""
    return head.subtree(node for node in clauses_under(head) if node.is_verb)


def _reach(verb: Node) -> list[Node]:
    """The words of a clause, with those of the clauses that it continues or is the content of."""
    found = _coordinated(verb)
    while verb.dep in {"conj", "ccomp", "xcomp", "pcomp", "prep", "advcl"} and verb.head is not verb:
        # What stands first holds for all that follows.
        first = verb
        verb = verb.head
        found += [
            node for node in own_words(verb) if first.dep not in {"conj", "advcl"} or node.i < min(first.i, verb.i)
        ]
    return found


@dataclass(frozen=True, slots=True)
class _SaidToBe:
    """That one thing is another: whether the sentence says so beside the way, and the reason if it does not."""

    holds: bool
    against: str


def _said_to_be(verb: Node, article: Reading) -> _SaidToBe | None:
    """Whether `X is Y` is what an apposition, a title or an attribute says; None where the sentence lacks X or Y."""
    said = roles.roles(verb)
    for who, what in zip(said.actors, said.patients, strict=False):
        pairs = [(a, b) for a in _same(who, article) for b in _same(what, article)]
        if pairs:
            holds = any(b in _phrase_above(a) or a in _phrase_above(b) for a, b in pairs)
            return _SaidToBe(holds, f"the article does not say that “{who.bare}” is “{what.bare}”")
    return None


def _same(node: Node, article: Reading) -> list[Node]:
    return [other for other in article.tree.nodes if forms(other) & forms(node)]


def _phrase_above(node: Node) -> Iterator[Node]:
    """What the word hangs on within its noun phrase: as a title, an apposition, an attribute or an example of it."""
    while True:
        first = node
        while first.dep == "conj":
            first = first.head
        if first.dep == "pobj" and first.head.lower in {"as", "like", "including"}:
            node = first.head.head
        elif node.dep in {"appos", "compound", "nmod", "amod"} and node.head is not node:
            node = node.head
        else:
            return
        yield node
