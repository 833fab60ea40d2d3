"""The splitter by rules: units are parsed, taken apart into clauses, put into words, and judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from factcheck.model.claims import Claimant, Granularity, Kind, ProposedClaim, Span
from factcheck.text.clauses.claimants import claimant_of
from factcheck.text.clauses.clauses import clauses, finest, item_clauses
from factcheck.text.clauses.counted_lists import spelled_out
from factcheck.text.clauses.drafts import Draft, tidied
from factcheck.text.clauses.gapping import verb_left_out
from factcheck.text.clauses.lists import membership
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.clauses.parsing import Parsed, parsed
from factcheck.text.clauses.quoting import said_in, with_speakers, worth_saying
from factcheck.text.clauses.repeated_phrases import said_of_each_phrase
from factcheck.text.clauses.validate import sound
from factcheck.text.clauses.wording import sentence
from factcheck.text.dates.dates import writes_day_first
from factcheck.text.kinds import kind_of
from factcheck.text.reference.memory import Memory, Reference
from factcheck.text.reference.references import references
from factcheck.text.reference.standing import dates_of, standing
from factcheck.text.worthiness import check_worthiness


def split(
    text: str,
    *,
    granularity: Granularity,
    published: date | None = None,
    ask: Callable[..., object] | None = None,
    progress: Callable[[float], None] | None = None,
    model: str = "",
    language: str = "",
) -> list[ProposedClaim]:
    """The claims of an English text in its order (see `factcheck.text.splitting.split`); `ask` is not used.

    `progress` is told the share of the text that is done. The region of `language`, as in `en-GB`, tells how dates are
    written where the text itself has none.
    """
    claims: list[ProposedClaim] = []
    memory = Memory()
    day_first = writes_day_first(text, language)
    for block in parsed(text, whole=granularity is Granularity.SENTENCE, model=model):
        trees = [one.tree for one in block if one.tree]
        known = references(trees, memory)
        for tree in trees:
            known |= {
                reference.nodes[0]: reference for reference in dates_of(tree, text, published, day_first=day_first)
            }
        claims += _once(
            claim
            for draft in _drafts(block, known, granularity)
            for claim in _claims(draft, known, apart=granularity is not Granularity.SENTENCE)
        )
        if progress:
            progress(block[-1].unit[1] / len(text))
    return with_speakers(text, [claim for claim in claims if claim.kind is not Kind.OTHER])


def _drafts(read: Sequence[Parsed], known: dict[Node, Reference], granularity: Granularity) -> Iterator[Draft]:
    if granularity is Granularity.SENTENCE:
        whole = (Draft(tuple(tidied(one.tree.nodes)), one.unit) for one in read if one.tree)
        yield from (draft for draft in whole if draft.nodes)
        return
    for one in read:
        if one.label:
            yield from item_clauses(one, membership(one.lead, known) if one.lead else None)
        elif one.tree and _asks(one.tree):
            yield Draft(tuple(tidied(one.tree.nodes)), one.unit)
        elif one.tree and not one.leads:
            made = finest(one.tree) if granularity is Granularity.ATOMIC else _apart(one.tree, one.lead)
            yield from (draft for draft in made if sound(draft))


def _apart(tree: Tree, lead: Tree | None) -> list[Draft]:
    """The claims of a sentence: what its clauses say, then what is said of each of a list."""
    listed = spelled_out(tree) or verb_left_out(tree) or said_of_each_phrase(tree)
    return [*clauses(tree, lead), *listed]


def _once(claims: Iterable[ProposedClaim]) -> list[ProposedClaim]:
    """`claims` without those that say the same of the same words."""
    said: dict[tuple[tuple[Span, ...], str], ProposedClaim] = {}
    for claim in claims:
        said.setdefault((claim.spans, claim.text), claim)
    return list(said.values())


def _asks(tree: Tree) -> bool:
    """Whether it is a question, which is not taken apart: its parts would read as statements."""
    return any(node.text.endswith("?") for node in tree.nodes[-2:])


def _claims(draft: Draft, known: dict[Node, Reference], *, apart: bool) -> Iterator[ProposedClaim]:
    """What the draft says, and where it reports what somebody said (`apart`) also that alone, as his claim."""
    told = _claim(draft, known, claimant_of(draft, known))
    yield told
    said = said_in(draft) if apart and told.claimant else None
    if said and worth_saying(alone := _claim(said, known, told.claimant)):
        yield alone


def _claim(draft: Draft, known: dict[Node, Reference], claimant: Claimant | None) -> ProposedClaim:
    stands = standing(draft, known)
    asks = draft.nodes[-1].text.endswith("?")
    wording = sentence(draft.items, stands.put, question=asks)
    return ProposedClaim(
        text=wording,
        spans=draft.spans(),
        sentence=draft.unit,
        kind=kind_of(wording),
        claimant=claimant,
        check_worthiness=check_worthiness([wording])[0],
        needs_context=stands.needs_context,
        replacements=tuple(stands.replacements),
    )
