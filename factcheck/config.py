"""Settings: defaults < config.toml < FACTCHECK_* < flags, read once and handed down."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import platformdirs

from factcheck.errors import ConfigError

DATABASE_NAME = "factcheck.sqlite"
MAX_INPUT = 50 * 1024 * 1024
"""Bytes; anything larger is refused."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the program was told. Times are in seconds, sizes in bytes.

    `db` is a path or an SQLAlchemy URL; `allow_hosts` are the hosts that may be fetched although their
    addresses are private; `language_model` is a spaCy pipeline of the user's own, empty for the largest one installed;
    `semantic` is `auto` or `off`; the `llm_` settings are those of the engine `llm`; `config` is the file that was
    read, or would have been.
    """

    db: str
    reviewer: str = ""
    allow_hosts: tuple[str, ...] = ()
    fetch_timeout: float = 30.0
    fetch_max_bytes: int = MAX_INPUT
    fetch_max_redirects: int = 10
    granularity: str = "clause"
    engine: str = "rules"
    language_model: str = ""
    semantic: str = "auto"
    llm_url: str = ""
    llm_model: str = ""
    llm_key: str = field(default="", repr=False)
    llm_timeout: float = 60.0
    theme: str = ""
    config: Path = Path("config.toml")


_SETTABLE = {f.name for f in fields(Settings)} - {"config"}


def load(flags: Mapping[str, Any], environment: Mapping[str, str] | None = None, start: Path | None = None) -> Settings:
    """The settings in force: `flags` as given on the command line (None or empty means not given).

    `start` is the folder from which the nearest workspace is looked for, upwards.

    Raises:
        ConfigError: the file cannot be read, or holds an unknown or ill-typed setting.
    """
    environment = os.environ if environment is None else environment
    named = flags.get("config") or environment.get("FACTCHECK_CONFIG")
    file = Path(named) if named else platformdirs.user_config_path("factcheck") / "config.toml"
    settings = Settings(db="", config=file)
    settings = replace(settings, **_checked(_from_file(file, must_exist=bool(named)), str(file)))
    settings = replace(settings, **_checked(_from_environment(environment), "the environment"))
    given = {name: value for name, value in flags.items() if name in _SETTABLE and value not in (None, "", ())}
    settings = replace(settings, **given)
    return settings if settings.db else replace(settings, db=str(default_database(start or Path.cwd())))


def default_database(start: Path) -> Path:
    """The database of the nearest workspace upwards from `start`, else the one in the platform's data folder.

    A workspace is a folder with `db/factcheck.sqlite`.
    """
    for folder in (start, *start.parents):
        if (candidate := folder / "db" / DATABASE_NAME).is_file():
            return candidate
    return platformdirs.user_data_path("factcheck") / DATABASE_NAME


def _from_file(file: Path, *, must_exist: bool) -> dict[str, Any]:
    try:
        with file.open("rb") as stream:
            return tomllib.load(stream)
    except FileNotFoundError:
        if must_exist:
            raise ConfigError(
                f"There is no configuration file {file}.", hint="Check the path after --config."
            ) from None
        return {}
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{file} cannot be read: {error}.", hint="Mend the file, or move it away.") from error


def _from_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in _SETTABLE:
        if value := environment.get(f"FACTCHECK_{name.upper()}"):
            found[name] = _parsed(name, value)
    return found


def _parsed(name: str, value: str) -> Any:
    default = getattr(Settings(db=""), name)
    if isinstance(default, tuple):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    try:
        return type(default)(value)
    except ValueError:
        raise ConfigError(
            f"FACTCHECK_{name.upper()} is “{value}”, which is not a number.", hint="Set it to a number, or unset it."
        ) from None


def _checked(values: dict[str, Any], where: str) -> dict[str, Any]:
    if unknown := sorted(set(values) - _SETTABLE):
        raise ConfigError(
            f"Unknown setting “{unknown[0]}” in {where}.", hint=f"Known settings: {', '.join(sorted(_SETTABLE))}."
        )
    checked = {}
    for name, value in values.items():
        default = getattr(Settings(db=""), name)
        if isinstance(default, tuple) and isinstance(value, list | tuple):
            value = tuple(str(part) for part in value)
        elif isinstance(default, float) and isinstance(value, int):
            value = float(value)
        if type(value) is not type(default):
            raise ConfigError(
                f"The setting “{name}” in {where} has the wrong type.", hint=f"Its default is {default!r}."
            )
        checked[name] = value
    return checked
