"""`factcheck library` and `factcheck match`: checks come in whole or not at all, and are found for texts and claims."""

import json
import os
import pty
import subprocess
import sys

import pytest

CHECKS = [
    {"id": "b1", "claim": "The mayor opened the bridge in May.", "rating": "False", "reviewer": "Checks of Example"},
    {"id": "b2", "claim": "The mayor opened the bridge in June 2023.", "rating": "True", "value": 1.0},
    {"id": "w1", "claim": "A whale\x1b[31m swam up the river.", "title": "Whale", "date": "2019-03-07"},
]


@pytest.fixture(autouse=True)
def words_only(monkeypatch):
    monkeypatch.setenv("FACTCHECK_SEMANTIC", "off")


@pytest.fixture
def checks(tmp_path):
    file = tmp_path / "checks.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in CHECKS), encoding="utf-8")
    return file


@pytest.fixture
def filled(worked, checks):
    worked("library", "import", checks)
    return worked


def test_an_import_says_what_became_of_the_records(worked, checks):
    assert worked.json("library", "import", checks) == {"added": 3, "updated": 0, "known": 0, "vectors": 0}
    assert worked("library", "import", checks).out == "0 new, 0 updated, 3 already here; 0 vectors made\n"
    checks.write_text(json.dumps({**CHECKS[0], "rating": "True"}), encoding="utf-8")
    assert worked.json("library", "import", checks, "--no-vectors")["updated"] == 1


def test_what_is_listed_can_be_imported_again(filled, tmp_path, empty):
    listed = filled("library", "list", "--json").out
    (tmp_path / "again.json").write_text(listed, encoding="utf-8")
    empty("library", "import", tmp_path / "again.json")
    assert empty("library", "list", "--json").out == listed
    assert json.loads(listed)[0]["id"] == "b1"


def test_the_list_can_be_searched_and_obeys_no_escape(filled):
    out = filled("library", "list", "--search", "whales").out
    assert out.startswith("w1  2019-03-07")
    assert "\x1b" not in out
    assert filled("library", "list", "--search", "unicorn").out == ""


def test_a_bad_row_is_refused_with_its_line_and_nothing_is_stored(worked, tmp_path):
    file = tmp_path / "bad.csv"
    file.write_text("id,claim\n1,Good\n2,\n", encoding="utf-8")
    assert "line 3: there is no “claim”" in worked.refused("library", "import", file)
    assert worked.json("library", "list") == []
    assert "There is no file" in worked.refused("library", "import", tmp_path / "none.csv")


def test_an_import_asks_for_no_reviewer_and_undo_takes_it_back(filled):
    assert "imported 3 earlier checks" in filled("undo").out
    assert filled.json("library", "list") == []


def test_a_text_or_a_claim_is_matched(filled):
    assert filled("match", "they say the mayor opened the bridge in May").out.split()[1] == "b1"
    (first, *_) = filled.json("match", "1.1")
    assert first["id"] == "b1"
    assert first["rating"] == "False"
    assert list(first)[:2] == ["id", "score"]
    nothing = filled("match", "zebra")
    assert nothing.out == ""
    assert "Nothing" in nothing.err


def test_lines_of_texts_are_matched_in_order(filled):
    asked = ["a whale in the river", "", "the mayor’s bridge"]
    given = "\n".join(json.dumps({"text": text, "more": 1}) for text in asked) + "\n\n"
    lines = [json.loads(line) for line in filled("match", "--jsonl", stdin=given).out.splitlines()]
    assert [line["text"] for line in lines] == asked
    assert [line["matches"][0]["id"] if line["matches"] else None for line in lines] == ["w1", None, "b1"]


@pytest.mark.parametrize("line", ["{", "[1]", '{"words": "x"}', '{"text": 3}', "\xff"])
def test_a_line_that_is_no_text_is_named(filled, line):
    assert "Line 1" in filled.refused("match", "--jsonl", stdin=line.encode("latin-1"))


def test_match_wants_a_text_or_lines_not_both(filled):
    assert filled.tried("match").code == 2
    assert filled.tried("match", "x", "--jsonl").code == 2


def test_a_claim_is_shown_with_what_was_checked_before(filled):
    out = filled("show", "1.1").out
    assert "Checked before" in out
    assert "b1 ✗ False, Checks of Example" in out
    assert "contradicts" in out
    shown = filled.json("show", "1.1")["earlier"]
    assert [(check["number"], check["contradicts"]) for check in shown] == [("b1", True), ("b2", False)]


def test_a_verdict_against_an_earlier_check_of_the_same_is_warned_of(filled):
    done = filled("verdict", "1.1", "true", "--json")
    assert "1.1 is True now; the same was checked before: b1 ✗ False, Checks of Example" in done.err
    assert "b2" not in done.err
    assert filled("verdict", "1.1", "false").err == ""
    assert filled("verdict", "1.2", "true").err == ""


def test_progress_is_shown_on_a_terminal_only(worked, tmp_path):
    file = tmp_path / "many.jsonl"
    file.write_text("".join(json.dumps({"id": n, "claim": f"Claim {n}."}) + "\n" for n in range(20_000)))
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "factcheck", "--db", str(worked.db), "library", "import", str(file)]
    with subprocess.Popen(command, stderr=theirs, stdout=subprocess.PIPE) as process:
        os.close(theirs)
        shown = b""
        while process.poll() is None or not shown:
            try:
                shown += os.read(ours, 1024)
            except OSError:
                break
        assert process.stdout.read() == b"20000 new, 0 updated, 0 already here; 0 vectors made\n"
    os.close(ours)
    assert b"storing" in shown
