"""Verbs that the small model reads as nouns: `Norway borders Sweden`, `is located in the west and borders Sweden`.

No plural noun stands right before an article, a number or a name that begins another phrase.
"""

from __future__ import annotations

from factcheck.text import nlp
from factcheck.text.clauses.grammar import finite, plural, subject
from factcheck.text.clauses.misread_objects import bare_object
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.clauses.verb_series import could_be

_LINKS = frozenset({"and", "but", ","})
_OPENS_PHRASE = frozenset({"DT", "PRP$", "CD", "NNP", "PRP", "JJR"})
_TIMES = frozenset({"DATE", "TIME"})
_MEASURES = frozenset({"size", "length", "height", "width", "age", "world"})
"""What may follow a noun without a preposition: `gardens the size of a stadium`."""
_DWELLS = frozenset({"lives", "lies", "stands", "ranks"})
_THERE = frozenset({"in", "at", "on"})
"""What follows where somebody lives and something stands: nobody has won `awards and lives in Oregon`."""
_INTO = frozenset({"into", "onto"})
"""Prepositions that seldom hang on a noun: `crosses three countries and empties into the sea`."""


def main_verb_read_as_noun(tree: Tree) -> None:
    """`Norway borders Sweden to the east, while ...`: the sentence would have a verb in its side clause only."""
    main = tree.root
    if _goes_on_a_clause(tree, main):
        _as_verb(main)
        return
    verb = main if main.tag == "NNS" else next((c for c in reversed(main.all("compound")) if c.tag == "NNS"), None)
    own = tree.before(verb) if verb is not None and main.is_noun else None
    if verb is None or own is None or own.tag not in {"NN", "NNP"} or own.head not in {verb, main}:
        return
    thing = _phrase_after(tree, verb)
    if thing is None or not could_be(verb, "VBZ") or any(c.dep in {"cop", "nsubj", "aux"} for c in main.children):
        return
    _make_root(tree, verb, main)
    for child in [c for c in verb.children if c.i < verb.i and c is not own and c.dep != "punct"]:
        child.move(own, child.dep)
    own.move(verb, "nsubj")
    if thing is not main:
        thing.move(verb, "dobj")


def _goes_on_a_clause(tree: Tree, noun: Node) -> bool:
    """Whether it stands in a row of verbs: `The plant grows tall, flowers in May and bears berries`."""
    first = noun.child("ccomp") if noun.tag == "NNS" and noun.first is not noun else None
    own = subject(first) if first is not None and first.tag == "VBZ" and first.i < noun.i else None
    before = tree.before(noun)
    linked = before is not None and before.text == "," and any(c.tag == "VBZ" for c in noun.all("conj"))
    return linked and own is not None and not plural(own) and could_be(noun, "VBZ")


def _make_root(tree: Tree, verb: Node, main: Node) -> None:
    """Makes `verb` the verb of the sentence, whose root `main`, if it is another word, becomes its object."""
    if verb is not main:
        main.children.remove(verb)
        for child in [c for c in main.children if c.i < verb.i or (c.dep in {"punct", "prep", "advcl"})]:
            child.move(verb, child.dep)
        main.head, main.dep = verb, "dobj"
        verb.children = sorted([*verb.children, main], key=lambda node: node.i)
    _as_verb(verb)
    verb.head, verb.dep = verb, "ROOT"
    tree.root = verb


