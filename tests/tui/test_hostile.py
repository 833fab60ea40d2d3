"""Nothing from an article, source or note acts on the terminal: every strip of every screen is looked at."""

import json
import re
import sys

import pytest
from rich.cells import cell_len
from textual.widget import Widget

from factcheck import desk as verbs
from factcheck.model.codebook import Applies, CodeField, CodeValue
from factcheck.model.rows import ClaimFilter
from factcheck.model.tags import Tag
from factcheck.text.llm.verify import Refusal
from factcheck.tui.messages import Problem
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.widgets.editors import SafeInput, SafeTextArea
from factcheck.tui.widgets.pieces import PILE
from tests.tui.case import HOSTILE, MOMENT
from tests.tui.walks import WALKS, forms, screens, trails, walk

UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
PILED = re.compile(f"[\u0300-\u036f]{{{PILE + 1},}}")
TITLES = "\x1b]0;owned\x07 \x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\ \x1b]52;c;b3duZWQ=\x07 \x9d2;owned\x9c"
MARKUP = "[/] [[ ]] \\[red] [@click=app.quit()]q[/] $x {y}"
HEAVY = " ".join((HOSTILE, TITLES, "long" * 500, "e" + "\u0301" * 10_000, MARKUP))
ARTICLE = f"""{HOSTILE} heading

The bridge {HEAVY} was opened in 1962. It is {HOSTILE} 1,200 metres long, and it has [red]closed[/red].

The mayor, {TITLES}, said the bridge cost 12 million and took three years, and the tunnel {HOSTILE} cost 30 million.
"""
SAYING = f"The bridge {HOSTILE} was opened in 1962 and cost 12 million and took three years."
CHECK = {"id": HOSTILE, "claim": SAYING, "rating": "False", "reviewer": HEAVY, "url": f"https://x.example/{HOSTILE}"}


def all_strips(app):
    """What the terminal gets, and every line of every widget by itself."""
    yield from app.screen._compositor.render_strips()
    for widget in app.screen.walk_children(Widget):
        for y in range(widget.size.height):
            yield widget.render_line(y)


def unsafe(app):
    """What is drawn and could act: control characters, marks beyond measure, what markup would have made."""
    return [
        part.text
        for strip in all_strips(app)
        for part in strip
        if (UNSAFE.search(part.text) and not part.control) or PILED.search(part.text) or acts(part.style)
    ]


def acts(style):
    """Whether a link or an action of the hostile texts hangs on a style."""
    return bool(style and (style.link or "quit" in str(style.meta)))


def titles(app):
    """Words that are drawn by others than widgets: the terminal's title, tooltips, what a screen is called."""
    yield from (app.title, app.sub_title, app.screen.title or "", app.screen.sub_title or "")
    for widget in app.screen.walk_children(Widget, with_self=True):
        yield from (str(widget.tooltip or ""), str(widget.border_title or ""), str(widget.border_subtitle or ""))


@pytest.fixture
def hostile(settings, tmp_path):
    """A workspace whose every field is hostile."""
    file = tmp_path / "article.txt"
    file.write_text(ARTICLE)
    source = tmp_path / "source.txt"
    source.write_text(f"{HEAVY}\n\nThe bridge {HOSTILE} was opened in 1962, [@click=app.quit]they[/] say.\n")
    checks = tmp_path / "checks.jsonl"
    checks.write_text(json.dumps(CHECK))
    ws = verbs.workspace.open_workspace(settings)
    verbs.intake.seed(ws, str(file))
    verbs.articles.edit(ws, "1", title=HOSTILE, author=HOSTILE, publisher=HOSTILE)
    verbs.library.bring_in(ws, [str(checks)])
    claim, other, *_ = (row.number for row in verbs.claims.rows(ws, verbs.claims.keys(ws, ClaimFilter())))
    verbs.claims.edit(ws, claim, text=SAYING)
    verbs.claims.edit(ws, other, text=HEAVY)
    verbs.sources.add(ws, claim, str(source))
    verbs.sources.edit(ws, "s1", title=HOSTILE, publisher=HOSTILE)
    verbs.evidence.attach(ws, claim, "s1", "was opened in 1962", "supports")
    verbs.notes.add(ws, claim, HEAVY)
    verbs.verdicts.give(ws, claim, "true", rationale=HEAVY)
    values = tuple(CodeValue(words.replace("=", "").replace(",", "")[:60]) for words in (HOSTILE, MARKUP))
    field = verbs.codebook.add_field(ws, CodeField(values[0].name, Applies.BOTH, True, HEAVY, values))
    tag = Tag(field.name, field.values[0].name)
    verbs.tagging.tag(ws, [claim, other], add=[tag])
    verbs.tagging.tag(ws, ["1"], add=[tag])
    verbs.tagging.assign(ws, [claim], HOSTILE)
    ws.close()
    return settings


