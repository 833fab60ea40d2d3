"""A workbench on the first case for pictures: nothing in it depends on the day, the machine or the terminal."""

import contextlib
import os
import re
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

from textual.pilot import Pilot

from factcheck import desk
from factcheck.config import Settings
from factcheck.model.document import Citation
from factcheck.store import changes
from factcheck.tui.app import Workbench

NOW = datetime(2024, 4, 5, 14, 0, tzinfo=UTC)
TERMINAL = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
OTHERS = (
    (
        "Council notes: two buses and a bridge",
        "date 2024-04-04\n\nThe council bought two buses for 400,000 euros. The old bridge carries 9,000 cars a day. "
        "It will be closed in May. The mayor thanked the drivers. Nobody spoke against the plan.\n",
    ),
    (
        "The river in figures",
        "date 2024-03-28\n\nThe river rose by 40 centimetres in March. Its water was cleaner than in any year since "
        "1990. Three mills stand on its banks. The finest of them is a museum.\n",
    ),
)
"""More articles, by title, where one alone would show little."""
LEFT_OUT = re.compile(r"\s*(@font-face \{.*?\}|<!-- Generated .*? -->)", re.DOTALL)
"""The font faces would make the reader's browser fetch a font from somewhere else."""
FRESH = re.compile(r"terminal-\d+")
"""A number made of all that a picture holds, so that several stand on one page."""
QUIET = 6
"""Looks in a row at which nothing is under way: what came is drawn by then."""


@dataclass
class Stage:
    """A running workbench and the keys of its user."""

    app: Workbench
    pilot: Pilot[None]

    async def press(self, *keys: str) -> None:
        """Presses keys, and waits after each until all that came of it is drawn."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def settle(self) -> None:
        """Waits until nothing is under way."""
        quiet = 0
        while quiet < QUIET:
            await self.pilot.pause(0.01)
            quiet = 0 if self.app.bench.jobs.busy else quiet + 1

    def picture(self, name: str) -> str:
        """What the screen shows, as SVG that needs nothing from elsewhere."""
        return FRESH.sub(name, LEFT_OUT.sub("", self.app.export_screenshot(title="factcheck")))


@contextlib.contextmanager
def fixed_surroundings() -> Iterator[None]:
    """The same terminal and the same time of every change, wherever and whenever pictures are taken."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("FACTCHECK_", "NO_COLOR", "TEXTUAL"))
    }
    stamp = changes.stamp(NOW)
    with patch.dict(os.environ, {**kept, **TERMINAL}, clear=True), patch.object(changes, "now", lambda: stamp):
        yield


@contextlib.asynccontextmanager
async def stage(size: tuple[int, int], theme: str = "dark", *, others: bool = False) -> AsyncIterator[Stage]:
    """A workbench that has just been opened, on the list of articles; on request with two more than the first case."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        settings = Settings(
            db="factcheck.sqlite",
            config=Path("config.toml"),
            reviewer="checker@desk.example",
            theme=theme,
            semantic="off",
        )
        with contextlib.closing(desk.workspace.open_workspace(settings)) as ws:
            desk.intake.seed(ws, str(desk.workspace.first_case()))
            for title, text in OTHERS if others else ():
                Path("article.txt").write_text(text, encoding="utf-8")
                desk.intake.seed(ws, "article.txt", desk.intake.Order(given=Citation(title=title)))
        app = Workbench(settings, clock=lambda: NOW)
        async with app.run_test(size=size, notifications=True) as pilot:
            at_hand = Stage(app, pilot)
            await at_hand.settle()
            yield at_hand
