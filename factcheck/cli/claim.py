"""`factcheck claim`: the checker's own hand on claims."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from factcheck.cli import pages, shapes
from factcheck.cli.output import as_json, columns
from factcheck.cli.session import Json, workspace
from factcheck.desk import articles, claims
from factcheck.desk.workspace import Workspace
from factcheck.errors import InputError
from factcheck.model.claims import Span
from factcheck.model.rows import ClaimRow

app = typer.Typer(
    add_completion=False, no_args_is_help=True, rich_markup_mode=None, help="Add, edit, split, merge, discard claims."
)
Id = Annotated[str, typer.Argument(metavar="CLAIM")]
Quote = Annotated[list[str] | None, typer.Option("--quote", metavar="WORDS", help="Words of the article it covers.")]
Text = Annotated[str | None, typer.Option("--text", help="The wording; it should stand alone.")]
Kind = Annotated[str | None, typer.Option(help="fact, statistic, quote, prediction, opinion, question, other.")]


@app.command()
def add(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ARTICLE")],
    *,
    quote: Quote = None,
    text: Text = None,
    kind: Kind = None,
    json: Json = False,
) -> None:
    """Add a claim on words of the article.

    Example:

      factcheck claim add 3 --quote "exchanged medals" --text "Russia and Myanmar exchanged medals."
    """
    with workspace(context) as ws:
        spans = _spans(ws, articles.article(ws, article).id, quote or [])
        row = claims.add(ws, article, spans, text=text or "", kind=claims.kind_named(kind) if kind else None)
    _print([row], json=json)


@app.command()
def edit(
    context: typer.Context,
    claim: Id,
    *,
    text: Text = None,
    kind: Kind = None,
    quote: Quote = None,
    claimant: Annotated[str | None, typer.Option(help="Who asserts it; empty: the article.")] = None,
    needs_context: Annotated[str | None, typer.Option(help="The phrase that is not resolved; empty: none.")] = None,
    worthiness: Annotated[float | None, typer.Option(help="Check-worthiness, 0 to 1.")] = None,
    json: Json = False,
) -> None:
    """Change a claim's wording, kind, place, claimant or check-worthiness.

    Example:

      factcheck claim edit 3.12 --text "Russia sells arms to Myanmar." --kind fact
    """
    with workspace(context) as ws:
        row = claims.claim(ws, claim)
        spans = _spans(ws, row.article, quote, near=row.spans[0][0]) if quote else None
        fields: dict[str, Any] = {"text": text, "kind": kind, "spans": spans, "claimant": claimant}
        fields |= {"needs_context": needs_context, "check_worthiness": worthiness}
        row = claims.edit(ws, claim, rev=row.rev, **fields)
    _print([row], json=json)


@app.command()
def split(
    context: typer.Context,
    claim: Id,
    part: Annotated[list[str], typer.Option(metavar="WORDS", help="Words of the article; once for each part.")],
    text: Annotated[list[str] | None, typer.Option(help="The wording of each part, in the same order.")] = None,
    json: Json = False,
) -> None:
    """Replace a claim by its parts. Sources, evidence and notes go along, verdicts do not.

    Example:

      factcheck claim split 3.4 --part "sells arms" --part "uses its veto" --text "Russia sells arms." --text "..."
    """
    if text and len(text) != len(part):
        raise InputError("There must be as many --text as --part, or none.", hint="`factcheck claim split --help`")
    with workspace(context) as ws:
        row = claims.claim(ws, claim)
        places = [_spans(ws, row.article, [words], near=row.spans[0][0]) for words in part]
        wordings = text or [""] * len(part)
        rows = claims.split(ws, claim, list(zip(wordings, places, strict=True)))
    _print(rows, json=json)


@app.command()
def merge(
    context: typer.Context,
    claim: Annotated[list[str], typer.Argument(metavar="CLAIM CLAIM...")],
    text: Text = None,
    json: Json = False,
) -> None:
    """Replace several claims by one that covers them all.

    Example:

      factcheck claim merge 3.4 3.5 --text "Russia sells arms to Myanmar and trains its troops."
    """
    with workspace(context) as ws:
        row = claims.merge(ws, claim, text=text or "")
    _print([row], json=json)


@app.command()
def discard(context: typer.Context, claim: Id, json: Json = False) -> None:
    """Take a claim off the list; what hangs on it stays with it.

    Example:

      factcheck claim discard 3.12
    """
    with workspace(context) as ws:
        row = claims.discard(ws, claim)
    _print([row], json=json)


@app.command()
def restore(context: typer.Context, claim: Id, json: Json = False) -> None:
    """Put a discarded claim back on the list.

    Example:

      factcheck claim restore 3.12
    """
    with workspace(context) as ws:
        row = claims.restore(ws, claim)
    _print([row], json=json)


def _spans(ws: Workspace, article: str, words: list[str], *, near: int | None = None) -> list[Span]:
    return [claims.place(ws, article, quote, near=near) for quote in words]


def _print(rows: list[ClaimRow], *, json: bool) -> None:
    if json:
        as_json([shapes.claim_alone(row) for row in rows])
    else:
        columns(pages.claim_line(row) for row in rows)
