"""Exporting a report as a job: watched, stopped on the way, tried again, and never half-written."""

import json
import threading
import time

import pytest

from factcheck import desk as verbs
from factcheck import plugins
from factcheck.tui.screens import exporting
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.dialogs.form import Dialog
from factcheck.tui.widgets.editors import SafeInput
from factcheck.tui.widgets.lines import Words

FORMATS = plugins.names("exporters")
NAME = "Exporting the report of article 1"


@pytest.fixture
async def desk(seeded, open_desk, tmp_path):
    (tmp_path / "out").mkdir()
    async with open_desk(seeded, open_article="1") as running:
        yield running


@pytest.fixture
def held(monkeypatch):
    """Exports wait where they first tell how far they are, until the gate is opened."""
    gate, there = threading.Event(), threading.Event()
    export = verbs.report.export

    def waiting(ws, article, form, *, progress, **order):
        def told(what, share):
            there.set()
            gate.wait(10)
            progress(what, share)

        return export(ws, article, form, progress=told, **order)

    monkeypatch.setattr(verbs.report, "export", waiting)
    yield gate, there
    gate.set()


async def export(desk, file, form="markdown"):
    """Asks for an export, and waits until the form is closed."""
    await desk.pilot.press("X")
    await until(desk, lambda: isinstance(desk.screen, Dialog))
    desk.screen.query_one(SafeInput).value = str(file)
    await desk.pilot.press("tab", *["right"] * FORMATS.index(form), "ctrl+s")
    await until(desk, lambda: not isinstance(desk.screen, Dialog))


async def until(desk, holds):
    for _ in range(1000):
        if holds():
            return
        await desk.pilot.pause(0.01)
    raise AssertionError("it never came to it")


def job(desk):
    (one,) = desk.app.bench.jobs.ledger.ended
    return one


@pytest.mark.acts("export", "keep", "jobs", "job.stop", "job.again")
async def test_an_export_is_stopped_in_the_drawer_leaves_no_file_and_is_tried_again(desk, tmp_path, held):
    gate, there = held
    file = tmp_path / "out" / "report.md"
    await export(desk, file)
    assert desk.shows("Exporting: Q shows how far it is, and stops it.")
    assert desk.shows("1 under way")
    await until(desk, there.is_set)
    await desk.pilot.press("Q")
    await until(desk, lambda: desk.shows(NAME))
    assert not desk.shows("cannot be stopped")
    await desk.pilot.press("c")
    gate.set()
    await until(desk, lambda: desk.shows("Lately ended"))
    await desk.settle()
    assert desk.shows("stopped")
    assert desk.shows(f"Stopped: {NAME}")
    assert not desk.app.bench.problems, "what was stopped on purpose is no trouble"
    assert list(file.parent.iterdir()) == []
    await desk.press("enter")
    await until(desk, lambda: desk.shows("done"))
    assert [one.name for one in file.parent.iterdir()] == ["report.md"]


@pytest.mark.acts("export", "keep")
@pytest.mark.parametrize("form", FORMATS)
async def test_every_format_can_be_stopped_between_the_claims_and_keeps_the_file_that_was_there(
    desk, tmp_path, monkeypatch, form
):
    file = tmp_path / "out" / "report.any"
    file.write_text("mine")
    told = []

    def stopped(listener, what, share):
        told.append(what)
        if len(told) == 4:
            raise exporting.InputError("The export was stopped.")

    monkeypatch.setattr(exporting._Listener, "__call__", stopped)
    await export_over(desk, file, form)
    await desk.settle()
    assert len(told) == 4
    assert file.read_text() == "mine"
    assert [one.name for one in file.parent.iterdir()] == ["report.any"]


async def export_over(desk, file, form):
    await desk.pilot.press("X")
    await until(desk, lambda: isinstance(desk.screen, Dialog))
    desk.screen.query_one(SafeInput).value = str(file)
    await desk.pilot.press("tab", *["right"] * FORMATS.index(form), "ctrl+s", "ctrl+s")
    await until(desk, lambda: not isinstance(desk.screen, Dialog))


@pytest.mark.acts("export", "keep", "rate.1")
async def test_work_goes_on_while_a_report_is_made_and_verdicts_are_stored(desk, tmp_path, held):
    gate, there = held
    await export(desk, tmp_path / "out" / "report.md")
    await until(desk, there.is_set)
    before = len(verbs.history.changes(desk.ws, of="1"))
    await desk.pilot.press("1", "escape")
    await until(desk, lambda: len(verbs.history.changes(desk.ws, of="1")) > before)
    assert list((tmp_path / "out").iterdir()) == []
    gate.set()
    await desk.settle()
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["report.md"]


