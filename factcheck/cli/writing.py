"""`-o`: what a command makes, to a file or to standard output."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.output import printing, tell
from factcheck.desk import files

Output = Annotated[Path | None, typer.Option("-o", "--output", help="The file; default: standard output.")]


def write(output: Path | None, body: bytes) -> None:
    """Puts the bytes where they belong.

    Raises:
        InputError: they cannot be written; a file that was there is as it was.
    """
    if output is None:
        with printing():
            sys.stdout.buffer.write(body)
    else:
        replaces = output.expanduser().is_file()
        files.save(output, body)
        tell(f"{output}: {len(body)} bytes{', in place of the file that was there' if replaces else ''}")
