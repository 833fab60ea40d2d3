"""The layers of the house, and the dotted names the layer linter cannot see."""

import subprocess
import sys

import pytest

from factcheck import plugins


def test_every_import_keeps_to_the_layers():
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(("group", "name"), [(g, n) for g, table in plugins.BUILT_IN.items() for n in table])
def test_every_built_in_plugin_resolves(group, name):
    assert callable(plugins.load(group, name))
