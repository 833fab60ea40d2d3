"""`factcheck export`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.output import printing, tell
from factcheck.cli.progress import progress
from factcheck.cli.session import workspace
from factcheck.desk import articles, files, report
from factcheck.errors import InputError

CHECKED = "checked"


def export(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ARTICLE")],
    form: Annotated[str, typer.Option("--format", metavar="FORMAT", help="markdown, html, json, seed, claimreview.")],
    output: Annotated[Path | None, typer.Option("-o", "--output", help="The file; default: standard output.")] = None,
    only: Annotated[str, typer.Option(metavar="checked", help="`checked`: leave out claims without a verdict.")] = "",
) -> None:
    """Write a case as a report; the same case always gives the same bytes.

    Examples:

      factcheck export 3 --format html -o report.html

      factcheck export 3 --format markdown --only checked

      factcheck export 3 --format claimreview | jq .
    """
    if only not in {"", CHECKED}:
        raise InputError(f"“{only}” is no part of a case.", hint=f"Use --only {CHECKED}, or leave it out.")
    if output is not None:
        files.check(output)
    with workspace(context) as ws, progress() as told:
        body = report.export(ws, article, form, checked_only=bool(only), progress=told)
        row = articles.article(ws, article)
    if output is None:
        with printing():
            sys.stdout.buffer.write(body)
    else:
        files.save(output, body)
        tell(f"{output}: {len(body)} bytes")
    if row.open:
        shown = "left out" if only else f"in it as open; `--only {CHECKED}` leaves them out"
        tell(f"{row.open} of the {row.to_check} claims to check have no verdict yet; they are {shown}.")
