"""The forms of the workbench: which fields each has, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from factcheck import desk
from factcheck.errors import InputError
from factcheck.model.claims import Kind
from factcheck.model.codebook import FieldRow
from factcheck.model.document import Citation
from factcheck.model.rows import (
    ArticleFilter,
    ArticleRow,
    ArticleStatus,
    ClaimFilter,
    ClaimRow,
    EvidenceRow,
    SourceKind,
    Stance,
)
from factcheck.model.rows.places import SourceFilter, SourceState
from factcheck.model.scales import Rating, Scale
from factcheck.model.tags import Tag
from factcheck.tui.screens.dialogs.coding import tag_field, tags_of
from factcheck.tui.screens.dialogs.form import Dialog, Field
from factcheck.tui.screens.dialogs.seeding import is_there
from factcheck.tui.screens.dialogs.storing import Values
from factcheck.tui.widgets.pieces import Piece

NOT_JUDGED = "not judged by me"
STATUSES = ("to do and done", "open", "done", "discarded", "nothing to check", "disputed", NOT_JUDGED)
ANYBODY, MINE, NOBODY = "anybody", "me", "nobody"
OF_ALL, OF_ONE = "all articles", "the article in hand"
ANY_STATE = "any"
_KINDS = tuple(kind.value for kind in Kind)
EVERY_CLAIM, CHECKED = "every claim", "only those with a verdict"


def source_form(claim: str) -> Dialog:
    """A source for a claim."""
    return Dialog(
        f"Add a source for {claim}",
        (Field("where", "Web address or file", hint="https://…, report.pdf, interview.txt"),),
        words=(
            [("It is fetched in the background; what was fetched is kept, so that quotes can be proved later.", "dim")],
        ),
        refuse=_no_source,
    )


def _no_source(typed: Values) -> str:
    where = typed["where"].strip()
    if not where:
        return "Type an address or a path."
    return "" if is_there(where) else f"There is no file “{where}”."


def several_form(rows: Sequence[ClaimRow], rating: Rating, shown: int) -> Dialog:
    """One rationale for a verdict on several claims, of which so many are shown above it."""
    lines: list[list[Piece]] = [[(f"{row.number}  {row.text}", "dim")] for row in rows[:shown]]
    if len(rows) > shown:
        lines.append([(f"and {len(rows) - shown} more", "dim")])
    what = "claim is" if len(rows) == 1 else "claims are"
    return Dialog(
        f"{len(rows)} marked {what} {rating.label.lower()}, because",
        (Field("text", "", "", "text"),),
        words=[*lines, [(f"{rating.label}: {rating.definition}", "dim")]],
        keeps="give the verdict",
    )


def note_form(claim: str, text: str = "") -> Dialog:
    """A note on a claim."""
    return Dialog(f"Note on {claim}", (Field("text", "", text, "text"),), refuse=_needs_words)


def citation_form(heading: str, citation: Citation, kind: SourceKind | None = None) -> Dialog:
    """Who published what, when and where: of an article, or of a source, which is of some kind."""
    published = citation.published.isoformat() if citation.published else ""
    kinds = (Field("kind", "Kind", kind.value, "choice", tuple(SourceKind)),) if kind else ()
    return Dialog(
        heading,
        (
            Field("title", "Title", citation.title),
            Field("author", "Author", citation.author),
            Field("publisher", "Publisher", citation.publisher),
            Field("published", "Published", published, hint="2024-04-03"),
            Field("url", "Address", citation.url),
            Field("language", "Language", citation.language, hint="en"),
            *kinds,
        ),
    )


def claim_form(row: ClaimRow) -> Dialog:
    """A claim's wording, kind and claimant."""
    claimant = row.claimant
    return Dialog(
        f"Claim {row.number}",
        (
            Field("text", "Wording that stands alone", row.text, "text"),
            Field("kind", "Kind", row.kind.value, "choice", _KINDS),
            Field("name", "Who asserts it (empty: the article)", claimant.name if claimant else ""),
            Field("role", "in which role", claimant.role if claimant else ""),
        ),
        refuse=_needs_wording,
    )


def new_claim_form(words: str) -> Dialog:
    """A claim made from words of the article."""
    return Dialog(
        "Add a claim",
        (Field("text", "Wording that stands alone", words, "text"), Field("kind", "Kind", "fact", "choice", _KINDS)),
        words=([(f"On the words “{words}”", "dim")],),
        refuse=_needs_wording,
    )


def join_form(rows: Sequence[ClaimRow], wording: str) -> Dialog:
    """One wording for claims that become one, which are shown above it."""
    return Dialog(
        f"Put together {', '.join(row.number for row in rows)}",
        (Field("text", "Wording that stands alone", wording, "text"),),
        words=[[(f"{row.number}  {row.text}", "dim")] for row in rows],
        refuse=_needs_wording,
        keeps="make one claim",
    )


def evidence_form(row: EvidenceRow) -> Dialog:
    """A quote's stance and words."""
    return Dialog(
        f"Evidence {row.number} from {row.source}",
        (
            Field("stance", "It", row.stance.value, "choice", tuple(stance.value for stance in Stance)),
            Field("quote", "Exact words of the source", row.anchor.exact, "text"),
        ),
        words=([(row.source_title, "dim")],),
        refuse=lambda typed: "" if typed["quote"].strip() else "Evidence is a quote: it needs words.",
    )


