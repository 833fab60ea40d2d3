"""Who holds an office, said beside the way: `became a republic, with Ann Lee as its first president`."""

from __future__ import annotations

from factcheck.text.clauses.grammar import be, comma_before, definite, name
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.clauses.outcomes import unsure
from factcheck.text.clauses.parts import Clause, Detached


def office_hung_on_the_verb(tree: Tree, node: Node) -> None:
    """`with Ann Lee as its president`: it is she who is president, whatever the verb of the sentence tells."""
    if node.lower != "as" or not node.head.is_verb:
        return
    holders = [c for c in node.head.all("prep") if c.lower == "with" and c.i < node.i and c.child("pobj")]
    if holders and holders[-1].subtree()[-1].i == node.i - 1 and comma_before(tree, holders[-1]):
        node.move(holders[-1].children[-1], "prep")


def office_held(clause: Clause, prep: Node) -> Detached | None:
    """`, with Ann Lee as its president`: she is its president."""
    who = prep.child("pobj")
    told = next((c for c in who.all("prep") if c.lower == "as"), None) if who is not None else None
    office = told.child("pobj") if told is not None else None
    if who is None or told is None or office is None or prep.lower != "with" or unsure(clause, prep):
        return None
    if not name(who) or not definite(office) or not comma_before(clause.tree, prep) or clause.top.child("neg"):
        return None
    return Detached(office, tuple(who.subtree([told])), before=(be(who, was=clause.was),), taken=prep)
