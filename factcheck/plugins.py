"""One registry for what can be swapped or added: built-ins by dotted name, others by entry point.

Another distribution adds a reader, splitter or exporter by an entry point in the group `factcheck.readers`,
`factcheck.splitters` or `factcheck.exporters`, named as users will name it and resolving to the same kind
of callable as the built-ins. An exporter may leave out the parameter `walk`, which lets people see how far it is, and
end it. A built-in cannot be replaced that way: what a case's readers did must stay known.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from factcheck.errors import ConfigError

BUILT_IN: dict[str, dict[str, str]] = {
    "readers": {
        "plain": "factcheck.readers.plain:read",
        "markdown": "factcheck.readers.markdown:read",
        "html": "factcheck.readers.html:read",
        "pdf": "factcheck.readers.pdf:read",
    },
    "splitters": {
        "rules": "factcheck.text.clauses.rules:split",
        "llm": "factcheck.text.llm.engine:split",
    },
    "exporters": {
        "markdown": "factcheck.reports.markdown:render",
        "html": "factcheck.reports.html:render",
        "json": "factcheck.reports.json:render",
        "seed": "factcheck.reports.seed:render",
        "claimreview": "factcheck.reports.claimreview:render",
    },
}


def names(group: str) -> list[str]:
    """Every name known in the group, built-ins first."""
    added = [point.name for point in entry_points(group=f"factcheck.{group}")]
    return list(dict.fromkeys([*BUILT_IN[group], *sorted(added)]))


def load(group: str, name: str) -> Callable[..., Any]:
    """The callable with this name, imported now.

    Raises:
        ConfigError: nothing has that name.
    """
    if dotted := BUILT_IN[group].get(name):
        module, _, attribute = dotted.partition(":")
        found: Callable[..., Any] = getattr(import_module(module), attribute)
        return found
    for point in entry_points(group=f"factcheck.{group}", name=name):
        loaded: Callable[..., Any] = point.load()
        return loaded
    raise ConfigError(f"There is no “{name}” among the {group}.", hint=f"Use one of: {', '.join(names(group))}.")
