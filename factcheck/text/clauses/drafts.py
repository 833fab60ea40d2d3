"""A claim in the making: words of the sentence in the order they will be said, with what has to be put between them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from factcheck.model.claims import Span
from factcheck.text.clauses.nodes import Node

_LOOSE = frozenset({",", ";", ":", "–", "—", "-", "--"})
_ENDS = _LOOSE | {"."}


@dataclass(frozen=True, slots=True)
class Said:
    """A word of the article in another form: `offering` said as `offers`."""

    node: Node
    text: str


@dataclass(frozen=True, slots=True)
class Bare:
    """A word without the bracket after it, or (`bracket`) the bracket alone."""

    node: Node
    bracket: bool = False

    @property
    def text(self) -> str:
        """What it reads."""
        return self.node.text[len(self.node.bare) :].strip() if self.bracket else self.node.bare


Item = Node | Said | Bare | str
"""A word of the article as it stands or in another form, or words of our own put in to make the sentence whole."""


def node_of(item: Item) -> Node | None:
    """The word of the article behind an item."""
    return item if isinstance(item, Node) else None if isinstance(item, str) else item.node


@dataclass(frozen=True)
class Draft:
    """What one claim will say, and the place of the unit it is taken from."""

    items: tuple[Item, ...]
    unit: Span

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """The words taken from the article, in the order said."""
        return tuple(node for item in self.items if (node := node_of(item)))

    def spans(self) -> tuple[Span, ...]:
        """Their places in the article: ascending, joined where only a blank lies between."""
        joined: list[Span] = []
        last = -2
        for place in sorted({_place(item) for item in self.items if not isinstance(item, str)}):
            if joined and place.i <= last + 1:
                joined[-1] = (joined[-1][0], place.end)
            else:
                joined.append((place.start, place.end))
            last = place.i if place.whole else place.i - 2
        return tuple(joined)


class _Place(NamedTuple):
    """Where an item stands: its word's number and characters; `whole` unless the bracket after it is left out."""

    i: int
    start: int
    end: int
    whole: bool = True


def _place(item: Node | Said | Bare) -> _Place:
    node = item if isinstance(item, Node) else item.node
    if not isinstance(item, Bare):
        return _Place(node.i, node.start, node.tail)
    if item.bracket:
        return _Place(node.i, node.tail - len(item.text), node.tail)
    return _Place(node.i, node.start, node.end, whole=node.end == node.tail)


def compose(
    nodes: Iterable[Node], swaps: Mapping[Node, Sequence[Item]], forms: Mapping[Node, str] | None = None
) -> list[Item]:
    """`nodes` in order, some in other `forms`; the subtrees that `swaps` names give way to its items."""
    gone = {node: root for root in swaps for node in root.subtree()}
    forms = forms or {}
    items: list[Item] = []
    put: set[Node] = set()
    for node in nodes:
        root = gone.get(node)
        if root is None:
            items.append(Said(node, forms[node]) if node in forms else node)
        elif root not in put:
            put.add(root)
            items.extend(swaps[root])
    return items


def tidied(items: Sequence[Item]) -> list[Item]:
    """`items` without the full stop, and without commas whose neighbours in the article are not said beside them."""
    kept: list[Item] = []
    for i, item in enumerate(items):
        if isinstance(item, Node) and item.text in _LOOSE:
            before = node_of(items[i - 1]) if i else None
            after = node_of(items[i + 1]) if i + 1 < len(items) else None
            beside = before is not None and after is not None and before.i == item.i - 1 and after.i == item.i + 1
            if not beside:
                continue
        kept.append(item)
    while kept and isinstance(last := kept[-1], Node) and last.text in _ENDS:
        kept.pop()
    return kept
