"""`factcheck export`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.output import printing, tell
from factcheck.cli.session import workspace
from factcheck.desk import files, report


def export(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ARTICLE")],
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="markdown, html, json, seed, claimreview.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", help="The file; default: standard output.")] = None,
) -> None:
    """Write a case as a report; the same case always gives the same bytes.

    Examples:

      factcheck export 3 --format html -o report.html

      factcheck export 3 --format claimreview | jq .
    """
    with workspace(context) as ws:
        body = report.export(ws, article, form)
    if output is None:
        with printing():
            sys.stdout.buffer.write(body)
    else:
        files.save(output, body)
        tell(f"{output}: {len(body)} bytes")
