"""What the command line returns when something is to be opened that it may not import."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.config import Settings
from factcheck.model.serving import Serving


@dataclass(frozen=True, slots=True)
class OpenWorkbench:
    """The workbench in this terminal."""

    settings: Settings


@dataclass(frozen=True, slots=True)
class OpenServer:
    """The workbench in browsers."""

    settings: Settings
    serving: Serving


@dataclass(frozen=True, slots=True)
class ListKeys:
    """The keys of the workbench, to be printed as JSON or as lines."""

    settings: Settings
    json: bool


@dataclass(frozen=True, slots=True)
class Examine:
    """What would fail, to be printed as JSON or as lines; the keys of the workbench among it."""

    settings: Settings
    json: bool


Opening = OpenWorkbench | OpenServer | ListKeys | Examine
"""All of them."""
