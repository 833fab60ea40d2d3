"""Help is complete, shows examples that parse, and agrees with the guide; the shell completes what is typed."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from running import run

from factcheck.cli.commands import COMMANDS, real_command

GUIDE = Path(__file__).parents[2] / "docs" / "guide.md"


def leaves():
    """Every command as it is typed: `seed`, `claim split`."""
    for name in COMMANDS:
        found = real_command(name)
        below = getattr(found, "commands", None)
        yield from [f"{name} {sub}" for sub in below] if below else [name]


LEAVES = list(leaves())


def test_the_table_of_contents_names_every_command():
    done = run("--help")
    assert done.code == 0
    for name, (_, panel, line) in COMMANDS.items():
        assert name in done.out
        assert line.split(".")[0][:40] in " ".join(done.out.split())
        assert panel in {"Taking in", "Looking", "Working", "Going out", "Keeping"}


@pytest.mark.parametrize("command", LEAVES)
def test_a_command_has_help_with_an_example_of_itself(command):
    done = run(*command.split(), "--help")
    assert (done.code, done.err) == (0, "")
    assert "Example" in done.out
    assert f"factcheck {command}" in done.out.partition("Example")[2]


@pytest.mark.parametrize("command", sorted({leaf.split()[0] for leaf in LEAVES if " " in leaf}))
def test_a_group_without_a_command_shows_its_help(command):
    done = run(command)
    assert done.code == 2
    assert "--help" in done.out + done.err


@pytest.mark.parametrize("command", LEAVES)
def test_the_guide_tells_of_every_command(command):
    assert f"factcheck {command}" in GUIDE.read_text(encoding="utf-8")


def examples():
    """Every line of an example in a help text, whole where the screen would break it."""
    for command in LEAVES:
        for line in found_command(command.split()).help.splitlines():
            typed = line.strip().partition(" | ")[0]
            if typed.startswith("factcheck ") and "..." not in typed:
                yield typed


def found_command(words):
    """The command that the words begin with; they are taken off the list."""
    found = real_command(words.pop(0))
    return found.commands[words.pop(0)] if hasattr(found, "commands") else found


@pytest.mark.parametrize("typed", examples())
def test_an_example_in_the_help_is_understood_by_the_parser(typed):
    words = shlex.split(typed)[1:]
    assert found_command(words).make_context("factcheck", words)


def completed(words, shell="complete_bash"):
    """What the shell is offered at the end of these words."""
    asked = {"_FACTCHECK_COMPLETE": shell, "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
    asked["_TYPER_COMPLETE_ARGS"] = words
    done = subprocess.run(
        [sys.executable, "-c", "import sys; sys.argv = ['factcheck']; from factcheck.__main__ import main; main()"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **asked},
    )
    return done.stdout


def test_completion_offers_commands_and_options():
    assert completed("factcheck ev").split() == ["evidence"]
    assert completed("factcheck claim sp").split() == ["split"]
    assert completed("factcheck seed --gran").split() == ["--granularity"]
    assert all(name in completed("factcheck s", "complete_zsh") for name in ("seed", "split", "show", "source"))


def test_a_command_that_is_nearly_right_is_suggested():
    done = run("verdct", "1.1", "true")
    assert done.code == 2
    assert "'verdict'" in done.err
