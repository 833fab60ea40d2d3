"""Selecting exact words: what is shown as selected is what is attached, whatever the script."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from factcheck.model.claims import Role, Unit
from factcheck.tui.widgets import graphemes
from factcheck.tui.widgets.layout import MEASURE, lay_out
from factcheck.tui.widgets.pieces import drawn, fit, fold
from factcheck.tui.widgets.selection import Selection

WORDS = [
    "bridge",
    "e\u0301te\u0301",
    "👩\u200d👩\u200d👧",
    "中文字",
    "नमस्ते",
    "naïve",
    "1,200",
    "❤\ufe0f",
    "it's",
    "—",
    "“so”",
    "a\u0300\u0301b",
    "x" * 90,
]
TEXTS = st.lists(st.sampled_from([*WORDS, " ", " ", "\n", "\n\n", ". ", "\t", "\u202e"]), min_size=1, max_size=60).map(
    "".join
)
MOVES = st.lists(
    st.tuples(st.sampled_from(["word", "grapheme", "hold", "swap"]), st.sampled_from([-1, 1])), max_size=30
)


def boundaries(text):
    found, start = {0, len(text)}, 0
    for line in text.split("\n"):
        found |= {start + low for low, _, _ in split_graphemes(drawn(line))[0]} | {start, start + len(line)}
        start += len(line) + 1
    return found


@settings(deadline=None)
@given(TEXTS, MOVES, st.floats(0, 1))
def test_a_selection_always_stands_on_graphemes_and_holds_the_texts_own_words(text, moves, where):
    selection = Selection(text, int(where * len(text)))
    allowed = boundaries(text)
    for how, by in moves:
        getattr(selection, how)(*([] if how in {"hold", "swap"} else [by]))
        start, end = selection.span
        assert 0 <= start <= end <= len(text)
        assert {start, end} <= allowed
        assert selection.words == text[start:end]


@settings(deadline=None)
@given(TEXTS, st.integers(8, 100))
def test_every_character_but_blanks_stands_on_exactly_one_line_within_the_measure(text, width):
    layout = lay_out(text, (), width)
    seen = [offset for line in layout.lines for offset in range(line.start, line.end)]
    assert seen == sorted(set(seen))
    missing = set(range(len(text))) - set(seen)
    assert all(text[offset] in " \n\t" for offset in missing)
    room = max(8, min(width, MEASURE))
    for row in range(len(layout.lines)):
        widest = max((cells for _, _, cells in graphemes.cells(layout.words(row))), default=0)
        assert cell_len(drawn(layout.words(row))) <= max(room, widest)


@settings(deadline=None)
@given(TEXTS, st.integers(8, 100))
def test_cells_and_characters_agree_both_ways(text, width):
    layout = lay_out(text, (), width)
    for row, line in enumerate(layout.lines):
        column = 0
        for start, _end, cells in graphemes.cells(layout.words(row)):
            if cells:
                assert layout.offset_at(row, column) == line.start + start
                assert layout.column_of(line.start + start) == column
            column += cells
        assert column == cell_len(drawn(layout.words(row)))


def test_words_are_picked_whole_with_their_apostrophes_and_decimals_and_without_punctuation():
    text = "It's 1,200.5 metres (or so), he said."
    selection = Selection(text, 0)
    found = [selection.words]
    for _ in range(6):
        selection.word(1)
        found.append(selection.words)
    assert found == ["It's", "1,200.5", "metres", "or", "so", "he", "said"]


def test_holding_makes_the_selection_reach_from_there_both_ways():
    selection = Selection("one two three four", 8)
    selection.hold()
    selection.word(1)
    assert selection.words == "three four"
    selection.word(-1)
    selection.word(-1)
    assert selection.words == "two three"


def test_letters_can_be_taken_off_and_added_at_the_moving_end():
    selection = Selection("one two", 0)
    selection.grapheme(-1)
    assert selection.words == "on"
    selection.grapheme(1)
    selection.grapheme(1)
    assert selection.words == "one "


def test_beginning_anew_takes_the_word_at_the_moving_end():
    selection = Selection("one two three four", 0)
    selection.hold()
    selection.word(1)
    selection.hold()
    selection.word(1)
    assert selection.words == "two three"


@pytest.mark.parametrize(
    ("cut", "whole"), [((5, 10), "two three"), ((4, 13), "two three"), ((3, 6), " two"), ((6, 8), "two ")]
)
def test_a_selection_is_widened_to_the_words_its_ends_cut(cut, whole):
    selection = Selection("one two three four", 0)
    selection.drag(*cut)
    selection.whole_words()
    assert selection.words == whole


def test_swapping_moves_the_other_end():
    selection = Selection("one two three four", 4)
    selection.hold()
    selection.word(1)
    selection.swap()
    selection.word(-1)
    assert selection.words == "one two three"


def test_a_drag_over_an_emoji_takes_it_whole():
    text = "a 👩\u200d👩\u200d👧 b"
    selection = Selection(text, 0)
    selection.drag(3, graphemes.step(text, 3, 1))
    assert selection.words == "👩\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Heading\n\nFirst paragraph here.\n\n\n\nSecond.", ["Heading", "", "First paragraph", "here.", "", "Second."]),
        ("First.\nSecond.", ["First.", "", "Second."]),
        ("- one\n- two\n\nend", ["- one", "- two", "", "end"]),
    ],
)
def test_paragraphs_are_set_apart_by_one_blank_line(text, lines):
    layout = lay_out(text, (), 16)
    assert [layout.words(row) for row in range(len(layout.lines))] == lines


def test_a_paragraph_that_was_wrapped_by_hand_is_set_anew():
    text = (
        "This paragraph was wrapped by an editor at some fifty cells\nand goes on here, in the same sentence.\n\nEnd."
    )
    layout = lay_out(text, (), 76)
    assert (
        layout.words(0).replace("\n", " ") == "This paragraph was wrapped by an editor at some fifty cells and goes on"
    )


def test_headings_keep_their_own_line_and_are_known():
    text = "A heading that is long enough to look like a wrapped line\nBody.\n\nMore."
    layout = lay_out(text, [Unit(0, 57, Role.HEADING)], 76)
    assert [line.role for line in layout.lines] == [Role.HEADING, Role.TEXT, Role.TEXT, Role.TEXT]


@settings(deadline=None)
@given(TEXTS, st.integers(1, 40))
def test_fitted_text_never_takes_more_cells_than_there_are(text, width):
    assert cell_len(fit(text, width)) <= width


@settings(deadline=None)
@given(TEXTS, st.integers(4, 40), st.integers(1, 4))
def test_folded_text_never_takes_more_lines_or_cells_than_there_are(text, width, lines):
    folded = fold(text, width, lines)
    assert len(folded) <= lines
    assert all(cell_len(line) <= width for line in folded)


def test_a_text_of_a_million_characters_is_laid_out_without_measuring_every_one():
    layout = lay_out("The quick brown fox jumps over the lazy dog again and again. " * 16_000, (), 76)
    assert len(layout.lines) > 12_000
