"""The review screen with 100,000 claims in the database against an empty Textual app, in one run, on a real terminal.

Run: python bench/bench_screen.py [DATABASE] [ROUNDS]; a database that is not there is made, and kept where it is named.
Texts are not compared by meaning meanwhile: whoever learns what 100,000 texts mean has another program running.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import workspaces
from terminal import QUIET, Terminal

PROGRAMS = str(Path(__file__).with_name("programs.py"))
LONG, MANY = "1", "2"
"""The articles of 200,000 words with 5,000 claims, and of 100,000 claims."""
KEYS = 30
"""Keys of a series; a p95 of so many is its second slowest."""
AT_MOST = {"first frame": 1.3, "rows": 1.2, "claims": 1.5, "article": 1.5, "search": 1.5, "verdict": 1.5}
MOST_MEMORY, MOST_CALLBACK = 60, 16
"""Megabytes over the empty app's; milliseconds of the main thread's time."""


def imports() -> float:
    """Seconds that importing what cannot be done without takes alone."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import textual.app, sqlmodel"], check=True)
    return time.perf_counter() - began


def started(db: Path) -> dict[str, float]:
    """Ratios of the first frame and of the first rows to their floors."""
    workspaces.forget_places(db)
    floor = imports()
    with Terminal(PROGRAMS, "empty") as bare:
        empty = bare.wait_for("ready")
    with Terminal(PROGRAMS, "review", str(db), MANY) as ours:
        frame, rows = ours.wait_for("Evidence"), ours.wait_for(f" {MANY}.2 ")
    return {"first frame": frame / empty, "rows": rows / floor}


def p95(found: list[float]) -> float:
    """What 95 of 100 stay below."""
    return sorted(found)[int(0.95 * len(found))]


def against(floor: Terminal, ours: Terminal, keys: list[str]) -> float:
    """How many times as long as the floor a key of ours takes to its paint, at p95; pressed in turn.

    A machine is not as fast in one second as in the next, so that one series after the other would compare those.
    """
    bare, found = [], []
    for key in keys:
        bare.append(floor.press("j"))
        floor.rest(QUIET / 2)
        found.append(ours.press(key))
        ours.rest()
    return p95(found) / p95(bare)


def pressed(db: Path) -> dict[str, float]:
    """Ratios of a key's paint to its floor, and megabytes over the empty app's."""
    found = {}
    with Terminal(PROGRAMS, "empty") as bare, Terminal(PROGRAMS, "typing") as field:
        bare.wait_for("ready"), field.wait_for("ready")
        workspaces.forget_places(db)
        with Terminal(PROGRAMS, "review", str(db), MANY) as many:
            many.wait_for(f" {MANY}.2 ")
            many.rest(2.0)
            found["memory"] = many.memory - bare.memory
            found["claims"] = against(bare, many, ["j"] * KEYS)
            opens(many, "/")
            found["search"] = against(field, many, list("bridge ") * 4)
            many.send("escape")
            many.rest(1.0)
            opens(many, "2")
            found["verdict"] = against(field, many, list("a sentence that tells why it is so"))
        with Terminal(PROGRAMS, "review", str(db), LONG) as text:
            text.wait_for(f" {LONG}.2 ")
            text.rest(2.0)
            opens(text, "tab")
            found["article"] = against(bare, text, ["pagedown"] * KEYS)
    return found


def opens(terminal: Terminal, key: str) -> None:
    """Presses a key and waits until all that it leads to is there."""
    terminal.send(key)
    terminal.rest(1.0)


def watched(db: Path, report: Path) -> dict[str, Any]:
    """What keeps the main thread busy while claims, the search and the verdict are used."""
    workspaces.forget_places(db)
    with Terminal(PROGRAMS, "review", str(db), MANY, str(report)) as many:
        many.wait_for(f" {MANY}.2 ")
        many.rest(2.0)
        for key in ["j"] * KEYS:
            opens(many, key)
        for key in ["/", *"bridge", "escape", "2", *"why", "escape"]:
            opens(many, key)
    found: dict[str, Any] = json.loads(report.read_text())
    return found


def medians(rounds: int, measure: Callable[[], dict[str, float]]) -> dict[str, float]:
    """The medians of several rounds."""
    found = [measure() for _ in range(rounds)]
    return {name: round(statistics.median(one[name] for one in found), 2) for name in found[0]}


def main() -> int:
    """Measures, tells, and says whether every promise holds."""
    os.environ["FACTCHECK_SEMANTIC"] = "off"
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    with tempfile.TemporaryDirectory() as folder:
        db, report = Path(sys.argv[1] if len(sys.argv) > 1 else f"{folder}/bench.sqlite"), Path(folder, "slow.json")
        if not db.exists():
            workspaces.make(db)
        figures = medians(rounds, lambda: started(db)) | medians(max(1, rounds // 2), lambda: pressed(db))
        slow = watched(db, report)
    broken = [name for name, most in AT_MOST.items() if figures[name] > most]
    broken += ["memory"] * (figures["memory"] > MOST_MEMORY) + ["callback"] * (slow["longest_ms"] > MOST_CALLBACK)
    print(json.dumps({**figures, "longest callback": slow["longest_ms"], "at most": AT_MOST, "broken": broken}))
    for one in slow["slow"][:10]:
        print(f"{one['ms']:7.1f} ms  {one['what']}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
