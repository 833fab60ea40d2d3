"""What a claim is made of: its sentence, what was put into its wording, why its kind and its score.

The short form stands above the tabs of the detail, the whole one on a tab of its own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from factcheck.model.claims import Replacement, Span, Unit
from factcheck.model.rows import ArticleText, ClaimRow
from factcheck.model.tags import tag_words
from factcheck.tui.widgets.block_list import Block
from factcheck.tui.widgets.detail_blocks import Shown
from factcheck.tui.widgets.layout import MEASURE
from factcheck.tui.widgets.pieces import Piece, fit, fold_pieces, length, spread
from factcheck.tui.widgets.when import day

SENTENCE = "sentence"
"""The key of the block with the claim's sentence."""
BAR = 8
"""Cells of the bar of the strongest feature."""
ORIGIN = 48
"""Cells of the words that a replacement was taken from."""
LABEL = 13
"""Cells of what a line is about, before what it says."""
SENTENCE_LINES, WORDING_LINES = 6, 4


def put_key(at: int) -> str:
    """The key of the replacement at this place among the claim's."""
    return f"put:{at}"


def sentence_pieces(article: ArticleText, row: ClaimRow, more: str) -> list[Piece]:
    """The sentences that a claim stands in, its own words marked; `more` where some are left out between two."""
    pieces: list[Piece] = []
    end_before: int | None = None
    for start, end in _sentences(article, row.spans):
        if end_before is not None:
            pieces.append((f" {more} " if article.text[end_before:start].strip() else " ", "dim"))
        pieces += _marked(article.text, (start, end), row.spans)
        end_before = end
    return pieces


def _sentences(article: ArticleText, spans: Sequence[Span]) -> list[Span]:
    touched = {(unit.start, unit.end): None for span in spans for unit in _touched(article.units, span)}
    return list(touched) or list(spans)


def _touched(units: Sequence[Unit], span: Span) -> Sequence[Unit]:
    """Those of the units, which stand in order and apart from each other, that have words of the span."""
    first = bisect_right(units, span[0], key=lambda unit: unit.end)
    return units[first : bisect_left(units, span[1], key=lambda unit: unit.start)]


def _marked(text: str, within: Span, spans: Sequence[Span]) -> list[Piece]:
    low, high = within
    pieces: list[Piece] = []
    for start, end in spans:
        start, end = max(start, low), min(end, high)
        if start < end:
            pieces += [(text[low:start], ""), (text[start:end], "tint--here")]
            low = end
    return [piece for piece in [*pieces, (text[low:high], "")] if piece[0]]


def wording_pieces(row: ClaimRow) -> list[Piece]:
    """The claim's wording: what was put in stands out, and so does what it needs explained."""
    marks = [(one.new, "accent") for one in row.replacements]
    if row.needs_context:
        marks.insert(0, (row.needs_context, "tab mixed strong"))
    places: list[tuple[int, int, str]] = []
    for words, tone in marks:
        at = row.text.casefold().find(words.casefold())
        if at >= 0 and all(at >= end or at + len(words) <= start for start, end, _ in places):
            places.append((at, at + len(words), tone))
    pieces, low = list[Piece](), 0
    for start, end, tone in sorted(places):
        pieces += [(row.text[low:start], "strong"), (row.text[start:end], f"strong {tone}")]
        low = end
    return [piece for piece in [*pieces, (row.text[low:], "strong")] if piece[0]]


def summary(shown: Shown) -> list[Piece]:
    """On one line: what is unclear, why this kind, why this score, what was put in."""
    row, glyphs = shown.detail.claim, shown.glyphs
    parts: list[list[Piece]] = []
    if row.needs_context:
        parts.append([(f"unclear: “{row.needs_context}”", "mixed strong")])
    kind: list[Piece] = [(row.kind.value, "strong")]
    worth: list[Piece] = [(f"{glyphs.height(row.check_worthiness)} {row.check_worthiness:.2f}", "strong")]
    if shown.kind:
        kind.append((f": {_why_kind(shown)}", "dim"))
    if shown.features:
        worth.append((f": {_why_score(shown)}", "dim"))
    parts += [kind, worth]
    parts += [[(f"{one.old} {glyphs.becomes} {one.new}", "dim")] for one in row.replacements]
    parts += [[(tag_words(row.tags), "accent")]] if row.tags else []
    parts += [[(f"for {row.assigned}", "dim")]] if row.assigned else []
    joined: list[Piece] = []
    for part in parts:
        joined += [(" · ", "dim"), *part] if joined else part
    return joined


def _why_score(shown: Shown) -> str:
    """The strongest features, those first that raise the score."""
    strongest = sorted(shown.features, key=lambda one: one.weight < 0)[:2]
    return ", ".join(one.what if one.weight > 0 else f"though it {one.what}" for one in strongest)


def _why_kind(shown: Shown) -> str:
    row, found = shown.detail.claim, shown.kind
    if found is None:
        return ""
    cues = f": {', '.join(found.cues)}" if found.cues else ""
    if found.kind is row.kind:
        return f"{found.reason}{cues}"
    return f"by its words alone {found.kind.value} ({found.reason}{cues})"


