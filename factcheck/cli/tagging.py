"""`factcheck tag` and `factcheck assign`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, TypeVar

import typer

from factcheck.cli import shapes
from factcheck.cli.output import as_json, columns
from factcheck.cli.session import Json, workspace
from factcheck.desk import codebook, tagging
from factcheck.model.codebook import FieldRow
from factcheck.model.rows import ArticleRow, ClaimRow
from factcheck.model.tags import Tag, tag_words

Row = TypeVar("Row", bound=ArticleRow | ClaimRow)


def tag(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="ARTICLE|CLAIM... FIELD=VALUE...")],
    remove: Annotated[
        bool, typer.Option("--remove", help="Take the tags off; FIELD= means all of that field.")
    ] = False,
    json: Json = False,
) -> None:
    """Code claims or an article by the codebook; one step, however many claims.

    A value of a field that takes one takes the place of the one there.

    Examples:

      factcheck tag 3.12 topic=health

      factcheck tag 3.4 3.5 topic=health,transport frame=conflict

      factcheck tag 3 medium=television

      factcheck tag 3.12 topic= --remove
    """
    things, typed = [word for word in words if "=" not in word], [word for word in words if "=" in word]
    if not things or not typed:
        raise typer.BadParameter("name an article, or claims of one, and then at least one FIELD=VALUE")
    with workspace(context) as ws:
        book = codebook.fields(ws)
        tags = _whole_fields(book, typed) if remove else codebook.tags_named(book, typed)
        rows = tagging.tag(ws, things, add=[] if remove else tags, remove=tags if remove else [])
    _print(rows, json=json, words=lambda row: tag_words(row.tags) or "no tags")


def assign(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="CLAIM... REVIEWER")],
    nobody: Annotated[bool, typer.Option("--nobody", help="Take the claims off whoever has them.")] = False,
    json: Json = False,
) -> None:
    """Give claims to a reviewer; `me` is you. `factcheck claims --assigned me` lists what is yours.

    Examples:

      factcheck assign 3.4 3.5 "Second Checker <second@desk.example>"

      factcheck assign 3.12 me

      factcheck assign 3.12 --nobody
    """
    claims, reviewer = (words, tagging.NOBODY) if nobody else (words[:-1], words[-1])
    if not claims:
        raise typer.BadParameter("name the claims, and then a reviewer or --nobody")
    with workspace(context) as ws:
        rows = tagging.assign(ws, claims, reviewer)
    _print(rows, json=json, words=lambda row: row.assigned or "nobody")


def _whole_fields(book: Sequence[FieldRow], typed: Sequence[str]) -> list[Tag]:
    """The tags to take off, where `topic=` stands for every value of the field."""
    every = [one.removesuffix("=") for one in typed if one.endswith("=")]
    fields = [codebook.field_named(book, name) for name in every]
    named = codebook.tags_named(book, [one for one in typed if not one.endswith("=")])
    return [*named, *(Tag(field.name, value.name) for field in fields for value in field.values)]


def _print(rows: Sequence[Row], *, json: bool, words: Callable[[Row], str]) -> None:
    if json:
        as_json([shapes.article(row) if isinstance(row, ArticleRow) else shapes.claim_alone(row) for row in rows])
    else:
        columns((row.number, words(row)) for row in rows)
