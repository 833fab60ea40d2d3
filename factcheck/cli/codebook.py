"""`factcheck codebook`: the fields and values that claims and articles are coded by."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from factcheck.cli import shapes, writing
from factcheck.cli.output import as_json, columns, say, tell
from factcheck.cli.session import Json, workspace
from factcheck.desk import codebook, files
from factcheck.desk.loading import load
from factcheck.errors import InputError
from factcheck.model.codebook import Applies, CodeField, CodeValue, FieldRow

app = typer.Typer(
    add_completion=False, no_args_is_help=True, rich_markup_mode=None, help="The codebook: fields with fixed values."
)
Thing = Annotated[str, typer.Argument(metavar="FIELD|FIELD=VALUE")]
Definition = Annotated[str, typer.Option(help="What it means; coders will read it.")]
For = Annotated[Applies | None, typer.Option("--for", help="What the field is for.")]
WAYS = {"up": -1, "down": 1, "first": -sys.maxsize, "last": sys.maxsize}
"""How far each moves; beyond an end nothing moves."""
Several = Annotated[bool | None, typer.Option("--several/--one", help="How many of its values one thing may have.")]


@app.command()
def show(context: typer.Context, json: Json = False) -> None:
    """List the fields with their values, and how many claims and articles have each.

    Example:

      factcheck codebook show
    """
    with workspace(context) as ws:
        found = codebook.fields(ws)
    if json:
        as_json([shapes.code_field(row) for row in found])
    elif not found:
        tell("The codebook is empty; `factcheck codebook add` begins it.")
    for row in () if json else found:
        _print(row)


@app.command()
def add(
    context: typer.Context,
    field: Annotated[str, typer.Argument(metavar="FIELD")],
    values: Annotated[list[str] | None, typer.Argument(metavar="[VALUE...]")] = None,
    *,
    applies: For = None,
    several: Several = None,
    definition: Definition = "",
    json: Json = False,
) -> None:
    """Add a field with its values, or values to a field that is there.

    A new field is for claims, and takes one value, unless you say otherwise. The definition is the new field's, or
    that of the values added.

    Examples:

      factcheck codebook add topic health transport --several --for both

      factcheck codebook add topic budget --definition "What the state takes in and spends."
    """
    with workspace(context) as ws:
        if any(row.name.casefold() == field.strip().casefold() for row in codebook.fields(ws)) and values:
            if applies is not None or several is not None:
                raise typer.BadParameter("the field is there already; `factcheck codebook edit` changes what it is for")
            row = codebook.add_values(ws, field, values, definition=definition)
        else:
            made = tuple(CodeValue(value) for value in values or ())
            row = codebook.add_field(ws, CodeField(field, applies or Applies.CLAIMS, bool(several), definition, made))
    _told(row, json=json)


@app.command()
def rename(context: typer.Context, thing: Thing, name: str, json: Json = False) -> None:
    """Rename a field or a value; whatever is coded by it stays so.

    Examples:

      factcheck codebook rename topic subject

      factcheck codebook rename topic=health "public health"
    """
    with workspace(context) as ws:
        row = codebook.rename(ws, thing, name)
    _told(row, json=json)


@app.command()
def edit(
    context: typer.Context,
    thing: Thing,
    *,
    definition: Annotated[str | None, typer.Option(help="What it means; coders will read it.")] = None,
    applies: For = None,
    several: Several = None,
    json: Json = False,
) -> None:
    """Change a definition, or what a field is for and how many of its values one thing may have.

    Examples:

      factcheck codebook edit topic=health --definition "Medicine, nursing, epidemics."

      factcheck codebook edit topic --several
    """
    with workspace(context) as ws:
        row = codebook.edit(ws, thing, definition=definition, applies=applies, several=several)
    _told(row, json=json)


@app.command()
def move(
    context: typer.Context,
    thing: Thing,
    way: Annotated[str, typer.Argument(metavar="|".join(WAYS))],
    json: Json = False,
) -> None:
    """Move a value within its field, or a field with its values, by one place or to an end.

    Examples:

      factcheck codebook move topic=transport up

      factcheck codebook move topic last
    """
    if way not in WAYS:
        raise InputError(f"“{way}” is no way to move.", hint=f"Use one of: {', '.join(WAYS)}.")
    with workspace(context) as ws:
        codebook.move(ws, thing, WAYS[way])
        row = codebook.field_named(codebook.fields(ws), thing.partition("=")[0])
    _told(row, json=json)


@app.command()
def remove(context: typer.Context, thing: Thing) -> None:
    """Remove a value, or a field with its values; refused while anything is coded by it.

    Example:

      factcheck codebook remove topic=budget
    """
    with workspace(context) as ws:
        codebook.remove(ws, thing)
    say(f"{thing} removed; `factcheck undo` brings it back.")


@app.command("export")
def write(
    context: typer.Context,
    output: writing.Output = None,
) -> None:
    """Write the codebook as a file that a team shares.

    Example:

      factcheck codebook export -o codebook.json
    """
    if output is not None:
        files.check(output)
    with workspace(context) as ws:
        body = codebook.written(ws)
    writing.write(output, body)


@app.command("import")
def bring_in(context: typer.Context, file: Annotated[str, typer.Argument(metavar="FILE|URL")]) -> None:
    """Take in what a codebook file (JSON or TOML) has and this one has not; nothing is removed or renamed.

    Example:

      factcheck codebook import codebook.json
    """
    with workspace(context, make=True) as ws:
        fields, values = codebook.bring_in(ws, load(ws.settings, file).body)
    say(f"{fields} new fields, {values} new values; `factcheck undo` takes them back.")


def _told(row: FieldRow, *, json: bool) -> None:
    as_json(shapes.code_field(row)) if json else _print(row)


def _print(row: FieldRow) -> None:
    say(f"{row.name} ({row.kind}){f': {row.definition}' if row.definition else ''}")
    lines = [("", value.name, f"{value.claims}c {value.articles}a", value.definition) for value in row.values]
    if lines:
        columns(lines)
