"""Relative clauses the small model hangs on the wrong noun, or on the verb, put where they belong."""

from __future__ import annotations

from factcheck.text.clauses.grammar import comma_before, definite, finite, indefinite, subject
from factcheck.text.clauses.nodes import Mending, Node, Tree
from factcheck.text.wordlists import listed

EFFECTS = listed("make mean allow enable help lead cause result prevent explain force let trigger")
"""What a `which` after a whole clause does, as often as one after a noun."""


def relative_of_the_maker(tree: Tree, node: Node) -> None:
    """`a hormone produced by the pancreas that regulates sugar`: the hormone does, for there is but one pancreas."""
    maker = node.head
    word = node.child("nsubj", "nsubjpass")
    if node.dep != "relcl" or maker.dep != "pobj" or maker.head.dep != "agent" or word is None or word.lower != "that":
        return
    participle = maker.head.head
    made = participle.head
    if participle.dep == "acl" and made.dep == "attr" and indefinite(made) and definite(maker):
        node.move(made, "relcl")


def relative_of_the_year(tree: Tree, node: Node) -> None:
    """`died in 1934 of anemia, which was ...`: of the anemia, whatever the model hangs on the year."""
    year = node.head
    inner = [p for prep in year.all("prep") if prep.i < node.i for p in prep.all("pobj")]
    if node.dep == "relcl" and year.tag == "CD" and inner:
        node.move(inner[-1], "relcl")


def relative_of_what_was_made_that_year(tree: Tree, node: Node) -> None:
    """`wrote a novel in 1990, which won a prize`: the novel won it, not the year."""
    own, comma = subject(node), tree.before(node.first)
    year = tree.before(comma) if comma is not None and comma.text == "," else None
    if own is None or own.lower != "which" or year is None or year.tag != "CD" or year.dep != "pobj":
        return
    verb = year.head.head
    made = [c for c in verb.all("dobj") if c.i < year.i]
    if verb.is_verb and node.head in {year, verb} and len(made) == 1 and node.lemma not in EFFECTS:
        node.move(made[0], "relcl")


def relative_of_some_read_as_side_clause(tree: Tree, node: Node) -> None:
    """`cases, most of which occurred`, `cases in 2021, most of which occurred`: most of the cases."""
    own, verb = subject(node), node.head
    among = [p for prep in own.all("prep") if prep.lower == "of" for p in prep.all("pobj")] if own else []
    objects = [c for c in verb.all("attr", "dobj") if c.i < node.i]
    if objects and any(p.lower in {"which", "whom"} for p in among) and comma_before(tree, node):
        node.move(objects[-1], "relcl")


def relative_of_somebody_at_a_place(tree: Tree, node: Node) -> None:
    """`found by Ann Lee at the University of Oslo, who used ...`: she did, for a place is no `who`."""
    place, word = node.head, node.child("nsubj")
    prep = place.head
    who = word is not None and word.lower == "who" and place.entity in {"ORG", "GPE", "FAC", "LOC"}
    if not who or place.dep != "pobj" or prep.lower not in {"at", "in"} or not prep.head.is_verb:
        return
    agents = [p for by in prep.head.all("agent") if by.i < prep.i for p in by.all("pobj") if p.entity == "PERSON"]
    if agents:
        node.move(agents[-1], "relcl")


def relative_with_preposition_read_as_side_clause(tree: Tree, node: Node) -> None:
    """`ruled for ten years, during which they built roads`: during the ten years."""
    prep = node.first
    word = prep.child("pobj")
    comma = tree.before(prep)
    noun = tree.before(comma) if comma is not None and comma.text == "," else None
    opens = prep.dep == "prep" and prep.head is node and word is not None and word.lower in {"which", "whom"}
    if opens and subject(node) is not None and noun is not None and noun.is_noun and noun.i < node.i:
        node.move(noun, "relcl")


def deeds_of_the_one_who(tree: Tree, node: Node) -> None:
    """`was founded by Ole Berg, who studied law, opened a school, and died`: he did it all, and no town died."""
    main = node.head
    while main.dep == "conj":
        main = main.head
    before = tree.before(node.first)
    if not _deed(node) or main.child("auxpass") is None or before is None or before.text != ",":
        return
    described = [n for n in tree.nodes[main.i : node.i] if n.dep == "relcl" and _who(n) and not n.child("conj")]
    series = [c for c in main.conjuncts() if c.i >= node.i]
    if not described or len(series) < 2 or not all(_deed(c) for c in series):
        return
    for link in [c for verb in main.conjuncts() for c in verb.all("cc") if c.i > described[-1].i]:
        link.move(described[-1], "cc")
    for deed in series:
        deed.move(described[-1], "conj")


def _who(verb: Node) -> bool:
    """Whether it is what somebody does: `who studied law`."""
    own = subject(verb)
    return own is not None and own.lower == "who" and verb.child("auxpass") is None and finite(verb)


def _deed(verb: Node) -> bool:
    """Whether something is done, by the subject of another verb."""
    return verb.tag in {"VBD", "VBZ", "VBP"} and subject(verb) is None and verb.child("auxpass", "aux") is None


JOINED_TO_THE_VERB: tuple[Mending, ...] = (relative_of_some_read_as_side_clause, deeds_of_the_one_who)
"""The repairs of what the model takes for a second verb of the sentence."""
