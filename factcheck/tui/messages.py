"""What jobs tell the app, the only way anything comes back from a thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from textual.message import Message


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong, as it is shown and kept in the log; `details` is for a bug report.

    `lost` says that the database could not store what it was given, `gone` that what was asked for is not there,
    `stale` that it was changed since it was read. `host` was refused for its private address, and can be allowed by
    name.
    """

    title: str
    message: str
    hint: str
    when: datetime
    details: str = ""
    lost: bool = False
    gone: bool = False
    stale: bool = False
    host: str = ""


class Did(Message):
    """An action of the registry was done."""

    def __init__(self, action: str) -> None:
        super().__init__()
        self.action = action


class FirstCaseOffered(Message):
    """The workspace is empty, and the first case is at hand."""


class TourWanted(Message):
    """Somebody asks for the tour."""


class JobDone(Message):
    """A job returned `value`."""

    def __init__(self, ticket: int, value: Any) -> None:
        super().__init__()
        self.ticket, self.value = ticket, value


class JobFailed(Message):
    """A job could not do it."""

    def __init__(self, ticket: int, problem: Problem) -> None:
        super().__init__()
        self.ticket, self.problem = ticket, problem


class JobProgress(Message):
    """How far a job is: in words, and as a share from 0 to 1 or None when unknown."""

    def __init__(self, ticket: int, what: str, share: float | None) -> None:
        super().__init__()
        self.ticket, self.what, self.share = ticket, what, share


class GoTo(Message):
    """Another place is wanted: `sources`, `figures`, `codebook` or `claim` (by its key).

    It is about an article (by its id), or about all.
    """

    def __init__(self, place: str, article: str = "", claim: int = 0) -> None:
        super().__init__()
        self.place, self.article, self.claim = place, article, claim
