"""A citation's fields as options, for whatever has one."""

from __future__ import annotations

from typing import Annotated

import typer

Title = Annotated[str | None, typer.Option("--title")]
Author = Annotated[str | None, typer.Option("--author")]
Publisher = Annotated[str | None, typer.Option("--publisher")]
Published = Annotated[str | None, typer.Option("--published", metavar="DATE", help="2024-04-03, or empty.")]
Url = Annotated[str | None, typer.Option("--url")]
Language = Annotated[str | None, typer.Option("--language", metavar="CODE", help="en, de, my-MM, or empty.")]


def given(**fields: str | None) -> dict[str, str]:
    """The fields that were given; an empty one empties what is stored."""
    return {name: value for name, value in fields.items() if value is not None}
