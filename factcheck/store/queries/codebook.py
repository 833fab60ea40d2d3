"""The codebook with its counts, and the tags of claims and articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, func, not_, or_, select

from factcheck.model.codebook import Applies, FieldRow, ValueRow
from factcheck.model.tags import NOT_CODED, Tag, by_field
from factcheck.store.tables import TABLES

FIELD, VALUE = TABLES["code_field"], TABLES["code_value"]
TAGGED = {"claim": TABLES["claim_tag"], "article": TABLES["article_tag"]}
ASSIGNMENT, REVIEWER = TABLES["assignment"], TABLES["reviewer"]


def fields(session: Connection) -> tuple[FieldRow, ...]:
    """The codebook, in its order."""
    counts = {noun: _counts(session, noun) for noun in TAGGED}
    values: dict[str, list[ValueRow]] = defaultdict(list)
    for row in session.execute(select(VALUE).order_by(VALUE.c.place, VALUE.c.pk)):
        uses = (counts["claim"].get(row.id, 0), counts["article"].get(row.id, 0))
        values[row.field_id].append(ValueRow(row.id, row.name, row.definition, *uses, row.rev))
    return tuple(
        FieldRow(row.id, row.name, row.definition, Applies(row.applies), row.several, tuple(values[row.id]), row.rev)
        for row in session.execute(select(FIELD).order_by(FIELD.c.place, FIELD.c.pk))
    )


def tags(session: Connection, noun: str, owners: Sequence[str]) -> dict[str, tuple[Tag, ...]]:
    """The tags of each of these claims or articles (whole ids) that has any, in the order of the codebook."""
    return tags_where(session, noun, TAGGED[noun].c[f"{noun}_id"].in_(owners)) if owners else {}


def tags_where(session: Connection, noun: str, wanted: ColumnElement[bool]) -> dict[str, tuple[Tag, ...]]:
    """The tags that meet a condition, by what has them, in the order of the codebook."""
    table = TAGGED[noun]
    query = select(table.c[f"{noun}_id"].label("owner"), FIELD.c.name.label("field"), VALUE.c.name.label("value"))
    query = query.select_from(table).join(VALUE, VALUE.c.id == table.c.value_id)
    query = query.join(FIELD, FIELD.c.id == VALUE.c.field_id).where(wanted)
    found: dict[str, list[Tag]] = defaultdict(list)
    for row in session.execute(query.order_by(FIELD.c.place, FIELD.c.pk, VALUE.c.place, VALUE.c.pk)):
        found[row.owner].append(Tag(row.field, row.value))
    return {owner: tuple(its) for owner, its in found.items()}


def has(noun: str, owner: ColumnElement[str], wanted: Sequence[Tag]) -> list[ColumnElement[bool]]:
    """What a claim or article (its id in `owner`) must be to have one of the values of each field among these tags.

    Asked claim by claim, so that a list stays in the order of its index.
    """
    return [_has_one_of(noun, owner, field, values) for field, values in by_field(wanted).items()]


def is_assigned(owner: ColumnElement[str], reviewer: str) -> ColumnElement[bool]:
    """What a claim (its id in `owner`) must be to be this reviewer's work, or nobody's where that is empty."""
    mine = ASSIGNMENT.c.claim_id == owner
    if not reviewer:
        return not_(exists().where(mine).correlate_except(ASSIGNMENT))
    who = select(REVIEWER.c.id).where(REVIEWER.c.name == reviewer).scalar_subquery()
    return exists().where(mine, ASSIGNMENT.c.reviewer_id == who).correlate_except(ASSIGNMENT)


def whose(owner: ColumnElement[str]) -> ColumnElement[str]:
    """A column that names whose work a claim (its id in `owner`) is."""
    mine = select(REVIEWER.c.name).where(REVIEWER.c.id == ASSIGNMENT.c.reviewer_id, ASSIGNMENT.c.claim_id == owner)
    return mine.correlate_except(REVIEWER, ASSIGNMENT).scalar_subquery().label("assigned")


def assigned(session: Connection, owners: Sequence[str]) -> dict[str, str]:
    """Whose work each of these claims (whole ids) is that is anybody's."""
    return assigned_where(session, ASSIGNMENT.c.claim_id.in_(owners)) if owners else {}


def assigned_where(session: Connection, wanted: ColumnElement[bool]) -> dict[str, str]:
    """Whose work the claims are, by their whole ids, of the assignments that meet a condition."""
    query = select(ASSIGNMENT.c.claim_id, REVIEWER.c.name).select_from(ASSIGNMENT)
    query = query.join(REVIEWER, REVIEWER.c.id == ASSIGNMENT.c.reviewer_id).where(wanted)
    return {row.claim_id: row.name for row in session.execute(query)}


def reviewers(session: Connection) -> list[str]:
    """Everybody who signed something here, or was given something to do, by name."""
    return list(session.execute(select(REVIEWER.c.name).order_by(REVIEWER.c.name)).scalars())


def _has_one_of(noun: str, owner: ColumnElement[str], field: str, values: Sequence[str]) -> ColumnElement[bool]:
    table = TAGGED[noun]
    ids = select(VALUE.c.id).join(FIELD, FIELD.c.id == VALUE.c.field_id).where(FIELD.c.name == field)

    def tagged(wanted: Any) -> ColumnElement[bool]:
        mine = exists().where(table.c[f"{noun}_id"] == owner, table.c.value_id.in_(wanted))
        return mine.correlate_except(table)

    named = [value for value in values if value != NOT_CODED]
    found = [tagged(ids.where(VALUE.c.name.in_(named)))] if named else []
    return or_(*found, *([not_(tagged(ids))] if NOT_CODED in values else []))


def with_several(session: Connection, field: str) -> tuple[int, int] | None:
    """How many claims and articles have more than one value of a field (whole id); None where none has."""
    mine = select(VALUE.c.id).where(VALUE.c.field_id == field)
    found = []
    for noun, table in TAGGED.items():
        owner = table.c[f"{noun}_id"]
        query = select(owner).where(table.c.value_id.in_(mine)).group_by(owner).having(func.count() > 1).subquery()
        found.append(session.execute(select(func.count()).select_from(query)).scalar_one())
    return (found[0], found[1]) if any(found) else None


def _counts(session: Connection, noun: str) -> dict[str, int]:
    table = TAGGED[noun]
    query = select(table.c.value_id, func.count().label("uses")).group_by(table.c.value_id)
    return {row.value_id: row.uses for row in session.execute(query)}


def misfit(session: Connection) -> int | None:
    """The key of the change that wrote a tag which its field does not allow, or None where all are allowed."""
    for noun, table in TAGGED.items():
        owner = table.c[f"{noun}_id"]
        joined = table.join(VALUE, VALUE.c.id == table.c.value_id).join(FIELD, FIELD.c.id == VALUE.c.field_id)
        query = select(func.max(table.c.rev)).select_from(joined)
        others = FIELD.c.applies.not_in([Applies.BOTH, Applies(f"{noun}s")])
        doubled = query.where(FIELD.c.several.is_(False)).group_by(owner, FIELD.c.id).having(func.count() > 1)
        for broken in (query.where(others).group_by(owner), doubled):
            if (found := session.execute(broken.limit(1)).scalar()) is not None:
                return int(found)
    return None
