"""Intake: a path, URL, paste or seed file becomes an article with its claims."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck import readers
from factcheck.config import Settings
from factcheck.desk.engines import Proposed, propose
from factcheck.desk.files import STDIN, path_of
from factcheck.desk.loading import is_url, load, pasted
from factcheck.desk.workspace import Workspace
from factcheck.errors import EmptyInput, InputError, SeedFileError
from factcheck.model.document import Citation, Document, Fetched
from factcheck.model.plain import clean
from factcheck.model.report import Report
from factcheck.model.rows import ArticleRow
from factcheck.model.scales import DEFAULT_SCALE
from factcheck.readers import seed as seed_files
from factcheck.reports import seed as seed_format
from factcheck.store import seed as stored
from factcheck.store.changes import Writer, new_id
from factcheck.store.queries import articles, case
from factcheck.text import sentences
from factcheck.text.llm.verify import Refusal

Progress = Callable[[str, float | None], None]
"""Told what is going on, and its share done from 0 to 1, or None when that is not known."""


@dataclass(frozen=True, slots=True)
class Order:
    """How sources are taken in; empty `granularity` and `engine` mean those of the settings.

    `given` metadata wins over what is read; `allow_hosts` are let through besides those of the settings.
    """

    granularity: str = ""
    engine: str = ""
    given: Citation | None = None
    allow_hosts: tuple[str, ...] = ()


AS_SET = Order()
"""As the settings say."""


@dataclass(frozen=True, slots=True)
class Seeded:
    """What came of one source: its article, whether it is new, and how many claims it has.

    `restored` says that the article was discarded, and is on the list again.
    `refused` are the claims that a language model proposed and that were not taken; `remark` is what the user should
    know of how it went, or empty.
    """

    article: ArticleRow
    created: bool
    claims: int
    refused: tuple[Refusal, ...] = ()
    remark: str = ""
    restored: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A source whose text is here already: the id of its article, and whether that was discarded."""

    article_id: str
    discarded: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """A source read and taken apart, not yet stored: its bytes, its text and metadata, and what was proposed."""

    body: bytes
    document: Document
    proposed: Proposed


def expand(source: str) -> list[str]:
    """The sources that one word means: the files of a folder in order of name, hidden ones left out, else itself.

    Raises:
        EmptyInput: the folder holds no file.
        InputError: no file can be called so.
    """
    if is_url(source) or source == STDIN or not (folder := path_of(source)).is_dir():
        return [source]
    # Not `Path.is_file`, which fails where nobody may look.
    files = sorted(str(f) for f in folder.rglob("*") if not f.name.startswith(".") and os.path.isfile(f))  # noqa: PTH113
    if not files:
        raise EmptyInput(f"There is no file in {source}.", hint="Name a folder with articles in it.")
    return files


