"""The workbench on a real database, and how a test waits for its jobs."""

import asyncio
import contextlib
import shutil
from dataclasses import dataclass
from unittest import mock

import pytest

from factcheck import desk
from factcheck.config import Settings
from factcheck.tui.app import Workbench
from factcheck.tui.screens.acting import Acting
from tests.tui.case import MOMENT, REVIEWER, SEEDED, seed_file


@dataclass
class Desk:
    """A running workbench: the app, its pilot, and a second door to the same database."""

    app: Workbench
    pilot: object
    ws: object

    @property
    def screen(self):
        return self.app.screen

    async def press(self, *keys):
        for key in keys:
            await self._key(key)
            await self.settle()

    async def _key(self, key):
        """Textual guesses by the processor's time, for 60 ms and more, whether a key was dealt with: `settle` knows."""
        with mock.patch("textual.app.wait_for_idle", asyncio.sleep):
            await self.pilot.press(key)

    async def type(self, words):
        names = {
            " ": "space",
            ".": "full_stop",
            "/": "slash",
            ":": "colon",
            ",": "comma",
            "-": "minus",
            "_": "underscore",
        }
        for character in words:
            await self._key(names.get(character, character))
        await self.settle()

    async def settle(self):
        """Waits until no job is under way and everything it brought is shown."""
        quiet = 0
        for _ in range(4000):
            await self.pilot.pause(0.005)
            quiet = 0 if self.app.bench.jobs.busy or self._to_draw else quiet + 1
            if quiet == 4:
                return
        raise AssertionError("the jobs do not come to rest")

    @property
    def _to_draw(self):
        screen = self.app.screen
        return screen._layout_required or screen._repaint_required or screen._dirty_widgets

    def lines(self):
        """What the screen shows, line by line."""
        width = self.app.size.width
        return ["".join(part.text for part in strip)[:width] for strip in self.app.screen._compositor.render_strips()]

    def shows(self, words):
        return any(words in line for line in self.lines())


@pytest.fixture(autouse=True)
def terminal(monkeypatch, tmp_path):
    """Every test runs in the same terminal, whichever it was started in, and in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FACTCHECK_READER", "TEXTUAL_COLOR_SYSTEM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")


@pytest.fixture
def settings(tmp_path):
    return Settings(db=str(tmp_path / "db.sqlite"), reviewer=REVIEWER, config=tmp_path / "config.toml", semantic="off")


def seed(settings, folder):
    """Puts the small case into the database."""
    ws = desk.workspace.open_workspace(settings)
    desk.intake.seed(ws, str(seed_file(folder)))
    ws.close()


@pytest.fixture(scope="session")
def seeded_once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("seeded")
    file = folder / "db.sqlite"
    with mock.patch("factcheck.store.changes.now", lambda: SEEDED):
        seed(Settings(db=str(file), reviewer=REVIEWER, config=folder / "config.toml", semantic="off"), folder)
    return file


@pytest.fixture
def seeded(settings, seeded_once):
    """A database with the small case in it."""
    shutil.copy(seeded_once, settings.db)
    return settings


@pytest.fixture
def open_desk():
    """Opens the workbench: `async with open_desk(settings, size=..., open_article=..., resting=...) as desk`."""

    @contextlib.asynccontextmanager
    async def opening(settings, size=(120, 36), open_article=None, resting=True):
        app = Workbench(settings, open_article=open_article, clock=lambda: MOMENT)
        async with app.run_test(size=size, notifications=True) as pilot:
            ws = desk.workspace.open_workspace(settings)
            running = Desk(app, pilot, ws)
            if resting:
                await running.settle()
            yield running
            ws.close()

    return opening


@pytest.fixture(autouse=True)
def actions_done(request, monkeypatch):
    """The actions a test did; one marked `acts` fails where an action that it names was not done."""
    done, do = set(), Acting.action_do

    async def noted(screen, action_id):
        done.add(action_id)
        await do(screen, action_id)

    monkeypatch.setattr(Acting, "action_do", noted)
    yield done
    named = {action for mark in request.node.iter_markers("acts") for action in mark.args}
    assert not named - done, f"never done: {', '.join(sorted(named - done))}"
