"""The table of commands, and how each is imported only when it is called."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from factcheck.cli.anywhere import understood

COMMANDS: dict[str, tuple[str, str, str]] = {
    "seed": ("factcheck.cli.intake:seed", "Taking in", "Take articles apart and store them with their claims."),
    "split": ("factcheck.cli.intake:split", "Taking in", "Print the claims of a text; nothing is stored."),
    "articles": ("factcheck.cli.look:articles", "Looking", "List the articles and how far each is."),
    "claims": ("factcheck.cli.look:claims", "Looking", "List claims, filtered or searched."),
    "show": ("factcheck.cli.look:show", "Looking", "Show an article, claim, source, quote or note with all its parts."),
    "coverage": ("factcheck.cli.coverage:coverage", "Looking", "Show what has become of every sentence of an article."),
    "stats": ("factcheck.cli.stats:stats", "Looking", "Count the work: verdicts, progress, agreement, time per claim."),
    "match": ("factcheck.cli.library:match", "Looking", "Find what was checked before of a claim or text."),
    "history": ("factcheck.cli.steps:history", "Looking", "Show who did what and when."),
    "article": ("factcheck.cli.article:app", "Working", "Mend an article's metadata, discard or restore it."),
    "claim": ("factcheck.cli.claim:app", "Working", "Add, edit, split, merge, discard or restore claims."),
    "tag": ("factcheck.cli.tagging:tag", "Working", "Code claims or an article by the codebook, or take tags off."),
    "assign": ("factcheck.cli.tagging:assign", "Working", "Give claims to a reviewer, or to nobody."),
    "codebook": (
        "factcheck.cli.codebook:app",
        "Working",
        "The fields and values that claims and articles are coded by.",
    ),
    "library": ("factcheck.cli.library:app", "Working", "Import claims checked before, and list them."),
    "source": ("factcheck.cli.source:app", "Working", "Add, list, mend, fetch again or remove sources."),
    "evidence": ("factcheck.cli.evidence:app", "Working", "Find passages, attach exact quotes, list, edit, remove."),
    "verdict": ("factcheck.cli.review:verdict", "Working", "Give, reword or withdraw your verdict on a claim."),
    "note": ("factcheck.cli.review:note", "Working", "Add, edit or remove a note."),
    "undo": ("factcheck.cli.steps:undo", "Working", "Take back your latest change."),
    "redo": ("factcheck.cli.steps:redo", "Working", "Do again what undo took back."),
    "serve": ("factcheck.cli.serve:serve", "Working", "Serve the workbench to browsers, a link for each reviewer."),
    "export": ("factcheck.cli.export:export", "Going out", "Write a case as a report."),
    "keys": ("factcheck.cli.keys:keys", "Keeping", "List the keys of the workbench, and where they hold."),
    "db": ("factcheck.cli.database:app", "Keeping", "Where the database is; check, upgrade, back up."),
    "doctor": ("factcheck.cli.doctor:doctor", "Keeping", "What is installed, where things are, what would fail."),
}
"""Name -> where it lives, its panel in the help, and its one line there."""


class LazyCommand(TyperCommand):
    """A line in the help; the real command takes over when it is called."""

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """The context of the real command, imported now."""
        return real_command(str(self.name)).make_context(info_name, args, parent=parent, **extra)


class LazyGroup(TyperGroup):
    """The commands of the table, none of them imported."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**{**attributes, "commands": {name: _line(name) for name in COMMANDS}})


def _line(name: str) -> LazyCommand:
    _, panel, line = COMMANDS[name]
    return LazyCommand(name, help=line, rich_help_panel=panel, add_help_option=False)


def real_command(name: str) -> Any:
    """The command or group of this name, imported now."""
    module, _, attribute = COMMANDS[name][0].partition(":")
    found = getattr(import_module(module), attribute)
    if isinstance(found, typer.Typer):
        return understood(typer.main.get_command(found))
    alone = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    alone.command(name)(found)
    return understood(typer.main.get_command(alone))
