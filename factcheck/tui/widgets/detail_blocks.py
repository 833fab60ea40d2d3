"""What the detail of a claim shows, tab by tab, as blocks of lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import zip_longest
from typing import TYPE_CHECKING

from factcheck.model.claims import Claimant
from factcheck.model.rows import (
    ArticleText,
    ChangeRow,
    ClaimDetail,
    ClaimRow,
    EarlierCheck,
    EvidenceRow,
    Passage,
    SourceRow,
    Stance,
    VerdictRow,
    came_later,
    steps,
)
from factcheck.model.scales import Scale
from factcheck.tui.keys import REGISTERED, KeyMap
from factcheck.tui.widgets.block_list import Block
from factcheck.tui.widgets.glyphs import Glyphs
from factcheck.tui.widgets.layout import MEASURE
from factcheck.tui.widgets.pieces import Piece, fit, fold, spread
from factcheck.tui.widgets.when import day, when

if TYPE_CHECKING:
    # For their names only: the rules behind them would take a quarter of the time to the first frame.
    from factcheck.text.kinds import KindReason
    from factcheck.text.worthiness import Reason

STANCE_TONES = {Stance.SUPPORTS: "good", Stance.REFUTES: "bad", Stance.CONTEXT: "unknown"}
STANCE_SIGNS = {Stance.SUPPORTS: "+", Stance.REFUTES: "-", Stance.CONTEXT: "·"}
MAX_QUOTE_LINES = 4
WHO, WHEN, LEAST_WHAT = 30, 15, 28
"""Cells for who did a step and when, and the least for what it was beside these: below that they stand under it."""


@dataclass(frozen=True, slots=True)
class Fetching:
    """A source on its way, or one that could not be had; `share` is 0 to 1 or None when unknown.

    `host` was refused for its private address, and can be allowed.
    """

    key: str
    where: str
    what: str
    share: float | None
    failed: str = ""
    hint: str = ""
    host: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """What the detail pane has to show of one claim.

    `others` are sources of the article not used for it yet; `passages` and `earlier` are None while they are
    looked for. `kind` and `features` tell why the claim is taken for what it is by its words; `twins` are claims
    that say the same. `trouble` says that earlier checks could not be looked up,
    `keys` which keys are in force.
    """

    detail: ClaimDetail
    others: Sequence[SourceRow]
    passages: Sequence[Passage] | None
    fetching: Sequence[Fetching]
    draft: str
    scale: Scale
    now: datetime
    glyphs: Glyphs
    article: ArticleText | None = None
    kind: KindReason | None = None
    features: Sequence[Reason] = ()
    earlier: Sequence[EarlierCheck] | None = None
    twins: Sequence[ClaimRow] = ()
    trouble: str = ""
    keys: KeyMap = REGISTERED


def _line(*pieces: Piece) -> tuple[Piece, ...]:
    return pieces


def _heading(words: str, *, first: bool) -> Block:
    line = _line((words, "dim"))
    return Block("", (line,) if first else ((), line))


def _folded(
    words: str, width: int, tone: str, indent: str = "", lines: int = MAX_QUOTE_LINES
) -> list[tuple[Piece, ...]]:
    return [_line((indent + one, tone)) for one in fold(words, min(width, MEASURE) - len(indent), lines)]


def origin(source: SourceRow) -> str:
    """Who published a source and when, or its address."""
    citation = source.citation
    parts = [citation.publisher, day(citation.published) if citation.published else ""]
    return " · ".join(part for part in parts if part) or citation.url or source.kind.value


def untaken(shown: Shown) -> list[Passage]:
    """The passages not attached yet, those of one source together, the best first."""
    taken = {(row.anchor.exact, row.source) for row in shown.detail.evidence}
    passages = [one for one in shown.passages or () if (one.text, one.source) not in taken]
    sources = list(dict.fromkeys(one.source for one in passages))
    return sorted(passages, key=lambda one: sources.index(one.source))


def evidence_blocks(shown: Shown, width: int) -> list[Block]:
    """The quotes attached, then the best passages of the sources at hand."""
    blocks, first = [_evidence(row, width) for row in shown.detail.evidence], not shown.detail.evidence
    if not shown.detail.sources and not shown.others:
        return [*blocks, *_no_sources(shown)]
    if shown.passages is None:
        return [*blocks, _heading(f"Looking for passages {shown.glyphs.more}", first=first)]
    if not any(row.snapshot for row in (*shown.detail.sources, *shown.others)):
        return [
            *blocks,
            _heading(
                f"There is no text yet to look for passages in: {shown.keys.key('source.add')} adds a source with one.",
                first=first,
            ),
        ]
    if not (passages := untaken(shown)):
        none = "No other passage" if blocks else "No passage"
        return [
            *blocks,
            _heading(
                f"{none} of your sources shares words with this claim. {shown.keys.key('source.open')} opens one.",
                first=first,
            ),
        ]
    lead = "No quote yet. Best passages in what you have:" if first else "More passages in what you have:"
    blocks.append(_heading(lead, first=first))
    source = ""
    for passage in passages:
        if passage.source != source:
            source = passage.source
            name = fit(passage.source_title, width - len(source) - 3, shown.glyphs.more)
            blocks.append(Block("", (_line((f" {source}  {name}", "dim")),)))
        blocks.append(_passage(passage, width))
    return blocks


def _no_sources(shown: Shown) -> list[Block]:
    if shown.detail.evidence:
        return []
    if any(not one.failed for one in shown.fetching):
        return [_heading(f"A source is on its way {shown.glyphs.more}", first=True)]
    if shown.fetching:
        why: Piece = ("No source could be read: the tab Sources says why. ", "")
        return [Block("", (_line(why, (shown.keys.key("source.add"), "key"), (" adds another.", "")),))]
    return [
        Block(
            "",
            (
                _line(
                    ("No source yet. ", ""),
                    (shown.keys.key("source.add"), "key"),
                    (" adds one: a web address or a file.", ""),
                ),
            ),
        )
    ]


def _evidence(row: EvidenceRow, width: int) -> Block:
    tone, sign = STANCE_TONES[row.stance], STANCE_SIGNS[row.stance]
    unverified = [] if row.verified else [("  unverified: its snapshot is not here", "bad")]
    head = spread(
        [(f"{sign} {row.stance.value:<9}", f"{tone} strong"), (f" {row.source_title}", "dim"), *unverified],
        [(f"{row.source} {row.number}", "dim")],
        width,
    )
    return Block(row.number, (tuple(head), *_folded(f"“{row.anchor.exact}”", width, "", "  ")))


def passage_key(passage: Passage) -> str:
    """The key of a passage, the same wherever it stands among those shown."""
    return f"passage:{passage.source_id}:{passage.start}"


def _passage(passage: Passage, width: int) -> Block:
    matched = f"matched: {', '.join(passage.matched)}" if passage.matched else ""
    aside = 32 if width >= 90 else 0
    left = _folded(f"“{passage.text}”", width - aside - 2, "", "  ")
    if not aside:
        return Block(passage_key(passage), tuple(left))
    right = fold(matched, aside - 2, 2)
    both = zip_longest(left, right, fillvalue=None)
    lines = [spread(list(words or ()), [(f"{said or '':<{aside - 2}}", "dim")], width) for words, said in both]
    return Block(passage_key(passage), tuple(tuple(line) for line in lines))


def source_blocks(shown: Shown, width: int) -> list[Block]:
    """The claim's sources, and those on their way."""
    blocks = [_source(row, width, shown.now) for row in shown.detail.sources]
    blocks += [_fetching(one, width, shown.glyphs, shown.keys) for one in shown.fetching]
    blocks = blocks or _no_sources(shown)
    if shown.others:
        blocks.append(_heading("Other sources of this article, to read for this claim, too:", first=False))
        blocks += [_source(row, width, shown.now) for row in shown.others]
    return blocks


