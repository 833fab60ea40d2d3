"""Reported speech: what was said as a claim of its own, and quotations that run over several sentences."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from factcheck.model.claims import Claimant, Kind, ProposedClaim, Span
from factcheck.text.clauses.claimants import attribution_in, settled
from factcheck.text.clauses.drafts import Draft, Item, node_of, tidied
from factcheck.text.clauses.grammar import finite, subject
from factcheck.text.clauses.nodes import Node
from factcheck.text.kinds import kind_of
from factcheck.text.units.paragraphs import paragraphs
from factcheck.text.wordlists import listed

_ASSERTING = listed("""
    acknowledge add admit allege announce argue assert claim concede confess confirm contend declare explain inform
    insist maintain note observe quote recall reiterate remark remind reply report reveal say state stress tell testify
    tweet warn write
    """)
"""Verbs whose speaker holds what he says to be so: not `deny`, `suggest`, `promise`."""
_SPEAKING = listed("i we you me us my our your mine ours yours myself ourselves")
_UNNAMED = listed("it this that they these those he she")
_MARKS = frozenset({"“", "”", '"', "‘", "’", "'"})
_CONDITIONS = frozenset({"if", "unless", "when", "until", "once", "provided"})
_UNSAID = frozenset({"whether", "if", "would", "why", "how", "what"})
"""What opens a question in it, and the future seen from the past, which cannot stand alone."""
ABOUT_THE_WORLD = frozenset({Kind.FACT, Kind.STATISTIC})
"""Kinds of claims whose content can be checked, whoever says it."""
_QUOTATION = re.compile(r"“[^“”\n]{1,4000}”?|(?<!\w)\"[^\"\n]{1,4000}\"?")


def said_in(draft: Draft) -> Draft | None:
    """What somebody says in `draft`, without that they say it; None where it cannot stand without.

    It cannot where the verb is negated or hedged, where the speaker does not vouch for it, or where it speaks of
    `I` and `you`.
    """
    found = None if draft.nodes[-1].text.endswith("?") else attribution_in(draft)
    if found is None or found.verb.lemma not in _ASSERTING or _held_back(found.verb):
        return None
    said = _content(found.verb, draft)
    if said is None:
        return None
    items = _bare(said)
    nodes = [node for item in items if (node := node_of(item))]
    speaks = any(n.lower in _SPEAKING for n in nodes)
    torn = sum(n.text == "“" for n in nodes) != sum(n.text == "”" for n in nodes)
    return None if speaks or torn or len(nodes) < 3 else Draft(tuple(items), draft.unit)


def worth_saying(claim: ProposedClaim) -> bool:
    """Whether what somebody said is a claim of its own: it can be checked, and names what it is about."""
    return claim.kind in ABOUT_THE_WORLD and claim.text.split()[0].casefold() not in _UNNAMED


def _held_back(verb: Node) -> bool:
    """Whether it is not said, or only under a condition that stands outside what is said."""
    if any(c.dep in {"neg", "mark"} or (c.dep == "aux" and c.tag == "MD") for c in verb.children):
        return True
    return any(c.lower in _CONDITIONS for clause in verb.all("advcl") for c in clause.children)


def _content(verb: Node, draft: Draft) -> list[Item] | None:
    told = _told(verb)
    if told is None and verb.dep == "parataxis":
        told, kept = verb.head, set(verb.head.subtree([verb]))
    elif told is not None:
        kept = set(told.subtree())
    else:
        return None
    opening = [told.subtree()[0], *told.children]
    if subject(told) is None or not finite(told) or any(c.lower in _UNSAID for c in opening):
        return None
    places = [i for i, item in enumerate(draft.items) if node_of(item) in kept]
    inside = draft.items[places[0] : places[-1] + 1] if places else ()
    return [item for item in inside if isinstance(item, str) or node_of(item) in kept]


def _told(verb: Node) -> Node | None:
    """The clause that says what was said; of `was quoted as saying that ...`, the one after `saying`."""
    if verb.lemma != "quote":
        return verb.child("ccomp")
    saying = next((n for prep in verb.all("prep") for n in prep.all("pcomp")), None)
    return saying.child("ccomp") if saying else None


def _bare(items: Sequence[Item]) -> list[Item]:
    """`items` without the `that` before and the quotation marks around them."""
    kept = tidied(items)
    while kept and isinstance(kept[0], Node) and (kept[0].text in _MARKS or kept[0].dep == "mark"):
        kept.pop(0)
    while kept and isinstance(kept[-1], Node) and kept[-1].text in {*_MARKS, ",", "."}:
        kept.pop()
    return kept


def with_speakers(text: str, claims: Sequence[ProposedClaim]) -> list[ProposedClaim]:
    """`claims` with full names and roles, and with the claimant of those that lie wholly inside a quotation.

    Its speaker is named in a sentence that the quotation reaches into, in the one right before it, or else is the
    only one of the paragraph; a paragraph that opens with a quotation mark goes on with the quotation left open.
    """
    named = list(settled(claims))
    told = [(claim.sentence, claim.claimant) for claim in named if claim.claimant]
    quotations = _attributed(text, sorted(told, key=_by_place))
    starts = [start for start, _, _ in quotations]
    found: list[ProposedClaim] = []
    for claim in named:
        at = bisect_right(starts, claim.sentence[0]) - 1
        within = at >= 0 and claim.sentence[1] <= quotations[at][1]
        speaker = quotations[at][2] if within and not claim.claimant else None
        found.append(_said_by(claim, speaker) if speaker else claim)
    return found


_Quotation = tuple[int, int, Claimant | None]
_Told = tuple[Span, Claimant]
"""A sentence with the one who says what it says."""


def _by_place(told: _Told) -> int:
    return told[0][0]


def _attributed(text: str, told: Sequence[_Told]) -> list[_Quotation]:
    """Every quotation of the text with its speaker, where it is clear who that is."""
    blocks = [block.start for block in paragraphs(text)]
    of_block: dict[int, set[Claimant]] = {}
    for (start, _), who in told:
        of_block.setdefault(bisect_right(blocks, start), set()).add(who)
    quotations: list[_Quotation] = []
    for found in _QUOTATION.finditer(text):
        start, end = found.span()
        block = bisect_right(blocks, start)
        speaker = _beside(text, (start, end), told) or _only(of_block.get(block, set()))
        if _goes_on(text, quotations, start, blocks[block - 1]):
            begun, ended, before = quotations[-1]
            speaker = speaker or before
            quotations[-1] = (begun, ended, before or speaker)
        quotations.append((start, end, speaker))
    return quotations


def _beside(text: str, quotation: Span, told: Sequence[_Told]) -> Claimant | None:
    """Who speaks in the last sentence that the quotation reaches into, or that ends right before it."""
    start, end = quotation
    at = bisect_left(told, end, key=_by_place) - 1
    near = at >= 0 and not text[told[at][0][1] : start].strip()
    return told[at][1] if near else None


def _only(speakers: set[Claimant]) -> Claimant | None:
    return next(iter(speakers)) if len(speakers) == 1 else None


def _goes_on(text: str, before: Sequence[_Quotation], start: int, block: int) -> bool:
    """Whether a quotation takes up the one that the paragraph before left open."""
    if not before or text[block:start].strip():
        return False
    begun, end, _ = before[-1]
    return end - begun > 1 and text[end - 1] not in '”"' and not text[end:start].strip()


def _said_by(claim: ProposedClaim, speaker: Claimant) -> ProposedClaim:
    """What stands inside a quotation is its speaker's claim; in marks where only that it was said can be checked."""
    bare = _without_marks(claim.text)
    kind = kind_of(bare)
    if kind in ABOUT_THE_WORLD:
        return replace(claim, claimant=speaker, kind=kind, text=bare)
    return replace(claim, claimant=speaker, kind=Kind.QUOTE, text=f"“{bare}”")


def _without_marks(said: str) -> str:
    """The words without the marks around them, and without one whose partner stands in another sentence."""
    whole = said[:1] in '“"' and said[-1:] in '”"' and not any(mark in said[1:-1] for mark in '“”"')
    torn = said.count("“") != said.count("”") or said.count('"') % 2
    bare = said.strip('“”"') if whole or torn else said
    return bare[:1].upper() + bare[1:]
