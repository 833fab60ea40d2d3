"""Web pages: the article's text and its metadata by trafilatura; nothing on a page is run or fetched."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from datetime import date
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

import lxml.etree
import lxml.html
import trafilatura

from factcheck.errors import NoText
from factcheck.model.document import Citation, Document
from factcheck.model.plain import clean
from factcheck.readers.checks import check_size, described
from factcheck.readers.encoding import charset_of, decode
from factcheck.readers.finish import finish
from factcheck.readers.markup import EXTRACTED, PAGE, text_of

for _name in ("trafilatura", "htmldate", "courlan"):
    logging.getLogger(_name).addHandler(logging.NullHandler())

_META_CHARSET = re.compile(rb"<meta\b[^>]{0,400}?charset[^>]{0,80}", re.IGNORECASE)
_HEAD = 4096
_DATES: dict[str, Any] = {
    # A day guessed from the running text would be a false citation, and "not after today" would make what a
    # snapshot says depend on when it is read.
    "extensive_search": False,
    "original_date": True,
    "max_date": "2100-01-01",
}


@dataclass(frozen=True, slots=True)
class _Found:
    text: str = ""
    title: str = ""
    author: str = ""
    publisher: str = ""
    published: date | None = None
    url: str = ""


def read(body: bytes, *, name: str = "", media_type: str = "", url: str = "") -> Document:
    """The main text with its headings, and what the page says of itself; see `readers.read` for arguments and errors.

    Where trafilatura finds nothing that looks like an article, the whole page's text is taken.
    """
    where = described(name, url)
    check_size(body, where)
    tree = _tree(decode(body, declared=charset_of(media_type) or _declared(body), where=where), where)
    found = _extracted(tree, url)
    citation = Citation(
        title=found.title,
        author=found.author or _meta(tree, "author"),
        publisher=_publisher(found.publisher),
        published=found.published,
        url=url or found.url,
        language=tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
    )
    return finish(found.text or text_of(tree, PAGE), citation, reader="html", library="trafilatura", where=where)


def _declared(body: bytes) -> str:
    found = _META_CHARSET.search(body[:_HEAD])
    charset = charset_of(found[0].decode("ascii", errors="replace")) if found else ""
    # A page whose meta element can be read as ASCII is not in UTF-16, whatever it says (HTML standard, "prescan").
    return "utf-8" if charset.lower().startswith("utf-16") else charset


def _tree(markup: str, where: str) -> lxml.html.HtmlElement:
    parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return lxml.html.document_fromstring(clean(markup).encode("utf-8"), parser=parser)
    except lxml.etree.LxmlError:
        raise NoText(
            f"{where} is a page without content.", hint="Save the page from a browser and give that."
        ) from None


def _extracted(tree: lxml.html.HtmlElement, url: str) -> _Found:
    page: Any = trafilatura.bare_extraction(
        tree,
        url=url or None,
        favor_recall=True,
        include_comments=False,
        with_metadata=True,
        date_extraction_params=_DATES,
    )
    if page is None:
        return _Found()
    return _Found(
        text_of(page.body, EXTRACTED),
        page.title or "",
        page.author or "",
        page.sitename or "",
        date.fromisoformat(page.date) if page.date else None,
        page.url or "",
    )


def _meta(tree: lxml.html.HtmlElement, name: str) -> str:
    """A meta element's content; trafilatura does not believe an author of one word, such as an agency."""
    return next((str(value) for value in tree.xpath("//meta[@name=$name]/@content", name=name)), "")


def _publisher(sitename: str) -> str:
    """The site's name; an address in numbers, which trafilatura falls back on, publishes nothing."""
    try:
        ip_address(urlsplit(f"//{sitename}").hostname or "")
    except ValueError:
        return sitename
    return ""
