"""Records of earlier checks: JSON lines, a JSON list, ClaimReview, or CSV; which it is, is told by the content."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from factcheck.errors import BinaryInput, EmptyInput, InputError, NoText
from factcheck.model.checked import CheckedClaim, value_of_words
from factcheck.model.plain import clean
from factcheck.readers.checks import check_size, described
from factcheck.readers.claimreview import check_in, reviews
from factcheck.readers.encoding import charset_of, decode
from factcheck.readers.fields import day, derived_number, one_line

FORMATS = "Give JSON lines, a JSON list, ClaimReview or CSV with a header; docs/formats.md has examples."
NAMES: dict[str, tuple[str, ...]] = {
    "number": ("id", "number", "identifier", "claimid"),
    "claim": ("claim", "text", "claimtext", "statement", "claimreviewed"),
    "title": ("title", "headline"),
    "claimant": ("claimant", "speaker", "claimauthor", "saidby"),
    "rating": ("rating", "verdict", "ruling", "label", "textualrating", "conclusion", "alternatename"),
    "value": ("value",),
    "reviewer": ("reviewer", "publisher", "factchecker", "checkedby", "site", "organization", "author"),
    "url": ("url", "link", "reviewurl", "factcheckurl"),
    "checked": ("checked", "date", "datepublished", "published", "reviewdate"),
    "language": ("language", "lang", "inlanguage"),
}
"""The names a field may have, letter case, blanks and dashes aside; the first that says something counts."""
TOLD = 5
"""Bad rows that are named one by one."""

Row = tuple[str, Callable[[], CheckedClaim]]
"""Where a record stands, and how it is read."""


def read(body: bytes, *, name: str = "", media_type: str = "") -> list[CheckedClaim]:
    """The checks recorded in a file, in its order.

    Raises:
        InputError: it has another format, or rows that cannot be used; the message names them.
    """
    where = described(name)
    try:
        check_size(body, where)
        text = clean(decode(body, declared=charset_of(media_type), where=where))
    except (BinaryInput, EmptyInput) as error:
        raise type(error)(error.message, hint=FORMATS) from None
    rows = _json_rows(text, where) if text.lstrip()[:1] in {"{", "["} else _csv_rows(text, where)
    found = _read_all(rows, where)
    if not found:
        raise NoText(f"{where} holds no record of a check.", hint=FORMATS)
    return found


def _read_all(rows: Iterable[Row], where: str) -> list[CheckedClaim]:
    found: list[CheckedClaim] = []
    bad: list[tuple[str, InputError]] = []
    for place, read_row in rows:
        try:
            record = read_row()
            if not record.claim:
                raise InputError("there is no “claim”", hint="Every record needs the words of the claim.")
            found.append(record)
        except InputError as error:
            bad.append((place, error))
    if bad:
        raise _refusal(where, bad)
    return found


def _refusal(where: str, bad: list[tuple[str, InputError]]) -> InputError:
    place, first = bad[0]
    others = ", ".join(place for place, _ in bad[1 : TOLD + 1])
    more = f" Also bad: {others}{' and more' if len(bad) > TOLD + 1 else ''} ({len(bad)} in all)." if others else ""
    return InputError(f"{where}, {place}: {first.message.rstrip('.')}.{more}", hint=f"{first.hint} Nothing was stored.")


def _json_rows(text: str, where: str) -> Iterable[Row]:
    try:
        return _value_rows(_loaded(text))
    except InputError as error:
        lines = text.split("\n")
        if not _is_json(next(line for line in lines if line.strip())):
            raise InputError(f"{where}: {error.message}.", hint=error.hint) from None
    return ((f"line {number}", partial(_line, line)) for number, line in enumerate(lines, 1) if line.strip())


def _line(line: str) -> CheckedClaim:
    return _one(_loaded(line))


def _value_rows(value: Any) -> Iterator[Row]:
    """The records of a whole file. Beside reviews, what else JSON-LD describes (publishers, pages) is no record."""
    items = [(f"[{place}]", item) for place, item in enumerate(value)] if isinstance(value, list) else [("", value)]
    has_reviews = next(reviews(value), None) is not None
    for place, (where, item) in enumerate(items, 1):
        found = list(reviews(item, where))
        yield from ((path or "the review", partial(check_in, review)) for path, review in found)
        beside = (has_reviews or not where) and isinstance(item, dict) and item.keys() & _LINKED
        if not found and not beside:
            yield f"record {place}", partial(_one, item)


def _one(value: Any) -> CheckedClaim:
    """The record in one JSON value of a line or list."""
    found = [review for _, review in reviews(value)]
    if len(found) == 1:
        return check_in(found[0])
    if found or not isinstance(value, dict):
        raise InputError("it is not one record", hint='Each is an object such as {"id": "1", "claim": "…"}.')
    return _record(value)


def _csv_rows(text: str, where: str) -> Iterator[Row]:
    header = next((line for line in text.split("\n") if line.strip()), "")
    delimiter = max(",;\t|", key=header.count)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        names = [name.strip() for name in next(filter(any, lines), ())]
        if not {_bare(name) for name in names} & set(NAMES["claim"]):
            raise InputError(f"{where}, line 1: no column is named “claim”.", hint=FORMATS)
        for cells in lines:
            if any(cell.strip() for cell in cells):
                yield f"line {lines.line_num}", partial(_cells, names, cells)
    except csv.Error as error:
        raise InputError(f"{where}, line {lines.line_num}: {error}.", hint=FORMATS) from None


def _cells(names: list[str], cells: list[str]) -> CheckedClaim:
    if len(cells) != len(names):
        raise InputError(
            f"{len(cells)} cells under {len(names)} headings", hint="Put cells that hold the separator in quotes."
        )
    return _record(dict(zip(names, cells, strict=True)))


def _record(members: Mapping[str, Any]) -> CheckedClaim:
    said = {_bare(name): _text(name, value) for name, value in members.items() if _bare(name) in _KNOWN}
    fields = {field: next((said[n] for n in names if said.get(n)), "") for field, names in NAMES.items()}
    value = _value(fields.pop("value"), fields["rating"])
    checked = day(fields.pop("checked"), "date")
    number = fields.pop("number") or derived_number(fields["url"] or fields["reviewer"], fields["claim"])
    return CheckedClaim(number, **fields, value=value, checked=checked)


_LINKED = {"@type", "@graph", "@context"}
_KNOWN = frozenset(name for names in NAMES.values() for name in names)


def _text(name: str, value: Any) -> str:
    if isinstance(value, bool | list | dict):
        raise InputError(f"“{name}” is no text", hint="Give one text for each field.")
    return "" if value is None else one_line(str(value))


def _value(written: str, rating: str) -> float | None:
    if not written:
        return value_of_words(rating)
    try:
        value = float(written)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise InputError(f"“value” is “{written[:40]}”", hint="It goes from 0, false, to 1, true.")
    return value


def _bare(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, " if "\n" in text else ""
        problem = f"it is not sound JSON ({error.msg}, {place}character {error.colno})"
    except ValueError as error:
        problem = f"it is not sound JSON ({error})"
    except RecursionError:
        problem = "it is nested too deeply"
    raise InputError(problem, hint=FORMATS)


def _is_json(line: str) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True
