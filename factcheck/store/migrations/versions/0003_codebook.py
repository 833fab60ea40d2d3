"""A codebook with its fields and values, the tags of claims and articles, and who a claim is assigned to."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    several: sa.Column[bool] = sa.Column("several", sa.Boolean(), nullable=False)
    op.create_table(
        "code_field", *_keys("code_field"), *_words("name applies definition"), _place(), several,
        _unique("code_field", "name"),
    )  # fmt: skip
    op.create_table(
        "code_value", *_keys("code_value"), *_words("field_id name definition"), _place(),
        _refers("code_value", "field_id", "code_field"), _unique("code_value", "field_id", "name"),
    )  # fmt: skip
    for table, owner in (("claim_tag", "claim"), ("article_tag", "article")):
        op.create_table(
            table, *_keys(table), *_words(f"{owner}_id value_id"), _refers(table, f"{owner}_id", owner),
            _refers(table, "value_id", "code_value"), _unique(table, f"{owner}_id", "value_id"),
        )  # fmt: skip
        op.create_index(op.f(f"ix_{table}_value_id"), table, ["value_id"])
    op.create_table(
        "assignment", *_keys("assignment"), *_words("claim_id reviewer_id"), _unique("assignment", "claim_id"),
        _refers("assignment", "claim_id", "claim"), _refers("assignment", "reviewer_id", "reviewer"),
    )  # fmt: skip
    op.create_index(op.f("ix_assignment_reviewer_id"), "assignment", ["reviewer_id"])


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


def _place() -> sa.Column[int]:
    return sa.Column("place", sa.Integer(), nullable=False)


def _unique(table: str, *columns: str) -> sa.Constraint:
    return sa.UniqueConstraint(*columns, name=op.f(f"uq_{table}_{'_'.join(columns)}"))


def _refers(table: str, column: str, other: str) -> sa.Constraint:
    return sa.ForeignKeyConstraint([column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}"))
