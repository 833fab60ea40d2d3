"""The first tables."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0001"
down_revision = None

Extra = Sequence[SchemaItem]


def upgrade() -> None:
    _cases()
    _claims()
    _sources()
    _review()
    _history()


def _cases() -> None:
    _table("scale", "slug name ratings", indexes=["slug"])
    _table("reviewer", "name", [_unique("reviewer", "name")])
    _table("blob", "sha256", [_integer("size"), _bytes("body"), _unique("blob", "sha256")])
    article = [_integer("number"), _flag("discarded"), sa.Column("blob_id", sa.String()), _refers("article", "blob")]
    article += [_unique("article", "number"), _unique("article", "sha256")]
    words = "title author publisher published url language text sha256 scale_id created"
    _table("article", words, [*article, _refers("article", "scale")])
    sentence = [_integer("start"), _integer("end"), _refers("sentence", "article")]
    _table("sentence", "article_id role", sentence, indexes=["article_id start"])


def _claims() -> None:
    words = "article_id text spans kind state claimant_name claimant_role needs_context replacements replaced_by"
    claim = [_integer("number"), _integer("first"), sa.Column("check_worthiness", sa.Float(), nullable=False)]
    rules = [_unique("claim", "article_id", "number"), _refers("claim", "article")]
    _table("claim", words, [*claim, *rules], indexes=["article_id first number"])


def _sources() -> None:
    source = [_integer("number"), _unique("source", "number"), _refers("source", "article")]
    words = "article_id kind title author publisher published url language created"
    _table("source", words, source, indexes=["article_id"])
    link = [_unique("claim_source", "claim_id", "source_id"), *map(_refers, ["claim_source"] * 2, ["claim", "source"])]
    _table("claim_source", "claim_id source_id", link, indexes=["source_id"])
    snapshot = [_integer("size"), _refers("snapshot", "source"), _refers("snapshot", "blob")]
    words = "source_id blob_id sha256 url fetched media_type headers"
    _table("snapshot", words, snapshot, indexes=["source_id", "blob_id"])


def _review() -> None:
    words = "claim_id source_id sha256 stance exact prefix suffix reader reader_version reviewer_id created"
    places = [sa.Column("snapshot_id", sa.String()), *map(_integer, ["number", "start", "end"])]
    rules = [
        _unique("evidence", "number"),
        *map(_refers, ["evidence"] * 4, ["claim", "source", "snapshot", "reviewer"]),
    ]
    _table("evidence", words, [*places, *rules], indexes=["claim_id", "source_id", "snapshot_id"])
    verdict = [_refers("verdict", table) for table in ("claim", "scale", "reviewer")]
    words = "claim_id scale_id rating rationale evidence reviewer_id created withdrawn"
    _table("verdict", words, verdict, indexes=["claim_id created"])
    note = [_integer("number"), _unique("note", "number"), _refers("note", "claim"), _refers("note", "reviewer")]
    _table("note", "claim_id text reviewer_id created", note, indexes=["claim_id"])


def _history() -> None:
    _table("draft", "reviewer key text changed", [_unique("draft", "reviewer", "key")])
    _table("counter", "name", [_integer("value"), _unique("counter", "name")])
    change = [_integer("seq"), _flag("undone"), _unique("change", "chain", "seq")]
    words = "chain kind what subject target reviewer created body hash"
    _table("change", words, change, indexes=["reviewer pk", "target"])


def _table(name: str, words: str, extra: Extra = (), *, indexes: Sequence[str] = ()) -> None:
    op.create_table(
        name,
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        _integer("rev"),
        *(sa.Column(word, sa.String(), nullable=False) for word in words.split()),
        *(part for part in extra if isinstance(part, sa.Column)),
        sa.PrimaryKeyConstraint("pk", name=op.f(f"pk_{name}")),
        _unique(name, "id"),
        *(part for part in extra if isinstance(part, sa.Constraint)),
    )
    for columns in map(str.split, indexes):
        op.create_index(op.f(f"ix_{name}_{'_'.join(columns)}"), name, columns)


def _integer(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _bytes(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.LargeBinary(), nullable=False)


def _flag(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Boolean(), nullable=False)


def _unique(table: str, *columns: str) -> sa.Constraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))


def _refers(table: str, other: str) -> sa.Constraint:
    return sa.ForeignKeyConstraint([f"{other}_id"], [f"{other}.id"], name=op.f(f"fk_{table}_{other}_id_{other}"))
