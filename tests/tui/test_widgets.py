"""The widgets by themselves, with made rows: they draw, ask and announce."""

import ast
import subprocess
import sys
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App
from textual.screen import Screen
from textual.widgets import Static

from factcheck.model.claims import Role, Unit
from factcheck.tui import screens
from factcheck.tui.screens import dialogs
from factcheck.tui.widgets.block_list import Block, BlockList
from factcheck.tui.widgets.choices import Choices
from factcheck.tui.widgets.glyphs import ASCII, UNICODE, glyphs_for
from factcheck.tui.widgets.lines import Key, KeyLine, Standing, TopLine
from factcheck.tui.widgets.pieces import drawn, fold_pieces, length
from factcheck.tui.widgets.text_pane import TextPane
from factcheck.tui.widgets.tints import Tint
from factcheck.tui.widgets.virtual_list import PAGE, VirtualList
from factcheck.tui.widgets.when import when
from tests.tui.case import MOMENT

FRAME = 0.1
"""Seconds after which what changed is drawn."""


@dataclass(frozen=True)
class Row:
    key: int


class Rows(VirtualList[Row]):
    CURRENT_LINES, NEIGHBOUR_LINES = 3, 2

    def look(self, row, width, lines, *, current):
        return [[(f"row {row.key} line {n}", "")] for n in range(lines)]


class Stage(Screen):
    """One widget; every message it posts is kept."""

    def __init__(self, widget):
        super().__init__()
        self.widget, self.heard = widget, []

    def compose(self):
        yield self.widget

    def _heard(self, event):
        self.heard.append(event)

    on_virtual_list_need = on_virtual_list_moved = on_virtual_list_chosen = _heard
    on_block_list_moved = on_block_list_chosen = on_text_pane_pointed = on_key_line_pressed = _heard
    on_top_line_crumb = _heard


class Host(App):
    """A small app around one widget."""

    def __init__(self, widget):
        super().__init__()
        self.widget, self.stage = widget, Stage(widget)

    def get_default_screen(self):
        return self.stage

    @property
    def heard(self):
        return self.stage.heard

    def lines(self):
        return [
            "".join(part.text for part in self.widget.render_line(y)).rstrip() for y in range(self.widget.size.height)
        ]

    def said(self, kind):
        return [event for event in self.heard if isinstance(event, kind)]


@pytest.fixture
def host():
    return Host


