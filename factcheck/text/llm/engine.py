"""The splitter that asks a language model: blocks are sent, claims verified, and what is missing comes by the rules."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from factcheck import plugins
from factcheck.errors import ConfigError, ModelError, QuoteNotFound
from factcheck.model.claims import Claimant, Granularity, ProposedClaim, Replacement, Role, Span
from factcheck.text.anchors import anchor
from factcheck.text.clauses.quoting import with_speakers
from factcheck.text.folding import fold
from factcheck.text.llm.answers import LONGEST, Proposal, proposals
from factcheck.text.llm.blocks import blocks
from factcheck.text.llm.names import Context
from factcheck.text.llm.places import Place
from factcheck.text.llm.prompt import SCHEMA, messages
from factcheck.text.llm.verify import Refusal, Refused, verified
from factcheck.text.stems import words
from factcheck.text.units.paragraphs import paragraphs
from factcheck.text.units.sentences import sentences

BEFORE = 600
"""Characters of the article that go along before a block, so that the model can tell who `she` is."""
ALREADY_SAID = 0.8
"""A claim of the rules is left out where this share of its words is in the accepted claims of its sentence."""


class Ask(Protocol):
    """How the engine talks to its model: messages and the JSON Schema of the answer in, the answer's text out."""

    def __call__(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
        """The model's answer.

        Raises:
            ModelError: there is none that can be used.
        """


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a text: its claims in order, how many the model worded, what was refused, and what went wrong."""

    claims: list[ProposedClaim]
    accepted: int
    refused: tuple[Refusal, ...] = ()
    failures: tuple[ModelError, ...] = field(default=())


def split(
    text: str,
    *,
    granularity: Granularity,
    published: date | None = None,
    ask: Ask | None = None,
    progress: Callable[[float], None] | None = None,
) -> list[ProposedClaim]:
    """The claims of an English text in its order (see `factcheck.text.splitting.split`).

    Raises:
        ConfigError: without `ask` there is no model to talk to.
    """
    if ask is None:
        raise ConfigError(
            "The engine “llm” has no language model to ask.",
            hint="Give `ask`, or configure llm_url and llm_model and use the command line or the workbench.",
        )
    return taken_apart(text, ask, granularity=granularity, published=published, progress=progress).claims


def taken_apart(
    text: str,
    ask: Ask,
    *,
    granularity: Granularity,
    published: date | None = None,
    progress: Callable[[float], None] | None = None,
) -> Outcome:
    """The claims of an English text, those that the model got wrong or left out put in by the rules.

    A block whose answer cannot be had is left to the rules; once the endpoint is gone, or two blocks in a row have
    failed, no more are sent. `progress` is told the share of the text that has been through the model.
    """
    ours = plugins.load("splitters", "rules")(text, granularity=granularity, published=published)
    article = _Article(text, ours)
    failures: list[ModelError] = []
    failed = False
    for start, end in blocks(text):
        asked = messages(
            text[start:end], before=text[max(0, start - BEFORE) : start], granularity=granularity, published=published
        )
        try:
            found = proposals(ask(asked, SCHEMA))
        except ModelError as error:
            failures.append(error)
            if error.gone or failed:
                break
            failed = True
        else:
            article.take(found, (start, end))
            failed = False
        if progress:
            progress(end / len(text))
    return Outcome(article.claims(), len(article.accepted), tuple(article.refused), tuple(failures))


class _Article:
    """The article while the model's answers come in: what was accepted of each sentence, and what was refused."""

    def __init__(self, text: str, ours: Sequence[ProposedClaim]) -> None:
        self._text, self._ours = text, ours
        self._resolved: dict[Span, dict[Replacement, None]] = {}
        self._speakers: dict[Span, Claimant] = {}
        for claim in ours:
            self._resolved.setdefault(claim.sentence, {}).update(dict.fromkeys(claim.replacements))
            if claim.claimant and _unattributed(claim):
                self._speakers[claim.sentence] = claim.claimant
        self._units = [(u.start, u.end) for u in sentences(text, "en") if u.role is Role.TEXT]
        self._starts = [start for start, _ in self._units]
        self._paragraphs = [(p.start, p.end) for p in paragraphs(text)]
        self.accepted: list[ProposedClaim] = []
        self.refused: list[Refusal] = []

    def take(self, found: Sequence[Proposal], block: Span) -> None:
        """Verifies the proposals for one block."""
        near = block[0]
        known: set[tuple[Span, str]] = set()
        for proposal in found:
            try:
                quote = self._quote(proposal, block, near)
                claim = verified(proposal, self._place(quote), quote)
                said = (claim.sentence, fold(claim.text).text)
                if said in known:
                    raise Refused("it was claimed already")
            except Refused as error:
                self.refused.append(Refusal(proposal.quote, proposal.text, str(error)))
                continue
            near = claim.sentence[0]
            known.add(said)
            self.accepted.append(claim)

    def claims(self) -> list[ProposedClaim]:
        """What was accepted, and of our own claims those that say something else, in the order of the text."""
        said: dict[tuple[Span, bool], set[str]] = {}
        for claim in self.accepted:
            said.setdefault((claim.sentence, _unattributed(claim)), set()).update(_stems(claim))
        missing = [claim for claim in self._ours if not _is_said(claim, said)]
        merged = sorted([*self.accepted, *missing], key=lambda claim: (claim.sentence, claim.spans))
        return with_speakers(self._text, merged)

    def _quote(self, proposal: Proposal, block: Span, near: int) -> Span:
        if not proposal.text or max(len(proposal.text), len(proposal.quote)) > LONGEST:
            raise Refused("it is empty" if not proposal.text else "it is too long")
        start, end = block
        try:
            found = anchor(self._text[start:end], proposal.quote, near=near - start)
        except QuoteNotFound:
            raise Refused("its quote is not in the article") from None
        return start + found.start, start + found.end

    def _place(self, quote: Span) -> Place:
        at = bisect_right(self._starts, quote[0]) - 1
        if at < 0 or quote[1] > self._units[at][1]:
            raise Refused("its quote is not from one sentence of the running text")
        start, end = self._units[at]
        begin, close = self._paragraphs[bisect_right(self._paragraphs, (start, len(self._text))) - 1]
        context = Context(self._text[:close], self._text[begin:close], tuple(self._resolved.get(self._units[at], ())))
        return Place(self._text[start:end], start, context, self._speakers.get(self._units[at]))


def _stems(claim: ProposedClaim) -> set[str]:
    return {word.stem for word in words(claim.text)}


def _unattributed(claim: ProposedClaim) -> bool:
    """Whether it is what somebody said, given without saying who: `the driver escaped` beside `police say ...`."""
    return claim.claimant is not None and claim.claimant.name not in claim.text


def _is_said(claim: ProposedClaim, said: Mapping[tuple[Span, bool], set[str]]) -> bool:
    here = said.get((claim.sentence, _unattributed(claim)))
    mine = _stems(claim)
    return here is not None and len(mine & here) >= ALREADY_SAID * len(mine)
