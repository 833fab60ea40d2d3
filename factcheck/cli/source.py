"""`factcheck source`: what was consulted."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import citing, pages, shapes
from factcheck.cli.output import as_json, columns, say
from factcheck.cli.piping import piped
from factcheck.cli.progress import progress
from factcheck.cli.session import AllowHost, Json, workspace
from factcheck.desk import sources
from factcheck.desk.files import STDIN
from factcheck.errors import InputError
from factcheck.model.rows import SourceKind, SourceRow

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None, help="What was consulted.")
Id = Annotated[str, typer.Argument(metavar="SOURCE")]
Kind = Annotated[str, typer.Option(metavar="KIND", help="web page, pdf, file, interview or dataset.")]


@app.command()
def add(
    context: typer.Context,
    owner: Annotated[str, typer.Argument(metavar="CLAIM|ARTICLE")],
    where: Annotated[str, typer.Argument(metavar="URL|FILE|-")],
    *,
    kind: Kind = "",
    title: Annotated[str, typer.Option(help="What is piped in is called so.")] = "",
    keep: Annotated[bool, typer.Option("--keep", help="Keep the citation alone if it cannot be fetched.")] = False,
    allow_host: AllowHost = None,
    json: Json = False,
) -> None:
    """Fetch a page or read a file and keep it as a snapshot for a claim.

    Examples:

      factcheck source add 3.12 https://example.org/report

      factcheck source add 3.12 interview.txt --kind interview

      pbpaste | factcheck source add 3.12 - --kind interview --title "The mayor, by telephone"
    """
    if title and where != STDIN:
        raise typer.BadParameter("--title is for what is piped in; `factcheck source edit` mends the title of others")
    text = piped(where)
    with workspace(context) as ws, progress() as tell:
        row = sources.add(
            ws,
            owner,
            where,
            allow_hosts=allow_host or (),
            keep=keep,
            kind=_kind(kind),
            pasted=None if text is None else sources.Pasted(text, title),
            progress=lambda done, total: tell(f"fetching {where}", done / total if total else None),
        )
    _print(row, json=json)


@app.command(name="list")
def list_(
    context: typer.Context,
    owner: Annotated[str, typer.Argument(metavar="[CLAIM|ARTICLE]")] = "",
    json: Json = False,
) -> None:
    """List the sources of a claim, of an article, or all.

    Example:

      factcheck source list 3.12 --json
    """
    with workspace(context) as ws:
        rows = sources.listed(ws, owner)
    if json:
        as_json([shapes.source(row) for row in rows])
    else:
        nothing = "No sources yet; `factcheck source add CLAIM URL|FILE` attaches one."
        columns((pages.source_line(row) for row in rows), nothing=nothing)


@app.command()
def edit(
    context: typer.Context,
    source: Id,
    *,
    title: citing.Title = None,
    author: citing.Author = None,
    publisher: citing.Publisher = None,
    published: citing.Published = None,
    url: citing.Url = None,
    language: citing.Language = None,
    kind: Kind = "",
    json: Json = False,
) -> None:
    """Mend a source's citation.

    Example:

      factcheck source edit s7 --author "Ministry of Defence" --published 2024-03-28
    """
    fields = citing.given(
        title=title, author=author, publisher=publisher, published=published, url=url, language=language
    )
    with workspace(context) as ws:
        row = sources.edit(ws, source, kind=_kind(kind), **fields)
    _print(row, json=json)


@app.command()
def link(
    context: typer.Context, claim: Annotated[str, typer.Argument(metavar="CLAIM")], source: Id, json: Json = False
) -> None:
    """Note that a source of the article was consulted for this claim too.

    Example:

      factcheck source link 3.13 s7
    """
    with workspace(context) as ws:
        row = sources.link(ws, claim, source)
    _print(row, json=json)


@app.command()
def unlink(context: typer.Context, claim: Annotated[str, typer.Argument(metavar="CLAIM")], source: Id) -> None:
    """Take a source off a claim; it stays with the article.

    Example:

      factcheck source unlink 3.13 s7
    """
    with workspace(context) as ws:
        sources.unlink(ws, claim, source)
    say(f"{source} is off {claim}.")


@app.command()
def refetch(context: typer.Context, source: Id, allow_host: AllowHost = None, json: Json = False) -> None:
    """Fetch a source again; the older snapshots stay, and evidence goes on resting on them.

    Example:

      factcheck source refetch s7
    """
    with workspace(context) as ws, progress() as tell:
        row = sources.refetch(
            ws,
            source,
            allow_hosts=allow_host or (),
            progress=lambda done, total: tell(f"fetching {source}", done / total if total else None),
        )
    _print(row, json=json)


@app.command()
def remove(context: typer.Context, source: Id) -> None:
    """Remove a source that carries no evidence.

    Example:

      factcheck source remove s7
    """
    with workspace(context) as ws:
        sources.remove(ws, source)
    say(f"{source} removed; `factcheck undo` brings it back.")


def _kind(name: str) -> SourceKind | None:
    try:
        return SourceKind(name) if name else None
    except ValueError:
        raise InputError(f"“{name}” is no kind of source.", hint=f"Use one of: {', '.join(SourceKind)}.") from None


def _print(row: SourceRow, *, json: bool) -> None:
    as_json(shapes.source(row)) if json else columns([pages.source_line(row)])
