"""Whether a claim that a model proposed says what the article says: each check refuses for a stated reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.model.claims import Claimant, Kind, ProposedClaim, Replacement, Span
from factcheck.text.clauses.claimants import claimant_of
from factcheck.text.clauses.drafts import Draft
from factcheck.text.clauses.nodes import SUBJECTS, Node
from factcheck.text.dates.dates import MONTHS
from factcheck.text.folding import fold
from factcheck.text.kinds import kind_of
from factcheck.text.llm import clauses, force, names, numbers, smallwords
from factcheck.text.llm.answers import Proposal
from factcheck.text.llm.names import Context, Strange, is_name
from factcheck.text.llm.places import Place, spans
from factcheck.text.llm.reading import LIGHT, PRONOUNS, RELATIVES, Reading, forms, read
from factcheck.text.stems import words
from factcheck.text.words import cues
from factcheck.text.worthiness import check_worthiness

_DAY = re.compile(rf"(?:(?:{'|'.join(MONTHS)})\s+)?(?:\d{{1,2}},\s+)?\d{{4}}$")
_WORD = re.compile(r"\w+")
_SIGNS = frozenset("\"'“”‘’.,;:()-–—?!")
COVERED = 0.8
"""The least share of a claim's content words that must come from its quote or from a recorded replacement."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A claim that was proposed and not taken: the words it was said to rest on, its wording, and why."""

    quote: str
    text: str
    reason: str


class Refused(Exception):
    """Raised by a check; its message is the reason."""


def verified(proposal: Proposal, place: Place, quote: Span) -> ProposedClaim:
    """The claim as we take it, everything but its wording computed by our own code; `quote` is its place.

    Raises:
        Refused: the claim does not say what its quote says.
    """
    article, claim = read(place.sentence), read(_closed(proposal.text))
    if article is None:
        raise Refused("its quote stands in no sentence that can be read")
    if claim is None or not claim.verbs:
        raise Refused("it is not one sentence")
    quoted = place.sentence[quote[0] - place.start : quote[1] - place.start]
    dates = tuple(_dates(proposal.text, place.context))
    replacements, amiss = _replacements(article, claim, place.context, dates)
    _refuse_if(numbers.difference(quoted, proposal.text, known=[told.new for told in replacements]))
    _refuse_if(numbers.moved(article, claim) or numbers.crossed(article.text, claim.text))
    _refuse_if(amiss or names.misnamed(claim, place.context) or names.displaced(article, claim))
    _check_words(article, claim, quoted, place.context, replacements)
    _check_quotations(article, claim)
    _check_form(place.sentence, claim.text)
    _refuse_if(smallwords.difference(article, claim))
    _refuse_if(clauses.difference(article, claim, told=place.speaker is not None))
    return _taken(claim, place, quote, replacements)


def _dates(text: str, context: Context) -> Iterator[Replacement]:
    """The relative dates of the sentence that the claim gives as the days, months or years our own rules find."""
    for told in context.resolved:
        day = _DAY.search(told.new) if told.origin is None else None
        said = told.new if told.new in text else day.group() if day else ""
        if said and said in text:
            yield Replacement(told.old, said)


def _closed(text: str) -> str:
    return text if text.rstrip("\"”’')]").endswith((".", "!", "?", "…")) else f"{text}."


def _refuse_if(reason: str) -> None:
    if reason:
        raise Refused(reason)


def _replacements(
    article: Reading, claim: Reading, context: Context, dates: tuple[Replacement, ...]
) -> tuple[tuple[Replacement, ...], str]:
    """What stands for what in the claim, and what is amiss with a name in it."""
    dated = _stems(" ".join(told.new for told in dates))
    try:
        found = names.replaced(article, claim, context, dated)
    except Strange as error:
        return dates, str(error)
    return tuple(dict.fromkeys([*dates, *found])), ""


