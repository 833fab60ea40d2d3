"""A case from the first look to the report in a real terminal multiplexer, and then by a second door."""

import os
import shutil
import subprocess
import sys
import time
import uuid

import pytest

from factcheck import desk as verbs
from factcheck.config import Settings
from tests.tui.case import REVIEWER

TMUX = shutil.which("tmux")
WAIT = 30
"""Seconds that something may take to be seen; on a machine at rest it is there within one."""
pytestmark = pytest.mark.skipif(TMUX is None, reason="tmux is not installed (Debian: apt install tmux)")


class Pane:
    """A workbench in a window of a tmux server of its own."""

    def __init__(self, folder, size):
        self.server = f"factcheck-{uuid.uuid4().hex[:8]}"
        # tmux hands the surroundings of whoever starts its server to what runs in it.
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("FACTCHECK_", "TMUX"))}
        self.env = kept | {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "LANG": "C.UTF-8", "TERM": "screen"}
        self.env |= {"FACTCHECK_SEMANTIC": "off", "FACTCHECK_REVIEWER": REVIEWER}
        command = f"exec {sys.executable} -m factcheck --db {folder / 'db.sqlite'}"
        width, height = map(str, size)
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", width, "-y", height, "-c", str(folder), command)

    def tmux(self, *arguments):
        ran = subprocess.run(
            [TMUX, "-L", self.server, *arguments], env=self.env, capture_output=True, text=True, check=False, timeout=20
        )
        return ran.stdout

    def text(self):
        """What stands on the screen."""
        return self.tmux("capture-pane", "-p")

    def keys(self, *names):
        """Presses keys, as tmux calls them."""
        for name in names:
            self.tmux("send-keys", name)

    def type(self, words):
        self.tmux("send-keys", "-l", words)

    def shows(self, *words):
        """Waits until all these words are seen."""
        end = time.monotonic() + WAIT
        while any(one not in (text := self.text()) for one in words):
            assert time.monotonic() < end, f"no {words} in\n{text}"
            time.sleep(0.05)

    def no_longer_shows(self, words):
        """Waits until these words are gone."""
        until(lambda: words not in self.text())

    def ended(self):
        """Waits until the workbench has ended, and its server with it."""
        until(lambda: not self.tmux("list-sessions"))

    def close(self):
        self.tmux("kill-server")


@pytest.fixture(params=[(120, 36), (80, 24)], ids=["120x36", "80x24"])
def pane(request, tmp_path):
    running = Pane(tmp_path, request.param)
    yield running
    running.close()


OFFICIALS = (
    "Military officials from Russia and Myanmar used the Armed Forces Day parade in Naypyitaw to show their ties."
)


def test_a_case_is_worked_from_the_first_look_to_the_report(pane, tmp_path):
    (tmp_path / "wire.txt").write_text(f"{OFFICIALS}\n")
    pane.shows("opens the first case")
    pane.keys("Enter")
    pane.shows("3 of 17 checked", "Tour")
    pane.keys("F6")
    pane.no_longer_shows("Tour")
    pane.keys("n")
    pane.shows("▌1.2")
    pane.keys("1")
    pane.shows("1.2 is true, because")
    pane.type("As the wire says: wörtlich 中文.")
    pane.keys("C-s")
    pane.no_longer_shows("is true, because")
    pane.shows("4 of 17 checked")
    pane.keys("a")
    pane.shows("Web address or file")
    pane.type("wire.txt")
    pane.keys("Enter")
    pane.shows("e goes to its passages")
    pane.keys("e")
    pane.shows("s supports")
    pane.keys("s")
    (quote,) = until(lambda: second_look(tmp_path).evidence)
    assert quote.stance.value == "supports"
    pane.keys("z")
    pane.shows("Undone: attached")
    pane.keys("X")
    pane.shows("To (a file")
    pane.keys("C-s")
    until(lambda: list(tmp_path.glob("report-*")))
    pane.keys("C-q")
    pane.ended()
    found = second_look(tmp_path)
    assert [(one.rating.id, one.rationale) for one in found.verdicts] == [("true", "As the wire says: wörtlich 中文.")]
    assert [(one.kind.value, one.media_type) for one in found.sources] == [("file", "text/plain")]
    assert found.evidence == ()
    (report,) = tmp_path.glob("report-*")
    assert "As the wire says: wörtlich 中文." in report.read_text()


def second_look(folder):
    """The claim, by another door to the database."""
    ws = verbs.workspace.open_workspace(Settings(db=str(folder / "db.sqlite"), reviewer=REVIEWER, semantic="off"))
    try:
        assert verbs.keeping.check(ws) == []
        return verbs.claims.detail(ws, "1.2")
    finally:
        ws.close()


def until(found):
    """Waits until something is so, and gives what was found."""
    end = time.monotonic() + WAIT
    while not (value := found()):
        assert time.monotonic() < end
        time.sleep(0.05)
    return value
