"""Who and what a text speaks of: each noun phrase with what decides whether a pronoun may stand for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.claims import Span
from factcheck.text.grammar import comma_before, indefinite, name, plural, trimmed
from factcheck.text.lexicon import FEMALE_NAMES, FEMALE_WORDS, MALE_NAMES, MALE_WORDS, PERSON_WORDS
from factcheck.text.nodes import Node, Tree

_LINKS = frozenset({"relcl", "acl", "appos", "conj", "cc", "punct", "preconj"})
_NO_THING = frozenset({"i", "me", "you", "we", "us", "there", "who", "which", "that", "what", "whom", "one", "others"})
_NAMED_THINGS = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "NORP"})


class Gender(StrEnum):
    """Which of he, she, it can stand for a mention."""

    MALE = "male"
    FEMALE = "female"
    PERSON = "person"
    THING = "thing"
    UNKNOWN = "unknown"


@dataclass(frozen=True, eq=False, slots=True)
class Mention:
    """A noun phrase: its words, how it is called elsewhere, and whether it is one or many, person or thing."""

    head: Node
    nodes: tuple[Node, ...]
    text: str
    number: int
    many: bool
    gender: Gender
    subject: bool

    @property
    def together(self) -> bool:
        """Whether it is several coordinated ones: `Russia and Myanmar`."""
        return self.nodes[-1] is not self.head and any(n.dep == "conj" for n in self.nodes if n.head is self.head)

    @property
    def span(self) -> Span:
        """Its place in the article, in characters."""
        return self.nodes[0].start, self.nodes[-1].end

    @property
    def called(self) -> str:
        """What identifies it: the same words are the same thing."""
        return self.text.casefold().removeprefix("the ")


def mentions(tree: Tree) -> Iterator[Mention]:
    """The noun phrases of a sentence that a later word could stand for, in order; coordinated ones together as well."""
    for node in tree.nodes:
        if not node.is_noun or node.lower in _NO_THING or _predicate(node):
            continue
        if node.dep != "conj" and len(node.conjuncts()) > 1 and plural(node):
            yield _mention(tree, node, together=True)
        if node.pos in {"NOUN", "PROPN"} and node.dep not in {"compound", "nmod"}:
            yield _mention(tree, node, together=False)


def _predicate(node: Node) -> bool:
    """Whether the phrase only says what something is: `an astronomer and a clockmaker` are nobody else."""
    first = node
    while first.dep == "conj" and first.head.is_noun:
        first = first.head
    return first.dep == "attr" and first.head.lemma == "be" and (indefinite(first) or indefinite(node))


def _mention(tree: Tree, head: Node, *, together: bool) -> Mention:
    without = [c for c in head.children if c.dep in _LINKS and (c.i > head.i or c.dep == "preconj")]
    without = [c for c in without if c.dep not in {"relcl", "acl"} or comma_before(tree, c)]
    if together:
        without = [c for n in head.conjuncts() for c in n.children if c.dep in {"relcl", "acl", "appos"}]
    nodes = tuple(trimmed(head.subtree(without)))
    many = together or head.tag in {"NNS", "NNPS"}
    topic = head.dep in {"nsubj", "nsubjpass"}
    called = _renamed(tree, head) if topic and not together else None
    return Mention(head, nodes, called or phrase(nodes), tree.number, many, _gender_of(head), topic)


def _gender_of(head: Node) -> Gender:
    """The gender of the phrase, or of what the sentence says it is: `Eise Eisinga was an astronomer`."""
    own = gender(head)
    attribute = head.head.child("attr") if head.dep == "nsubj" and head.head.lemma in {"be", "become"} else None
    if own in {Gender.MALE, Gender.FEMALE} or attribute is None:
        return own
    told = gender(attribute)
    return told if told is not Gender.THING else own


def _renamed(tree: Tree, head: Node) -> str | None:
    """The better name from here on: `The most popular brand is “X”`, `the company that won, Railtek, ...`."""
    if name(head):
        return None
    verb = head.head
    attribute = verb.child("attr") if verb.lemma == "be" and not verb.child("neg") else None
    called = next((c for c in [*head.all("appos"), attribute] if c is not None and name(c)), None)
    if called is None or called.child("det", "conj") or (called.dep == "appos" and not comma_before(tree, called)):
        return None
    return phrase(tuple(trimmed(called.subtree(called.all("relcl", "acl", "appos", "prep", "punct")))))


def phrase(nodes: tuple[Node, ...]) -> str:
    """The words as a phrase inside a sentence: an indefinite thing is definite once it was named."""
    words: list[str] = []
    for k, node in enumerate(nodes):
        text = node.bare
        if k == 0 and node.lower in {"a", "an"} and node.dep == "det":
            text = "the"
        elif node.i == 0 and node.pos not in {"PROPN", "NUM"} and not text[:2].isupper():
            text = text[:1].lower() + text[1:]
        blank = k > 0 and (nodes[k - 1].space or nodes[k - 1].i + 1 != node.i)
        words.append(f" {text}" if blank else text)
    return "".join(words)


def gender(head: Node) -> Gender:
    """Whether a he or she may stand for the phrase; a model's guess of a person needs a word that bears it out."""
    around = [head, *(c for c in head.children if c.dep in {"compound", "amod", "appos"})]
    around += [head.head] if head.dep == "appos" else []
    words = {w.lower.rstrip(".") for w in around} | {w.lemma.casefold() for w in around}
    if words & MALE_WORDS:
        return Gender.MALE
    if words & FEMALE_WORDS:
        return Gender.FEMALE
    if head.pos == "PROPN":
        return _gender_of_name(head, words)
    lemma = head.lemma.casefold()
    return (
        Gender.PERSON
        if lemma in PERSON_WORDS or lemma.endswith(("ologist", "onomer", "aker", "ician"))
        else Gender.THING
    )


def _gender_of_name(head: Node, words: set[str]) -> Gender:
    given = next((c.lower for c in head.children if c.dep == "compound" and c.lower in MALE_NAMES | FEMALE_NAMES), "")
    given = given or (head.lower if head.entity == "PERSON" else "")
    if given in FEMALE_NAMES:
        return Gender.FEMALE
    if given in MALE_NAMES:
        return Gender.MALE
    told = {c.lemma for c in [*head.children, head.head] if "appos" in {c.dep, head.dep}} & PERSON_WORDS
    if told or (words & PERSON_WORDS and head.entity not in {"ORG", "GPE"}):
        return Gender.PERSON
    if head.entity in _PLACES or head.entity in _NAMED_THINGS:
        return Gender.THING
    # The model takes towns and brands for persons, most of all those of one word.
    several = any(c.dep == "compound" for c in head.children)
    return Gender.THING if head.entity != "PERSON" else Gender.PERSON if several else Gender.UNKNOWN
