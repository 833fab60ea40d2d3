"""Numbers: each one a claim states must stand in its quote, of the same thing and within the same bounds."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.text.clauses.nodes import Node
from factcheck.text.llm.reading import Reading, forms
from factcheck.text.stems import stem
from factcheck.text.wordlists import listed

_FIGURE = re.compile(r"[$€£¥%]|\d(?:[\d.,:/]*\d)?[a-z]*", re.IGNORECASE)
_WORDS = listed("""
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half third
    quarter dozen dozens hundreds thousands millions billions twice double triple percent
    """)
_SMALL = re.compile(r"[A-Za-z]+")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_PLAIN = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d+)?(?![\d.,]*\d)")
_LINK = re.compile(r"\band\b|;")
_BOUNDS = listed("""
    about around roughly approximately nearly almost over under least most more less fewer than up barely exceeding
    below above
    """)
_REACH = 3
"""Words before a number in which `at least` and the like belong to it."""


def figures(text: str) -> frozenset[str]:
    """The numbers of `text`, in digits and words, and signs of money and share; `4,000` is `4000`, `four` is `4`."""
    text = text.replace("per cent", "percent")
    written = (found.group().replace(",", "").casefold() for found in _FIGURE.finditer(text))
    spelled = (word.casefold() for word in _SMALL.findall(text))
    return frozenset({*("percent" if w == "%" else w for w in written), *(_value(w) for w in spelled if w in _WORDS)})


def _value(word: str) -> str:
    return "percent" if word == "percent" else stem(word)


def difference(quote: str, claim: str, *, known: Iterable[str]) -> str:
    """The number that a claim states and neither its quote nor what it is `known` to put in does, in plain words."""
    stated = figures(quote).union(*(figures(text) for text in known))
    strange = next((word for word in claim.split() if figures(word) - stated), "")
    return f"the number “{strange.strip('.,;:!?“”()')}” is not in its quote" if strange else ""


def moved(article: Reading, claim: Reading) -> str:
    """The number that a claim gives to another thing, or without its bound, than the sentence does."""
    for node in claim.tree.nodes:
        if not (values := figures(node.bare)):
            continue
        same = [other for other in article.tree.nodes if figures(other.bare) & values]
        if same and not any(_same_thing(node, other) for other in same):
            return f"the number “{node.bare}” belongs to something else in the article"
        if same and not any(_bounds(article, other) == _bounds(claim, node) for other in same):
            return f"the number “{node.bare}” stands within other bounds in the article"
    return ""


def crossed(article: str, claim: str) -> str:
    """A number with the wrong year: of `5 percent in 2022 and 8 percent in 2023` not `8 percent in 2022`."""
    years = {found.group(): found.start() for found in _YEAR.finditer(article)}
    told = [year for year in _YEAR.findall(claim) if article.count(year) == 1]
    if len(told) != 1 or len(years) < 2:
        return ""
    own = years.pop(told[0])
    for number in _PLAIN.findall(claim):
        at = article.find(number)
        if at >= 0 and article.count(number) == 1 and _parted(article, at, own, list(years.values())):
            return f"the number “{number}” belongs to another year in the article"
    return ""


def _parted(article: str, at: int, own: int, others: Iterable[int]) -> bool:
    """Whether another year stands nearer to the number, and an `and` between the number and its own."""
    if at > own:
        return bool(_LINK.search(article[own:at])) and any(other > at for other in others)
    between = [other for other in others if at < other < own]
    return bool(between) and bool(_LINK.search(article[max(between) : own]))


def _same_thing(claimed: Node, stated: Node) -> bool:
    """Whether both numbers count the same noun; where one of them counts none, nothing is known."""
    here, there = _counted(claimed), _counted(stated)
    return here is None or there is None or bool(forms(here) & forms(there))


def _counted(number: Node) -> Node | None:
    head = number
    while head.dep in {"compound", "quantmod", "nummod"} and head.head is not head:
        head = head.head
        if head.pos == "NOUN":
            return head
    return None


def _bounds(reading: Reading, number: Node) -> frozenset[str]:
    around = reading.tree.nodes[max(0, number.i - _REACH) : number.i + 2]
    return frozenset(node.lower for node in around if node.lower in _BOUNDS)
