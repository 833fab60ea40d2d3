"""The parse as our own tree, free to be mended: spaCy's is read-only and wrong in ways we know."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

from factcheck.text.clauses.masking import Word

if TYPE_CHECKING:
    from spacy.tokens import Doc

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_BY_PLACE = attrgetter("i")
FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(eq=False, slots=True)
class Node:
    """A word in its sentence: what it reads, where it stands in the article, and what it hangs on.

    `tail` is where the bracket after it ends; `text` reads up to there. `lower` is the word in lower case, asked for
    too often to be made each time. `quoted`: it stands in somebody's quotation, whose words nobody may change.
    """

    i: int
    text: str
    start: int
    end: int
    tail: int
    space: bool
    lemma: str
    tag: str
    pos: str
    dep: str
    entity: str
    lower: str = field(init=False, repr=False)
    head: Node = field(init=False, repr=False)
    children: list[Node] = field(default_factory=list, repr=False)
    quoted: bool = field(default=False, repr=False)

    def __post_init__(self) -> None:
        self.lower = self.bare.casefold()

    @property
    def bare(self) -> str:
        """The word without the bracket after it."""
        return self.text[: self.end - self.start]

    @property
    def is_verb(self) -> bool:
        """Whether it can carry a clause."""
        return self.pos in {"VERB", "AUX"}

    @property
    def is_noun(self) -> bool:
        """Whether it can head a noun phrase."""
        return self.pos in NOUNS

    @property
    def first(self) -> Node:
        """The first word of its phrase."""
        node = self
        while node.children and node.children[0].i < node.i:
            node = node.children[0]
        return node

    def child(self, *deps: str) -> Node | None:
        """The first child with one of these relations."""
        for child in self.children:
            if child.dep in deps:
                return child
        return None

    def all(self, *deps: str) -> list[Node]:
        """Every child with one of these relations, in order."""
        return [c for c in self.children if c.dep in deps]

    def subtree(self, without: Iterable[Node] = ()) -> list[Node]:
        """This word and all that hangs on it, in the order of the text, without the subtrees of `without`."""
        barred = set(without)
        found = [self]
        for node in found:
            found += [c for c in node.children if c not in barred]
        return sorted(found, key=_BY_PLACE)

    def ancestors(self) -> Iterator[Node]:
        """What it hangs on, and what that hangs on, up to the root."""
        node = self
        while node.head is not node:
            node = node.head
            yield node

    def conjuncts(self) -> list[Node]:
        """This word and those coordinated with it, in order; each hangs on the one before it or on the first."""
        found = [self]
        for node in found:
            found += [c for c in node.children if c.dep == "conj"]
        return sorted(found, key=_BY_PLACE)

    def move(self, head: Node, dep: str) -> None:
        """Hangs it on another word; on itself or on what hangs on it, never: the tree would be none any more."""
        if head is self or self in head.ancestors():
            return
        self.head.children.remove(self)
        self.head, self.dep = head, dep
        head.children.append(self)
        head.children.sort(key=_BY_PLACE)


@dataclass(eq=False, slots=True)
class Tree:
    """One parsed sentence; `number` counts the sentences of the text, `unit` is its place in the article."""

    nodes: tuple[Node, ...]
    root: Node
    number: int
    unit: tuple[int, int]

    def before(self, node: Node) -> Node | None:
        """The word before."""
        return self.nodes[node.i - 1] if node.i else None

    def cut_off(self, begin: int) -> bool:
        """Takes the words from `begin` on out, all but the full stop; False where an earlier one hangs on them."""
        gone = {node for node in self.nodes[begin:] if node.text != "."}
        if self.root in gone or any(node.head in gone for node in self.nodes[:begin]):
            return False
        for node in self.nodes:
            node.children = [c for c in node.children if c not in gone or node in gone]
        return True


def tree_of(doc: Doc, words: Sequence[Word], article: str, number: int, unit: tuple[int, int]) -> Tree:
    """The tree of a parsed sentence, its words reading as they do in the article."""
    nodes = [
        Node(
            token.i, article[word.start : word.tail], word.start, word.end, word.tail, word.space,
            token.lemma_, token.tag_, token.pos_, token.dep_, token.ent_type_,
        )
        for token, word in zip(doc, words, strict=True)
    ]  # fmt: skip
    for word, node in zip(words, nodes, strict=True):
        if word.seen == "including":
            node.lower = word.seen  # `among them` brings examples, too
    for token, node in zip(doc, nodes, strict=True):
        node.head = nodes[token.head.i]
        if node.head is not node:
            node.head.children.append(node)
    root = next(node for node in nodes if node.head is node)
    return Tree(tuple(nodes), root, number, unit)


Mending = Callable[[Tree, Node], None]
"""A repair: looks at one word of a tree and hangs it elsewhere where the model is known to be wrong."""


def mend(tree: Tree, repairs: Mapping[str, Sequence[Mending]]) -> None:
    """Runs over the words of `tree` with the repairs for the relation that each has."""
    for node in tree.nodes:
        for repair in repairs.get(node.dep, ()):
            repair(tree, node)
