"""Scales as the verdicts name them."""

from __future__ import annotations

from sqlalchemy import Connection, select

from factcheck.model.scales import Scale
from factcheck.store.queries.values import scale_of
from factcheck.store.tables import TABLES

SCALE = TABLES["scale"]


def scales(session: Connection) -> dict[str, Scale]:
    """Every scale by its whole id; there are a handful."""
    return {row.id: scale_of(row) for row in session.execute(select(SCALE))}
