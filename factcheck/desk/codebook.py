"""The codebook of the workspace: its fields and values, changed by hand or brought in from a file.

A value that is in use cannot vanish: it can be renamed, and things keep it; removing it is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from factcheck.desk.workspace import Workspace
from factcheck.errors import InputError, UnknownId
from factcheck.model.codebook import Applies, CodeField, CodeValue, FieldRow, ValueRow, checked_name, same_name
from factcheck.model.counting import counted
from factcheck.model.plain import clean
from factcheck.model.tags import NOT_CODED, Tag
from factcheck.readers import codebook as read_codebook
from factcheck.reports import codebook as written_codebook
from factcheck.store import tagging
from factcheck.store.changes import Writer
from factcheck.store.queries import codebook as stored

SHOWS = "`factcheck codebook show` lists fields and values."


def fields(ws: Workspace) -> tuple[FieldRow, ...]:
    """The fields with their values, in the order of the codebook, each value with how often it is used."""
    with ws.store.read() as session:
        return stored.fields(session)


def add_field(ws: Workspace, field: CodeField) -> FieldRow:
    """Adds a field with its values.

    Raises:
        InputError: a name cannot be one, or is there already.
    """
    wanted = _checked(field)
    with ws.store.change(ws.reviewer, f"added the field {wanted.name}") as writer:
        _must_be_new(wanted.name, tagging.locked(writer), "field")
        tagging.add_missing(writer, [wanted])
    return field_named(fields(ws), wanted.name)


def add_values(ws: Workspace, field: str, names: Sequence[str], *, definition: str = "") -> FieldRow:
    """Adds values to a field.

    Raises:
        UnknownId: there is no such field.
        InputError: a name cannot be one, or is there already.
    """
    wanted = [checked_name(name, of="value") for name in names]
    with ws.store.change(ws.reviewer, "added values") as writer:
        row = field_named(tagging.locked(writer), field)
        writer.what = f"added values of {row.name}: {', '.join(wanted)}"
        for at, name in enumerate(wanted):
            _must_be_new(name, [*row.values, *map(CodeValue, wanted[:at])], "value")
            tagging.add_value(writer, row.id, name, clean(definition).strip())
    return field_named(fields(ws), field)


def rename(ws: Workspace, typed: str, name: str) -> FieldRow:
    """Renames a field (`topic`) or a value (`topic=health`); whatever is coded by it stays so.

    Raises:
        UnknownId: there is no such field or value.
        InputError: the name cannot be one, or another has it already.
    """
    with ws.store.change(ws.reviewer, "renamed") as writer:
        book = tagging.locked(writer)
        field, value = _found(book, typed)
        noun, row = ("value", value) if value else ("field", field)
        wanted = checked_name(name, of=noun)
        writer.what = f"renamed {_called(field, value)} to {wanted}"
        others: Iterable[FieldRow | ValueRow] = field.values if value else book
        _must_be_new(wanted, _others(others, row), noun)
        writer.edit(f"code_{noun}", row.id, {"name": wanted})
    return next(one for one in fields(ws) if one.id == field.id)


def edit(
    ws: Workspace,
    typed: str,
    *,
    definition: str | None = None,
    applies: Applies | None = None,
    several: bool | None = None,
) -> FieldRow:
    """Changes the definition of a field or value, or what a field is for and how many of its values one may have.

    Raises:
        UnknownId: there is no such field or value.
        InputError: what is coded already would not fit.
    """
    with ws.store.change(ws.reviewer, "changed the codebook") as writer:
        field, value = _found(tagging.locked(writer), typed)
        writer.what = f"changed {_called(field, value)} in the codebook"
        said = {} if definition is None else {"definition": clean(definition).strip()}
        if value:
            if applies is not None or several is not None:
                raise InputError(f"{typed} is a value.", hint="What it is for is a matter of its field.")
            writer.edit("code_value", value.id, said)
        else:
            writer.edit("code_field", field.id, said | _shape(writer, field, applies, several))
    return next(one for one in fields(ws) if one.id == field.id)


def reword_field(ws: Workspace, seen: FieldRow, wanted: CodeField) -> FieldRow:
    """Gives a field, as it was `seen`, another name, definition and shape in one step; its values stay.

    Raises:
        UnknownId: it is not there any more.
        InputError: the name cannot be one or another has it, or what is coded already would not fit.
        Conflict: someone else changed it since.
    """
    wanted = _checked(wanted)
    with ws.store.change(ws.reviewer, _reworded(seen.name, wanted.name)) as writer:
        book = tagging.locked(writer)
        shape = _shape(writer, _still(book, seen), wanted.applies, wanted.several)
        _must_be_new(wanted.name, _others(book, seen), "field")
        said = {"name": wanted.name, "definition": wanted.definition}
        writer.edit("code_field", seen.id, said | shape, rev=seen.rev)
    return _still(fields(ws), seen)


def reword_value(ws: Workspace, seen: ValueRow, wanted: CodeValue) -> ValueRow:
    """Gives a value, as it was `seen`, another name and definition in one step.

    Raises:
        UnknownId: it is not there any more.
        InputError: the name cannot be one, or another has it.
        Conflict: someone else changed it since.
    """
    wanted = _checked_value(wanted)
    with ws.store.change(ws.reviewer, "changed the codebook") as writer:
        field = _with_value(tagging.locked(writer), seen)
        writer.what = _reworded(f"{field.name}={seen.name}", wanted.name)
        _must_be_new(wanted.name, _others(field.values, seen), "value")
        writer.edit("code_value", seen.id, {"name": wanted.name, "definition": wanted.definition}, rev=seen.rev)
    return next(one for one in _with_value(fields(ws), seen).values if one.id == seen.id)


def move(ws: Workspace, typed: str, by: int) -> bool:
    """Moves a field, or a value within its field, by so many places towards the end, or the beginning where negative.

    Returns whether it did: what stands at that end already stays there, and nothing is recorded.

    Raises:
        UnknownId: there is no such field or value.
    """
    with ws.store.change(ws.reviewer, "moved in the codebook") as writer:
        book = tagging.locked(writer)
        field, value = _found(book, typed)
        writer.what = f"moved {_called(field, value)} {'down' if by > 0 else 'up'} in the codebook"
        table, moved, among = ("code_value", value, field.values) if value else ("code_field", field, book)
        ids = [one.id for one in among]
        at = ids.index(moved.id)
        to = min(max(at + by, 0), len(ids) - 1)
        ids.insert(to, ids.pop(at))
        tagging.put_in_order(writer, table, ids)
    return to != at


def remove(ws: Workspace, typed: str) -> None:
    """Takes a value, or a field with its values, out of the codebook.

    Raises:
        UnknownId: there is no such field or value.
        InputError: it is in use; the message says how often.
    """
    with ws.store.change(ws.reviewer, "removed from the codebook") as writer:
        field, value = _found(tagging.locked(writer), typed)
        writer.what = f"removed {_called(field, value)} from the codebook"
        _must_be_unused(field, [value] if value else field.values, _called(field, value))
        for one in [value] if value else field.values:
            writer.remove("code_value", one.id)
        if value is None:
            writer.remove("code_field", field.id)


def bring_in(ws: Workspace, body: bytes) -> tuple[int, int]:
    """Puts what a codebook file has and this codebook has not after what is here; nothing is taken out or renamed.

    Returns how many fields and values came in; definitions are those of the file where it gives them.

    Raises:
        InputError: it is no codebook, or has a field that is another kind of field here.
    """
    wanted = [_checked(field) for field in read_codebook.read(body)]
    with ws.store.change(ws.reviewer, "brought in a codebook") as writer:
        before = tagging.locked(writer)
        for field in wanted:
            if (here := _named(before, field.name)) and (here.applies, here.several) != (field.applies, field.several):
                raise InputError(
                    f"The field “{here.name}” is for {here.kind} here, and another kind of field in the file.",
                    hint="Nothing was changed. Rename one of them, or change it by `factcheck codebook edit`.",
                )
        tagging.add_missing(writer, wanted)
        after = stored.fields(writer.session)
        _redefine(writer, after, wanted)
    count = sum(len(field.values) for field in after) - sum(len(field.values) for field in before)
    return len(after) - len(before), count


def written(ws: Workspace) -> bytes:
    """The codebook as a file for others."""
    return written_codebook.render(field.plain for field in fields(ws))


def tags_named(book: Sequence[FieldRow], typed: Iterable[str]) -> list[Tag]:
    """Tags as typed: `topic=health`, `topic=health,transport`; `topic=not coded` where a filter may ask for none.

    Raises:
        UnknownId: there is no such field or value.
        InputError: it is not written so.
    """
    found = []
    for one in typed:
        name, equals, values = one.partition("=")
        if not equals or not values.strip():
            raise InputError(f"“{one}” is no tag.", hint="Write field=value.", shows=SHOWS)
        field = field_named(book, name)
        for value in map(str.strip, values.split(",")):
            found.append(Tag(field.name, NOT_CODED if same_name(value, NOT_CODED) else _value(field, value).name))
    return found


def field_named(book: Iterable[FieldRow], name: str) -> FieldRow:
    """The field with this name; capitals make no difference.

    Raises:
        UnknownId: there is none.
    """
    if found := _named(book, name):
        return found
    raise UnknownId(f"The codebook has no field “{name.strip()}”.", shows=SHOWS)


def value_id(book: Sequence[FieldRow], tag: Tag) -> str:
    """The whole id of the value that a tag names.

    Raises:
        UnknownId: there is none.
    """
    return _value(field_named(book, tag.field), tag.value).id


def _reworded(before: str, name: str) -> str:
    same = before.rpartition("=")[2] == name
    return f"changed {before} in the codebook" if same else f"renamed {before} to {name}"


def _others(there: Iterable[FieldRow | ValueRow], seen: FieldRow | ValueRow) -> list[FieldRow | ValueRow]:
    return [one for one in there if one.id != seen.id]


def _still(book: Iterable[FieldRow], seen: FieldRow) -> FieldRow:
    if found := next((field for field in book if field.id == seen.id), None):
        return found
    raise UnknownId(f"The field “{seen.name}” is no longer in the codebook.", shows=SHOWS)


def _with_value(book: Iterable[FieldRow], seen: ValueRow) -> FieldRow:
    if found := next((field for field in book if any(one.id == seen.id for one in field.values)), None):
        return found
    raise UnknownId(f"The value “{seen.name}” is no longer in the codebook.", shows=SHOWS)


def _shape(writer: Writer, field: FieldRow, applies: Applies | None, several: bool | None) -> dict[str, Any]:
    if applies is not None and not tagging.applies_to(field, applies):
        raise InputError(f"“{field.name}” is in use: {_uses(*tagging.in_use([field]))}.", hint="Take it off those.")
    values: dict[str, Any] = {} if applies is None else {"applies": applies.value}
    if several is not None:
        values["several"] = several
        if not several and (doubled := stored.with_several(writer.session, field.id)):
            raise InputError(
                f"{_uses(*doubled)} have several values of “{field.name}”.", hint="Leave them one each first."
            )
    return values


def _redefine(writer: Writer, here: Sequence[FieldRow], wanted: Sequence[CodeField]) -> None:
    for field in wanted:
        row = field_named(here, field.name)
        if field.definition:
            writer.edit("code_field", row.id, {"definition": field.definition})
        for value in field.values:
            if value.definition:
                writer.edit("code_value", _value(row, value.name).id, {"definition": value.definition})


def _checked(field: CodeField) -> CodeField:
    values = tuple(map(_checked_value, field.values))
    names = [value.name.casefold() for value in values]
    if twice := next((one.name for one in values if names.count(one.name.casefold()) > 1), ""):
        raise InputError(f"“{twice}” is named twice.")
    name, definition = checked_name(field.name, of="field"), clean(field.definition).strip()
    return replace(field, name=name, definition=definition, values=values)


def _checked_value(value: CodeValue) -> CodeValue:
    return CodeValue(checked_name(value.name, of="value"), clean(value.definition).strip())


def _must_be_new(name: str, there: Iterable[FieldRow | ValueRow | CodeValue], noun: str) -> None:
    if any(same_name(one.name, name) for one in there):
        raise InputError(f"There is a {noun} “{name}” already.", shows=SHOWS)


def _must_be_unused(field: FieldRow, values: Sequence[ValueRow], typed: str) -> None:
    claims, articles = sum(one.claims for one in values), sum(one.articles for one in values)
    if claims or articles:
        example = f"{field.name}={next(one.name for one in values if one.uses)}"
        noun = "claims" if claims else "articles"
        raise InputError(
            f"“{typed}” is in use: {_uses(claims, articles)}, discarded ones included.",
            hint="Rename it, or take it off first.",
            shows=f"`factcheck {noun} --tag “{example}”` lists them.",
        )


def _uses(claims: int, articles: int) -> str:
    return " and ".join(counted(count, noun) for count, noun in ((claims, "claim"), (articles, "article")) if count)


def _found(book: Sequence[FieldRow], typed: str) -> tuple[FieldRow, ValueRow | None]:
    name, equals, value = typed.partition("=")
    field = field_named(book, name)
    return field, _value(field, value) if equals else None


def _called(field: FieldRow, value: ValueRow | None) -> str:
    return f"{field.name}={value.name}" if value else field.name


def _named(book: Iterable[FieldRow], name: str) -> FieldRow | None:
    return next((field for field in book if same_name(field.name, name.strip())), None)


def _value(field: FieldRow, name: str) -> ValueRow:
    for value in field.values:
        if same_name(value.name, name.strip()):
            return value
    raise UnknownId(f"The field “{field.name}” has no value “{name.strip()}”.", shows=SHOWS)
