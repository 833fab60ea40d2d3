"""Opens the workbench or hands over to the command line; errors become exit codes here only."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from factcheck import __version__

if TYPE_CHECKING:
    from factcheck.config import Settings

COMPLETING = "_FACTCHECK_COMPLETE"
"""Set by a shell that asks how a command goes on."""


def main() -> int:
    """Runs the program on `sys.argv` and returns its exit code: 0 done, 1 could not, 2 wrong usage."""
    if sys.argv[1:] == ["--version"]:
        print(f"factcheck {__version__}")
        return 0
    from factcheck import config
    from factcheck.errors import FactcheckError

    try:
        # What takes 60 ms to load is not on the way to the first frame.
        settings = None if COMPLETING in os.environ else config.of_workbench(sys.argv[1:])
        return _open(settings) if settings else _command()
    except FactcheckError as error:
        from factcheck.cli.output import complain, prepare

        prepare()
        complain(error)
        return 1
    except BrokenPipeError:
        # Whoever read our output has enough of it; Python must not complain about that while it shuts down.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


def _open(settings: Settings) -> int:
    # Looking for garbage takes a fifth of the time that loading takes, and there is none yet; the workbench goes on
    # with it once it stands.
    gc.disable()
    from factcheck import tui

    return tui.run(settings)


def _command() -> int:
    from factcheck import cli
    from factcheck.cli.opening import Examine, ListKeys, OpenServer, OpenWorkbench

    outcome = cli.run(sys.argv[1:])
    if isinstance(outcome, OpenWorkbench):
        return _open(outcome.settings)
    if isinstance(outcome, OpenServer):
        from factcheck import web
        from factcheck.tui.keys import key_map

        # Each window would refuse them; whoever serves is to hear of it first.
        key_map(outcome.settings)
        return web.serve(outcome.settings, outcome.serving)
    if isinstance(outcome, ListKeys):
        from factcheck.cli import keys
        from factcheck.tui.keys import listed

        keys.show(listed(outcome.settings), json=outcome.json)
        return 0
    if isinstance(outcome, Examine):
        from factcheck.cli import doctor
        from factcheck.tui.keys import faults

        return doctor.show(outcome, faults(outcome.settings))
    sys.stdout.flush()
    return outcome


if __name__ == "__main__":
    sys.exit(main())