async def test_a_list_of_any_length_asks_only_for_the_pages_it_draws(host):
    app = host(Rows())
    async with app.run_test(size=(40, 10)) as pilot:
        app.widget.show(range(100_000))
        await pilot.pause(FRAME)
        assert [(event.page, event.keys) for event in app.said(VirtualList.Need)] == [(0, tuple(range(PAGE)))]
        app.widget.move_end(1)
        await pilot.pause(FRAME)
        assert {event.page for event in app.said(VirtualList.Need)} == {0, 100_000 // PAGE - 1}


async def test_the_current_row_and_its_neighbours_take_more_lines_than_the_others(host):
    app = host(Rows())
    async with app.run_test(size=(40, 12)) as pilot:
        app.widget.show([10, 11, 12, 13, 14, 15])
        app.widget.put(Row(key) for key in (10, 11, 12, 13, 14, 15))
        app.widget.move(2)
        await pilot.pause()
        assert [line.strip("▌ ") for line in app.lines()[:10]] == [
            "row 10 line 0", "row 11 line 0", "row 11 line 1", "row 12 line 0", "row 12 line 1", "row 12 line 2",
            "row 13 line 0", "row 13 line 1", "row 14 line 0", "row 15 line 0",
        ]  # fmt: skip


@pytest.mark.parametrize("index", [0, 1, 50, 98, 99])
async def test_every_line_of_a_list_belongs_to_one_row_in_order(host, index):
    app = host(Rows())
    async with app.run_test(size=(40, 12)) as pilot:
        app.widget.show(range(100))
        app.widget.go(index)
        await pilot.pause()
        places = [app.widget._at(y) for y in range(app.widget.virtual_size.height)]
        assert [place for place, line in places if line == 0] == list(range(100))
        assert places == sorted(places)


async def test_the_current_row_stays_the_same_when_the_rows_around_it_change(host):
    app = host(Rows())
    async with app.run_test(size=(40, 12)) as pilot:
        app.widget.show(range(50))
        app.widget.go(20)
        app.widget.show([5, 10, 20, 30])
        await pilot.pause()
        assert app.widget.key == 20
        app.widget.show([5, 10, 30])
        assert app.widget.key == 30


async def test_old_rows_stay_on_the_screen_until_newer_ones_come(host):
    app = host(Rows())
    async with app.run_test(size=(40, 12)) as pilot:
        app.widget.show([1, 2])
        app.widget.put([Row(1), Row(2)])
        await pilot.pause()
        app.heard.clear()
        app.widget.stale()
        await pilot.pause(FRAME)
        assert "row 1 line 0" in app.lines()[0]
        assert [event.keys for event in app.said(VirtualList.Need)] == [(1, 2)]


async def test_a_click_makes_a_row_current_and_two_choose_it(host):
    app = host(Rows())
    async with app.run_test(size=(40, 12)) as pilot:
        app.widget.show(range(10))
        await pilot.pause()
        await pilot.click(app.widget, offset=(5, 5))
        assert app.widget.index == 2
        await pilot.click(app.widget, offset=(5, 5), times=2)
        assert app.said(VirtualList.Chosen)


async def test_blocks_without_a_key_are_skipped(host):
    blocks = [Block("", ((("head", ""),),)), Block("a", ((("a", ""),),)), Block("", ((("mid", ""),),)),
              Block("b", ((("b1", ""),), (("b2", ""),)))]  # fmt: skip
    app = host(BlockList())
    async with app.run_test(size=(40, 12)) as pilot:
        app.widget.show(lambda width: blocks)
        await pilot.pause()
        assert app.widget.key == "a"
        app.widget.move(1)
        assert app.widget.key == "b"
        app.widget.show(lambda width: blocks[:2])
        await pilot.pause()
        assert app.widget.key == "a"


async def test_overlapping_tints_are_all_known_on_every_line_they_touch(host):
    text = "one two three four five six seven eight nine ten " * 20
    tints = [Tint(start, start + 200, start, "open", "○") for start in range(0, 600, 50)]
    app = host(TextPane())
    async with app.run_test(size=(40, 12)) as pilot:
        app.widget.show(text, ())
        app.widget.tint(tints)
        await pilot.pause()
        for start in range(0, 900, 37):
            expected = [t for t in tints if t.start < start + 30 and t.end > start]
            assert app.widget.tints_between(start, start + 30) == expected


async def test_the_signs_of_the_claims_that_begin_on_a_line_stand_in_its_margin(host):
    text = "one two\nthree four\n"
    app = host(TextPane())
    async with app.run_test(size=(40, 12)) as pilot:
        app.widget.show(text, [Unit(0, 7, Role.HEADING)])
        app.widget.tint([Tint(0, 3, 1, "good", "✓"), Tint(4, 7, 2, "bad", "✗"), Tint(8, 13, 3, "open", "○")])
        app.widget.point_at(3)
        await pilot.pause()
        assert app.lines()[0] == "✓✗  one two"
        assert "three four" in app.lines()[1] or "three four" in app.lines()[2]
        assert any(line.startswith(" ○▌ three") for line in app.lines())


async def test_the_smallest_tint_under_the_mouse_is_pointed_at(host):
    app = host(TextPane())
    async with app.run_test(size=(40, 12)) as pilot:
        app.widget.show("one two three", ())
        app.widget.tint([Tint(0, 13, 1, "open"), Tint(4, 7, 2, "open")])
        await pilot.pause()
        await pilot.click(app.widget, offset=(4 + 5, 0))
        await pilot.click(app.widget, offset=(4 + 9, 0))
        assert [event.key for event in app.said(TextPane.Pointed)] == [2, 1]


async def test_a_key_on_the_line_can_be_clicked_and_help_is_always_there(host):
    app = host(KeyLine())
    async with app.run_test(size=(30, 3)) as pilot:
        app.widget.styles.height = 1
        app.widget.show([Key("a", "a", "first"), Key("b", "b", "a very long label indeed"), Key("help", "?", "help")])
        await pilot.pause()
        assert app.lines() == [" a first  ? help"]
        await pilot.click(app.widget, offset=(3, 0))
        await pilot.click(app.widget, offset=(11, 0))
        assert [event.action for event in app.said(KeyLine.Pressed)] == ["a", "help"]


async def test_the_top_line_keeps_count_and_state_where_the_way_here_is_too_long(host):
    app = host(TopLine())
    async with app.run_test(size=(60, 3)) as pilot:
        app.widget.styles.height = 1
        app.widget.show(
            Standing(("Articles", "3 A very long title of a very long article " * 3), "2 of 9", 0.2, saved="saved")
        )
        await pilot.pause()
        (line,) = app.lines()
        assert "2 of 9" in line and line.endswith("saved")


@pytest.mark.parametrize(
    ("width", "way"),
    [
        (90, " Articles › 3 Parade in Naypyitaw › 3.6 › s2 A wire"),
        (76, " 3 Parade in Naypyitaw › 3.6 › s2 A wire"),
        (50, " 3.6 › s2 A wire"),
        (44, " s2 A wire"),
    ],
)
async def test_on_a_narrow_screen_as_much_of_the_way_here_is_shown_as_fits_from_the_end(host, width, way):
    app = host(TopLine())
    async with app.run_test(size=(width, 3)) as pilot:
        app.widget.styles.height = 1
        crumbs = ("Articles", "3 Parade in Naypyitaw", "3.6", "s2 A wire")
        app.widget.show(Standing(crumbs, "best passage 1 of 3", saved="saved"))
        await pilot.pause()
        (line,) = app.lines()
        assert line.startswith(way) and "best passage 1 of 3" in line and line.endswith("saved")
        if "›" in way:
            await pilot.click(app.widget, offset=(2, 0))
            await pilot.pause(FRAME)
            assert [event.depth for event in app.said(TopLine.Crumb)] == [5 - len(way.split(" › "))]


async def test_a_long_reviewer_leaves_room_for_where_i_am(host):
    app = host(TopLine())
    async with app.run_test(size=(120, 3)) as pilot:
        app.widget.styles.height = 1
        who = "A Desk With A Long Name Indeed <checker-of-everything@desk.of.the.newspaper.example>"
        app.widget.show(Standing(("Articles", "3 Parade"), "2 of 9", 0.2, reviewer=who, saved="saved"))
        await pilot.pause()
        (line,) = app.lines()
        assert "Articles" in line and "3 Parade" in line
        assert "A Desk With A Long" in line and "<" not in line


async def test_one_choice_moves_and_many_are_ticked(host):
    one, many = Choices(["a", "b", "c"], ["b"]), Choices(["a", "b", "c"], [], many=True)
    app = host(one)
    async with app.run_test():
        one.move(1)
        assert one.chosen == ["c"]
    app = host(many)
    async with app.run_test():
        many.toggle()
        many.move(2)
        many.toggle()
        assert many.chosen == ["a", "c"]


@pytest.mark.parametrize(("share", "bar"), [(0, "▱▱▱▱"), (0.01, "▰▱▱▱"), (0.5, "▰▰▱▱"), (0.99, "▰▰▰▱"), (1, "▰▰▰▰")])
def test_a_bar_is_full_or_empty_only_when_it_is_so(share, bar):
    assert UNICODE.bar(share, 4) == bar


def test_terminals_without_the_signs_get_stand_ins():
    assert glyphs_for("utf-8", "xterm-256color") is UNICODE
    assert glyphs_for("ascii", "xterm") is ASCII
    assert glyphs_for("utf-8", "linux") is ASCII
    assert ASCII.sign("✓✗○–") == "+x.-"


@pytest.mark.parametrize(
    ("moment", "words"),
    [((2024, 4, 4, 9, 5), "today 9:05"), ((2024, 4, 3, 23, 59), "yesterday 23:59"), ((2024, 3, 1, 1, 1), "1 Mar 2024")],
)
def test_moments_are_told_as_people_say_them(moment, words):
    year, month, day, hour, minute = moment
    assert when(MOMENT.replace(year=year, month=month, day=day, hour=hour, minute=minute), MOMENT) == words


def loaded_with_the_workbench(names):
    """Those of these modules that a fresh interpreter has loaded once it could draw its first frame."""
    script = f"import sys, factcheck.tui\nprint(sorted({set(names)!r} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return ast.literal_eval(done.stdout)


def test_the_first_frame_needs_neither_database_nor_network_nor_language_model():
    heavy = {"sqlmodel", "sqlalchemy", "alembic", "httpx", "spacy", "trafilatura", "pypdf", "jinja2"}
    assert loaded_with_the_workbench(heavy) == []


def test_what_is_opened_on_top_of_the_first_screens_is_not_loaded_for_them():
    later = [f"{package.__name__}.{name}" for package in (screens, dialogs) for name in package.__all__]
    assert loaded_with_the_workbench([*later, "textual.widgets._text_area", "multiprocessing"]) == []


@pytest.mark.parametrize("package", [screens, dialogs])
def test_what_is_opened_later_is_there_by_its_name_and_nothing_else_is(package):
    assert all(getattr(package, name).__name__ == f"{package.__name__}.{name}" for name in package.__all__)
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = package.nonsense


async def test_a_host_of_our_widgets_takes_no_part_in_textuals_own_selection(host):
    assert not TextPane.ALLOW_SELECT and not BlockList.ALLOW_SELECT and not KeyLine.ALLOW_SELECT
    assert Static.ALLOW_SELECT


async def test_a_list_forgets_rows_far_away_but_never_those_in_sight(host):
    app = host(Rows())
    async with app.run_test(size=(40, 10)) as pilot:
        app.widget.show(range(10_000))
        for page in range(30):
            app.widget.go(page * PAGE)
            app.widget.put(Row(key) for key in range(page * PAGE, (page + 1) * PAGE))
            await pilot.pause()
            assert app.widget.row == Row(page * PAGE)
        assert len(app.widget._rows) <= 21 * PAGE


@pytest.mark.parametrize("height", [3, 4, 6])
async def test_the_current_row_is_in_sight_however_low_the_list_is(host, height):
    app = host(Rows())
    async with app.run_test(size=(40, height)) as pilot:
        app.widget.show(range(50))
        app.widget.put(Row(key) for key in range(50))
        for index in (10, 11, 30, 49, 0):
            app.widget.go(index)
            await pilot.pause()
            assert f"row {index} line 0" in "\n".join(app.lines())


@given(
    st.lists(st.tuples(st.text("ab ,中\n", max_size=12), st.sampled_from(["", "strong", "dim"])), max_size=8),
    st.integers(4, 20),
)
def test_folded_pieces_say_the_same_words_and_are_parted_at_blanks_only(pieces, width):
    lines = fold_pieces(pieces, width)
    said = "".join(drawn(words) for words, _ in pieces)
    assert " ".join("".join(words for words, _ in line) for line in lines) == said
    for line in lines:
        words = "".join(words for words, _ in line)
        assert length(line) <= width or " " not in words.strip()


def test_what_no_blank_parts_stays_on_one_line():
    lines = fold_pieces([("worth", ""), (" 0.30", "strong"), (": acts", "dim")], 9)
    assert ["".join(words for words, _ in line) for line in lines] == ["worth", "0.30:", "acts"]
