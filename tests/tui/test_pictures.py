"""Pictures of the screens, compared with the ones kept: a change that is meant is taken in with --snapshot-update."""

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.tui.app import Workbench
from factcheck.tui.theme import THEMES
from tests.tui.case import MOMENT, SEEDED

WIDE, NARROW = (120, 36), (80, 24)
SIZES = {"wide": WIDE, "narrow": NARROW, "vast": (200, 60)}
SCREENS = {
    "review": "down",
    "articles": "escape",
    "coverage": "C",
    "source": "o",
    "verdict": "2",
    "claim-form": "w",
    "help": "question_mark",
    "palette": "ctrl+p",
    "evidence": "down down e",
    "sources": "e right",
    "earlier": "E",
    "note": "m",
    "filter": "f",
    "export": "X",
    "metadata": "g",
    "joining": "J",
    "splitting": "x space",
}
"""The keys that lead from the review to each screen and dialog."""
OTHERS = [name for name, theme in THEMES.items() if name not in {"dark", "light"} and not theme.ansi]


@pytest.fixture
def picture(snap_compare, monkeypatch):
    """Compares the screen after some keys; times are those of the case, and the database has the same place."""

    def compare(settings, keys="", *, size=WIDE, theme="dark", article="1"):
        monkeypatch.chdir(Path(settings.db).parent)
        app = Workbench(replace(settings, theme=theme, db="db.sqlite"), open_article=article, clock=lambda: MOMENT)

        async def before(pilot):
            await settle(app, pilot)
            for key in keys.split():
                await pilot.press(key)
                await settle(app, pilot)

        return snap_compare(app, terminal_size=size, run_before=before)

    return compare


async def settle(app, pilot):
    """Waits until no job is under way, and as long again as a long text waits between two stretches of its lines."""
    quiet = 0
    while quiet < 12:
        await pilot.pause(0.01)
        # The palette gathers its commands in a worker of Textual's, and shows them a moment later.
        gathering = any(not one.is_finished for one in app.workers)
        quiet = 0 if app.bench.jobs.busy or gathering else quiet + 1


@pytest.fixture(autouse=True)
def fixed_times(monkeypatch):
    monkeypatch.setattr("factcheck.store.changes.now", lambda: SEEDED)


def test_the_empty_workspace(picture, settings):
    assert picture(settings, article=None)


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_articles(picture, seeded, theme):
    assert picture(seeded, article=None, theme=theme)


@pytest.mark.parametrize("theme", ["dark", "light"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_review(picture, seeded, size, theme):
    assert picture(seeded, "down", size=size, theme=theme)


def test_the_evidence_of_a_claim(picture, seeded):
    assert picture(seeded, "down down e")


def test_reading_a_source(picture, seeded):
    assert picture(seeded, "o v right v right")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_verdict(picture, seeded, size):
    assert picture(seeded, "3", size=size)


def test_splitting(picture, seeded):
    assert picture(seeded, "x space")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_why_a_claim_is_so(picture, seeded, size):
    assert picture(seeded, "down down y", size=size)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_coverage(picture, seeded, size, theme):
    assert picture(seeded, "C", size=size, theme=theme)


@pytest.mark.parametrize("size", ["wide", "narrow", pytest.param("vast", marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_at_every_size(picture, seeded, name, size):
    assert picture(seeded, SCREENS[name], size=SIZES[size])


@pytest.mark.parametrize("theme", OTHERS)
def test_the_review_in_every_other_theme(picture, seeded, theme):
    assert picture(seeded, "down", theme=theme)
