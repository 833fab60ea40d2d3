"""The articles: how far each is; where a new one is taken apart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

from textual.app import ComposeResult

from factcheck import desk
from factcheck.model.counting import counted
from factcheck.model.rows import ArticleFilter, ArticleRow
from factcheck.tui import actions
from factcheck.tui.bench import Bench
from factcheck.tui.jobs import Job
from factcheck.tui.messages import FirstCaseOffered, Problem
from factcheck.tui.place import Place
from factcheck.tui.readying import learn_meanings
from factcheck.tui.screens.coding import CodesArticles
from factcheck.tui.screens.exporting import Exporting
from factcheck.tui.screens.narrowing import NarrowsArticles
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.taking_in import TakingIn
from factcheck.tui.widgets.article_list import ArticleList
from factcheck.tui.widgets.lines import KeyLine, Standing, TopLine
from factcheck.tui.widgets.pieces import Piece, title
from factcheck.tui.widgets.virtual_list import VirtualList

SETTLED = 1.0
"""Seconds after the first rows until the workbench does something of itself."""
NOTHING_YET = -1
"""In place of how much was written when the articles were read: they are read when one comes back to them."""
REST = 300
"""Cells that fill a line to its end on any screen."""


class ArticlesScreen(TakingIn, Exporting, CodesArticles, NarrowsArticles):
    """Opens on whatever the workspace holds; an empty one greets and offers the first case."""

    NAME = "articles"
    BINDINGS = actions.bindings("articles")
    AUTO_FOCUS: ClassVar[str | None] = "#list"

    def __init__(self, bench: Bench, *, open_article: str | None = None) -> None:
        super().__init__(bench)
        self._open_article = open_article
        self._rows: Sequence[ArticleRow] = ()
        self._trouble: Problem | None = None
        self._first_case: Path | None = None
        self._learning = False

    def compose(self) -> ComposeResult:
        """The line on top, the list, the keys."""
        yield TopLine()
        articles = ArticleList(id="list")
        articles.add_class("pane")
        articles.clock = self.bench.clock
        articles.border_subtitle = title(place_of(self.bench.settings.db))
        yield articles
        yield KeyLine()

    @property
    def list(self) -> ArticleList:
        """The list of articles."""
        return self.query_one(ArticleList)

    def on_mount(self) -> None:
        """The database is opened only after the first frame is there, which may be that of an article's review."""
        self.show_keys()
        if self._open_article:
            self.review(self._open_article)
        self.app.screen.call_after_refresh(self._open)

    def _open(self) -> None:
        self.bench.jobs.open(Job(self, "open", lambda ws: ws, self._opened, self._failed))
        self.read("who", lambda ws: ws.reviewer, self._named)
        self._seen = NOTHING_YET
        self.news()

    def _opened(self, _workspace: Any) -> None:
        if self._open_article:
            self._learn_soon()
        elif self.bench.places.window:
            self.read("place", self.bench.places.recall, self._come_back)

    def _come_back(self, place: Place) -> None:
        self.bench.places.came_back(self.bench.jobs, place)
        if place.article:
            self.review(place.article)

    @property
    def in_hand(self) -> str:
        """The article pointed at."""
        return self.list.row.id if self.list.row else ""

    @property
    def place(self) -> Place:
        """No article is open."""
        return Place()

    def _named(self, reviewer: str) -> None:
        self.bench.reviewer = reviewer
        self.show_standing()

    def _failed(self, problem: Problem) -> None:
        self._trouble = problem
        self._greet()

    # -- what is shown ---------------------------------------------------------------------------

    def do_reload(self) -> None:
        """Reads the articles again, opening the database again where that failed."""
        if self._trouble:
            self._trouble = None
            self.bench.jobs.open(Job(self, "open", lambda ws: ws, self._opened, self._failed))
        self.read("articles", partial(_articles, self.wanted), self._show, self._failed)

    def _show(self, found: tuple[Sequence[ArticleRow], Path | None]) -> None:
        self._rows, self._first_case = found
        self._trouble = None
        self.list.show([row.key for row in self._rows])
        self.list.put(self._rows)
        self._point_at_newest()
        self._greet()
        self.show_standing()
        if self._first_case and not self.wanted.narrows:
            self.app.post_message(FirstCaseOffered())
        self._learn_soon()

    def _point_at_newest(self) -> None:
        """Once: the article that was taken in last is the one in hand."""
        for row in self._rows:
            if row.id == self.newest:
                self.newest = ""
                self.list.go_to(row.key)

    def _learn_soon(self) -> None:
        if not self._learning:
            self._learning = True
            self.set_timer(SETTLED, partial(learn_meanings, self.bench))

    def on_virtual_list_need(self, event: VirtualList.Need) -> None:
        """All rows are there already; only their look is renewed."""
        self.list.put(self._rows)

    def _greet(self) -> None:
        self.list.empty = self._greeting()
        self.list.refresh()

    def _greeting(self) -> Sequence[Sequence[Piece]]:
        if self._trouble:
            return (
                (),
                (("  " + self._trouble.title, "bad strong"),),
                (("  " + self._trouble.message, ""),),
                (("  " + self._trouble.hint, ""),),
                (
                    (f"  {self.key('reload')}", "key"),
                    (" tries again   ", "dim"),
                    (self.key("quit"), "key"),
                    (" quits", "dim"),
                ),
            )
        if self.wanted.narrows:
            return (
                (),
                (
                    (f"  {self.nothing_passes}  ", ""),
                    (self.key("articles.all"), "key"),
                    (" shows all", "dim"),
                ),
            )
        first: Sequence[Piece] = ()
        if self._first_case:
            here = self.list.glyphs.here
            said = " opens the first case, a short article to learn on."
            first = ((here, "accent"), (f" {self.key('open')}", "key tint--row"), (f"{said:<{REST}}", "tint--row"))
        return (
            (),
            (("  factcheck takes articles apart into claims, to check and prove each one.", ""),),
            (("  ", ""), (self.key("seed"), "key"), (" takes one apart: a file, a web address or a pasted text.", "")),
            first,
        )

    def standing(self) -> Standing:
        """How much there is, and how much of it waits."""
        claims, waiting = sum(row.claims for row in self._rows), sum(row.open for row in self._rows)
        articles = counted(len(self._rows), "article")
        count = f"{articles} · {claims} claims · {waiting} open" if self._rows else ""
        return self.told(("Articles",), count, self._progress)

    # -- what can be done ------------------------------------------------------------------------

    def do_choose(self) -> None:
        """Opens the article, or the first case in an empty workspace."""
        row = self.list.row
        if row and row.discarded:
            self.flash(f"Article {row.number} is discarded: {self.key('article.discard')} puts it back on the list.")
        elif row:
            self.review(row.id)
        elif self._first_case and not self.wanted.narrows:
            self._seed(str(self._first_case))

    def review(self, article: str) -> None:
        """Opens an article."""
        self.app.push_screen(ReviewScreen(self.bench, article))

    def open_first_case(self) -> None:
        """Opens the first case as it stands, or takes it in."""

        def at_hand(found: tuple[Path | None, str | None]) -> None:
            file, article = found
            if article:
                self.review(article)
            elif file:
                self._seed(str(file))
            else:
                self.flash("The first case is not at hand.")

        self.read("first case", _first_case, at_hand, leads=True)

    def do_back(self) -> None:
        """Shows all articles again after a search or filter; else takes in no more of what is being taken in."""
        if self.wanted.narrows:
            self.narrow(ArticleFilter())
        else:
            self.stop_seeding()

    def do_redate(self) -> None:
        """Reads the days in the article's claims again, by its date."""
        if row := self.list.row:
            self.redate(row)

    def do_edit_article(self) -> None:
        """Edits the article's metadata."""
        if row := self.list.row:
            self.edit_metadata(row)

    def do_tag_article(self) -> None:
        """Opens the codebook's fields for the article."""
        if row := self.list.row:
            self.code_article(row)

    def do_discard_article(self) -> None:
        """Takes the article off the list, or puts a discarded one back on it; undo takes that back."""
        row = self.list.row
        if row and row.discarded:
            self.write(lambda ws: desk.articles.restore(ws, row.id))
            self.flash(f"Restored article {row.number}: {self.takes_back}")
        elif row:
            self.write(lambda ws: desk.articles.discard(ws, row.id))
            self.flash(f"Discarded article {row.number}: {self.key('undo')} brings it back")

    def do_refused(self) -> None:
        """Shows what a language model proposed for the article and was not taken."""
        if row := self.list.row:
            self.show_refused(row.id)

    def do_export(self) -> None:
        """Exports the article's report."""
        if row := self.list.row:
            self.export(row)

    def do_quit(self) -> None:
        """Quits; writes under way are waited for."""
        self.app.exit()


def place_of(db: str) -> str:
    """Where the database is, as people read it: a path from home, or an address without its password."""
    if "://" in db:
        parts = urlsplit(db)
        return f"{parts.scheme}://{parts.hostname or ''}{parts.path}"
    file = Path(db)
    return f"~/{file.relative_to(Path.home())}" if file.is_relative_to(Path.home()) else db


def _articles(wanted: ArticleFilter, ws: Any) -> tuple[Sequence[ArticleRow], Path | None]:
    offered = desk.workspace.is_first_case_offered(ws)
    found = desk.articles.articles(ws, query=wanted.query, tags=wanted.tags, statuses=wanted.statuses)
    return found, desk.workspace.first_case() if offered else None


def _first_case(ws: Any) -> tuple[Path | None, str | None]:
    """Where the first case is, and the id of its article where that is here already."""
    file = desk.workspace.first_case()
    return file, desk.intake.here_already(ws, file) if file else None
