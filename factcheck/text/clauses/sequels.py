"""What was done before or after, said in a phrase without a subject: `before moving to Bergen in 1988`, `having lost`.

Only what did happen is told: who `died before finishing the novel` never finished it.
"""

from __future__ import annotations

from factcheck.text import nlp
from factcheck.text.clauses.grammar import (
    be,
    comma_before,
    finite_forms,
    name,
    past,
    plural,
    subject,
    tensed,
    verb_group,
)
from factcheck.text.clauses.nodes import Node
from factcheck.text.clauses.outcomes import unsure
from factcheck.text.clauses.parts import Clause, Detached
from factcheck.text.wordlists import listed

_ENDINGS = listed("""
    die kill cancel abandon fail stop quit scrap drop arrest murder assassinate resign collapse crash sink withdraw
    leave close end halt suspend reject
    """)
"""After these, what something came before may never have happened."""
_MOVES = listed("""
    move become join return enter settle go turn transfer switch emigrate immigrate relocate marry study retire sell buy
    merge rename convert
    """)
_COURSES = listed("empty flow join enter reach turn become merge drain discharge hatch pupate die head")
"""What regularly comes after something, and does come: `The river crosses the plain before joining the Elbe`."""
_PRESENT = frozenset({"VBZ", "VBP"})
_DATES = frozenset({"DATE"})
_STANDING_FOR = frozenset({"he", "she", "they", "it", "who", "i", "we"})
_COMPLEMENTS = frozenset({"dobj", "attr", "prep", "agent", "npadvmod", "acomp", "oprd"})


def done_before_or_after(clause: Clause, prep: Node) -> Detached | None:
    """`played in Oslo before moving to Bergen in 1988`, `After leaving the navy, he worked in Hamburg`."""
    verb, top = prep.child("pcomp"), clause.top
    if verb is None or prep.head is not top or subject(verb) is not None or verb.child("neg"):
        return None
    later, earlier = prep.lower == "before", prep.lower == "after"
    told = (later and _went_on(top, verb)) or (earlier and _opens(clause, prep))
    now = tensed(top)
    told = told if clause.was else later and verb.lemma in _COURSES and now is not None and now.tag in _PRESENT
    if (
        unsure(clause, prep)
        or not told
        or not _doer(clause)
        or top.child("neg")
        or not any(c.dep in _COMPLEMENTS for c in verb.children)
    ):
        return None
    forms = _said_finitely(clause, verb)
    return Detached(verb, None, forms=forms, taken=prep) if forms else None


def _went_on(top: Node, verb: Node) -> bool:
    """Whether what came after did come: it has a day or year, or is what one goes on to."""
    dated = any(n.entity in _DATES and n.tag == "CD" and len(n.text) == 4 for n in verb.subtree())
    return top.lemma not in _ENDINGS and (dated or verb.lemma in _MOVES)


def _opens(clause: Clause, prep: Node) -> bool:
    """Whether it stands first, before a deed: what was so after a deed need not have been so before."""
    own = subject(clause.top)
    return own is not None and prep.i < own.i and clause.top.lemma not in {"be", "have", "remain"}


def _doer(clause: Clause) -> bool:
    """Whether the subject is who did it: in `After leaving school, his career began` it is not."""
    own = clause.host
    announced = own is not None and own.lower == "it" and clause.top.child("ccomp", "csubj") is not None
    if own is None or own.dep == "expl" or announced or any(c.dep == "poss" and c.tag == "PRP$" for c in own.children):
        return False
    suffered = clause.top.child("auxpass") is not None
    return name(own) or own.lower in _STANDING_FOR or (own.child("det") is not None and not suffered)


def went_on_to(clause: Clause, verb: Node) -> Detached | None:
    """`served as a prison until 1900 before it was turned into a hotel in 1920`: it was turned into one."""
    mark, top = verb.child("mark"), clause.top
    group = verb_group(verb)
    told = mark is not None and mark.lower == "before" and clause.was and past(verb) and subject(verb) is not None
    if not told or mark is None or verb.head is not top or top.child("neg") or unsure(clause, verb):
        return None
    # Of what somebody was before it says how long; `two months before` counts from it.
    held = top.lemma in {"be", "have"} or verb.child("conj", "cc", "npadvmod") is not None or verb.i < top.i
    if held or any(c.dep == "neg" or c.tag == "MD" for c in group) or not _went_on(top, verb):
        return None
    return Detached(verb, (), swaps={mark: ()})


def _said_finitely(clause: Clause, verb: Node) -> dict[Node, str]:
    """The words of a gerund that say when, as the clause says it; nothing where it has other words."""
    own = clause.host
    group = [c for c in verb.children if c.dep in {"aux", "auxpass"}]
    if own is None or len(group) > 1:
        return {}
    if not group:
        return finite_forms(verb, own, was=clause.was) if verb.tag == "VBG" else {}
    auxiliary = group[0]
    if auxiliary.lower == "being":
        return {auxiliary: be(own, was=clause.was)}
    return {auxiliary: "had"} if auxiliary.lower == "having" else {}


def done_already(clause: Clause, verb: Node) -> Detached | None:
    """`Sweden won, having lost two finals`: it had lost them."""
    own, having = clause.host, verb.child("aux")
    if own is None or verb.tag != "VBN" or having is None or having.lower != "having" or not _doer(clause):
        return None
    first = verb.first
    set_off = first is having and (having.i == 0 or comma_before(clause.tree, verb))
    if not set_off or subject(verb) is not None or verb.child("mark") or unsure(clause, verb):
        return None
    return Detached(verb, None, forms={having: "had" if clause.was else "have" if plural(own) else "has"})


def came_to(clause: Clause, verb: Node) -> Detached | None:
    """`returned in 2019, only to leave four months later`: who did so left."""
    to = next((c for c in verb.all("aux") if c.lower == "to"), None)
    only = next((c for c in verb.all("advmod") if c.lower == "only"), None)
    together = to is not None and only is not None and only.i == to.i - 1 and verb.first is only
    if not together or to is None or only is None or not clause.was or not comma_before(clause.tree, verb):
        return None
    own, be_word = clause.host, verb.child("auxpass")
    if (
        own is None
        or verb.lemma == "have"
        or unsure(clause, verb)
        or clause.top.child("neg")
        or verb.child("conj", "neg")
    ):
        return None
    passive = {be_word: be(own, was=True)} if be_word is not None else None
    forms = passive or {verb: be(own, was=True) if verb.lemma == "be" else nlp.inflect(verb.lemma, "VBD")}
    return Detached(verb, None, swaps={to: (), only: ()}, forms=forms)


def undergone(clause: Clause, prep: Node) -> Detached | None:
    """`, with most of the houses being replaced`: most of them were."""
    noun = prep.child("pobj")
    if noun is None or prep.lower != "with" or unsure(clause, prep) or not comma_before(clause.tree, prep):
        return None
    verbs = [n for n in noun.subtree() if n.dep == "acl" and n.tag == "VBN" and n.child("auxpass")]
    being = verbs[0].child("auxpass") if len(verbs) == 1 else None
    if being is None or being.lower != "being" or subject(verbs[0]) is not None:
        return None
    about = [n for n in noun.subtree(verbs) if n.i < being.i]
    return Detached(verbs[0], tuple(about), forms={being: be(noun, was=clause.was)}, taken=prep)
