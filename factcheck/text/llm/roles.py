"""Who does what to whom: the phrases that a verb, or a noun such as `visit`, brings together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.text.clauses.grammar import WH
from factcheck.text.clauses.nodes import SUBJECTS, Node
from factcheck.text.llm.limits import beheaded, reduced, sentence_of
from factcheck.text.llm.reading import PRONOUNS, forms, stems_of

_OBJECTS = ("dobj", "attr", "acomp", "dative", "oprd")
_ASIDE = frozenset({"relcl", "acl", "advcl", "ccomp"})


@dataclass(frozen=True, slots=True)
class Roles:
    """The heads of the phrases for who acts and who or what is acted on; empty where the sentence does not say."""

    actors: tuple[Node, ...]
    patients: tuple[Node, ...]
    copular: bool = False


def roles(verb: Node) -> Roles:
    """The roles around a verb, the passive turned round; a coordinated verb has the subject of the first."""
    if not verb.is_verb:
        return _of_noun(verb)
    subjects = _subjects(verb)
    objects = tuple(node for dep in _OBJECTS for node in verb.all(dep))
    if _passive(verb):
        agents = tuple(noun for by in verb.all("agent") for noun in by.all("pobj"))
        return Roles(_together(agents), _together((*subjects, *objects)))
    return Roles(_together(subjects), _together(objects), copular=verb.lemma == "be")


def _passive(verb: Node) -> bool:
    if verb.child("nsubjpass", "auxpass"):
        return True
    bare = verb.tag == "VBN" and not verb.child("aux", *SUBJECTS)
    return bare and (verb.dep in {"acl", "advcl"} or (verb.dep == "conj" and _passive(verb.head)))


def difference(article: Roles, claim: Roles) -> str:
    """What a claim changes in who does what to whom, in plain words; empty where it changes nothing that shows."""
    if claim.copular and _inverted(article, claim):
        return ""
    return _misplaced(claim.actors, article.actors, article.patients) or _misplaced(
        claim.patients, article.patients, article.actors
    )


def anaphoric(node: Node) -> bool:
    """Whether the phrase may stand for something named elsewhere: a pronoun, or `the ministry`."""
    first = node.child("det", "poss")
    pointing = first is not None and first.lower in {"the", "this", "that", "these", "those", "both", *PRONOUNS}
    return node.pos == "PRON" or (node.pos == "NOUN" and pointing and not named(node))


def named(node: Node) -> bool:
    """Whether the phrase says itself who or what it is: `the operator, Norlink`."""
    return any(c.dep in {"appos", "compound"} and c.pos == "PROPN" for c in node.children)


def _misplaced(said: Iterable[Node], here: tuple[Node, ...], there: tuple[Node, ...]) -> str:
    mine, others = _words(here), _words(there)
    for node in said:
        called = stems_of([node, *(c for c in node.all("compound") if c.pos == "PROPN")])
        if node.pos == "PRON":
            continue
        if called & mine:
            if amiss := reduced(node, here, mine) or beheaded(node, called, here):
                return amiss
            continue
        if called & others:
            return f"it puts “{node.bare}” into another role than the article does"
        if here and not any(_may_stand_for(head, node) for head in here):
            return f"it puts “{node.bare}” where the article has “{here[0].bare}”"
    return ""


def _may_stand_for(anaphor: Node, named: Node) -> bool:
    """Whether a phrase may refer to what the claim names: to nothing that its own sentence names only further on."""
    if not anaphoric(anaphor):
        return False
    places = [node.i for node in sentence_of(anaphor) if forms(node) & forms(named)]
    return not places or (anaphor.pos == "PRON" and min(places) < anaphor.i)


def _inverted(article: Roles, claim: Roles) -> bool:
    """Whether `the mayor is X` was said as `X is the mayor`."""
    return (
        bool(claim.actors and claim.patients)
        and all(any(forms(node) & forms(head) for head in article.patients) for node in claim.actors)
        and all(any(forms(node) & forms(head) for head in article.actors) for node in claim.patients)
    )


def _words(heads: Iterable[Node]) -> frozenset[str]:
    return frozenset(
        form
        for head in heads
        for form in stems_of(head.subtree(c for n in head.subtree() for c in n.children if c.dep in _ASIDE))
    )


def _together(heads: tuple[Node, ...]) -> tuple[Node, ...]:
    found = [node for head in heads for node in head.conjuncts()]
    return tuple(node for node in dict.fromkeys(found) if node.dep != "expl")


def _subjects(verb: Node) -> tuple[Node, ...]:
    own = tuple(verb.all(*SUBJECTS))
    if own and own[0].lower in WH and verb.dep == "relcl":
        return (verb.head, *_alias(verb.head))
    if own:
        return own
    if verb.dep in {"conj", "xcomp"} and verb.head.is_verb:
        given = tuple(verb.head.all("dobj")) if verb.dep == "xcomp" else ()
        return given or _subjects(verb.head)
    if verb.dep in {"acl", "relcl"}:
        return (verb.head, *_alias(verb.head))
    return _subjects(verb.head) if verb.dep == "advcl" and verb.head.is_verb else ()


def _alias(noun: Node) -> list[Node]:
    """Who else the phrase is: the subject of `X is an astronomer who ...`, the other side of an apposition."""
    if noun.dep in {"attr", "nsubj"} and noun.head.lemma == "be":
        return noun.head.all("attr", "nsubj")
    return [noun.head] if noun.dep == "appos" else noun.all("appos")


def _of_noun(noun: Node) -> Roles:
    """`the visit by X to Y`, `X's visit to Y`: who is behind `of` or `between` may be either, so they say nothing."""
    phrases = {prep.lower: prep.all("pobj") for prep in noun.all("prep")}
    actors = [*noun.all("poss"), *phrases.get("by", [])]
    patients = [target for prep in ("to", "against", "on", "for") for target in phrases.get(prep, [])]
    return Roles(_together(tuple(actors)), _together(tuple(patients)))
