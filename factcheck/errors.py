"""Everything that can go wrong in a way the user can do something about.

FactcheckError                 what happened (message) and what to do (hint)
├── InputError                 what was given cannot be used
│   ├── EmptyInput             nothing in it
│   ├── BinaryInput            bytes that are no text in any encoding
│   ├── TooLarge               over the size cap
│   ├── UnreadableFile         encrypted, scanned or broken
│   ├── NoText                 readable, but no text in it
│   ├── SeedFileError          a seed file that is broken, of another version, or at odds with itself
│   ├── UnknownRating          not a rating of the article's scale
│   ├── UnknownId              no such article, claim, source, evidence or note
│   └── QuoteNotFound          the words are not in the snapshot
├── FetchError                 a source could not be fetched
│   ├── AddressRefused         a private or link-local address that is not allowed by name
│   ├── HttpStatus             the server answered with an error
│   ├── FetchTooLarge          the body passed the size cap or never ended
│   └── ModelError             a language model's endpoint gave no answer that can be used
├── StoreError                 the database cannot do it
│   ├── NewerDatabase          made by a newer version
│   ├── ReadOnly               the file or folder may not be written
│   ├── Busy                   another program is writing
│   ├── DiskFull               no room; nothing was changed
│   ├── Damaged                the content of the file does not hold together
│   ├── Conflict               the row was changed by someone else meanwhile
│   └── CannotUndo             nothing to undo, or later work stands on it
└── ConfigError                the configuration cannot be used
"""

from __future__ import annotations

from typing import ClassVar


class FactcheckError(Exception):
    """Base of all errors shown to the user: a title, one plain sentence, and what to do.

    `shows` names the command that shows what there is, for who works by commands; the workbench has it in sight.
    """

    title: ClassVar[str] = "That did not work"

    def __init__(self, message: str, *, hint: str = "", shows: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.shows = shows


class InputError(FactcheckError):
    """What was given cannot be used."""

    title = "Cannot use this"


class EmptyInput(InputError):
    """There is nothing in it."""

    title = "Nothing in it"


class BinaryInput(InputError):
    """Bytes that are no text in any encoding."""

    title = "Not a text"


class TooLarge(InputError):
    """Over the size cap."""

    title = "Too large"


class UnreadableFile(InputError):
    """An encrypted, scanned or broken file."""

    title = "Cannot read this file"


class NoText(InputError):
    """Readable, but without any text."""

    title = "No text found"


class SeedFileError(InputError):
    """A seed file that is broken, of another version, or at odds with itself."""

    title = "Cannot use this seed file"


class UnknownRating(InputError):
    """Not a rating of the article's scale."""

    title = "No such rating"


class UnknownId(InputError):
    """No such article, claim, source, evidence or note."""

    title = "Not found"


class QuoteNotFound(InputError):
    """The words are not in the snapshot."""

    title = "Quote not found"


class FetchError(FactcheckError):
    """A source could not be fetched."""

    title = "Could not fetch"


class AddressRefused(FetchError):
    """A private or link-local address that is not allowed by name; `host` is the name that would have to be."""

    title = "Address refused"

    def __init__(self, message: str, *, hint: str = "", host: str = "") -> None:
        super().__init__(message, hint=hint)
        self.host = host


class HttpStatus(FetchError):
    """The server answered with an error."""

    title = "The server refused"


class FetchTooLarge(FetchError):
    """The body passed the size cap."""

    title = "Too large to fetch"


class ModelError(FetchError):
    """A language model's endpoint gave no answer that can be used; `gone` when asking it more would not help."""

    title = "Language model"

    def __init__(self, message: str, *, hint: str = "", gone: bool = False) -> None:
        super().__init__(message, hint=hint)
        self.gone = gone


class StoreError(FactcheckError):
    """The database cannot do it."""

    title = "Database"


class NewerDatabase(StoreError):
    """The database was made by a newer version."""

    title = "Made by a newer version"


class ReadOnly(StoreError):
    """The file or its folder may not be written."""

    title = "Read-only"


class Busy(StoreError):
    """Another program is writing and did not finish in time."""

    title = "Database busy"


class DiskFull(StoreError):
    """No room left; nothing was changed."""

    title = "Disk full"


class Damaged(StoreError):
    """The content of the file does not hold together."""

    title = "Database damaged"


class Conflict(StoreError):
    """The row was changed by someone else since it was read."""

    title = "Changed meanwhile"


class CannotUndo(StoreError):
    """There is nothing to undo, or later work stands on it."""

    title = "Cannot undo"


class ConfigError(FactcheckError):
    """The configuration cannot be used."""

    title = "Configuration"
