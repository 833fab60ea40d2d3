"""The command line run inside the test's process, with streams of its own; a subprocess only where one is needed."""

import contextlib
import io
import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from factcheck.__main__ import main

ME, OTHER = "checker@desk.example", "second@desk.example"
ARTICLE = """The mayor opened the bridge in May.

It cost four million euros. The town paid half of the sum, the mayor said.

Nobody was hurt while it was built.
"""
SOURCE = """On 3 May 2024 the mayor opened the bridge, the town’s record says.

The bridge cost 4.1 million euros. “Half of it came from the town,” she told the council.
"""


@dataclass(frozen=True)
class Done:
    """What a run gave."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


def run(*arguments, stdin=b""):
    """`factcheck ARGUMENTS` in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="") for _ in range(2))
    given = (
        stdin
        if hasattr(stdin, "read")
        else io.TextIOWrapper(io.BytesIO(stdin if isinstance(stdin, bytes) else stdin.encode()))
    )
    argv = ["factcheck", *map(str, arguments)]
    with (
        mock.patch.object(sys, "argv", argv),
        mock.patch.object(sys, "stdin", given),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        code = main()
    for stream in (out, err):
        stream.flush()
    return Done(code, out.buffer.getvalue().decode(), err.buffer.getvalue().decode())


def start(*arguments, **options):
    """`python -m factcheck ARGUMENTS` as a process of its own."""
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options}
    return subprocess.Popen([sys.executable, "-m", "factcheck", *map(str, arguments)], **options)


def run_apart(*arguments, **options):
    """The same, waited for."""
    process = start(*arguments, **options)
    out, err = process.communicate(timeout=120)
    return Done(process.returncode, (out or b"").decode(), (err or b"").decode())


@dataclass(frozen=True)
class Desk:
    """One workspace, and the command line in it."""

    db: Path

    def __call__(self, *arguments, stdin=b"", reviewer=ME):
        """What a command that works gives."""
        done = self.tried(*arguments, stdin=stdin, reviewer=reviewer)
        assert done.code == 0, done.err
        return done

    def json(self, *arguments, **options):
        return self(*arguments, "--json", **options).json

    def tried(self, *arguments, stdin=b"", reviewer=ME):
        return run("--db", self.db, "--reviewer", reviewer, *arguments, stdin=stdin)

    def refused(self, *arguments, stdin=b"", reviewer=ME):
        """What a command says that cannot be done: exit code 1, one message with what to do, nothing on stdout."""
        done = self.tried(*arguments, stdin=stdin, reviewer=reviewer)
        return one_complaint(done)


def one_complaint(done):
    """The message of a command that could not do it."""
    assert done.code == 1, done
    assert done.out == ""
    assert "Traceback" not in done.err
    title, *hints = done.err.rstrip("\n").split("\n")
    assert ": " in title
    assert len(hints) == 1, done.err
    assert hints[0].startswith("  ")
    assert hints[0].strip()
    return done.err
