"""Seeding 5,000 claims against sqlite3's executemany of the same rows into the same schema, in one run."""

import json
import sqlite3
import statistics
import sys
import tempfile
import time
from pathlib import Path

from factcheck.model.claims import Kind, ProposedClaim
from factcheck.model.document import Citation
from factcheck.model.scales import DEFAULT_SCALE
from factcheck.store import seed
from factcheck.store.changes import new_id
from factcheck.store.engine import open_store

CLAIMS, ROUNDS, AT_MOST = 5_000, 7, 2.5
WORDS = "The town of Example spent {n} million euros on its bridge in the year {n}, the council said on Monday."


def claims():
    return [
        ProposedClaim(WORDS.format(n=n), ((n * 100, n * 100 + 90),), (n * 100, n * 100 + 90), Kind.STATISTIC, 0.5)
        for n in range(CLAIMS)
    ]


def ours(path, made):
    """Seconds for the change that adds the claims, from its beginning to its commit."""
    store = open_store(str(path))
    article = new_id()
    with store.change("bench", "an article", article) as writer:
        seed.add_article(writer, Citation(title="Bench"), "x" * CLAIMS * 100, DEFAULT_SCALE, [])
    began = time.perf_counter()
    with store.change("bench", "its claims", article) as writer:
        seed.add_claims(writer, made)
    spent = time.perf_counter() - began
    store.close()
    return spent


def floor(source, target):
    """Seconds for the same rows by executemany, into a database made the same way, with the same pragmas."""
    rows = sqlite3.connect(source).execute("SELECT * FROM claim").fetchall()
    open_store(str(target)).close()
    plain = sqlite3.connect(target, isolation_level=None)
    plain.execute("PRAGMA synchronous=FULL")
    marks = ", ".join("?" * len(rows[0]))
    began = time.perf_counter()
    plain.execute("BEGIN IMMEDIATE")
    plain.executemany(f"INSERT INTO claim VALUES ({marks})", rows)
    plain.execute("COMMIT")
    spent = time.perf_counter() - began
    plain.close()
    return spent


def main():
    made = claims()
    ratios, pairs = [], []
    with tempfile.TemporaryDirectory() as folder:
        for n in range(ROUNDS):
            mine, bare = Path(folder) / f"ours{n}.sqlite", Path(folder) / f"floor{n}.sqlite"
            pairs.append((ours(mine, made), floor(mine, bare)))
            ratios.append(pairs[-1][0] / pairs[-1][1])
    figures = {
        "claims": CLAIMS,
        "ours_ms": round(1000 * statistics.median(p[0] for p in pairs), 1),
        "floor_ms": round(1000 * statistics.median(p[1] for p in pairs), 1),
        "ratio": round(statistics.median(ratios), 2),
        "at_most": AT_MOST,
    }
    print(json.dumps(figures))
    return 0 if figures["ratio"] <= AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main())
