"""Relative clauses: what a `which` or `who` is about, and the clause said with that in its place."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.clauses.drafts import Item
from factcheck.text.clauses.grammar import (
    WH,
    comma_before,
    definite,
    finite,
    indefinite,
    name,
    plural,
    subject,
    trimmed,
)
from factcheck.text.clauses.lexicon import PERSON_WORDS, STATES_OF_PEOPLE
from factcheck.text.clauses.misplaced_relatives import EFFECTS
from factcheck.text.clauses.misread_series import agrees
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.clauses.outcomes import made_into
from factcheck.text.clauses.parts import Clause, Detached
from factcheck.text.clauses.reasons import outcome_told
from factcheck.text.clauses.relatives_of_lists import of_a_list

_SUMMING = frozenset({"move", "step", "decision", "development", "sign", "trend", "shift", "result", "claim"})
"""Nouns that sum up the sentence before them: `..., a move that ...` is about the whole of it."""
_LINKS_OF_NOUNS = frozenset({"relcl", "acl", "appos"})
_PLACES = frozenset({"GPE", "LOC", "FAC", "ORG"})
_TOLD = frozenset({"was", "were"})
_SO_MANY = frozenset({"few", "several", "many", "numerous", "various"})
_ANY = frozenset({"anyone", "anybody", "everyone", "everybody", "someone", "somebody", "those", "whoever", "anything"})
"""Who is meant by it only the clause tells."""
_KEPT = frozenset({"house", "keep", "display", "exhibit", "hang", "store", "preserve", "show", "hold"})
"""What is done to a thing where it then is."""


def relative(clause: Clause, verb: Node) -> Detached | None:
    """A relative clause as one of its own; None where it tells which one is meant or what it is about is unsure."""
    word = next((n for n in verb.subtree() if n.lower in WH and n.tag in {"WDT", "WP", "WP$", "WRB"}), None)
    about = described(clause, verb, word)
    if outcome := made_into(clause, verb) or outcome_told(verb):
        return outcome
    if about and word and (members := of_a_list(verb, word)):
        own = subject(verb)
        counted = own is not None and (word is own or word in own.subtree())
        return Detached(verb, members, role=word) if counted else None
    if about and word and (_ambiguous(verb, word) or _of_the_whole(verb, word) or _of_what_was_made(verb, word)):
        return None
    if (
        about is None
        or word is None
        or not finite(verb)
        or verb.tag == "MD"
        or (word.lower == "that" and not about and not verb.children)
    ):
        return None
    inside_subject = word.head.dep == "prep" and word.head.head.dep in {"nsubj", "nsubjpass"}
    if word.dep in {"nsubj", "nsubjpass", "poss"} or inside_subject:
        return Detached(verb, _these(about, word) or None, role=word)
    if not about:
        return _in_what_it_is(clause, verb, word)
    if word.dep in {"dobj", "attr"} and word.head is verb:
        return _object_after_verb(verb, word, about)
    if word.dep == "pobj" and word.head.head is verb:
        return Detached(verb, (), swaps={word.head: ()}, after=(word.head, *_that_time(about, word.head)))
    if word.dep == "advmod" and word.lower in {"where", "when"} and comma_before(clause.tree, verb):
        about = _where_it_is_kept(clause, verb) or _place_just_named(clause, verb) or about
        return Detached(verb, (), swaps={word: ()}, after=("at" if _organised(about) else "in", *about))
    return None


def _where_it_is_kept(clause: Clause, verb: Node) -> tuple[Item, ...]:
    """`is kept at the museum in Lund, where it ...`: not all over the town, but in the building there."""
    town, own = verb.head, subject(verb)
    house = _inside(town)
    same = own is None or own.lower in {"it", "they"}
    if house is None or town.head.lower != "in" or house.dep != "pobj":
        return ()
    kept = house.head.head
    told = kept.lemma in _KEPT and house.head.lower in {"in", "at"} and kept.dep != "acl"
    return tuple(trimmed(house.subtree([verb]))) if same and told and definite(house) else ()


def _place_just_named(clause: Clause, verb: Node) -> tuple[Item, ...]:
    """`studied apes in Chad, where she ...`: in Chad, and not in the apes there."""
    comma = clause.tree.before(verb.first)
    place = clause.tree.before(comma) if comma is not None else None
    while place is not None and place.dep in {"compound", "appos"} and place.head.entity in {"GPE", "LOC"}:
        place = place.head
    inside = place is not None and place.dep == "pobj" and place.head.lower == "in"
    named = inside and place is not None and (place.entity in {"GPE", "LOC"} or place.lemma in STATES_OF_PEOPLE)
    return tuple(trimmed(place.subtree([verb]))) if named and place is not None else ()


def _in_what_it_is(clause: Clause, verb: Node, word: Node) -> Detached | None:
    """`Go is a board game in which players place stones`: it is a board game; in Go, players place stones."""
    own, kind = clause.host, verb.head
    told_more = any(c.dep in {"amod", "compound", "prep", "npadvmod"} for c in kind.children)
    inside = word.dep == "pobj" and word.head.lower == "in" and word.head.head is verb and word.head.i < verb.i
    if own is None or not inside or not told_more or kind.dep != "attr" or not indefinite(kind):
        return None
    return Detached(verb, (), swaps={word.head: (word.head, *trimmed(own.subtree()), ",")})


def _object_after_verb(verb: Node, word: Node, about: tuple[Item, ...]) -> Detached:
    """`Tom Lind, whom she married in 2005` -> `she married Tom Lind in 2005`."""
    following = next((c for c in verb.children if c.i > verb.i and c.dep not in {"punct", "prt"}), None)
    if following is None:
        return Detached(verb, (), swaps={word: ()}, after=about)
    return Detached(verb, (), swaps={word: (), following: (*about, *following.subtree())})


def _these(about: tuple[Item, ...] | None, word: Node) -> tuple[Item, ...] | None:
    """`refugees, most of whom came from the east`: most of the refugees did."""
    first = about[0] if about else None
    bare = isinstance(first, Node) and (first.tag in {"NNS", "CD"} or first.lower in _SO_MANY or _about_so_many(first))
    if not about or word.head.lower != "of":
        return about
    some = isinstance(first, Node) and first.lower in {"a", "an"}
    return ("the", *about[1:]) if some else ("the", *about) if bare else about


def _about_so_many(word: Node) -> bool:
    """Whether it opens a rounded number: `over 7,000 languages`, `more than 300 castles`."""
    return word.head.tag == "CD" and word.i < word.head.i and word.head.head.tag == "NNS"


def _that_time(about: tuple[Item, ...], prep: Node) -> tuple[Item, ...]:
    """`for ten years, during which she built roads`: during the ten years."""
    first = about[0]
    counted = isinstance(first, Node) and first.tag == "CD" and first is not about[-1]
    return ("the", *about) if counted and prep.lower in {"during", "after"} else about


def _organised(about: Sequence[Item]) -> bool:
    """Whether one works at it rather than in it: a company, a school, an office."""
    return any(isinstance(item, Node) and item.entity == "ORG" for item in about)


def _of_the_whole(verb: Node, word: Node) -> bool:
    """Whether `which` may sum up all that was said: `works by blocking it in the brain, which makes people alert`."""
    noun = _whole(verb, word)
    effect = word.lower == "which" and word.dep == "nsubj" and verb.lemma in EFFECTS
    return effect and noun.dep in {"pobj", "acomp"} and not name(noun)


def _of_what_was_made(verb: Node, word: Node) -> bool:
    """Whether it could as well be about what was made: `A report commissioned by the board, which cost £9,000`."""
    maker = _whole(verb, word)
    participle = maker.head.head
    made = maker.dep == "pobj" and maker.head.lower == "by" and participle.dep == "acl"
    if not made or name(maker) or word.lower != "which" or word.dep not in {"nsubj", "nsubjpass"}:
        return False
    told = any(n.tag in {"VBZ", "VBP"} or n.lower in _TOLD for n in [*verb.all("aux", "auxpass"), verb])
    return not _person(participle.head) and not (told and plural(participle.head) != plural(maker))


def _ambiguous(verb: Node, word: Node) -> bool:
    """Whether `which` could as well be about the object: `build a line to the harbour, which ...`."""
    noun = _whole(verb, word)
    if _of_a_detail(noun, word):
        return True
    if noun.dep != "pobj" or word.lower != "which" or name(noun):
        return False
    governor = noun.head.head
    rivals = [c for c in governor.all("dobj") if c.i < noun.i]
    told = next((n for n in [*verb.all("aux", "auxpass"), verb] if n.tag in {"VBZ", "VBP"} or n.lower in _TOLD), None)
    if told is None or word.dep not in {"nsubj", "nsubjpass"}:
        return bool(rivals)
    return any(plural(rival) == plural(noun) for rival in rivals)


def _of_a_detail(noun: Node, word: Node) -> bool:
    """Whether what was done to `which` may be done to more: `holds the records in sprint and relay, which she set`."""
    first = noun
    while first.dep == "conj" and first.head.is_noun:
        first = first.head
    if word.lower != "which" or word.dep != "dobj" or name(noun):
        return False
    governor = first.head.head if first.dep == "pobj" else first.head
    beside_object = first.dep in {"pobj", "npadvmod"} and any(c.i < first.i for c in governor.all("dobj"))
    return beside_object or _inside(first) is not None


def described(clause: Clause, node: Node, word: Node | None = None) -> tuple[Item, ...] | None:
    """What a relative (with its `word`) or participle is about, or nothing where it says which one is meant.

    `X is a company that ...` is about X: the clause only looks restrictive.
    """
    noun = _whole(node, word)
    if noun.lower in _ANY and not comma_before(clause.tree, node):
        return None
    if not noun.is_noun or noun.child("neg") or (noun.dep == "appos" and noun.lemma in _SUMMING):
        return None
    own = clause.host
    # What a name is the one and only of is said of the name, where nothing stands between that it could be about.
    one = own is not None and noun is node.head and plural(noun) == plural(own) and not noun.child("conj")
    measured = noun is node.head and noun.child("nummod") is not None
    next_to_it = node.tag == "VBN" and node.first.i == noun.i + 2
    same = (
        indefinite(noun)
        or measured
        or (
            one
            and not name(noun)
            and comma_before(clause.tree, node)
            and (node.dep == "relcl" or clause.named or next_to_it)
        )
    )
    of_all = own is not None and own.child("conj") is not None and definite(noun)
    if (
        noun.dep == "attr"
        and noun.head is clause.top
        and same
        and own
        and (clause.named or _is_something(own))
        and not of_all
    ):
        return None if _denied_or_unsure(clause.top) else ()
    if noun is clause.top and noun.dep == "appos" and word is not None and indefinite(noun):
        return ()
    owned = noun.child("poss") is not None and noun.dep not in {"nsubj", "nsubjpass"}
    only_one = word is not None and word.lower == "which" and owned
    set_off = comma_before(clause.tree, node) or name(noun) or only_one or clause.fully
    alone = any(c.dep == "cc" and c.i > node.i for c in noun.children)
    return tuple(host_of(clause.tree, noun, node, alone=alone)) if set_off else None


def host_of(tree: Tree, noun: Node, part: Node, *, alone: bool = False) -> list[Item]:
    """The noun phrase that `part`, set off from it, is about; `alone`: without those it is coordinated with."""
    links = [c for n in noun.conjuncts() for c in n.children if c.dep in _LINKS_OF_NOUNS and c.i > n.i]
    without = [part, *(c for c in links if c.dep != "appos" or (comma_before(tree, c) and not name(c)))]
    # What follows a description is told of the event: `was found by Ann Lee, a pilot, in Cork`.
    without += [c for c in noun.all("prep") if part.dep == "appos" and c.i > part.i]
    without += [
        c
        for c in noun.all("prep")
        if c.lower in {"including", "like"} or (c.lower == "as" and c.child("amod")) or _among(c)
    ]
    kept = without if plural(noun) and not alone else [*without, *noun.all("conj", "cc")]
    said = trimmed(noun.subtree(kept))
    named = any(c.dep == "appos" and comma_before(tree, c) and said[-1] in c.subtree() for c in links)
    return [*said, ","] if named else [*said]


def _among(prep: Node) -> bool:
    """Whether it opens a list: the firm of `among them a firm that ...` is not among anybody when it stands alone."""
    return prep.lower == "among" and prep.i < prep.head.i


def _denied_or_unsure(verb: Node) -> bool:
    """Whether it is said not to be so, or only to be possible: `It may be a region that exports oil`."""
    return any(c.dep == "neg" or (c.tag == "MD" and c.lower not in {"will", "would"}) for c in verb.children)


def _is_something(subject: Node) -> bool:
    """Whether what the sentence says of its subject can be said again: not of `there`, `which`, `you`."""
    if subject.dep != "nsubj" or subject.tag in {"EX", "WDT"}:
        return False
    return subject.pos != "PRON" or subject.lower in {"it", "he", "she", "they"}


def _whole(node: Node, word: Node | None = None) -> Node:
    """The noun a relative is about: where it could be about any noun of a phrase, the phrase is left whole."""
    first = noun = node.head
    while first.dep == "conj" and first.head.is_noun:
        first = first.head
    noun = first if first.dep == "attr" else noun
    if word is not None and word.lower == "where" and (noun.entity in _PLACES or name(noun)):
        return noun
    while (outer := _inside(noun)) is not None and _may_be_about(node, word, noun, outer):
        noun = outer
    return noun


def _may_be_about(verb: Node, word: Node | None, noun: Node, outer: Node) -> bool:
    """Whether a relative could be about `outer`, in whose phrase `noun` stands."""
    if word is not None and word.lower in {"which", "where", "who"} and _person(noun) != _person(outer):
        return _person(outer) == (word.lower == "who")
    if word is not None and word is subject(verb) and not agrees(verb, noun):
        return agrees(verb, outer)
    attribute = verb.child("attr")
    if attribute is not None and any(n.lemma.casefold() == noun.lemma.casefold() for n in attribute.subtree()):
        return False
    tells_number = any(n.tag in {"VBZ", "VBP"} or n.lower in _TOLD for n in [*verb.all("aux", "auxpass"), verb])
    return plural(outer) == plural(noun) or (word is not None and not tells_number and word.dep == "nsubj")


def _inside(noun: Node) -> Node | None:
    """The noun whose phrase this one stands in: of `the harbour` in `a line to the harbour`, the line."""
    if noun.dep != "pobj" or noun.head.dep not in {"prep", "agent"}:
        return None
    outer = noun.head.head
    return outer if outer.is_noun and outer.tag != "CD" else None


def _person(noun: Node) -> bool:
    return noun.entity == "PERSON" or noun.lemma in PERSON_WORDS or noun.text.endswith("et al.")
