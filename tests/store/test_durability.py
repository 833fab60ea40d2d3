"""What was acknowledged survives kill -9, and what two programs write at once is all there."""

import signal
import subprocess
import sys
import threading

import pytest
from sqlalchemy import select

from factcheck.store import faults, history
from factcheck.store.engine import open_store
from factcheck.store.tables import TABLES

NOTE, CHANGE = TABLES["note"], TABLES["change"]
WRITES = """
import sys
from itertools import count, islice
from factcheck.store.engine import open_store

db, article, claim, reviewer, many = sys.argv[1:]
store = open_store(db)
for n in islice(count(), int(many) or None):
    with store.change(reviewer, "added a note", article) as writer:
        values = {"claim_id": claim, "text": f"{reviewer} {n}", "number": writer.number("note")}
        values |= {"created": writer.created, "reviewer_id": writer.reviewer_id()}
        found = writer.add("note", [values])[0]
    print(found, flush=True)
"""


def writing(db, article, claim, reviewer, many=0):
    program = [sys.executable, "-c", WRITES, db, article, claim, reviewer, str(many)]
    return subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_what_was_acknowledged_survives_a_kill(tmp_path, take_in):
    db = str(tmp_path / "w.sqlite")
    store = open_store(db)
    article, (claim, _) = take_in(store)
    store.close()
    for _ in range(3):
        process = writing(db, article, claim, "me")
        acknowledged = [process.stdout.readline().strip() for _ in range(20)]
        process.send_signal(signal.SIGKILL)
        acknowledged += [
            line.strip() for line in process.communicate()[0].splitlines(keepends=True) if line[-1:] == "\n"
        ]
        store = open_store(db)
        with store.read() as session:
            kept = set(session.execute(select(NOTE.c.id)).scalars())
        assert set(acknowledged) <= kept
        assert faults.file_faults(store) == faults.row_faults(store) == []
        store.close()


def test_two_programs_writing_at_once_lose_nothing(tmp_path, take_in):
    db = str(tmp_path / "w.sqlite")
    store = open_store(db)
    article, (claim, other) = take_in(store)
    programs = [writing(db, article, claim, "one", 30), writing(db, article, other, "two", 30)]
    for program in programs:
        out, err = program.communicate(timeout=60)
        assert (program.returncode, err, len(out.splitlines())) == (0, "", 30)
    with store.read() as session:
        assert sorted(session.execute(select(NOTE.c.number)).scalars()) == list(range(1, 61))
        assert session.execute(select(CHANGE.c.seq).order_by(CHANGE.c.seq)).scalars().all() == list(range(1, 62))
        assert history.faults(session) == []
    store.close()


def test_reviewers_working_on_different_articles_get_different_numbers(any_store, take_in):
    cases = [take_in(any_store, f"The mayor left in {month}. Nobody knows why.") for month in ("May", "June", "July")]
    failed = []

    def work(article, claim, reviewer):
        try:
            for n in range(10):
                with any_store.change(reviewer, "added a note", article) as writer:
                    values = {"claim_id": claim, "text": str(n), "number": writer.number("note")}
                    values |= {"created": writer.created, "reviewer_id": writer.reviewer_id()}
                    writer.add("note", [values])
        except Exception as error:  # noqa: BLE001 - whatever it is, it is the test's to report
            failed.append(error)

    threads = [threading.Thread(target=work, args=(article, ids[0], "new one")) for article, ids in cases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    with any_store.read() as session:
        assert sorted(session.execute(select(NOTE.c.number)).scalars()) == list(range(1, 31))
        assert session.execute(select(TABLES["reviewer"].c.name).where(TABLES["reviewer"].c.name == "new one")).all()
        assert history.faults(session) == []


@pytest.mark.parametrize("rounds", [1, 2])
def test_a_connection_that_was_lost_in_the_middle_leaves_nothing(store, take_in, rounds):
    article, (claim, _) = take_in(store)
    for _ in range(rounds):
        with pytest.raises(KeyboardInterrupt), store.change("me", "edited", article) as writer:
            writer.edit("claim", claim, {"text": "Half."})
            raise KeyboardInterrupt
    assert faults.row_faults(store) == []
    with store.read() as session:
        assert len(session.execute(select(CHANGE.c.pk)).all()) == 1
