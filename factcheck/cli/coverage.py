"""`factcheck coverage`: what has become of every sentence of an article."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import pages, shapes
from factcheck.cli.output import as_json, columns, say
from factcheck.cli.session import Json, workspace
from factcheck.desk import articles
from factcheck.desk import coverage as covering


def coverage(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ARTICLE")],
    json: Json = False,
) -> None:
    """Show what has become of every sentence: checked, open, nothing to check or not a claim, and each one's share.

    Examples:

      factcheck coverage 3

      factcheck coverage 3 --json
    """
    with workspace(context) as ws:
        found = covering.coverage(ws, article)
        text = articles.read(ws, article).text
    if json:
        as_json(shapes.coverage(found))
        return
    say(pages.shares_line(found))
    columns(pages.covered_line(unit, text) for unit in found.units)
