"""Workspaces to run commands in: one is worked in once, every test gets its own copy."""

import os
import shutil
import sys
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
sys.path += [str(TESTS / room) for room in ("readers", "sources", "cli") if str(TESTS / room) not in sys.path]

from loopback import Serving  # noqa: E402
from running import ARTICLE, SOURCE, Desk  # noqa: E402


@pytest.fixture(autouse=True)
def surroundings(tmp_path, monkeypatch):
    """Nothing of the machine's own settings reaches a test, and nothing of a test the machine."""
    for name in [name for name in os.environ if name.startswith("FACTCHECK_")]:
        monkeypatch.delenv(name)
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="session")
def seeded_once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("seeded")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    Desk(folder / "factcheck.sqlite")("seed", folder / "article.txt", "--title", "Bridge", "--published", "2024-06-01")
    return folder / "factcheck.sqlite"


@pytest.fixture(scope="session")
def worked_once(seeded_once, tmp_path_factory):
    folder = tmp_path_factory.mktemp("worked")
    shutil.copy(seeded_once, folder / "factcheck.sqlite")
    (folder / "record.txt").write_text(SOURCE, encoding="utf-8")
    desk = Desk(folder / "factcheck.sqlite")
    desk("source", "add", "1.1", folder / "record.txt")
    desk("evidence", "add", "1.1", "--source", "s1", "--quote", "the mayor opened the bridge", "--stance", "supports")
    desk("verdict", "1.1", "true", "--rationale", "The town's record has the day.")
    desk("note", "1.1", "Ask the town for the record.")
    return folder / "factcheck.sqlite"


@pytest.fixture
def copied(tmp_path):
    def copy(db):
        (tmp_path / "db").mkdir()
        return Desk(Path(shutil.copy(db, tmp_path / "db" / "factcheck.sqlite")))

    return copy


@pytest.fixture
def empty(tmp_path):
    """A workspace in which nothing was done yet, not even made."""
    return Desk(tmp_path / "new" / "factcheck.sqlite")


@pytest.fixture
def seeded(copied, seeded_once):
    """An article of a few claims."""
    return copied(seeded_once)


@pytest.fixture
def worked(copied, worked_once):
    """The same with a source, a quote, a verdict and a note on claim 1.1."""
    return copied(worked_once)


@pytest.fixture
def serve():
    serving = Serving()
    yield serving
    serving.stop()


@pytest.fixture
def site(serve):
    return serve()


@pytest.fixture
def record(tmp_path):
    """A file to be a source."""
    file = tmp_path / "record.txt"
    file.write_text(SOURCE, encoding="utf-8")
    return file
