"""Opens the workbench or hands over to the command line; errors become exit codes here only."""

from __future__ import annotations

import os
import sys

from factcheck import __version__


def main() -> int:
    """Runs the program on `sys.argv` and returns its exit code: 0 done, 1 could not, 2 wrong usage."""
    if sys.argv[1:] == ["--version"]:
        print(f"factcheck {__version__}")
        return 0
    from factcheck import cli
    from factcheck.cli.output import complain
    from factcheck.errors import FactcheckError

    try:
        outcome = cli.run(sys.argv[1:])
        if isinstance(outcome, cli.OpenWorkbench):
            from factcheck import tui

            return tui.run(outcome.settings)
        sys.stdout.flush()
        return outcome
    except FactcheckError as error:
        complain(error)
        return 1
    except BrokenPipeError:
        # Whoever read our output has enough of it; Python must not complain about that while it shuts down.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
