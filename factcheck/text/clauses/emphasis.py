"""What a sentence adds with `particularly in Italy`, and what it opens with `In addition to its fleet`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.text.clauses.drafts import Item, node_of
from factcheck.text.clauses.nodes import Node
from factcheck.text.wordlists import listed

_STRESSING = listed("particularly especially mainly chiefly notably primarily mostly")


def stressed_apart(items: Sequence[Item], verb: Node) -> Iterator[list[Item]]:
    """`grows in Europe, particularly in Italy`: it grows in Europe, and it grows particularly in Italy."""
    ordered = [node for item in items if (node := node_of(item))]
    present = set(ordered)
    phrase = next((p for p in verb.all("prep") if p in present and _stressed(p, ordered)), None)
    wider = [p for p in verb.all("prep") if phrase is not None and p in present and verb.i < p.i < phrase.i]
    if phrase is None or not wider or wider[-1].child("pobj") is None or phrase.quoted:
        yield list(items)
        return
    yield _without(items, phrase)
    yield _without(items, wider[-1])


def _stressed(phrase: Node, ordered: Sequence[Node]) -> bool:
    first = phrase.first
    at = ordered.index(first) if first in ordered else 0
    closes = not any(n.i > phrase.i and n.dep not in {"punct"} for n in ordered if n not in set(phrase.subtree()))
    return bool(at) and ordered[at - 1].text == "," and first.lower in _STRESSING and first is not phrase and closes


def added_once(parts: Sequence[list[Item]]) -> Iterator[list[Item]]:
    """Several things said of one subject: what they come in addition to is said with the first only."""
    for at, items in enumerate(parts):
        first = node_of(items[0]) if items else None
        what = first.child("pobj", "prep", "pcomp") if first is not None and first.dep == "prep" else None
        adds = what is not None and first is not None and (first.lower, what.lower) == ("in", "addition")
        yield _without(items, first) if at and adds and first is not None else list(items)


def _without(items: Sequence[Item], phrase: Node) -> list[Item]:
    """`items` without the phrase and the comma after it."""
    gone = set(phrase.subtree())
    kept: list[Item] = []
    dropping = False
    for item in items:
        if node_of(item) in gone:
            dropping = True
            continue
        comma = item == "," or (isinstance(item, Node) and item.text == ",")
        if not (dropping and comma):
            kept.append(item)
        dropping = False
    return kept
