"""What a phrase is about and what limits it: `two of the judges` are not the judges, nor is his wife the mayor."""

from __future__ import annotations

from factcheck.text.clauses.nodes import Node
from factcheck.text.llm.reading import forms, own_words, stems_of
from factcheck.text.wordlists import listed

_PARTS = listed(
    "half most some many few none part all several both third quarter majority minority number one any each"
)
_COLLECTING = listed("group range variety lot series set kind type sort form team pair couple total amount list")
_SINGLING = listed("first last only second third next no all every any")


def reduced(node: Node, here: tuple[Node, ...], mine: frozenset[str]) -> str:
    """What a phrase takes from elsewhere, or leaves out of what limits it: `two of the judges`, `exports to China`."""
    parts = own_words(node)
    for part in parts:
        strange = part.dep == "nummod" and part.head is node and not forms(part) & mine
        if strange or (part.pos in {"PROPN", "NUM"} and not forms(part) & mine and _in_sentence(part, here[0])):
            return f"it puts “{part.bare}” into another phrase than the article does"
    said = stems_of(node.subtree())
    for head in here:
        if _is_part(head) and not forms(head) & said:
            return f"it leaves out “{head.bare} of”"
        if forms(head) & forms(node) and (limit := _limit(head)) is not None and not forms(limit) & said:
            return f"it leaves out which “{head.bare}” are meant"
    return ""


def beheaded(node: Node, called: frozenset[str], here: tuple[Node, ...]) -> str:
    """Whether the claim puts somebody in place of the phrase that only mentions him: the mayor for his wife."""
    if any(called & _core(head) or _is_part(head) or head.lower in _COLLECTING for head in here):
        return ""
    return f"it puts “{node.bare}” where the article has “{here[0].bare}”"


def _core(head: Node) -> frozenset[str]:
    """What the phrase names itself by: its head, its titles and appositions, and what is coordinated with it."""
    found, waiting = [], [head]
    while waiting:
        node = waiting.pop()
        found.append(node)
        waiting += [c for c in node.children if c.dep in {"compound", "appos", "nmod", "conj", "amod", "nummod"}]
    return stems_of(found)


def _is_part(head: Node) -> bool:
    """Whether the phrase is a part of what its `of` names: `two of the nine`, `half of them`."""
    part = head.pos == "NUM" or head.lower in _PARTS
    return part and any(prep.lower == "of" for prep in head.all("prep"))


def _limit(head: Node) -> Node | None:
    """The clause that says which are meant, of nouns about which nothing is said without it."""
    general = head.tag == "NNS" and head.child("det", "poss") is None
    singled = any(c.lower in _SINGLING or c.tag == "JJS" for c in head.children)
    clause = head.child("relcl", "acl")
    if clause is None or not (general or singled):
        return None
    before = clause.subtree()[0].i - 1
    return None if any(node.i == before and node.text in {",", "–", "—"} for node in sentence_of(head)) else clause


def sentence_of(node: Node) -> list[Node]:
    """Every word of the sentence that a word stands in."""
    return next((above for above in node.ancestors() if above.head is above), node).subtree()


def _in_sentence(word: Node, other: Node) -> bool:
    return any(forms(node) & forms(word) for node in sentence_of(other))
