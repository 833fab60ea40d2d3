"""From a draft to an English sentence: order, spacing, commas, capitals, the full stop."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from factcheck.text.clauses.drafts import Item, Said, node_of
from factcheck.text.clauses.nodes import Node

_CLOSES = re.compile(r"^(?:[.,;:!?%)\]}”’]|['’](?:s|S|m|d|re|ve|ll)\b|n['’]t\b|['’]$)")
_DOUBLE = re.compile(r"\s*,(?:\s*,)+")
_DANGLING = re.compile(r"[\s,;:–—-]+([.!?]?)$")
_FULL_DATE = re.compile(r", \d{4}$")
"""A date after which the sentence goes on with a comma."""
_ACRONYM = re.compile(r"[A-Z]{2}")
_OWN = {"he": "his", "she": "her", "it": "its", "they": "their", "we": "our", "i": "my", "you": "your"}
_PRONOUN_I = frozenset({"I", "I'm", "I’m"})


def sentence(items: Sequence[Item], put: Mapping[Node, str], *, question: bool = False) -> str:
    """The sentence that `items` say, with `put` in place of some words (an empty string drops one)."""
    said: list[str] = []
    items = _owned(items, put)
    for previous, item, following in zip([None, *items], items, [*items[1:], "."], strict=False):
        text = _text(item, put, first=previous is None)
        if item in put and _FULL_DATE.search(text) and not _opens_with_punctuation(following):
            text += ","
        if not text:
            continue
        said.append(text if previous is None or _joined(previous, item, text) else f" {text}")
    return _finished("".join(said), question=question)


def _owned(items: Sequence[Item], put: Mapping[Node, str]) -> list[Item]:
    """`items` with `her` for `she` and `'s`, where no name is put for it."""
    out: list[Item] = []
    for item in items:
        last = out[-1] if item == "'s" and out else None
        own = _OWN.get(last.lower) if isinstance(last, Node) and last not in put else None
        if isinstance(last, Node) and own:
            out[-1] = Said(last, own)
        else:
            out.append(item)
    return out


def _opens_with_punctuation(item: Item) -> bool:
    text = item if isinstance(item, str) else item.text
    return not text[:1].isalnum()


def _text(item: Item, put: Mapping[Node, str], *, first: bool) -> str:
    if not isinstance(item, Node):
        return item if isinstance(item, str) else item.text
    text = put.get(item, item.text)
    opens = item.i == 0 and not first and item.pos not in {"PROPN", "NUM"} and item not in put
    opens = opens and item.entity != "NORP"
    return text[:1].lower() + text[1:] if opens and text not in _PRONOUN_I and not _ACRONYM.match(text) else text


def _joined(previous: Item, item: Item, text: str) -> bool:
    """Whether no blank stands between two words."""
    before, after = node_of(previous), node_of(item)
    if before is not None and after is not None and after.i == before.i + 1:
        return not before.space
    return bool(_CLOSES.match(text))


def _finished(text: str, *, question: bool) -> str:
    text = _DOUBLE.sub(",", re.sub(r"\s+", " ", text)).strip(" ,;:–—")
    text = re.sub(r"(?<!\.)\.\.$", ".", _DANGLING.sub(r"\1", text))
    if not text.rstrip("\"”’')").endswith((".", "!", "?", "…")):
        text += "?" if question else "."
    return text[:1].upper() + text[1:] if _may_rise(text) else text


def _may_rise(text: str) -> bool:
    first = text.split(maxsplit=1)[0] if text.split() else ""
    return not any(c.isupper() for c in first[1:])
