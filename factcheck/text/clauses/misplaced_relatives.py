"""Relative clauses the small model hangs on the wrong noun, or on the verb, put where they belong."""

from __future__ import annotations

from factcheck.text.clauses.grammar import comma_before, definite, finite, indefinite, opening, subject, tensed
from factcheck.text.clauses.misread_series import agrees
from factcheck.text.clauses.nodes import Mending, Node, Tree
from factcheck.text.clauses.relatives_of_lists import relative_of_some_read_as_next_verb
from factcheck.text.wordlists import listed

EFFECTS = listed("make mean allow enable help lead cause result prevent explain force let trigger")
"""What a `which` after a whole clause does, as often as one after a noun."""
_TELLING = listed("star follow tell feature depict portray focus centre center concern describe revolve chronicle")
"""What a film or a novel does with whom it tells of."""
_OF_WORKS = listed("be have win set premiere open receive run end air gross sell explore combine mix use draw show")
"""What a film or a novel does besides."""


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
    deeds = [v for v in verb.conjuncts() if v.is_verb and v.i < node.i]
    objects = [c for v in sorted(deeds, key=lambda n: n.i) for c in v.all("attr", "dobj") if c.i < node.i]
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


def deed_in_the_story(tree: Tree, node: Node) -> None:
    """`The film stars Ann as a cook who loses her job and then opens a bar`: the cook opens it, and no film.

    Elsewhere only a verb that cannot go with the first subject is moved: `keeps cows that eat grass and give milk`.
    """
    main = node.head
    link = tree.before(opening(tree, node))
    goes_on = link is not None and (link.dep == "cc" or (link.text == "," and _one_more_deed(tree, main, node)))
    if node.dep != "conj" or subject(node) or not finite(node) or link is None or not goes_on:
        return
    own, last = subject(main), tree.before(link)
    about = (subject(n) for n in tree.nodes[main.i : link.i] if n.dep == "relcl" and n.subtree()[-1] in {last, link})
    told = [w.head for w in about if w is not None and w.lower in {"who", "that", "which"}]
    if own is None or not told or not _at_the_same_time(told[-1], node) or not agrees(node, told[-1].head):
        return
    if _tells_a_story(main) or not agrees(node, own):
        if link.dep == "cc":
            link.move(told[-1], "cc")
        node.move(told[-1], "conj")


def _one_more_deed(tree: Tree, main: Node, node: Node) -> bool:
    """`about a prince who loves a girl, kills a guard and dies`: the second of three things that somebody does."""
    last = next((c for c in [*node.all("conj"), *main.all("conj")] if c.i > node.i), None)
    link = tree.before(opening(tree, last)) if last is not None else None
    deeds = [n for n in (node, last) if n is not None]
    plain = all(n.tag == "VBZ" and n.lemma not in _OF_WORKS | _TELLING and not n.child("auxpass") for n in deeds)
    return _tells_a_story(main) and plain and link is not None and link.lower == "and"


def relative_hung_on_the_clause_before(tree: Tree, node: Node) -> None:
    """`is fed by springs and supports birds, which eat algae`: the birds do, which stand right before."""
    word, comma = subject(node), tree.before(node.first)
    last = tree.before(comma) if comma is not None and comma.text == "," else None
    if word is None or word.lower not in {"which", "who"} or word.first is not node.first or last is None:
        return
    deeds = [n for n in tree.nodes[node.head.i : last.i] if n.is_verb and finite(n) and n.dep == "conj"]
    things = [c for v in deeds[-1:] for c in v.all("dobj", "attr") if c.subtree()[-1] in {last, comma}]
    inside = deeds and node.head not in deeds[-1].subtree() and deeds[-1] not in node.head.subtree()
    if things and inside and agrees(node, things[-1]):
        node.move(things[-1], "relcl")


def _at_the_same_time(one: Node, other: Node) -> bool:
    first, second = tensed(one), tensed(other)
    return first is not None and second is not None and (first.tag == "VBD") == (second.tag == "VBD")


def _tells_a_story(verb: Node) -> bool:
    about = verb.lemma == "be" and any(c.lower == "about" for c in verb.all("prep"))
    return about or verb.lemma in _TELLING


JOINED_TO_THE_VERB: tuple[Mending, ...] = (
    relative_of_some_read_as_side_clause,
    relative_of_some_read_as_next_verb,
    deeds_of_the_one_who,
    deed_in_the_story,
)
"""The repairs of what the model takes for a second verb of the sentence."""
