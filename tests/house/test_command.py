"""The installed command."""

import subprocess
import sys

from factcheck import __version__


def test_version_is_answered_without_loading_anything_heavy():
    script = (
        "import sys; sys.argv = ['factcheck', '--version']\n"
        "from factcheck.__main__ import main\n"
        "main()\n"
        "heavy = {'textual', 'sqlmodel', 'sqlalchemy', 'spacy', 'trafilatura', 'typer', 'httpx'} & set(sys.modules)\n"
        "print(sorted(heavy))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == [f"factcheck {__version__}", "[]"]
