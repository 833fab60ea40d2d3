"""Takes the documents' pictures of the real screen, on the first case: `make pictures`."""

import asyncio
import re
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from factcheck import desk
from factcheck.config import Settings
from factcheck.tui.app import Workbench

DOCS = Path(__file__).parent
SIZE = (120, 36)
NOW = datetime(2024, 4, 5, 14, 0, tzinfo=UTC)
FONT_FACES = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
"""Left out of the pictures: they would make the reader's browser fetch a font from somewhere else."""


async def take(settings: Settings) -> None:
    """Goes to a claim in the review, and takes the picture."""
    app = Workbench(settings, clock=lambda: NOW)
    async with app.run_test(size=SIZE) as pilot:
        await settled(app, pilot)
        await pilot.press("enter")
        await settled(app, pilot)
        for _ in range(11):
            await pilot.press("j")
        await pilot.press("e")
        await settled(app, pilot)
        picture = app.export_screenshot(title="factcheck")
    (DOCS / "review.svg").write_text(FONT_FACES.sub("", picture), encoding="utf-8")


async def settled(app: Workbench, pilot: object) -> None:
    """Waits until nothing is under way and all that came is drawn."""
    quiet = 0
    while quiet < 10:
        await pilot.pause(0.02)
        quiet = 0 if app.bench.jobs.busy else quiet + 1


def main() -> int:
    """Takes every picture in a workspace made for the purpose."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(db=str(Path(folder) / "pictures.sqlite"), reviewer="checker@desk.example")
        ws = desk.workspace.open_workspace(settings)
        desk.intake.seed(ws, str(desk.workspace.first_case()))
        ws.close()
        asyncio.run(take(settings))
    return 0


if __name__ == "__main__":
    sys.exit(main())
