"""`factcheck article`: an article's metadata, and taking it off the list."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import citing, pages, shapes
from factcheck.cli.output import as_json, columns, say
from factcheck.cli.session import Json, workspace
from factcheck.desk import articles

app = typer.Typer(add_completion=False, no_args_is_help=True, rich_markup_mode=None, help="An article's metadata.")
Id = Annotated[str, typer.Argument(metavar="ARTICLE")]


@app.command()
def edit(
    context: typer.Context,
    article: Id,
    *,
    title: citing.Title = None,
    author: citing.Author = None,
    publisher: citing.Publisher = None,
    published: citing.Published = None,
    url: citing.Url = None,
    language: citing.Language = None,
    json: Json = False,
) -> None:
    """Mend an article's metadata; its text never changes.

    Example:

      factcheck article edit 3 --title "Budget speech" --published 2024-03-28
    """
    fields = citing.given(
        title=title, author=author, publisher=publisher, published=published, url=url, language=language
    )
    with workspace(context) as ws:
        row = articles.edit(ws, article, rev=None, **fields)
    as_json(shapes.article(row)) if json else columns([pages.article_line(row)])


@app.command()
def discard(context: typer.Context, article: Id) -> None:
    """Take an article off the lists; `factcheck article restore` brings it back.

    Example:

      factcheck article discard 3
    """
    with workspace(context) as ws:
        articles.discard(ws, article)
    say(f"{article} discarded; `factcheck article restore {article}` brings it back.")


@app.command()
def restore(context: typer.Context, article: Id, json: Json = False) -> None:
    """Put a discarded article back on the lists, with all that hangs on it.

    Example:

      factcheck article restore 3
    """
    with workspace(context) as ws:
        row = articles.restore(ws, article)
    as_json(shapes.article(row)) if json else columns([pages.article_line(row)])
