"""First deeds of a row that the small model takes for a quality, with what they are done to; and lists cut in two."""

from __future__ import annotations

from factcheck.text import nlp
from factcheck.text.clauses.grammar import comma_before, finite, opening, subject
from factcheck.text.clauses.nodes import Mending, Node, Tree
from factcheck.text.clauses.relatives_of_lists import list_hung_over_a_relative, share_read_as_member
from factcheck.text.words.speech import SPEECH

_ARTICLES = frozenset({"a", "an"})
_ROLES = frozenset({"dobj", "pobj", "attr", "conj"})
_CHANGES = frozenset({
    "fall", "rise", "drop", "climb", "slump", "jump", "gain", "lose", "tumble", "slip", "plunge", "surge", "sink",
})  # fmt: skip
"""What prices and shares do, and nobody who says something."""


def first_deed_read_as_quality(tree: Tree) -> None:
    """`Rain flooded streets and cellars, delayed trains and closed schools`: no comma parts a subject from its verb."""
    main = tree.root
    own, comma = subject(main), tree.before(opening(tree, main))
    if own is None or comma is None or comma.text != "," or main.tag not in {"VBD", "VBN"}:
        return
    before = [n for n in tree.nodes[: comma.i] if n.tag == "VBD" and n.dep in {"amod", "compound"}]
    deed = before[0] if len(before) == 1 else None
    who = tree.before(deed) if deed is not None else None
    if deed is None or who is None or not who.is_noun or not {who, deed.head} & {own} or deed.head.i < deed.i:
        return
    _make_first(tree, deed, who, deed.head)


def _make_first(tree: Tree, deed: Node, who: Node, what: Node) -> None:
    """Makes `deed`, which `who` did to `what`, the verb of the sentence, and joins the rest to it."""
    main = tree.root
    deed.head.children.remove(deed)
    deed.head, deed.dep, deed.pos = deed, "ROOT", "VERB"
    tree.root = deed
    for child in [c for n in (main, what) for c in n.children if c.i < deed.i and c is not who]:
        child.move(who, child.dep)
    for child in [c for n in (main, who) for c in n.children if deed.i < c.i < main.i and c is not what]:
        child.move(deed, child.dep)
    who.move(deed, "nsubj")
    what.move(deed, "dobj")
    main.head, main.dep, main.tag = deed, "conj", "VBD"
    deed.children = sorted([*deed.children, main], key=lambda node: node.i)


def objects_read_as_subject(tree: Tree, node: Node) -> None:
    """`wrote operas, symphonies and songs, toured Europe and died`: what was written did not tour Europe."""
    main, own, comma = node.head, subject(node), tree.before(opening(tree, node))
    if own is None or comma is None or comma.text != "," or node.child("mark") is not None:
        return
    ends = [n for n in own.subtree() if n.dep != "punct"][-1]
    beside = own.child("appos", "relcl", "acl") is not None
    right_after = own.first.i == main.i + 1 and main.child("dobj") is None and not beside
    if right_after and ends is tree.before(comma) and finite(node) and subject(main) is not None:
        own.move(main, "dobj")
        node.dep = "conj"


def last_deed_read_as_quality(tree: Tree, node: Node) -> None:
    """`acted with a company in London and owned shares`: the last deed of a row, which would have none."""
    bare = node.tag == "VBD" and subject(node) is None and not node.child("mark", "aux", "auxpass", "cc", "conj")
    if not bare or not comma_before(tree, node):
        return
    inside = [n for n in node.subtree() if n.dep == "amod" and n.tag in {"VBN", "VBD"} and n.first is n]
    for deed in inside:
        thing, link = deed.head, tree.before(deed)
        done = deed.lower == nlp.inflect(deed.lemma, "VBD") and thing.first is deed and thing.dep == "conj"
        if done and link is not None and link.lower == "and" and link.dep == "cc":
            link.move(node, "cc")
            deed.move(node, "conj")
            thing.move(deed, "dobj")
            deed.tag, deed.pos = "VBD", "VERB"
            return


