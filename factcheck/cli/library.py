"""`factcheck library` and `factcheck match`: claims checked before."""

from __future__ import annotations

import json as json_text
import sys
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from factcheck import desk
from factcheck.cli.output import as_json, as_json_line, columns, say
from factcheck.cli.pages import one_line
from factcheck.cli.progress import progress
from factcheck.cli.session import Json, workspace
from factcheck.cli.shapes import Shape, plain
from factcheck.config import MAX_INPUT
from factcheck.desk import library, semantic
from factcheck.desk.workspace import Workspace
from factcheck.errors import InputError, UnknownId
from factcheck.model.rows import EarlierCheck, LibraryRow, Match

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None, help="Claims checked before.")
Search = Annotated[str, typer.Option(metavar="WORDS", help="Full text: every word, in any of its forms.")]


@app.command(name="import")
def import_(
    context: typer.Context,
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="JSON lines, ClaimReview or CSV.")],
    *,
    vectors: Annotated[
        bool, typer.Option("--vectors/--no-vectors", help="Also read what the claims mean, where the model is there.")
    ] = True,
    json: Json = False,
) -> None:
    """Bring in claims that were checked before, here or elsewhere; all of them or, if a row is bad, none.

    Examples:

      factcheck library import checked.jsonl

      factcheck library import claimreview.json others.csv --no-vectors
    """
    with workspace(context, make=True) as ws, progress() as told:
        done = library.bring_in(ws, files, progress=told)
        made = desk.meaning.make(ws, progress=told) if vectors and semantic.available(ws.settings) else 0
    counts = {"added": done.added, "updated": done.updated, "known": done.known, "vectors": made}
    if json:
        as_json(counts)
    else:
        say(f"{done.added} new, {done.updated} updated, {done.known} already here; {made} vectors made")


@app.command(name="list")
def list_(context: typer.Context, search: Search = "", json: Json = False) -> None:
    """List the claims checked before, in the order they came in.

    Examples:

      factcheck library list --search "bridge"

      factcheck library list --json
    """
    with workspace(context) as ws:
        found = library.entries(ws, query=search)
    if json:
        as_json([entry_shape(row) for row in found])
    else:
        nothing = (
            "No entry has these words." if search else "Nothing yet; `factcheck library import` fills the library."
        )
        columns((_line(row) for row in found), nothing=nothing)


def match(
    context: typer.Context,
    text: Annotated[str, typer.Argument(metavar="[TEXT|CLAIM]", help="A text, or a claim such as 3.12.")] = "",
    lines: Annotated[
        bool, typer.Option("--jsonl", help='Read {"text": "..."} lines, print one line for each.')
    ] = False,
    json: Json = False,
) -> None:
    """Find what was checked before, in the library and in your articles, that says about the same; likest first.

    The likeness is from 0 to 1, as `factcheck show` has it. With --jsonl: the 10 nearest entries of the library.

    Examples:

      factcheck match "The bridge cost four million euros"

      factcheck match 3.12

      cat texts.jsonl | factcheck match --jsonl
    """
    if bool(text) == lines:
        raise typer.BadParameter("give a TEXT or CLAIM, or --jsonl")
    with workspace(context) as ws:
        if lines:
            for asked in _texts():
                as_json_line({"text": asked, "matches": [_match_shape(item) for item in library.match(ws, asked)]})
            return
        found = _earlier(ws, text)
    if json:
        as_json([_earlier_shape(check) for check in found])
    else:
        columns((_earlier_line(check) for check in found), nothing="Nothing that says about the same was checked yet.")


def entry_shape(row: LibraryRow) -> Shape:
    """An entry of the library as JSON; `library import` reads it back."""
    check = row.check
    names = ("claim", "title", "claimant", "rating", "value", "reviewer", "url")
    own = {"id": check.number, **{name: getattr(check, name) for name in names}}
    return {**own, "date": plain(check.checked), "language": check.language}


def _match_shape(found: Match) -> Shape:
    own = entry_shape(found.entry)
    return {"id": own.pop("id"), "score": found.score, **own}


def _earlier_shape(check: EarlierCheck) -> Shape:
    names = ("title", "claimant", "rating", "reviewer", "url")
    own = {"id": check.number, "score": check.score, "imported": check.imported, "claim": check.text}
    own |= {name: getattr(check, name) for name in names}
    return {**own, "date": plain(check.checked), "same": check.same, "contradicts": check.contradicts}


def _earlier_line(check: EarlierCheck) -> tuple[str, ...]:
    day = check.checked.isoformat() if check.checked else ""
    said = (check.number, day, one_line(check.rating), one_line(check.reviewer), one_line(check.text))
    return f"{check.score:.2f}", *said


def _line(row: LibraryRow) -> tuple[str, ...]:
    check = row.check
    day = check.checked.isoformat() if check.checked else ""
    return check.number, day, one_line(check.rating), one_line(check.reviewer), one_line(check.claim)


def _earlier(ws: Workspace, text: str) -> tuple[EarlierCheck, ...]:
    """What was checked before of the claim with this id, or of the text itself where it is none."""
    try:
        return library.earlier(ws, text)
    except UnknownId:
        return library.like(ws, text)


def _texts() -> Iterator[str]:
    """The texts that come in on standard input, one in each line."""
    if sys.stdin is None or sys.stdin.isatty():
        raise InputError("Nothing comes in on standard input.", hint="Pipe JSON lines into the command.")
    number = 0
    while line := sys.stdin.buffer.readline(MAX_INPUT):
        number += 1
        if line.strip():
            yield _text(line, number)


def _text(line: bytes, number: int) -> str:
    try:
        members: Any = json_text.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        members = None
    text = members.get("text") if isinstance(members, dict) else None
    if not isinstance(text, str):
        raise InputError(f'Line {number} is no {{"text": "..."}}.', hint="Give one JSON object in each line, in UTF-8.")
    return text
