"""Builds the documents as a site, into site/: `make docs`. Nothing comes from elsewhere, no link is broken."""

import posixpath
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from lxml import html

from docs.pages import PAGES

ROOT = Path(__file__).parents[1]
GATHERED, SITE = ROOT / "build/docs", ROOT / "site"
ELSEWHERE = {"README.md": "index.md", "db/README.md": "database.md", "bench/README.md": "benchmarks.md"}
"""Documents outside of docs/, and the page that each becomes."""
POLICY = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'; img-src 'self' data:; "
    "script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'\">"
)
"""The browser holds the theme to it: its scripts know addresses, of diagrams for one, that no page of ours asks for."""
_LINK = re.compile(r"(\]\()(?!https?:|#)([^)#]+)")
_STYLE = re.compile(r"""(?:url\(|@import\s+)["']?\s*((?:https?:)?//[^"'\s)>]+)""", re.I)
_FETCHED = "//*[not(self::a)]/@*[name()='src' or name()='href' or name()='srcset' or name()='poster' or name()='data']"


def gather() -> None:
    """Puts all documents into one folder, their links changed to where each comes to lie, and the made pages anew."""
    shutil.rmtree(GATHERED, ignore_errors=True)
    shutil.copytree(ROOT / "docs", GATHERED, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    for path in (
        "README.md",
        "db/README.md",
        "bench/README.md",
        *(f"docs/{one.name}" for one in GATHERED.glob("*.md")),
    ):
        text = (ROOT / path).read_text(encoding="utf-8")
        (GATHERED / page_of(path)).write_text(with_links_moved(text, posixpath.dirname(path)), encoding="utf-8")
    for name, page in PAGES.items():
        (GATHERED / name).write_text(page(), encoding="utf-8")


def page_of(path: str) -> str:
    """Where a document of the repository stands in the site's folder."""
    return ELSEWHERE.get(path, path.removeprefix("docs/"))


def with_links_moved(text: str, folder: str) -> str:
    """A document of this folder of the repository, with its links as they are in the site's folder."""

    def moved(link: re.Match[str]) -> str:
        return link[1] + page_of(posixpath.normpath(posixpath.join(folder, link[2])))

    return _LINK.sub(moved, text)


def foreign_addresses(text: str, suffix: str) -> list[str]:
    """What a page, style sheet or picture would fetch from elsewhere; links to follow are not meant."""
    found = _STYLE.findall(text)
    if suffix == ".html":
        found += [str(one) for one in html.fromstring(text).xpath(_FETCHED) if re.match(r"(https?:)?//", str(one))]
    return found


def broken_links(site: Path) -> Iterator[str]:
    """Links of the built pages that lead to no file, or to no place in it."""
    pages = {page: html.parse(str(page)).getroot() for page in site.rglob("*.html") if page.name != "404.html"}
    for page, tree in pages.items():
        for link in tree.xpath("//a/@href | //img/@src"):
            address, _, place = str(link).partition("#")
            if re.match(r"[a-z]+:|//", address):
                continue
            target = (page.parent / unquote(address)).resolve() if address else page
            if target.is_dir():
                target /= "index.html"
            places = pages[target].xpath("//@id") if target in pages else []
            if not target.exists() or (place and target in pages and unquote(place) not in places):
                yield f"{page.relative_to(site)} -> {link}"


def faults(site: Path) -> Iterator[str]:
    """What may not be in a built site."""
    yield from broken_links(site)
    for path in sorted(one for one in site.rglob("*") if one.suffix in {".html", ".css", ".svg"}):
        for address in foreign_addresses(path.read_text(encoding="utf-8"), path.suffix):
            yield f"{path.relative_to(site)} would fetch {address}"


def main() -> int:
    """Builds the site and says what is wrong with it."""
    gather()
    command = [
        sys.executable,
        "-m",
        "zensical",
        "build",
        "--clean",
        "--strict",
        "--config-file",
        str(ROOT / "zensical.toml"),
    ]
    if built := subprocess.run(command, cwd=ROOT, check=False).returncode:
        return built
    for page in SITE.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace("<head>", f"<head>{POLICY}", 1), encoding="utf-8")
    found = list(faults(SITE))
    for fault in found:
        sys.stderr.write(f"{fault}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