def deed_after_a_thing_with_an_article(tree: Tree, node: Node) -> None:
    """`searched a flat and found drugs`: no `a` stands before a plural, and so the flat was searched."""
    noun, article = node.head, tree.before(node)
    deed = node.child("conj")
    verb = noun.head
    counted = noun.tag == "NNS" and article is not None and article.lower in _ARTICLES and article.head is noun
    if not counted or article is None or deed is None or noun.dep != "dobj" or deed.i != noun.i - 1:
        return
    link = tree.before(deed)
    past_form = verb.tag == "VBD" and deed.lower == nlp.inflect(deed.lemma, "VBD")
    if not past_form or link is None or link.lower != "and" or link.i != node.i + 1:
        return
    node.pos, node.tag = "NOUN", "NN"
    node.move(verb, "dobj")
    article.move(node, "det")
    link.move(verb, "cc")
    deed.move(verb, "conj")
    deed.tag, deed.pos = "VBD", "VERB"
    noun.move(deed, "dobj")


def list_hung_back_on_the_subject(tree: Tree, node: Node) -> None:
    """`is caused by gases that warm the air, the seas and the land`: the seas are warmed, and no other word for it."""
    comma = tree.before(node.first)
    before = tree.before(comma) if comma is not None and comma.text == "," else None
    far = before is not None and any(n.is_verb for n in tree.nodes[node.head.i : before.i]) and node.head.i < before.i
    ends_list = node.child("cc") is not None and node.child("conj") is not None
    if not far or before is None or not ends_list or not node.is_noun or not before.is_noun:
        return
    if (
        before.dep in _ROLES
        and before is not node.head
        and not before.child("cc")
        and node.head.dep in {"nsubj", "nsubjpass"}
    ):
        node.move(before, "conj")


def noun_cut_off_from_its_verb(tree: Tree, node: Node) -> None:
    """`is made in the mouth and the pancreas and works best`: no `and` parts a subject from its verb."""
    own, link = subject(node), tree.before(opening(tree, node))
    if own is None or link is None or link.lower != "and" or own.child("conj") is not None:
        return
    first = tree.before(own.first)
    noun = tree.before(first) if first is not None and first.lower == "and" else None
    last = [n for n in own.subtree() if n is not link][-1]
    if first is not None and noun is not None and noun.is_noun and last is tree.before(link) and node.head.is_verb:
        link.move(node.head, "cc")
        first.move(noun, "cc")
        own.move(noun, "conj")


def thing_taught_read_as_listed(tree: Tree, node: Node) -> None:
    """`taught himself Latin and Greek`: Latin is what was taught, and he whom."""
    whom = node.head
    verb = whom.head
    if whom.tag != "PRP" or node.first.i != whom.i + 1 or whom.dep != "dobj" or not node.is_noun:
        return
    for link in [c for c in whom.children if c.dep in {"cc", "conj"}]:
        link.move(node, link.dep) if link is not node else node.move(verb, "dobj")
    whom.dep = "dative"


def link_hung_on_the_verb(tree: Tree, node: Node) -> None:
    """`makes soap, candles and perfume and exports them`: the first `and` ends the list."""
    link = tree.before(node.first)
    own_list = node.is_noun and node.head.is_noun and node.head.dep in {"conj", "dobj", "pobj", "attr"}
    if own_list and link is not None and link.dep == "cc" and link.head.is_verb and link.head.i < node.head.i:
        link.move(node.head, "cc")


def saying_joined_to_a_change(tree: Tree, node: Node) -> None:
    """`Shares fell after it reported a loss and said it would cut jobs`: shares say nothing."""
    main, link = node.head, tree.before(opening(tree, node))
    clauses = [c for c in main.all("advcl") if main.i < c.i < node.i and subject(c) is not None]
    said = node.lemma in SPEECH and subject(node) is None and main.lemma in _CHANGES
    if said and clauses and link is not None and link.dep == "cc" and not comma_before(tree, link):
        link.move(clauses[-1], "cc")
        node.move(clauses[-1], "conj")


OF_LISTS: tuple[Mending, ...] = (
    list_hung_over_a_relative,
    share_read_as_member,
    thing_taught_read_as_listed,
    link_hung_on_the_verb,
    noun_cut_off_from_its_verb,
    saying_joined_to_a_change,
)
"""The repairs of what is coordinated with something."""
