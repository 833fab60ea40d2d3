"""`factcheck export`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli import writing
from factcheck.cli.output import tell
from factcheck.cli.progress import progress
from factcheck.cli.session import workspace
from factcheck.desk import articles, files, report
from factcheck.errors import InputError
from factcheck.model.rows import ArticleRow

CHECKED = "checked"
FORMATS = "markdown, html, json, seed, claimreview"


def export(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ARTICLE")],
    *,
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help=f"{FORMATS}; default: as the file's name ends.")
    ] = "",
    output: writing.Output = None,
    only: Annotated[str, typer.Option(metavar="checked", help="`checked`: leave out claims without a verdict.")] = "",
) -> None:
    """Write a case as a report; the same case always gives the same bytes.

    Examples:

      factcheck export 3 -o report.html

      factcheck export 3 --format markdown --only checked

      factcheck export 3 --format claimreview | jq .
    """
    if only not in {"", CHECKED}:
        raise InputError(f"“{only}” is no part of a case.", hint=f"Use --only {CHECKED}, or leave it out.")
    form = form or _format_of(output)
    if output is not None:
        files.check(output)
    with workspace(context) as ws, progress() as told:
        body = report.export(ws, article, form, checked_only=bool(only), progress=told)
        row = articles.article(ws, article)
    writing.write(output, body)
    if row.open:
        _tell_of_open(row, form, only)


def _format_of(output: Path | None) -> str:
    if found := files.format_of(output, report.formats()) if output else "":
        return found
    endings = ", ".join(files.ending(form) for form in report.formats())
    raise typer.BadParameter(f"give --format, or an -o FILE that ends like one: {endings}")


def _tell_of_open(row: ArticleRow, form: str, only: str) -> None:
    if only:
        shown = "left out"
    elif form == report.VERDICTS:
        shown = f"not in it: {form} holds verdicts only"
    elif form == report.WHOLE:
        shown = "in it as open"
    else:
        shown = f"in it as open; `--only {CHECKED}` leaves them out"
    tell(f"{row.open} of the {row.to_check} claims to check have no verdict yet; they are {shown}.")
