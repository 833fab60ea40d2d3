"""The library: claims checked before, what a claim is matched to, and claims that say the same as another."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from factcheck import desk
from factcheck.desk.workspace import Workspace
from factcheck.model.checked import contradict, value_of_rating
from factcheck.model.plain import clean
from factcheck.model.rows import ClaimFilter, ClaimRow, EarlierCheck, LibraryRow, Match, SimilarClaim, VerdictRow
from factcheck.model.scales import DEFAULT_SCALE, Rating, Scale, Tone
from factcheck.store import library as kept
from factcheck.store.library import Stored
from factcheck.store.queries import claims, review
from factcheck.store.queries import library as stored
from factcheck.store.queries.lookup import find_one
from factcheck.store.queries.scales import scales
from factcheck.store.tables import TABLES

CLAIM = TABLES["claim"]
MOST = 10
"""Matches of one text."""
LIKE = 0.4
"""The likeness from which on an earlier check or another claim is worth a look."""

Rated = tuple[str, float | None]
"""A claim's words and the place of its rating."""
Progress = Callable[[str, float | None], None]


@dataclass(frozen=True, slots=True)
class Asked:
    """What earlier checks are looked for: a text, the place of its rating, and the article that it is a claim of."""

    text: str
    value: float | None = None
    article: str = ""


def bring_in(ws: Workspace, files: Sequence[str], *, progress: Progress | None = None) -> Stored:
    """Stores the records of these files, all of them or none, as one change.

    A record that is here is updated where it says something else now.

    Raises:
        InputError: a file cannot be read, or has rows that cannot be used; nothing was stored.
    """
    tell = progress or (lambda _what, _share: None)
    records = []
    for done, name in enumerate(files):
        tell(f"reading {name}", done / len(files))
        records += desk.loading.checks(name)
    tell("storing", None)
    with ws.store.change(ws.reviewer, f"imported {len(records)} earlier checks") as writer:
        return kept.put(writer, records)


def entries(ws: Workspace, *, query: str = "", limit: int | None = None) -> list[LibraryRow]:
    """The entries of the library in the order they came in; `query` searches titles and claims."""
    with ws.store.read() as session:
        return stored.entries(session, query=query, limit=limit)


def match(ws: Workspace, text: str, *, limit: int = MOST) -> list[Match]:
    """The entries of the library that are nearest to a text, best first; how near they are is not judged."""
    found = desk.matching.nearest(ws, "library", text)[:limit]
    with ws.store.read() as session:
        rows = {row.key: row for row in stored.rows(session, [near.key for near in found])}
    return [Match(rows[near.key], near.score) for near in found if near.key in rows]


def earlier(ws: Workspace, claim: str, *, limit: int = MOST) -> tuple[EarlierCheck, ...]:
    """What was checked before of what a claim says, in the library and in other articles, likest first.

    `contradicts` is set where an earlier check of the same came to the other side of the truth than the claim's own
    current verdict, or one of its denial to the same side.
    """
    row = _claim(ws, claim)
    with ws.store.read() as session:
        value = _value(row.ratings, list(scales(session).values())) if row.ratings else None
    return _checked_before(ws, Asked(row.text, value, row.article))[:limit]


def like(ws: Workspace, text: str, *, limit: int = MOST) -> tuple[EarlierCheck, ...]:
    """What was checked before of what a text says, in the library and in all articles, likest first."""
    return _checked_before(ws, Asked(clean(text)))[:limit]


def similar(ws: Workspace, claim: str, *, limit: int = MOST) -> tuple[SimilarClaim, ...]:
    """The claims of this and other articles that say nearly the same as this one, likest first."""
    row = _claim(ws, claim)
    near = {item.key: item.likeness for item in desk.matching.nearest(ws, "claim", row.text) if item.likeness >= LIKE}
    with ws.store.read() as session:
        others = claims.rows(session, [key for key in near if key != row.key])
    found = [SimilarClaim(row, other, near[other.key]) for other in others if not _told_apart(other, row)]
    return tuple(sorted(found, key=lambda pair: -pair.score)[:limit])


def duplicates(ws: Workspace, article: str) -> tuple[SimilarClaim, ...]:
    """Pairs of an article's claims that say the same; `claim` is the later one (“this was already claim 12”)."""
    with ws.store.read() as session:
        wanted = ClaimFilter(article=find_one(session, article, "article"))
        rows = claims.rows(session, claims.keys(session, wanted))
    pairs = desk.matching.pairs(
        ws, [row.text for row in rows], lambda later, first: not _told_apart(rows[later], rows[first])
    )
    return tuple(SimilarClaim(rows[later], rows[first], score) for later, first, score in pairs)


