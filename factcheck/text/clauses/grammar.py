"""What the tree says about clauses and noun phrases: subject, tense, number, what is finite, what is negated."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.text import nlp
from factcheck.text.clauses.nodes import FINITE_TAGS, SUBJECTS, Node, Tree

WH = frozenset({"which", "who", "whom", "that", "whose", "where", "when"})
_PLURAL_TAGS = frozenset({"NNS", "NNPS"})
_PLURAL_WORDS = frozenset({"they", "we", "these", "those", "both", "many", "several", "few", "most", "some", "all"})
_LEFT_ALONE = frozenset({"be", "do", "have", "can", "could", "will", "would", "may", "must", "should"})
_VERB_GROUP = frozenset({"aux", "auxpass", "neg"})


def subject(verb: Node) -> Node | None:
    """The subject that stands with the verb itself."""
    return verb.child(*SUBJECTS)


def verb_group(verb: Node) -> list[Node]:
    """Auxiliaries and negations of a verb, in order."""
    return [c for c in verb.children if c.dep in _VERB_GROUP]


def finite(verb: Node) -> bool:
    """Whether the verb says when: by its own form or by an auxiliary."""
    group = [c for c in verb_group(verb) if c.dep != "neg"]
    return any(c.tag in FINITE_TAGS for c in group) if group else verb.tag in FINITE_TAGS


def tensed(verb: Node) -> Node | None:
    """The word of its group that says when: `has` of `has been closed`."""
    return next((n for n in [*verb_group(verb), verb] if n.tag in FINITE_TAGS), None)


def opening(tree: Tree, verb: Node) -> Node:
    """The first word of the verb: `are` of `are often recommended`."""
    own = {verb, *verb_group(verb), *verb.all("advmod")}
    first = verb
    while (before := tree.before(first)) is not None and before in own:
        first = before
    return first


def past(verb: Node) -> bool:
    """Whether what it says is in the past."""
    told = tensed(verb)
    return told is not None and told.tag == "VBD"


def plural(noun: Node) -> bool:
    """Whether the noun phrase takes a plural verb."""
    together = any(c.dep == "cc" and c.lower == "and" for c in noun.children) and len(noun.conjuncts()) > 1
    counted = noun.tag == "CD" and noun.lower not in {"one", "1"} and noun.entity not in {"DATE", "TIME"}
    governing = [*noun.head.all("aux", "auxpass"), noun.head] if noun.dep in {"nsubj", "nsubjpass"} else []
    agreeing = any(n.tag == "VBP" and n.lower != "am" for n in governing)
    return together or counted or agreeing or noun.tag in _PLURAL_TAGS or noun.lower in _PLURAL_WORDS


def not_only(node: Node) -> bool:
    """Whether it is the `not` of `not only`, which denies nothing."""
    return node.lower == "not" and any(c.lower == "only" for c in node.all("advmod"))


def copular(verb: Node) -> bool:
    """Whether the verb only joins its subject to what it is."""
    return verb.lemma == "be" and verb.child("attr", "acomp") is not None


def be(host: Node, *, was: bool) -> str:
    """The form of "to be" that agrees with `host`."""
    if was:
        return "were" if plural(host) else "was"
    return "are" if plural(host) else "is"


def finite_form(verb: Node, host: Node, *, was: bool) -> str:
    """The present participle `verb` as a finite verb that agrees with `host`."""
    return nlp.inflect(verb.lemma, "VBD" if was else "VBP" if plural(host) else "VBZ")


def finite_forms(verb: Node, host: Node, *, was: bool) -> dict[Node, str]:
    """The forms of a participle and of those coordinated with it: `killing 12 and wounding 30`."""
    alike = [n for n in verb.conjuncts() if n.tag == "VBG" and (n is verb or not n.child("aux"))]
    return {n: finite_form(n, subject(n) or host, was=was) for n in alike}


def elliptic(verb: Node) -> bool:
    """Whether it leaves out what was said before it, and cannot stand alone: `but bats are not`, `is claimed to be`."""
    said = [n for n in verb.subtree() if n.dep not in {"punct", "neg"} and n.lower != "so"]
    last = said[-1]
    own = last is verb or (last.dep == "xcomp" and last.head is verb) or (last.dep == "aux" and last.head is verb)
    asked = any(n.tag in {"WP", "WDT", "WRB"} for n in said)
    return own and not asked and subject(verb) is not None and last.lemma in _LEFT_ALONE


def comma_before(tree: Tree, node: Node) -> bool:
    """Whether a comma or dash sets the phrase of `node` off from what comes before."""
    before = tree.before(node.first)
    return before is not None and before.text in {",", "–", "—", "--", "-"}


def trimmed(nodes: Iterable[Node]) -> list[Node]:
    """The nodes without punctuation and conjunctions at either end."""
    kept = list(nodes)
    while kept and (kept[-1].dep in {"punct", "cc"} and not kept[-1].text.endswith(("”", '"', ")"))):
        kept.pop()
    while kept and kept[0].dep in {"punct", "cc"} and kept[0].text not in {"“", '"', "$", "#"}:
        kept.pop(0)
    return kept


def name(node: Node) -> bool:
    """Whether the phrase is headed by a proper noun."""
    return node.pos == "PROPN" or node.text[:1] in '“"‘'


def definite(node: Node) -> bool:
    """Whether the phrase has a determiner or owner that says which one."""
    first = node.child("det", "poss")
    return first is not None and first.lower not in {"a", "an", "another", "some", "no"}


def indefinite(node: Node) -> bool:
    """Whether the phrase is one of its kind: `a company`."""
    det = node.child("det")
    return det is not None and det.lower in {"a", "an", "another"}
