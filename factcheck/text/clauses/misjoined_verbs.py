"""Verbs that the small model joins to a side clause, or to nothing: put in the row that the sentence tells."""

from __future__ import annotations

from factcheck.text.clauses.grammar import finite, subject, tensed
from factcheck.text.clauses.measures import measure_hung_on_the_verb
from factcheck.text.clauses.misread_subjects import subject_read_as_listed
from factcheck.text.clauses.nodes import Mending, Node, Tree
from factcheck.text.clauses.rows_of_participles import JOINED_TO_PASSIVES
from factcheck.text.clauses.rows_under_modals import UNDER_ONE_VERB
from factcheck.text.wordlists import listed

_TIMES = frozenset({"since", "after", "until", "before", "when", "once"})
_NOW = frozenset({"VBZ", "VBP"})
_AIMS = frozenset({"relcl", "acl", "advcl"})
_STATES = listed("base locate situate know call name bear dress surround follow accompany fill cover arm support lead")
"""What a participle tells of a state beside the deed: `The army, armed with bows, ...`."""


def next_deed(tree: Tree, node: Node) -> None:
    """`finished the season with 13 wins, then lost the final`: what came then is the next thing done."""
    verb, then = node.head, tree.before(node)
    comma = tree.before(then) if then is not None and then.lower == "then" else None
    if then is None or comma is None or comma.text not in {",", "and"} or not (node.is_verb and verb.is_verb):
        return
    if verb.child("neg") is not None:
        node.dep = "dep"
        return
    told = finite(node) or (node.tag == verb.tag == "VBN" and not node.child("aux", "auxpass"))
    if node.i > verb.i and finite(verb) and told and subject(node) is None and subject(verb) is not None:
        node.dep = "conj"
        if then.head is verb:
            then.move(node, "advmod")


def verb_joined_to_a_time_clause(tree: Tree, node: Node) -> None:
    """`has been closed since it burned in 2017 and is to reopen`: what still holds is no part of when it began."""
    side, told = node.head, tensed(node)
    main = side.head
    timed = side.dep == "advcl" and any(c.dep in {"mark", "advmod"} and c.lower in _TIMES for c in side.children)
    if not timed or subject(node) is not None or told is None or told.tag not in _NOW:
        return
    began, holds = tensed(side), tensed(main)
    if began is not None and began.tag == "VBD" and holds is not None and holds.tag == told.tag:
        _join(node, main)


def finite_joined_to_an_aim(tree: Tree, node: Node) -> None:
    """`was the first woman to win it and remains the only one`: she is no woman `to remains`."""
    aim, told = node.head, tensed(node)
    to = aim.tag == "VB" and any(c.lower == "to" for c in aim.all("aux"))
    if not to or aim.dep not in _AIMS or told is None or subject(node) is not None:
        return
    main = next((n for n in aim.ancestors() if n.is_verb and finite(n)), None)
    if main is not None and node.lower != node.lemma:
        _join(node, main)


def _join(node: Node, main: Node) -> None:
    """Joins `node`, with the `and` before it, to the verb of the sentence."""
    links = [c for c in node.head.all("cc") if c.i < node.i]
    for link in links[-1:]:
        link.move(main, "cc")
    node.move(main, "conj")


def deed_read_as_participle(tree: Tree, node: Node) -> None:
    """`trained as a mason, later studied in Florence and won a prize`: the mason was not studied."""
    verb, own = node.head, tensed(node.head)
    opens = min((c for c in [*node.all("advmod"), node] if c.i <= node.i), key=lambda n: n.i)
    comma = tree.before(opens)
    last = next((c for v in (node, verb) for c in v.all("conj") if c.i > node.i and c.tag == "VBD"), None)
    link = tree.before(last) if last is not None else None
    done = node.tag == "VBN" and not node.child("aux", "auxpass", "agent", "mark") and subject(node) is None
    active = own is verb and verb.tag == "VBD" and node.lemma not in _STATES
    row = comma is not None and comma.text == "," and link is not None and link.lower == "and"
    if done and active and row and link is not None and tree.nodes[link.i - 1].text != ",":
        node.dep, node.tag = "conj", "VBD"


