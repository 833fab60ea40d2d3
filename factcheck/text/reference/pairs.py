"""Two of a kind named together: what `the two nations`, `both companies` and `the two leaders` stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from factcheck.model.claims import Span
from factcheck.text.clauses.lexicon import COUNTRIES, COUNTRY_OF, WITH_ARTICLE
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.reference.genders import Gender
from factcheck.text.reference.mentions import Mention

_RECIPROCAL = frozenset({"meet", "marry", "wed", "divorce", "host", "welcome", "receive", "greet", "visit"})
_TOGETHER_WITH = frozenset(
    {"meet", "talk", "speak", "negotiate", "sign", "agree", "confer", "perform", "work", "live", "elope", "separate"}
)


class PairKind(StrEnum):
    """What the two are."""

    COUNTRY = "country"
    PERSON = "person"
    THING = "thing"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two named together in sentence `number`: how they are called, where, and by which words.

    `one` is the mention of the first of two persons who did something with each other, whom `they` stands for then.
    """

    kind: PairKind
    text: str
    place: Span
    nodes: tuple[Node, ...]
    number: int
    one: Mention | None = None

    def spoken_of(self) -> Iterator[Mention]:
        """The two as one mention, where only what they did makes them one."""
        if self.one is not None:
            yield replace(
                self.one, text=self.text, nodes=self.nodes, place=self.place, many=True, named=True,
                gender=Gender.PERSON, classes=frozenset(),
            )  # fmt: skip


def pairs(tree: Tree, here: Sequence[Mention]) -> Iterator[Pair]:
    """The pairs a sentence names: two countries, two persons, two others with names."""
    countries = _countries_together(tree)
    if countries:
        yield countries
    for mention in here:
        joined = mention.head.conjuncts()
        if not mention.together or len(joined) != 2 or (countries and mention.head in countries.nodes):
            continue
        if mention.person:
            yield Pair(PairKind.PERSON, mention.text, mention.place, mention.nodes, tree.number)
        elif all(n.pos == "PROPN" for n in joined):
            yield Pair(PairKind.THING, mention.text, mention.place, mention.nodes, tree.number)
    yield from _met(tree, here)


def _met(tree: Tree, here: Sequence[Mention]) -> Iterator[Pair]:
    """`A met B`, `A talked with B`: two persons in one act."""
    persons = {m.head: m for m in here if m.person and not m.many and (m.named or m.stands_for_name)}
    for one in persons.values():
        verb = one.head.head
        if not one.subject or one.head.dep != "nsubj":
            continue
        others = verb.all("dobj") if verb.lemma in _RECIPROCAL else []
        if verb.lemma in _TOGETHER_WITH:
            others = [*others, *(p for c in verb.all("prep") if c.lower == "with" for p in c.all("pobj"))]
        others = [n for other in others for n in (other, *other.all("appos"))]
        other = next((persons[n] for n in others if n in persons), None)
        if other:
            place = min(one.place, other.place)
            nodes = (*one.nodes, *other.nodes)
            yield Pair(PairKind.PERSON, f"{one.text} and {other.text}", place, nodes, tree.number, one)


def _countries_together(tree: Tree) -> Pair | None:
    """The two countries a sentence names side by side: `Russia and Myanmar`, `Russian and Myanmar officials`."""
    for node in tree.nodes:
        joined = node.conjuncts() if node.dep != "conj" and node.child("conj") else []
        if len(joined) == 2 and all(_country(n) for n in joined):
            names = " and ".join(_country(n) for n in joined)
            return Pair(PairKind.COUNTRY, names, (joined[0].start, joined[1].end), tuple(joined), tree.number)
    return None


def _country(node: Node) -> str:
    text = COUNTRY_OF.get(node.text, node.text)
    if text not in COUNTRIES and not (node.entity == "GPE" and node.pos == "PROPN"):
        return ""
    return f"the {text}" if text in WITH_ARTICLE else text
