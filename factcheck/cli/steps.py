"""`factcheck undo`, `redo` and `history`."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import pages, shapes
from factcheck.cli.output import as_json, columns, say
from factcheck.cli.session import Json, workspace
from factcheck.desk import history as steps

Scope = Annotated[str, typer.Argument(metavar="[ARTICLE]", help="Only among this article's changes.")]


def undo(context: typer.Context, article: Scope = "") -> None:
    """Take back your latest change; it says what it undid.

    Examples:

      factcheck undo

      factcheck undo 3
    """
    with workspace(context) as ws:
        row = steps.undo(ws, article=article)
    say(f"Undid: {row.what} {row.subject or row.article}".rstrip())


def redo(context: typer.Context, article: Scope = "") -> None:
    """Do again what your latest undo took back.

    Example:

      factcheck redo
    """
    with workspace(context) as ws:
        row = steps.redo(ws, article=article)
    say(f"Redid: {row.what} {row.subject or row.article}".rstrip())


def history(
    context: typer.Context,
    of: Annotated[str, typer.Argument(metavar="[ARTICLE|CLAIM]")] = "",
    limit: Annotated[int, typer.Option(min=1, help="How many steps.")] = 200,
    json: Json = False,
) -> None:
    """Show who did what and when, newest first.

    Examples:

      factcheck history 3

      factcheck history 3.12 --json
    """
    with workspace(context) as ws:
        rows = steps.changes(ws, of=of, limit=limit)
    if json:
        as_json([shapes.change(row) for row in rows])
    else:
        columns((pages.change_line(row) for row in rows), nothing="Nothing was done yet.")
