"""Names and descriptions from outside the sentence: each is in the article, and in place of words of the quote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from factcheck.model.claims import Replacement, Span
from factcheck.text.clauses.lexicon import COUNTRY_OF, PERSON_WORDS
from factcheck.text.clauses.nodes import Node
from factcheck.text.llm.reading import PRONOUNS, Reading, forms
from factcheck.text.llm.roles import named
from factcheck.text.reference.memory import TIMES
from factcheck.text.stems import STOP_WORDS
from factcheck.text.wordlists import listed

_PEOPLE = {country.casefold(): people for people, country in COUNTRY_OF.items()}
_POINTING = listed("the this that these those such both")
_AT = listed("in at on within inside during throughout near around for since")
_DESCRIBING = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})


@dataclass(frozen=True, slots=True)
class Context:
    """What names may come from: `text` is the article up to the end of the sentence's paragraph, which is `paragraph`;
    `resolved` is what our own rules put for words of this sentence."""

    text: str
    paragraph: str
    resolved: tuple[Replacement, ...] = ()


class Strange(Exception):
    """A name that cannot stand where the claim puts it; the message says which and why."""


def replaced(article: Reading, claim: Reading, context: Context, dates: frozenset[str]) -> list[Replacement]:
    """What the claim's names and descriptions from outside the sentence stand for; `dates` are stems of resolved dates.

    Raises:
        Strange: a name is not in the article up to there, or nothing in the sentence is replaced by it.
    """
    said = Counter(node.lower for node in claim.tree.nodes)
    unsaid = [node for node in article.tree.nodes if points(node) and not _taken_from(said, node)]
    found: list[Replacement] = []
    for run in _runs(claim, lambda node: not (_is_here(node, article) or forms(node) & dates)):
        try:
            found.append(_replacement(run, article, unsaid, context))
        except Strange:
            if any(is_name(node) and not _is_here(node, article) for node in run):
                raise
    return found


def misnamed(claim: Reading, context: Context) -> str:
    """A name made of words that the article never puts together, in plain words; empty where there is none."""
    for one, two in pairwise(claim.tree.nodes):
        one_name = one.dep == "compound" and is_name(one) and is_name(two)
        if one_name and not any(_together(one, two, text) for text in (context.paragraph, context.text)):
            return f"the article does not name “{one.bare} {two.bare}” so"
    return ""


def _together(one: Node, two: Node, text: str) -> bool:
    """Whether two words of a name adjoin; a title may stand apart, as in `the governor, Paul Brandt`."""
    title, name = one.bare.rstrip("."), re.escape(two.bare)
    if title.casefold() not in PERSON_WORDS:
        return _found([one, two], text) is not None
    between = r"\b(?:\W+\w+){0,4}?\W+"
    title = rf"(?i:\b{re.escape(title)})"
    return bool(re.search(rf"{title}{between}{name}\b|\b{name}{between}{title}\b", text))


def displaced(article: Reading, claim: Reading) -> str:
    """A name or number behind another preposition than in the sentence: `from Paris` for `to Paris`."""
    for node in claim.tree.nodes:
        told = _preposition(node)
        if not told or not (is_name(node) or node.pos == "NUM"):
            continue
        stated = [_preposition(other) for other in article.tree.nodes if forms(other) & forms(node)]
        if stated and told not in stated and "" not in stated:
            return f"it puts “{told} {node.bare}” where the article has “{stated[0]} {node.bare}”"
    return ""


def _preposition(node: Node) -> str:
    """The preposition a word stands behind, those of place and time told as one; empty where it stands behind none."""
    first = node
    while first.dep in {"conj", "compound", "nummod", "appos"} and first.head is not first:
        first = first.head
    if first.dep != "pobj" or first.head.lower in {"of", "by", "between", "among", "including", "as", "like", "with"}:
        return ""
    return "in" if first.head.lower in _AT else first.head.lower


def is_name(node: Node) -> bool:
    """Whether a word is written as a name: a capital inside the sentence, or a proper noun at its beginning."""
    return node.bare[:1].isupper() and (node.pos == "PROPN" or node.i > 0) and node.lower not in STOP_WORDS


def points(node: Node) -> bool:
    """Whether the word or phrase refers to what the article named before: a pronoun, `the ministry`, `its fleet`."""
    if node.pos in {"PRON", "DET"}:
        return node.lower in PRONOUNS and node.dep not in {"mark", "det"}
    first = node.child("det", "poss")
    return node.pos == "NOUN" and first is not None and first.lower in _POINTING | PRONOUNS and not named(node)


def _runs(claim: Reading, is_new: Callable[[Node], bool]) -> Iterator[list[Node]]:
    """The names and descriptions of the claim, each in full, of which the sentence does not hold every word."""
    run: list[Node] = []
    for node in (*claim.tree.nodes, None):
        if node is not None and (node.pos in _DESCRIBING or is_name(node)):
            run.append(node)
            continue
        if any(is_new(part) and any(c.isalnum() for c in part.bare) for part in run):
            yield run
        run = []


def _is_here(node: Node, article: Reading) -> bool:
    people = _PEOPLE.get(node.lower, "")
    return bool(forms(node) & article.stems) or bool(people and people in article.text)


def _replacement(run: list[Node], article: Reading, unsaid: list[Node], context: Context) -> Replacement:
    known = [node for node in run if _is_here(node, article)]
    words, origin = _origin(run, [node for node in run if node not in known], context.text)
    mine = frozenset(form for node in run for form in forms(node))
    for told in context.resolved:
        if mine & {word.casefold() for word in re.findall(r"\w+", told.new)}:
            return Replacement(told.old, words, origin)
    if known and _may_be_longer(known[-1], article):
        return Replacement(_said(known), _said(run), origin)
    if (longer := _attached(run[0], context.text)) and known != run:
        return Replacement(run[0].head.head.bare, *longer)
    taken = {told.old.casefold() for told in context.resolved if told.origin}
    free = [node for node in unsaid if _phrase(node).casefold() not in taken and _alike(node, run[-1])]
    if not free:
        raise Strange(f"nothing in its quote stands for “{words}”")
    first = min(free, key=lambda node: node.pos != "PRON")
    unsaid.remove(first)
    return Replacement(_phrase(first), words, origin)


def _alike(pointing: Node, told: Node) -> bool:
    """Whether both belong to the verb, or both to something beside it; an owner may be told as either."""
    one, two = _beside(pointing), _beside(told)
    if one is None and two is not None:
        return told.dep == "pobj" and told.head.lower == "of"
    return pointing.lemma not in TIMES and (two is None or one == two)


def _beside(node: Node) -> bool | None:
    """Whether the word stands behind a preposition; None for an owner."""
    while node.dep in {"conj", "compound", "appos", "amod", "nmod"} and node.head is not node:
        node = node.head
    return None if node.dep == "poss" else node.dep == "pobj" and node.head.dep != "agent"


def _may_be_longer(known: Node, article: Reading) -> bool:
    """Whether the sentence's word may be said in full: a surname, or a noun that points to what came before."""
    return is_name(known) or any(points(node) for node in article.tree.nodes if forms(node) & forms(known))


