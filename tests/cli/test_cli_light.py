"""What a look-up loads: the database, and nothing that reads texts, fetches pages or changes tables."""

import ast
import os
import subprocess
import sys

import pytest

HEAVY = [
    *("alembic", "charset_normalizer", "ctranslate2", "httpx", "lxml", "numpy", "pypdf", "rapidfuzz", "rich.progress"),
    *(
        "spacy",
        "tokenizers",
        "trafilatura",
        "factcheck.text.clauses",
        "factcheck.text.kinds",
        "factcheck.text.matching",
    ),
]
LOADED = """
import sys
from factcheck.__main__ import main
sys.argv = ['factcheck', *{}]
assert main() == 0
print([name for name in {} if name in sys.modules], file=sys.stderr)
"""


def loaded_by(*arguments):
    """Which heavy modules a fresh interpreter has loaded after this command."""
    script = LOADED.format([str(argument) for argument in arguments], HEAVY)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, env=os.environ)
    return ast.literal_eval(done.stderr.splitlines()[-1])


@pytest.mark.parametrize(
    "command",
    [
        *(["articles"], ["articles", "--search", "bridge"], ["claims", "1"], ["claims", "--status", "open"]),
        *(["show", "1"], ["show", "1.1"], ["show", "s1"], ["show", "e1"], ["show", "n1"], ["show", "1.1", "--json"]),
        *(["source", "list"], ["evidence", "list", "1"], ["history"], ["library", "list"], ["db", "path"]),
    ],
)
def test_a_look_up_loads_no_parser_no_network_and_no_migrations(worked, command):
    progress = {"rich.progress"} if command[0] in {"source", "library", "db"} else set()
    assert set(loaded_by("--db", worked.db, *command)) <= progress


def test_what_is_to_be_taken_apart_loads_what_that_takes(worked, tmp_path):
    (tmp_path / "snow.txt").write_text("Snow fell in Oslo.", encoding="utf-8")
    assert "spacy" in loaded_by("--db", worked.db, "split", "snow.txt")
