"""What `factcheck doctor` looks at."""

from __future__ import annotations

import os
import platform
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import factcheck
from factcheck.config import Settings
from factcheck.desk.engines import looked_at
from factcheck.desk.keeping import address
from factcheck.desk.semantic import OFF, why_not
from factcheck.desk.workspace import first_case, reviewer_from_surroundings
from factcheck.errors import FactcheckError
from factcheck.store import engine
from factcheck.text import nlp
from factcheck.text.semantic import INSTALL, NAME, embed, installed

PACKAGES = ("textual", "sqlmodel", "alembic", "httpx", "trafilatura", "pypdf", "spacy", "py3langid")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at; `hint` says what to do where it is not as it should be."""

    what: str
    state: str
    ok: bool = True
    hint: str = ""


def findings(settings: Settings) -> list[Finding]:
    """Everything worth knowing when something does not work. Nothing is made or changed."""
    return [
        Finding("factcheck", f"{factcheck.__version__} on Python {platform.python_version()}, {platform.system()}"),
        *map(_package, PACKAGES),
        _tried("language model", lambda: f"{nlp.PINNED}, checked against its manifest", nlp.load),
        _tried("engine llm", lambda: looked_at(settings)),
        _tried("your language models", lambda: _own_models(settings), lambda: _load_named(settings)),
        _meaning(settings),
        _search(),
        _database(settings),
        _tried("reviewer", lambda: settings.reviewer or reviewer_from_surroundings()),
        Finding(
            "configuration", f"{settings.config}" + ("" if settings.config.is_file() else " (not there; defaults)")
        ),
        Finding("first case", str(first_case() or "not at hand")),
    ]


def _package(name: str) -> Finding:
    try:
        return Finding(name, version(name))
    except PackageNotFoundError:
        return Finding(name, "not installed", ok=False, hint="Install factcheck-workbench again.")


def _own_models(settings: Settings) -> str:
    """The spaCy pipelines besides the one that comes along, and which of them English is read with."""
    own = nlp.own()
    english = nlp.chosen("en", settings.language_model)
    return ", ".join(f"{name} (English texts are read with it)" if name == english else name for name in own) or "none"


def _load_named(settings: Settings) -> None:
    if settings.language_model:
        nlp.load(settings.language_model)


def _meaning(settings: Settings) -> Finding:
    if installed() and settings.semantic != OFF:
        return _tried("meaning", lambda: f"{NAME}, checked against its hash", lambda: embed(["A text."]))
    hint = INSTALL if settings.semantic != OFF else ""
    return Finding("meaning", f"{why_not(settings)}; texts are compared by words", hint=hint)


def _search() -> Finding:
    made_with = sqlite3.connect(":memory:")
    try:
        made_with.execute("CREATE VIRTUAL TABLE t USING fts5(x)")
    except sqlite3.OperationalError:
        return Finding("SQLite", sqlite3.sqlite_version, ok=False, hint="It lacks FTS5; use another build of Python.")
    finally:
        made_with.close()
    return Finding("SQLite", f"{sqlite3.sqlite_version} with FTS5")


def _database(settings: Settings) -> Finding:
    located = _tried("database", lambda: address(settings))
    if not located.ok:
        return located
    if "://" in located.state:
        return _tried("database", lambda: located.state, lambda: engine.look_at(settings.db))
    path = Path(located.state)
    folder = next(parent for parent in path.absolute().parents if parent.exists())
    if not (os.access(folder, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))):
        hint = "Check the rights of the file and its folder, or name another place with --db."
        return Finding("database", f"{path} may not be written", ok=False, hint=hint)
    if not path.exists():
        return Finding("database", f"{path} (not made yet)")
    return _tried("database", lambda: str(path), lambda: engine.look_at(settings.db))


def _tried(what: str, state: Callable[[], str], act: Callable[[], object] = lambda: None) -> Finding:
    try:
        act()
        return Finding(what, state())
    except FactcheckError as error:
        return Finding(what, error.message, ok=False, hint=error.hint)
