"""A served workspace, a browser, and a terminal, all real."""

import os
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from factcheck import desk
from factcheck.config import Settings
from tests.tui.case import REVIEWER, seed_file
from tests.web.chromium import PROGRAM, Browser, started, until
from tests.web.terminal import Terminal


def surroundings(home):
    """Nothing of the machine's own settings reaches a served workbench."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("FACTCHECK_", "TEXTUAL"))}
    return kept | {"HOME": str(home), "XDG_CONFIG_HOME": str(home), "FACTCHECK_SEMANTIC": "off"}


def command(db, *arguments):
    return [sys.executable, "-m", "factcheck", "--db", str(db), *arguments]


@dataclass
class Served:
    """A running `factcheck serve`."""

    process: subprocess.Popen
    links: list[str]
    said: Path
    base: str = field(init=False)

    def __post_init__(self):
        self.base = self.links[0].partition("/open/")[0]

    @property
    def address(self):
        return self.base.removeprefix("http://")

    def stop(self, how=signal.SIGINT):
        """Ends it, and gives its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        code = self.process.wait(timeout=20)
        self.process.stdout.close()
        return code

    def workbenches(self):
        """The process ids of the workbenches that this server has started and that still run."""
        found = subprocess.run(
            ["ps", "-o", "pid=,stat=", "--ppid", str(self.process.pid)], capture_output=True, text=True, check=False
        )
        return [int(line.split()[0]) for line in found.stdout.splitlines()]


@pytest.fixture
def db(tmp_path):
    """A database with the small case in it."""
    file = tmp_path / "desk.sqlite"
    ws = opened(file)
    desk.intake.seed(ws, str(seed_file(tmp_path)))
    ws.close()
    return file


def opened(file, reviewer=REVIEWER):
    return desk.workspace.open_workspace(Settings(db=str(file), reviewer=reviewer, semantic="off"))


@pytest.fixture
def ws(db):
    """A second door to the database."""
    ws = opened(db)
    yield ws
    ws.close()


@pytest.fixture
def serve(db, tmp_path):
    """Starts a server: `serve("anna@desk.example", ...)`, a link for each, further options by `options=`."""
    running = []

    def start(*reviewers, options=()):
        links = [part for name in reviewers for part in ("--link", name)]
        said = tmp_path / f"said-{len(running)}"
        with said.open("w") as stream:
            process = subprocess.Popen(
                command(db, "serve", "--port", "0", *links, *options),
                stdout=subprocess.PIPE,
                stderr=stream,
                text=True,
                env=surroundings(tmp_path),
                cwd=tmp_path,
            )
        found = [process.stdout.readline().split()[-1] for _ in reviewers]
        running.append(Served(process, found, said))
        return running[-1]

    yield start
    for one in running:
        one.stop()


@pytest.fixture(scope="session")
def chromium(tmp_path_factory):
    if PROGRAM is None:
        pytest.skip("Chromium is not installed (Debian: apt install chromium)")
    with started(tmp_path_factory.mktemp("profile")) as address:
        yield address


@pytest.fixture
async def browser(chromium):
    running = await Browser.start(chromium)
    yield running
    await running.stop()


@pytest.fixture
async def terminal(db, tmp_path):
    """A workbench in a terminal of its own, on the same database, as `cleo@desk.example`."""
    arguments = command(db)
    arguments[-2:-2] = ["--reviewer", "cleo@desk.example"]
    running = Terminal(arguments, surroundings(tmp_path), tmp_path)
    yield running
    running.close()


async def gone(pids):
    """Waits until none of these processes runs, nor waits to be taken off the books."""
    await until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pids), f"the end of {pids}")


async def port_of(served):
    """The port that a server listens on behind a proxy's name, as Linux lists its sockets."""
    sockets = {
        link.removeprefix("socket:[").removesuffix("]")
        for one in Path(f"/proc/{served.process.pid}/fd").iterdir()
        if (link := str(one.readlink())).startswith("socket:[")
    }
    listening = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()]
    return next(int(row[1].partition(":")[2], 16) for row in listening if row[3] == "0A" and row[9] in sockets)
