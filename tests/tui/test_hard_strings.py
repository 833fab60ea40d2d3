"""Text that is hard to measure: every grapheme takes its cells and is never cut, wherever it is shown."""

from dataclasses import replace
from itertools import pairwise

import pytest
from rich.cells import cell_len

from factcheck import desk as verbs
from factcheck.model.rows import ClaimFilter
from factcheck.tui.widgets import graphemes
from factcheck.tui.widgets.layout import lay_out
from factcheck.tui.widgets.pieces import PILE, drawn, fit, fold
from tests.tui.test_pictures import picture  # noqa: F401

HARD = {
    "Chinese": ("中文字", 6, 3),
    "Japanese, half and full width": ("ｱアＡ", 5, 3),
    "Korean": ("한국어", 6, 3),
    "Korean in single letters": ("\u1112\u1161\u11ab", 2, 1),
    "family": ("👩\u200d👩\u200d👧", 2, 1),
    "skin tone": ("👍🏽", 2, 1),
    "skin tone and trade": ("👨🏿\u200d🚀", 2, 1),
    "two flags": ("🇩🇪🇫🇷", 4, 2),
    "half a flag": ("🇩", 1, 1),
    "flag of tags": ("🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", 2, 1),
    "keycap": ("1\ufe0f\u20e3", 2, 1),
    "heart as text": ("❤", 1, 1),
    "heart as emoji": ("❤\ufe0f", 2, 1),
    "combining accents": ("e\u0301o\u0308", 2, 2),
    "Vietnamese": ("e\u0302\u0301", 1, 1),
    "Thai": ("ก็", 1, 1),
    "Hebrew with points": ("שָׁלוֹם", 4, 4),
    "Arabic": ("مرحبا", 5, 5),
    "zero width": ("a\u200bb", 2, 2),
    "surrogate in old style": ("𝒳", 1, 1),
}
"""Text, its cells, and its characters as readers see them."""
ALL = "  ".join(text for text, _, _ in HARD.values())
SENTENCE = f"The mayor wrote {ALL} on the bridge, and it cost 12 million."


@pytest.mark.parametrize("name", HARD)
def test_every_grapheme_is_known_and_takes_its_cells(name):
    text, cells, count = HARD[name]
    parts = graphemes.cells(text)
    assert sum(width for _, _, width in parts) == cell_len(text) == cells
    assert len([part for part in parts if part[2]]) == count
    assert [(start, end) for start, end, _ in parts] == list(whole(parts, len(text)))


def whole(parts, length):
    """The parts one after the other, without a gap."""
    edges = [start for start, _, _ in parts] + [length]
    yield from pairwise(edges)


@pytest.mark.parametrize("name", HARD)
def test_nothing_is_cut_within_a_grapheme(name):
    text = HARD[name][0] * 3
    ends = {end for _, end, _ in graphemes.cells(text)} | {0}
    for width in range(1, cell_len(text) + 2):
        cut = fit(text, width)
        assert cell_len(cut) <= width
        assert cut == text or len(cut.removesuffix("…")) in ends
    for line in lay_out(text, (), 8).lines:
        assert line.end in ends


@pytest.mark.parametrize("width", range(8, 77, 4))
def test_no_line_is_wider_than_it_may_be(width):
    layout = lay_out(SENTENCE, (), width)
    assert all(cell_len(drawn(layout.words(row))) <= width for row in range(len(layout.lines)))
    assert all(cell_len(line) <= width for line in fold(SENTENCE, width, 50))


@pytest.mark.parametrize("name", HARD)
def test_the_column_of_a_character_leads_back_to_it(name):
    layout = lay_out(HARD[name][0], (), 40)
    for start, _, width in graphemes.cells(layout.text):
        if width:
            assert layout.offset_at(0, layout.column_of(start)) == start


def test_marks_without_end_stand_beside_their_character():
    piled = drawn("e" + "\u0301" * 10_000)
    assert len(piled) == 10_001
    assert piled.startswith("e" + "\u0301" * PILE + "\u25cc")
    assert drawn("e" + "\u0301" * PILE) == "e" + "\u0301" * PILE


@pytest.fixture
def hard(settings, tmp_path, monkeypatch):
    """A case made of hard strings."""
    monkeypatch.setattr("factcheck.store.changes.now", lambda: "2024-04-04T09:05:00.000000+00:00")
    lines = [f"{name}: the mayor wrote {text * 4} on the bridge in 2019." for name, (text, _, _) in HARD.items()]
    article, source = tmp_path / "article.txt", tmp_path / "source.txt"
    article.write_text(f"{SENTENCE}\n\n" + "\n\n".join(lines))
    source.write_text(SENTENCE)
    monkeypatch.chdir(tmp_path)
    here = replace(settings, db="db.sqlite")
    ws = verbs.workspace.open_workspace(here)
    verbs.intake.seed(ws, "article.txt")
    verbs.articles.edit(ws, "1", title=ALL, published="2024-04-03")
    claim = verbs.claims.rows(ws, verbs.claims.keys(ws, ClaimFilter()))[0].number
    verbs.claims.edit(ws, claim, text=SENTENCE)
    verbs.sources.add(ws, claim, "source.txt")
    verbs.evidence.attach(ws, claim, "s1", ALL, "supports")
    verbs.notes.add(ws, claim, SENTENCE)
    ws.close()
    return here


@pytest.mark.parametrize(
    "keys", ["down up", "down down", "tab v right", "e", "m", "w", "g"],
    ids=["list", "further-down", "article", "detail", "note", "dialog", "metadata"],
)  # fmt: skip
def test_hard_strings_are_drawn_where_they_belong(picture, hard, keys):  # noqa: F811
    assert picture(hard, keys)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (200, 60)])
async def test_every_line_of_the_screen_fills_it_exactly(hard, open_desk, size):
    async with open_desk(hard, size=size, open_article="1") as desk:
        for keys in ("down", "e", "tab", "m", "escape", "w"):
            await desk.press(keys)
            strips = list(desk.app.screen._compositor.render_strips())
            assert {strip.cell_length for strip in strips} == {size[0]}, keys
            assert {sum(cell_len(part.text) for part in strip) for strip in strips} == {size[0]}, keys
