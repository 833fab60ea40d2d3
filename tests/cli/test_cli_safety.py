"""Nothing from outside is obeyed by the terminal, and nothing that reads our output can make us fail."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import start

NASTY = "A\x1b]0;owned\x07\x9b31m\u202ered\u2066 title"
RAW = [chr(code) for code in (*range(0x09), *range(0x0B, 0x20), 0x7F, *range(0x80, 0xA0))] + list(
    "\u202a\u202e\u2066\u200f"
)


@pytest.fixture
def nasty(seeded, tmp_path):
    """A workspace with terminal escapes and reversed text wherever words can be typed or read."""
    (tmp_path / "source.txt").write_text(f"{NASTY}\n\nThe mayor {NASTY} opened the bridge.", encoding="utf-8")
    seeded("article", "edit", "1", "--title", NASTY, "--author", f"{NASTY}\nsecond line")
    seeded("source", "add", "1.1", "source.txt")
    seeded("source", "edit", "s1", "--title", NASTY)
    quote = ["--source", "s1", "--quote", "opened the bridge", "--stance", "supports"]
    seeded("evidence", "add", "1.1", *quote)
    seeded("claim", "edit", "1.1", "--text", NASTY, "--claimant", NASTY, "--needs-context", NASTY)
    seeded("verdict", "1.1", "true", "--rationale", f"one\n{NASTY}")
    seeded("note", "1.1", f"one\n{NASTY}", reviewer=NASTY)
    return seeded


@pytest.mark.parametrize(
    "command",
    [
        *(["articles"], ["claims"], ["show", "1"], ["show", "1.1"], ["show", "s1"], ["show", "e1"], ["show", "n1"]),
        *(["source", "list"], ["evidence", "list", "1"], ["evidence", "find", "1.1"], ["history"]),
        *(["seed", NASTY], ["show", NASTY], ["claims", "--kind", NASTY], ["verdict", "1.1", NASTY], ["--" + NASTY]),
    ],
)
@pytest.mark.parametrize("json", [False, True])
def test_no_control_character_reaches_the_terminal(nasty, command, json):
    done = nasty.tried(*command, *(["--json"] if json and command[0] != "--" + NASTY else []))
    assert done.out or done.err
    for stream in (done.out, done.err):
        assert [char for char in RAW if char in stream] == []


def test_json_says_exactly_what_was_stored(nasty):
    assert nasty.json("articles")[0]["title"] == "A]0;owned\x9b31m\u202ered\u2066 title"


def test_text_that_is_not_unicode_in_arguments_is_cleaned(seeded):
    reviewer = os.fsdecode(b"ab\xffc")
    row = seeded.json("note", "1.1", os.fsdecode(b"caf\xe9 \xff"), reviewer=reviewer)
    assert (row["text"], row["reviewer"]) == ("caf", "abc")
    for command in (["claims", "--search"], ["claims", "--verdict"], ["show"], ["source", "edit", "s1", "--kind"]):
        assert "Traceback" not in seeded.tried(*command, reviewer).err
    missing = ["source", "add", "1.1", os.fsdecode(b"http://127.0.0.1:1/\xff"), "--keep", "--allow-host", "127.0.0.1"]
    assert seeded.json(*missing)["url"] == "http://127.0.0.1:1/"


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_terminal_that_lacks_a_sign_gets_an_escape(worked, encoding):
    surroundings = {**os.environ, "PYTHONIOENCODING": encoding}
    for command in (["claims"], ["claims", "--json"], ["show", "1.1"]):
        out, err = start("--db", worked.db, *command, env=surroundings).communicate(timeout=60)
        assert err == b""
        assert out.decode(encoding)


def test_whoever_has_read_enough_may_hang_up(worked):
    command = [sys.executable, "-m", "factcheck", "--db", str(worked.db), "show", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        err = process.stderr.read()
        assert process.wait(60) == 1
    assert err == b""


def test_only_the_head_of_a_long_list_can_be_taken(worked):
    line = f"'{sys.executable}' -m factcheck --db '{worked.db}' claims --json | head -1"
    done = subprocess.run(line, shell=True, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("[\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize("command", [["claims"], ["export", "1", "--format", "json"]])
def test_a_full_disk_behind_standard_output_is_one_message(worked, command):
    with Path("/dev/full").open("wb") as full:
        process = start("--db", worked.db, *command, stdout=full)
        err = process.communicate(timeout=60)[1].decode()
    assert process.returncode == 1
    assert err.splitlines()[0].startswith("Cannot use this: Standard output cannot be written")
    assert len(err.splitlines()) == 2


def test_closed_streams_are_no_reason_to_fail(worked):
    line = f"'{sys.executable}' -m factcheck --db '{worked.db}' note 1.1 x >&- <&- 2>&-"
    assert subprocess.run(line, shell=True, check=False).returncode == 0
    assert len(worked.json("show", "1.1")["notes"]) == 2
