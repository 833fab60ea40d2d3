"""What is light stays light: nothing heavy is imported before it is needed; and every lazy name leads somewhere."""

import ast
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from factcheck import desk
from factcheck.cli.commands import COMMANDS, real_command
from factcheck.web import child

PACKAGE = Path(__file__).parents[2] / "factcheck"
HEAVY = {
    "textual",
    "aiohttp",
    "sqlmodel",
    "sqlalchemy",
    "alembic",
    "spacy",
    "trafilatura",
    "httpx",
    "lxml",
    "pypdf",
    "jinja2",
}
COMMAND_LINE = (
    "sys.argv = ['factcheck', *{}]\nfrom factcheck.__main__ import main\ntry:\n main()\nexcept SystemExit: pass"
)


def loaded_by(script, **surroundings):
    """Which heavy packages a fresh interpreter has loaded after this script."""
    program = f"import sys\n{script}\nprint(sorted({HEAVY!r} & set(sys.modules)), file=sys.stderr)"
    env = {**os.environ, **surroundings}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, env=env)
    return ast.literal_eval(done.stderr.splitlines()[-1])


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["nonsense"], ["--nonsense"]])
def test_what_answers_at_once_loads_nothing_heavy(arguments):
    assert loaded_by(COMMAND_LINE.format(arguments)) == []


def test_completion_of_a_command_loads_nothing_heavy():
    asked = {"_FACTCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "factcheck s", "COMP_CWORD": "1"}
    assert loaded_by(COMMAND_LINE.format([]), **asked) == []


def test_the_desk_loads_the_database_when_a_verb_is_asked_for_and_not_before():
    assert loaded_by("import factcheck.desk") == []
    assert "sqlmodel" in loaded_by("from factcheck import desk; desk.claims")


def test_the_text_functions_need_neither_database_nor_network():
    found = loaded_by("from factcheck.text import split, sentences, rank, check_worthiness, explain_worthiness, anchor")
    assert found == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_of_the_table_resolves(name):
    assert real_command(name).name == name or hasattr(real_command(name), "commands")


def test_every_module_of_verbs_can_be_asked_for():
    for name in desk.__all__:
        assert getattr(desk, name) is import_module(f"factcheck.desk.{name}")
    with pytest.raises(AttributeError):
        _ = desk.nothing


def test_the_driver_of_a_served_workbench_resolves():
    module, _, name = child.DRIVER.partition(":")
    assert getattr(import_module(module), name)


def test_no_workbench_is_imported_by_the_command_line():
    for file in (PACKAGE / "cli").glob("*.py"):
        assert "textual" not in file.read_text(encoding="utf-8")
