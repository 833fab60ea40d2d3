"""db/schema.sql, as the migrations make it: `python -m factcheck.store.schema > db/schema.sql`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from sqlalchemy import text

from factcheck.store.engine import open_store
from factcheck.store.search import SHADOWS

HEADER = "-- The schema of a workspace's database, generated from the migrations; a test compares. SQLite's form.\n"


def schema() -> str:
    """Every table, index and trigger of a new database, without the tables FTS5 keeps for itself."""
    query = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, name"
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(str(Path(folder) / "schema.sqlite"))
        with store.read() as session:
            found = session.execute(text(query)).all()
        store.close()
    wanted = [row.sql for row in found if not _is_shadow(row.name, row.sql)]
    return HEADER + "".join(f"\n{sql.replace(chr(9), '    ')};\n" for sql in wanted)


def _is_shadow(name: str, sql: str) -> bool:
    return bool(SHADOWS.match(name)) and sql.startswith("CREATE TABLE")


if __name__ == "__main__":
    print(schema(), end="")
