"""Reasons and what follows from them, which the small model hangs wherever it likes: put where they belong.

`A, so B` and `A, therefore B` are two clauses side by side; `It is hard to say how many there are, as nobody counts
them` gives the reason why it is hard; `A, which is why B` tells B.
"""

from __future__ import annotations

from factcheck.text.clauses.drafts import Item
from factcheck.text.clauses.grammar import finite, subject, verb_group
from factcheck.text.clauses.nodes import FINITE_TAGS, Node, Tree
from factcheck.text.clauses.parts import Detached
from factcheck.text.words.speech import SPEECH

_THEREFORE = frozenset({"so", "therefore", "thus", "hence", "consequently"})
_REASONS = frozenset({"as", "because", "since"})


def consequence_read_as_main_clause(tree: Tree) -> None:
    """`The soil is acidic, so few plants grow there`: nobody says or thinks the first; the second follows from it."""
    main, own = tree.root, subject(tree.root)
    first = main.child("ccomp")
    if own is None or first is None or not first.i < own.i or not finite(first) or subject(first) is None:
        return
    link = own.first if own.first.lower in _THEREFORE else tree.before(own.first)
    comma = tree.before(link) if link else None
    if link is None or link.lower not in _THEREFORE or comma is None or comma.text != "," or main.lemma in SPEECH:
        return
    for child in [c for c in main.children if c.i < comma.i and c is not first]:
        child.move(first, child.dep)
    main.children.remove(first)
    first.head, first.dep = first, "ROOT"
    main.head, main.dep = first, "conj"
    first.children.append(main)
    link.move(first, "cc")
    tree.root = first


def reason_hung_too_low(tree: Tree, node: Node) -> None:
    """`It is hard to say how many speak it, as nobody counts`: that is why it is hard, and not how they speak."""
    mark, root = node.child("mark"), tree.root
    own = subject(root)
    unsure = root.lemma == "be" and own is not None and own.lower == "it" and root.child("acomp") is not None
    if not unsure or mark is None or mark.lower not in _REASONS or node.head is root or node.first.i < node.head.i:
        return
    comma = tree.before(node.first)
    set_off = comma is not None and comma.text == ","
    if (set_off or gives_a_reason(node, mark)) and any(above is root for above in node.head.ancestors()):
        node.move(root, "advcl")


def gives_a_reason(verb: Node, mark: Node) -> bool:
    """Whether `as` or `since` without a comma means because.

    With `as`, what is or is not so explains, while what happens may only go along; with `since`, what still holds.
    """
    group = verb_group(verb)
    if mark.lower == "since":
        return next((n.tag for n in [*group, verb] if n.tag in FINITE_TAGS), "VBD") != "VBD"
    complement = verb.child("attr", "acomp", "dobj", "prep", "xcomp")
    states = verb.lemma in {"be", "have"} or any(c.dep == "neg" or c.tag == "MD" for c in group)
    return mark.lower == "as" and states and complement is not None and complement.i > verb.i


def outcome_told(verb: Node) -> Detached | None:
    """`The road is closed, which means that ...`, `..., which is why ...`: what it means is told too."""
    word, told = verb.child("nsubj"), verb.child("ccomp", "advcl")
    if word is None or word.lower != "which" or told is None or subject(told) is None or verb_group(verb):
        return None
    why = [c for c in told.all("advmod") if c.lower == "why"]
    several = any(c.lower == "why" for n in told.all("conj") for c in n.all("advmod"))
    if several or (verb.lemma != "mean" and not (verb.lemma == "be" and why)):
        return None
    swaps: dict[Node, list[Item]] = {word: [] for word in [*told.all("mark"), *why]}
    return Detached(told, (), swaps={**swaps}, taken=verb)
