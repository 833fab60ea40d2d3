"""The command line: parse, call one desk verb, print."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from factcheck.cli.anywhere import settings_of
from factcheck.cli.commands import LazyGroup
from factcheck.cli.opening import Opening, OpenWorkbench
from factcheck.cli.output import prepare, printing, tell

EXAMPLES = """Examples:

  factcheck                                   open the workbench

  factcheck seed article.txt                  take an article apart

  factcheck claims --status open              what still waits for a verdict

  factcheck source add 1.3 https://...        fetch a source for claim 3 of article 1

  factcheck evidence find 1.3                 its best passages

  factcheck verdict 1.3 true --rationale "..."

  factcheck export 1 --format html -o report.html

  factcheck serve                             the workbench in a browser

Ids: 3 is an article, 3.12 its claim 12, s7 a source, e4 a quote, n2 a note.
"""


def run(arguments: list[str]) -> int | Opening:
    """Runs one command and returns its exit code, or what to open.

    Raises:
        FactcheckError: it could not be done.
    """
    prepare()
    try:
        outcome = root().main(args=arguments, prog_name="factcheck", standalone_mode=False)
        with printing():
            sys.stdout.flush()
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        tell(error.format_message())
        tell(f"  `{context.command_path if context else 'factcheck'} --help` shows how.")
        return error.exit_code
    return outcome if isinstance(outcome, Opening) else int(outcome or 0)


def root() -> Any:
    """The whole command line as one command: for running, and for the page that documents it."""
    return typer.main.get_command(_app)


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
    given = {"db": db, "reviewer": reviewer, "config_file": config_file, "allow_host": allow_host}
    context.obj = settings_of(given)
    return OpenWorkbench(context.obj) if context.invoked_subcommand is None else None