def noun_joined_to_the_verb_before(tree: Tree, node: Node) -> None:
    """`has 900 rooms and is home to a zoo, two museums and a port`: the museums are no second thing that it has."""
    verb, comma = node.head, tree.before(node.first)
    later = [c for c in verb.all("conj") if c.is_verb and c.i < node.first.i] if verb.is_verb else []
    if not later or not node.is_noun or comma is None or comma.text != "," or node.child("nsubj", "prep"):
        return
    noun = tree.nodes[comma.i - 1]
    while noun.dep not in {"pobj", "dobj", "attr", "conj"} and noun.i > later[-1].i:
        noun = noun.head
    if noun.is_noun and noun.i > later[-1].i and not noun.child("cc"):
        node.move(noun, "conj")


def subject_joined_to_the_object(tree: Tree, node: Node) -> None:
    """`with Ann playing the guitar and her sister writing the lyrics`: the sister does the writing."""
    noun, verb = tree.before(node), node.head
    link = tree.before(noun.first) if noun is not None and noun.dep == "conj" else None
    alike = node.tag == verb.tag == "VBG" and verb.dep == "pcomp" and subject(verb) is not None
    if noun is None or link is None or link.dep != "cc" or link.head is not noun.head or not alike or subject(node):
        return
    if verb in noun.head.ancestors():
        link.move(verb, "cc")
        noun.move(node, "nsubj")


def row_read_as_side_clause(tree: Tree, node: Node) -> None:
    """`was built in 1890, burned down in 1940 and was rebuilt`: three things in a row."""
    verb, before = node.head, tree.before(node)
    last = next((c for c in node.all("conj") if finite(c) and subject(c) is None), None)
    bare = node.tag == "VBD" and not node.child("mark", "aux", "auxpass") and subject(node) is None
    told = tensed(verb)
    listed_so = before is not None and before.text == "," and last is not None and node.i > verb.i
    if bare and listed_so and verb.is_verb and told is not None and told.tag != "MD":
        node.dep = "conj"


def places_each_with_its_date(tree: Tree, node: Node) -> None:
    """`moved to Bergen in 1988 and then to Oslo in 1995`: two places, and to each its year."""
    link, place = _link_before(tree, node), node.child("pobj")
    date = tree.before(link) if link is not None else None
    if link is None or date is None or place is None or date.entity != "DATE" or date.head.dep not in {"prep", "conj"}:
        return
    when = date.head
    verb = next((n for n in when.ancestors() if n.is_verb), when)
    same = [c for c in verb.all("prep") if c.lower == node.lower and verb.i < c.i < when.i and not _of_time(c)]
    first = same[-1].child("pobj") if same else None
    from_there = any(c.lower == "from" for c in verb.all("prep"))
    if first is None or from_there or same[-1].child("conj") or any(c.lower == "or" for c in verb.all("cc")):
        return
    link.move(same[-1], "cc")
    node.move(same[-1], "conj")
    for later in [c for n in (verb, node) for c in n.all("prep") if c.i > node.i and _of_time(c)]:
        later.move(place, "prep")
    when.move(first, "prep")


def _link_before(tree: Tree, prep: Node) -> Node | None:
    """The `and` before it, or before its `then`."""
    before = tree.before(prep)
    if before is not None and before.lower in {"then", "later"}:
        before = tree.before(before)
    return before if before is not None and before.lower == "and" and before.dep == "cc" else None


def _of_time(prep: Node) -> bool:
    return any(n.entity == "DATE" for n in prep.all("pobj"))


JOINED_TOO_LOW: tuple[Mending, ...] = (
    subject_read_as_listed,
    finite_joined_to_an_aim,
    verb_joined_to_a_time_clause,
    measure_hung_on_the_verb,
    *JOINED_TO_PASSIVES,
    *UNDER_ONE_VERB,
    noun_joined_to_the_verb_before,
    subject_joined_to_the_object,
)
"""The repairs of verbs that are joined to another one."""
ROWS: tuple[Mending, ...] = (row_read_as_side_clause, deed_read_as_participle)
"""The repairs of what is done in a row and reads as if it were done beside the first."""
