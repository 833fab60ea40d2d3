"""The places besides articles and review: all sources, one source by itself, the figures."""

import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from factcheck import desk as verbs
from factcheck.model.rows import SourceKind
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.dashboard import DashboardScreen
from factcheck.tui.screens.dialogs.form import Dialog
from factcheck.tui.screens.reading import ReadingScreen
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.sources import SourcesScreen
from tests.tui.case import SOURCE

NEWER = b"The bridge was opened to traffic on Tuesday, 2 April.\n"
CITED = "https://practice.example/minutes"


class Site(BaseHTTPRequestHandler):
    """Has other minutes than those that were quoted from."""

    def do_GET(self):
        self.send_response(200)
        self.send_header("content-type", "text/plain; charset=utf-8")
        self.send_header("content-length", str(len(NEWER)))
        self.end_headers()
        self.wfile.write(NEWER)

    def log_message(self, *args):
        pass


@pytest.fixture
def newer():
    """An address on a private host."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/minutes"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def more(seeded, tmp_path):
    """The small case, and two sources that nothing rests on: a file and a citation without an address."""
    file = tmp_path / "ferry.txt"
    file.write_text("The ferry carried half as many cars.\n")
    ws = verbs.workspace.open_workspace(seeded)
    verbs.sources.add(ws, "1", str(file))
    verbs.sources.edit(ws, "s2", title="The ferry")
    verbs.sources.add(ws, "1", "Talk with the mayor", keep=True, kind=SourceKind.INTERVIEW)
    ws.close()
    return seeded


@pytest.fixture
async def desk(more, open_desk):
    async with open_desk(more) as running:
        yield running


def shown(desk):
    return [row.source.number for at in range(desk.screen.list.total) if (row := desk.screen.list.row_at(at))]


# -- all sources -----------------------------------------------------------------------------------


@pytest.mark.acts("sources")
async def test_a_key_shows_all_sources_from_the_articles_and_from_the_review(desk):
    await desk.press("O")
    assert isinstance(desk.screen, SourcesScreen)
    assert shown(desk) == ["s3", "s2", "s1"]
    assert desk.shows("Articles › Sources")
    assert desk.shows("3 sources")
    await desk.press("escape", "enter", "O")
    assert isinstance(desk.screen, SourcesScreen)
    await desk.press("escape")
    assert isinstance(desk.screen, ReviewScreen)


async def test_each_source_tells_its_state_kind_size_address_and_use(desk):
    await desk.press("O")
    assert desk.shows("○ Talk with the mayor")
    assert desk.shows("only a citation")
    assert desk.shows("for no claim yet")
    await desk.press("end")
    (line,) = [one for one in desk.lines() if "● Minutes of the council" in one]
    assert "web page" in line
    assert f"{len(SOURCE.encode())} B" in line
    assert "3 claims  2❝" in line
    assert desk.shows(CITED)
    assert desk.shows("for 1.1, 1.2, 1.3")


async def test_a_workspace_without_sources_says_what_would_be_here(settings, open_desk):
    async with open_desk(settings) as desk:
        await desk.press("O")
        assert desk.shows("No source yet")


@pytest.mark.acts("search", "back")
async def test_search_finds_words_of_citation_and_quotes_while_typing(desk):
    await desk.press("O", "slash")
    await desk.type("abutments")
    await desk.press("ctrl+s")
    assert shown(desk) == ["s1"]
    assert desk.shows("only “abutments”")
    await desk.press("slash")
    await desk.type("nothing like it")
    await desk.press("ctrl+s")
    assert desk.shows("No source passes the filter.")
    await desk.press("escape")
    assert shown(desk) == ["s3", "s2", "s1"]


@pytest.mark.acts("sources.filter")
async def test_the_filter_leaves_in_a_state_and_kinds_at_once(desk):
    await desk.press("O", "f")
    assert isinstance(desk.screen, Dialog)
    await desk.press("tab", "right", "right", "ctrl+s")
    assert shown(desk) == ["s3"]
    assert desk.shows("only a citation")
    await desk.press("f", "escape")
    assert shown(desk) == ["s3"]


async def test_a_long_list_is_read_page_by_page(more, open_desk):
    ws = verbs.workspace.open_workspace(more)
    for at in range(150):
        verbs.sources.add(ws, "1", f"Talk number {at}", keep=True)
    ws.close()
    async with open_desk(more) as desk:
        await desk.press("O")
        assert (desk.screen.list.total, len(desk.screen.list.keys)) == (153, 100)
        await desk.press("end")
        assert desk.screen.source.number == "s1"
        await desk.press("home")
        assert desk.screen.source.number == "s153"


@pytest.mark.acts("sources.remove", "undo", "redo")
async def test_a_source_is_removed_and_undo_brings_it_back(desk):
    await desk.press("O", "delete")
    assert shown(desk) == ["s2", "s1"]
    assert desk.shows("Removed s3: z brings it back")
    await desk.press("z")
    assert shown(desk) == ["s3", "s2", "s1"]
    await desk.press("Z")
    assert shown(desk) == ["s2", "s1"]


async def test_a_source_that_quotes_rest_on_is_not_removed_and_they_are_named(desk):
    await desk.press("O", "end", "delete")
    assert shown(desk) == ["s3", "s2", "s1"]
    assert "e1 on 1.1" in desk.app.bench.problems[-1].message


@pytest.mark.acts("source.cite")
async def test_the_citation_is_edited_and_undone(desk):
    await desk.press("O", "i")
    await desk.type("X")
    await desk.press("ctrl+s")
    assert desk.shows("Talk with the mayorX")
    await desk.press("z")
    assert not desk.shows("Talk with the mayorX")


@pytest.mark.acts("copy.citation")
async def test_the_citation_is_copied(desk):
    await desk.press("O", "end", "I")
    assert "Minutes of the council" in desk.app.clipboard
    assert CITED in desk.app.clipboard


@pytest.mark.acts("browser")
async def test_the_address_is_opened_in_a_browser(desk, monkeypatch):
    opened = []
    monkeypatch.setattr(desk.app, "open_url", opened.append)
    await desk.press("O", "end", "b")
    assert opened == [CITED]
    await desk.press("home", "b")
    assert desk.shows("It has no web address.")


@pytest.mark.acts("source.refetch", "source.allow")
async def test_a_failed_fetch_says_so_on_the_sources_own_line_and_its_host_can_be_allowed(desk, newer):
    verbs.sources.edit(desk.ws, "s1", url=newer)
    await desk.press("ctrl+r", "O", "end", "R")
    assert desk.shows("✗ Minutes of the council")
    assert desk.shows("failed: ")
    await desk.press("H")
    assert desk.shows("◇ Minutes of the council")
    assert verbs.sources.source(desk.ws, "s1").citation.url == newer


async def test_a_source_without_an_address_cannot_be_fetched(desk):
    await desk.press("O", "R")
    assert desk.shows("s3 has no web address to fetch: i gives it one.")


async def test_a_source_whose_newest_text_is_another_than_quoted_has_changed(desk, newer):
    verbs.sources.edit(desk.ws, "s1", url=newer)
    verbs.sources.refetch(desk.ws, "s1", allow_hosts=["127.0.0.1"])
    await desk.press("O", "end")
    assert desk.shows("◇ Minutes of the council")
    assert desk.shows("changed since quoted")


# -- a source by itself ----------------------------------------------------------------------------


@pytest.mark.acts("sources.read", "reading.pane", "reading.go")
async def test_enter_reads_a_source_beside_its_claims_and_goes_to_one(desk):
    await desk.press("O", "end", "enter")
    assert isinstance(desk.screen, ReadingScreen)
    assert desk.shows("Articles › Sources › s1 Minutes of the council")
    assert desk.shows("between the abutments")
    assert desk.shows("Used for 3 claims")
    await desk.press("tab", "down", "enter")
    assert isinstance(desk.screen, ReviewScreen)
    assert desk.screen.claim.number == "1.2"
    await desk.press("escape")
    assert isinstance(desk.screen, ReadingScreen)


async def test_from_the_review_the_way_to_a_claim_leads_back_to_it(desk):
    await desk.press("enter", "O", "end", "enter", "enter", "down", "down", "enter")
    assert isinstance(desk.screen, ReviewScreen)
    assert desk.screen.claim.number == "1.3"
    await desk.press("escape")
    assert isinstance(desk.screen, ArticlesScreen)


@pytest.mark.acts("quote.next", "quote.back")
async def test_the_quotes_taken_are_gone_through(desk):
    await desk.press("O", "end", "enter", "n")
    assert desk.shows("e1 supports 1.1")
    await desk.press("n")
    assert desk.shows("e2 refutes 1.2")
    await desk.press("N")
    assert desk.shows("e1 supports 1.1")
    await desk.press("escape", "home", "enter", "n")
    assert desk.shows("No quote was taken from it yet.")


async def test_a_citation_is_read_by_its_claims_alone(desk):
    await desk.press("O", "enter")
    assert isinstance(desk.screen, ReadingScreen)
    assert desk.shows("only a citation")
    assert desk.shows("For no claim yet")


async def test_removing_a_source_that_is_read_comes_back_to_the_list(desk):
    await desk.press("O", "down", "enter", "delete")
    assert isinstance(desk.screen, SourcesScreen)
    assert shown(desk) == ["s3", "s1"]
    await desk.press("z")
    assert shown(desk) == ["s3", "s2", "s1"]


# -- the figures -----------------------------------------------------------------------------------


@pytest.mark.acts("figures", "figures.whole")
async def test_the_figures_are_of_all_from_the_articles_and_of_one_from_its_review(desk):
    await desk.press("F")
    assert isinstance(desk.screen, DashboardScreen)
    assert desk.shows("All articles")
    await desk.press("w")
    assert desk.shows("Articles › 1 A bridge is opened › Figures")
    await desk.press("escape", "enter", "F")
    assert desk.shows("Article 1")
    await desk.press("w")
    assert desk.shows("All articles")


async def test_the_figures_are_told_in_words_beside_the_plots(desk):
    verbs.verdicts.give(desk.ws, "1.1", "true")
    await desk.press("F")
    assert desk.shows("✓ True")
    assert desk.shows("✗ Mostly false")
    assert desk.shows("2 of 4 checked")
    assert desk.shows("no claim was rated by two reviewers")
    assert desk.shows("Claims left open")
    assert [plot.display for plot in desk.screen.query("Plot")] == [True] * 4
    verbs.verdicts.give(desk.ws, "1.3", "false")
    await desk.press("ctrl+r")
    assert desk.shows("3 of 4 checked")


async def test_a_screen_reader_gets_the_figures_as_text_alone(desk):
    desk.app.speak(True)
    await desk.press("F")
    assert desk.shows("Mostly false")
    assert not desk.screen.query_one("#plots").display


async def test_figures_of_an_empty_workspace_say_that_there_are_none(settings, open_desk):
    async with open_desk(settings) as desk:
        await desk.press("F")
        assert desk.shows("no claim yet")
        await desk.press("w")
        assert desk.shows("These are the figures of all articles")


async def test_places_lead_to_each_other_and_are_opened_only_once(desk):
    await desk.press("O", "F", "O", "F")
    assert isinstance(desk.screen, DashboardScreen)
    assert len(desk.app.screen_stack) <= 3


def test_what_draws_plots_is_not_imported_before_it_is_asked_for():

    code = "import sys, factcheck.tui.app; print('plotext' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


async def test_the_palette_knows_both_places(desk):
    titles = {command.title for command in desk.app.get_system_commands(desk.screen)}
    assert {title for title in titles if title.startswith(("All sources", "The work in figures"))}
