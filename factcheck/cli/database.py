"""`factcheck db`: keeping the database."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.output import as_json, say, tell
from factcheck.cli.progress import progress
from factcheck.cli.session import Json, workspace
from factcheck.desk import keeping
from factcheck.errors import Damaged

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None, help="Keeping the database.")


@app.command()
def path(context: typer.Context) -> None:
    """Print where the database is, or would be made.

    Example:

      factcheck db path
    """
    say(keeping.address(context.obj))


@app.command()
def upgrade(context: typer.Context) -> None:
    """Bring the database up to date with this version, as opening it does; make an empty one where there is none.

    Example:

      factcheck db upgrade
    """
    with workspace(context, make=True) as ws:
        say(f"{ws.store.name} is at schema {keeping.version(ws)}.")


@app.command()
def check(context: typer.Context, json: Json = False) -> None:
    """Check that everything holds together: file, references, search, kept bytes, history, every quote.

    Example:

      factcheck db check
    """
    with workspace(context) as ws, progress() as told:
        faults = keeping.check(ws, progress=told)
        name = ws.store.name
    if json:
        as_json({"database": name, "faults": faults})
    for fault in faults:
        tell(fault)
    if faults:
        raise Damaged(f"{len(faults)} faults in {name}.", hint="Restore a backup, or ask with this output.")
    if not json:
        say(f"{name}: all holds together.")


@app.command()
def backup(context: typer.Context, target: Annotated[Path, typer.Argument(metavar="FILE")]) -> None:
    """Write a copy of the database that holds together, while others go on working.

    Example:

      factcheck db backup desk-2026-01-31.sqlite
    """
    with workspace(context) as ws, progress() as told:
        told("copying", None)
        keeping.back_up(ws, target)
    say(str(target))
