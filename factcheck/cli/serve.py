"""`factcheck serve`."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlsplit

import typer

from factcheck.cli.opening import OpenServer
from factcheck.cli.session import workspace
from factcheck.errors import ConfigError
from factcheck.model.plain import clean
from factcheck.model.serving import Serving


def serve(
    context: typer.Context,
    *,
    link: Annotated[
        list[str] | None, typer.Option(metavar="NAME", help="A link for this reviewer; default: one for yourself.")
    ] = None,
    host: Annotated[str, typer.Option(help="The address to listen on; others than loopback can be reached.")] = (
        "127.0.0.1"
    ),
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port; 0 takes any that is free.")] = 8770,
    session_hours: Annotated[float, typer.Option(min=0.001, max=8760, help="How long an opened link lasts.")] = 12,
    public: Annotated[str, typer.Option(metavar="URL", help="The address under which a proxy shows it.")] = "",
) -> OpenServer:
    """Serve the workbench to browsers, one link for each reviewer; each link works once. Ctrl+C ends it.

    Example:

      factcheck serve

      factcheck serve --link anna@desk.example --link ben@desk.example
    """
    with workspace(context, make=True) as ws:
        reviewers = tuple(clean(name).strip() for name in link or [ws.reviewer])
    if not all(reviewers):
        raise ConfigError("A link needs the name of its reviewer.", hint="Give one: --link anna@desk.example")
    _check(public)
    return OpenServer(context.obj, Serving(host, port, reviewers, session_hours, public.rstrip("/")))


def _check(public: str) -> None:
    parts = urlsplit(public)
    if public and (parts.scheme not in {"http", "https"} or not parts.netloc or parts.path.strip("/")):
        raise ConfigError(
            f"“{public}” is no address of a server.", hint="Give scheme and name alone: --public https://desk.example"
        )