def _told_apart(one: ClaimRow, other: ClaimRow) -> bool:
    """Whether two claims of an article stand on the same words of it and say different things: `A and B left`."""
    shared = any(a < d and c < b for a, b in one.spans for c, d in other.spans)
    return one.article == other.article and shared and not desk.matching.of_the_same_words(one.text, other.text)


def _claim(ws: Workspace, claim: str) -> ClaimRow:
    with ws.store.read() as session:
        return claims.row(session, find_one(session, claim, "claim"))


def _checked_before(ws: Workspace, asked: Asked) -> tuple[EarlierCheck, ...]:
    with ws.store.read() as session:
        if not stored.anything_checked(session, outside=asked.article):
            return ()
        known = list(scales(session).values())
    found = [*_in_library(ws, asked), *_in_articles(ws, asked, known)]
    return tuple(sorted(found, key=lambda check: -check.score))


def _near(ws: Workspace, table: Literal["library", "claim"], text: str) -> dict[int, float]:
    """The likeness of each row that is worth a look."""
    return {item.key: item.likeness for item in desk.matching.nearest(ws, table, text) if item.likeness >= LIKE}


def _in_library(ws: Workspace, asked: Asked) -> list[EarlierCheck]:
    near = _near(ws, "library", asked.text)
    with ws.store.read() as session:
        found = stored.rows(session, list(near))
    return [_imported(asked, entry, near[entry.key]) for entry in found]


def _imported(asked: Asked, entry: LibraryRow, likeness: float) -> EarlierCheck:
    check = entry.check
    sign, tone = _drawn(check.value)
    return EarlierCheck(
        id=entry.id,
        number=check.number,
        imported=True,
        text=check.claim,
        title=check.title,
        claimant=check.claimant,
        rating=check.rating,
        sign=sign,
        tone=tone,
        reviewer=check.reviewer,
        url=check.url,
        checked=check.checked,
        score=likeness,
        same=desk.matching.same(asked.text, check.claim, likeness),
        contradicts=_against((asked.text, asked.value), (check.claim, check.value), likeness),
    )


def _in_articles(ws: Workspace, asked: Asked, known: Sequence[Scale]) -> list[EarlierCheck]:
    near = _near(ws, "claim", asked.text)
    with ws.store.read() as session:
        judged = [other for other in claims.rows(session, list(near)) if other.ratings]
        others = [other for other in judged if other.article != asked.article]
        wanted = CLAIM.c.id.in_([other.id for other in others])
        given = [verdict for verdict in review.verdicts(session, wanted) if verdict.current] if others else []
    of = {other.number: other for other in others}
    found = []
    for verdict in given:
        other = of[verdict.claim]
        theirs = (other.text, _value([verdict.rating], known))
        against = _against((asked.text, asked.value), theirs, near[other.key])
        found.append(dataclasses.replace(_judged(asked, other, verdict, near[other.key]), contradicts=against))
    return found


def _judged(asked: Asked, other: ClaimRow, verdict: VerdictRow, likeness: float) -> EarlierCheck:
    return EarlierCheck(
        id=other.id,
        number=other.number,
        imported=False,
        text=other.text,
        title="",
        claimant=str(other.claimant) if other.claimant else "",
        rating=verdict.rating.label,
        sign=verdict.rating.sign,
        tone=verdict.rating.tone,
        reviewer=verdict.reviewer,
        url="",
        checked=verdict.created.date(),
        score=likeness,
        same=desk.matching.same(asked.text, other.text, likeness),
        contradicts=False,
    )


def _against(one: Rated, other: Rated, likeness: float) -> bool:
    """Whether two ratings clash: of the same on different sides, or of a claim and its denial on the same."""
    if desk.matching.opposite(one[0], other[0], likeness) and other[1] is not None:
        return contradict(one[1], 1 - other[1])
    return desk.matching.same(one[0], other[0], likeness) and contradict(one[1], other[1])


def _value(ratings: Sequence[Rating], known: Sequence[Scale]) -> float | None:
    """The place of the newest rating on its scale."""
    if not ratings:
        return None
    scale = next((scale for scale in known if ratings[0] in scale.ratings), DEFAULT_SCALE)
    return value_of_rating(ratings[0], scale)


def _drawn(value: float | None) -> tuple[str, Tone]:
    """The sign and tone of the default scale's rating that is nearest to a place from 0 to 1."""
    placed = [(value_of_rating(rating, DEFAULT_SCALE), rating) for rating in DEFAULT_SCALE.ratings]
    if value is None:
        nearest = next(rating for place, rating in placed if place is None)
    else:
        nearest = min(((abs(place - value), rating.id, rating) for place, rating in placed if place is not None))[2]
    return nearest.sign, nearest.tone