def _attached(first: Node, text: str) -> tuple[str, Span] | None:
    """`president of the United States` for `president`, where the article says it so before."""
    head = first
    while head.dep in {"compound", "amod", "nummod", "det"} and head.head is not head:
        head = head.head
    if head.dep != "pobj" or not head.head.head.is_noun:
        return None
    whole = [node for node in head.head.subtree() if node.i <= head.i]
    return _found([head.head.head, *whole], text)


def _origin(run: list[Node], new: list[Node], text: str) -> tuple[str, Span]:
    """The run as the article names it, else its new words alone: the words, and where they stand last."""
    found = _found(run, text) or _found(new, text)
    if found is None:
        raise Strange(f"the name “{_said(run)}” is not in the article up to there")
    return found


def _found(words: list[Node], text: str) -> tuple[str, Span] | None:
    said = [node.bare.rstrip(".") if node is words[-1] else node.bare for node in words]
    pattern = r"\s+".join(map(re.escape, said))
    if len(words) > 1 and pattern[0].isalpha():
        # `Chef Amina Yusuf` may open a sentence, and `the chef Amina Yusuf` another.
        pattern = f"(?i:{pattern[0]}){pattern[1:]}"
    flags = re.NOFLAG if any(is_name(node) for node in words) else re.IGNORECASE
    places = list(re.finditer(rf"(?<!\w){pattern}(?!\w)", text, flags))
    return (" ".join(said), places[-1].span()) if places else None


def _said(words: list[Node]) -> str:
    return " ".join(node.bare for node in words)


def _taken_from(said: Counter[str], node: Node) -> bool:
    """Whether the claim says this word too; of two `she`, one may be replaced."""
    said[node.lower] -= 1
    return said[node.lower] >= 0


def _phrase(node: Node) -> str:
    first = node.child("det", "poss")
    return f"{first.bare} {node.bare}" if first is not None and node.pos == "NOUN" else node.bare
