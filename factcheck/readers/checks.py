"""What every reader refuses, in the same words."""

from __future__ import annotations

from factcheck.config import MAX_INPUT
from factcheck.errors import EmptyInput, TooLarge

MEBIBYTE = 1024 * 1024


def described(name: str, url: str = "") -> str:
    """How a message names the input."""
    return f"“{name or url}”" if name or url else "The text"


def check_size(body: bytes, where: str) -> None:
    """Refuses what is too large or empty before anything is decoded; `where` opens the message.

    Raises:
        TooLarge: over `config.MAX_INPUT` bytes.
        EmptyInput: nothing but white space.
    """
    if len(body) > MAX_INPUT:
        raise TooLarge(
            f"{where} has {len(body) / MEBIBYTE:.0f} MB; at most {MAX_INPUT // MEBIBYTE} MB can be read.",
            hint="Cut it down to the part that is to be checked.",
        )
    if not body or body.isspace():
        raise EmptyInput(f"{where} is empty.", hint="Give a text with at least one sentence.")