def seed(
    ws: Workspace,
    source: str,
    order: Order = AS_SET,
    *,
    text: str | bytes | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Seeded:
    """Takes one source in: an article and its claims, or the whole case of a seed file.

    `text` is what was pasted or read from standard input, instead of what `source` leads to. The same text is never
    taken in twice: its article is returned as it is.
    `cancelled` is asked while something comes over the network, and before it is stored; once it says yes, nothing is.

    Raises:
        InputError, FetchError: the source cannot be used, or it was cancelled; nothing was stored.
        SeedFileError: a seed file is at odds with itself, or with the case stored for the same text.
    """
    tell = progress or _silent
    made = prepare(ws, source, order, text=text, progress=progress, cancelled=cancelled)
    if cancelled and cancelled():
        raise InputError(f"Taking in {source} was stopped.", hint="Nothing of it was stored.")
    tell("storing", None)
    return keep(ws, made)


def prepare(
    ws: Workspace,
    source: str,
    order: Order = AS_SET,
    *,
    text: str | bytes | None = None,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Known | Prepared | Report:
    """One source read and taken apart, nothing stored; what is here already is only named.

    Raises:
        InputError, FetchError: as `seed` does.
    """
    tell = progress or _silent
    fetched = _load(ws.settings, source, text, order, tell, cancelled=cancelled)
    if readers.is_seed(fetched.body):
        return seed_files.read(fetched.body)
    document = _document(fetched, source, order.given)
    if known := _known(ws, document.text):
        return known
    tell("taking it apart", None)
    proposed = propose(
        ws.settings, document, granularity=order.granularity, engine=order.engine,
        progress=progress, cancelled=cancelled,
    )  # fmt: skip
    return Prepared(fetched.body, document, proposed)


def keep(ws: Workspace, made: Known | Prepared | Report) -> Seeded:
    """Stores what was prepared."""
    match made:
        case Known():
            return _brought_back(ws, made)
        case Report():
            return _seed_case(ws, made)
    units = sentences(made.document.text, made.document.citation.language or None)

    def add(writer: Writer) -> None:
        stored.add_article(writer, made.document.citation, made.document.text, DEFAULT_SCALE, units, body=made.body)
        stored.add_claims(writer, made.proposed.claims)

    added = _added(ws, "took the article apart", made.document.text, add)
    if added is None:
        return _must_be_known(ws, made.document.text)
    return dataclasses.replace(added, refused=made.proposed.refused, remark=made.proposed.remark)


def read(
    settings: Settings,
    source: str,
    order: Order = AS_SET,
    *,
    text: str | bytes | None = None,
    progress: Progress | None = None,
) -> Document:
    """The text and metadata of one source, nothing stored."""
    fetched = _load(settings, source, text, order, progress or _silent)
    return _document(fetched, source, order.given)


def _load(
    settings: Settings,
    source: str,
    text: str | bytes | None,
    order: Order,
    tell: Progress,
    *,
    cancelled: Callable[[], bool] | None = None,
) -> Fetched:
    if text is not None:
        return pasted(text)

    def came(done: int, total: int | None) -> None:
        tell(f"fetching {source}", done / total if total else None)

    return load(settings, source, allow_hosts=order.allow_hosts, progress=came, cancelled=cancelled)


def _document(fetched: Fetched, source: str, given: Citation | None) -> Document:
    name = "" if is_url(source) or source == STDIN else Path(source).name
    readers.check_article(fetched.body, name=name, url=fetched.url)
    document = readers.read(fetched.body, name=name, media_type=fetched.media_type, url=fetched.url)
    citation = dataclasses.replace(document.citation, url=document.citation.url or fetched.url)
    if given:
        citation = dataclasses.replace(citation, **_typed(given))
    return dataclasses.replace(document, citation=citation)


def _typed(given: Citation) -> dict[str, Any]:
    fields = {f.name: getattr(given, f.name) for f in dataclasses.fields(given)}
    cleaned = {name: clean(value).strip() if isinstance(value, str) else value for name, value in fields.items()}
    return {name: value for name, value in cleaned.items() if value}


def _must_be_known(ws: Workspace, text: str) -> Seeded:
    known = _known(ws, text)
    assert known is not None
    return _brought_back(ws, known)


def here_already(ws: Workspace, file: Path) -> str | None:
    """The id of the article that has the text of this seed file, whatever became of its claims; None where none has.

    Raises:
        SeedFileError: the file is none, or at odds with itself.
    """
    known = _known(ws, seed_files.read(file.read_bytes()).text)
    return known.article_id if known and not known.discarded else None


def _known(ws: Workspace, text: str) -> Known | None:
    with ws.store.read() as session:
        found = articles.with_text(session, stored.text_hash(text))
    return Known(*found) if found else None


def _brought_back(ws: Workspace, known: Known) -> Seeded:
    if known.discarded:
        with ws.store.change(ws.reviewer, "brought the article back", known.article_id) as writer:
            writer.edit("article", known.article_id, {"discarded": False})
    return dataclasses.replace(_seeded(ws, known.article_id, created=False), restored=known.discarded)


def _seed_case(ws: Workspace, report: Report) -> Seeded:
    with ws.store.read() as session:
        found = articles.with_text(session, stored.text_hash(report.text))
        here = case.report(session, found[0]) if found else None
    if here is not None:
        same = dataclasses.replace(here, number=report.number, codebook=report.codebook)
        if seed_format.render(same) != seed_format.render(report):
            advice = "Seed it into another database with --db, or compare it with an export."
            if found and found[1]:
                advice = f"It was discarded; `factcheck article restore {here.number}` brings it back as it was."
            raise SeedFileError(
                f"Article {here.number} has the same text, but its claims or what hangs on them differ.",
                hint=f"Nothing was changed. {advice}",
            )
        return _must_be_known(ws, report.text)
    units = sentences(report.text, report.citation.language or None)
    added = _added(ws, "brought in a case", report.text, lambda writer: stored.add_case(writer, report, units))
    return added or _seed_case(ws, report)


def _added(ws: Workspace, what: str, text: str, add: Callable[[Writer], None]) -> Seeded | None:
    """The article that `add` makes of a text; None when another program has stored the same text meanwhile."""
    article_id = new_id()
    with ws.store.change(ws.reviewer, what, article_id) as writer:
        is_new = stored.is_new(writer, text)
        if is_new:
            add(writer)
    return _seeded(ws, article_id, created=True) if is_new else None


def _seeded(ws: Workspace, article_id: str, *, created: bool) -> Seeded:
    with ws.store.read() as session:
        row = articles.row(session, article_id)
    return Seeded(row, created, row.claims)


def _silent(_what: str, _share: float | None) -> None:
    return None
