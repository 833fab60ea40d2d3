"""The wheel: it carries what the program needs at run time, and the command it installs."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDED = [
    "factcheck/claims.seed.json",
    "factcheck/py.typed",
    "factcheck/readers/seed.schema.json",
    "factcheck/reports/templates/report.html",
    "factcheck/store/migrations/env.py",
    "factcheck/store/migrations/versions/0001_first_tables.py",
    "factcheck/text/model-manifest.json",
    "factcheck/tui/factcheck.tcss",
    "factcheck/web/static/desk.css",
    "factcheck/web/static/desk.html",
    "factcheck/web/static/desk.js",
    "factcheck/web/static/message.css",
    "factcheck/web/static/message.html",
]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel as built from this checkout, without fetching anything."""
    target = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(target), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = target.glob("*.whl")
    return zipfile.ZipFile(built)


@pytest.mark.parametrize("name", NEEDED)
def test_it_carries(wheel, name):
    assert name in wheel.namelist()


def test_its_first_case_is_the_repositorys(wheel):
    assert wheel.read("factcheck/claims.seed.json") == (ROOT / "claims.seed.json").read_bytes()


def test_it_is_named_so_that_it_cannot_be_taken_for_another_project(wheel):
    assert Path(wheel.filename).name.startswith("factcheck_workbench-")


def test_it_installs_the_command(wheel):
    (entry,) = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]
    assert "factcheck = factcheck.__main__:main" in wheel.read(entry).decode()


def test_tests_and_benchmarks_stay_out(wheel):
    assert not [name for name in wheel.namelist() if name.startswith(("tests/", "bench/", "docs/"))]
