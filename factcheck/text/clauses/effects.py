"""What an effect leads to: `can damage the arteries, increasing the risk of stroke`: it can increase that risk.

Only where one thing acts upon another; of what somebody did, `leading to protests` tells what came of the deed.
"""

from __future__ import annotations

from factcheck.text.clauses.grammar import comma_before, finite_forms, subject
from factcheck.text.clauses.nodes import Node
from factcheck.text.clauses.parts import Clause, Detached
from factcheck.text.wordlists import listed

_ACTS = listed("""
    damage cause block weaken harm irritate increase raise reduce lower narrow destroy disrupt affect impair inhibit
    trigger produce release worsen slow strengthen improve thicken clog contaminate pollute attack
    """)
_OF_THINGS = listed("damage cause trigger destroy weaken worsen contaminate pollute impair")
"""What things do; the rest may be done by somebody, of whom it is told in the past."""
_EFFECTS = listed("increase raise reduce lower cause worsen")
_MAY = frozenset({"can", "may", "could", "might"})
_ACTORS = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def effect_of_an_effect(clause: Clause, verb: Node) -> Detached | None:
    """The effect with the subject of the clause, and with its `can` or `may`; None where somebody acts."""
    top, own = clause.top, clause.host
    leads = verb.lemma == "lead" and any(c.lower == "to" for c in verb.all("prep"))
    follows = verb.tag == "VBG" and verb.head is top and verb.first is verb and comma_before(clause.tree, verb)
    acts = _OF_THINGS if clause.was else _ACTS
    if own is None or not follows or not (leads or verb.lemma in _EFFECTS) or top.lemma not in acts:
        return None
    modals = [c for c in top.all("aux") if c.tag == "MD"]
    others = any(c.lower not in _MAY for c in modals) or top.child("neg", "auxpass") or len(top.all("advcl")) > 1
    if own.entity in _ACTORS or own.pos not in {"NOUN", "VERB"} or others or subject(verb) or verb.child("aux", "mark"):
        return None
    forms = finite_forms(verb, own, was=clause.was)
    if modals:
        forms = {node: node.lemma for node in forms}
    return Detached(verb, None, forms=forms, before=tuple(modals))
