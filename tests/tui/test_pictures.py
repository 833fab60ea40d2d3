"""Pictures of the screens, compared with the ones kept: a change that is meant is taken in with --snapshot-update."""

from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.tui.app import Workbench
from tests.tui.case import MOMENT

WIDE, NARROW = (120, 36), (80, 24)


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
    quiet = 0
    while quiet < 4:
        await pilot.pause(0.005)
        quiet = 0 if app.bench.jobs.busy else quiet + 1


@pytest.fixture(autouse=True)
def fixed_times(monkeypatch):
    monkeypatch.setattr("factcheck.store.changes.now", lambda: "2024-04-04T09:05:00.000000+00:00")


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
