"""What every command prints: data on standard output, talk on standard error, nothing that a terminal would obey."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from factcheck.errors import FactcheckError, InputError
from factcheck.model.plain import visible


def prepare() -> None:
    """Makes the streams take whatever is printed: signs that the terminal's encoding lacks are written as escapes."""
    if sys.stdout is None:
        sys.stdout = io.TextIOWrapper(io.BytesIO())
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


@contextmanager
def printing() -> Iterator[None]:
    """Around whatever goes to standard output.

    Raises:
        InputError: it cannot be written, for example because the disk behind it is full.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        # Python would try once more to write what is left while it shuts down, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise InputError(
            f"Standard output cannot be written: {error.strerror}.", hint="Make room there, or write somewhere else."
        ) from error


def say(text: str = "") -> None:
    """One line of data."""
    _put(visible(text))


def paragraph(text: str, indent: str = "") -> None:
    """Text with its own line breaks, each line safe to show."""
    for line in text.split("\n"):
        _put(indent + visible(line))


def tell(text: str) -> None:
    """One line of talk."""
    print(visible(text), file=sys.stderr)


def complain(error: FactcheckError) -> None:
    """An error as the user sees it: what, where, what to do."""
    tell(f"{error.title}: {error.message}")
    if advice := " ".join(filter(None, (error.hint, error.shows))):
        tell(f"  {advice}")


def as_json(value: Any) -> None:
    """One JSON value."""
    _put(_json(value, indent=2))


def as_json_line(value: Any) -> None:
    """One JSON value on one line."""
    _put(_json(value))


def columns(rows: Iterable[tuple[str, ...]], *, nothing: str = "") -> None:
    """Rows in columns as wide as they need to be; the last one runs free. Without any, says `nothing` as talk."""
    table = [tuple(visible(cell) for cell in row) for row in rows]
    if not table:
        if nothing:
            tell(nothing)
        return
    widths = [max(len(row[n]) for row in table) for n in range(len(table[0]) - 1)]
    for row in table:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=False))
        _put("  ".join([*cells, row[-1]]).rstrip())


def _put(line: str) -> None:
    with printing():
        print(line)


def _json(value: Any, indent: int | None = None) -> str:
    reads_unicode = (sys.stdout.encoding or "").lower().startswith("utf")
    text = json.dumps(value, ensure_ascii=not reads_unicode, indent=indent)
    # JSON escapes C0 only; a terminal also obeys C1, and turns the reading order.
    return "".join(char if char == "\n" or visible(char) == char else f"\\u{ord(char):04x}" for char in text)
