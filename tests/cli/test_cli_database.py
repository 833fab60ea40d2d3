"""`db` and `doctor`; and databases that are full, busy, read-only, foreign, newer, broken, or no database at all."""

import hashlib
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from urllib.parse import quote

import pytest
from running import ME, Desk, Done, one_complaint, run, run_apart, start

from factcheck.store.migrations import HEAD


def counts(db):
    """How many rows each table has."""
    with closing(sqlite3.connect(db)) as session:
        tables = session.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%_fts%'"
        ).fetchall()
        return {name: session.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for (name,) in tables}


def digest(file):
    return hashlib.sha256(file.read_bytes()).hexdigest()


def test_path_says_where_the_database_would_be_and_makes_nothing(empty, tmp_path):
    assert empty("db", "path").out == f"{empty.db}\n"
    assert (
        run("--db", "postgresql://me:secret@host/name", "db", "path").out == "postgresql+psycopg://me:***@host/name\n"
    )
    assert run("db", "path").out.startswith(str(tmp_path / "home"))
    (tmp_path / "work" / "db").mkdir(parents=True)
    (tmp_path / "work" / "db" / "factcheck.sqlite").touch()
    os.chdir(tmp_path / "work")
    assert run("db", "path").out == f"{tmp_path / 'work' / 'db' / 'factcheck.sqlite'}\n"
    assert not empty.db.exists()


@pytest.mark.parametrize("name", ["with blank.sqlite", "what?.sqlite", "a#b%20c.sqlite", "Ü 語.db", "deep/er/x.sqlite"])
def test_any_file_name_will_do(tmp_path, name):
    desk = Desk(tmp_path / name)
    desk("db", "upgrade")
    assert desk.json("articles") == []
    assert (tmp_path / name).stat().st_size > 0
    assert len([file for file in tmp_path.rglob("*") if file.is_file()]) == 1
    assert run("--db", f"sqlite:///{quote(str(desk.db))}", "articles").code == 0


def test_upgrade_and_check_say_that_all_is_well(worked):
    assert f"schema {HEAD}" in worked("db", "upgrade").out
    assert "all holds together" in worked("db", "check").out
    assert worked.json("db", "check") == {"database": str(worked.db), "faults": []}


def test_a_backup_holds_the_same_and_overwrites_nothing(worked, tmp_path):
    assert worked("db", "backup", "copy.sqlite").out == "copy.sqlite\n"
    copy = Desk(tmp_path / "copy.sqlite")
    assert counts(copy.db) == counts(worked.db)
    assert copy("export", "1", "--format", "seed").out == worked("export", "1", "--format", "seed").out
    assert copy("db", "check").code == 0
    before = digest(copy.db)
    assert "exists already" in worked.refused("db", "backup", "copy.sqlite")
    assert digest(copy.db) == before
    worked.refused("db", "backup", "absent/copy.sqlite")
    assert sorted(file.name for file in tmp_path.iterdir() if file.is_file()) == ["copy.sqlite"]


def test_work_in_a_restored_backup_goes_on(worked, tmp_path):
    worked("db", "backup", "copy.sqlite")
    copy = Desk(tmp_path / "copy.sqlite")
    copy("undo")
    assert copy.json("note", "1.1", "More.")["number"] == "n2"


def test_check_names_a_damaged_snapshot_and_a_quote_that_is_gone(worked):
    with closing(sqlite3.connect(worked.db)) as session:
        session.execute("UPDATE blob SET body = (SELECT body FROM blob ORDER BY pk LIMIT 1)")
        session.commit()
    done = worked.tried("db", "check", "--json")
    assert done.code == 1
    assert [fault for fault in done.json["faults"] if "damaged" in fault]
    assert [fault for fault in done.json["faults"] if "e1 on 1.1" in fault]
    assert "Database damaged" in done.err


def test_check_finds_a_quote_that_was_altered(worked):
    with closing(sqlite3.connect(worked.db)) as session:
        session.execute("UPDATE evidence SET exact = 'the mayor closed the bridge'")
        session.commit()
    done = worked.tried("db", "check", "--json")
    assert [fault for fault in done.json["faults"] if "not in its snapshot" in fault]


def test_check_of_a_broken_file_says_so(worked):
    body = bytearray(worked.db.read_bytes())
    for page in range(4096 * 3, len(body) - 4096, 4096 * 2):
        body[page : page + 200] = os.urandom(200)
    worked.db.write_bytes(body)
    done = worked.tried("db", "check")
    assert (done.code, "Traceback" in done.err) == (1, False)
    assert "damaged" in done.err


