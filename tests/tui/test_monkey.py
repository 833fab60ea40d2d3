"""Thousands of random keys and clicks over the whole workbench: no mistake in the program, a sound database."""

import asyncio
import contextlib
import os
import random
import time
from collections import deque

import pytest
from textual import events
from textual.screen import ModalScreen

from factcheck import desk as verbs
from factcheck.errors import FetchError
from factcheck.tui import actions
from factcheck.tui.app import Workbench
from factcheck.tui.commands.palette import Palette
from factcheck.tui.screens.acting import Acting
from factcheck.tui.widgets.editors import SafeInput

SEED = int(os.environ.get("FACTCHECK_MONKEY", "2024"))
"""The seed of the random walk; another one walks elsewhere."""
LEAVES = {"q", "ctrl+q", "ctrl+c"}
WRITING = (
    "B",
    "r",
    "i",
    "d",
    "g",
    "e",
    "space",
    "1",
    "full_stop",
    "é",
    "中",
    "left_square_bracket",
    "backspace",
    "left",
)
FORMS = ("tab", "shift+tab", "space", "right", "left", "down", "ctrl+s", "enter", "escape", "escape")
EDGES = ("home", "end", "pagedown", "pageup", "ctrl+r", "escape", "enter")
PLACES = {"field-where": "article.txt", "field-path": "report.out"}
"""The file that a field of this name gets."""
SIZES = ((120, 36), (80, 24), (200, 60), (44, 12))
NOTE = "The new bridge over the Lena was opened on Monday, said the mayor. It is 1,150 metres long.\n"
PATIENCE = 60
LAST = 30
"""How many keys are told when something breaks."""


class Monkey:
    """Presses what can be pressed where it is, mostly; now and then anything, a click, or another size."""

    def __init__(self, desk, folder, seed=SEED):
        self.desk, self.folder = desk, folder
        self.chance, self.last, self.done = random.Random(seed), deque(maxlen=LAST), 0

    async def act(self):
        """One key, click or change of size."""
        self.done += 1
        share = self.chance.random()
        if share < 0.005:
            size = self.chance.choice(SIZES)
            self.last.append(f"resize{size}")
            await self.desk.pilot.resize_terminal(*size)
        elif share < 0.08:
            await self._click()
        else:
            await self._press(self.chance.choice(self._keys()))

    def _keys(self):
        screen = self.desk.screen
        if isinstance(screen, Palette):
            # Enter might choose to quit, as anybody may.
            return "down", "up", "B", "backspace", "escape"
        if not isinstance(screen, Acting) or not screen.is_mounted or not screen.is_attached:
            return EDGES
        known = [key for one in actions.here(screen.NAME, screen.pane) for key in one.keys.split(",")]
        others = (WRITING, FORMS) if isinstance(screen, ModalScreen) else (EDGES,)
        return self.chance.choice((known, known, *others))

    async def _press(self, key):
        if key not in LEAVES:
            self._fill()
            self.last.append(key)
            self.desk.app._driver.send_message(pressed(key))
            await self._type_on(key)

    async def _type_on(self, key):
        """As a fast typist: a few keys come while jobs are under way, then all of them come to rest."""
        await asyncio.sleep(0.002)
        if self.done % 10 == 0 or key == "ctrl+p":
            # Textual's own palette fails on page down before it has shown its first commands.
            await self.desk.pilot.pause(0.001)
        if self.done % 200 == 0:
            await self.rest()

    def _fill(self):
        """What is read or written is always a file of the test's own: nothing comes from the network."""
        for field in self.desk.screen.query(SafeInput):
            if field.id in PLACES:
                field.value = str(self.folder / PLACES[field.id])

    async def rest(self):
        """Waits for all jobs; the first article that is taken apart waits for the language model, too."""
        end = time.monotonic() + PATIENCE
        while self.desk.app.bench.jobs.busy:
            assert time.monotonic() < end, f"never done: {self.desk.app.bench.jobs._under_way}"
            await self.desk.pilot.pause(0.02)

    async def _click(self):
        width, height = self.desk.app.size
        x, y = self.chance.randrange(width), self.chance.randrange(height)
        # The last lines may hold the way out: a key on the line, or a command of the palette.
        if isinstance(self.desk.screen, Palette) or y >= height - 2:
            return
        times = self.chance.choice((1, 1, 2))
        self.last.append(f"click({x}, {y}) x{times}")
        await self.desk.pilot.click(offset=(x, y), times=times, shift=self.chance.random() < 0.1)


def pressed(key):
    """A key as a terminal's driver tells of it."""
    names = {"space": " ", "full_stop": ".", "comma": ",", "left_square_bracket": "["}
    typed = names.get(key, key)
    return events.Key(key, typed if len(typed) == 1 else None)


@pytest.fixture
def folder(tmp_path):
    """Files to take in and to consult."""
    made = tmp_path / "files"
    made.mkdir()
    (made / "source.txt").write_text(NOTE)
    (made / "article.txt").write_text(f"Traffic in Oslo\n\n{NOTE}")
    return made


@pytest.fixture
def alone(monkeypatch):
    """No network, no browser, and an editor that adds a line."""

    def nothing(*_args, **_more):
        raise FetchError("There is no network here.")

    monkeypatch.setattr("factcheck.desk.loading.fetch", nothing)
    monkeypatch.setattr(Workbench, "open_url", lambda *_args, **_more: None)
    monkeypatch.setattr(Workbench, "suspend", contextlib.nullcontext)
    monkeypatch.setenv("VISUAL", "true")


@pytest.mark.parametrize("count", [2000, pytest.param(20_000, marks=pytest.mark.slow)])
async def test_random_keys_and_clicks_leave_no_mistake_and_a_sound_database(seeded, open_desk, folder, alone, count):
    async with open_desk(seeded) as desk:
        monkey = Monkey(desk, folder)
        try:
            for _ in range(count):
                await monkey.act()
                assert desk.app.is_running and not desk.app._exit, "it ended"
                mistakes = [one for one in desk.app.bench.problems if one.details]
                assert not mistakes, mistakes[0].details
            await monkey.rest()
            assert not [one.details for one in desk.app.bench.problems if one.details]
        except BaseException:
            print(f"seed {SEED}, after {monkey.done} of {count}; the last ones: {' '.join(monkey.last)}")
            raise
    ws = verbs.workspace.open_workspace(seeded)
    assert verbs.keeping.check(ws) == []
    assert len(verbs.history.changes(ws, limit=count)) > count / 100, "hardly anything was done"
    ws.close()
