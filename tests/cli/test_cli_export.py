"""`export`: to standard output and to files, whole or not at all."""

import json
import os
import threading
from contextlib import contextmanager
from pathlib import Path

import pytest
from running import one_complaint, run_apart

from factcheck import plugins
from factcheck.cli import export

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


def test_how_far_a_long_export_is_is_told(worked, monkeypatch):
    told = []

    @contextmanager
    def noted():
        yield lambda what, share: told.append(what)

    monkeypatch.setattr(export, "progress", noted)
    worked("export", "1", "--format", "html", "-o", "report.html")
    assert {"reading the claims", "telling of every claim"} <= set(told)


def test_where_a_file_cannot_be_written_nothing_is_made_first(worked, tmp_path, monkeypatch):
    monkeypatch.setattr(export.report, "export", lambda *_order, **_more: pytest.fail("it was made"))
    assert "cannot be written" in worked.refused("export", "1", "--format", "json", "-o", "absent/report.json")


@pytest.mark.parametrize("command", [["export", "1"], ["codebook", "export"]])
def test_it_is_said_when_a_file_is_replaced(worked, command):
    assert "in place of" not in worked(*command, "-o", "report.json").err
    assert "in place of the file that was there" in worked(*command, "-o", "report.json").err


def test_a_file_of_that_name_is_replaced_and_its_neighbours_stay(worked, tmp_path):
    (tmp_path / "report.json").write_text("old", encoding="utf-8")
    worked("export", "1", "--format", "json", "-o", "report.json")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))
    assert (tmp_path / "report.json").stat().st_mode & 0o777 == 0o666 & ~umask()


def umask():
    current = os.umask(0)
    os.umask(current)
    return current


@pytest.mark.parametrize("target", ["absent/report.html", ".", "article.txt/report.html", "x" * 300, "~nosuchuser/x"])
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


@pytest.mark.parametrize(
    ("file", "form"),
    [
        ("a.md", "markdown"),
        ("a.HTML", "html"),
        ("a.json", "json"),
        ("a.seed.json", "seed"),
        ("a.claimreview.json", "claimreview"),
    ],
)
def test_the_format_is_told_by_the_ending_of_the_file(worked, tmp_path, file, form):
    worked("export", "1", "-o", file)
    assert (tmp_path / file).read_text(encoding="utf-8") == worked("export", "1", "--format", form).out


def test_a_format_that_is_named_wins_over_the_ending(worked, tmp_path):
    worked("export", "1", "--format", "markdown", "-o", "a.html")
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith("# Fact-check")


def test_an_ending_of_no_format_asks_for_one(worked, tmp_path):
    done = worked.tried("export", "1", "-o", "report.word")
    assert done.code == 2
    assert ".claimreview.json" in done.err
    assert not (tmp_path / "report.word").exists()


def test_what_is_said_of_open_claims_is_true_of_the_format(worked):
    assert "not in it: claimreview holds verdicts only" in worked("export", "1", "--format", "claimreview").err
    assert worked("export", "1", "--format", "seed").err.endswith("they are in it as open.\n")
    only = worked("export", "1", "--format", "claimreview", "--only", "checked")
    assert only.err.endswith("they are left out.\n")


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


def test_what_is_still_open_is_said_with_how_to_leave_it_out(worked):
    done = worked("export", "1", "--format", "markdown")
    assert "4 of the 5 claims to check have no verdict yet" in done.err
    assert "--only checked" in done.err


def test_only_what_was_checked_goes_out_when_that_is_asked_for(worked, tmp_path):
    (tmp_path / "other.txt").write_text("It cost four million euros, they say.", encoding="utf-8")
    worked("source", "add", "1.2", "other.txt")
    only = ["--only", "checked"]
    case = json.loads(worked("export", "1", "--format", "json", *only).out)
    assert [claim["number"] for claim in case["claims"]] == ["1.1"]
    assert [source["number"] for source in case["sources"]] == ["s1"]
    for form in ("markdown", "html"):
        report = worked("export", "1", "--format", form, *only).out
        assert "4 claims that have no verdict" in report
        assert "Still open" not in report
        assert "claims that have no verdict" not in worked("export", "1", "--format", form).out
    assert "whole case" in worked.refused("export", "1", "--format", "seed", *only)
    assert "--only checked" in worked.refused("export", "1", "--format", "json", "--only", "open")


def test_the_public_is_told_a_reviewers_name_and_the_record_keeps_the_address(worked):
    worked("verdict", "1.2", "false", reviewer="Anna Berg <anna@desk.example>")
    for form in ("markdown", "html", "claimreview"):
        report = worked("export", "1", "--format", form).out
        assert "Anna Berg" in report
        assert "@desk.example" not in report
    for form in ("json", "seed"):
        assert "Anna Berg <anna@desk.example>" in worked("export", "1", "--format", form).out
    assert any(step["reviewer"] == "Anna Berg <anna@desk.example>" for step in worked.json("history"))
