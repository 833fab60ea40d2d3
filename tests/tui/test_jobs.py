"""Threads: order, staleness, failures, quitting."""

import threading
import time

import pytest

from factcheck import tui
from factcheck.errors import Busy, DiskFull
from factcheck.tui.app import Workbench
from factcheck.tui.jobs import REPORTERS, Job, Jobs
from factcheck.tui.messages import JobDone, JobFailed, JobProgress
from factcheck.tui.undertakings import Named


def fails(_ws):
    raise DiskFull("No room.", hint="Make some.")


class Workspace:
    def __init__(self):
        self.closed = False

    def close(self):
        self.closed = True


class Office:
    """Jobs with a real workspace stand-in; what they post is kept in order."""

    def __init__(self, opener=None):
        self.workspace = Workspace()
        self.posted = []
        self.came = threading.Condition()
        self.jobs = Jobs(opener or (lambda: self.workspace), self.post)

    def post(self, message):
        with self.came:
            self.posted.append(message)
            self.came.notify_all()

    def wait(self, count):
        with self.came:
            assert self.came.wait_for(lambda: len(self.posted) >= count, timeout=5), self.posted


@pytest.fixture
def office():
    one = Office()
    one.jobs.open(Job("me", "open", lambda ws: ws))
    one.wait(1)
    one.jobs.settle(one.posted.pop().ticket)
    yield one
    one.jobs.close()


def test_a_read_brings_what_its_call_returned_from_another_thread(office):
    office.jobs.read(Job("me", "rows", lambda ws: (ws is office.workspace, threading.current_thread().name)))
    office.wait(1)
    ours, thread = office.posted[0].value
    assert ours and thread.startswith("read")


def test_the_newest_read_of_a_slot_makes_the_older_ones_stale(office):
    gate = threading.Event()
    old = office.jobs.read(Job("me", "rows", lambda ws: gate.wait(5) and "old"))
    new = office.jobs.read(Job("me", "rows", lambda ws: "new"))
    gate.set()
    office.wait(2)
    settled = {message.ticket: office.jobs.settle(message.ticket) for message in office.posted}
    assert settled[old] is None
    assert settled[new] is not None


def test_what_is_read_at_rest_is_not_read_for_what_a_newer_key_runs_past(office):
    read = []
    passed = office.jobs.read_at_rest(Job("me", "detail", lambda ws: read.append("passed")))
    last = office.jobs.read_at_rest(Job("me", "detail", lambda ws: read.append("last")))
    assert office.jobs.busy
    office.wait(2)
    assert read == ["last"]
    assert office.jobs.settle(passed) is None
    assert office.jobs.settle(last) is not None


def test_what_takes_a_while_holds_up_no_read_and_the_newest_of_its_slot_wins(office):
    gate = threading.Event()
    first = office.jobs.look(Job("me", "earlier", lambda ws: gate.wait(5) and "first"))
    second = office.jobs.look(Job("me", "earlier", lambda ws: "second"))
    read = office.jobs.read(Job("me", "rows", lambda ws: "rows"))
    office.wait(1)
    assert office.posted[0].ticket == read
    gate.set()
    office.wait(3)
    assert office.jobs.settle(first) is None
    assert office.jobs.settle(second) is not None


def test_reads_of_other_slots_and_other_owners_stay_wanted(office):
    mine = office.jobs.read(Job("me", "rows", lambda ws: 1))
    other = office.jobs.read(Job("me", "detail", lambda ws: 1))
    yours = office.jobs.read(Job("you", "rows", lambda ws: 1))
    assert all(office.jobs.wanted(ticket) for ticket in (mine, other, yours))


def test_what_a_gone_screen_asked_for_is_dropped_but_its_writes_are_not(office):
    read, write = office.jobs.read(Job("me", "rows", lambda ws: 1)), office.jobs.write(Job("me", "write", lambda ws: 1))
    office.jobs.forget("me")
    assert office.jobs.settle(read) is None
    assert office.jobs.settle(write) is not None


def test_writes_run_one_after_the_other_in_order(office):
    done = []
    for number in range(20):
        office.jobs.write(Job("me", "write", lambda ws, number=number: (time.sleep(0.001), done.append(number))))
    office.wait(20)
    assert done == list(range(20))


def test_an_error_for_the_user_becomes_a_message_with_title_and_hint(office):
    def busy(ws):
        raise Busy("Another program is writing.", hint="Try again.")

    office.jobs.write(Job("me", "write", busy))
    office.wait(1)
    failed = office.posted[0]
    assert isinstance(failed, JobFailed)
    assert (failed.problem.title, failed.problem.message, failed.problem.hint) == (
        "Database busy",
        "Another program is writing.",
        "Try again.",
    )


