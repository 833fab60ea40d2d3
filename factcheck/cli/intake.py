"""`factcheck seed` and `factcheck split`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import Annotated, TypeVar

import typer

from factcheck.cli import pages, shapes
from factcheck.cli.output import as_json, as_json_line, columns, complain, say
from factcheck.cli.output import tell as talk
from factcheck.cli.piping import piped
from factcheck.cli.progress import progress
from factcheck.cli.session import AllowHost, Json, workspace
from factcheck.desk import intake, keeping
from factcheck.desk.articles import iso_date
from factcheck.desk.engines import propose
from factcheck.desk.files import STDIN
from factcheck.desk.folders import seed_all
from factcheck.desk.intake import Order
from factcheck.desk.workspace import Workspace
from factcheck.errors import FactcheckError
from factcheck.model.document import Citation
from factcheck.text.llm.verify import Refusal

Made = TypeVar("Made")
Granularity = Annotated[str, typer.Option(metavar="sentence|clause|atomic", help="How finely to take it apart.")]
Engine = Annotated[str, typer.Option(metavar="rules|llm", help="Who takes it apart; `llm` asks your language model.")]
Language = Annotated[str, typer.Option(metavar="CODE", help="Its language, if what is detected is wrong (fr, pt-BR).")]
Published = Annotated[str, typer.Option(metavar="DATE", help="When it was published (2024-04-03).")]


def seed(  # noqa: PLR0913 - one parameter for each option is how typer is told of them
    context: typer.Context,
    sources: Annotated[list[str], typer.Argument(metavar="SOURCE...", help="File, folder, URL, - or a seed file.")],
    *,
    granularity: Granularity = "",
    engine: Engine = "",
    title: Annotated[str, typer.Option(help="Its title, if what is read there is wrong.")] = "",
    author: Annotated[str, typer.Option(help="Who wrote it.")] = "",
    publisher: Annotated[str, typer.Option(help="Who published it.")] = "",
    published: Published = "",
    url: Annotated[str, typer.Option(help="Where it was published.")] = "",
    language: Language = "",
    allow_host: AllowHost = None,
    json: Json = False,
) -> int:
    """Take articles apart and store them with their claims.

    The same text is never stored twice. A seed file, known by its content, brings a whole case.

    Examples:

      factcheck seed article.txt

      factcheck seed https://example.org/story --published 2024-04-03

      pbpaste | factcheck seed - --title "Budget speech"
    """
    given = Citation(title, author, publisher, iso_date(published) if published else None, url, language)
    order = Order(granularity, engine, given, tuple(allow_host or ()))
    elsewhere = not keeping.is_nearest(context.obj)
    with workspace(context, make=True) as ws, progress() as tell:
        tried = list(_each(ws, sources, order, tell))
    done = [found for found in tried if found]
    if json:
        as_json([_outcome(item) for item in done])
    else:
        for item in done:
            state = "new" if item.created else "restored" if item.restored else "already here"
            say(f"{item.article.number}  {item.article.citation.title}  ({item.claims} claims, {state})")
    for item in done:
        _report(item.refused, item.remark)
    if done and elsewhere:
        talk(f"The database is {keeping.address(context.obj)}.")
    return 0 if len(done) == len(tried) else 1


def split(
    context: typer.Context,
    source: Annotated[str, typer.Argument(help="File, URL or -.")],
    *,
    granularity: Granularity = "",
    engine: Engine = "",
    published: Published = "",
    language: Language = "",
    allow_host: AllowHost = None,
    plain: Annotated[bool, typer.Option("--plain", help="A numbered list for people.")] = False,
) -> None:
    """Print the claims of a text as JSON lines with their quotes; nothing is stored.

    Examples:

      factcheck split article.txt

      factcheck split article.txt --plain

      factcheck split article.txt --granularity atomic | jq -r .text
    """
    given = Citation(published=iso_date(published) if published else None, language=language)
    order = Order(granularity, engine, given, tuple(allow_host or ()))
    with progress() as tell:
        document = intake.read(context.obj, source, order, text=piped(source), progress=tell)
        tell("taking it apart", None)
        made = propose(context.obj, document, granularity=granularity, engine=engine, progress=tell)
    if plain:
        columns(pages.proposed_lines(made.claims), nothing="Nothing is claimed in it.")
    else:
        for claim in made.claims:
            as_json_line(shapes.proposed(claim, document.text))
    _report(made.refused, made.remark)


def _outcome(item: intake.Seeded) -> shapes.Shape:
    made = {
        "created": item.created,
        "restored": item.restored,
        "remark": item.remark,
        "refused": shapes.plain(item.refused),
    }
    return {**shapes.article(item.article), **made}


def _report(refused: Sequence[Refusal], remark: str) -> None:
    """What a language model proposed in vain, and how it went, as talk."""
    for one in refused:
        talk(f"Refused “{one.text}”: {one.reason}.")
    if remark:
        talk(remark)


def _each(ws: Workspace, sources: list[str], order: Order, tell: intake.Progress) -> Iterator[intake.Seeded | None]:
    """What comes of each source in turn, None where it was refused and said so: a bad one never stops the others."""
    named = [_or_complain(partial(intake.expand, source)) for source in sources]
    yield from (None for items in named if items is None)
    items = [item for found in named for item in found or ()]
    for from_input, group in groupby(items, lambda item: item == STDIN):
        if from_input:
            yield _or_complain(partial(_from_input, ws, order, tell))
            continue
        for made in seed_all(ws, list(group), order, progress=tell):
            if isinstance(made, FactcheckError):
                complain(made)
            yield None if isinstance(made, FactcheckError) else made


def _from_input(ws: Workspace, order: Order, tell: intake.Progress) -> intake.Seeded:
    return intake.seed(ws, STDIN, order, text=piped(STDIN), progress=tell)


def _or_complain(act: Callable[[], Made]) -> Made | None:
    try:
        return act()
    except FactcheckError as error:
        complain(error)
        return None
