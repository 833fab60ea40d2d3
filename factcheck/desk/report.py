"""Reports: a case as one value, and as bytes in any format."""

from __future__ import annotations

from dataclasses import replace

from factcheck import plugins, reports
from factcheck.desk.workspace import Workspace
from factcheck.errors import InputError
from factcheck.model.claims import State
from factcheck.model.report import Report
from factcheck.model.walking import Tell, Told, Walk, silently
from factcheck.store.queries import case
from factcheck.store.queries.lookup import find_one

WHOLE = "seed"
"""The format that another workspace takes a case from."""
VERDICTS = "claimreview"
"""The format that holds nothing but verdicts, so that no open claim is in it."""


def formats() -> list[str]:
    """The names of the formats a case can be exported to."""
    return plugins.names("exporters")


def check(form: str, *, checked_only: bool = False) -> None:
    """Sees whether a case can be exported so, before it is read.

    Raises:
        InputError: there is no such format, or it is for whole cases.
    """
    if form not in formats():
        raise InputError(f"There is no report format “{form}”.", hint=f"Use one of: {', '.join(formats())}.")
    if checked_only and form == WHOLE:
        raise InputError("A seed file carries the whole case.", hint="Take every claim, or the format json.")


def build(ws: Workspace, article: str, walk: Walk = silently) -> Report:
    """The case of an article."""
    with ws.store.read() as session:
        return case.report(session, find_one(session, article, "article"), walk)


def export(
    ws: Workspace, article: str, form: str, *, checked_only: bool = False, progress: Tell | None = None
) -> bytes:
    """The case of an article in one format; the same case gives the same bytes.

    `progress` is told how far it is, many times a second; what it raises ends the export, before anything is written.
    With `checked_only` the claims without a verdict are left out, with the sources that only they need.

    Raises:
        InputError: as `check` does.
    """
    check(form, checked_only=checked_only)
    walk: Walk = Told(progress) if progress else silently
    case = build(ws, article, walk)
    return reports.render(checked(case) if checked_only else case, form, walk)


def checked(case: Report) -> Report:
    """The case with only those of its claims that have a verdict; it knows how many others were left out."""
    claims = tuple(claim for claim in case.claims if claim.current and claim.state is not State.DISCARDED)
    used = {number for claim in claims for number in (*claim.sources, *(quote.source for quote in claim.evidence))}
    return replace(
        case,
        claims=claims,
        sources=tuple(source for source in case.sources if source.number in used),
        snapshots=tuple(snapshot for snapshot in case.snapshots if snapshot.source in used),
        left_out=sum(claim.state is not State.DISCARDED for claim in case.claims) - len(claims),
    )
