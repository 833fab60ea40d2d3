"""Real databases: an SQLite file, and a PostgreSQL server started for the tests where Debian's is installed."""

import os
import shutil
import subprocess
import tempfile
import uuid
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from factcheck.model.claims import Kind, ProposedClaim, Unit
from factcheck.model.document import Citation
from factcheck.model.scales import DEFAULT_SCALE
from factcheck.store import seed
from factcheck.store.changes import new_id
from factcheck.store.engine import open_store

TEXT = "The mayor opened the bridge in May. It cost four million euros, and the town paid half of it."
ME = "checker@desk.example"


@pytest.fixture
def store(tmp_path):
    opened = open_store(str(tmp_path / "db" / "factcheck.sqlite"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def postgres_server():
    """The URL of a PostgreSQL server on a socket in a folder of its own, stopped at the end."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        pytest.skip("PostgreSQL is not installed (Debian: apt install postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="fc-pg-"))
    programs = found[-1].parent
    # PostgreSQL refuses to run as root.
    user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
    if user:
        shutil.chown(folder, "postgres", "postgres")
    data = folder / "data"
    run = {"check": True, "cwd": folder, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    subprocess.run([*user, programs / "initdb", "-D", data, "-U", "checker", "-A", "trust", "-E", "UTF8"], **run)
    options = f"-c listen_addresses= -c fsync=off -k {folder}"
    subprocess.run([*user, programs / "pg_ctl", "-D", data, "-o", options, "-w", "start"], **run)
    yield f"postgresql://checker@/postgres?host={folder}"
    subprocess.run([*user, programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"], **run)
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(params=["sqlite", "postgresql"])
def any_store(request, tmp_path):
    """A store on each engine in turn."""
    if request.param == "sqlite":
        url = str(tmp_path / "factcheck.sqlite")
    else:
        server = request.getfixturevalue("postgres_server")
        name = f"w{uuid.uuid4().hex}"
        admin = create_engine(server.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
        with admin.connect() as session:
            session.execute(text(f"CREATE DATABASE {name}"))
        admin.dispose()
        url = server.replace("/postgres?", f"/{name}?")
    opened = open_store(url)
    yield opened
    opened.close()


def proposed(text, start, end, kind=Kind.FACT):
    return ProposedClaim(text, ((start, end),), (start, end), kind, 0.5)


@pytest.fixture
def take_in():
    """Takes a small article in, with two claims; returns its whole id and those of the claims."""

    def take(store, text=TEXT, title="Bridge", reviewer=ME):
        article = new_id()
        cut = text.index(". ") + 1
        claims = [proposed(text[:cut], 0, cut), proposed(text[cut + 1 :], cut + 1, len(text))]
        with store.change(reviewer, "took the article apart", article) as writer:
            units = [Unit(0, cut), Unit(cut + 1, len(text))]
            seed.add_article(writer, Citation(title=title), text, DEFAULT_SCALE, units)
            ids = seed.add_claims(writer, claims)
        return article, ids

    return take
