"""Writes the pages of keys and of commands from the registries they document: `make pages`; a test compares."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from factcheck import cli
from factcheck.cli.commands import COMMANDS, real_command
from factcheck.config import Settings
from factcheck.tui import actions
from factcheck.tui.actions.action import CLAIMS, ITEMS, LISTS, MANY, PICK, SHEETS, WORK, Action
from factcheck.tui.actions.presets import PRESETS
from factcheck.tui.keys import KeyMap, key_map

DOCS = Path(__file__).parent
MADE = "<!-- Made by `make pages`: edit the registry, not this page. -->\n"
HEAD = f"""# Keys

In the workbench `?` shows those of where you are, and `ctrl+p` finds by name everything that can be done there.
`ctrl+q` quits from anywhere. `keys_preset` in the configuration chooses one of the sets of keys: {", ".join(PRESETS)}.
Its table `[keys]` gives an action, by its name in the last column, keys of your own.
"""
SCREENS = {
    "articles": "Articles",
    "review": "Review",
    "sources": "Sources",
    "reading": "Reading a source by itself",
    "figures": "The work in figures",
    "codebook": "The codebook",
    "source": "Reading a source",
    "coverage": "Coverage",
    "dialog": "Forms",
    "rationale": "The form of a verdict",
    "split": "The form of a split",
    "apart": "The form of the parts proposed",
    "help": "Sheets to read: help, log, jobs and others",
    "jobs": "On a job",
}
"""Headings, in this order; a screen without one here comes after them under its own name."""
PANES = {
    "claims": "the list of claims",
    "article": "the article",
    "selecting": "selected words",
    "spanning": "the ends of a claim's place",
    "why": "why the claim is so",
    "earlier": "earlier checks",
    "text": "the text",
    "choices": "choices",
    "many": "choices of several",
    "ticks": "the quotes to rest on",
    "cut": "the place to cut",
}
GROUPS = {
    WORK: "Wherever a claim is in hand",
    CLAIMS: "In the list of claims and the article",
    LISTS: "In the detail",
    ITEMS: "On the quotes, sources, verdicts, notes and steps of a claim",
    PICK[:1]: "While selecting words",
    PICK[1:]: "While selecting words",
    MANY[:1]: "On choices of several",
}


def keys_page() -> str:
    """Every key of the workbench, by screen and by where on it the key holds."""
    return "\n".join([MADE, HEAD, *(line for screen in _screens() for line in _screen(screen))])


def _screens() -> list[str]:
    found = dict.fromkeys(where.partition(".")[0] for action in actions.ACTIONS for where in action.where)
    ordered = [name for name in (*SCREENS, *found) if name in found]
    return [name for name in dict.fromkeys(ordered) if _own(name)]


def _own(screen: str) -> list[Action]:
    """What can be done on a screen; of a sheet only what the first one, which stands for all, has not."""
    others = SHEETS[:1] if screen in SHEETS[1:] else ()
    return [action for action in actions.of_screen(screen) if not set(others) & set(action.where)]


def _screen(screen: str) -> Iterator[str]:
    yield f"## {SCREENS.get(screen, screen.capitalize())}\n"
    groups: dict[tuple[str, ...], list[Action]] = {}
    for action in _own(screen):
        here = tuple(where for where in action.where if where.partition(".")[0] == screen)
        groups.setdefault((screen,) if screen in here else here, []).append(action)
    for where in sorted(groups, key=lambda where: (where != (screen,), -len(where))):
        if title := _title(where):
            yield f"### {title}\n"
        yield f"| {' | '.join(PRESETS)} | what it does | name |\n|{' --- |' * (len(PRESETS) + 2)}"
        yield from (_row(action) for action in groups[where])
        yield ""


def _title(where: tuple[str, ...]) -> str:
    if len(where) == 1 and "." not in where[0]:
        return ""
    panes = [one.partition(".")[2] for one in where]
    return GROUPS.get(where) or f"On {' and '.join(PANES.get(pane, pane) for pane in panes)}"


def _row(action: Action) -> str:
    """An action with its keys in every preset."""
    keys = (" ".join(f"`{_shown(key)}`" for key in one.actions[action.id].keys.split(",")) for one in _maps())
    return f"| {' | '.join(keys)} | {action.help} | `{action.id}` |"


def _shown(key: str) -> str:
    return actions.name_of(key).replace("|", "\\|")


@cache
def _maps() -> list[KeyMap]:
    return [key_map(Settings(db="", keys_preset=name)) for name in PRESETS]


def commands_page() -> str:
    """Every command with its arguments, options and examples, by panel of the help."""
    lines = [MADE, "# Commands\n", *_parts(cli.root(), "factcheck")]
    panel = ""
    for name, (_, here, _line) in COMMANDS.items():
        if here != panel:
            lines.append(f"## {here}\n")
            panel = here
        lines += _command(real_command(name), f"factcheck {name}")
    return "\n".join(lines)


def _command(command: Any, path: str) -> Iterator[str]:
    yield f"### {path}\n"
    if below := getattr(command, "commands", {}):
        yield f"{command.help}\n"
        for name, one in below.items():
            yield from (f"#{line}" if line.startswith("### ") else line for line in _command(one, f"{path} {name}"))
    else:
        yield from _parts(command, path)


def _parts(command: Any, path: str) -> Iterator[str]:
    """What a command is for, how it is called, what it takes, and examples."""
    words, _, examples = f"{command.help or ''}\n\n{command.epilog or ''}".partition("\nExample")
    yield f"{words.strip()}\n"
    context = command.make_context(path, [], resilient_parsing=True)
    yield f"```text\n{path} {' '.join(command.collect_usage_pieces(context))}\n```\n"
    records = [record for param in command.get_params(context) if (record := param.get_help_record(context))]
    yield from (f"- `{names}`: {said.strip()}" if said else f"- `{names}`" for names, said in records)
    yield ""
    shown, notes = _examples(examples)
    yield "```text\n{}\n```\n".format("\n".join(shown)) if shown else ""
    yield from (f"{note}\n" for note in notes)


def _examples(text: str) -> tuple[list[str], list[str]]:
    """The lines of examples, and what is said below them."""
    lines = [line for line in text.partition(":")[2].splitlines() if line.strip()]
    return [line.strip() for line in lines if line.startswith("  ")], [
        line for line in lines if not line.startswith("  ")
    ]


PAGES: dict[str, Callable[[], str]] = {"keys.md": keys_page, "commands.md": commands_page}
"""By file, what makes it."""


def write_pages() -> None:
    """Writes every page anew."""
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    write_pages()