def test_doctor_finds_all_well_and_makes_nothing(empty, worked):
    worked.db.with_name("other.sqlite").touch()
    before = digest(worked.db)
    assert all(finding["ok"] for finding in worked.json("doctor"))
    assert digest(worked.db) == before
    out = Desk(worked.db.with_name("other.sqlite"))("doctor").out
    assert all(line.startswith("ok  ") for line in out.splitlines())
    assert worked.db.with_name("other.sqlite").stat().st_size == 0
    assert run("--db", f"sqlite:///{empty.db}", "doctor").code == 0
    assert not empty.db.exists()


def test_doctor_says_what_is_wrong(tmp_path):
    (tmp_path / "text.sqlite").write_text("no database " * 200, encoding="utf-8")
    for db in ("text.sqlite", tmp_path, "postgresql://127.0.0.1:1/x", "x" * 5000, "nonsense://x"):
        done = run("--db", db, "doctor", "--json")
        assert done.code == 1
        (fault,) = [finding for finding in done.json if not finding["ok"]]
        assert fault["what"] == "database"
        assert fault["hint"]


@pytest.mark.parametrize("url", ["mysql://host/name", "nonsense://host", "sqlite://", "sqlite:///:memory:", "://x"])
def test_only_sqlite_files_and_postgresql_are_databases(url):
    said = one_complaint(run("--db", url, "articles"))
    assert "postgresql://host/name" in said


def test_a_server_that_is_not_there_is_one_message():
    said = one_complaint(run("--db", "postgresql://me:secret@127.0.0.1:1/name", "articles"))
    assert "cannot be reached" in said
    assert "secret" not in said


def test_a_folder_is_no_database(tmp_path):
    assert "is a folder" in one_complaint(run("--db", tmp_path, "articles"))
    assert "is a folder" in one_complaint(run("--db", f"sqlite:///{tmp_path}", "articles"))
    one_complaint(run("--db", "~nobody-of-this-name/x.sqlite", "articles"))
    one_complaint(run("--db", "x" * 5000, "articles"))
    (tmp_path / "file").touch()
    one_complaint(run("--db", tmp_path / "file" / "x.sqlite", "articles"))


@pytest.mark.parametrize(
    "body",
    [b"no database " * 200, b"SQLite format 3\0" + bytes(4000), bytes(range(1, 256)) * 20],
    ids=["words", "empty pages", "noise"],
)
def test_a_file_that_is_no_database_stays_as_it_is(tmp_path, body):
    (tmp_path / "thing").write_bytes(body)
    one_complaint(run("--db", "thing", "articles"))
    assert (tmp_path / "thing").read_bytes() == body


def test_the_database_of_another_program_stays_as_it_is(tmp_path):
    with closing(sqlite3.connect(tmp_path / "other.sqlite")) as session:
        session.execute("CREATE TABLE claim (x)")
    before = digest(tmp_path / "other.sqlite")
    assert "another program" in one_complaint(run("--db", "other.sqlite", "articles"))
    assert digest(tmp_path / "other.sqlite") == before


def test_a_database_of_a_newer_version_stays_as_it_is(worked):
    with closing(sqlite3.connect(worked.db)) as session:
        session.execute("UPDATE alembic_version SET version_num = '9999'")
        session.commit()
        session.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = digest(worked.db)
    for command in (["articles"], ["note", "1.1", "x"], ["db", "upgrade"], ["db", "check"]):
        said = worked.refused(*command)
        assert "newer version" in said
        assert "9999" in said
    assert worked.tried("doctor").code == 1
    assert digest(worked.db) == before


