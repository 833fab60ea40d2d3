"""A codebook from a file, JSON or TOML, and tags from the members of other files."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from factcheck.errors import InputError
from factcheck.model.codebook import FORMAT, Applies, CodeField, CodeValue
from factcheck.model.tags import Tag
from factcheck.readers.checks import check_size
from factcheck.readers.seed_form import Members, validator

ADVICE = "Compare it with docs/formats.md, or with what `factcheck codebook export` writes."


def read(body: bytes) -> tuple[CodeField, ...]:
    """The fields of a codebook file; docs/formats.md describes its members.

    Raises:
        InputError: it is no codebook; the message names the place.
    """
    check_size(body, "the codebook")
    members = _loaded(body)
    if not isinstance(members, dict) or members.get("format", FORMAT) != FORMAT:
        raise InputError("This is no codebook file.", hint=ADVICE)
    whole = validator()
    part = whole.evolve(schema={**whole.schema["$defs"]["codebook file"], "$defs": whole.schema["$defs"]})
    if error := next(part.iter_errors(members), None):
        where = error.json_path.removeprefix("$").removeprefix(".") or "the codebook"
        raise InputError(f"{where}: {error.message[:160]}.", hint=ADVICE)
    return fields_of(members["fields"])


def fields_of(listed: Iterable[Members]) -> tuple[CodeField, ...]:
    """The fields that members of a file describe; their form has been checked."""
    return tuple(
        CodeField(
            name=field["name"],
            applies=Applies(field.get("for", Applies.CLAIMS)),
            several=field.get("several", False),
            definition=field.get("definition", ""),
            values=tuple(_value(value) for value in field.get("values", ())),
        )
        for field in listed
    )


def tags_of(members: Mapping[str, Iterable[str]]) -> tuple[Tag, ...]:
    """The tags that lists of values by field stand for, in order of their names."""
    return tuple(sorted(Tag(field, value) for field, values in members.items() for value in values))


def _value(given: str | Members) -> CodeValue:
    return CodeValue(given) if isinstance(given, str) else CodeValue(given["name"], given.get("definition", ""))


def _loaded(body: bytes) -> Any:
    try:
        text = body.decode("utf-8-sig")
        return json.loads(text) if text.lstrip()[:1] == "{" else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"The codebook is neither sound JSON nor TOML: {error}.", hint=ADVICE) from None
