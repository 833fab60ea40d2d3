"""A seed file's form: sound JSON of the right version, shaped as its schema says, its text clean, its rows numbered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import jsonschema

from factcheck.errors import SeedFileError
from factcheck.model.plain import clean
from factcheck.model.seed import FORMAT, MAX_BYTES, VERSION

Members = dict[str, Any]
Placed = tuple[str, Members]
"""An object of the file, behind where it stands: `claims[3].notes[0]`."""

EXPORT_AGAIN = "Export the case again where it came from, or mend this place by hand."
_SCHEMA = Path(__file__).with_name("seed.schema.json")
_LONGEST = 160


def parsed(body: bytes) -> Members:
    """The file's members, every row of them numbered.

    Raises:
        SeedFileError: what is wrong first, and where.
    """
    members = _of_this_version(_loaded(body))
    if error := next(validator().iter_errors(members), None):
        where = error.json_path.removeprefix("$").removeprefix(".") or "the file"
        raise refusal(where, _in_words(error), "Compare it with docs/formats.md.")
    _check_clean(members)
    claims = listed(members, "claims")
    _number(listed(members, "sources"))
    _number(claims)
    _number([row for where, claim in claims for row in listed(claim, "evidence", where)])
    _number([row for where, claim in claims for row in listed(claim, "notes", where)])
    return members


def refusal(where: str, problem: str, hint: str = EXPORT_AGAIN) -> SeedFileError:
    """The error that says what is wrong at one place of the file."""
    return SeedFileError(f"{where}: {problem}.", hint=hint)


def listed(members: Members, name: str, where: str = "") -> list[Placed]:
    """The objects of a list, none when the file leaves it out; `where` is the place of the object it belongs to."""
    path = f"{where}.{name}" if where else name
    return [(f"{path}[{place}]", item) for place, item in enumerate(members.get(name, []))]


def _loaded(body: bytes) -> Any:
    if len(body) > MAX_BYTES:
        raise SeedFileError(
            f"The seed file is larger than {MAX_BYTES // 1024**2} MB.",
            hint="Leave bodies out of its largest snapshots.",
        )
    try:
        return json.loads(body, parse_constant=_no_constant)
    except RecursionError:
        raise SeedFileError("The seed file is nested too deeply.", hint=EXPORT_AGAIN) from None
    except ValueError as error:
        raise SeedFileError(f"The seed file is not sound JSON: {error}.", hint=EXPORT_AGAIN) from None


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is no number")


def _of_this_version(members: Any) -> Members:
    if not isinstance(members, dict) or members.get("format") != FORMAT:
        raise SeedFileError(f"This is no seed file: its “format” is not “{FORMAT}”.", hint="Check which file it is.")
    if members.get("version") != VERSION:
        raise SeedFileError(
            f"The seed file is of version {members.get('version')!r:.20}; this program reads version {VERSION}.",
            hint="Use the version of factcheck that wrote it, or a newer one.",
        )
    return members


@cache
def validator() -> Any:
    """The schema's validator; 1.0 is no integer to it, as it is no place in a text."""
    base = jsonschema.Draft202012Validator
    whole = base.TYPE_CHECKER.redefine("integer", lambda _, value: type(value) is int)
    return jsonschema.validators.extend(base, type_checker=whole)(json.loads(_SCHEMA.read_text(encoding="utf-8")))


def _in_words(error: Any) -> str:
    """The validator's message, unless it repeats half of the file."""
    if len(error.message) <= _LONGEST:
        return str(error.message)
    return f"it does not keep to the schema's “{error.validator}”: {str(error.validator_value)[:_LONGEST]}"


def _check_clean(value: Any, where: str = "") -> None:
    if isinstance(value, dict):
        for name, member in value.items():
            _check_clean(member, f"{where}.{name}".removeprefix("."))
    elif isinstance(value, list):
        for place, item in enumerate(value):
            _check_clean(item, f"{where}[{place}]")
    # Behind a line break nothing is at the start of the text, where a byte-order mark would be taken off.
    elif isinstance(value, str) and clean(f"\n{value}") != f"\n{value}":
        raise refusal(
            where,
            "it holds control characters, carriage returns or characters that are not in normal form (NFC)",
            "Clean it; places count the characters of the cleaned text.",
        )


def _number(rows: list[Placed]) -> None:
    """Numbers the rows that have no number after the highest one."""
    given: set[int] = set()
    for where, row in rows:
        if row.get("number") in given:
            raise refusal(f"{where}.number", f"{row['number']} is used twice")
        given |= {row["number"]} if "number" in row else set()
    following: Iterator[int] = count(max(given, default=0) + 1)
    for _, row in rows:
        if "number" not in row:
            row["number"] = next(following)
