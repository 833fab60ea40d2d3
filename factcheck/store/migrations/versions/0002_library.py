"""The library of earlier checks, and what texts mean."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    words = "number claim title claimant rating reviewer url checked language"
    value = sa.Column("value", sa.Float(), nullable=True)
    op.create_table("library", *_keys("library"), *_words(words), value, _unique("library", "number"))
    body = sa.Column("body", sa.LargeBinary(), nullable=False)
    op.create_table("vector", *_keys("vector"), *_words("sha256 model"), body, _unique("vector", "model", "sha256"))


def _keys(table: str) -> list[sa.schema.SchemaItem]:
    return [
        sa.Column("pk", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("rev", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("pk", name=op.f(f"pk_{table}")),
        _unique(table, "id"),
    ]


def _words(names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names.split()]


def _unique(table: str, *columns: str) -> sa.Constraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))
