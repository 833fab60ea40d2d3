"""From an element tree to text, block by block: for whole pages and for what trafilatura extracted from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

import lxml.etree

from factcheck.readers.blocks import Blocks, Kind

Role = Literal["paragraph", "item", "row", "cell", "break", "skipped"]


class Vocabulary(NamedTuple):
    """What a vocabulary's elements do to the text; an element that is not in it is part of a line."""

    roles: Mapping[str, Role]

    def role(self, element: Any) -> Role | None:
        """What this element does."""
        return self.roles.get(element.tag)


EXTRACTED = Vocabulary(
    {
        **dict.fromkeys(("p", "head", "list", "quote", "table", "div", "ab", "body", "main"), "paragraph"),
        "item": "item",
        "row": "row",
        "cell": "cell",
        "lb": "break",
        "graphic": "skipped",
    }
)
"""The TEI-like elements of trafilatura's result."""

_PAGE_BLOCKS = """
address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form
h1 h2 h3 h4 h5 h6 header hgroup hr html legend main nav ol optgroup option p pre section summary
table tbody td tfoot th thead tr ul
"""
_PAGE_SKIPPED = """
audio button canvas datalist embed head iframe input math noscript object script select style svg template
textarea title video
"""
PAGE = Vocabulary(
    {
        **dict.fromkeys(_PAGE_BLOCKS.split(), "paragraph"),
        **dict.fromkeys(_PAGE_SKIPPED.split(), "skipped"),
        "li": "item",
        "br": "break",
    }
)
"""HTML; table cells are paragraphs, because pages without an article in them often use tables for their layout."""

_KINDS: dict[Role, Kind] = {"paragraph": "paragraph", "item": "item", "row": "row"}


def text_of(root: Any, vocabulary: Vocabulary) -> str:
    """The text of the tree under `root`, as `Blocks` sets it."""
    blocks = Blocks()
    walk = lxml.etree.iterwalk(root, events=("start", "end"))
    in_row = 0
    for event, element in walk:
        role = vocabulary.role(element)
        in_row += (role == "row") * (1 if event == "start" else -1)
        if event == "end":
            _end(blocks, element, role, inline=in_row > 0)
        elif role == "skipped":
            walk.skip_subtree()
        else:
            _start(blocks, element, role, inline=in_row > 0)
    return blocks.text()


def _start(blocks: Blocks, element: Any, role: Role | None, *, inline: bool) -> None:
    match role:
        case "cell":
            blocks.cell()
        case "break":
            blocks.add(" " if inline else Blocks.BREAK)
        case "row":
            blocks.flush("row")
        case "paragraph" | "item" if not inline:
            blocks.flush(_KINDS[role])
    blocks.add((" " if role and inline else "") + (element.text or ""))


def _end(blocks: Blocks, element: Any, role: Role | None, *, inline: bool) -> None:
    if role in _KINDS and not inline:
        blocks.flush()
    blocks.add((" " if role and inline else "") + (element.tail or ""))
