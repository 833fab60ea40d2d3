"""`factcheck articles`, `claims` and `show`: looking things up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from factcheck.cli import pages, shapes
from factcheck.cli.output import as_json, columns
from factcheck.cli.session import Json, workspace
from factcheck.desk import articles as desk_articles
from factcheck.desk import claims as desk_claims
from factcheck.desk import codebook, library, look, tagging, verdicts
from factcheck.desk.workspace import Workspace
from factcheck.errors import InputError
from factcheck.model.rows import ArticleStatus, ArticleText, ClaimDetail, ClaimFilter, EarlierCheck, Order
from factcheck.model.tags import Tag

STATUSES = ("open", "done", "discarded", "nothing-to-check", "disputed", "not-judged-by-me")
"""As they are typed; what needs no verdict is neither open nor done."""
PROGRESS = {one.replace(" ", "-"): one for one in ArticleStatus}
Tagged = Annotated[
    list[str] | None, typer.Option("--tag", metavar="FIELD=VALUE", help="Only with this tag; `not coded`: with none.")
]
Search = Annotated[str, typer.Option(metavar="WORDS", help="Full text: every word, as a beginning.")]


def articles(
    context: typer.Context,
    *,
    status: Annotated[str, typer.Option(metavar="|".join(PROGRESS), help="How far their claims are.")] = "",
    tag: Tagged = None,
    search: Search = "",
    json: Json = False,
) -> None:
    """List the articles and how far each is, last worked on first.

    Examples:

      factcheck articles

      factcheck articles --search "budget" --json

      factcheck articles --status under-way --tag topic=health
    """
    if status and status not in PROGRESS:
        raise InputError(f"“{status}” is no status.", hint=f"Use one of: {', '.join(PROGRESS)}.")
    statuses = [PROGRESS[status]] if status else []
    with workspace(context) as ws:
        found = desk_articles.articles(ws, query=search, tags=_tags(ws, tag), statuses=statuses)
    if json:
        as_json([shapes.article(row) for row in found])
    else:
        none = "No article is of these." if tag or status else "No article has these words."
        nothing = none if search or tag or status else "No articles yet; `factcheck seed` takes them in."
        columns((pages.article_line(row) for row in found), nothing=nothing)


def claims(  # noqa: PLR0913 - one parameter for each option is how typer is told of them
    context: typer.Context,
    article: Annotated[str, typer.Argument(help="Only this article's.")] = "",
    *,
    kind: Annotated[list[str] | None, typer.Option(help="fact, statistic, quote, prediction, opinion, ...")] = None,
    verdict: Annotated[list[str] | None, typer.Option(help="Only with a verdict of this rating.")] = None,
    status: Annotated[str, typer.Option(metavar="|".join(STATUSES), help="Where they stand.")] = "",
    source: Annotated[str, typer.Option(help="Only those this source is consulted for.")] = "",
    tag: Tagged = None,
    assigned: Annotated[str, typer.Option(metavar="NAME|me|nobody", help="Only this reviewer's.")] = "",
    search: Search = "",
    sort: Annotated[Order, typer.Option(help="In which order: worth is check-worthiness.")] = Order.PLACE,
    json: Json = False,
) -> None:
    """List claims in the order of the text, or of their check-worthiness.

    Examples:

      factcheck claims 3 --status open

      factcheck claims --kind statistic --search "million"

      factcheck claims 3 --status open --sort worth

      factcheck claims --verdict false --json

      factcheck claims --tag topic=health,transport --tag "frame=not coded" --assigned me
    """
    if status and status not in STATUSES:
        raise InputError(f"“{status}” is no status.", hint=f"Use one of: {', '.join(STATUSES)}.")
    with workspace(context) as ws:
        wanted = ClaimFilter(
            article=desk_articles.article(ws, article).id if article else "",
            query=search,
            kinds=tuple(desk_claims.kind_named(name) for name in kind or ()),
            ratings=tuple(verdicts.named(ws, name).id for name in verdict or ()),
            status=status.replace("-", " "),
            judge=ws.reviewer if status == "not-judged-by-me" else "",
            source=look.source_id(ws, source) if source else "",
            order=sort,
            tags=_tags(ws, tag),
            assigned=tagging.named(ws, assigned) if assigned else None,
        )
        if json:
            as_json([shapes.claim(found) for found in desk_claims.details(ws, wanted)])
        else:
            nothing = "No claims yet." if not (wanted.narrows or wanted.article) else "No claim is of these."
            columns((pages.claim_line(row) for row in desk_claims.board(ws, wanted)), nothing=nothing)


def show(
    context: typer.Context,
    thing: Annotated[str, typer.Argument(metavar="ID", help="3, 3.12, s7, e4, n2, or a whole id.")],
    json: Json = False,
) -> None:
    """Show an article, claim, source, quote or note with all that hangs on it.

    Examples:

      factcheck show 3

      factcheck show 3.12 --json

      factcheck show s7
    """
    with workspace(context) as ws:
        found = look.at(ws, thing)
        earlier = library.earlier(ws, found.claim.id) if isinstance(found, ClaimDetail) else ()
    if json:
        as_json(_shape(found, earlier))
    else:
        pages.page(found)
        pages.earlier_section(earlier)


def _tags(ws: Workspace, typed: list[str] | None) -> tuple[Tag, ...]:
    return tuple(codebook.tags_named(codebook.fields(ws), typed)) if typed else ()


def _shape(found: look.Thing, earlier: Sequence[EarlierCheck]) -> shapes.Shape:
    if isinstance(found, ArticleText):
        return shapes.article_text(found)
    if isinstance(found, ClaimDetail):
        linked = {"replaced_by": list(found.replaced_by), "replaces": list(found.replaces)}
        steps = [shapes.change(row) for row in found.history]
        return {**shapes.claim(found), **linked, "history": steps, "earlier": [shapes.plain(row) for row in earlier]}
    return shapes.of(found)
