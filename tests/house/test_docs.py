"""The documents against the program: every command is in the guide, and every example runs as it stands."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli.commands import COMMANDS
from factcheck.model.scales import ASCII_SIGNS, DEFAULT_SCALE
from tests.house.warm import installed

ROOT = Path(__file__).parents[2]
TEXT = (
    "The council met on Monday. It bought two buses for 400,000 euros, and the mayor thanked the drivers.\n\n"
    "Russia sells arms to many countries, said the speaker, who named no source.\n"
)


def examples(document):
    blocks = re.findall(r"```console\n(.*?)```", (ROOT / document).read_text(encoding="utf-8"), re.S)
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ ")]


@pytest.fixture
def folder(tmp_path):
    """A folder as the guide assumes it, with the command of this interpreter first on the path."""
    shutil.copy(ROOT / "claims.seed.json", tmp_path)
    (tmp_path / "article.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def surroundings(folder):
    return {
        "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
        "HOME": str(folder),
        "FACTCHECK_DB": str(folder / "desk.sqlite"),
        "FACTCHECK_REVIEWER": "checker@desk.example",
        "LC_ALL": "C.UTF-8",
    }


@pytest.fixture
def warm(surroundings, tmp_path_factory):
    """The same surroundings, where the command need not load the program each time."""
    with installed(tmp_path_factory.mktemp("warm"), surroundings) as programs:
        yield surroundings | {"PATH": f"{programs}:{surroundings['PATH']}"}


def run(folder, line, environment):
    return subprocess.run(
        line, shell=True, cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def run_all(folder, document, environment):
    for line in examples(document):
        done = run(folder, line, environment)
        assert done.returncode == 0, f"{line}\n{done.stdout[-500:]}{done.stderr[-500:]}"


@pytest.mark.parametrize("document", ["README.md", pytest.param("docs/guide.md", marks=pytest.mark.slow)])
def test_every_example_runs_as_it_stands(folder, surroundings, document):
    run_all(folder, document, surroundings)


def test_every_example_of_the_guide_runs_in_a_program_that_is_loaded_already(folder, warm):
    run_all(folder, "docs/guide.md", warm)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_guide(command):
    guide = (ROOT / "docs/guide.md").read_text(encoding="utf-8")
    assert re.search(rf"factcheck {command}\b", guide)


def test_the_scale_is_documented_as_it_is():
    lines = (ROOT / "docs/scales.md").read_text(encoding="utf-8")
    for key, rating in enumerate(DEFAULT_SCALE.ratings, 1):
        cells = (
            str(key),
            rating.label,
            f"`{rating.id}`",
            rating.sign,
            ASCII_SIGNS[rating.sign],
            str(rating.number or "–"),
        )
        assert f"| {' | '.join(cells)} | {rating.definition} |" in lines


def test_every_link_between_the_documents_leads_somewhere():
    for document in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "db/README.md"]:
        for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), f"{document.name} -> {target}"
