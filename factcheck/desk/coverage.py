"""Coverage: what has become of every sentence of an article, and how much of it that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from factcheck.desk import articles, claims
from factcheck.desk.workspace import Workspace
from factcheck.model.claims import Kind
from factcheck.model.rows import ClaimFilter, ClaimRow, Coverage, CoveredUnit, Progress
from factcheck.text import coverage as texts

_ASSERTED = frozenset(Kind) - {Kind.QUESTION, Kind.OTHER}
_AS_WORDS = {
    Kind.OPINION: "an opinion",
    Kind.PREDICTION: "a prediction",
    Kind.QUESTION: "a question",
    Kind.OTHER: "nothing is asserted",
}


def coverage(ws: Workspace, article: str) -> Coverage:
    """Every unit of an article (by the id typed) with its state, claims and reason, and each state's share.

    A unit is open while one of its claims waits for a verdict, and checked once none does; what cannot be checked
    counts where there is nothing else. Discarded claims do not count.
    """
    found = articles.read(ws, article)
    rows = claims.board(ws, ClaimFilter(article=found.article.id))
    discarded = claims.board(ws, ClaimFilter(article=found.article.id, status="discarded"))
    covered = texts.coverage(found.text, [*rows, *discarded], found.units, found.article.citation.language)
    units = tuple(_unit(one, rows) for one in covered)
    return Coverage(found.article.number, units, _shares(units))


def _unit(covered: texts.Covered, rows: Sequence[ClaimRow]) -> CoveredUnit:
    standing = [rows[index] for index in covered.claims if index < len(rows)]
    reason = _reason(standing) if standing else covered.reason or "its claims were discarded"
    return CoveredUnit(covered.span, covered.role, _state(standing), tuple(row.number for row in standing), reason)


def _state(rows: Sequence[ClaimRow]) -> Progress:
    if any(row.open for row in rows):
        return Progress.OPEN
    if any(row.ratings for row in rows):
        return Progress.CHECKED
    return Progress.NOTHING if any(row.kind in _ASSERTED for row in rows) else Progress.NOT_A_CLAIM


def _reason(rows: Sequence[ClaimRow]) -> str:
    to_check = [row for row in rows if row.kind.checkable or row.ratings]
    if to_check:
        return f"{sum(bool(row.ratings) for row in to_check)} of {len(to_check)} checked"
    return ", ".join(dict.fromkeys(_AS_WORDS[row.kind] for row in rows))


def _shares(units: Sequence[CoveredUnit]) -> tuple[tuple[Progress, float], ...]:
    sizes: Counter[Progress] = Counter()
    for unit in units:
        sizes[unit.state] += unit.span[1] - unit.span[0]
    whole = sizes.total()
    return tuple((state, 100 * sizes[state] / whole if whole else 0.0) for state in Progress)
