"""A clause as something is lifted out of it, and what is lifted out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from factcheck.text.clauses.drafts import Item
from factcheck.text.clauses.nodes import Node, Tree


@dataclass(frozen=True, slots=True)
class Detached:
    """A part to be said on its own.

    `subject` is what it is about; None: the subject of its clause; empty: it has its own.

    `role` is the word in it that the subject stands for; without one the subject goes first, then `before`.
    `swaps` put other words for subtrees, `forms` for single words, `after` follows at the end. `taken` is what
    leaves the clause with it, where that is more than `node`. `sums`: it sums up what the whole clause tells, and is
    said together with it: `The firm cut 400 jobs, a step that angered the union`.
    """

    node: Node
    subject: tuple[Item, ...] | None = None
    role: Node | None = None
    swaps: dict[Node, Sequence[Item]] = field(default_factory=dict)
    forms: dict[Node, str] = field(default_factory=dict)
    before: tuple[Item, ...] = ()
    after: tuple[Item, ...] = ()
    taken: Node | None = None
    sums: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause that something is lifted out of: its sentence, its verb, whether it tells of the past.

    `host` is its subject, or that of the clause it is joined to. `fully`: also what tells which one is meant is
    lifted out. `named`: its `this` or `it` is said by the name of what is told of.
    """

    tree: Tree
    top: Node
    was: bool
    host: Node | None
    fully: bool = False
    named: bool = False
