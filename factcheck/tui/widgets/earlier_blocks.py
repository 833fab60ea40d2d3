"""What was checked before of what a claim says, and claims of the article that say the same."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.rows import ClaimRow, EarlierCheck
from factcheck.tui.keys import KeyMap
from factcheck.tui.widgets.block_list import Block
from factcheck.tui.widgets.detail_blocks import Shown
from factcheck.tui.widgets.glyphs import Glyphs
from factcheck.tui.widgets.pieces import Piece, fit, fold, spread
from factcheck.tui.widgets.when import day

WORDS = 3
"""Lines of an earlier check's wording on the tab."""


def check_key(at: int) -> str:
    """The key of the earlier check at this place among those shown."""
    return f"check:{at}"


def twin_key(row: ClaimRow) -> str:
    """The key of a claim that says the same."""
    return f"twin:{row.number}"


def checks(shown: Shown) -> list[EarlierCheck]:
    """The earlier checks in the order they are shown: those that contradict the verdict, then the best first."""
    return sorted(shown.earlier or (), key=lambda one: not one.contradicts)


def who_and_when(check: EarlierCheck) -> str:
    """Who gave the rating, and when."""
    return " · ".join(part for part in (check.reviewer, day(check.checked) if check.checked else "") if part)


def _rating(check: EarlierCheck, glyphs: Glyphs) -> list[Piece]:
    sign: Piece = (glyphs.beside(check.sign), check.tone.value)
    against: list[Piece] = [("! contradicts your verdict: ", "bad strong")] if check.contradicts else []
    return [*against, sign, (check.rating or "not rated", f"{check.tone.value} strong")]


def earlier_lines(shown: Shown, width: int, height: int) -> list[list[Piece]]:
    """The short form on `height` lines: a claim that says the same, then the best checks, then how many more."""
    if shown.earlier is None:
        return [[(shown.trouble or f"earlier checks {shown.glyphs.more}", "bad" if shown.trouble else "dim")]]
    lines = [_twin_line(one, width) for one in shown.twins[:1]]
    lines += [_check_line(one, width, shown.glyphs) for one in checks(shown)]
    if not lines:
        return [[("No earlier check.", "dim")]]
    if (left := len(lines) - height) > 0:
        lines[height - 1] = spread(lines[height - 1], [(f" +{left} {shown.keys.key('earlier')}", "key")], width)
    return lines[:height]


def _twin_line(row: ClaimRow, width: int) -> list[Piece]:
    return [("= ", "mixed strong"), (f"already {row.number} ", "mixed strong"), (fit(row.text, width - 16), "dim")]


def _check_line(check: EarlierCheck, width: int, glyphs: Glyphs) -> list[Piece]:
    said = f" {who_and_when(check)}  {'' if check.same else 'similar: '}{check.text}"
    return spread([*_rating(check, glyphs), (said, "dim")], [], width)


def earlier_blocks(shown: Shown, width: int) -> list[Block]:
    """Claims that say the same, then every earlier check."""
    if shown.earlier is None:
        looking = shown.trouble or f"Looking for earlier checks {shown.glyphs.more}"
        return [Block("", (((looking, "bad" if shown.trouble else "dim"),),))]
    blocks = [_twin(one, width, shown.keys) for one in shown.twins]
    blocks += [_check(at, one, width, shown.glyphs) for at, one in enumerate(checks(shown))]
    none = "Nothing like it was checked before, here or in the library (factcheck library import fills that)."
    return blocks or [Block("", tuple(((line, ""),) for line in fold(none, width, 3)))]


def _twin(row: ClaimRow, width: int, keys: KeyMap) -> Block:
    goes, joins = keys.key("earlier.open"), keys.key("claim.join")
    said: Sequence[Piece] = ((goes, "key"), (" goes there  ", "dim"), (joins, "key"), (" makes them one", "dim"))
    head = spread([("= ", "mixed strong"), (f"This was already claim {row.number}", "mixed strong")], said, width)
    return Block(twin_key(row), (tuple(head), *(((f"  {line}", ""),) for line in fold(row.text, width - 2, WORDS))))


def _check(at: int, check: EarlierCheck, width: int, glyphs: Glyphs) -> Block:
    near = "the same claim" if check.same else f"similar, {round(100 * check.score)} %"
    where = "library" if check.imported else check.number
    head = spread([*_rating(check, glyphs), (f"  {who_and_when(check)}", "dim")], [(f"{near} · {where}", "dim")], width)
    return Block(check_key(at), (tuple(head), *(((f"  {line}", ""),) for line in fold(check.text, width - 2, WORDS))))


def details(check: EarlierCheck) -> list[tuple[str, str]]:
    """Everything known of an earlier check, as label and words."""
    found = (
        ("rated", check.rating),
        ("by", check.reviewer),
        ("on", day(check.checked) if check.checked else ""),
        ("claimed by", check.claimant),
        ("title", check.title),
        ("address", check.url),
        ("number", "" if check.imported else check.number),
    )
    return [(label, words) for label, words in found if words]
