"""`export`: to standard output and to files, whole or not at all."""

import json
import os
import threading
from pathlib import Path

import pytest
from running import one_complaint, run_apart

from factcheck import plugins

FORMATS = tuple(plugins.BUILT_IN["exporters"])


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_goes_out_the_same_to_both_places(worked, tmp_path, form):
    done = worked("export", "1", "--format", form, "-o", "report.out")
    assert done.out == ""
    assert "report.out" in done.err
    body = (tmp_path / "report.out").read_bytes()
    assert worked("export", "1", "--format", form).out.encode() == body
    assert b"The mayor opened the bridge in May" in body
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["report.out"]


def test_a_file_of_that_name_is_replaced_and_its_neighbours_stay(worked, tmp_path):
    (tmp_path / "report.json").write_text("old", encoding="utf-8")
    worked("export", "1", "--format", "json", "-o", "report.json")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert (tmp_path / "report.json").stat().st_mode & 0o777 == 0o666 & ~umask()


def umask():
    current = os.umask(0)
    os.umask(current)
    return current


@pytest.mark.parametrize("target", ["absent/report.html", ".", "article.txt/report.html", "x" * 300])
def test_where_nothing_can_be_written_nothing_is_left(worked, tmp_path, target):
    (tmp_path / "article.txt").write_text("text", encoding="utf-8")
    before = sorted(tmp_path.iterdir())
    assert "cannot be written" in worked.refused("export", "1", "--format", "html", "-o", target)
    assert sorted(tmp_path.iterdir()) == before


def test_a_pipe_gets_the_report_and_stays_a_pipe(worked, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    worked("export", "1", "--format", "json", "-o", "pipe")
    reader.join()
    assert json.loads(got[0])
    assert pipe.is_fifo()


def test_what_cannot_be_exported_is_refused(worked):
    said = worked.refused("export", "1", "--format", "word")
    assert all(form in said for form in FORMATS)
    assert "articles" in worked.refused("export", "9", "--format", "json")
    assert worked.tried("export", "1").code == 2


def test_notes_stay_out_of_what_is_published(worked):
    for form in ("markdown", "html", "claimreview"):
        assert "Ask the town" not in worked("export", "1", "--format", form).out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
def test_a_full_disk_is_one_message(worked):
    done = run_apart("--db", worked.db, "export", "1", "--format", "json", "-o", "/dev/full")
    assert "cannot be written" in one_complaint(done)
