"""The splitter by rules: units are parsed, taken apart into clauses, put into words, and judged."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from factcheck.model.claims import Granularity, Kind, ProposedClaim
from factcheck.text.claimants import claimant_of
from factcheck.text.clauses import clauses, finest, item_clauses
from factcheck.text.drafts import Draft, tidied
from factcheck.text.kinds import kind_of
from factcheck.text.lists import membership
from factcheck.text.memory import Memory, Reference
from factcheck.text.nodes import Node
from factcheck.text.parsing import Parsed, parsed
from factcheck.text.quoting import with_speakers
from factcheck.text.references import references
from factcheck.text.standing import dates_of, standing
from factcheck.text.validate import sound
from factcheck.text.wording import sentence
from factcheck.text.worthiness import check_worthiness


def split(
    text: str,
    *,
    granularity: Granularity,
    published: date | None = None,
    ask: Callable[..., object] | None = None,
    progress: Callable[[float], None] | None = None,
) -> list[ProposedClaim]:
    """The claims of an English text in its order (see `factcheck.text.splitting.split`); `ask` is not used.

    `progress` is told the share of the text that is done.
    """
    claims: list[ProposedClaim] = []
    memory = Memory()
    for block in parsed(text, whole=granularity is Granularity.SENTENCE):
        trees = [one.tree for one in block if one.tree]
        known = references(trees, memory)
        for tree in trees:
            known |= {reference.nodes[0]: reference for reference in dates_of(tree, text, published)}
        claims += [_claim(draft, known) for draft in _drafts(block, known, granularity)]
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
        elif one.tree and not one.leads:
            made = finest(one.tree) if granularity is Granularity.ATOMIC else clauses(one.tree)
            yield from (draft for draft in made if sound(draft))


def _claim(draft: Draft, known: dict[Node, Reference]) -> ProposedClaim:
    stands = standing(draft, known)
    asks = draft.nodes[-1].text.endswith("?")
    wording = sentence(draft.items, stands.put, question=asks)
    return ProposedClaim(
        text=wording,
        spans=draft.spans(),
        sentence=draft.unit,
        kind=kind_of(wording),
        claimant=claimant_of(draft, known),
        check_worthiness=check_worthiness([wording])[0],
        needs_context=stands.needs_context,
        replacements=tuple(stands.replacements),
    )
