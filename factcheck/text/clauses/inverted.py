"""`Not only is Oslo a port, but it is also a capital`: what `not only` turns round said in plain order."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text import nlp
from factcheck.text.clauses.drafts import Item, Said, node_of
from factcheck.text.clauses.grammar import finite, not_only, plural, subject
from factcheck.text.clauses.nodes import Node, Tree

_DO = {"did": "VBD", "does": "VBZ", "do": "VBP"}


def first_clause_read_as_said(tree: Tree) -> None:
    """`Not only does it cut costs, it also saves time`: nobody says the first; the second is said beside it."""
    main = tree.root
    first = main.child("ccomp")
    opens = tree.nodes[0].lower == "not" and not_only(tree.nodes[0])
    if not opens or first is None or first.i > main.i or not subject(main) or not finite(main):
        return
    for child in [c for c in main.children if c.i < first.i]:
        child.move(first, child.dep)
    main.children.remove(first)
    first.head, first.dep, tree.root = first, "ROOT", first
    main.head, main.dep = first, "conj"
    first.children.append(main)


def in_order(items: Sequence[Item], verb: Node) -> list[Item]:
    """`items` with the subject before the verb and without the `not only` that the sentence opens with."""
    own = subject(verb)
    opening = next((c for c in verb.children if c.i == 0 and not_only(c)), None)
    if own is None or opening is None:
        return list(items)
    said = [item for item in items if node_of(item) not in opening.subtree()]
    turned = node_of(said[0])
    # Of `is Oslo a port` the small model takes the port for another name of Oslo.
    what = own.all("appos") if verb.lemma == "be" and not verb.child("attr", "acomp") else []
    whole = set(own.subtree(what))
    who = [item for item in said if node_of(item) in whole]
    if turned is None or not who or turned.i > own.first.i or turned not in {verb, *verb.children}:
        return list(items)
    rest = [item for item in said[1:] if item not in who]
    form = _DO.get(turned.lower) if turned is not verb else None
    if form is None:
        return [*who, turned, *rest]
    form = "VBP" if form == "VBZ" and plural(own) else form
    return [*who, *(Said(verb, nlp.inflect(verb.lemma, form)) if item is verb else item for item in rest)]
