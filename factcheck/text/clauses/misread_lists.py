"""Lists whose later members the small model hangs elsewhere, or takes for verbs: what is owned, done, or suffered."""

from __future__ import annotations

from factcheck.text.clauses.grammar import finite, subject
from factcheck.text.clauses.nodes import Mending, Node, Tree

_LISTING = frozenset({"as", "including", "like", "by", "through", "for"})
_HAVING = frozenset({"have", "include", "contain", "feature"})
_RANKS = frozenset({"first", "last", "only", "second", "third"})
_ROLES = frozenset({"dobj", "pobj", "attr", "conj"})


def owned_by_the_same(tree: Tree, node: Node) -> None:
    """`lost its colonies in Africa, its navy, and its gold`: all are its own, and none of them is an Africa."""
    owner, comma = node.child("poss"), tree.before(node.first)
    if owner is None or owner.tag != "PRP$" or comma is None or comma.text != "," or not node.is_noun:
        return
    listed = node.child("cc") is not None and node.child("conj") is not None
    inner = node.head
    if not listed or not inner.is_noun or inner.child("poss") is not None:
        return
    alike = [n for n in inner.ancestors() if n.is_noun and any(c.lower == owner.lower for c in n.all("poss"))]
    between = [n for n in inner.ancestors() if n.is_verb]
    if alike and not (between and between[0].i > alike[0].i):
        node.move(alike[0], "conj")


def gerund_of_a_list_read_as_side_clause(tree: Tree, node: Node) -> None:
    """`caused by acts such as burning coal, cutting trees, and raising cattle`: three acts, and no side clause."""
    comma = tree.before(node)
    last = tree.before(comma) if comma is not None and comma.text == "," else None
    joined = any(c.tag == "VBG" for c in node.all("conj")) and node.child("cc") is not None
    if node.tag != "VBG" or last is None or not joined or subject(node) is not None or node.child("mark"):
        return
    for prep in [n for n in last.ancestors() if n.dep in {"prep", "agent"} and n.lower in _LISTING]:
        done = _done_first(prep)
        if done is not None and done is not node:
            node.move(done, "conj")
            return


def _done_first(prep: Node) -> Node | None:
    """The gerund that follows a preposition, made its object where the model takes it for a quality of that."""
    if gerund := prep.child("pcomp"):
        return gerund if gerund.tag == "VBG" else None
    what = prep.child("pobj")
    first = what.first if what is not None else None
    if what is None or first is None or first.tag != "VBG" or first.dep != "amod" or first.head is not what:
        return None
    first.move(prep, "pobj")
    first.pos = "VERB"
    what.move(first, "dobj")
    return first


def plural_read_as_verb(tree: Tree, node: Node) -> None:
    """`include fever, cough, and muscle aches`: the last thing of a list, and nothing that a muscle does."""
    first, link = node.head, tree.before(node.first)
    before = tree.before(node)
    last = node.child("punct") is None or all(c.text == "." for c in node.all("punct"))
    alone = last and all(c.i < node.i or c.dep == "punct" for c in node.children)
    if node.tag != "VBZ" or not first.is_noun or first.dep not in _ROLES or not alone or before is None:
        return
    listed = first.dep == "conj" and first.head.is_noun
    plain = before.head is node and before.tag == "NN" and before.first is before
    if not listed or not plain or link is None or link.dep != "cc" or len(node.children) > 2:
        return
    node.tag, node.pos = "NNS", "NOUN"
    before.dep = "compound"


def last_thing_read_as_verb(tree: Tree, node: Node) -> None:
    """`has bedrooms, a kitchen and windows onto the garden`: the `and` ends the list, which has no other."""
    verb, link = node.head, tree.before(node)
    first = verb.child("dobj", "attr")
    bare = node.tag == "VBZ" and subject(node) is None and not node.child("dobj", "xcomp", "ccomp", "acomp", "prt")
    if verb.lemma not in _HAVING or first is None or not bare or link is None or link.lower != "and":
        return
    last = tree.before(link)
    members = first.conjuncts()
    endless = len(members) > 1 and not any(c.dep == "cc" for n in members for c in n.children)
    if endless and last is members[-1]:
        node.tag, node.pos = "NNS", "NOUN"
        link.move(last, "cc")
        node.move(last, "conj")


def title_joined_to_what_was_won(tree: Tree, node: Node) -> None:
    """`was the first woman to win the prize and the only one to win it twice`: she was both."""
    inner = node.head
    if not _ranked(node) or node.child("relcl", "acl") is None or not inner.is_noun:
        return
    first = next((n for n in inner.ancestors() if n.dep == "attr"), None)
    if first is None or not _ranked(first) or not inner.i < node.i:
        return
    for link in [c for c in inner.all("cc") if c.i < node.i]:
        link.move(first, "cc")
    node.move(first, "conj")


def _ranked(noun: Node) -> bool:
    """Whether it is the first, the only, or the most of its kind."""
    return any(c.lower in _RANKS or c.tag == "JJS" for c in noun.all("amod"))


def subject_joined_to_what_comes_first(tree: Tree, node: Node) -> None:
    """`By that rule, grapes, melons, and figs are berries`: they are the subject, and no rules."""
    noun, comma = node.head, tree.before(node.first)
    prep = noun.head
    verb = prep.head
    opens = noun.dep == "pobj" and prep.dep == "prep" and verb.is_verb and prep.i < verb.i and not noun.child("cc")
    if not opens or comma is None or comma.text != "," or not node.i < verb.i or not finite(verb):
        return
    if subject(verb) is None and node.child("conj") is not None and prep.first.i == 0:
        node.move(verb, "nsubj")


def member_joined_inside_a_relative(tree: Tree, node: Node) -> None:
    """`include Io, which has volcanoes, Europa, which has ice, and ...`: a member of the list that Io opens."""
    described = any(_opens_with_who(c) for c in node.all("relcl"))
    clause = next((n for n in node.head.ancestors() if n.dep == "relcl"), None)
    comma = tree.before(node.first)
    if not described or clause is None or comma is None or comma.text != "," or not _opens_with_who(clause):
        return
    if clause.head.is_noun and clause.head.i < clause.i < node.i and node.head.i > clause.i:
        node.move(clause.head, "conj")


def name_joined_to_a_description(tree: Tree, node: Node) -> None:
    """`Ann Moss, a judge, Ole Lund, a painter, and ...`: Lund is listed beside Moss, and is not she."""
    described = node.head.head
    comma = tree.before(node.first)
    second = node.pos == "PROPN" and node.head.pos == "NOUN" and node.head.dep == "appos"
    if not second or described.pos != "PROPN" or comma is None or comma.text != ",":
        return
    if any(c.pos == "NOUN" for c in node.all("appos")) and not node.head.child("cc"):
        node.move(described, "conj")


def _opens_with_who(clause: Node) -> bool:
    own = subject(clause)
    return own is not None and own.lower in {"which", "who"}


MEMBERS: tuple[Mending, ...] = (
    owned_by_the_same,
    subject_joined_to_what_comes_first,
    title_joined_to_what_was_won,
    name_joined_to_a_description,
    member_joined_inside_a_relative,
    plural_read_as_verb,
    last_thing_read_as_verb,
)
"""The repairs of what is coordinated with something."""
MEMBERS_BESIDE: tuple[Mending, ...] = (owned_by_the_same, member_joined_inside_a_relative)
"""The repairs of what is taken for another name of something."""
