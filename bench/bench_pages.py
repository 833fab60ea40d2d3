"""The first page of 1,000,000 claims, filtered and searched, against the bare queries it takes, in one run.

Run: python bench/bench_pages.py [DATABASE] [CLAIMS]; a database that is not there is made, and kept where it is named.
"""

from __future__ import annotations

import json
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import workspaces
from sqlalchemy import event

from factcheck import desk
from factcheck.config import Settings
from factcheck.model.claims import Kind
from factcheck.model.rows import ClaimFilter

CLAIMS, ROUNDS, AT_MOST = 1_000_000, 9, 1.5
FILTERS = {
    "all": ClaimFilter(),
    "open": ClaimFilter(status="open"),
    "opinions": ClaimFilter(kinds=(Kind.OPINION,)),
    "search": ClaimFilter(query="harbour"),
    "search all": ClaimFilter(query="million"),
}
Asked = list[tuple[str, tuple[object, ...]]]


def spent(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def asked(ws: desk.workspace.Workspace, work: Callable[[], object]) -> Asked:
    """The statements that `work` sends to the database."""
    found: Asked = []

    def note(_session, _cursor, statement, parameters, _context, _many):
        found.append((statement, parameters))

    event.listen(ws.store.engine, "before_cursor_execute", note)
    work()
    event.remove(ws.store.engine, "before_cursor_execute", note)
    return [one for one in found if one[0] != "BEGIN"]


def measured(ws: desk.workspace.Workspace, bare: sqlite3.Connection, wanted: ClaimFilter) -> dict[str, float]:
    """Milliseconds for the first page of a list, and for the same statements alone."""

    def page() -> object:
        return desk.paging.around(ws, wanted)

    statements = asked(ws, page)
    ours, floor = [], []
    for _ in range(ROUNDS):
        ours.append(spent(page))
        floor.append(spent(lambda: [bare.execute(*one).fetchall() for one in statements]))
    mine, least = 1000 * statistics.median(ours), 1000 * statistics.median(floor)
    return {"ms": round(mine, 1), "floor_ms": round(least, 1), "ratio": round(mine / least, 2)}


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        db = Path(sys.argv[1] if len(sys.argv) > 1 else f"{folder}/bench.sqlite")
        if not db.exists():
            workspaces.make_long_list(db, int(sys.argv[2]) if len(sys.argv) > 2 else CLAIMS)
        ws = desk.workspace.open_workspace(Settings(db=str(db), reviewer="bench"))
        bare = sqlite3.connect(db)
        filters = {name: replace(wanted, article="1") for name, wanted in FILTERS.items()}
        figures = {name: measured(ws, bare, wanted) for name, wanted in filters.items()}
        ws.close()
    print(json.dumps({**figures, "at most": AT_MOST}))
    return 0 if all(one["ratio"] <= AT_MOST for one in figures.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
