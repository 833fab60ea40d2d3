"""The fields of a record of an earlier check, as its readers share them."""

from __future__ import annotations

import re
from datetime import date
from hashlib import sha256

from factcheck.errors import InputError
from factcheck.model.plain import clean
from factcheck.text.dates.dates import WRITTEN_DATE, read_date

_ISO_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?$")
_WRITTEN = re.compile(WRITTEN_DATE, re.IGNORECASE)


def one_line(text: str) -> str:
    """The text cleaned for the store, on one line."""
    return " ".join(clean(text).split())


def day(written: str, name: str) -> date | None:
    """The day written in the field `name`, or None where nothing is.

    Raises:
        InputError: it is no day; days such as 3/4/2024, which are two, included.
    """
    if not written:
        return None
    if iso := _ISO_DAY.match(written):
        found = _from_iso(iso[1])
    else:
        found = read_date(written) if _WRITTEN.fullmatch(written) else None
    if found is None:
        raise InputError(f"“{name}” is “{written[:40]}”, which is no date", hint="Write dates as 2024-04-03.")
    return found


def derived_number(where: str, claim: str) -> str:
    """The number of a record that has none of its own: the same for the same claim at the same place."""
    return sha256(f"{where}\n{claim}".encode()).hexdigest()[:16]


def _from_iso(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None
