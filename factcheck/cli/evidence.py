"""`factcheck evidence`: exact quotes for and against a claim."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import pages, shapes
from factcheck.cli.output import as_json, columns, say, tell
from factcheck.cli.session import Json, workspace
from factcheck.desk import evidence, verdicts
from factcheck.desk.evidence import Found
from factcheck.model.rows import EvidenceRow

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None, help="Exact quotes.")
Claim = Annotated[str, typer.Argument(metavar="CLAIM")]
Id = Annotated[str, typer.Argument(metavar="EVIDENCE")]
STANCES = "supports|refutes|context"


@app.command()
def find(
    context: typer.Context,
    claim: Claim,
    source: Annotated[str, typer.Option(help="Only in this source.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="How many passages.")] = 10,
    json: Json = False,
) -> None:
    """Show the passages that bear on a claim most, best first: of its sources, else of the article's other ones.

    Example:

      factcheck evidence find 3.12
    """
    with workspace(context) as ws:
        found = evidence.look_for(ws, claim, source=source, limit=limit)
    if json:
        as_json([shapes.passage(row) for row in found.passages])
    else:
        columns(pages.passage_line(row) for row in found.passages)
        _say_where(found, source)


@app.command()
def add(
    context: typer.Context,
    claim: Claim,
    *,
    source: Annotated[str, typer.Option(help="The source it is quoted from.")],
    quote: Annotated[str, typer.Option(help="The words, as they stand in the source.")],
    stance: Annotated[str, typer.Option(metavar=STANCES, help="What they do to the claim.")],
    json: Json = False,
) -> None:
    """Attach an exact quote; it must stand in the source's snapshot.

    Example:

      factcheck evidence add 3.12 --source s7 --quote "exchanged medals" --stance supports
    """
    with workspace(context) as ws:
        row = evidence.attach(ws, claim, source, quote, stance)
        earlier = verdicts.given_before(ws, row)
    _print(row, json=json)
    for verdict in earlier:
        tell(
            f"{row.claim} is {verdict.rating.label} by {verdict.reviewer}, given before {row.number} was attached; "
            f"`factcheck verdict {row.claim} {verdict.rating.id}` gives it anew, resting on {row.number} too."
        )


@app.command(name="list")
def list_(
    context: typer.Context, owner: Annotated[str, typer.Argument(metavar="CLAIM|ARTICLE")], json: Json = False
) -> None:
    """List the quotes attached to a claim, or to any claim of an article.

    Example:

      factcheck evidence list 3 --json
    """
    with workspace(context) as ws:
        rows = evidence.listed(ws, owner)
    if json:
        as_json([shapes.evidence(row) for row in rows])
    else:
        nothing = "No quotes yet; `factcheck evidence find CLAIM` looks for some."
        columns((pages.evidence_line(row) for row in rows), nothing=nothing)


@app.command()
def edit(
    context: typer.Context,
    quote_id: Id,
    stance: Annotated[str, typer.Option(metavar=STANCES)] = "",
    quote: Annotated[str, typer.Option(help="Other words of the same snapshot.")] = "",
    json: Json = False,
) -> None:
    """Change a quote's stance, or take other words of the same snapshot.

    Example:

      factcheck evidence edit e4 --stance context
    """
    with workspace(context) as ws:
        row = evidence.edit(ws, quote_id, stance=stance, quote=quote)
    _print(row, json=json)


@app.command()
def remove(context: typer.Context, quote_id: Id) -> None:
    """Take a quote off its claim.

    Example:

      factcheck evidence remove e4
    """
    with workspace(context) as ws:
        evidence.remove(ws, quote_id)
    say(f"{quote_id} removed; `factcheck undo` brings it back.")


def _say_where(found: Found, source: str) -> None:
    """Where the passages are from, if not from where they were asked for; and what to do where there are none."""
    own = ", ".join(found.own)
    if not found.passages and (source or found.own or found.others):
        looked_in = source or ", ".join((*found.own, *found.others))
        tell(f"No passage of {looked_in} bears on {found.claim}; `factcheck source add` attaches more.")
    elif not found.passages:
        tell(f"{found.claim} has no source yet; `factcheck source add {found.claim} URL|FILE` attaches one.")
    elif found.elsewhere:
        why = f"No passage of its own ({own}) bears on {found.claim}" if own else f"{found.claim} has no source yet"
        tell(f"{why}; these are from the article's other sources. What is quoted from one becomes the claim's, too.")


def _print(row: EvidenceRow, *, json: bool) -> None:
    as_json(shapes.evidence(row)) if json else columns([pages.evidence_line(row)])
