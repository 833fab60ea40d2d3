"""Two runs of phrases that mirror each other: `was adopted in 1999 for payments and in 2002 for cash`.

What the verb governs before the `and` belongs together, as does what follows: each run is said alone, so that no year
goes with the other run's place. The small model hangs the second run on a word inside the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from factcheck.text.clauses.drafts import Item, node_of
from factcheck.text.clauses.grammar import plural, subject
from factcheck.text.clauses.nodes import FINITE_TAGS, Node

_OPENS = frozenset({"IN", "TO"})
_CLOSES = FINITE_TAGS | {"CC", "WDT", "WP", "WP$", "WRB", "VBG", "VBN", "VB"}
_MARKS = frozenset({",", ".", ";", ":", "–", "—", "(", "“", "”", '"'})
_INNER = frozenset({"of", "than"})
"""Prepositions inside a noun phrase, which only one of the two runs may have."""
_TOGETHER = frozenset({"between", "both", "respectively", "twice", "not", "n't", "n’t", "never"})
_PLACED = frozenset({"in", "at", "on"})
_TIMES = frozenset({"DATE", "TIME"})


def mirrored_apart(items: Sequence[Item], verb: Node) -> Iterator[list[Item]]:
    """`items` with each of two such runs alone, or as they are."""
    for at, item in enumerate(items[1:-1], 1):
        if isinstance(item, Node) and item.lower == "and" and _opens(items[at + 1]):
            second = list(takewhile(_in_run, items[at + 1 :]))
            rest = items[at + 1 + len(second) :]
            begin = _mirror(items[:at], second, verb) if _closed(rest) else 0
            if begin and _several(verb) and not any(map(_when, _shape(second))):
                break
            if begin and not any(isinstance(n, Node) and n.lower in _TOGETHER for n in items):
                yield [*items[:at], *_after_comma(rest)]
                yield [*items[:begin], *items[at + 1 :]]
                return
    yield list(items)


def _several(verb: Node) -> bool:
    """Whether some may have done the one and some the other: `The copies are kept in A in Oslo and in B in Bergen`."""
    own = subject(verb)
    return own is None or own.dep == "expl" or plural(own)


def _closed(rest: Sequence[Item]) -> bool:
    """Whether the second run ends the clause, so that no verb follows that it belongs to."""
    first = node_of(rest[0]) if rest else None
    return first is None or first.dep == "punct"


def _after_comma(rest: Sequence[Item]) -> list[Item]:
    """What follows both runs, with its comma even where the word before that is left out."""
    first = node_of(rest[0]) if rest else None
    return [",", *rest[1:]] if first is not None and first.text == "," else [*rest]


def _opens(item: Item) -> bool:
    return isinstance(item, Node) and item.tag in _OPENS


def _in_run(item: Item) -> bool:
    return isinstance(item, Node) and item.tag not in _CLOSES and item.text not in _MARKS and not item.quoted


def _mirror(before: Sequence[Item], second: Sequence[Item], verb: Node) -> int:
    """Where the run begins that ends with `before` and is built like the `second`; 0 where none does."""
    shape = _shape(second)
    for at in range(len(before) - 1, 0, -1):
        node = node_of(before[at])
        if node is None or not _in_run(before[at]) or node.i <= verb.i or _in_relative(node, verb):
            return 0
        if _opens(before[at]) and _built_alike(_shape(before[at:]), shape):
            return at
    return 0


def _in_relative(node: Node, verb: Node) -> bool:
    """Whether the word stands in a relative clause inside the clause of `verb`."""
    return any(above.dep == "relcl" and above.i > verb.i for above in node.ancestors())


def _shape(run: Sequence[Item]) -> list[Node]:
    """The prepositions of a run that bring a phrase of their own; `from 1990 to 1994` is one."""
    opening = [n for n in run if isinstance(n, Node) and n.tag in _OPENS and n.lower not in _INNER]
    return [n for n in opening if n.dep != "quantmod" and not (n.lower == "to" and _when(n))]


def _built_alike(first: Sequence[Node], second: Sequence[Node]) -> bool:
    return len(first) == len(second) > 1 and all(map(_same_role, first, second))


def _same_role(one: Node, other: Node) -> bool:
    timed = _when(one), _when(other)
    return all(timed) or (not any(timed) and (one.lower == other.lower or {one.lower, other.lower} <= _PLACED))


def _when(prep: Node) -> bool:
    return any(c.entity in _TIMES for c in prep.all("pobj"))
