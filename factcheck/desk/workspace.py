"""The workspace: an open database, the settings in force, and who works in it."""

from __future__ import annotations

import getpass
import subprocess
from dataclasses import dataclass
from pathlib import Path

import factcheck
from factcheck.config import Settings
from factcheck.errors import ConfigError
from factcheck.model.plain import clean
from factcheck.store.engine import Store, open_store
from factcheck.store.queries import articles

FIRST_CASE = "claims.seed.json"


@dataclass(frozen=True, slots=True)
class Workspace:
    """What every verb works in."""

    settings: Settings
    store: Store

    @property
    def reviewer(self) -> str:
        """Who signs what is done.

        Raises:
            ConfigError: nobody is named, neither in the settings nor by git or the login.
        """
        return clean(self.settings.reviewer).strip() or reviewer_from_surroundings()

    def close(self) -> None:
        """Closes the database."""
        self.store.close()


def open_workspace(settings: Settings, *, make: bool = True) -> Workspace:
    """Opens the database of the settings, brings it up to date, and makes it where there is none if `make` says so.

    Raises:
        StoreError: it cannot be opened, written or understood, or is not there.
    """
    return Workspace(settings, open_store(settings.db, make=make))


def reviewer_from_surroundings() -> str:
    """git's name and e-mail, else the login name.

    Raises:
        ConfigError: there is neither.
    """
    if name := _git("user.name"):
        email = _git("user.email")
        return f"{name} <{email}>" if email else name
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        raise ConfigError(
            "Nobody is named as the reviewer.", hint="Set FACTCHECK_REVIEWER, or add --reviewer NAME."
        ) from None


def is_first_case_offered(ws: Workspace) -> bool:
    """Whether the workspace has no article yet and the first case is at hand."""
    with ws.store.read() as session:
        return first_case() is not None and not articles.any_listed(session)


def first_case() -> Path | None:
    """The case to learn on: at the root of a checkout, or carried by the installed package."""
    package = Path(factcheck.__file__).parent
    return next((file for file in (package.parent / FIRST_CASE, package / FIRST_CASE) if file.is_file()), None)


def _git(key: str) -> str:
    try:
        done = subprocess.run(
            ["git", "config", "--get", key], capture_output=True, text=True, timeout=5, check=False, encoding="utf-8"
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()
