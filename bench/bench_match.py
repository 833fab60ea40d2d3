"""Matching a text among 10,000 earlier checks by words, and importing them, against a plain FTS5 table in the same run.

The floor is what SQLite does by itself: `executemany` into an FTS5 table with porter stemming, and an OR of the words
ordered by its bm25. Run: python bench/bench_match.py
"""

import json
import random
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from pathlib import Path

from factcheck.config import Settings
from factcheck.desk import library, workspace

ENTRIES, QUERIES, ROUNDS = 10_000, 200, 3
IMPORT_AT_MOST, QUERY_AT_MOST = 14.0, 4.0
"""Times the floor, in seconds of the processor: what else the machine does is left out."""
SYLLABLES = ["ka", "lo", "mi", "ren", "tus", "va", "sho", "pel", "dra", "nig", "uth", "wen", "bo", "zar", "qui", "fam"]


def words(count, chance):
    """Invented words, few of them frequent, as in a language."""
    made = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(count)]
    return made, [1 / (rank + 3) for rank in range(count)]


def records(chance):
    made, weights = words(20_000, chance)
    return [
        {"id": str(n), "title": said(made, weights, chance, 7), "claim": said(made, weights, chance, 20)}
        for n in range(ENTRIES)
    ]


def said(made, weights, chance, length):
    return " ".join(chance.choices(made, weights, k=length))


def ours(folder, checks, asked):
    """Seconds for the import, and for one query."""
    file = folder / "checks.jsonl"
    file.write_text("".join(json.dumps(check) + "\n" for check in checks), encoding="utf-8")
    settings = Settings(db=str(folder / "ours.sqlite"), reviewer="bench", semantic="off")
    ws = workspace.open_workspace(settings)
    began = time.process_time()
    library.bring_in(ws, [str(file)])
    imported = time.process_time()
    for text in asked:
        library.match(ws, text)
    done = time.process_time()
    ws.close()
    return imported - began, (done - imported) / len(asked)


def floor(folder, checks, asked):
    plain = sqlite3.connect(folder / "floor.sqlite", isolation_level=None)
    plain.execute("PRAGMA synchronous=FULL")
    plain.execute("CREATE VIRTUAL TABLE found USING fts5(title, claim, tokenize='porter unicode61')")
    began = time.process_time()
    plain.execute("BEGIN IMMEDIATE")
    plain.executemany("INSERT INTO found VALUES (:title, :claim)", checks)
    plain.execute("COMMIT")
    imported = time.process_time()
    query = "SELECT rowid FROM found WHERE found MATCH ? ORDER BY bm25(found) LIMIT 10"
    for text in asked:
        plain.execute(query, (" OR ".join(f'"{word}"' for word in re.findall(r"\w+", text)),)).fetchall()
    done = time.process_time()
    plain.close()
    return imported - began, (done - imported) / len(asked)


def main():
    chance = random.Random(7)
    checks = records(chance)
    asked = [f"{chance.choice(checks)['claim']} {chance.choice(checks)['title']}" for _ in range(QUERIES)]
    pairs = []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as folder:
            pairs.append((ours(Path(folder), checks, asked), floor(Path(folder), checks, asked)))
    importing = statistics.median(mine[0] / bare[0] for mine, bare in pairs)
    matching = statistics.median(mine[1] / bare[1] for mine, bare in pairs)
    figures = {
        "entries": ENTRIES,
        "import_s": round(statistics.median(mine[0] for mine, _ in pairs), 2),
        "import_floor_s": round(statistics.median(bare[0] for _, bare in pairs), 2),
        "import_ratio": round(importing, 2),
        "import_at_most": IMPORT_AT_MOST,
        "query_ms": round(1000 * statistics.median(mine[1] for mine, _ in pairs), 2),
        "query_floor_ms": round(1000 * statistics.median(bare[1] for _, bare in pairs), 2),
        "query_ratio": round(matching, 2),
        "query_at_most": QUERY_AT_MOST,
    }
    print(json.dumps(figures))
    return 0 if importing <= IMPORT_AT_MOST and matching <= QUERY_AT_MOST else 1


if __name__ == "__main__":
    sys.exit(main())
