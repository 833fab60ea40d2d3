"""What all tests share: garbage looked for at ease, and a real PostgreSQL server where Debian's is installed."""

import gc
import os
import shutil
import subprocess
import tempfile
import uuid
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from factcheck.store.engine import open_store


@pytest.fixture(scope="module", autouse=True)
def only_new_garbage():
    """What is loaded by now stays: to look it all through again and again takes a quarter of a test's time and more."""
    gc.set_threshold(10_000, 10, 10)
    gc.collect()
    gc.freeze()


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


@pytest.fixture
def postgres_url(postgres_server):
    """The URL of a new, empty database."""
    return made(postgres_server, f"w{uuid.uuid4().hex}")


@pytest.fixture(scope="session")
def postgres_template(postgres_server):
    """The name of a database with the tables in it and nothing else."""
    name = "prepared"
    open_store(made(postgres_server, name)).close()
    return name


@pytest.fixture
def postgres_prepared(postgres_server, postgres_template):
    """The URL of a new database that has its tables already, which takes longer than all that most tests do with it."""
    return made(postgres_server, f"w{uuid.uuid4().hex}", template=postgres_template)


def made(server, name, template="template1"):
    """The URL of a database made from another."""
    admin = create_engine(server.replace("postgresql:", "postgresql+psycopg:"), isolation_level="AUTOCOMMIT")
    with admin.connect() as session:
        session.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    admin.dispose()
    return server.replace("/postgres?", f"/{name}?")
