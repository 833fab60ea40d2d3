"""The drawer of jobs: what is under way is watched and stopped, what failed is found again."""

import threading
import time

import pytest

from factcheck import desk as verbs
from factcheck.errors import InputError
from factcheck.tui.jobs import Job
from factcheck.tui.screens.jobs_drawer import JobsScreen
from factcheck.tui.undertakings import KEPT, Ledger, Named
from tests.tui.case import MOMENT
from tests.tui.test_sources import add, desk, site  # noqa: F401


async def opened(desk):  # noqa: F811
    await desk.pilot.press("Q")
    await desk.pilot.pause()
    assert isinstance(desk.screen, JobsScreen)


async def looked(desk):  # noqa: F811
    await desk.settle()
    await desk.pilot.pause(0.3)


@pytest.mark.acts("jobs", "job.stop", "leave")
async def test_a_fetch_is_stopped_from_the_drawer_and_stores_nothing(desk, site):  # noqa: F811
    await add(desk, f"{site}/slow")
    await opened(desk)
    assert desk.shows(f"Fetching {site}/slow")
    await desk.pilot.press("c")
    await looked(desk)
    assert desk.shows("stopped")
    assert not desk.app.bench.problems, "what was stopped on purpose is no trouble"
    assert len(verbs.sources.listed(desk.ws, "1")) == 1
    await desk.press("escape")
    assert not isinstance(desk.screen, JobsScreen)


@pytest.mark.acts("jobs", "job.stop", "job.again", "article.redate")
async def test_reading_the_days_again_is_stopped_between_two_stretches_and_tried_again(desk, monkeypatch):  # noqa: F811
    verbs.articles.edit(desk.ws, "1", published="2025-05-14")
    going, counted = True, []

    def redate(ws, article, progress):
        while going:
            progress("taking it apart", 0.5)
            time.sleep(0.01)
        counted.append(article)
        return 0

    monkeypatch.setattr(verbs.redating, "redate", redate)
    await desk.pilot.press("T")
    await opened(desk)
    await desk.pilot.press("c")
    await looked(desk)
    assert desk.shows("Reading the days of article 1 again") and desk.shows("stopped")
    assert not desk.app.bench.problems and not counted
    going = False
    await desk.press("enter")
    await looked(desk)
    assert len(counted) == 1 and desk.shows("done")


@pytest.mark.acts("jobs", "job.again")
async def test_a_failed_fetch_is_found_again_in_the_drawer_and_tried_again(desk, site):  # noqa: F811
    await add(desk, f"{site}/gone")
    await desk.settle()
    await opened(desk)
    assert desk.shows("404")
    await desk.press("enter")
    await looked(desk)
    assert len(desk.app.bench.problems) == 2
    assert len(desk.app.bench.jobs.ledger.ended) == 1


@pytest.mark.acts("jobs", "job.stop")
async def test_what_ended_is_taken_off_the_list(desk, site):  # noqa: F811
    await add(desk, f"{site}/account")
    await desk.settle()
    await opened(desk)
    assert desk.shows("Lately ended") and desk.shows("done")
    await desk.press("delete")
    await looked(desk)
    assert desk.shows("Nothing is under way")


@pytest.mark.acts("jobs", "job.stop")
async def test_what_cannot_be_stopped_says_so(desk):  # noqa: F811
    gate = threading.Event()
    bench = desk.app.bench
    bench.jobs.fetch(Job(bench, "fetch", lambda ws, tell: gate.wait(10), named=Named("Reading the days again")))
    await opened(desk)
    assert desk.shows("cannot be stopped")
    await desk.pilot.press("delete")
    await desk.pilot.pause()
    assert desk.shows("This cannot be stopped")
    gate.set()
    await looked(desk)
    assert desk.shows("done")


@pytest.mark.acts("jobs")
async def test_an_export_and_an_article_taken_in_are_jobs_with_a_name(desk, tmp_path, monkeypatch):  # noqa: F811
    monkeypatch.chdir(tmp_path)
    await desk.press("X")
    await desk.press("ctrl+s")
    file = tmp_path / "second.txt"
    file.write_text("The ferry was sold in May. It had carried 200 cars a day.\n")
    await desk.press("escape", "escape")
    desk.screen._seed(str(file))
    await desk.settle()
    names = [one.job.name for one in desk.app.bench.jobs.ledger.ended]
    assert names[0] == f"Taking apart {file}"
    assert names[1] == "Exporting the report of article 1"
    await opened(desk)


@pytest.mark.acts("jobs", "job.stop")
async def test_taking_an_article_apart_is_stopped_before_anything_is_stored(desk, site):  # noqa: F811
    await desk.press("escape", "escape")
    desk.screen._seed(f"{site}/slow")
    await opened(desk)
    await desk.pilot.press("c")
    await looked(desk)
    assert desk.shows("stopped")
    assert len(verbs.articles.articles(desk.ws)) == 1


async def test_what_was_stopped_while_it_was_taken_apart_is_not_stored(desk):  # noqa: F811
    with pytest.raises(InputError, match="stopped"):
        verbs.intake.seed(desk.ws, "-", text="The ferry was sold in May.", cancelled=lambda: True)
    assert len(verbs.articles.articles(desk.ws)) == 1


@pytest.mark.acts("jobs", "job.again")
async def test_what_was_done_cannot_be_tried_again(desk, site):  # noqa: F811
    await add(desk, f"{site}/account")
    await desk.settle()
    await opened(desk)
    await desk.press("r")
    assert desk.shows("Only what failed or was stopped")


def test_the_ledger_forgets_the_oldest_of_what_ended():
    ledger = Ledger()
    for ticket in range(KEPT + 3):
        ledger.begin(ticket, Named(f"job {ticket}"))
        ledger.end(ticket, MOMENT)
    assert [one.job.name for one in ledger.ended][::-1] == [f"job {n}" for n in range(3, KEPT + 3)]
    assert ledger.under_way == []


def test_what_is_done_while_there_is_time_is_listed_once_it_tells_how_far_it_is():
    ledger, job = Ledger(), Named("Reading what texts mean")
    ledger.end(1, MOMENT)
    assert ledger.ended == []
    ledger.along(2, job, "half", 0.5)
    assert [(one.told, one.share) for one in ledger.under_way] == [("half", 0.5)]


@pytest.mark.acts("jobs")
async def test_a_hostile_name_is_only_drawn(desk):  # noqa: F811
    bench = desk.app.bench
    bench.jobs.fetch(Job(bench, "fetch", lambda ws, tell: None, named=Named("Fetching \x1b[31m[bold]x[/] \u202eabc")))
    await desk.settle()
    await opened(desk)
    assert desk.shows("Fetching ␛[31m[bold]x[/] ◌abc")
