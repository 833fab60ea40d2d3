"""With what force something is said: denied, possible, conditional, foreseen, or on somebody's word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.text.clauses.nodes import FINITE_TAGS, SUBJECTS, Node
from factcheck.text.llm.reading import Reading, lemma, own_words
from factcheck.text.wordlists import listed, paired

Force = frozenset[str]
"""What a clause is subject to, each in a word for messages; clauses of equal force assert in the same way."""

NOT, HEDGE, CONDITION, SOURCE = "not", "its hedge", "its condition", "who said it"
_NEITHER = listed("neither nor")
_NEGATIONS = listed("not n't n’t never no none nobody nothing without hardly barely scarcely")
_MODALS = paired("""
    may:may might:may could:could can:can ca:can would:would 'd:would ’d:would should:should must:must will:will
    wo:will 'll:will ’ll:will shall:will ought:should
    """)
_HEDGES = listed("""
    possibly perhaps maybe probably likely unlikely allegedly reportedly apparently supposedly seemingly potentially
    presumably possible impossible probable alleged potential suspected so-called reported false untrue rumored rumoured
    unconfirmed hypothetical almost nearly virtually
    """)
_CONDITIONS = listed("if unless whether provided")
_SAYING = listed("""
    say tell add write tweet post announce state declare claim insist argue warn testify explain recall note admit
    report allege assert suggest confirm conclude stress acknowledge mention reveal describe comment maintain
    """)
_UNREAL = listed("""
    plan propose attempt try fail refuse deny cancel postpone want hope expect demand threaten intend seek consider
    reject avoid prevent doubt wish believe think suspect fear predict promise order urge ask schedule forecast agree
    offer stop ban vow pledge aim seem appear proposal call drop scrap abandon suspend delay block halt
    """)
"""What is named as their object need not have happened: `they cancelled the visit`."""
_NEUTRAL = listed("be have start begin continue manage get come go become remain help proceed keep serve mean")
"""What is governed by one of these did happen."""
_ABLE = {"able": "can", "capable": "can"}
_TYING = listed("of with from against about for in at")
_GOVERNED = frozenset({"ccomp", "xcomp", "pcomp", "csubj"})


def force(verb: Node) -> Force:
    """The force of the clause that `verb` heads: its own, and that of what governs it."""
    marks = set(_own(verb))
    for governor in _governors(verb):
        marks |= {
            f"{mark} {lemma(governor)}" if mark == NOT else mark for mark in _own(governor) if mark in {NOT, HEDGE}
        }
        marks.add(_mark_of(governor, verb))
    if any(_names_source(node) for node in (verb, *verb.ancestors())):
        marks.add(SOURCE)
    return frozenset(marks - _NEUTRAL)


def sources(reading: Reading) -> list[Node]:
    """The heads of the phrases for who says something: before a verb of saying, or after `according to`."""
    found = [node for verb in reading.verbs if lemma(verb) in _SAYING for node in verb.all(*SUBJECTS)]
    to = [prep for node in reading.tree.nodes if node.lower == "according" for prep in node.all("prep")]
    return [*found, *(node for prep in to for node in prep.all("pobj"))]


def _mark_of(governor: Node, verb: Node) -> str:
    told = lemma(governor)
    if told == "be" and verb.dep == "xcomp" and verb.head is governor:
        return "be to"
    return SOURCE if told in _SAYING else _ABLE.get(told, told)


def bag(nodes: Iterable[Node]) -> Force:
    """Every mark of force among some words, wherever it belongs: for what has no clause of its own to compare."""
    marks = set()
    for node in nodes:
        told = lemma(node)
        says = node.lower == "according" or (node.is_verb and told in _SAYING)
        marks |= {_mark(node), told if told in _UNREAL else "", SOURCE if says else ""}
    return frozenset(marks - {""})


def difference(article: Force, claim: Force) -> str:
    """What a claim loses of the force that the article has, or adds to it; empty where they are equal."""
    if lost := sorted(article - claim):
        return f"it leaves out {_named(lost[0])}"
    if added := sorted(claim - article):
        return f"it adds {_named(added[0])}"
    return ""


def _named(mark: str) -> str:
    return {HEDGE: "a hedge", CONDITION: "a condition", SOURCE: SOURCE}.get(mark, f"“{mark}”")


def _mark(node: Node) -> str:
    if node.lower in _NEGATIONS | _NEITHER:
        return NOT
    if _hedges(node):
        return HEDGE
    if node.lower in _CONDITIONS:
        return CONDITION
    return _MODALS.get(node.lower, "") if node.tag == "MD" else ""


def _hedges(node: Node) -> bool:
    """Whether the word hedges: `the suspected leak` does, `they suspected a leak` is another matter."""
    return node.lower in _HEDGES and (not node.is_verb or node.dep == "amod")


def _own(verb: Node) -> Iterator[str]:
    words = [*own_words(verb), *_shared(verb)]
    if _denied(verb, words) or (verb.dep == "pcomp" and verb.head.lower == "without"):
        yield NOT
    if any(map(_hedges, words)):
        yield HEDGE
    helpers = [node for node in [*verb.children, *_shared(verb)] if node.dep == "aux"]
    yield from (_MODALS[node.lower] for node in helpers if node.lower in _MODALS)
    marked = [child for node in (verb, *verb.all("advcl")) for child in node.children]
    if any(child.lower in _CONDITIONS and child.dep in {"mark", "advmod"} for child in marked):
        yield CONDITION


def _denied(verb: Node, words: list[Node]) -> bool:
    """Whether the clause denies; `not ... nor` denies once, `not neither` twice, which is not at all."""
    odd = sum(node.lower in _NEGATIONS for node in words) % 2 == 1
    linked = {node.lower for node in [*words, *(verb.head.children if verb.dep == "conj" else ())]} & _NEITHER
    if "neither" in linked:
        return not odd
    return odd or "nor" in linked


def _shared(verb: Node) -> list[Node]:
    """Auxiliaries and negations that a coordinated verb has from the first one: `did not sign or ratify`."""
    if verb.dep != "conj" or verb.tag in FINITE_TAGS or verb.child("aux", "auxpass", *SUBJECTS):
        return []
    return [*verb.head.all("aux", "neg"), *_shared(verb.head)]


def _governors(verb: Node) -> Iterator[Node]:
    """What the clause is the content of, nearest first: `expect`, `say` for the last of `said he expects to win`."""
    node, tied = verb, False
    while node.head is not node:
        governed = node.dep in _GOVERNED or (node.dep in {"acl", "advcl"} and _mark_word(node) == "that")
        if not governed and node.dep not in {"conj", "acomp", "prep"}:
            return
        if (governed or tied or node.dep == "acomp") and node.head.pos in {"VERB", "AUX", "NOUN", "ADJ"}:
            yield node.head
        # `Accused of stealing` governs the theft, `retired after winning` does not govern the win.
        tied = node.dep == "pcomp" and node.head.lower in _TYING
        node = node.head


def _mark_word(verb: Node) -> str:
    mark = verb.child("mark")
    return mark.lower if mark is not None else ""


def _names_source(node: Node) -> bool:
    """Whether a source is named beside the way: `according to X`, `the bridge, X said, was closed`."""
    return any(
        child.lower == "according" or (child.dep == "parataxis" and lemma(child) in _SAYING) for child in node.children
    )
