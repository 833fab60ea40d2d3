"""What all screens share: the jobs, the sources on their way, the log of what went wrong, the clock."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from factcheck.config import Settings
from factcheck.model.rows import ClaimRow, EarlierCheck
from factcheck.tui.jobs import Jobs
from factcheck.tui.keys import key_map
from factcheck.tui.messages import Problem
from factcheck.tui.pane_sizes import PaneSizes
from factcheck.tui.place import PlaceKeeper
from factcheck.tui.widgets.detail_blocks import Fetching

if TYPE_CHECKING:
    # For its name only: what verifies a language model's claims is not needed for the first frame.
    from factcheck.text.llm.verify import Refusal


def _now() -> datetime:
    return datetime.now(UTC).astimezone()


@dataclass(frozen=True, slots=True)
class SourceOnItsWay:
    """A source being fetched for some claims, or one that could not be had."""

    article: str
    claims: tuple[str, ...]
    shown: Fetching

    @property
    def under_way(self) -> bool:
        """Whether it may still come."""
        return not self.shown.failed


def _state(row: ClaimRow) -> object:
    """What the earlier checks of a claim, and whether they contradict it, depend on."""
    return row.rev, row.text, tuple(rating.id for rating in row.ratings)


@dataclass
class Bench:
    """The workbench's state that outlives a screen. `written` counts what was stored, so that screens see news.

    `allowed` are hosts let through until the workbench is left. `typed` holds what was typed and is not saved, by
    draft key, should the database refuse even drafts. `earlier` are the earlier checks found so far, each with
    the state of the claim they were found for. `refused` are, by article, the claims of a language model that were
    not taken. `heard` says what somebody else has just changed, `places` keeps where this window is,
    `panes` how large panes were made.
    `getting_ready` says what the workbench does of itself, and `meant` counts how often it learned what
    texts mean, so that screens look anew.
    """

    settings: Settings
    jobs: Jobs
    clock: Callable[[], datetime] = _now
    reviewer: str = ""
    written: int = 0
    unsaved: bool = False
    typed: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    sources: dict[str, SourceOnItsWay] = field(default_factory=dict)
    allowed: set[str] = field(default_factory=set)
    refused: dict[str, Sequence[Refusal]] = field(default_factory=dict)
    getting_ready: str = ""
    heard: str = ""
    meant: int = 0
    earlier: dict[str, tuple[object, Sequence[EarlierCheck]]] = field(default_factory=dict)
    places: PlaceKeeper = field(init=False)
    panes: PaneSizes = field(default_factory=PaneSizes)

    def __post_init__(self) -> None:
        self.places = PlaceKeeper(self.settings.window)
        self.jobs.keys = key_map(self.settings)

    def earlier_of(self, row: ClaimRow) -> Sequence[EarlierCheck] | None:
        """The earlier checks found for a claim, or None where none were looked for as it is now."""
        state, found = self.earlier.get(row.id, (None, ()))
        return found if state == _state(row) else None

    def found_earlier(self, row: ClaimRow, found: Sequence[EarlierCheck]) -> None:
        """Keeps the earlier checks found for a claim."""
        self.earlier[row.id] = _state(row), found

    def hear(self, words: str) -> None:
        """Takes note of what somebody else changed: screens look anew, and what is known of earlier checks is old."""
        self.heard = words
        self.written += 1
        self.earlier.clear()

    def sources_of(self, claim: str) -> list[Fetching]:
        """The sources on their way to a claim, in the order they were asked for."""
        return [one.shown for one in self.sources.values() if claim in one.claims]

    def expect(self, key: str, article: str, claims: tuple[str, ...], where: str) -> None:
        """Notes that a source is on its way."""
        self.sources[key] = SourceOnItsWay(article, claims, Fetching(key, where, "waiting", None))

    def came_along(self, key: str, what: str, share: float | None) -> None:
        """Notes how far a source is."""
        if key in self.sources:
            one = self.sources[key]
            self.sources[key] = replace(one, shown=replace(one.shown, what=what, share=share))

    def arrived(self, key: str, _row: object) -> None:
        """Notes that a source is there: it has a row of its own from now on."""
        self.sources.pop(key, None)

    def failed(self, key: str, problem: Problem) -> None:
        """Notes that a source could not be had, and why."""
        if key in self.sources:
            one = self.sources[key]
            shown = replace(one.shown, failed=problem.message, hint=problem.hint, host=problem.host)
            self.sources[key] = replace(one, shown=shown)

    @property
    def hosts(self) -> tuple[str, ...]:
        """The hosts that may be fetched from although their addresses are private."""
        return (*self.settings.allow_hosts, *sorted(self.allowed))

    @property
    def under_way(self) -> str:
        """What goes on in the background, in words."""
        going, writing = self.jobs.count("fetch") + self.jobs.count("report"), self.jobs.count("write")
        if self.heard:
            return self.heard
        return f"{going} under way" if going else "saving" if writing else self.getting_ready

    @property
    def saved(self) -> str:
        """Whether all is saved, in a word."""
        return "NOT SAVED" if self.unsaved else "saving" if self.jobs.count("write") else "saved"
