"""Who and what a text speaks of: each noun phrase with what decides whether a later word may stand for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factcheck.model.claims import Span
from factcheck.text import nlp
from factcheck.text.clauses.grammar import comma_before, indefinite, name, plural, trimmed
from factcheck.text.clauses.lexicon import COUNTRY_OF, COUPLES, PERSON_WORDS, STATES_OF_PEOPLE
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.reference.classes import CLASSES
from factcheck.text.reference.genders import Gender, gender, person_noun
from factcheck.text.reference.naming import class_nouns

_LINKS = frozenset({"relcl", "acl", "appos", "conj", "cc", "punct", "preconj"})
_NO_THING = frozenset({"i", "me", "you", "we", "us", "there", "who", "which", "that", "what", "whom", "one", "others"})

_SHARES = frozenset(
    {"half", "most", "majority", "minority", "third", "quarter", "rest", "part", "number", "lot", "percent"}
)
_MEASURES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})
_CURRENCIES = frozenset({"euro", "dollar", "pound", "yen", "franc", "krona", "rupee", "peso", "rouble", "ruble"})
_ONE = frozenset({"GPE", "LOC", "ORG", "PRODUCT", "FAC", "WORK_OF_ART"})
"""What is one thing though its name be plural: the United States, Whole Foods."""
_ENDINGS_OF_PEOPLES = ("sh", "ch", "ese", "ss")
"""How a people is called that has no plural of its own: `the French`, not `the German`."""
LONGEST = 12
"""Words of the longest phrase that is put for another."""
ORDER = {"former": 0, "latter": 1}
"""What stands for the first or the second of two."""
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj"})
_IN_NAMES = frozenset({"of", "for"})


@dataclass(frozen=True, eq=False, slots=True)
class Mention:
    """A noun phrase: its words, how it is called elsewhere, and whether it is one or many, person or thing.

    `place` is where the article calls it so; `classes` are the class nouns that may stand for it; `named` says that
    it goes by a name, `subject` that its sentence is about it, `lacking` that it does not stand alone either.
    """

    head: Node
    nodes: tuple[Node, ...]
    text: str
    number: int
    many: bool
    gender: Gender
    subject: bool
    place: Span
    classes: frozenset[str] = frozenset()
    named: bool = False
    lacking: bool = False

    @property
    def together(self) -> bool:
        """Whether it is several coordinated ones: `Russia and Myanmar`."""
        return self.nodes[-1] is not self.head and any(n.dep == "conj" for n in self.nodes if n.head is self.head)

    @property
    def stands_for_name(self) -> bool:
        """Whether it is a pronoun that a name was found for."""
        return self.head.pos == "PRON" and any(word[:1].isupper() for word in self.text.split())

    @property
    def called(self) -> str:
        """What identifies it: the same words are the same thing."""
        return self.text.casefold().removeprefix("the ")

    @property
    def person(self) -> bool:
        """Whether it is a person for sure."""
        return self.gender in {Gender.MALE, Gender.FEMALE, Gender.PERSON}


def mentions(tree: Tree) -> Iterator[Mention]:
    """The noun phrases of a sentence that a later word could stand for, in order; coordinated ones together as well."""
    for node in tree.nodes:
        ordered = node.lower in ORDER and node.dep in _ARGUMENTS
        if not (node.is_noun or ordered) or node.lower in _NO_THING | _SHARES or _is_nothing_by_itself(node):
            continue
        joined = node.conjuncts() if node.dep != "conj" and node.child("conj") else []
        if len(joined) > 1 and plural(node) and all(n.is_noun for n in joined):
            yield from _mention(tree, node, together=True)
        headed = node.pos in {"NOUN", "PROPN"} or ordered
        if headed and node.dep not in {"compound", "nmod"} and not _owner_in_name(node):
            yield from _mention(tree, node, together=False)


def _is_nothing_by_itself(node: Node) -> bool:
    return _measure(node) or _predicate(node) or _state(node)


def _measure(node: Node) -> bool:
    return node.entity in _MEASURES or node.lemma in _CURRENCIES


def _state(node: Node) -> bool:
    """Whether somebody is in it without its being a building: `wrote it in prison`."""
    return node.dep == "pobj" and node.tag == "NN" and node.lemma in STATES_OF_PEOPLE and node.first is node


def _owner_in_name(node: Node) -> bool:
    """The farmers of `the Farmers' Party`."""
    return node.dep == "poss" and node.tag == "NNPS" and node.head.pos == "PROPN"


def _predicate(node: Node) -> bool:
    """Whether the phrase only says what something is: `an astronomer and a clockmaker` are nobody else."""
    first = node
    while first.dep == "conj" and first.head.is_noun:
        first = first.head
    if first.dep == "appos" and not name(first):
        return True
    return first.dep == "attr" and first.head.lemma == "be" and (indefinite(first) or indefinite(node))


def _mention(tree: Tree, head: Node, *, together: bool) -> Iterator[Mention]:
    without = [c for c in head.children if c.dep in _LINKS and (c.i > head.i or c.dep == "preconj")]
    without = [c for c in without if c.dep not in {"relcl", "acl"} or comma_before(tree, c)]
    without += head.all("case") if head.dep == "poss" else []  # `Sainsbury's said` is all name
    if together:
        without = [c for n in head.conjuncts() for c in n.children if c.dep in {"relcl", "acl", "appos"}]
    elif head.pos == "PROPN":
        without += [c for c in head.all("prep") if c.lower not in _IN_NAMES]
    nodes = _whole_name(tree, head, _from_a_whole_word(tuple(trimmed(head.subtree(without)))))
    if len(nodes) > LONGEST and (examples := [n for n in nodes if _brings_examples(n)]):
        nodes = tuple(trimmed(head.subtree([*without, *examples])))
    if not nodes:
        return
    topic = head.dep in {"nsubj", "nsubjpass"}
    better = _renamed(tree, head) if topic and not together else None
    called = better or nodes
    many = together or _several(head)
    kind = Gender.PERSON if together and _all_persons(head) else _gender_of(head, better)
    classes = frozenset[str]() if together else class_nouns(head, nodes)
    place = called[0].start, called[-1].end
    named = name(head) or better is not None
    yield Mention(head, nodes, phrase(called), tree.number, many, kind, topic, place, classes, named)


def _brings_examples(node: Node) -> bool:
    """What a long phrase is called without: `topics related to water, such as rivers, lakes and glaciers`."""
    such = any(c.lower == "such" for c in node.children)
    return node.dep == "prep" and (node.lower == "including" or (node.lower == "as" and such))


def _from_a_whole_word(nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The phrase without the half of a hyphened word it begins with: the `-star` of `co-star Mira Voss`."""
    return nodes[2:] if len(nodes) > 2 and nodes[0].text == "-" and not nodes[0].space else nodes


