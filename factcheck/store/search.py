"""Full-text search over claims and articles: FTS5 kept by triggers on SQLite, a GIN index on PostgreSQL."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, text
from sqlalchemy import literal_column as literal
from sqlalchemy.exc import DatabaseError


@dataclass(frozen=True, slots=True)
class Index:
    """The columns of a table that can be searched; `stemmed` where English words are found in all their forms.

    `rows` is how messages call what the table holds.
    """

    rows: str
    columns: tuple[str, ...]
    stemmed: bool = False


INDEXED = {
    "claim": Index("claims", ("text",)),
    "article": Index("articles", ("title", "text")),
    "library": Index("library entries", ("title", "claim"), stemmed=True),
}
"""Which tables can be searched, and how."""

SHADOWS = re.compile(r"(claim|article|library)_fts(_\w+)?$")
"""FTS5's own tables, which belong to no migration and no schema file."""


def build(session: Connection) -> None:
    """Makes triggers and indexes anew and fills the index: after a migration, which may have dropped either."""
    for table, index in INDEXED.items():
        if session.dialect.name == "sqlite":
            _build_sqlite(session, table, index)
        else:
            words = vector(table)
            session.execute(text(f"CREATE INDEX IF NOT EXISTS ix_{table}_fts ON {table} USING gin ({words})"))


def matching(table: str, query: str, dialect: str) -> ColumnElement[bool] | None:
    """The condition that a row of the table matches what was typed: every word, each as a beginning.

    None when there is no word in the query. Nothing typed is ever read as search syntax.
    """
    words = re.findall(r"\w+", query)
    if not words:
        return None
    if dialect == "sqlite":
        typed = " ".join(f'"{word}"*' for word in words)
        inner = f"SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH :fts_{table}"
        return literal(f"{table}.pk").in_(text(inner).bindparams(**{f"fts_{table}": typed}))
    typed = " & ".join(f"'{word}':*" for word in words)
    condition = text(f"{vector(table)} @@ to_tsquery('{configuration(table)}', :fts_{table})")
    return literal(f"{table}.pk").in_(
        text(f"SELECT pk FROM {table} WHERE {condition.text}").bindparams(**{f"fts_{table}": typed})
    )


def faults(session: Connection) -> list[str]:
    """What is wrong with the indexes, one line each; compares index and tables row by row."""
    if session.dialect.name != "sqlite":
        return []
    found = []
    for table, index in INDEXED.items():
        try:
            session.execute(text(f"INSERT INTO {table}_fts({table}_fts, rank) VALUES ('integrity-check', 1)"))
        except DatabaseError as error:
            if getattr(error.orig, "sqlite_errorname", "") != "SQLITE_CORRUPT_VTAB":
                raise
            found.append(f"The search index of {index.rows} does not match the {index.rows}.")
    return found


def vector(table: str) -> str:
    """PostgreSQL's expression for the words of a row, as the index holds them."""
    joined = " || ' ' || ".join(f"coalesce({column}, '')" for column in INDEXED[table].columns)
    # Left to itself PostgreSQL keeps 4.1, a/b and hosts as single words, and a beginning of them finds nothing.
    return f"to_tsvector('{configuration(table)}', regexp_replace({joined}, '[[:punct:]]+', ' ', 'g'))"


def configuration(table: str) -> str:
    """The language by whose rules PostgreSQL reads the table's words."""
    return "english" if INDEXED[table].stemmed else "simple"


def _build_sqlite(session: Connection, table: str, index: Index) -> None:
    names = ", ".join(index.columns)
    fts = f"{table}_fts"
    stemmed = "porter " if index.stemmed else ""
    new, old = (", ".join(f"{row}.{column}" for column in index.columns) for row in ("new", "old"))
    gone = f"INSERT INTO {fts}({fts}, rowid, {names}) VALUES ('delete', old.pk, {old});"
    here = f"INSERT INTO {fts}(rowid, {names}) VALUES (new.pk, {new});"
    session.execute(
        text(
            f"CREATE VIRTUAL TABLE IF NOT EXISTS {fts} USING fts5({names}, content='{table}', content_rowid='pk',"
            f" tokenize='{stemmed}unicode61 remove_diacritics 2')"
        )
    )
    for event, body in (("insert", here), ("delete", gone), (f"update of {names}", gone + " " + here)):
        name = f"{fts}_{event.split()[0]}"
        session.execute(text(f"DROP TRIGGER IF EXISTS {name}"))
        session.exec_driver_sql(f"CREATE TRIGGER {name} AFTER {event.upper()} ON {table} BEGIN {body} END")
    session.execute(text(f"INSERT INTO {fts}({fts}) VALUES ('rebuild')"))
