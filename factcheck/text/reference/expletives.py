"""`it` that stands for nothing (`it is raining`, `it is clear that`), and pronouns whose name follows them.

The cases follow Quirk et al., A Comprehensive Grammar of the English Language (1985): 6.17 (prop it), 18.33
(extraposition), 18.25 (cleft sentences).
"""

from __future__ import annotations

from factcheck.text.clauses.grammar import definite, indefinite
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.dates.dates import WEEKDAYS
from factcheck.text.wordlists import listed

_WEATHER = listed("rain snow hail drizzle thunder sleet")
_SURROUNDINGS = listed("""
    sunny windy cloudy rainy snowy foggy stormy humid dark noon midday midnight daylight dawn dusk o'clock p.m. a.m.
    spring summer autumn winter
    """) | {day.casefold() for day in WEEKDAYS}
_SEEMING = listed("seem appear happen turn follow look remain matter transpire emerge help hurt")
_RAISING = listed(
    "likely unlikely able unable ready set due bound free sure certain about willing eager keen slow quick"
)
_TOUGH = listed("hard easy difficult tough impossible simple fun")
_OCCASIONS = listed("""
    time mistake pleasure honor honour shame pity fact crime task duty right surprise wonder job point matter case
    truth privilege custom tradition law offence offense secret miracle coincidence
    """)
_SMALL_CLAUSE = listed("make find consider think deem keep judge believe leave render")
_COSTLY = listed("take cost require need")
_OPENING_CLEFT = listed("until when after because only before while in on at through thanks under by")


def expletive(tree: Tree, node: Node) -> bool:
    """Whether this `it` only holds a place."""
    verb = node.head
    if _before_an_adjective(tree, node) or _what_is_to_be_done(node):
        return True
    if node.dep not in {"nsubj", "nsubjpass", "expl"}:
        return False
    if verb.lemma in _WEATHER or _of_surroundings(verb):
        return True
    return _holds_a_clauses_place(node, verb) or _costs_to(verb) or _cleft(tree, verb)


def doubtful(node: Node) -> bool:
    """Whether this `it` may stand for a thing or for nothing: `it is hard to find`, `it looks bad`."""
    complement = node.head.child("acomp", "attr", "oprd")
    inner = complement.child("xcomp") if complement is not None else None
    inner = inner or node.head.child("xcomp")
    hard = complement is not None and complement.lemma in _TOUGH
    return hard and inner is not None and inner.child("dobj", "ccomp", "attr", "acomp") is None


def _of_surroundings(verb: Node) -> bool:
    complement = verb.child("acomp", "attr", "npadvmod", "oprd")
    if complement is None or complement.child("poss", "prep") or verb.lemma not in {"be", "get", "become", "turn"}:
        return False
    return complement.lower in _SURROUNDINGS


def _holds_a_clauses_place(node: Node, verb: Node) -> bool:
    complement = verb.child("acomp", "attr", "oprd")
    if complement is not None and complement.lower in {"clear", "unclear"}:
        return True
    told = any(c.dep in {"ccomp", "csubj", "csubjpass"} and c.i > verb.i for c in verb.children)
    if node.dep == "nsubjpass" and told:
        return True
    if verb.lemma in _SEEMING and told:
        return True
    if verb.lemma not in {"be", "seem", "appear", "become", "remain"}:
        return False
    clauses = [c for host in (verb, complement) if host is not None for c in host.children if _clause(c)]
    if not clauses:
        return told and complement is not None
    if complement is None:
        return any(c.child("mark") for c in clauses)
    return _evaluates(complement, clauses)


def _evaluates(complement: Node, clauses: list[Node]) -> bool:
    """Whether the complement says something of the clause: `possible that`, `a mistake to`; not `likely to rain`."""
    whole = any(c.dep == "ccomp" or c.child("mark") for c in clauses)
    if complement.is_noun:
        return complement.lemma in _OCCASIONS or (whole and not indefinite(complement))
    if complement.lemma in _TOUGH:
        return any(c.child("dobj", "ccomp", "attr", "acomp") for c in clauses) or whole
    return whole or complement.lower not in _RAISING


def _clause(child: Node) -> bool:
    """A clause that `it` can stand for: with `that` or `whether`, or an infinitive with its `to`."""
    if child.dep not in {"ccomp", "csubj", "xcomp", "advcl", "acl", "relcl"}:
        return False
    marks = {c.lower for c in child.children if c.dep in {"mark", "aux", "advmod"} and c.i < child.i}
    if child.dep == "relcl":
        return "to" in marks
    return child.dep in {"ccomp", "csubj"} or bool(marks & {"that", "whether", "if", "to", "how"})


def _costs_to(verb: Node) -> bool:
    """`It took two years to agree`."""
    return verb.lemma in _COSTLY and any(
        n.tag == "VB" and n.i > verb.i and any(c.lower == "to" for c in n.children) for n in verb.subtree()
    )


def _cleft(tree: Tree, verb: Node) -> bool:
    """`It was Berg who objected`, `it was not until May that`."""
    if verb.lemma != "be":
        return False
    after = [n for n in tree.nodes if n.i > verb.i and n.lower not in {"not", "n't", "n’t", "only", "also"}]
    if not after:
        return False
    link = any(n.lower in {"that", "who"} and n.i > after[0].i for n in after)
    attribute = verb.child("attr")
    named = attribute is not None and (attribute.pos == "PROPN" or (definite(attribute) and attribute.tag == "NN"))
    who = named and any(n.lower == "who" for n in after[1:])
    that = named and attribute is not None and attribute.pos == "PROPN" and link
    return (after[0].lower in _OPENING_CLEFT and link and attribute is None) or who or that


def _before_an_adjective(tree: Tree, node: Node) -> bool:
    """`made it easier to`, `found it hard to`: an object that holds the place of what follows."""
    before = tree.before(node)
    rest = [n for n in tree.nodes[node.i + 1 :] if n.pos != "ADV"]
    if before is None or before.lemma not in _SMALL_CLAUSE or not rest:
        return False
    return rest[0].pos == "ADJ" and any(n.lower in {"to", "that", "for"} for n in rest[1:4])


def _what_is_to_be_done(node: Node) -> bool:
    """`if the weather allows it`: what the main clause says, which stands beside it."""
    verb = node.head
    return node.dep == "dobj" and verb.lemma in {"allow", "permit"} and verb.dep == "advcl" and not verb.child("xcomp")


def announced_subject(tree: Tree, node: Node) -> Node | None:
    """The subject that a pronoun in front of it points forward to: `Before she resigned, Berg signed`."""
    subject = tree.root.child("nsubj", "nsubjpass")
    if subject is None or node.i >= subject.i or subject.pos == "PRON":
        return None
    opening = next((n for n in [node, *node.ancestors()] if n.head is tree.root), None)
    fronted = opening is not None and opening.i < subject.i and opening.dep in {"prep", "advcl", "npadvmod"}
    return subject if fronted else None
