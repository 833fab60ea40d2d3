"""Later verbs of a sentence that the small model hangs on the wrong one, or takes the first one for a noun."""

from __future__ import annotations

from factcheck.text import nlp
from factcheck.text.clauses.grammar import comma_before, finite, opening, past, subject, tensed
from factcheck.text.clauses.misread_series import agrees
from factcheck.text.clauses.nodes import Mending, Node, Tree
from factcheck.text.clauses.verb_series import could_be

_BARE = frozenset({"ccomp", "xcomp", "advcl", "acl"})
_SIDE = frozenset({"as", "since", "after", "before", "until"})
_DESCRIBING = ("appos", "relcl", "acl")


def later_deed_read_as_said(tree: Tree, node: Node) -> None:
    """`The film shows a girl in a garden, was shot in Malta and won a prize`: no clause is said without a subject."""
    main = node.head
    alone = subject(node) is None and finite(node) and not node.child("mark") and node.i > main.i
    own, comma = subject(main), tree.before(opening(tree, node))
    after = comma is not None and comma.text == "," and not _closes_an_aside(tree, comma)
    if alone and own is not None and after and agrees(node, own):
        node.dep = "conj"


def _closes_an_aside(tree: Tree, comma: Node) -> bool:
    """Whether the comma ends what is told beside the way: `as potatoes, a key crop, came late`."""
    last = tree.before(comma)
    above = [last, *last.ancestors()] if last is not None else []
    return any(n.dep in _DESCRIBING and comma_before(tree, n) and n.subtree()[-1] is last for n in above)


def later_deed_joined_to_what_is_let(tree: Tree, node: Node) -> None:
    """`The app lets users share photos, and was sold in 2019`: a finite verb goes on no infinitive."""
    inner = node.head
    while inner.dep == "conj" and inner.tag == "VB":
        inner = inner.head
    main, told = inner.head, tensed(node)
    bare = inner.tag == "VB" and inner.dep in _BARE and not finite(inner)
    if node.dep != "conj" or subject(node) or told is None or told.tag not in {"VBZ", "VBD"} or not bare:
        return
    own = subject(main)
    if own is not None and finite(main) and agrees(node, own):
        for link in [c for n in inner.conjuncts() for c in n.all("cc") if c.i == opening(tree, node).i - 1]:
            link.move(main, "cc")
        node.move(main, "conj")


def first_deed_read_as_subject(tree: Tree) -> None:
    """`The bird nests on cliffs, lays two eggs and feeds on fish`: no comma stands between a subject and its verb."""
    main = tree.root
    first, comma = subject(main), tree.before(opening(tree, main))
    own = tree.before(first) if first is not None else None
    if first is None or own is None or comma is None or comma.text != "," or not _one_thing_does(first, main):
        return
    named = own.tag in {"NN", "NNP"} and own.head is first and could_be(first, "VBZ")
    if not named or first.child(*_DESCRIBING) or not any(n.lower == "and" for n in tree.nodes[main.i :]):
        return
    _make_first(tree, first, own)


def _one_thing_does(first: Node, main: Node) -> bool:
    """Whether the verb says that its subject, which reads like a plural, is one."""
    told = tensed(main)
    return first.tag == "NNS" and told is not None and (told.tag == "VBZ" or told.lower == "was")


def _make_first(tree: Tree, verb: Node, own: Node) -> None:
    """Makes `verb`, of which `own` is the subject, the verb of the sentence, and joins the rest to it."""
    main = tree.root
    main.children.remove(verb)
    for child in [c for c in verb.children if c.i < own.i]:
        child.move(own, child.dep)
    for child in [c for c in main.children if c.i < main.i and c.dep == "punct"]:
        child.move(verb, child.dep)
    own.move(verb, "nsubj")
    verb.head, verb.dep, verb.tag, verb.pos = verb, "ROOT", "VBZ", "VERB"
    verb.lemma = nlp.verb_lemma(verb.lower)
    main.head, main.dep = verb, "conj"
    verb.children = sorted([*verb.children, main], key=lambda node: node.i)
    tree.root = verb


def object_joined_over_a_verb(tree: Tree, node: Node) -> None:
    """`plays in red and has won the league six times and the cup twice`: the cup was won."""
    verb, link = node.head, tree.before(node.first)
    later = [c for c in verb.all("conj") if c.is_verb and verb.i < c.i < node.i] if verb.is_verb else []
    what = later[-1].child("dobj") if later else None
    joined = link is not None and link.lower == "and" and link.head is verb
    if node.dep == "conj" and node.is_noun and joined and what is not None and link is not None and what.i < node.i:
        link.move(what, "cc")
        node.move(what, "conj")


def quality_read_as_verb(tree: Tree, node: Node) -> None:
    """`spreads through droplets and contaminated surfaces`: the surfaces are; nothing contaminated them."""
    verb, link, thing = node.head, tree.before(node), node.child("dobj")
    before = tree.before(link) if link is not None else None
    present = verb.tag == "VBZ" and node.tag == "VBD" and not past(verb)
    alone = thing is not None and thing.i == node.i + 1 and len(node.children) == 1 and not thing.child("det", "prep")
    if node.dep != "conj" or not (present and alone) or link is None or link.lower != "and" or before is None:
        return
    plain = before.tag == "NNS" and before.dep in {"pobj", "dobj"} and before.first is before
    if thing is not None and plain and thing.tag == "NNS" and node.lower == nlp.inflect(node.lemma, "VBN"):
        link.move(before, "cc")
        thing.move(before, "conj")
        node.move(thing, "amod")
        node.tag, node.pos = "VBN", "ADJ"


def verb_of_a_side_clause(tree: Tree, node: Node) -> None:
    """`existed as potatoes, a key crop, came late`: what nothing links is no next deed, and is left where it stands."""
    verb, comma = node.head, tree.before(opening(tree, node))
    unlinked = not any(n.dep == "cc" for n in tree.nodes[verb.i :]) and subject(node) is None and finite(node)
    as_if = [p for p in verb.all("prep") if p.lower in _SIDE and verb.i < p.i < node.i and p.child("pobj")]
    if node.dep == "conj" and unlinked and as_if and comma is not None and comma.text == ",":
        node.dep = "dep"


LATER_DEEDS: tuple[Mending, ...] = (
    verb_of_a_side_clause,
    later_deed_joined_to_what_is_let,
    object_joined_over_a_verb,
    quality_read_as_verb,
)
"""The repairs of what the model joins to a verb."""
