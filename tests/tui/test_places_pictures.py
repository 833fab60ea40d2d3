"""Pictures of the places besides the review, at two sizes."""

from dataclasses import replace

import pytest

from factcheck import desk as verbs
from factcheck.model.rows import SourceKind
from tests.tui.case import MOMENT
from tests.tui.test_pictures import NARROW, WIDE, fixed_times, picture

__all__ = ["fixed_times", "picture"]

SIZES = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])


@pytest.fixture
def worked(seeded, tmp_path, monkeypatch):
    """The small case with a second article, two more sources, and verdicts of two reviewers."""
    file = tmp_path / "ferry.txt"
    file.write_text("The ferry carried half as many cars in the first week.\n")
    load = verbs.loading.load
    monkeypatch.setattr(verbs.loading, "load", lambda *args, **more: replace(load(*args, **more), fetched=MOMENT))
    ws = verbs.workspace.open_workspace(seeded)
    verbs.intake.seed(ws, "-", text="The dam was built in 1962. It holds nine million litres.")
    verbs.sources.add(ws, "1.5", str(file))
    verbs.sources.edit(ws, "s2", title="The ferry's own count of its first week without the mail")
    verbs.sources.add(ws, "2", "Talk with the keeper of the dam", keep=True, kind=SourceKind.INTERVIEW)
    for claim, rating in (("1.1", "true"), ("1.5", "half-true"), ("2.1", "unproven")):
        verbs.verdicts.give(ws, claim, rating)
    ws.close()
    return seeded


@SIZES
def test_the_articles_with_their_progress(picture, worked, size):
    assert picture(worked, size=size, article=None)


@SIZES
def test_all_sources(picture, worked, size):
    assert picture(worked, "O down", size=size, article=None)


@SIZES
def test_a_source_by_itself(picture, worked, size):
    assert picture(worked, "O end enter n", size=size, article=None)


@SIZES
@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_figures(picture, worked, size, theme):
    assert picture(worked, "F", size=size, article=None, theme=theme)