def about_blocks(shown: Shown, width: int) -> list[Block]:
    """Everything that made the claim what it is."""
    row, glyphs = shown.detail.claim, shown.glyphs
    blocks = [Block("", tuple(_cut(wording_pieces(row), width, WORDING_LINES, glyphs.more)))]
    if shown.article:
        sentence = [("in the article: ", "dim"), *sentence_pieces(shown.article, row, glyphs.more)]
        blocks.append(Block(SENTENCE, tuple(_cut(sentence, width, SENTENCE_LINES, glyphs.more))))
    if row.claimant:
        blocks.append(Block("", (_label("asserted by", str(row.claimant)),)))
    if row.needs_context:
        said = [
            ("unclear      ", "dim"),
            (f"“{row.needs_context}” ", "mixed strong"),
            ("was not safe to resolve", "dim"),
        ]
        blocks.append(Block("", (tuple(said),)))
    blocks += [_put(at, one, shown, width) for at, one in enumerate(row.replacements)]
    blocks.append(Block("", tuple(_cut([("kind         ", "dim"), *_kind(shown)], width, 3, glyphs.more))))
    coded: list[Piece] = [("tags         ", "dim"), (tag_words(row.tags), "")]
    blocks += [Block("", tuple(_cut(coded, width, 3, glyphs.more)))] if row.tags else []
    blocks += [Block("", (_label("assigned to", row.assigned),))] if row.assigned else []
    return [*blocks, _worth(shown)]


def _label(name: str, words: str) -> tuple[Piece, ...]:
    return (f"{name:<{LABEL}}", "dim"), (words, "")


def _kind(shown: Shown) -> list[Piece]:
    return [(shown.detail.claim.kind.value, "strong"), (f": {_why_kind(shown)}", "")]


def _put(at: int, one: Replacement, shown: Shown, width: int) -> Block:
    name = "put in       " if at == 0 else " " * LABEL
    change: list[Piece] = [(f"{one.old} {shown.glyphs.becomes} ", ""), (one.new, "accent strong")]
    origin: Piece = (_origin(one, shown), "dim")
    if length([*change, origin]) + LABEL + 2 <= width:
        return Block(put_key(at), (tuple(spread([(name, "dim"), *change], [origin], width)),))
    lines = _cut(change, width - LABEL, 3, shown.glyphs.more)
    named = [((name if line == 0 else " " * LABEL, "dim"), *pieces) for line, pieces in enumerate(lines)]
    return Block(put_key(at), (*named, ((" " * LABEL, ""), origin)))


def _origin(one: Replacement, shown: Shown) -> str:
    if shown.article is None:
        return ""
    if one.origin is None:
        published = shown.article.article.citation.published
        return f"from the article's date, {day(published)}" if published else "from the article's date"
    start, end = one.origin
    return f"from “{fit(shown.article.text[start:end], ORIGIN, shown.glyphs.more)}”"


def _worth(shown: Shown) -> Block:
    row, glyphs = shown.detail.claim, shown.glyphs
    lines: list[tuple[Piece, ...]] = [
        (
            ("to check     ", "dim"),
            (f"{glyphs.height(row.check_worthiness)} {row.check_worthiness:.2f} ", "strong"),
            ("of 1", "dim"),
        )
    ]
    most = max((abs(one.weight) for one in shown.features), default=1.0)
    for one in shown.features:
        bar = glyphs.full * max(1, round(abs(one.weight) / most * BAR))
        tone = "" if one.weight > 0 else "dim"
        lines.append(((f"{'':{LABEL}}{one.weight:+.1f} {bar:<{BAR}} ", tone), (one.what, tone)))
    return Block("", tuple(lines))


def _cut(pieces: Sequence[Piece], width: int, lines: int, more: str) -> list[tuple[Piece, ...]]:
    """The pieces folded into at most `lines` lines, from the first on that has a mark where not all fit."""
    folded = fold_pieces(pieces, min(width, MEASURE) - len(more))
    if len(folded) > lines:
        first = next((at for at, line in enumerate(folded) if any("tint" in tone for _, tone in line)), 0)
        first = min(first, len(folded) - lines)
        cut = folded[first : first + lines]
        if first:
            cut[0] = [(f"{more}", "dim"), *cut[0]]
        if first + lines < len(folded):
            cut[-1] = [*cut[-1], (more, "dim")]
        folded = cut
    return [tuple(line) for line in folded]


def head_lines(shown: Shown, width: int, height: int) -> list[list[Piece]]:
    """The short form on `height` lines: the sentence where there is room, then what is worth knowing."""
    if height < 2 or shown.article is None:
        return _lines(summary(shown), width, 1, shown.glyphs.more)
    more = shown.glyphs.more
    sentence = _lines(sentence_pieces(shown.article, shown.detail.claim, more), width, height - 1, more)
    return [*sentence, *_lines(summary(shown), width, height - len(sentence), more)]


def _lines(pieces: Sequence[Piece], width: int, lines: int, more: str) -> list[list[Piece]]:
    return [list(line) for line in _cut(pieces, width, lines, more)]