def _source(row: SourceRow, width: int, now: datetime) -> Block:
    head = spread(
        [(f"{row.number:<4}", "dim"), (row.citation.title or row.citation.url or "(no title)", "")],
        [(f"{row.evidence} quotes" if row.evidence != 1 else "1 quote", "dim")],
        width,
    )
    fetched = f"fetched {when(row.fetched, now)}" if row.fetched else "citation only, nothing fetched"
    digest = f" · sha256 {row.sha256[:8]}…" if row.sha256 else ""
    return Block(row.number, (tuple(head), *_folded(f"{origin(row)} · {fetched}{digest}", width, "dim", "    ", 1)))


def _fetching(one: Fetching, width: int, glyphs: Glyphs, keys: KeyMap) -> Block:
    if one.failed:
        lines = [_line((f"{glyphs.failed} ", "bad strong"), (one.where, ""))]
        lines += _folded(one.failed, width, "bad", "  ", 2) + _folded(one.hint, width, "", "  ", 2)
        allow: list[Piece] = [(keys.key("source.allow"), "key"), (f" allows {one.host}   ", "dim")] if one.host else []
        again: list[Piece] = [(keys.key("item.edit"), "key"), (" tries again   ", "dim")]
        again += [(keys.key("item.remove"), "key"), (" removes it", "dim")]
        lines.append(_line(("  ", ""), *allow, *again))
        return Block(one.key, tuple(lines))
    bar = glyphs.bar(one.share, 10) if one.share is not None else glyphs.more
    head = spread([("  ", ""), (one.where, "")], [(f"{one.what} ", "dim"), (bar, "accent")], width)
    return Block(one.key, (tuple(head),))


