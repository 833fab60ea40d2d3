"""Tags, and whose work a claim is, written within a change; the codebook as it is brought in from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import Any

from sqlalchemy import func, select

from factcheck.errors import InputError
from factcheck.model.codebook import Applies, CodeField, FieldRow, misfit
from factcheck.model.report import Report
from factcheck.model.tags import Tag
from factcheck.store.changes import Writer, lock
from factcheck.store.queries import codebook as stored
from factcheck.store.tables import TABLES

TAGGED, ASSIGNMENT = stored.TAGGED, TABLES["assignment"]
Ids = Mapping[int, str]


def locked(writer: Writer) -> tuple[FieldRow, ...]:
    """The codebook, which nobody else changes or uses before this change has ended."""
    lock(writer.session, "codebook")
    return stored.fields(writer.session)


def retag(writer: Writer, noun: str, owners: Sequence[str], add: Sequence[str], remove: Sequence[str]) -> None:
    """Takes values (whole ids) off claims or articles (`noun`, whole ids) and gives them others.

    A value of a field that takes one takes the place of the one there.

    Raises:
        InputError: a value is not there any more, or not for this.
    """
    fields = {value.id: field for field in locked(writer) for value in field.values}
    _check(fields, noun, add)
    table, owner = TAGGED[noun], f"{noun}_id"
    here = writer.session.execute(select(table).where(table.c[owner].in_(owners))).mappings().all()
    one = {fields[value].id for value in add if not fields[value].several}
    for row in here:
        replaced = fields[row["value_id"]].id in one and row["value_id"] not in add
        if row["value_id"] in remove or replaced:
            writer.remove(table.name, row["id"])
    has = {(row[owner], row["value_id"]) for row in here}
    wanted = [(one, value) for one in owners for value in dict.fromkeys(add) if (one, value) not in has]
    writer.add(table.name, [{owner: one, "value_id": value} for one, value in wanted])


def _check(fields: Mapping[str, FieldRow], noun: str, add: Sequence[str]) -> None:
    if any(value not in fields for value in add):
        raise InputError(
            "A value was taken out of the codebook meanwhile.", shows="`factcheck codebook show` lists it."
        )
    names = {value.id: value.name for field in fields.values() for value in field.values}
    tags = [Tag(fields[value].name, names[value]) for value in dict.fromkeys(add)]
    if why := misfit((field.plain for field in fields.values()), noun, tags):
        raise InputError(f"{why[:1].upper()}{why[1:]}.", shows="`factcheck codebook show` lists fields and values.")


def assign(writer: Writer, claims: Sequence[str], reviewer: str) -> None:
    """Makes claims (whole ids) the work of a reviewer, or of nobody where that is empty."""
    here = writer.session.execute(select(ASSIGNMENT).where(ASSIGNMENT.c.claim_id.in_(claims))).mappings().all()
    if not reviewer:
        for row in here:
            writer.remove("assignment", row["id"])
        return
    who = writer.reviewer_id(reviewer)
    for row in here:
        writer.edit("assignment", row["id"], {"reviewer_id": who})
    has = {row["claim_id"] for row in here}
    writer.add("assignment", [{"claim_id": claim, "reviewer_id": who} for claim in claims if claim not in has])


def carry(writer: Writer, old: Sequence[str], new: str) -> None:
    """Gives a claim the tags of those it is made of, and their reviewer where they have one in common.

    Of a field that takes one value, it has that of the first which has any.
    """
    table = TAGGED["claim"]
    query = select(table.c.claim_id, table.c.value_id).where(table.c.claim_id.in_(old))
    here = sorted(writer.session.execute(query).all(), key=lambda row: old.index(row.claim_id))
    if here:
        fields = {value.id: field for field in locked(writer) for value in field.values}
        taken: dict[str, str] = {}
        for row in here:
            field = fields[row.value_id]
            taken.setdefault(row.value_id if field.several else field.id, row.value_id)
        writer.add("claim_tag", [{"claim_id": new, "value_id": value} for value in taken.values()])
    whose = set(stored.assigned(writer.session, old).values())
    if len(whose) == 1:
        assign(writer, [new], whose.pop())


def add_missing(writer: Writer, codebook: Iterable[CodeField]) -> dict[Tag, str]:
    """Puts the fields and values of a codebook that are not here yet after those that are.

    Returns the whole id of each of its values; capitals make no difference.
    """
    here = {field.name.casefold(): field for field in locked(writer)}
    found: dict[Tag, str] = {}
    for field in codebook:
        row = here.get(field.name.casefold())
        field_id = row.id if row else add_field(writer, field)
        known = {value.name.casefold(): value.id for value in row.values} if row else {}
        for value in field.values:
            value_id = known.get(value.name.casefold()) or add_value(writer, field_id, value.name, value.definition)
            found[Tag(field.name, value.name)] = value_id
    return found


def add_field(writer: Writer, field: CodeField) -> str:
    """Adds a field, without values, after the last one; returns its id."""
    values = {"name": field.name, "applies": field.applies.value, "several": field.several}
    return writer.add("code_field", [{**values, "definition": field.definition, "place": _next(writer, "code_field")}])[
        0
    ]


def add_value(writer: Writer, field_id: str, name: str, definition: str = "") -> str:
    """Adds a value after the last one of its field; returns its id."""
    values = {"field_id": field_id, "name": name, "definition": definition}
    return writer.add("code_value", [{**values, "place": _next(writer, "code_value")}])[0]


def put_in_order(writer: Writer, table: str, ids: Sequence[str]) -> None:
    """Puts fields, or the values of one field (`table`, whole ids), in this order; what stands right is left alone."""
    rows = TABLES[table]
    places = sorted(writer.session.execute(select(rows.c.place).where(rows.c.id.in_(ids))).scalars())
    # A place that was given out again while its row was gone is there twice once an undo brings that row back.
    apart = accumulate(places, lambda before, place: max(before + 1, place))
    for row_id, place in zip(ids, apart, strict=True):
        writer.edit(table, row_id, {"place": place})


def _next(writer: Writer, table: str) -> int:
    last: Any = writer.session.execute(select(func.max(TABLES[table].c.place))).scalar()
    return int(last or 0) + 1


def add_case_tags(writer: Writer, report: Report, claims: Ids) -> None:
    """Adds the tags of a case, what its codebook has that is not here, and whose work its claims are.

    Raises:
        InputError: a field of the same name is another kind of field here.
    """
    if report.codebook:
        _add_tags(writer, report, claims)
    for claim in report.claims:
        if claim.assigned:
            assign(writer, [claims[claim.number]], claim.assigned)


def _add_tags(writer: Writer, report: Report, claims: Ids) -> None:
    ids = add_missing(writer, report.codebook)
    here = tuple(field.plain for field in stored.fields(writer.session))
    things = [("article", writer.chain, f"article {report.number}", report.tags)]
    things += [("claim", claims[one.number], f"claim {one.number}", one.tags) for one in report.claims]
    for noun, owner, name, tags in things:
        if why := misfit(here, noun, tags):
            hint = "Nothing was stored. Change the codebook (`factcheck codebook edit`), or seed into another database."
            raise InputError(f"The tags of {name} do not fit this codebook: {why}.", hint=hint)
        writer.add(f"{noun}_tag", [{f"{noun}_id": owner, "value_id": ids[tag]} for tag in tags])


def in_use(fields: Iterable[FieldRow]) -> tuple[int, int]:
    """How many claims and articles have values of these fields, each value counted."""
    values = [value for field in fields for value in field.values]
    return sum(value.claims for value in values), sum(value.articles for value in values)


def applies_to(field: FieldRow, wanted: Applies) -> bool:
    """Whether a field may be for this, as far as its uses go."""
    claims, articles = in_use([field])
    return (wanted.includes("claim") or not claims) and (wanted.includes("article") or not articles)
