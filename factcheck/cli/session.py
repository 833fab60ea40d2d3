"""What every command needs: the open workspace, and the options that many have."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from factcheck.desk.workspace import Workspace, open_workspace

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
AllowHost = Annotated[
    list[str] | None, typer.Option("--allow-host", metavar="HOST", help="Allow this host's private address.")
]


@contextmanager
def workspace(context: typer.Context, *, make: bool = False) -> Iterator[Workspace]:
    """The workspace of the settings, closed afterwards; made where there is none only if `make` says so.

    Raises:
        StoreError: there is no database, or it cannot be used.
    """
    opened = open_workspace(context.obj, make=make)
    try:
        yield opened
    finally:
        opened.close()
