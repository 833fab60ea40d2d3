"""Coordinations told apart: one claim each for A, B and C where what is said of them holds for each alone.

Each coordination is decided on its own, by its role, its length and what governs it: two things are told apart where
the verb itself governs them, deeper in a phrase only three or more. Left whole are joint subjects
(`Eisinga and his wife had five sons`), negated ones (`not A and B`), alternatives (`A or B`), `between A and B`,
and whatever restricts what the sentence is about.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.text.clauses.distribution import Coordination, of_examples, one_of_many, some_of, unsure_tail, with_only
from factcheck.text.clauses.drafts import Item, Said, node_of
from factcheck.text.clauses.examples import each_in_its_place, each_is_one, kind_illustrated, listing
from factcheck.text.clauses.grammar import copular, definite, name, not_only, plural, subject
from factcheck.text.clauses.lexicon import PERSON_WORDS
from factcheck.text.clauses.measures import measured
from factcheck.text.clauses.nodes import Node
from factcheck.text.clauses.pairs import pair_told_apart
from factcheck.text.clauses.relatives_of_lists import told_of_all
from factcheck.text.clauses.titles_of_a_kind import one_of_its_kind
from factcheck.text.clauses.wholes import counted_together, crosswise, inside_another, one_name, pair_of_names
from factcheck.text.wordlists import listed

_ROLES = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj", "xcomp", "pcomp", "acomp"})
MOST = 6
"""Claims that one clause may come to where two of its coordinations are told apart."""
_TOGETHER = listed("""
    meet marry share agree form differ combine mix blend exchange collaborate compete merge divorce join unite
    divide separate total number sum balance link connect compare range consist comprise
    """)
_TOGETHER_WORDS = frozenset(
    {"together", "jointly", "between", "among", "both", "respectively", "combined", "either", "neither"}
)
_BY_ORDER = frozenset({"latter", "respectively"})
"""What tells of some of a list by their place in it."""
_REST = frozenset({"rest", "remainder", "another", "other", "others"})
"""What says how much, or which, only beside the others."""
_PLACES = listed("part area region section stretch corner")
"""What there is several of in each of several countries: `parts of Chad, Mali and Egypt`."""
_PARTS = frozenset({"most", "much", "many", "some", "all", "part", "half"})
_AMOUNTS = frozenset({"range", "number", "total"})
_WHEN = frozenset({"DATE", "TIME"})
_JOINT_ACTS = listed("""
    found establish create win write build launch own host beat defeat produce develop direct invent discover design
    compose record sign raise have
    """)
"""What several do as one: `A and B founded C` is not said of A."""


def apart(items: Sequence[Item], verb: Node | None = None, *, fully: bool = False) -> Iterator[list[Item]]:
    """What `items` say, once for each part of the coordination that can be told apart, or once as it is.

    `verb` is the verb of the clause. `fully`: also where the parts are short, describe a noun, or restrict what the
    sentence is about.
    """
    present = {node for item in items if (node := node_of(item))}
    ordered = [node for item in items if (node := node_of(item)) and not isinstance(item, Said)]
    if verb and not fully and (listed_there := listing(verb, present)):
        yield from each_is_one(items, listed_there)
        return
    joined = (c for node in ordered if (c := _coordination(node, present, verb, fully=fully)))
    found = [c for c in joined if _separable(c, present, verb, fully=fully)]
    if not found:
        yield from _with_one_example(items, ordered, present, fully=fully)
        return
    widest = max(found, key=lambda c: len(c.parts))
    if not fully and (kind := kind_illustrated(widest, present)):
        yield from each_in_its_place(items, widest, kind)
        return
    if not fully and _makes_up(widest):
        yield from (one_of_many(items, widest, part) for part in widest.parts)
        return
    told = [with_only(items, widest, part, present) for part in widest.parts]
    yield from told if fully else _further_apart(told, verb)


def _further_apart(told: list[list[Item]], verb: Node | None) -> Iterator[list[Item]]:
    """Each of `told` taken apart again, where that is not too much: `makes and sells cars`."""
    finer = [list(apart(one, verb)) for one in told]
    yield from (one for parts in finer for one in parts) if sum(map(len, finer)) <= MOST else told


def _with_one_example(
    items: Sequence[Item], ordered: Sequence[Node], present: set[Node], *, fully: bool
) -> Iterator[list[Item]]:
    """`most acids, including nitric acid`: a single example is told apart like several."""
    single = (n for n in ordered if not fully and n.dep == "pobj" and not n.child("conj"))
    alone = (Coordination((n,)) for n in single if n.head.lower == "including")
    for example in alone:
        if kind := kind_illustrated(example, present):
            yield from each_in_its_place(items, example, kind)
            return
    yield list(items)


def _coordination(node: Node, present: set[Node], verb: Node | None, *, fully: bool) -> Coordination | None:
    described = one_of_its_kind(node) or (node is verb and node.dep == "appos" and not plural(node.head))
    told = described or node.dep in _ROLES or _aim(node, verb) or _phrase_of_verb(node) or _superlative_of_subject(node)
    if node.dep == "conj" or not (fully or told) or node.dep == "ROOT" or node.quoted:
        return None
    parts = tuple(n for n in node.conjuncts() if n in present)
    return Coordination(parts) if len(parts) > 1 and not told_of_all(parts, present, verb) else None


def _separable(joined: Coordination, present: set[Node], verb: Node | None, *, fully: bool) -> bool:
    if not _linked(joined, fully=fully) or _one_thing(joined) or pair_of_names(joined) or unsure_tail(joined, present):
        return False
    if fully:
        return True
    if (
        inside_another(joined, present)
        or any(n.lower in _BY_ORDER for n in present)
        or _named_by_all(joined.first)
        or _restricting(joined.first, present, verb)
    ):
        return False
    first = joined.first
    if first.dep == "prep":
        return _phrases_apart(joined, verb)
    if first.dep == "amod" or measured(first):
        return all(_superlative(n) or measured(n) for n in joined.parts)
    own = first is verb or _governing_verb(first.head if one_of_its_kind(first) else first) is verb
    if len(joined.parts) == 2 and not (
        own or kind_illustrated(joined, present) or pair_told_apart(joined, present, verb)
    ):
        return False
    if first.is_verb:
        return all(n.is_verb for n in joined.parts) and _complete(first)
    crossed = any(c.dep == "cc" and c in present for c in first.head.children if c.i > first.i)
    if crossed or not all(_thing(n) for n in joined.parts):
        return False
    if first.dep in {"nsubj", "nsubjpass"}:
        return _each_alone(joined)
    return not _makes_up(joined) or _each_is_one(joined)


def _thing(node: Node) -> bool:
    """Whether it is a noun or stands for one: `Arabic, Persian, and Portuguese` are languages."""
    named = node.entity in {"NORP", "LANGUAGE"} and node.head.is_noun
    # The small model takes the last of `basil, thyme, and rosemary` for an adjective, or the first of `garlic, salt`,
    # and the last of `oranges, limes, and grapefruits` for a verb.
    odd = node.tag in {"JJ", "JJR"} or (node.tag == "VBZ" and node.dep == "conj" and node.head.tag == "NNS")
    bare = odd and all(c.dep in {"punct", "cc", "conj"} for c in node.children)
    bare = bare and (node.dep in {"dobj", "pobj"} or (node.dep == "conj" and _thing(node.head)))
    part = node.lower in _PARTS and any(c.lower == "of" for c in node.all("prep"))
    return node.is_noun or node.tag == "VBG" or named or part or bare or _another_rank(node)


def _another_rank(node: Node) -> bool:
    """Whether one is that, too: `is the smallest planet in the system and the closest to the Sun`."""
    kind, own = node.head, subject(node.head.head)
    ranked = node.tag == "JJS" and node.child("det") is not None and kind.is_noun and kind.dep == "attr"
    return ranked and own is not None and not plural(own)


def _one_thing(joined: Coordination) -> bool:
    """Whether the parts only say together what they say, by their verb, their name or their number."""
    together = not joined.first.is_verb and _said_together(joined.first)
    together = together or any(n.lower in _REST for n in joined.parts) or _of_several_rows(joined)
    return together or one_name(joined) or counted_together(joined) or _verb_read_as_noun(joined) or crosswise(joined)


def _of_several_rows(joined: Coordination) -> bool:
    """Whether its members are of two lists: `A, B and C of X; D of Y`, `the league in 1990, the cup in 1991`."""
    dated = joined.first.dep == "pobj" and joined.first.entity == "DATE"
    astray = dated and any(n.tag != "CD" and n.entity not in _WHEN for n in joined.parts)
    return astray or any(c.text == ";" for n in joined.parts for c in n.children)


def _phrase_of_verb(node: Node) -> bool:
    return node.dep == "prep" and node.head.is_verb and node.i > node.head.i


def _superlative_of_subject(node: Node) -> bool:
    """Whether it says what the subject is most: `the deepest and oldest lake` is the deepest, and the oldest."""
    return node.dep == "amod" and _superlative(node) and node.head.dep == "attr" and node.head.tag in {"NN", "NNP"}


def _superlative(node: Node) -> bool:
    return node.tag == "JJS" or any(c.tag == "RBS" for c in node.all("advmod"))


def _phrases_apart(joined: Coordination, verb: Node | None) -> bool:
    """Whether each of some phrases can be said alone: `through droplets, as well as through contact`."""
    first, last = joined.first, joined.parts[-1]
    whole = all(p.child("pobj", "pcomp") and not p.child("prep") for p in joined.parts)
    rivals = [c for c in first.head.all("prep") if c is not first and c.lower == last.lower]
    return whole and _governing_verb(first) is verb and not rivals and first.lower not in {"from", "between"}


def _governing_verb(node: Node) -> Node:
    """The word above it, and for an infinitive or gerund the verb that governs that."""
    above = node.head
    while above.dep == "xcomp":
        above = above.head
    return above


def _linked(joined: Coordination, *, fully: bool) -> bool:
    """Whether what joins the parts lets each be said alone: no alternative, no `not ... and`."""
    words = {c.lower for c in joined.links if c.lower != "both" and not not_only(c)}
    if any(_gapped(part) or _from_another(part, joined) for part in joined.parts[1:]):
        return False
    added = fully or any(not_only(c) for c in joined.links)
    if not words or words - {"and", "or", "as", *(("but",) if added else ())}:
        return False
    if joined.negated:
        return words == {"or"}
    return "or" not in words or of_examples(joined.first)


def _gapped(part: Node) -> bool:
    """Whether the part is a clause without its verb: `one half got the drug and the other half a placebo`."""
    others = [c for c in part.children if c.is_noun and c.i > part.i]
    beside = any(c.dep in {"dep", "npadvmod", "dobj"} or (c.dep == "appos" and not _named_so(c)) for c in others)
    counted = part.tag == "CD" and part.child("det") is not None
    return not part.is_verb and (beside or counted or len(part.all("det")) > 1)


def _from_another(part: Node, joined: Coordination) -> bool:
    """Whether it repeats what governs the first: `60 percent comes from coal, 30 percent from gas`."""
    first = joined.first
    twice = sum(c.lower == "and" for c in joined.links) > 1
    apart = part.tag == "CD" or part.child("nummod") is not None or twice
    return apart and first.dep == "pobj" and any(c.lower == first.head.lower for c in part.all("prep"))


def _named_so(beside: Node) -> bool:
    """Whether it only tells who or what is meant: `the poet Rolf Arne`, `Ann Lee, a judge`."""
    bare = beside.pos == "PROPN" and beside.child("det") is None
    return bare or any(c.text == "," and c.i == beside.first.i - 1 for c in beside.head.children)


def _verb_read_as_noun(joined: Coordination) -> bool:
    """Whether the last part may be a second verb: `to lay down their arms and surrender`."""
    first, last = joined.first, joined.parts[-1]
    owned = first.dep == "dobj" and first.head.tag == "VB" and first.child("poss", "det") is not None
    return len(joined.parts) == 2 and owned and last.tag == "NN" and not last.children


def _complete(verb: Node) -> bool:
    return any(c.i > verb.i and c.dep not in {"cc", "conj", "punct"} for c in verb.children)


def _named_by_all(first: Node) -> bool:
    """Whether only all of them say which are meant: `the cities of Vic and Lleida`, `There are kinds, like A and B`."""
    many = first.head.head
    of_many = (
        first.dep == "pobj"
        and first.head.lower == "of"
        and first.pos == "PROPN"
        and many.tag == "NNS"
        and many.lemma not in _PLACES
    )
    return of_many or any(n.child("expl") is not None for n in first.ancestors())


def _said_together(first: Node) -> bool:
    above = [first.head, *first.head.ancestors()][:4]
    # `both A and B` says it of each; of `both sides` it may be said of the two together.
    near = [c for n in [first, *above[:2]] for c in n.children if n is not first or c.lower != "both"]
    words = [n for n in [*near, first.head] if not (n.lower == "between" and _of_time(n)) and not _among_the_most(n)]
    return any(_of_together(n) for n in above[:3]) or any(n.lower in _TOGETHER_WORDS for n in words)


def _of_together(word: Node) -> bool:
    """Whether it joins what it is said of; `a range of`, `a number of` only tell that there are several."""
    return word.lemma in _TOGETHER and not (word.is_noun and word.lemma in _AMOUNTS)


def _among_the_most(prep: Node) -> bool:
    """Whether it ranks each of them: `are among the most popular sports`."""
    return prep.lower == "among" and prep.head.lemma == "be" and any(_superlative(c) for c in prep.subtree())


def _of_time(prep: Node) -> bool:
    """Whether it tells when: `between 1889 and 1897`."""
    return any(c.entity in _WHEN or c.tag == "CD" for c in prep.all("pobj"))


def _restricting(first: Node, present: set[Node], verb: Node | None) -> bool:
    """Whether the coordination helps to say what the sentence is about, or stands in a condition."""
    chain = [first, *first.ancestors()]
    for node in chain:
        if node is verb:
            return False
        if node.dep in {"advcl", "relcl", "csubj"} and node.head in present and not _aim(node, verb):
            return True
        if node is not first and node.dep in {"nsubj", "nsubjpass"}:
            return True
    return False


def _aim(clause: Node, verb: Node | None) -> bool:
    """Whether it tells what something was done for: who sold a house to buy a car and a boat did so to buy a car."""
    unsure = verb is None or any(c.dep == "neg" or c.tag == "MD" for c in verb.children)
    to = clause.tag == "VB" and any(c.lower == "to" for c in clause.all("aux"))
    return clause.dep == "advcl" and to and not unsure and clause.child("mark") is None


def _each_alone(joined: Coordination) -> bool:
    """Whether what is said of the subjects holds for each: what they are or undergo, not what they own or made."""
    verb = joined.first.head
    attribute = verb.child("attr")
    as_one = attribute is not None and attribute.tag == "NN" and definite(attribute)
    if verb.lemma in _JOINT_ACTS or as_one:
        return False
    return len(joined.parts) > 2 or copular(verb) or joined.first.dep == "nsubjpass"


def _makes_up(joined: Coordination) -> bool:
    """Whether several named ones are what the many are: `The official languages are French and Arabic`."""
    first = joined.first
    own = first.head.child("nsubj")
    if own is None or first.dep not in {"attr", "acomp"}:
        return False
    several = own.tag in {"NNS", "NNPS"} or _name_of_several(own)
    return (several and definite(own)) or some_of(own) is not None


def _name_of_several(own: Node) -> bool:
    """Whether the subject is a name of many: `The Great Lakes are ...`."""
    return own.tag == "NNP" and own.child("conj") is None and plural(own)


def _each_is_one(joined: Coordination) -> bool:
    """Whether each can be said to be one of the many: things of a kind, or people by name."""
    own = joined.first.head.child("nsubj")
    people = own is not None and own.lemma in PERSON_WORDS
    kinds = any(n.tag == "NNS" for n in joined.parts)
    several = own is not None and (own.tag == "NNS" or name(own) or some_of(own) is not None)
    return several and not (people and kinds) and not joined.negated