def search_form(query: str, live: Callable[[Values], None]) -> Dialog:
    """Full text over what the screen lists, found while typing."""
    form = Dialog("Search", (Field("query", "", query, hint="words"),), live=live, keeps="search")
    form.selects = True
    return form


@dataclass(frozen=True, slots=True)
class Coders:
    """What claims can be filtered by besides what they are: the fields for claims, and reviewers, me first."""

    book: Sequence[FieldRow]
    reviewers: Sequence[str]

    def chosen(self, typed: Values) -> tuple[tuple[Tag, ...], str | None]:
        """The tags and the reviewer that a filter was set to."""
        named = {ANYBODY: None, MINE: self.reviewers[0], NOBODY: ""}
        who = typed["assigned"]
        return tuple(tags_of(self.book, typed, filters=True)), named.get(who, who)

    def fields(self, wanted: ClaimFilter) -> tuple[Field, ...]:
        """The fields of the form that are about them."""
        me, *others = self.reviewers
        now = {None: ANYBODY, me: MINE, "": NOBODY}.get(wanted.assigned, wanted.assigned or "")
        who = Field("assigned", "Assigned to", now, "choice", (ANYBODY, MINE, NOBODY, *others))
        return who, *(tag_field(field, wanted.tags, filters=True) for field in self.book)


def filter_form(wanted: ClaimFilter, scale: Scale, coders: Coders, live: Callable[[Values], None]) -> Dialog:
    """Which claims to show, taking effect at once."""
    labels = {rating.id: rating.label for rating in scale.ratings}
    chosen = ",".join(labels[one] for one in wanted.ratings if one in labels)
    form = Dialog(
        "Show only",
        (
            Field("status", "Status", wanted.status or STATUSES[0], "choice", STATUSES),
            Field("kinds", "Kinds (none: all)", ",".join(wanted.kinds), "many", _KINDS),
            Field("ratings", "Verdicts (none: all)", chosen, "many", tuple(labels.values())),
            *coders.fields(wanted),
        ),
        live=live,
        keeps="show",
    )
    form.add_class("-scrolls")
    return form


def articles_form(wanted: ArticleFilter, book: Sequence[FieldRow], live: Callable[[Values], None]) -> Dialog:
    """Which articles to show, taking effect at once; `book` are the fields that articles are coded by."""
    form = Dialog(
        "Show only",
        (
            Field("statuses", "Status (none: all)", ",".join(wanted.statuses), "many", tuple(ArticleStatus)),
            *(tag_field(field, wanted.tags, filters=True) for field in book),
        ),
        live=live,
        keeps="show",
    )
    form.add_class("-scrolls")
    return form


def articles_chosen(wanted: ArticleFilter, book: Sequence[FieldRow], typed: Values) -> ArticleFilter:
    """The filter that the form was set to; what was searched for before stays so."""
    statuses = tuple(ArticleStatus(one) for one in typed["statuses"].split(",") if one)
    return replace(wanted, statuses=statuses, tags=tuple(tags_of(book, typed, filters=True)))


def sources_form(wanted: SourceFilter, live: Callable[[Values], None], *, of_article: bool) -> Dialog:
    """Which sources to show, taking effect at once; `of_article` where there is an article to show only those of."""
    of = Field("of", "Of", OF_ONE if wanted.article else OF_ALL, "choice", (OF_ALL, OF_ONE))
    states = (ANY_STATE, *(state.value for state in SourceState))
    return Dialog(
        "Show only",
        (
            *((of,) if of_article else ()),
            Field("state", "State", wanted.state.value if wanted.state else ANY_STATE, "choice", states),
            Field("kinds", "Kinds (none: all)", ",".join(wanted.kinds), "many", tuple(SourceKind)),
        ),
        live=live,
        keeps="show",
    )


def export_form(row: ArticleRow, name: str, formats: Sequence[str]) -> Dialog:
    """Where the report of an article goes, in which format, and whether what is open is in it; `name` is offered."""
    asked: set[str] = set()

    def refuse(typed: Values) -> str:
        if not typed["path"].strip():
            return "Type a path."
        try:
            file = desk.files.target(typed["path"], typed["format"], name)
        except InputError as error:
            return f"{error.message} {error.hint}"
        if file.exists() and str(file) not in asked:
            asked.add(str(file))
            return f"{file} is there already: keep it once more to replace it."
        return ""

    waiting = f"{row.open} of the {row.to_check} claims to check have no verdict yet; claimreview leaves them out."
    return Dialog(
        "Export the report",
        (
            Field("path", "To (a file, or a folder; the format's ending is added)", name, hint="report"),
            Field("format", "As", formats[0], "choice", tuple(formats)),
            Field("claims", "With", EVERY_CLAIM, "choice", (EVERY_CLAIM, CHECKED)),
        ),
        words=([(waiting, "dim")],) if row.open else (),
        refuse=refuse,
        keeps="export",
    )


def _needs_words(typed: Values) -> str:
    return "" if typed["text"].strip() else "A note needs words."


def _needs_wording(typed: Values) -> str:
    return "" if typed["text"].strip() else "A claim needs words."