def _several(head: Node) -> bool:
    """Whether a noun is plural, or says that it is two. The United States are one, but not `Landlords` at the start."""
    ordinary = head.i == 0 and nlp.in_dictionary(head.lower.removesuffix("s"))
    if head.text in COUNTRY_OF and head.text.endswith(_ENDINGS_OF_PEOPLES) and head.child("det"):
        return True
    return head.tag == "NNS" or head.lower in COUPLES or (head.tag == "NNPS" and (ordinary or head.entity not in _ONE))


def _whole_name(tree: Tree, head: Node, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """The phrase with the part of a person's name that was read as another phrase; empty for that part."""
    if head.pos != "PROPN" or head.entity != "PERSON" or not nodes:
        return nodes
    if nodes[-1] is head and _goes_on_with(tree.nodes[head.i + 1 : head.i + 2]):
        return ()
    first = nodes[0].i
    while nodes[0].pos == "PROPN" and _goes_on_with(tree.nodes[max(0, first - 1) : first]):
        first -= 1
    return (*tree.nodes[first : nodes[0].i], *nodes)


def _goes_on_with(beside: tuple[Node, ...]) -> bool:
    return any(n.pos == "PROPN" and n.entity == "PERSON" and n.dep != "conj" and n.bare == n.text for n in beside)


def _all_persons(head: Node) -> bool:
    return all(gender(node) not in {Gender.THING, Gender.UNKNOWN} for node in head.conjuncts())


def _gender_of(head: Node, called: tuple[Node, ...] | None) -> Gender:
    """The gender of the phrase, of its name (`its leader, Ann Lee`), or of what it is: `Eisinga was an astronomer`."""
    own = gender(head)
    if called and (own is Gender.PERSON or _full_name(head, called)):
        named = next((gender(n) for n in reversed(called) if n.pos == "PROPN"), own)
        return named if named in {Gender.MALE, Gender.FEMALE} else own
    attribute = head.head.child("attr") if head.dep == "nsubj" and head.head.lemma in {"be", "become"} else None
    if own in {Gender.MALE, Gender.FEMALE} or attribute is None:
        return own
    told = gender(attribute)
    said_a_thing = told is Gender.THING and own is Gender.UNKNOWN and attribute.lemma in CLASSES
    return told if told is not Gender.THING or said_a_thing else own


def _full_name(head: Node, called: tuple[Node, ...]) -> bool:
    """Whether a noun that may be a person's goes by a person's name: `the harbour master, Ann Lee`, no ship or firm."""
    names = [n for n in called if n.pos == "PROPN"]
    return head.lemma not in CLASSES and len(names) > 1 and all(n.entity == "PERSON" for n in names)


def _renamed(tree: Tree, head: Node) -> tuple[Node, ...] | None:
    """The better name from here on: `The most popular brand is “X”`, `the company that won, Railtek, ...`."""
    if name(head) and not _office(head):
        return None
    verb = head.head
    attribute = verb.child("attr") if verb.lemma == "be" and not verb.child("neg") else None
    near = [*head.all("appos"), *_set_off_further_in(head), attribute]
    called = next((c for c in near if c is not None and name(c)), None)
    if called is None or called.child("det", "conj"):
        return None
    if called.dep == "appos" and not (comma_before(tree, called) or _titled(head, called)):
        return None
    after = [c for c in called.children if c.i > called.i and not (c.dep == "prep" and c.lower in _IN_NAMES)]
    return tuple(trimmed(called.subtree(after))) or None


def _office(head: Node) -> bool:
    """`The Prime Minister of Norway`: a post, whoever holds it, though it is written as a name."""
    return head.lower in PERSON_WORDS and head.child("prep") is not None


def _titled(head: Node, called: Node) -> bool:
    """`the painter Owen Tull`: what a person is, right before her name."""
    return called.first.i == head.i + 1 and person_noun(head.lemma) and gender(called) is not Gender.THING


def _set_off_further_in(head: Node) -> list[Node]:
    """The name of a person that is read as another of what she belongs to: `the author of the study, Emily Rank`."""
    if gender(head) is Gender.THING:
        return []
    things = [p for c in head.all("prep") for p in c.all("pobj") if gender(p) is Gender.THING]
    return [a for p in things for a in p.all("appos") if gender(a) is not Gender.THING]


def phrase(nodes: tuple[Node, ...]) -> str:
    """The words as a phrase inside a sentence: an indefinite thing is definite once it was named."""
    words: list[str] = []
    for k, node in enumerate(nodes):
        text = node.bare
        if k == 0 and node.lower in {"a", "an"} and node.dep == "det":
            text = "the"
        elif node.i == 0 and not (_keeps_its_capital(node) or _opens_a_title(nodes[k : k + 2])):
            text = text[:1].lower() + text[1:]
        blank = k > 0 and (nodes[k - 1].space or nodes[k - 1].i + 1 != node.i)
        words.append(f" {text}" if blank else text)
    return "".join(words)


def _opens_a_title(words: tuple[Node, ...]) -> bool:
    """`Education Secretary`: a noun before a title that is written with a capital."""
    first, *after = words
    return first.tag == "NN" and any(n.text[:1].isupper() and n.lower in PERSON_WORDS for n in after)


def _keeps_its_capital(node: Node) -> bool:
    """Whether the first word of a sentence has its capital of its own."""
    if node.pos == "PROPN" or node.text[:2].isupper() or node.text in COUNTRY_OF:
        return True
    return node.lower in {"this", "that", "these", "those"} and node.head.pos == "PROPN"