@pytest.mark.acts("export", "keep", "back")
async def test_what_was_exported_is_said_also_after_the_review_was_left(desk, tmp_path, held):
    gate, there = held
    file = tmp_path / "out" / "report.md"
    await export(desk, file)
    await until(desk, there.is_set)
    await desk.pilot.press("escape")
    await until(desk, lambda: isinstance(desk.screen, ArticlesScreen))
    gate.set()
    await desk.settle()
    assert desk.shows("Exported")
    assert job(desk).problem is None and not job(desk).job.stopped


@pytest.mark.acts("export", "keep", "jobs", "job.again", "back")
async def test_a_stopped_export_is_tried_again_also_after_the_review_was_left(desk, tmp_path, held):
    gate, there = held
    file = tmp_path / "out" / "report.md"
    await export(desk, file)
    await until(desk, there.is_set)
    desk.app.bench.jobs.ledger.under_way[0].job.stop.set()
    gate.set()
    await desk.settle()
    assert desk.shows(f"Stopped: {NAME}")
    await desk.press("escape", "Q")
    assert desk.shows("stopped")
    await desk.press("enter")
    await until(desk, lambda: desk.shows("done"))
    assert desk.shows("Exported")
    assert file.exists()


@pytest.mark.acts("export", "keep")
async def test_two_reports_are_made_at_once_and_one_of_them_is_stopped(desk, tmp_path, held):
    gate, there = held
    await export(desk, tmp_path / "out" / "one.md")
    await until(desk, there.is_set)
    there.clear()
    await export(desk, tmp_path / "out" / "two.md")
    await until(desk, there.is_set)
    assert desk.shows("2 under way")
    desk.app.bench.jobs.ledger.under_way[0].job.stop.set()
    gate.set()
    await desk.settle()
    assert [one.name for one in (tmp_path / "out").iterdir()] == ["two.md"]


@pytest.mark.acts("export", "keep")
async def test_how_far_an_export_is_is_told_in_words_and_as_a_share(desk, tmp_path, monkeypatch):
    told = []
    along = desk.app.bench.jobs.ledger.along

    def noted(ticket, named, what, share):
        told.append((named.name, what, share))
        along(ticket, named, what, share)

    monkeypatch.setattr(desk.app.bench.jobs.ledger, "along", noted)
    monkeypatch.setattr("factcheck.tui.jobs.PROGRESS_EVERY", 0)
    await export(desk, tmp_path / "out" / "report.html", "html")
    await desk.settle()
    assert {name for name, _, _ in told} == {NAME}
    assert [what for _, what, _ in told][-1] == "saving"
    assert (NAME, "telling of every claim", 0.0) in told


@pytest.mark.acts("export", "keep")
@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Type a path."),
        ("no/report.md", "cannot be written: No such file"),
        ("no/", "no/report-1-a-bridge-is-opened.md cannot be written: No such file"),
        ("~nosuchuser/x", "“~nosuchuser/x” is no path that can be used: nobody here is called so."),
        ("x" * 300, "is no path that can be used: File name too long."),
    ],
)
async def test_a_path_that_cannot_be_used_is_refused_in_the_form_before_anything_is_made(desk, tmp_path, typed, says):
    await desk.press("X")
    desk.screen.query_one(SafeInput).value = typed
    await desk.press("ctrl+s", "ctrl+s")
    assert isinstance(desk.screen, Dialog)
    assert says in desk.screen.query_one("#trouble", Words).spoken
    assert not desk.app.bench.jobs.ledger.ended
    logged = {problem.title for problem in desk.app.bench.problems}
    assert logged <= {"Cannot use this (Export the report)"}, "the log says in which form"


@pytest.mark.acts("export", "keep")
@pytest.mark.parametrize("typed", ["out", "out/", "~"])
async def test_a_folder_gets_the_report_under_the_name_that_was_offered(desk, tmp_path, monkeypatch, typed):
    monkeypatch.setenv("HOME", str(tmp_path / "out"))
    await desk.press("X")
    offered = desk.screen.query_one(SafeInput).value
    desk.screen.query_one(SafeInput).value = typed
    await desk.press("ctrl+s")
    assert [one.name for one in (tmp_path / "out").iterdir()] == [f"{offered}.md"]
    assert not list(tmp_path.glob("out.*"))


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        ("report", "report.md"),
        ("report.txt", "report.txt"),
        ("report-4.2m-for-a-bridge", "report-4.2m-for-a-bridge.md"),
    ],
)
def test_a_path_without_the_ending_of_a_format_gets_it_also_after_a_number(tmp_path, typed, file):
    assert verbs.files.target(str(tmp_path / typed), "markdown", "offered") == tmp_path / file


