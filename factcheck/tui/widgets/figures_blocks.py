"""The figures in words and numbers, as blocks to read."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.counting import counted
from factcheck.model.rows.figures import Figures, agreed_words, paced_words
from factcheck.tui.widgets.block_list import Block
from factcheck.tui.widgets.glyphs import Glyphs
from factcheck.tui.widgets.pieces import Piece, fit, fold
from factcheck.tui.widgets.when import day

DAYS = 10
"""The last days that are listed."""
NAME = 16
"""Cells of a rating's or kind's name."""


def figures_blocks(found: Figures, glyphs: Glyphs, width: int) -> Sequence[Block]:
    """Progress, verdicts, agreement, time per claim, kinds, days; the latest day first."""
    share = found.checked / found.to_check if found.to_check else 1.0
    every = f"{found.articles} articles, " if not found.article and found.articles != 1 else ""
    of = max(1, sum(one.count for one in found.ratings))
    ratings: list[list[Piece]] = [
        [
            (f"{glyphs.beside(one.sign)}{fit(one.label, NAME):<{NAME}}", one.tone.value),
            (f"{one.count:>5}", "strong"),
            (f"{one.count / of:>6.0%}", "dim"),
        ]
        for one in found.ratings
    ]
    kinds: list[list[Piece]] = [
        [(f"  {one.kind.value:<{NAME}}", ""), (f"{one.claims:>5}", "strong"), (f"  {one.checked} checked", "dim")]
        for one in found.kinds
    ]
    days: list[list[Piece]] = [
        [(f"  {day(one.day):<12}", ""), (f"{one.verdicts:>4} verdicts", ""), (f"{one.open:>6} open", "dim")]
        for one in reversed(found.days[-DAYS:])
    ]
    return [
        _block("Progress", [[(f"{glyphs.bar(share)} ", "accent"), (f"{found.checked} of {found.to_check} checked", "")],
                            *_told(f"{every}{found.claims} claims, {found.open} open", width)]),
        _block("Verdicts", ratings or _told("none yet", width)),
        _block("Agreement", _told(agreed_words(found.agreement), width)),
        _block("Time per claim", _told(paced_words(found.pace), width)),
        _block("Kinds", kinds or _told("no claim yet", width)),
        *([_block("Tags", _tags(found, width))] if found.tags else []),
        _block("Days", days or _told("none yet", width)),
    ]  # fmt: skip


def _tags(found: Figures, width: int) -> list[list[Piece]]:
    """Each value under its field, with what has it."""
    lines: list[list[Piece]] = []
    for at, one in enumerate(found.tags):
        if at == 0 or found.tags[at - 1].field != one.field:
            lines.append([(f"  {fit(one.field, max(10, width - 6))}", "dim")])
        claims = "" if one.claims is None else str(one.claims)
        articles = "" if one.articles is None else f"  {counted(one.articles, 'article')}"
        name = f"    {fit(one.value, NAME - 2):<{NAME - 2}}"
        lines.append([(name, ""), (f"{claims:>5}", "strong"), (articles, "dim")])
    return lines


def _told(words: str, width: int) -> list[list[Piece]]:
    return [[(line, "")] for line in fold(words, max(10, width - 4), 8)]


def _block(heading: str, lines: Sequence[Sequence[Piece]]) -> Block:
    indented = [(("  ", ""), *line) for line in lines]
    return Block("", (((f" {heading}", "strong"),), *indented, ()))
