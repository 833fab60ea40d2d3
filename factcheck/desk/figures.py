"""The work in figures: verdicts, progress, kinds, agreement between reviewers, time per claim."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from statistics import median

from sqlalchemy import Connection

from factcheck.desk.workspace import Workspace
from factcheck.model.agreement import alpha
from factcheck.model.rows.figures import Agreement, DayCount, Figures, GivenVerdict, Pace
from factcheck.store.queries import articles, tag_figures
from factcheck.store.queries import figures as stored
from factcheck.store.queries.lookup import find_one

SESSION = 30 * 60
"""Seconds without a verdict that end a session: what took longer was not all spent on one claim."""


def figures(ws: Workspace, article: str = "") -> Figures:
    """The figures of one article, by the id typed, or of all that are not discarded.

    Days are those of this computer's time zone.

    Raises:
        UnknownId: there is no such article.
    """
    with ws.store.read() as session:
        whole = find_one(session, article, "article") if article else ""
        row = articles.row(session, whole) if whole else None
        kinds = stored.kinds(session, whole)
        given = stored.verdicts(session, whole)
        count, to_check = stored.totals(session, whole)
        return Figures(
            article=row.number if row else "",
            title=row.citation.title if row else "",
            articles=count,
            claims=sum(kind.claims for kind in kinds),
            to_check=to_check,
            checked=sum(kind.checked for kind in kinds),
            ratings=stored.ratings(session, whole),
            kinds=kinds,
            days=_days(session, whole, given),
            agreement=agreement(given),
            pace=pace(given),
            tags=tag_figures.tags(session, whole),
        )


def agreement(given: Iterable[GivenVerdict]) -> Agreement:
    """How far the reviewers' newest verdicts that stand agree; `given` is oldest first."""
    current: defaultdict[str, dict[str, tuple[str, str]]] = defaultdict(dict)
    for verdict in given:
        if not verdict.withdrawn:
            current[verdict.claim][verdict.reviewer] = verdict.scale, verdict.rating
    shared = [list(ratings.values()) for ratings in current.values() if len(ratings) > 1]
    reviewers = {reviewer for ratings in current.values() for reviewer in ratings}
    return Agreement(len(reviewers), len(shared), sum(len(set(ratings)) == 1 for ratings in shared), alpha(shared))


def pace(given: Iterable[GivenVerdict]) -> Pace:
    """The median time from one verdict to the next; `given` is oldest first."""
    last: dict[str, GivenVerdict] = {}
    steps: list[float] = []
    for verdict in given:
        before = last.get(verdict.reviewer)
        if before and before.claim != verdict.claim:
            taken = (verdict.given - before.given).total_seconds()
            steps += [taken] if 0 < taken < SESSION else []
        last[verdict.reviewer] = verdict
    return Pace(median(steps) if steps else None, len(steps), SESSION)


def _days(session: Connection, article: str, given: Sequence[GivenVerdict]) -> tuple[DayCount, ...]:
    """A claim is open from the day its article was taken in, or its first verdict given, to the day of that verdict.

    It counts as it is now: with a verdict that stands, or without.
    """
    verdicts = Counter(_day(verdict.given) for verdict in given)
    opened: Counter[date] = Counter()
    for when, count in stored.taken_in(session, article):
        opened[_day(when)] += count
    for first, begun in _first(given, stored.begun(session, article)):
        opened[min(first, begun)] += 1
        opened[first] -= 1
    days, left = [], 0
    for day in sorted({*verdicts, *opened}):
        left += opened[day]
        days.append(DayCount(day, verdicts[day], left))
    return tuple(days)


def _first(given: Iterable[GivenVerdict], begun: Mapping[str, datetime]) -> Iterable[tuple[date, date]]:
    """The day of each claim's first verdict that stands, and the day its article was taken in."""
    first: dict[str, date] = {}
    for verdict in given:
        if not verdict.withdrawn:
            first.setdefault(verdict.claim, _day(verdict.given))
    return ((day, _day(begun[claim])) for claim, day in first.items())


def _day(moment: datetime) -> date:
    return moment.astimezone().date()
