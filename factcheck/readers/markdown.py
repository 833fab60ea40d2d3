"""Markdown (CommonMark with tables) as prose: marks gone, paragraphs, headings and list items kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from markdown_it import MarkdownIt
from markdown_it.token import Token

from factcheck.model.document import Citation, Document
from factcheck.model.plain import clean
from factcheck.readers.blocks import Blocks, Kind
from factcheck.readers.checks import check_size, described
from factcheck.readers.encoding import charset_of, decode
from factcheck.readers.finish import finish

_PARSER = MarkdownIt("commonmark").enable("table")
_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<fields>.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"(?P<key>[A-Za-z_]+)[ \t]*:[ \t]+(?P<value>.*?)[ \t]*$", re.MULTILINE)
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
# A script's or style's content is no text; of other markup only the tags go. Unclosed ones reach to the end.
_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)|</?[a-zA-Z][^<>]*>", re.DOTALL | re.IGNORECASE
)
_KINDS: dict[str, Kind] = {"list_item_open": "item", "tr_open": "row"}
_CELL_BEGINS = frozenset({"th_open", "td_open"})
_CELL_ENDS = frozenset({"th_close", "td_close"})


def read(body: bytes, *, name: str = "", media_type: str = "", url: str = "") -> Document:
    """The prose, with the front matter's title, author and date; see `readers.read` for arguments and errors."""
    where = described(name, url)
    check_size(body, where)
    source = clean(decode(body, declared=charset_of(media_type), where=where))
    front = _FRONT_MATTER.match(source)
    citation = _citation(front["fields"] if front else "", url)
    text = _text(_PARSER.parse(source[front.end() :] if front else source))
    return finish(text, citation, reader="markdown", library="markdown-it-py", where=where)


def _citation(front_matter: str, url: str) -> Citation:
    fields = {found["key"].lower(): found["value"].strip("\"'") for found in _FIELD.finditer(front_matter)}
    return Citation(
        title=fields.get("title", ""),
        author=fields.get("author", ""),
        publisher=fields.get("publisher", ""),
        published=_day(fields.get("date") or fields.get("published") or ""),
        url=url or fields.get("url", ""),
        language=fields.get("language") or fields.get("lang") or "",
    )


def _day(value: str) -> date | None:
    found = _ISO_DATE.match(value)
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None


def _text(tokens: Iterable[Token]) -> str:
    blocks = Blocks()
    for token in tokens:
        if token.type in _CELL_BEGINS:
            blocks.cell()
        elif token.type in _CELL_ENDS:
            continue
        elif token.nesting or token.type == "hr":
            blocks.flush(_KINDS.get(token.type, "paragraph"))
        elif token.type == "inline":
            blocks.add(_inline(token.children or ()))
        else:
            blocks.flush("paragraph")
            blocks.verbatim(_without_markup(token) if token.type == "html_block" else token.content)
    return blocks.text()


def _inline(tokens: Iterable[Token]) -> str:
    return "".join(_words(token) for token in tokens)


def _words(token: Token) -> str:
    match token.type:
        case "softbreak":
            return "\n"
        case "hardbreak":
            return Blocks.BREAK
        case "html_inline" | "image":
            # The text of an image describes it to those who do not see it; it is not part of the prose.
            return Blocks.BREAK if token.content.lower().startswith("<br") else ""
    return token.content


def _without_markup(token: Token) -> str:
    return _MARKUP.sub("", token.content)