@pytest.mark.acts("export", "keep")
async def test_the_form_says_how_many_claims_are_open_and_leaves_them_out_where_that_is_chosen(desk, tmp_path):
    row = verbs.articles.article(desk.ws, "1")
    await desk.press("X")
    said = desk.screen.query_one("#words", Words).spoken
    assert f"{row.open} of the {row.to_check} claims to check have no verdict yet" in said
    desk.screen.query_one(SafeInput).value = "out/report.json"
    await desk.press("tab", *["right"] * FORMATS.index("json"), "tab", "right", "ctrl+s")
    case = json.loads((tmp_path / "out" / "report.json").read_text())
    assert case["claims"] and all(claim["verdicts"] for claim in case["claims"])


@pytest.mark.acts("export", "keep")
async def test_a_part_of_a_case_is_no_seed_file_and_the_form_says_so(desk):
    await desk.press("X", "tab", *["right"] * FORMATS.index("seed"), "tab", "right", "ctrl+s")
    assert isinstance(desk.screen, Dialog)
    assert "A seed file carries the whole case." in desk.screen.query_one("#trouble", Words).spoken


@pytest.mark.acts("export", "keep")
async def test_once_it_is_exported_nothing_says_that_it_is_under_way(desk, tmp_path, held):
    gate, there = held
    await export(desk, tmp_path / "out" / "report.md")
    await until(desk, there.is_set)
    assert desk.shows("Exporting: Q")
    gate.set()
    await desk.settle()
    assert desk.shows("Exported")
    assert not desk.shows("Exporting: Q")


@pytest.mark.acts("export", "keep")
async def test_quitting_waits_for_a_report_under_way(seeded, open_desk, tmp_path, held):
    gate, there = held
    file = tmp_path / "report.md"
    async with open_desk(seeded, open_article="1") as desk:
        await export(desk, file)
        await until(desk, there.is_set)
        threading.Timer(0.3, gate.set).start()
    assert file.exists()


@pytest.mark.acts("export", "keep")
async def test_a_report_that_fails_while_the_workbench_is_left_is_told_of_afterwards(seeded, open_desk, tmp_path, held):
    gate, there = held
    file = tmp_path / "out" / "report.md"
    file.parent.mkdir()
    async with open_desk(seeded, open_article="1") as desk:
        await export(desk, file)
        await until(desk, there.is_set)
        file.parent.rmdir()
        threading.Timer(0.3, gate.set).start()
    ((job, problem),) = desk.app.bench.jobs.untold
    assert job.named.name == NAME
    assert "cannot be written" in problem.message


@pytest.mark.acts("export", "keep")
async def test_quitting_ends_a_report_that_would_take_long_and_leaves_no_file(
    seeded, open_desk, tmp_path, held, monkeypatch
):
    monkeypatch.setattr(exporting, "PATIENCE", -1.0)
    gate, there = held
    async with open_desk(seeded, open_article="1") as desk:
        await export(desk, tmp_path / "out.md")
        await until(desk, there.is_set)
        threading.Timer(0.3, gate.set).start()
    assert not list(tmp_path.glob("*out*"))
    ((job, _problem),) = desk.app.bench.jobs.untold
    assert job.named.stopped


@pytest.mark.parametrize("why", ["asked", "overdue"])
def test_a_listener_ends_an_export_when_asked_or_when_it_is_overdue(why):
    stop, told, overdue = threading.Event(), [], []
    listener = exporting._Listener(stop, lambda: bool(overdue), lambda *what: told.append(what))
    listener("reading the claims", 0.5)
    stop.set() if why == "asked" else overdue.append(True)
    with pytest.raises(exporting.InputError, match="stopped"):
        listener("reading the claims", 0.7)
    assert told == [("reading the claims", 0.5)]
    assert stop.is_set()


def test_checking_a_path_leaves_nothing_and_changes_nothing(tmp_path):
    file = tmp_path / "report.md"
    verbs.files.check(file)
    assert list(tmp_path.iterdir()) == []
    file.write_text("mine")
    before = file.stat().st_mtime_ns
    time.sleep(0.01)
    verbs.files.check(file)
    assert (file.read_text(), file.stat().st_mtime_ns) == ("mine", before)
