"""Nothing from an article, source or note acts on the terminal: every strip of every screen is looked at."""

import re

import pytest
from textual.widget import Widget

from factcheck import desk as verbs
from factcheck.model.rows import ClaimFilter
from factcheck.tui.messages import Problem
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.widgets.editors import SafeInput, SafeTextArea
from tests.tui.case import HOSTILE, MOMENT

UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
ARTICLE = f"""{HOSTILE} heading

The bridge {HOSTILE} was opened in 1962. It is {HOSTILE} 1,200 metres long and [red]closed[/red].
"""


def all_strips(app):
    """What the terminal gets, and every line of every widget by itself."""
    yield from app.screen._compositor.render_strips()
    for widget in app.screen.walk_children(Widget):
        for y in range(widget.size.height):
            yield widget.render_line(y)


def unsafe(app):
    return [part.text for strip in all_strips(app) for part in strip if UNSAFE.search(part.text) and not part.control]


@pytest.fixture
async def desk(settings, open_desk, tmp_path):
    file = tmp_path / "article.txt"
    file.write_text(ARTICLE)
    source = tmp_path / "source.txt"
    source.write_text(f"{HOSTILE}\n\nThe bridge {HOSTILE} was opened in 1962, [@click=app.quit]they[/] say.\n")
    ws = verbs.workspace.open_workspace(settings)
    verbs.intake.seed(ws, str(file))
    verbs.articles.edit(ws, "1", title=HOSTILE, author=HOSTILE, publisher=HOSTILE)
    claim = verbs.claims.rows(ws, verbs.claims.keys(ws, ClaimFilter()))[0].number
    verbs.claims.edit(ws, claim, text=f"The bridge {HOSTILE} was opened in 1962.")
    verbs.sources.add(ws, claim, str(source))
    verbs.sources.edit(ws, "s1", title=HOSTILE, publisher=HOSTILE)
    verbs.evidence.attach(ws, claim, "s1", "was opened in 1962", "supports")
    verbs.notes.add(ws, claim, HOSTILE)
    verbs.verdicts.give(ws, claim, "true", rationale=HOSTILE)
    ws.close()
    async with open_desk(settings) as running:
        yield running


WALKS = [
    "", "enter", "enter tab", "enter e", "enter e right", "enter e right right", "enter e right right right",
    "enter e left", "enter o", "enter o v right", "enter e enter", "enter e right i", "enter e right right enter",
    "enter y", "enter y enter", "enter E", "enter C", "enter C A", "enter t", "enter L", "enter space J", "enter w",
    "enter x space", "enter m", "enter g", "enter X", "enter f", "enter J", "enter 2", "g",
]  # fmt: skip


@pytest.mark.parametrize("size", [(120, 36), (80, 24)])
async def test_no_screen_lets_a_control_character_through(desk, size):
    await desk.pilot.resize_terminal(*size)
    for walk in WALKS:
        for key in walk.split():
            await desk.pilot.press(key)
            await desk.pilot.pause(0.02)
        await desk.settle()
        assert unsafe(desk.app) == [], walk
        while not isinstance(desk.screen, ArticlesScreen):
            await desk.pilot.press("escape")


async def test_a_message_with_markup_and_escapes_is_shown_as_text(desk):
    desk.app.trouble(Problem(HOSTILE, HOSTILE, HOSTILE, MOMENT, HOSTILE))
    await desk.settle()
    assert unsafe(desk.app) == []
    assert desk.shows("[bold]x[/bold]")
    await desk.press("ctrl+l")
    assert unsafe(desk.app) == []
    assert desk.shows("[bold]x[/bold]")


async def test_markup_in_a_title_stands_there_as_it_is(desk):
    assert desk.shows("[bold]x[/bold]")


@pytest.mark.parametrize("editor", [SafeInput, SafeTextArea])
async def test_what_is_typed_or_pasted_is_drawn_safely_and_kept_as_it_is(desk, editor):
    await desk.press("a")
    widget = desk.screen.query_one(editor)
    setattr(widget, "value" if editor is SafeInput else "text", HOSTILE)
    await desk.settle()
    assert unsafe(desk.app) == []
    assert (widget.value if editor is SafeInput else widget.text) == HOSTILE
