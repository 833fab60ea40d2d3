"""`factcheck stats`: the work in figures."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.output import as_json, columns, say
from factcheck.cli.session import Json, workspace
from factcheck.cli.shapes import Shape, plain
from factcheck.desk import figures as desk_figures
from factcheck.model.counting import counted
from factcheck.model.rows.figures import Figures, agreed_words, paced_words

DAYS = 14
"""Days of progress that are listed: the last ones; --json has all."""


def stats(
    context: typer.Context,
    article: Annotated[str, typer.Argument(help="Only this article's.")] = "",
    json: Json = False,
) -> None:
    """Count the work: verdicts, kinds, tags, progress by day, agreement between reviewers, time per claim.

    Examples:

      factcheck stats

      factcheck stats 3 --json
    """
    with workspace(context) as ws:
        found = desk_figures.figures(ws, article)
    if json:
        as_json(_shape(found))
    else:
        _print(found)


def _shape(found: Figures) -> Shape:
    agreement = {**plain(found.agreement), "share": found.agreement.share}
    return {**plain(found), "open": found.open, "agreement": agreement}


def _print(found: Figures) -> None:
    about = f"article {found.article}  {found.title}" if found.article else counted(found.articles, "article")
    say(f"{about} · {found.claims} claims · {found.checked} of {found.to_check} checked · {found.open} open")
    say(f"agreement: {agreed_words(found.agreement)}")
    say(f"time per claim: {paced_words(found.pace)}")
    _table("verdicts", [(str(one.count), one.sign, one.label) for one in found.ratings])
    _table("kinds", [(str(one.claims), one.kind.value, f"{one.checked} checked") for one in found.kinds])
    _table("tags", [(one.field, one.value, one.words) for one in found.tags])
    days = found.days[-DAYS:]
    _table("days", [(one.day.isoformat(), f"{one.verdicts} verdicts", f"{one.open} open") for one in days])


def _table(heading: str, rows: list[tuple[str, ...]]) -> None:
    if rows:
        say()
        say(f"{heading}:")
        columns(("", *row) for row in rows)
