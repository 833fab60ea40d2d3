"""What is drawn quickly looks as it would without that, and typing is drawn before it takes effect."""

import pytest
from textual.app import App
from textual.css.parse import parse
from textual.geometry import Region
from textual.scrollbar import ScrollBar

from factcheck.tui.screens.dialogs.form import Dialog, Field
from factcheck.tui.widgets.quick_bar import QuickBar
from tests.tui.test_widgets import FRAME, Row, Rows, host

__all__ = ["host"]


class Bars(App):
    """Textual's scroll bar beside ours."""

    CSS = "ScrollBar { width: 1; height: 100%; } Screen { layout: horizontal; scrollbar-color: red; }"

    def compose(self):
        yield ScrollBar()
        yield QuickBar()


@pytest.mark.parametrize("position", [0, 0.5, 7, 33.375, 79, 80])
@pytest.mark.parametrize("without_colour", [False, True])
async def test_the_scroll_bar_looks_like_textuals_own(position, without_colour, monkeypatch):
    if without_colour:
        monkeypatch.setenv("NO_COLOR", "1")
    app = Bars()
    async with app.run_test(size=(4, 20)) as pilot:
        theirs, ours = app.query(ScrollBar)
        for bar in (theirs, ours):
            bar.window_virtual_size, bar.window_size, bar.position = 100, 20, position
        await pilot.pause(FRAME)
        whole = Region(0, 0, 1, 20)
        drawn = [[strip.render(app.console) for strip in bar.render_lines(whole)] for bar in (theirs, ours)]
        assert drawn[0] == drawn[1]
        assert len(set(drawn[1])) > 1
        part = ours.render_lines(Region(0, 3, 1, 5))
        assert [strip.render(app.console) for strip in part] == drawn[1][3:8]


class Looked(Rows):
    """Rows that remember which of them were looked at."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def look(self, row, width, lines, *, current):
        self.seen.append(row.key)
        return super().look(row, width, lines, current=current)


async def test_a_list_that_scrolls_looks_only_at_rows_that_come_into_sight_or_changed(host):
    app = host(Looked())
    async with app.run_test(size=(40, 12)) as pilot:
        rows = app.widget
        rows.show(range(50))
        rows.put([Row(key) for key in range(50)])
        rows.go(20)
        await pilot.pause(FRAME)
        rows.seen.clear()
        rows.move(1)
        await pilot.pause(FRAME)
        assert rows.seen
        assert not set(rows.seen) & {15, 16, 17, 18}
        assert app.lines()[-5:-2] == [f"▌row 21 line {n}" for n in range(3)]
        rows.refresh()
        await pilot.pause(FRAME)
        assert {15, 16, 17, 18} <= set(rows.seen)


@pytest.fixture
def form():
    """A form whose typing takes effect at once: the form, what took effect, what it gave."""
    told, given = [], []
    return Dialog("Search", (Field("query", ""),), live=lambda values: told.append(values["query"])), told, given


async def test_what_is_typed_takes_effect_and_does_so_before_it_is_kept(settings, open_desk, form):
    dialog, told, given = form
    async with open_desk(settings) as desk:
        desk.app.push_screen(dialog, given.append)
        await desk.settle()
        await desk.press("a")
        assert told == ["a"]
        dialog.query_one("#field-query").value = "ab"
        dialog.on_input_changed()
        assert told == ["a"]
        dialog.do_keep()
        assert told == ["a", "ab"]
        await desk.settle()
        assert given == [{"query": "ab"}]
        assert told == ["a", "ab"]


async def test_nothing_takes_effect_once_the_form_is_left(settings, open_desk, form):
    dialog, told, given = form
    async with open_desk(settings) as desk:
        desk.app.push_screen(dialog, given.append)
        await desk.settle()
        dialog.query_one("#field-query").value = "a"
        dialog.on_input_changed()
        dialog.do_leave()
        await desk.settle()
        assert given == [None]
        assert told == []


async def test_nothing_takes_effect_once_the_form_is_gone(settings, open_desk, form):
    dialog, told, _given = form
    async with open_desk(settings) as desk:
        desk.app.push_screen(dialog)
        await desk.settle()
        dialog.query_one("#field-query").value = "a"
        dialog.on_input_changed()
        await desk.app.pop_screen()
        dialog._take_effect()
        await desk.settle()
        assert told == []


async def test_the_style_sheet_is_read_once_at_start_and_again_for_other_colours(settings, open_desk, monkeypatch):
    read = []

    def parses(scope, css, read_from, *rest, **named):
        read.append(read_from)
        return parse(scope, css, read_from, *rest, **named)

    monkeypatch.setattr("textual.css.stylesheet.parse", parses)
    async with open_desk(settings) as desk:
        ours = [place for place in read if place[0].endswith("factcheck.tcss")]
        assert len(ours) == 1
        before = desk.screen.styles.background
        desk.app.theme = "textual-light"
        await desk.settle()
        assert len([place for place in read if place == ours[0]]) == 2
        assert desk.screen.styles.background != before