def test_a_mistake_in_the_program_becomes_a_message_and_work_goes_on(office):
    office.jobs.read(Job("me", "rows", lambda ws: 1 / 0))
    office.wait(1)
    assert "ZeroDivisionError" in office.posted[0].problem.message
    assert "Traceback" in office.posted[0].problem.details
    office.jobs.read(Job("me", "rows", lambda ws: "still here"))
    office.wait(2)
    assert office.posted[1].value == "still here"


def test_a_fetch_tells_its_progress(office):
    office.jobs.fetch(Job("me", "fetch", lambda ws, tell: tell("half", 0.5)))
    office.wait(2)
    progress, done = office.posted
    assert isinstance(progress, JobProgress) and (progress.what, progress.share) == ("half", 0.5)
    assert isinstance(done, JobDone)


def test_stuck_fetches_do_not_hold_up_reads_or_quitting(office):
    gate = threading.Event()
    for _ in range(20):
        office.jobs.fetch(Job("me", "fetch", lambda ws, tell: gate.wait(30)))
    office.jobs.read(Job("me", "rows", lambda ws: "page"))
    office.wait(1)
    assert office.posted[0].value == "page"
    started = time.monotonic()
    office.jobs.close()
    assert time.monotonic() - started < 1
    gate.set()


def test_quitting_waits_for_every_write_and_closes_the_workspace_after_it():
    office = Office()
    office.jobs.open(Job("me", "open", lambda ws: ws))
    order = []
    for number in range(5):
        office.jobs.write(Job("me", "write", lambda ws, number=number: (time.sleep(0.02), order.append(number))))
    office.jobs.close()
    assert order == [0, 1, 2, 3, 4]
    assert office.workspace.closed


def test_quitting_waits_for_reports_that_have_not_begun_yet():
    office, gate, made = Office(), threading.Event(), []
    office.jobs.open(Job("me", "open", lambda ws: ws))
    for number in range(REPORTERS + 2):
        office.jobs.report(Job("me", "export", lambda ws, tell, number=number: gate.wait(5) and made.append(number)))
    threading.Timer(0.1, gate.set).start()
    office.jobs.close()
    assert sorted(made) == list(range(REPORTERS + 2))


def test_whether_the_workbench_is_being_left_for_a_while_is_told_by_the_clock(office):
    assert not office.jobs.closing() and not office.jobs.closing(since=-1)
    office.jobs.close()
    assert office.jobs.closing() and office.jobs.closing(since=-1)
    assert not office.jobs.closing(since=60)


def test_what_failed_while_the_workbench_was_left_is_known_and_what_was_told_is_not():
    office = Office()
    office.jobs.open(Job("me", "open", lambda ws: ws))
    failing = [Job("me", "write", fails) for _ in range(2)]
    told = office.jobs.write(failing[0])
    office.wait(2)
    office.jobs.settle(told)
    office.jobs.write(failing[1])
    office.jobs.close()
    ((job, problem),) = office.jobs.untold
    assert job is failing[1] and problem.message == "No room."


def test_what_failed_while_the_workbench_was_left_is_said_after_it(seeded, capsys, monkeypatch):
    stopped = threading.Event()
    stopped.set()

    def works_and_is_left(app):
        jobs = app.bench.jobs
        jobs.open(Job("me", "open", lambda ws: ws))
        jobs.write(Job("me", "write", fails))
        jobs.write(Job("me", "write", fails, named=Named("Exporting \x1b[31m")))
        jobs.write(Job("me", "write", fails, named=Named("Reading", stopped)))

    monkeypatch.setattr("sys.setswitchinterval", lambda _seconds: None)
    monkeypatch.setattr(Workbench, "run", works_and_is_left)
    assert tui.run(seeded) == 0
    assert capsys.readouterr().err.splitlines() == [
        "Disk full: No room. Make some.",
        "Exporting ␛[31m: No room. Make some.",
        "Stopped: Reading",
    ]


def test_jobs_wait_for_the_workspace_and_fail_with_it_until_it_can_be_opened():
    tries = []

    def opener():
        tries.append(1)
        if len(tries) == 1:
            raise Busy("Locked.", hint="Wait.")
        return Workspace()

    office = Office(opener)
    office.jobs.read(Job("me", "rows", lambda ws: ws is not None))
    office.jobs.open(Job("me", "open", lambda ws: ws))
    office.wait(2)
    assert all(isinstance(message, JobFailed) for message in office.posted)
    office.jobs.open(Job("me", "open", lambda ws: ws))
    office.jobs.read(Job("me", "rows", lambda ws: ws is not None))
    office.wait(4)
    assert all(isinstance(message, JobDone) for message in office.posted[2:])
    office.jobs.close()
