"""Verbs in a row with a passive: those that it goes on with, and those that have a form of their own."""

from __future__ import annotations

from factcheck.text import nlp
from factcheck.text.clauses.grammar import subject
from factcheck.text.clauses.nodes import Mending, Node, Tree
from factcheck.text.wordlists import listed

_DONE_TO = listed("""
    use build make design publish release record produce distribute broadcast translate adapt edit write compose
    direct film print manufacture install restore rebuild renovate demolish convert rename found establish name appoint
    elect award educate raise ordain baptise bury kill arrest imprison exile execute hang nominate approve ratify adopt
    introduce discover identify classify isolate describe destroy damage repair sell
    port purchase acquire remake remaster reissue rewrite revise replace cancel upgrade update relaunch renew stage
    decommission dismantle scrap dub syndicate serialize serialise commission reprint republish refurbish promote
    perform send put reshoot resell reuse
    """)
"""What is done to the subject wherever no object follows."""
_OF_WORKS = listed("publish print translate edit produce manufacture distribute release film broadcast adapt install")
"""What is done to what somebody makes, and not to whoever makes it."""
_OF_PEOPLE = listed("bear raise educate train ordain baptise")
"""What is done to people, and to nothing that they make."""
_OBJECTS = ("dobj", "attr", "acomp", "xcomp", "ccomp", "prt", "oprd")


def row_of_passives_read_as_side_clause(tree: Tree, node: Node) -> None:
    """`was written by Ann Lee, filmed in Cork, and later dubbed`: three things that were done to it."""
    verb, before = node.head, tree.before(node.first)
    linked = any(c.lower == "and" for c in node.all("cc")) and node.child("conj") is not None
    bare = subject(node) is None and not node.child("mark", "aux", "auxpass")
    row = verb.is_verb and verb.i < node.i and _passive(verb) and linked and bare
    if row and before is not None and before.text == "," and (node.tag == "VBN" or _suffered(node)):
        node.dep, node.tag = "conj", "VBN"


def row_of_passives_hung_on_the_maker(tree: Tree, node: Node) -> None:
    """`was written by Ann Lee, published in May and withdrawn in June`: the work was published, not Ann Lee."""
    by = node.head.head
    comma, verb = tree.before(node.first), by.head
    agent = node.head.dep == "pobj" and by.dep == "agent" and verb.tag == "VBN" and verb.child("auxpass") is not None
    linked = any(c.lower == "and" for c in node.all("cc")) and node.child("conj") is not None
    of_works = node.tag == "VBN" and node.lemma in _OF_WORKS and not node.child("aux", "auxpass")
    if agent and linked and of_works and comma is not None and comma.text == ",":
        node.move(verb, "conj")


def row_about_the_maker(tree: Tree, node: Node) -> None:
    """`was written by Ann Lee, born in Oslo and raised in Bergen`: she was raised there, not what she wrote."""
    agent = node.head.child("agent")
    maker = agent.child("pobj") if agent is not None else None
    told = maker.child("acl") if maker is not None else None
    if told is None or told.lemma not in _OF_PEOPLE or nlp.verb_lemma(node.lower) not in _OF_PEOPLE or subject(node):
        return
    for link in [c for c in node.head.all("cc") if told.i < c.i < node.i]:
        link.move(told, "cc")
    node.tag = "VBN"
    node.move(told, "conj")


def passive_read_as_past(tree: Tree, node: Node) -> None:
    """`was designed in Ulm and used in airships`: it was used; nobody used anything."""
    first = node.head
    while first.dep == "conj" and first.tag == "VBN" and not first.child("auxpass"):
        first = first.head
    if first.tag == "VBN" and first.child("auxpass") is not None and _suffered(node):
        node.tag = "VBN"


def _suffered(verb: Node) -> bool:
    """Whether a verb read as past tells what was done to its subject."""
    alone = subject(verb) is None and not verb.child("aux", "auxpass", *_OBJECTS)
    if verb.tag != "VBD" or not alone:
        return False
    # The model takes `staged` for a form of a verb `stag`.
    lemma = nlp.verb_lemma(verb.lower)
    return lemma in _DONE_TO and verb.lower == nlp.inflect(lemma, "VBN")


def participle_of_a_list_read_as_side_clause(tree: Tree, node: Node) -> None:
    """`can be painted, oiled, or galvanized`: one of three things that can be done."""
    verb, before = node.head, tree.before(node)
    later = any(c.i > node.i and c.tag == node.tag for c in verb.all("conj"))
    linked = any(c.i > node.i for c in verb.all("cc"))
    bare = all(c.dep == "punct" for c in node.children)
    listed_one = node.tag == verb.tag == "VBN" and bare and later and linked
    if node.dep == "advcl" and listed_one and before is not None and before.text == ",":
        node.dep = "conj"


def present_read_as_infinitive(tree: Tree, node: Node) -> None:
    """`The rules were passed in 1850 and protect tenants`: no `were` stands before a verb in this form."""
    verb = node.head
    alone = subject(node) is None and not node.child("aux", "auxpass")
    if node.tag == "VB" and verb.tag == "VBN" and _passive(verb) and alone:
        node.tag = "VBD" if nlp.inflect(node.lemma, "VBD") == node.lower else "VBP"


def _passive(verb: Node) -> bool:
    """Whether it says of something that it was done to it, and not that it may be."""
    may_be = any(c.tag in {"MD", "TO"} or c.lower in {"do", "does", "did"} for c in verb.all("aux"))
    return verb.child("auxpass") is not None and not may_be


JOINED_TO_PASSIVES: tuple[Mending, ...] = (
    row_about_the_maker,
    passive_read_as_past,
    present_read_as_infinitive,
)
"""The repairs of verbs that are joined to a passive one."""