def later_verb_read_as_noun(tree: Tree, node: Node) -> None:
    """`is located in the west and borders Sweden`, `crosses three countries and empties into the sea`."""
    link = tree.before(node)
    if node.tag != "NNS" or link is None or link.lower not in _LINKS or any(c.i < node.i for c in node.children):
        return
    verb = next((n for n in node.ancestors() if n.is_verb and finite(n)), None)
    own = _subject_of_all(verb) if verb is not None else None
    if verb is None or own is None or not own.i < verb.i < node.i or plural(own) or not could_be(node, "VBZ"):
        return
    thing, onward = _phrase_after(tree, node) or bare_object(tree, node), tree.nodes[node.i + 1]
    at_home = node.lower in _DWELLS and onward.lower in _THERE
    done_to_it = link.lower == "and" and tree.nodes[link.i - 1].tag == "PRP"
    next_deed = any(c.is_verb and finite(c) and subject(c) is None for c in node.all("conj"))
    alone = at_home or done_to_it or (next_deed and node.head is verb) or onward.lower in _INTO
    if not (thing or alone) or any(c.dep == "neg" for c in verb.children):
        return
    if link.dep == "cc":
        link.move(verb, "cc")
    if thing is not None:
        _take_object(node, thing)
    outer = [n for n in node.ancestors() if n is verb or n in verb.subtree()]
    node.move(verb, "conj")
    _as_verb(node)
    for phrase in [c for n in outer for c in n.children if c.dep in {"prep", "npadvmod"} and c.i > node.i]:
        phrase.move(node, phrase.dep)


def verb_read_as_time(tree: Tree, node: Node) -> None:
    """`freezes in November, thaws in April and floods the meadows`: thawing is the second of three."""
    verb, comma = node.head, tree.before(node)
    last = next((c for c in verb.all("conj") if c.tag == "VBZ" and c.i > node.i), None)
    row = node.tag == "NNS" and verb.tag == "VBZ" and verb.i < node.i and last is not None and node.child("prep")
    if row and comma is not None and comma.text == "," and node.first is node and could_be(node, "VBZ"):
        node.dep = "conj"
        _as_verb(node)


def _subject_of_all(verb: Node) -> Node | None:
    """The subject of the verb, or of the one it is joined to."""
    while subject(verb) is None and verb.dep == "conj" and verb.head.is_verb:
        verb = verb.head
    return subject(verb)


def phrase_hung_on_the_verb_before(tree: Tree, node: Node) -> None:
    """`employs 900 people and stocks shops in twelve countries`: there it has the shops."""
    later = [
        c for c in node.head.all("conj") if c.is_verb and c.i < node.i and any(d.i < node.i for d in c.all("dobj"))
    ]
    before = tree.before(node)
    if later and node.head.is_verb and before is not None and before.text != ",":
        node.move(later[-1], "prep")


def subject_read_as_adjective(tree: Tree, node: Node) -> None:
    """`The square marks the centre`: a verb has no article, and the square is what marks it."""
    verb = node.head
    own = tree.before(verb)
    alone = verb.tag in {"VBZ", "VBD"} and own is not None and own.dep == "amod" and own.i == node.i + 1
    if alone and own is not None and own.head is verb and subject(verb) is None:
        own.pos, own.tag = "NOUN", "NN"
        own.move(verb, "nsubj")
        node.move(own, "det")


def _take_object(verb: Node, thing: Node) -> None:
    """Hangs the object on the verb, which may hang on it so far."""
    if verb.head is thing:
        place, dep = thing.head, thing.dep
        verb.move(place, dep)
    thing.move(verb, "dobj")


def _phrase_after(tree: Tree, node: Node) -> Node | None:
    """The head of the noun phrase that begins right after `node`, a plural, and so is no part of the same phrase."""
    after = tree.nodes[node.i + 1 : node.i + 3]
    only = len(after) == 2 and after[0].lower == "only"
    opens = after[only] if after else node
    if (opens.tag not in _OPENS_PHRASE and not only) or opens.lower in {"which", "that"}:
        return None
    noun = opens
    while not noun.is_noun or (noun.head.is_noun and noun.i < noun.head.i and noun.head is not node):
        if noun.head in {noun, node}:
            return None
        noun = noun.head
    between = tree.nodes[opens.i : noun.i]
    whole = all(n is not node and n.text != "," and noun in n.ancestors() for n in between)
    return (
        noun
        if whole
        and noun.lower not in _MEASURES
        and noun.entity not in _TIMES
        and opens.entity not in {"PERSON", *_TIMES}
        else None
    )


def _as_verb(node: Node) -> None:
    node.tag, node.pos, node.lemma = "VBZ", "VERB", nlp.verb_lemma(node.lower)