def verdict_blocks(shown: Shown, width: int) -> list[Block]:
    """The verdicts, current ones first, with what they rest on; earlier ones quiet."""
    blocks = []
    for row in sorted(shown.detail.verdicts, key=lambda verdict: not verdict.current):
        tone = row.rating.tone.value if row.current else "dim"
        state = "" if row.current else "  withdrawn" if row.withdrawn else "  earlier"
        sign = shown.glyphs.beside(row.rating.sign)
        rests = f"rests on {', '.join(row.evidence) or 'no quote'}  " if row.evidence or row.current else ""
        head = spread(
            [(f"{sign}{row.rating.label}", f"{tone} strong"), (state, "dim")],
            [(f"{rests}{row.reviewer} · {when(row.created, shown.now)}", "dim")],
            width,
        )
        why = row.rationale or (f"No rationale yet: {shown.keys.key('item.edit')} writes one." if row.current else "")
        lines = _folded(why, width, "" if row.rationale else "dim", "  ", 8)
        grounds = _grounds(row, shown, width) if row.current else []
        blocks.append(Block(row.id, (tuple(head), *lines, *grounds)))
    if shown.draft:
        blocks.append(Block("draft", tuple(_folded(f"Draft, not saved as a rationale: {shown.draft}", width, "mixed"))))
    if not shown.detail.verdicts:
        blocks.append(Block("", (_line(("No verdict yet. A key gives one:", "")),)))
    return [*blocks, Block("", ((), *_folded(ratings(shown.scale), width, "dim")))]


def _grounds(row: VerdictRow, shown: Shown, width: int) -> list[tuple[Piece, ...]]:
    """The quotes that a verdict rests on, one line each, then those attached since it was given."""
    quotes, lines = shown.detail.evidence, []
    for one in sorted(quotes, key=lambda quote: came_later(quote, row)):
        later = came_later(one, row)
        if not later and one.number not in row.evidence:
            continue
        since = "attached after this verdict: " if later else ""
        words = fit(f"{one.number:<4} {since}“{one.anchor.exact}”", min(width, MEASURE) - 4, shown.glyphs.more)
        sign: Piece = (f"  {STANCE_SIGNS[one.stance]} ", STANCE_TONES[one.stance])
        lines.append(_line(sign, (words, "mixed" if later else "dim")))
    return lines


def ratings(scale: Scale) -> str:
    """The scale's ratings, each after the key that gives it."""
    return " · ".join(f"{number} {rating.label}" for number, rating in enumerate(scale.ratings[:8], 1))


def note_blocks(shown: Shown, width: int) -> list[Block]:
    """The notes, oldest first."""
    blocks = []
    for row in shown.detail.notes:
        head = _line((f"{row.number:<4}", "dim"), (f"{row.reviewer} · {when(row.created, shown.now)}", "dim"))
        blocks.append(Block(row.number, (head, *_folded(row.text, width, "", "    ", 12))))
    empty = Block("", (_line(("No note yet. ", ""), (shown.keys.key("note"), "key"), (" writes one.", "")),))
    return blocks or [empty]


def _step(row: ChangeRow, shown: Shown, width: int) -> Block:
    """What, who and when, each in a column of its own; who and when on a second line where there is no room."""
    tone, moment, more = "dim" if row.undone else "", when(row.created, shown.now), shown.glyphs.more
    undone = "  undone" if row.undone else ""
    who = min(WHO, width // 3)
    what = width - who - WHEN - 2
    if what < LEAST_WHAT:
        under = fit(row.reviewer, width - len(moment) - 5, more)
        return Block(
            row.id,
            (
                _line((fit(row.what, width - len(undone), more), tone), (undone, "dim")),
                _line((f"  {under} · {moment}", "dim")),
            ),
        )
    told = fit(row.what, what - len(undone) - 1, more)
    left = spread([(told, tone), (undone, "dim")], [], what)
    by = spread([(fit(row.reviewer, who, more), "dim")], [], who)
    return Block(row.id, (_line(*left, (" ", ""), *by, (f" {moment:>{WHEN}}", "dim")),))


def history_blocks(shown: Shown, width: int) -> list[Block]:
    """Who did what, newest first; and what this claim came from or became."""
    detail, blocks = shown.detail, []
    for label, numbers in (("Came from", detail.replaces), ("Became", detail.replaced_by)):
        if numbers:
            blocks.append(Block("", (_line((f"{label} {', '.join(numbers)}", "strong")),)))
    claimant: Claimant | None = detail.claim.claimant
    if claimant:
        blocks.append(Block("", (_line((f"Asserted by {claimant}", "dim")),)))
    blocks += [_step(row, shown, width) for row in steps(detail.history)]
    return blocks or [
        Block(
            "",
            (
                _line(
                    ("Nothing was changed since it came in.", ""),
                ),
            ),
        )
    ]
