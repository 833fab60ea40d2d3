"""A workspace with one article, a source and a quote, made once; every test works in a copy of it."""

import dataclasses
import shutil

import pytest

from factcheck import desk
from factcheck.config import Settings
from factcheck.desk import evidence, intake, sources

ME, OTHER, EARLIER = "checker@desk.example", "second@desk.example", "earlier@desk.example"
ARTICLE = """The mayor opened the bridge in May.

It cost four million euros. The town paid half of the sum.

Nobody was hurt while it was built.
"""
SOURCE = """On 3 May 2024 the mayor opened the bridge, the town’s record says.

The bridge cost 4.1 million euros. “Half of it came from the town,” she told the council.
"""


def opened(db, reviewer=ME):
    return desk.workspace.open_workspace(Settings(db=str(db), reviewer=reviewer))


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    (folder / "record.txt").write_text(SOURCE, encoding="utf-8")
    ws = opened(folder / "w.sqlite", EARLIER)
    intake.seed(ws, "-", text=ARTICLE)
    sources.add(ws, "1.1", str(folder / "record.txt"))
    evidence.attach(ws, "1.1", "s1", "the mayor opened the bridge", "supports")
    ws.close()
    return folder / "w.sqlite"


@pytest.fixture
def make(made_once, tmp_path_factory):
    """Makes as many workspaces as a test wants, each a copy; closes them at the end."""
    made = []

    def copy(*, empty=False):
        db = tmp_path_factory.mktemp("copy") / "w.sqlite"
        if not empty:
            shutil.copy(made_once, db)
        made.append(opened(db))
        return made[-1]

    yield copy
    for ws in made:
        ws.close()


@pytest.fixture
def ws(make):
    return make()


@pytest.fixture
def other(ws):
    """The second reviewer in the same workspace."""
    return dataclasses.replace(ws, settings=dataclasses.replace(ws.settings, reviewer=OTHER))
