"""`factcheck keys`."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from factcheck.cli.opening import ListKeys
from factcheck.cli.output import as_json, columns
from factcheck.cli.session import Json
from factcheck.model.keys import KeyRow


def keys(context: typer.Context, json: Json = False) -> ListKeys:
    """List what can be done in the workbench: its id, the keys in force, and where they hold.

    The ids are those of the table [keys] in the configuration file.

    Examples:

      factcheck keys

      factcheck keys --json
    """
    return ListKeys(context.obj, json)


def show(rows: Sequence[KeyRow], *, json: bool) -> None:
    """Prints the list."""
    if json:
        as_json([{"id": row.id, "keys": row.keys, "where": row.where, "what": row.what} for row in rows])
    else:
        columns((row.id, " ".join(row.keys), row.what, " ".join(row.where)) for row in rows)