async def sized(desk, size):
    if desk.app.size != size:
        await desk.pilot.resize_terminal(*size)


async def home(desk):
    """Back to the articles, with nothing given or typed left behind."""
    await sized(desk, (120, 36))
    while not isinstance(desk.screen, ArticlesScreen):
        await desk.press("escape")


@pytest.fixture
async def desk(hostile, open_desk):
    async with open_desk(hostile) as running:
        yield running


@pytest.fixture
def opened(monkeypatch):
    """The names of the forms that were made."""
    names = set()

    def noted(name, make):
        def making(*args, **more):
            names.add(name)
            return make(*args, **more)

        return making

    for name, make in forms().items():
        for module in [one for key, one in sys.modules.items() if key.startswith("factcheck.tui")]:
            if getattr(module, name, None) is make:
                monkeypatch.setattr(module, name, noted(name, make))
    return names


def test_every_screen_and_form_is_among_those_looked_at():
    missing = (screens() | set(forms())) - set(WALKS)
    assert not missing, f"say in tests/tui/walks.py which keys open {', '.join(sorted(missing))}"


@pytest.mark.parametrize("size", [(120, 36), pytest.param((80, 24), marks=pytest.mark.slow)], ids=["wide", "narrow"])
async def test_nothing_that_any_screen_draws_can_act(desk, opened, size):
    article = verbs.articles.article(desk.ws, "1")
    desk.app.bench.refused[article.id] = [Refusal(HEAVY, HEAVY, HEAVY)]
    desk.app.trouble(Problem(HEAVY, HEAVY, HEAVY, MOMENT, HEAVY))
    for trail in trails():
        await sized(desk, size)
        before = ""
        for keys, place in trail:
            opened.clear()
            await walk(desk, keys.removeprefix(before))
            before = keys
            assert type(desk.screen).__name__ == place or place in opened, keys
            assert unsafe(desk.app) == [], keys
            assert [words for words in titles(desk.app) if UNSAFE.search(words)] == [], keys
            assert [line for line in desk.lines() if cell_len(line) > desk.app.size.width] == [], keys
            assert desk.app.is_running
            assert desk.app.clipboard == ""
        await home(desk)


async def test_the_palette_lists_everything_as_plain_text(desk):
    await desk.press("enter", "ctrl+p", "b")
    assert desk.screen.query("OptionList")
    assert unsafe(desk.app) == []


async def test_a_message_with_markup_and_escapes_is_shown_as_text(desk):
    desk.app.trouble(Problem(HOSTILE, HOSTILE, HOSTILE, MOMENT, HOSTILE))
    await desk.settle()
    assert unsafe(desk.app) == []
    assert desk.shows("[bold]x[/bold]")
    await desk.press("ctrl+l")
    assert unsafe(desk.app) == []
    assert desk.shows("[bold]x[/bold]")


async def test_every_notice_is_shown_as_text(desk):
    endless = HEAVY + "\u0301" * 10_000
    desk.screen.notice(endless, title=endless)
    desk.screen.flash(endless)
    await desk.settle()
    assert unsafe(desk.app) == []


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
