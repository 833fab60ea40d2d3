"""Series of verbs of which the small model takes the first for a part of a noun: `The liver stores sugar, and ...`."""

from __future__ import annotations

from factcheck.text import nlp
from factcheck.text.clauses.grammar import subject
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.clauses.verb_series import could_be, made_verb


def first_verb_read_as_modifier(tree: Tree) -> None:
    """`The liver stores sugar, filters blood, and produces bile`: no comma stands between a subject and its verb.

    Where all its verbs read like nouns, the sentence has none: `The port exports grain, imports coal, and employs 900`.
    """
    main = tree.root
    noun = subject(main) or main
    verb = tree.before(noun)
    own = tree.before(verb) if verb is not None else None
    if verb is None or own is None or not (verb.tag == "NNS" and verb.head is noun and could_be(verb, "VBZ")):
        return
    if own.tag not in {"NN", "NNP"} or own.head not in {noun, verb} or tree.nodes[noun.i + 1].text != ",":
        return
    later = _later_verbs(tree, noun, main)
    if not later or (main is not noun and main is not later[0]):
        return
    _make_first(tree, verb, own, noun)
    for other in later:
        _join(tree, other, verb)
    for thing in [n for n in noun.conjuncts() + noun.all("appos") if n is not noun and n.is_noun]:
        made_verb(tree, thing, verb)


def _later_verbs(tree: Tree, noun: Node, main: Node) -> list[Node]:
    """The verbs without a subject of their own that follow in the sentence, the last of them after `and`."""
    first = [main] if main is not noun and (main.tag == "VBZ" or (main.child("dobj") and could_be(main, "VBZ"))) else []
    chain = {noun, main, *noun.conjuncts(), *main.conjuncts(), *noun.all("appos")}
    chain |= {other for thing in noun.all("appos") for other in thing.conjuncts()}
    free = [n for n in chain if n.tag == "VBZ" and n.i > noun.i and n is not main and subject(n) is None]
    linked = [n for n in free if (cc := tree.before(n)) is not None and cc.lower == "and"]
    return sorted([*first, *free], key=lambda node: node.i) if linked else []


def _make_first(tree: Tree, verb: Node, own: Node, noun: Node) -> None:
    """Makes `verb`, of which `own` is the subject and `noun` the object, the verb of the sentence."""
    main = tree.root
    before = [c for n in (noun, verb) for c in n.children if c.i < verb.i and c is not own]
    verb.head.children.remove(verb)
    verb.head, verb.dep, verb.tag, verb.pos = verb, "ROOT", "VBZ", "VERB"
    verb.lemma = nlp.verb_lemma(verb.lower)
    tree.root = verb
    own.move(verb, "nsubj")
    for child in before:
        child.move(own, child.dep)
    for child in [c for c in main.children if c.i < own.first.i or (c.dep in {"punct", "cc"} and c.i > main.i)]:
        child.move(verb, child.dep)
    if noun is main:
        noun.head = verb
        verb.children.append(noun)
    else:
        main.head = verb
        verb.children.append(main)
    noun.move(verb, "dobj")


def _join(tree: Tree, other: Node, verb: Node) -> None:
    """Joins a later verb of the series to the first one, with the `and` before it."""
    link = tree.before(other)
    if link is not None and link.dep == "cc":
        link.move(verb, "cc")
    other.move(verb, "conj")
    other.tag, other.pos, other.lemma = "VBZ", "VERB", nlp.verb_lemma(other.lower)
