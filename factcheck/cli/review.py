"""`factcheck verdict` and `factcheck note`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from factcheck.cli import pages, shapes
from factcheck.cli.output import as_json, say, tell
from factcheck.cli.session import Json, workspace
from factcheck.desk import library, notes, verdicts
from factcheck.model.rows import EarlierCheck, NoteRow, VerdictRow


def verdict(
    context: typer.Context,
    claim: Annotated[str, typer.Argument(metavar="CLAIM")],
    rating: Annotated[
        str, typer.Argument(metavar="[RATING]", help="true, mostly-true, half-true, ...; or its key, 1 for the first.")
    ] = "",
    *,
    rationale: Annotated[str | None, typer.Option(help="Why; what a reader will see.")] = None,
    evidence: Annotated[
        list[str] | None, typer.Option(metavar="e4", help="What it rests on; default: all quotes attached.")
    ] = None,
    withdraw: Annotated[bool, typer.Option("--withdraw", help="Withdraw your verdict; it stays on record.")] = False,
    json: Json = False,
) -> None:
    """Give, reword or withdraw your verdict on a claim.

    Examples:

      factcheck verdict 3.12 true --rationale "The ministry's own list names him."

      factcheck verdict 3.12 --rationale "Better words; the rating stays."

      factcheck verdict 3.12 --withdraw
    """
    if bool(rating) + withdraw > 1 or (not rating and not withdraw and rationale is None):
        raise typer.BadParameter("give a RATING, or --withdraw, or only a new --rationale")
    with workspace(context) as ws:
        if withdraw:
            row = verdicts.withdraw(ws, claim)
            as_json(shapes.verdict(row)) if json else say(f"Your verdict on {row.claim} is withdrawn.")
        elif rating:
            row = verdicts.give(ws, claim, rating, rationale=rationale or "", evidence=evidence or None)
            _print_verdict(row, json=json)
            _warn(row, library.earlier(ws, row.claim))
        else:
            _print_verdict(verdicts.edit(ws, claim, rationale=rationale or ""), json=json)


def note(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="CLAIM TEXT | edit NOTE TEXT | remove NOTE")],
    json: Json = False,
) -> None:
    """Add, edit or remove a note: for you and your colleagues, never in a published report.

    Examples:

      factcheck note 3.12 "Ask the ministry for the guest list."

      factcheck note edit n2 "Asked on Tuesday; no answer yet."

      factcheck note remove n2
    """
    with workspace(context) as ws:
        match words:
            case ["edit", note_id, text]:
                _print_note(notes.edit(ws, note_id, text), json=json)
            case ["remove", note_id]:
                row = notes.note(ws, note_id)
                notes.remove(ws, row.id)
                as_json(shapes.note(row)) if json else say(f"{row.number} removed; `factcheck undo` brings it back.")
            case [claim, text] if claim not in {"edit", "remove"}:
                _print_note(notes.add(ws, claim, text), json=json)
            case _:
                raise typer.BadParameter("give CLAIM TEXT, or edit NOTE TEXT, or remove NOTE; quote the text")


def _print_verdict(row: VerdictRow, *, json: bool) -> None:
    if json:
        as_json(shapes.verdict(row))
    else:
        rests = f", resting on {' '.join(row.evidence)}" if row.evidence else ", resting on no quote"
        say(f"{row.claim} {row.rating.sign} {row.rating.label}{rests}")


def _warn(row: VerdictRow, earlier: Sequence[EarlierCheck]) -> None:
    """Says which earlier checks of the same thing came to the other side of the truth."""
    for check in earlier:
        if check.contradicts:
            tell(f"{row.claim} is {row.rating.label} now; the same was checked before: {pages.earlier_line(check)}")
            tell(f"  {pages.one_line(check.text)} {check.url}".rstrip())


def _print_note(row: NoteRow, *, json: bool) -> None:
    as_json(shapes.note(row)) if json else say(f"{row.number} on {row.claim}")