def _check_words(
    article: Reading, claim: Reading, quoted: str, context: Context, replacements: tuple[Replacement, ...]
) -> None:
    """Refuses a claim too few of whose words come from the quote, or one with words from nowhere."""
    seen = " ".join(node.bare for node in claim.tree.nodes)
    # What is taken out of the parser's way, such as "allegedly," at the start, is in no node.
    if hidden := sorted(_plain(claim.text) - _plain(seen) - _plain(article.text)):
        raise Refused(f"its quote does not say “{hidden[0]}”")
    mine = _stems(quoted) | _stems(" ".join(told.new for told in replacements))
    strange = [node for node in claim.content if not (_among(node, mine) or _named_here(node, article))]
    nearby = _stems(context.paragraph) if strange else frozenset()
    reported = frozenset({"say", "accord"}) if force.SOURCE in force.bag(article.tree.nodes) else frozenset()
    for node in strange:
        if node.lemma not in LIGHT | reported and not (node.is_noun and _among(node, nearby)):
            raise Refused(f"its quote does not say “{node.bare}”")
    if len(strange) > (1 - COVERED) * len(claim.content):
        raise Refused("too few of its words come from its quote")


def _check_form(sentence: str, claim: str) -> None:
    """Refuses a claim that asserts what the sentence only asks or orders, and signs that the sentence lacks."""
    asked = kind_of(sentence)
    if asked in {Kind.QUESTION, Kind.OTHER} and kind_of(claim) is not asked:
        raise Refused("its sentence asserts nothing")
    if _asks(claim) and not _asks(sentence):
        raise Refused("it asks what the article asserts")
    for sign in claim:
        if not (sign.isalnum() or sign.isspace() or sign in _SIGNS or sign in sentence):
            raise Refused(f"its quote has no “{sign}”")


def _asks(sentence: str) -> bool:
    return sentence.rstrip("\"”’'») ").endswith("?")


def _check_quotations(article: Reading, claim: Reading) -> None:
    """Refuses somebody's words given otherwise than the sentence gives them."""
    told = fold(article.text).text
    for found in cues.QUOTED.finditer(claim.text):
        if fold(found.group(1).rstrip(".,")).text not in told:
            raise Refused(f"it quotes “{found.group(1)}”, which is not what the article quotes")


def _among(node: Node, known: frozenset[str]) -> bool:
    """Whether a word, or each word of a title that is read as one, is among the known stems."""
    own = _stems(node.bare)
    return bool(forms(node) & known) or bool(own and own <= known)


def _plain(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word.stem for word in words(text))


def _named_here(node: Node, article: Reading) -> bool:
    return is_name(node) and bool(forms(node) & article.stems)


def _taken(claim: Reading, place: Place, quote: Span, replacements: tuple[Replacement, ...]) -> ProposedClaim:
    unit = (place.start, place.start + len(place.sentence))
    text = claim.text[:1].upper() + claim.text[1:] if claim.tree.nodes[0].bare.islower() else claim.text
    return ProposedClaim(
        text=text,
        spans=spans(place, quote, claim, replacements) or (quote,),
        sentence=unit,
        kind=kind_of(text),
        check_worthiness=check_worthiness([text])[0],
        claimant=claimant_of(Draft(tuple(claim.tree.nodes), unit), {}) or _speaker(claim, place),
        needs_context=_unresolved(claim),
        replacements=replacements,
    )


def _speaker(claim: Reading, place: Place) -> Claimant | None:
    """Who said what the claim gives without saying who."""
    article = read(place.sentence)
    return place.speaker if article is not None and clauses.reported(article, claim) else None


def _unresolved(claim: Reading) -> str:
    """The pronoun that a claim opens with and that stands for something outside it, or empty."""
    first = next((node for node in claim.tree.nodes if node.dep in SUBJECTS), None)
    opens = first is not None and first.pos == "PRON" and first.lower in PRONOUNS - RELATIVES and first.dep != "expl"
    return first.bare if first is not None and opens else ""
