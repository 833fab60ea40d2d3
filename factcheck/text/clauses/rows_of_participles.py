"""Verbs in a row with a passive: those that it goes on with, and those that have a form of their own."""

from __future__ import annotations

from factcheck.text import nlp
from factcheck.text.clauses.grammar import subject
from factcheck.text.clauses.nodes import Mending, Node, Tree
from factcheck.text.clauses.shared_groups import participle_read_as_past_after_a_modal
from factcheck.text.wordlists import listed

_DONE_TO = listed("""
    use build make design publish release record produce distribute broadcast translate adapt edit write compose
    direct film print manufacture install restore rebuild renovate demolish convert rename found establish name appoint
    elect award educate raise ordain baptise bury kill arrest imprison exile execute hang nominate approve ratify adopt
    introduce discover identify classify isolate describe destroy damage repair sell
    port purchase acquire remake remaster reissue rewrite revise replace cancel upgrade update relaunch renew stage
    decommission dismantle scrap dub syndicate serialize serialise commission reprint republish refurbish promote
    perform send put reshoot resell reuse find bring buy seize steal capture remove
    praise criticise criticize enlarge widen lengthen fortify repaint redesign
    """)
"""What is done to the subject wherever no object follows."""
_OF_PEOPLE = listed("bear raise educate train ordain baptise")
"""What is done to people, and to nothing that they make."""
_OF_MAKERS = _OF_PEOPLE | listed("""
    know base bear name call inspire influence assist aid help back support lead dress arm head mean pay hire advise
    own educate fund finance sponsor station locate situate
    """)
"""What describes a maker at least as often as what was made."""
_HELD = frozenset({"believe", "think", "say", "know", "consider", "suppose", "report", "estimate", "rumor", "rumour"})
_STATES = frozenset({"base", "locate", "situate", "know", "name", "call", "bear", "marry", "set", "relate", "compose"})
"""What is so of something whose deeds may be told of next: `is based in Ulm and grew fast`."""
_PULLED_DOWN = frozenset({"pull", "knock", "dig"})
_USES_AND_TIMES = frozenset({"as", "into", "after", "before", "during", "since", "until"})
"""Prepositions of what something was used as, or of when it was done: nothing more is told of what follows."""
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_DONE = frozenset({"VBN", "VBD"})
_OBJECTS = ("dobj", "attr", "acomp", "xcomp", "ccomp", "prt", "oprd")


def row_of_passives_read_as_side_clause(tree: Tree, node: Node) -> None:
    """`was written by Ann Lee, filmed in Cork, and later dubbed`: three things that were done to it."""
    verb, before = node.head, tree.before(node.first)
    linked = any(c.lower == "and" for n in node.conjuncts() for c in n.all("cc")) and node.child("conj") is not None
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
    each_by = all(n.child("agent") is not None for n in node.conjuncts())
    of_works = node.tag == "VBN" and (each_by or node.lemma not in _OF_MAKERS) and not node.child("aux", "auxpass")
    if agent and linked and of_works and comma is not None and comma.text == ",":
        node.move(verb, "conj")


def row_of_passives_hung_on_the_use(tree: Tree, node: Node) -> None:
    """`was built as a mill, used as a school and sold in 1990`: no mill was used; it all was done to the subject."""
    prep = node.head.head
    verb, comma = prep.head, tree.before(node.first)
    where = node.head.tag == "CD" or (node.head.entity in _PLACES and node.lemma not in _OF_MAKERS - _OF_PEOPLE)
    use = node.head.dep == "pobj" and (prep.lower in _USES_AND_TIMES or where) and verb.tag == "VBN"
    linked = any(c.lower == "and" for c in node.all("cc")) and any(c.tag in _DONE for c in node.all("conj"))
    bare = node.tag == "VBN" and not node.child("aux", "auxpass")
    suffered = verb.child("auxpass") is not None or (verb.dep == "conj" and verb.head.child("auxpass") is not None)
    if use and linked and bare and suffered and comma is not None and comma.text == ",":
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
    suffered = _suffered(node) or _held_to(node) or _as_usual(first, node)
    if first.tag == "VBN" and first.child("auxpass") is not None and suffered:
        node.tag = "VBN"


def _held_to(verb: Node) -> bool:
    """`is drunk hot and believed to cure colds`: it is believed so."""
    alone = subject(verb) is None and not verb.child("aux", "auxpass", "dobj", "ccomp")
    to = any(c.lower == "to" for what in verb.all("xcomp") for c in what.all("aux"))
    return verb.tag == "VBD" and alone and to and verb.lemma in _HELD


def _as_usual(first: Node, verb: Node) -> bool:
    """`is mixed in a bowl and left to rest`: what is done as a rule goes on in the same tense, unless a year tells."""
    now = any(c.tag in {"VBZ", "VBP"} for c in first.all("auxpass")) and not any(
        c.tag == "MD" for c in first.all("aux")
    )
    alone = subject(verb) is None and not verb.child("aux", "auxpass", "dobj", "ccomp", "prt", "attr", "acomp")
    undated = not any(n.tag == "CD" or n.entity == "DATE" for n in verb.subtree())
    form = verb.tag == "VBD" and verb.lower == nlp.inflect(verb.lemma, "VBN")
    return now and alone and undated and form and first.lemma not in _STATES


def _suffered(verb: Node) -> bool:
    """Whether a verb read as past tells what was done to its subject."""
    alone = subject(verb) is None and not verb.child("aux", "auxpass", *_OBJECTS)
    if verb.lemma in _PULLED_DOWN and any(c.lower in {"down", "up"} for c in verb.all("prt")):
        return verb.tag == "VBD" and verb.child("nsubj", "dobj") is None
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
    participle_read_as_past_after_a_modal,
    passive_read_as_past,
    present_read_as_infinitive,
)
"""The repairs of verbs that are joined to a passive one."""
ROWS_ABOUT_THE_SUBJECT: tuple[Mending, ...] = (row_of_passives_hung_on_the_maker, row_of_passives_hung_on_the_use)
"""The repairs of participles that the model takes for a description of the noun before them."""