def test_a_second_program_writing_is_waited_for_and_then_named(worked, monkeypatch, tmp_path):
    monkeypatch.setattr("factcheck.store.engine.BUSY_TIMEOUT", 100)
    (tmp_path / "other.txt").write_text("Snow fell in Oslo on Monday.", encoding="utf-8")
    before = counts(worked.db)
    with closing(sqlite3.connect(worked.db, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        for command in (["note", "1.1", "x"], ["undo"], ["seed", "other.txt"], ["verdict", "1.1", "false"]):
            said = worked.refused(*command)
            assert "Another program is writing" in said
            assert "Nothing was changed" in said
        assert worked.json("show", "1.1")["notes"]
        other.execute("ROLLBACK")
    assert counts(worked.db) == before
    worked("note", "1.1", "x")


@pytest.fixture
def ordinary(worked):
    """The workspace's folder and database, and a way to run commands as someone whom a file's rights bind."""
    prefix = () if os.geteuid() else ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
    if prefix and not shutil.which("setpriv"):
        pytest.skip("root may write anywhere, and without setpriv (Debian: util-linux) that cannot be given up")

    def command(*arguments, path=worked.db):
        program = [*prefix, sys.executable, "-m", "factcheck", "--db", path, "--reviewer", ME, *arguments]
        done = subprocess.run([*map(str, program)], capture_output=True, text=True, timeout=60, check=False)
        return Done(done.returncode, done.stdout, done.stderr)

    folder = worked.db.parent
    yield folder, worked.db, command
    folder.chmod(0o755)
    worked.db.chmod(0o644)


def test_a_database_that_may_not_be_written_can_be_read_and_says_so(ordinary):
    folder, db, command = ordinary
    assert command("note", "1.1", "works").code == 0
    db.chmod(0o444)
    folder.chmod(0o755)
    before = digest(db)
    assert command("claims", "--json").json
    assert "may not be written" in one_complaint(command("note", "1.1", "x"))
    assert "FAIL database" in command("doctor").out
    assert digest(db) == before


def test_a_folder_that_may_not_be_written_says_so(ordinary):
    folder, db, command = ordinary
    db.chmod(0o444)
    folder.chmod(0o555)
    before = digest(db)
    for command_line in (["note", "1.1", "x"], ["undo"]):
        one_complaint(command(*command_line))
    one_complaint(command("articles", path=folder / "new.sqlite"))
    one_complaint(command("articles", path=folder / "deeper" / "new.sqlite"))
    one_complaint(command("export", "1", "--format", "json", "-o", folder / "out.json"))
    assert digest(db) == before
    assert sorted(file.name for file in folder.iterdir()) == ["factcheck.sqlite"]


def test_a_full_disk_changes_nothing(worked, tmp_path):
    (tmp_path / "large.txt").write_text(os.urandom(500_000).hex(), encoding="utf-8")
    before = counts(worked.db)
    room = worked.db.stat().st_size + 100_000

    def leave_no_room():
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    done = run_apart("--db", worked.db, "source", "add", "1", "large.txt", preexec_fn=leave_no_room)
    said = one_complaint(done)
    assert "Nothing was changed" in said
    assert counts(worked.db) == before
    assert worked("db", "check").code == 0


def test_a_database_at_its_largest_is_a_full_disk(worked, monkeypatch, tmp_path):
    connect = sqlite3.connect

    def cramped(*arguments, **options):
        session = connect(*arguments, **options)
        pages = session.execute("PRAGMA page_count").fetchone()[0]
        session.execute(f"PRAGMA max_page_count = {pages}")
        return session

    (tmp_path / "large.txt").write_text(os.urandom(200_000).hex(), encoding="utf-8")
    before = counts(worked.db)
    monkeypatch.setattr(sqlite3.dbapi2, "connect", cramped)
    monkeypatch.setattr(sqlite3, "connect", cramped)
    said = worked.refused("source", "add", "1", "large.txt")
    monkeypatch.undo()
    assert said.startswith("Disk full: ")
    assert counts(worked.db) == before


def test_two_programs_may_make_the_same_database_at_once(tmp_path):
    made = [start("--db", tmp_path / "new.sqlite", "db", "upgrade") for _ in range(3)]
    told = [(*process.communicate(timeout=60), process.returncode) for process in made]
    assert [(err, code) for _, err, code in told] == [(b"", 0)] * 3
    assert run("--db", tmp_path / "new.sqlite", "db", "check").code == 0


def test_two_programs_may_take_in_the_same_text_at_once(empty, tmp_path):
    empty("db", "upgrade")
    (tmp_path / "a.txt").write_text("Snow fell in Oslo on Monday.", encoding="utf-8")
    made = [start("--db", empty.db, "seed", "a.txt") for _ in range(2)]
    told = [(process.communicate(timeout=60)[1], process.returncode) for process in made]
    assert told == [(f"The database is {empty.db}.\n".encode(), 0)] * 2
    assert len(empty.json("articles")) == 1
