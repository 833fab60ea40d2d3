"""Opens the workbench or hands over to the command line; errors become exit codes here only."""

from __future__ import annotations

import sys

from factcheck import __version__


def main() -> int:
    """Runs the program on `sys.argv` and returns its exit code: 0 done, 1 could not, 2 wrong usage."""
    if sys.argv[1:] == ["--version"]:
        print(f"factcheck {__version__}")
        return 0
    return 2


if __name__ == "__main__":
    sys.exit(main())
