"""`factcheck seed` and `factcheck split`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from factcheck.cli import shapes
from factcheck.cli.output import as_json, as_json_line, complain, say
from factcheck.cli.session import AllowHost, Json, progress, workspace
from factcheck.desk import intake
from factcheck.desk.articles import iso_date
from factcheck.errors import FactcheckError, InputError
from factcheck.model.document import Citation

Granularity = Annotated[str, typer.Option(metavar="sentence|clause|atomic", help="How finely to take it apart.")]
Published = Annotated[str, typer.Option(metavar="DATE", help="When it was published (2024-04-03).")]


def seed(
    context: typer.Context,
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="File, folder, URL, - or a seed file.")],
    *,
    granularity: Granularity = "",
    title: Annotated[str, typer.Option(help="Its title, if what is read there is wrong.")] = "",
    author: Annotated[str, typer.Option(help="Who wrote it.")] = "",
    publisher: Annotated[str, typer.Option(help="Who published it.")] = "",
    published: Published = "",
    url: Annotated[str, typer.Option(help="Where it was published.")] = "",
    allow_host: AllowHost = None,
    json: Json = False,
) -> int:
    """Take articles apart and store them with their claims.

    The same text is never stored twice. A seed file, known by its content, brings a whole case.

    Examples:

      factcheck seed article.txt

      factcheck seed https://example.org/story --published 2024-04-03

      pbpaste | factcheck seed - --title "Budget speech"
    """
    given = Citation(title, author, publisher, iso_date(published) if published else None, url)
    done, failed = [], 0
    with workspace(context) as ws, progress() as tell:
        for source in _expanded(sources):
            try:
                text = _standard_input() if source == intake.STDIN else None
                hosts = allow_host or ()
                found = intake.seed(
                    ws, source, text=text, granularity=granularity, given=given, allow_hosts=hosts, progress=tell
                )
                done.append(found)
            except FactcheckError as error:
                failed += 1
                complain(error)
    if json:
        as_json([{**shapes.article(item.article), "created": item.created} for item in done])
    else:
        for item in done:
            state = "new" if item.created else "already here"
            say(f"{item.article.number}  {item.article.citation.title}  ({item.claims} claims, {state})")
    return 1 if failed else 0


def split(
    context: typer.Context,
    source: Annotated[str, typer.Argument(help="File, URL or -.")],
    granularity: Granularity = "",
    published: Published = "",
    allow_host: AllowHost = None,
) -> None:
    """Print the claims of a text as JSON lines with their quotes; nothing is stored.

    Examples:

      factcheck split article.txt

      factcheck split article.txt --granularity atomic | jq -r .text
    """
    given = Citation(published=iso_date(published) if published else None)
    with progress() as tell:
        text = _standard_input() if source == intake.STDIN else None
        document = intake.read(context.obj, source, text=text, given=given, allow_hosts=allow_host or (), progress=tell)
        tell("taking it apart", None)
        claims = intake.propose(context.obj, document, granularity=granularity)
    for claim in claims:
        as_json_line(shapes.proposed(claim, document.text))


def _standard_input() -> bytes:
    if sys.stdin is None or sys.stdin.isatty():
        raise InputError("Nothing comes in on standard input.", hint="Pipe a text into the command.")
    return sys.stdin.buffer.read()


def _expanded(sources: list[str]) -> list[str]:
    return [item for source in sources for item in intake.expand(source)]
