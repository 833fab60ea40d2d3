"""The command line: parse, call one desk verb, print."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any

import typer

from factcheck import config
from factcheck.cli.commands import LazyGroup
from factcheck.cli.output import prepare, printing, tell
from factcheck.config import Settings

EXAMPLES = """Examples:

  factcheck                                   open the workbench

  factcheck seed article.txt                  take an article apart

  factcheck claims --status open              what still waits for a verdict

  factcheck source add 1.3 https://...        fetch a source for claim 3 of article 1

  factcheck evidence find 1.3                 its best passages

  factcheck verdict 1.3 true --rationale "..."

  factcheck export 1 --format html -o report.html

Ids: 3 is an article, 3.12 its claim 12, s7 a source, e4 a quote, n2 a note.
"""


@dataclass(frozen=True, slots=True)
class OpenWorkbench:
    """What the command line returns when the workbench is asked for."""

    settings: Settings


def run(arguments: list[str]) -> int | OpenWorkbench:
    """Runs one command and returns its exit code, or what to open.

    Raises:
        FactcheckError: it could not be done.
    """
    prepare()
    command = typer.main.get_command(_app)
    try:
        outcome = command.main(args=arguments, prog_name="factcheck", standalone_mode=False)
        with printing():
            sys.stdout.flush()
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        tell(error.format_message())
        tell(f"  `{context.command_path if context else 'factcheck'} --help` shows how.")
        return error.exit_code
    return outcome if isinstance(outcome, OpenWorkbench) else int(outcome or 0)


_app = typer.Typer(cls=LazyGroup, rich_markup_mode=None, pretty_exceptions_enable=False)


@_app.callback(invoke_without_command=True, epilog=EXAMPLES)
def _root(
    context: typer.Context,
    db: Annotated[str, typer.Option(metavar="PATH|URL", help="The database; default: the nearest workspace's.")] = "",
    reviewer: Annotated[str, typer.Option(metavar="NAME", help="Who signs; default: git's name and e-mail.")] = "",
    config_file: Annotated[Path | None, typer.Option("--config", help="The configuration file.")] = None,
    allow_host: Annotated[
        list[str] | None, typer.Option(metavar="HOST", help="Allow this host's private address to be fetched.")
    ] = None,
) -> Any:
    """A claim-level fact-checking workbench for the terminal. Without a command it opens the workbench."""
    settings = config.load({"db": db, "reviewer": reviewer, "config": config_file})
    settings = replace(settings, allow_hosts=(*settings.allow_hosts, *(allow_host or ())))
    context.obj = settings
    return OpenWorkbench(settings) if context.invoked_subcommand is None else None
