"""Small words that decide what is said: how many, in what degree, in what order, and why."""

from __future__ import annotations

from factcheck.text.clauses.grammar import verb_group
from factcheck.text.clauses.nodes import FINITE_TAGS, Node
from factcheck.text.llm.reading import Reading, forms
from factcheck.text.wordlists import listed

_QUANTIFIERS = listed("all every each most some many few several both any half only")
_BINDING = _QUANTIFIERS | listed("""
    always ever more less least fewer before after until since against because although despite above below under than
    """)
_FOR_EACH = listed("may might can could not n't n’t never no without any whether if unless")
_CHANGING = listed("""
    former deputy vice acting ex interim would-be future fake false mock alleged suspected so-called self-styled retired
    ousted incoming outgoing assistant
    """)
_DEGREES = frozenset({"JJR", "JJS", "RBR", "RBS"})
_PRESENT = frozenset({"VBZ", "VBP"})


def difference(article: Reading, claim: Reading) -> str:
    """What the claim adds, changes or leaves out of such words, in plain words; empty where it keeps them."""
    for node in claim.tree.nodes:
        same = [other for other in article.tree.nodes if forms(other) & forms(node)]
        if node.lower in _BINDING and node.lower not in article.words:
            return f"it adds “{node.bare}”"
        if node.tag in _DEGREES and same and not any(other.tag == node.tag for other in same):
            return f"it says “{node.bare}” where the article has “{same[0].bare}”"
        if node.is_noun and same and not any(_quantified(other) == _quantified(node) for other in same):
            return f"it changes how many “{node.bare}” are meant"
    return _unmade(article, claim) or _chosen(article, claim)


def _unmade(article: Reading, claim: Reading) -> str:
    """A word without which a noun means something else, `former`, `deputy`, and which the claim leaves out."""
    for node in article.tree.nodes:
        other = (
            node.lower in {"second", "third", "other"} and node.i and article.tree.nodes[node.i - 1].lower == "every"
        )
        if (node.lower in _CHANGING or other) and node.lower not in claim.words:
            nouns = [after for after in article.tree.nodes[node.i + 1 : node.i + 3] if after.pos == "NOUN"]
            if lost := next((noun for noun in nouns if forms(noun) & claim.stems), None):
                return f"it leaves out “{node.bare}” before “{lost.bare}”"
    return ""


def tense(article: Node, claim: Node) -> str:
    """Whether a verb is told of the present where the article tells it of the past, or the other way round."""
    here, there = _told_when(article), _told_when(claim)
    moved = {here.tag, there.tag} & _PRESENT and {here.tag, there.tag} & {"VBD"}
    perfect = "have" in {here.lemma, there.lemma} and article is not here
    return f"it says “{there.bare}” where the article has “{here.bare}”" if moved and not perfect else ""


def _told_when(verb: Node) -> Node:
    """The word that carries the tense of a clause."""
    group = sorted([*verb_group(verb), verb], key=lambda node: node.i)
    return next((node for node in group if node.tag in FINITE_TAGS), verb)


def _quantified(noun: Node) -> frozenset[str]:
    return frozenset(c.lower for c in noun.children if c.lower in _QUANTIFIERS and c.i < noun.i)


def _chosen(article: Reading, claim: Reading) -> str:
    """One of several that the article leaves open with `or`: only what may, can or does not hold holds for each."""
    if "or" not in article.words or "or" in claim.words or article.words & _FOR_EACH:
        return ""
    for node in article.tree.nodes:
        others = node.conjuncts()
        if len(others) > 1 and any(c.lower == "or" for n in others for c in n.children if c.dep == "cc"):
            said = [other for other in others if forms(other) & claim.stems]
            if said and len(said) < len(others):
                return f"it takes one of what “or” leaves open in the article, “{said[0].bare}”"
    return ""
