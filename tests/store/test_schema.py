"""Tables, migrations and the committed schema say the same; a rebuilt table is still searched rightly."""

import shutil
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import select, text

from factcheck.model.claims import Kind, ProposedClaim
from factcheck.store import migrations, search, seed
from factcheck.store.engine import version
from factcheck.store.migrations import run
from factcheck.store.schema import schema
from factcheck.store.tables import TABLES, Row

SCHEMA = Path(__file__).parents[2] / "db" / "schema.sql"
CLAIM = TABLES["claim"]


def test_the_committed_schema_is_the_one_that_the_migrations_make():
    assert SCHEMA.read_text(encoding="utf-8") == schema()


def test_the_newest_revision_known_without_alembic_is_the_newest_script(any_store):
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [migrations.HEAD] == [version(any_store)]
    assert {script.revision for script in scripts.walk_revisions()} == migrations.KNOWN


def test_the_tables_are_those_that_the_migrations_make(any_store):
    def ours(_thing, name, kind, _reflected, _compared):
        return not (kind in {"table", "index"} and "_fts" in str(name))

    with any_store.read() as session:
        options = {"compare_type": True, "compare_server_default": True, "include_object": ours}
        context = MigrationContext.configure(session, opts=options)
        assert compare_metadata(context, Row.metadata) == []


def test_every_constraint_has_a_name_by_the_convention():
    for table in TABLES.values():
        for constraint in table.constraints:
            assert constraint.name, table.name
        for index in table.indexes:
            assert index.name.startswith(f"ix_{table.name}_")


def claims_on(store, word):
    condition = search.matching("claim", word, store.engine.dialect.name)
    with store.read() as session:
        return sorted(session.execute(select(CLAIM.c.text).where(condition)).scalars())


REBUILDS = """
from alembic import op

revision, down_revision = "0004", "0003"


def upgrade():
    with op.batch_alter_table("claim", recreate="always") as batch:
        batch.alter_column("kind", new_column_name="sort")
    with op.batch_alter_table("claim", recreate="always") as batch:
        batch.alter_column("sort", new_column_name="kind")
"""


@pytest.fixture
def rebuilt(store, take_in, tmp_path, monkeypatch):
    """A workspace in which a migration made the table of claims anew, with rows gone from between."""
    article, _ = take_in(store)
    extra = [ProposedClaim(f"Claim on {w}.", ((0, 3),), (0, 3), Kind.FACT, 0.5) for w in ("apples", "pears", "plums")]
    with store.change("me", "added", article) as writer:
        ids = seed.add_claims(writer, extra)
    with store.change("me", "removed", article) as writer:
        writer.remove("claim", ids[1])
    scripts = tmp_path / "migrations"
    shutil.copytree(Path(run.__file__).parent, scripts)
    (scripts / "versions" / "0004_rebuild.py").write_text(REBUILDS, encoding="utf-8")
    monkeypatch.setattr(run, "__file__", str(scripts / "run.py"))
    run.migrate(store.engine)
    return store, article, ids


def test_search_is_right_after_a_table_was_rebuilt(rebuilt):
    store, article, ids = rebuilt
    assert claims_on(store, "apples") == ["Claim on apples."]
    assert claims_on(store, "pears") == []
    assert claims_on(store, "plums") == ["Claim on plums."]
    with store.change("me", "edited", article) as writer:
        writer.edit("claim", ids[0], {"text": "Claim on cherries."})
        seed.add_claims(writer, [ProposedClaim("Claim on figs.", ((0, 3),), (0, 3), Kind.FACT, 0.5)])
        writer.remove("claim", ids[2])
    assert claims_on(store, "apples") == claims_on(store, "plums") == []
    assert claims_on(store, "cherries") == ["Claim on cherries."]
    assert claims_on(store, "figs") == ["Claim on figs."]
    with store.writing() as session:
        assert search.faults(session) == []


def test_a_rebuilt_table_without_its_triggers_would_be_noticed(rebuilt):
    store, article, ids = rebuilt
    with store.writing() as session:
        session.execute(text("DROP TRIGGER claim_fts_update"))
    with store.change("me", "edited", article) as writer:
        writer.edit("claim", ids[0], {"text": "Claim on cherries."})
    with store.writing() as session:
        assert search.faults(session) == ["The search index of claims does not match the claims."]
