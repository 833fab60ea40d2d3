"""What can be lifted out of a clause and said on its own: relatives, participles, appositions, side clauses.

A restrictive clause is never lifted out: without it the sentence would speak of something else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factcheck.text.clauses.added_deeds import added_deed
from factcheck.text.clauses.contrasts import of_the_others
from factcheck.text.clauses.descriptions import PLANS
from factcheck.text.clauses.drafts import Item
from factcheck.text.clauses.effects import effect_of_an_effect
from factcheck.text.clauses.grammar import (
    be,
    comma_before,
    copular,
    definite,
    finite,
    finite_forms,
    indefinite,
    name,
    plural,
    subject,
    verb_group,
)
from factcheck.text.clauses.holders import office_held
from factcheck.text.clauses.lexicon import OF_THE_EVENT, PERSON_WORDS
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.clauses.outcomes import made_into, summed_up, unsure
from factcheck.text.clauses.parts import Clause, Detached
from factcheck.text.clauses.reasons import gives_a_reason, outcome_told
from factcheck.text.clauses.relatives import described, host_of, relative
from factcheck.text.clauses.sequels import came_to, done_already, done_before_or_after, undergone, went_on_to
from factcheck.text.clauses.shared_groups import told_of_now
from factcheck.text.wordlists import listed

_SIDE = frozenset({"while", "whereas", "although", "though", "as", "because", "since", "so"})
_OUTCOMES = listed("""
    range number total include allow bring cause create enable end force give help lead leave let make mark mean
    prompt raise result turn
    """)
_ONCE = listed("""
    build launch found sign open establish create publish release write discover invent bear kill elect appoint design
    paint compose complete introduce adopt unveil pass record film
    """)
"""What is done to something once, so that what was done so is past whatever is said of it now."""
_DONE_FOR = listed("""
    build found establish create form set launch introduce adopt pass invent design appoint hire use close demolish
    rebuild convert sell buy send arrest
    """)
"""What is done for a purpose: an infinitive after it says what for, not what was expected or asked."""
_MEASURES = listed("""
    population area length height depth width weight capacity circulation staff budget turnover revenue membership
    speed range value diameter workforce surface
    """)
"""What something has so much of."""
_RESULTS = frozenset({"time", "score", "vote", "majority", "margin", "lead", "total", "result"})
"""What somebody has so much of only on one occasion."""
_STATES = frozenset({"border", "surround", "flank", "enclose", "inhabit", "own", "govern", "rule", "support"})
"""What is still done by whoever is named after it."""
_LONG_AGO = 1950
"""A year of which few tell what is still so."""
_CLOSED = frozenset({"ccomp", "csubj", "csubjpass"})
_CONDITIONS = frozenset({"if", "unless", "when", "until", "before", "after", "once", "whether", "than", "that"})


def detachable(clause: Clause, barred: Sequence[Node] = ()) -> Iterator[Detached]:
    """The parts of a clause that can be said on their own, outermost first, in the order of the text.

    The subtrees of `barred` are not looked into, nor what is reported, nor conditions.
    """
    waiting = [clause.top]
    found: list[Detached] = []
    while waiting:
        node = waiting.pop()
        for child in node.children:
            if child in barred or child.dep in _CLOSED:
                continue
            held = child.dep == "advcl" and conditional(child)
            part = went_on_to(clause, child) if held else _lifted(clause, child)
            if held and part is None:
                continue
            if part:
                found.append(part)
            else:
                waiting.append(child)
    yield from sorted(found, key=lambda part: part.node.i)


def conditional(clause: Node) -> bool:
    """Whether the side clause says under what condition, or when, the rest holds."""
    return any(c.dep in {"mark", "advmod"} and c.lower in _CONDITIONS for c in clause.children)


def _lifted(clause: Clause, node: Node) -> Detached | None:
    match node.dep:
        case "relcl":
            return relative(clause, node)
        case "appos":
            return _summing(clause, node) or _apposition(clause, node)
        case "acl":
            return _participle_of_noun(clause, node)
        case "advcl":
            return summed_up(clause, node) or _side_clause(clause, node)
        case "prep":
            return (
                _absolute(clause, node)
                or _measure(clause, node)
                or office_held(clause, node)
                or added_deed(clause, node)
                or done_before_or_after(clause, node)
            )
        case "amod":
            return _adjective_after_noun(clause, node)
        case _:
            return None


def _summing(clause: Clause, node: Node) -> Detached | None:
    """`The firm cut 400 jobs, a step that angered the union`: the step is nothing without what it was."""
    verb = clause.top
    plain = not verb.child("conj") and verb.dep != "conj" and subject(verb)
    if node.lemma not in OF_THE_EVENT or node.i < verb.i or not plain or not comma_before(clause.tree, node):
        return None
    return Detached(node, (), sums=True) if indefinite(node) else None


def _apposition(clause: Clause, node: Node) -> Detached | None:
    """What a description set off by commas says of the name before it; a name says which one is meant and stays."""
    host, tree = node.head, clause.tree
    known = name(host) or (host.dep in {"nsubj", "nsubjpass"} and definite(host) and _is_one_kind(node))
    known = known or (_substance(host) and indefinite(node))
    described = node.is_noun and node.tag != "CD" and known and not name(node)
    if clause.fully and node.is_noun and host.pos == "NOUN":
        described = name(node) or indefinite(node)
    astray = any(host.i < c.i < node.i for c in host.conjuncts()) or (
        node.lemma in PLANS and (host.pos == "PROPN" or _substance(host))
    )
    if not described or astray or host.dep == "appos" or not (clause.fully or comma_before(tree, node)):
        return None
    maker = host.head.lower == "by" and (host.head.dep != "agent" or host.head.head.is_noun)
    if maker and node.lemma not in PERSON_WORDS:
        # `“Dune” by Ann Lee, a novel of ...`: it may as well be about the work.
        return None
    was = _no_longer(clause, node)
    alone = not plural(node)
    form = "was" if was else "is"
    if name(node) and indefinite(host):
        # `A spokeswoman, Ana Roe, said`: Ana Roe is a spokeswoman.
        return Detached(node, (), after=(form, *host_of(tree, host, node, alone=alone)))
    return Detached(node, tuple(host_of(tree, host, node, alone=alone)), before=(form if alone else be(host, was=was),))


def _substance(noun: Node) -> bool:
    """Whether it is what goes without an article, as substances and ideas do: `by blocking adenosine`."""
    return noun.tag == "NN" and noun.pos == "NOUN" and all(c.dep in {"appos", "punct"} for c in noun.children)


def _is_one_kind(noun: Node) -> bool:
    """Whether the apposition says what something is: `a former teacher`, `the largest animal`."""
    return indefinite(noun) or any(n.tag in {"JJS", "RBS"} for n in noun.children)


def _no_longer(clause: Clause, node: Node) -> bool:
    """Whether what a description says somebody is was so only then.

    A description has no tense: of whom the news tells what he did, it says what he is. What he was when something
    happened whose year is told, he need not be now, nor may anybody of whom a year long ago is told.
    """
    if not clause.was or any(n.tag in {"VBZ", "VBP"} for n in node.subtree()):
        return False
    when = [c for c in clause.top.all("prep", "npadvmod") if not c.quoted]
    dated = any(_names_year(phrase.subtree()) for phrase in when)
    return dated or any(year < _LONG_AGO for year in _years(clause.tree.nodes))


def _names_year(nodes: Iterable[Node]) -> bool:
    return any(True for _ in _years(nodes))


def _years(nodes: Iterable[Node]) -> Iterator[int]:
    yield from (int(n.text) for n in nodes if n.tag == "CD" and len(n.text) == 4 and n.text.isdecimal())


def _participle_of_noun(clause: Clause, verb: Node) -> Detached | None:
    outcome = verb.tag == "VBG" and verb.lemma in _OUTCOMES
    if verb.tag not in {"VBN", "VBG"} or verb.child("aux", "mark", "nsubj") or outcome:
        return None
    own = clause.host
    describes_subject = verb.head.dep == "attr" and verb.tag == "VBN" and copular(clause.top)
    set_off = comma_before(clause.tree, verb) or describes_subject or clause.fully
    about = described(clause, verb) if set_off else None
    if about is None or (not about and own is None):
        return None
    return _made_finite(clause, verb, verb.head if about or own is None else own, about or None)


def _made_finite(clause: Clause, verb: Node, host: Node, about: tuple[Item, ...] | None) -> Detached:
    """The participle as a clause of its own: `founded in 1990` -> `was founded in 1990`, `offering` -> `offers`."""
    if verb.tag == "VBN":
        was = (clause.was or _done(verb)) and not told_of_now(verb)
        return Detached(verb, about, before=(be(host, was=was),))
    return Detached(verb, about, forms=finite_forms(verb, host, was=clause.was))


def _done(verb: Node) -> bool:
    """Whether the participle tells of something that happened once: by somebody named, or on a day or in a year."""
    consists = verb.lemma == "compose" and any(c.lower == "of" for c in verb.all("prep"))
    if verb.lemma in _ONCE and not consists:
        return True
    agents = [p for prep in verb.all("agent", "prep") for p in prep.all("pobj")]
    named = verb.lemma not in _STATES and any(name(p) and p.head.lower == "by" for p in agents)
    return named or any(_names_year(p.subtree()) for p in agents)


def _absolute(clause: Clause, prep: Node) -> Detached | None:
    """`with the embassy setting up a hall`: the embassy sets it up."""
    verb = prep.child("pcomp")
    own = subject(verb) if verb else None
    if suffered := undergone(clause, prep):
        return suffered
    if verb is None or own is None or prep.lower != "with" or verb.tag != "VBG" or unsure(clause, prep):
        return None
    return Detached(verb, (), forms=finite_forms(verb, own, was=clause.was), taken=prep)


def _measure(clause: Clause, prep: Node) -> Detached | None:
    """`, with a population of two million`, `With a length of 900 km, it is the longest`: it has one."""
    what = prep.child("pobj")
    own = clause.host
    measured = what is not None and indefinite(what) and (what.lemma in _MEASURES or _so_much(what))
    measured = measured and what is not None and what.child("prep") is not None
    opens = prep.i == 0 and prep.head is clause.top and clause.top.lemma == "be" and own is not None
    set_off = comma_before(clause.tree, prep) or (opens and own is not None and own.dep == "nsubj")
    if what is None or own is None or prep.lower != "with" or not measured or not set_off:
        return None
    about = None if prep.head is clause.top else tuple(host_of(clause.tree, prep.head, prep))
    if about and (prep.head is not own or not (name(own) or definite(own))):
        return None
    had = "had" if clause.was else "have" if plural(own) else "has"
    return Detached(what, about, before=(had,), taken=prep)


def _so_much(what: Node) -> bool:
    """Whether a number tells how much of it there is: `a coastline of 900 kilometers`."""
    of = next((c for c in what.all("prep") if c.lower == "of"), None)
    return of is not None and what.lemma not in _RESULTS and any(n.tag == "CD" for n in of.subtree())


def _adjective_after_noun(clause: Clause, node: Node) -> Detached | None:
    """`is a chain of stores, similar to a supermarket`: it is similar to one."""
    after = node.i > node.head.i and node.child("prep") is not None and not node.child("cc", "conj")
    if not after or not comma_before(clause.tree, node):
        return None
    own, noun = clause.host, node.head
    while noun.dep == "pobj" and noun.head.head.is_noun:
        noun = noun.head.head
    of_subject = noun.dep == "attr" and noun.head is clause.top and indefinite(noun)
    if own is None or not (of_subject or node.head is own):
        return None
    about = None if of_subject else tuple(host_of(clause.tree, own, node))
    return Detached(node, about, before=(be(own, was=clause.was),))


def _set_off(tree: Tree, verb: Node, mark: Node) -> bool:
    """Whether the side clause stands apart; `as we know it` and `since 1990` do not."""
    first = verb.first
    lasting = mark.lower == "since" and any(c.lemma == "have" for c in verb.head.all("aux"))
    if lasting:
        return False
    if mark.lower == "so" and any(c.lower == "that" for c in verb.children):
        return False
    contrasted = mark.lower == "whereas" or (mark.lower == "while" and of_the_others(verb))
    return (
        mark.lower == "because" or first.i == 0 or comma_before(tree, verb) or gives_a_reason(verb, mark) or contrasted
    )


def _purpose(clause: Clause, verb: Node) -> Detached | None:
    """`was built in 1956 to replace Rio`: it was built in 1956, and it was built to replace Rio."""
    top = clause.top
    infinitive = verb.tag == "VB" and any(c.lower == "to" for c in verb.all("aux")) and verb.head is top
    passive, negated = top.child("auxpass"), top.child("neg", "cc", "conj")
    told_apart = [c for c in top.all("prep", "agent") if top.i < c.i < verb.i and _when_or_by_whom(c)]
    if (
        not infinitive
        or top.lemma not in _DONE_FOR
        or passive is None
        or negated
        or not told_apart
        or comma_before(clause.tree, verb)
    ):
        return None
    return Detached(verb, None, before=(*verb_group(top), top))


def _when_or_by_whom(phrase: Node) -> bool:
    return phrase.dep == "agent" or any(n.entity == "DATE" for n in phrase.subtree())


def _side_clause(clause: Clause, verb: Node) -> Detached | None:
    if purpose := _purpose(clause, verb):
        return purpose
    told = outcome_told(verb) or done_already(clause, verb) or came_to(clause, verb)
    if told := told or effect_of_an_effect(clause, verb):
        return told
    mark = verb.child("mark")
    own = subject(verb)
    if own and own.lower == "which" and (into := made_into(clause, verb)):
        return into
    if own and finite(verb) and mark and mark.lower in _SIDE and _set_off(clause.tree, verb, mark):
        even = [c for n in (verb, mark) for c in n.all("advmod") if c.lower == "even" and c.i == mark.i - 1]
        return Detached(verb, (), swaps=dict.fromkeys([mark, *even], ()))
    if verb.lemma == "mean" and verb.tag == "VBG" and (said := verb.child("ccomp")) and subject(said):
        return Detached(said, (), swaps=dict.fromkeys(said.all("mark"), ()), taken=verb)
    if verb.lemma == "make" and verb.tag == "VBG" and not verb.child("prt"):
        return made_into(clause, verb)
    main = clause.host
    if main is None or own or mark or verb.tag not in {"VBG", "VBN"} or verb.child("aux"):
        return None
    if verb.tag == "VBG" and ((verb.lemma in _OUTCOMES and not verb.child("prt")) or unsure(clause, verb)):
        return None
    first = verb.first
    if (first.i != 0 and not comma_before(clause.tree, verb)) or (first is not verb and first.i > verb.i):
        return None
    return _made_finite(clause, verb, main, None)
