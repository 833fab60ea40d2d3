"""What runs in the pseudo-terminal. `empty` is the floor: a Textual app that counts the keys pressed.

Run: programs.py empty | typing | review DATABASE ARTICLE [REPORT]; with a report, the watchdog writes what was slow.
"""

from __future__ import annotations

import gc
import importlib
import sys
from pathlib import Path


def empty(*, typing: bool = False) -> None:
    from textual.app import App
    from textual.widgets import Input, Static

    class Empty(App):
        BINDINGS = (("ctrl+q", "quit", ""),)
        keys = 0

        def compose(self):
            yield Input(id="field") if typing else Static("ready")
            if typing:
                yield Static("ready")

        def on_key(self):
            self.keys += 1
            if not typing:
                self.query_one(Static).update(f"ready {self.keys}")

    Empty().run()


def review(db: str, article: str, report: str = "") -> None:
    gc.disable()
    from factcheck import config, tui

    settings = config.of_workbench(["--db", db, "--reviewer", "bench"])
    watchdog = report and importlib.import_module("watchdog").Watchdog()
    tui.run(settings, open_article=article)
    if watchdog:
        watchdog.report(Path(report))


if __name__ == "__main__":
    what, *arguments = sys.argv[1:]
    {"empty": empty, "typing": lambda: empty(typing=True), "review": review}[what](*arguments)
