"""A sentence read for comparison: its tree, and the stems of its words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.clauses.parsing import parsed
from factcheck.text.stems import STOP_WORDS, stem, words
from factcheck.text.wordlists import listed

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})
LIGHT = listed("be have do hold take make become occur happen get give place able call name locate")
"""Words that say little themselves: `the parade in May` may become `the parade was held in May`."""
_CLAUSES = frozenset({"conj", "ccomp", "advcl", "relcl", "acl", "parataxis", "xcomp", "csubj", "pcomp"})
_POSSESSIVES = ("'s", "’s", "'", "’")
RELATIVES = listed("who which that")
PRONOUNS = RELATIVES | listed("he him his she her hers it its they them their theirs this these those")


@dataclass(frozen=True)
class Reading:
    """A sentence with its tree."""

    text: str
    tree: Tree

    @cached_property
    def stems(self) -> frozenset[str]:
        """What its words come down to."""
        return stems_of(self.tree.nodes)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words in lower case."""
        return frozenset(node.lower for node in self.tree.nodes)

    @cached_property
    def content(self) -> tuple[Node, ...]:
        """Its words that say something, in order."""
        told = (node for node in self.tree.nodes if node.pos in CONTENT and node.lower not in STOP_WORDS)
        return tuple(node for node in told if any(c.isalnum() for c in node.bare))

    @cached_property
    def verbs(self) -> tuple[Node, ...]:
        """The verbs that head a clause, in order; auxiliaries and participles before nouns are none."""
        barred = {"aux", "auxpass", "amod", "compound", "prep", "mark", "cc", "case"}
        return tuple(node for node in self.tree.nodes if node.is_verb and node.dep not in barred)


@lru_cache(maxsize=512)
def read(sentence: str) -> Reading | None:
    """The one sentence that `sentence` is; None where it is none, or more than one."""
    found = [one for block in parsed(sentence, whole=True) for one in block]
    if len(found) != 1 or found[0].tree is None:
        return None
    return Reading(sentence, found[0].tree)


def stems_of(nodes: tuple[Node, ...] | list[Node]) -> frozenset[str]:
    """The stems of words and of their lemmas: two words that share one are the same word in another form."""
    return frozenset(form for node in nodes for form in forms(node))


def forms(node: Node) -> frozenset[str]:
    """The stems that a word may be recognised by; those of each word where a title is read as one."""
    lower = node.lower.strip("\"“”‘’'")
    if " " in lower:
        return frozenset(word.stem for word in words(lower)) or frozenset({lower})
    for ending in _POSSESSIVES:
        lower = lower.removesuffix(ending)
    return frozenset({stem(lower), stem(node.lemma.casefold()), node.lemma.casefold()})


def own_words(head: Node) -> list[Node]:
    """The words of the clause or phrase of `head`, without the clauses that hang on it."""
    return head.subtree(clauses_under(head))


def clauses_under(head: Node) -> list[Node]:
    """The heads of the clauses that hang on a clause or phrase, those inside its phrases too."""
    return [node for node in head.subtree() if node is not head and node.dep in _CLAUSES]


def lemma(node: Node) -> str:
    """The lemma in lower case."""
    return node.lemma.casefold()
