"""The options that stand before every command; they are understood after it, too."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from factcheck import config
from factcheck.config import Settings


def settings_of(given: dict[str, Any]) -> Settings:
    """The settings in force, with the options of the whole program as they were given.

    Raises:
        ConfigError: as `config.load` does.
    """
    settings = config.load({"db": given["db"], "reviewer": given["reviewer"], "config": given["config_file"]})
    return replace(settings, allow_hosts=(*settings.allow_hosts, *(given["allow_host"] or ())))


def understood(command: Any) -> Any:
    """The command, or group of commands, taking these options as well; its help does not repeat them."""
    for each in (command, *_under(command)):
        each.params += _OPTIONS.params
    return command


def _under(command: Any) -> Iterator[Any]:
    yield from getattr(command, "commands", {}).values()


def _take(context: typer.Context, option: typer.CallbackParam, value: Any) -> Any:
    if value:
        given = context.find_root().params
        given[str(option.name)] = value
        context.obj = settings_of(given)
    return value


_app = typer.Typer(add_completion=False, rich_markup_mode=None)


@_app.command()
def _options(
    db: Annotated[str, typer.Option(hidden=True, expose_value=False, callback=_take)] = "",
    reviewer: Annotated[str, typer.Option(hidden=True, expose_value=False, callback=_take)] = "",
    config_file: Annotated[
        Path | None, typer.Option("--config", hidden=True, expose_value=False, callback=_take)
    ] = None,
) -> None:
    """Nothing: only its options are wanted, as objects of the parser."""


_OPTIONS: Any = typer.main.get_command(_app)
_OPTIONS.params = [param for param in _OPTIONS.params if param.name != "help"]
