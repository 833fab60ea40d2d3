"""The workbench in the terminal; nothing else may import textual."""

from __future__ import annotations

from factcheck.config import Settings
from factcheck.tui.app import Workbench


def run(settings: Settings, *, open_article: str | None = None) -> int:
    """Opens the workbench, on the article with this id where one is named, and returns an exit code."""
    app = Workbench(settings, open_article=open_article)
    try:
        app.run()
    finally:
        # Where the app ended by a mistake of its own, what was to be written still is.
        app.bench.jobs.close()
    return app.return_code or 0
