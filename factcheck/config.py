"""Settings: defaults < config.toml < FACTCHECK_* < flags, read once and handed down."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping, Sequence
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
    `semantic` is `auto` or `off`; the `llm_` settings are those of the engine `llm`; `window` names a window that
    comes back to where it was, as those of `factcheck serve` do; `screen_reader` makes the workbench speak plainly to
    one; `tour` offers the tour on first start; `keys` are the keys of actions by id, from the table of that name,
    over those of `keys_preset`; `config` is the file that was read, or would have been.
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
    screen_reader: bool = False
    tour: bool = True
    keys: tuple[tuple[str, str], ...] = ()
    keys_preset: str = "plain"
    window: str = ""
    config: Path = Path("config.toml")


_BEFORE_A_COMMAND = {"--db", "--reviewer", "--config", "--allow-host"}
_SETTABLE = {f.name for f in fields(Settings)} - {"config"}
_VARIABLES = {name: f"FACTCHECK_{name.upper()}" for name in _SETTABLE - {"keys"}}
_VARIABLES["screen_reader"] = "FACTCHECK_READER"
_WORDS = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


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


def of_workbench(arguments: Sequence[str]) -> Settings | None:
    """The settings where nothing but what goes before a command is given, which asks for the workbench.

    None where it is for the command line to read them; it takes longer to load, and says what is wrong with them.

    Raises:
        ConfigError: as `load` does.
    """
    flags: dict[str, Any] = {}
    hosts: list[str] = []
    rest = list(arguments)
    while rest:
        name, joined, value = rest.pop(0).partition("=")
        value = value if joined else rest.pop(0) if rest else "-"
        if name not in _BEFORE_A_COMMAND or value.startswith("-"):
            return None
        if name == "--allow-host":
            hosts.append(value)
        else:
            flags[name.removeprefix("--")] = value
    settings = load(flags)
    return replace(settings, allow_hosts=(*settings.allow_hosts, *hosts))


def default_database(start: Path) -> Path:
    """The database of the nearest workspace upwards from `start`, else the one in the platform's data folder."""
    return nearest_database(start) or platformdirs.user_data_path("factcheck") / DATABASE_NAME


def nearest_database(start: Path) -> Path | None:
    """The database of the nearest workspace from `start` upwards: of a folder with `db/factcheck.sqlite`."""
    candidates = (folder / "db" / DATABASE_NAME for folder in (start, *start.parents))
    return next((candidate for candidate in candidates if candidate.is_file()), None)


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
    for name, variable in _VARIABLES.items():
        if value := environment.get(variable):
            found[name] = _parsed(name, value)
    return found


def _parsed(name: str, value: str) -> Any:
    default = getattr(Settings(db=""), name)
    if isinstance(default, tuple):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    switch = isinstance(default, bool)
    try:
        return _WORDS[value.casefold()] if switch else type(default)(value)
    except (KeyError, ValueError):
        wanted = "1 or 0" if switch else "a number"
        raise ConfigError(
            f"{_VARIABLES[name]} is “{value}”, which is not {wanted}.", hint=f"Set it to {wanted}, or unset it."
        ) from None


def _checked(values: dict[str, Any], where: str) -> dict[str, Any]:
    if unknown := sorted(set(values) - _SETTABLE):
        raise ConfigError(
            f"Unknown setting “{unknown[0]}” in {where}.", hint=f"Known settings: {', '.join(sorted(_SETTABLE))}."
        )
    checked = {}
    for name, value in values.items():
        default = getattr(Settings(db=""), name)
        if name == "keys" and isinstance(value, dict):
            value = tuple(_key_table(value))
        elif isinstance(default, tuple) and isinstance(value, list | tuple):
            value = tuple(str(part) for part in value)
        elif isinstance(default, float) and isinstance(value, int):
            value = float(value)
        if type(value) is not type(default):
            raise ConfigError(
                f"The setting “{name}” in {where} has the wrong type.", hint=f"Its default is {default!r}."
            )
        checked[name] = value
    return checked


def _key_table(table: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    """Action and keys, from the table `[keys]`: unquoted, TOML takes `claim.edit` as a table in a table."""
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _key_table(value, f"{above}{name}.")
        else:
            yield f"{above}{name}", ",".join(map(str, value)) if isinstance(value, list) else str(value)
