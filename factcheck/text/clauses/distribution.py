"""One of several coordinated things said in the place of them all, with what stands once and is meant for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.text import nlp
from factcheck.text.clauses.drafts import Item, Said, node_of
from factcheck.text.clauses.grammar import copular, definite, past, plural, trimmed
from factcheck.text.clauses.nodes import Node
from factcheck.text.clauses.titles_of_a_kind import one_of_its_kind
from factcheck.text.reference.genders import person_noun
from factcheck.text.wordlists import listed

_EXAMPLES = frozenset({"as", "including", "like"})
_QUANTIFIERS = listed("various many several numerous different other certain some such")
_SOME_OF = frozenset({"some", "several", "many", "two", "three", "four", "five"})
_PARTS = frozenset({"most", "much", "many", "some", "all", "part", "half", "those", "that"})
"""What takes neither an article nor an owner."""
_SHARED_TAILS = frozenset({"in", "at"})
_OF_THINGS = frozenset({"to", "over", "onto", "into", "of", "from", "with", "about", "across", "against"})
"""What follows a thing that somebody has, and not the having of it."""
_TAILS = frozenset({"prep", "acl", "relcl"})
_LINKS = frozenset({"conj", "cc", "preconj"})
SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does", "’re": "’s", "'re": "'s"}
"""Plural forms of verbs that no inflector is asked for."""


@dataclass(frozen=True, slots=True)
class Coordination:
    """What is coordinated, in order; the first hangs on the word that governs them all."""

    parts: tuple[Node, ...]

    @property
    def first(self) -> Node:
        """The one whose place in the sentence they all share."""
        return self.parts[0]

    @property
    def links(self) -> list[Node]:
        """The words that join them."""
        return [c for n in self.parts for c in n.children if c.dep in {"cc", "preconj"}]

    @property
    def negated(self) -> bool:
        """Whether they, or what governs them, are said not to be."""
        governors = [*self.first.ancestors()]
        return any(c.dep == "neg" for n in [*self.parts, *governors[:3]] for c in n.children)


def with_only(items: Sequence[Item], joined: Coordination, part: Node, present: set[Node]) -> list[Item]:
    """`items` with `part` alone in the place of all the parts of `joined`; `present` are the words that `items` say."""
    region = set(joined.first.subtree())
    late = _said_last(joined)
    kept = {node: item for item in items if (node := node_of(item))}
    ends = sorted(late, key=lambda node: node.i) if part is joined.parts[-1] else []
    own = [*(node for node in own_words(part) if node not in late), *ends]
    said = [*_shared_left(joined, part), *_counted(joined, part, own), *_shared_right(joined, part)]
    waiting = [kept[item] if isinstance(item, Node) else item for item in said if node_of(item) in {None, *present}]
    forms = _agreeing(joined, part)
    of_first = set() if part is joined.first else _beside_the_first(joined)
    out: list[Item] = []
    for item in items:
        node = node_of(item)
        if node in region:
            if waiting and part is not joined.first and _after_comma(out, region):
                out[-1] = ","
            out += waiting
            waiting = []
        elif node is not None and node in of_first:
            continue
        elif node is not None and node in forms:
            out += [Said(node, forms[node])] if forms[node] else []
        else:
            out.append(item)
    return out


def _beside_the_first(joined: Coordination) -> set[Node]:
    """What stands between the first part and the next and hangs on their verb: it is said of the first only."""
    first, second = joined.parts[:2]
    verb = first.head.head if first.dep == "pobj" else first.head
    if first.dep not in {"dobj", "pobj"} or not verb.is_verb:
        return set()
    between = [c for c in verb.all("prep", "advmod", "npadvmod") if first.i < c.i < second.first.i]
    return {node for c in between for node in c.subtree()}


def _after_comma(out: list[Item], region: set[Node]) -> bool:
    """Whether the comma after what opens the sentence stands last, so that it must stay: `In Oslo, bears live`."""
    last = out[-1] if out else None
    return isinstance(last, Node) and last.text == "," and last.i == min(node.i for node in region) - 1


def one_of_many(items: Sequence[Item], joined: Coordination, part: Node) -> list[Item]:
    """`The official languages are French and Arabic` -> `French is one of the official languages`."""
    verb = joined.first.head
    many = [node for own in verb.all("nsubj") for node in (some_of(own) or own).subtree()]
    whole = {node for own in verb.all("nsubj") for node in own.subtree()}
    said = {node_of(item) for item in items}
    own = [node for node in own_words(part) if node in said]
    several = part.tag in {"NNS", "NNPS"}
    form = ("were" if several else "was") if past(verb) else "are" if several else "is"
    out: list[Item] = []
    for item in items:
        node = node_of(item)
        if node is verb:
            out += [Said(verb, form), "one of", *many]
        elif node is min(whole, key=lambda word: word.i):
            opening = bool(out) and isinstance(last := out[-1], Node) and last.text == ","
            out = [*out[:-1], ","] if opening else out
            out += own
        elif node not in whole and node not in joined.first.subtree():
            out.append(item)
    return out


def some_of(own: Node) -> Node | None:
    """Of `some of the most popular sights`, the sights."""
    of = next((c for c in own.all("prep") if c.lower == "of"), None) if own.lower in _SOME_OF else None
    many = of.child("pobj") if of is not None else None
    return many if many is not None and many.tag in {"NNS", "NNPS"} and definite(many) else None


def own_words(part: Node) -> list[Node]:
    """What one of several says by itself."""
    both = part.child("conj") is not None
    return trimmed(part.subtree([c for c in part.children if c.dep in _LINKS or (both and c.lower == "both")]))


def _counted(joined: Coordination, part: Node, own: list[Node]) -> list[Item]:
    """What a part says by itself, with what a bare number counts: `killed 12 people here and five there`."""
    first = joined.first
    if part.tag != "CD" or part is first or first.child("nummod") is None or part.child("pobj", "dobj") is not None:
        return [*own]
    noun = nlp.inflect(first.lemma, "NN") if part.lower in {"one", "1"} else first.bare
    at = own.index(part) + 1
    return [*own[:at], Said(first, noun), *own[at:]]


def _said_last(joined: Coordination) -> set[Node]:
    """What follows the last part where each has its own, so that it belongs to the last only."""
    *others, last = joined.parts
    if not _each_followed(joined):
        return set()
    return {n for part in others for c in part.children if c.i > last.i for n in c.subtree()}


def _each_followed(joined: Coordination) -> bool:
    *others, last = joined.parts
    return any(last.i > c.i > n.i and c.dep not in {*_LINKS, "punct"} for n in others for c in n.children)


def _shared_left(joined: Coordination, part: Node) -> list[Item]:
    """Determiners, owners, quantifiers and particles that stand before the first part and are meant for all."""
    first = joined.first
    if part is first:
        return []
    own = {c.dep for c in part.children if c.i < part.i}
    before = [c for c in first.children if c.i < first.i]
    if part.is_verb:
        return [] if "aux" in own else [c for c in before if c.dep in {"aux", "neg"}]
    return [item for child in before for item in _shared(child, part, own)]


def _shared(child: Node, part: Node, own: set[str]) -> list[Item]:
    """What `part`, with the relations `own` before it, takes over of `child`, which stands before the first part."""
    bare = not own & {"det", "poss"} and not any(p.i < part.i for p in child.head.all("prep"))
    bare = bare and part.lower not in _PARTS
    if child.dep == "det" and child.lower in {"a", "an"}:
        one = part.tag == "NN" or (part.tag == "NNP" and part.text.islower())
        alone = bare and one and "nummod" not in own
        return [Said(child, _article(own_words(part)[0].text))] if alone else []
    if child.dep == "poss" or (child.dep == "det" and part.tag == "NN"):
        return [*child.subtree()] if bare and part.pos != "PROPN" else []
    quantifies = child.dep == "amod" and child.lower in _QUANTIFIERS and not own & {"amod", "det"}
    return [child] if quantifies else []


def _article(word: str) -> str:
    return "an" if word[:1].lower() in "aeiou" else "a"


def _shared_right(joined: Coordination, part: Node) -> list[Item]:
    """A place that follows the last part and is meant for all: `researcher and manager at X`."""
    last = joined.parts[-1]
    if _each_followed(joined) or of_examples(joined.first):
        return []
    after = [c for n in joined.parts for c in n.children if c.i > last.i and c.dep == "prep" and c.head is not part]
    shared = [tail for tail in after if _shared_tail(tail if tail.head is last else after[0], joined)]
    return [node for tail in shared for node in tail.subtree()]


def unsure_tail(joined: Coordination, present: set[Node]) -> bool:
    """Whether what follows the last may be meant for all, or not: `gardens, terraces and views over the sea`."""
    last = joined.parts[-1]
    first = joined.first
    if (
        _each_followed(joined)
        or of_examples(first)
        or first.is_verb
        or (first.dep in {"attr", "appos"} and not plural(first))
    ):
        return False
    after = [c for n in joined.parts if n is not last for c in n.children if c.i > last.i and c.dep in _TAILS]
    if first.head.lemma == "have" and first.dep == "dobj":
        after += [c for c in first.head.all("prep") if c.i == last.i + 1 and c.lower in _OF_THINGS]
    told = [c for c in after if c in present and not _set_off(c, last)][:1]
    return any(not _shared_tail(c, joined) for c in told)


def _set_off(tail: Node, last: Node) -> bool:
    """Whether a comma stands between the last one and what follows it."""
    return any(c.text == "," and last.i < c.i < tail.i for n in (last, tail.head) for c in n.children)


def _shared_tail(phrase: Node, joined: Coordination) -> bool:
    """Whether the phrase tells where they all are, or whose, as in `the capital and largest city of Japan`."""
    own = {"det", "poss", "nummod"}
    bare = joined.first.child("det") is not None and not any(n.child(*own) for n in joined.parts[1:])
    bare = bare and joined.parts[-1].lower not in _PARTS
    of_all = phrase.lower == "of" and bare and joined.first.tag == "NN"
    for_whom = phrase.lower == "for" and any(person_noun(c.lemma) for c in phrase.all("pobj"))
    return phrase.lower in _SHARED_TAILS or of_all or (for_whom and phrase.head is not joined.parts[-1])


def _agreeing(joined: Coordination, part: Node) -> dict[Node, str]:
    """The words that change when one of several becomes the subject: the verb, and what it says they are."""
    first = joined.first
    verb = first.head
    if one_of_its_kind(first):
        return {verb: nlp.inflect(verb.lemma, "NN")}
    if first.dep not in {"nsubj", "nsubjpass"} or not verb.is_verb:
        return {}
    forms = {c: "" for c in verb.children if c.lower in {"all", "both", "each"} and c.i > first.i}
    if part.tag in {"NNS", "NNPS"}:
        return forms
    finite = next((c for c in verb.children if c.dep in {"aux", "auxpass"}), verb)
    if finite.lower in SINGULAR:
        forms[finite] = SINGULAR[finite.lower]
    elif finite.tag == "VBP":
        forms[finite] = nlp.inflect(finite.lemma, "VBZ")
    attribute = verb.child("attr") if copular(verb) else None
    if attribute is not None and attribute.tag == "NNS" and len(attribute.conjuncts()) == 1:
        forms |= _singular(attribute)
    if attribute is not None and attribute.tag == "CD" and attribute.child("prep") is not None:
        forms[attribute] = "one"  # `A and B are two of the largest`
    return forms


def _singular(noun: Node) -> dict[Node, str]:
    """`all planets with rings` -> `a planet with rings`."""
    first = noun.first
    if definite(noun) and first.lower not in {"all", "both"} and not noun.child("poss"):
        return {first: f"one of {first.text}"}
    forms = {c: "" for c in noun.children if c.lower in {"all", "both"}}
    forms[noun] = nlp.inflect(noun.lemma, "NN")
    if not noun.child("poss", "nummod") and (noun.child("det") is None or noun.child("det") in forms):
        opening = next((n for n in noun.subtree() if n not in forms or n is noun), noun)
        word = forms.get(opening, opening.text)
        forms[opening] = f"{_article(word)} {word}"
    return forms


def of_examples(first: Node) -> bool:
    """Whether they are examples of what stands before: `fruits such as apples and pears`."""
    opener = first.head
    such = opener.lower != "as" or opener.child("amod") is not None
    return first.dep == "pobj" and opener.lower in _EXAMPLES and such
