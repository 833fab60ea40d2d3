"""Alembic's entry point; it runs on the connection that `run.migrate` hands over."""

from alembic import context

from factcheck.store.search import SHADOWS
from factcheck.store.tables import Row


def _ours(_thing: object, name: str | None, kind: str, _reflected: bool, _compared: object) -> bool:
    return not (kind in {"table", "index"} and name is not None and ("_fts" in name or SHADOWS.match(name)))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Row.metadata,
    render_as_batch=True,
    include_object=_ours,
)
with context.begin_transaction():
    context.run_migrations()
