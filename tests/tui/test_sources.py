"""Sources: fetched in the background, read, and quoted from."""

import threading
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from factcheck import desk as verbs
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.screens.source import SourceScreen
from factcheck.tui.widgets.editors import SafeInput
from tests.tui.case import SOURCE

PAGE = b"""<html><head><title>The account of the bridge</title></head><body><article>
<p>The account of the bridge over the Lena was closed in May. The bridge cost less than planned, by two per cent.</p>
<p>The council thanked all who had worked on it through the winter and the floods of the spring.</p>
</article></body></html>"""


class Site(BaseHTTPRequestHandler):
    gate = threading.Event()

    def do_GET(self):
        if self.path == "/slow":
            self.gate.wait(10)
        status = 404 if self.path == "/gone" else 200
        self.send_response(status)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.send_header("content-length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, *args):
        pass


@pytest.fixture
def site():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    Site.gate.clear()
    yield f"http://127.0.0.1:{server.server_port}"
    Site.gate.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(replace(seeded, allow_hosts=("127.0.0.1",)), open_article="1") as running:
        await running.press("down", "down")
        yield running


async def add(desk, where):
    await desk.pilot.press("a")
    while not desk.screen.query(SafeInput):
        await desk.pilot.pause()
    desk.screen.query_one(SafeInput).value = where
    await desk.pilot.press("enter")
    await desk.pilot.pause()


async def test_a_web_page_becomes_a_source_with_its_passages_at_hand(desk, site):
    await add(desk, f"{site}/account")
    await desk.settle()
    assert [s.citation.title for s in verbs.sources.listed(desk.ws, "1.3")][-1] == "The account of the bridge"
    assert desk.shows("The account of the bridge")
    await desk.press("e")
    assert desk.shows("The bridge cost less than planned, by two per cent.")


async def test_a_fetch_is_seen_on_its_own_line_while_work_goes_on(desk, site):
    await add(desk, f"{site}/slow")
    for _ in range(100):
        await desk.pilot.pause(0.02)
        if desk.shows("under way"):
            break
    assert desk.shows(f"{site}/slow")
    assert desk.shows("1 under way")
    await desk.pilot.press("up", "up")
    await desk.pilot.pause(0.3)
    assert desk.screen.claim.number == "1.1"
    Site.gate.set()
    await desk.settle()
    assert len(verbs.sources.listed(desk.ws, "1.3")) == 2
    assert not desk.shows("under way")


async def test_a_failed_fetch_says_so_there_and_can_be_tried_again_or_removed(desk, site):
    await add(desk, f"{site}/gone")
    await desk.settle()
    assert desk.shows("404")
    assert desk.shows("tries again")
    assert len(verbs.sources.listed(desk.ws, "1.3")) == 1
    await desk.press("tab", "tab", "end")
    assert desk.screen.pane == "sources"
    await desk.press("enter")
    assert len(desk.app.bench.problems) == 2
    await desk.press("end", "delete")
    assert desk.app.bench.sources == {}
    assert not desk.shows("tries again")


async def test_quitting_does_not_wait_for_a_fetch(seeded, open_desk, site):
    async with open_desk(replace(seeded, allow_hosts=("127.0.0.1",)), open_article="1") as desk:
        await add(desk, f"{site}/slow")
        started = time.monotonic()
    assert time.monotonic() - started < 2
    Site.gate.set()


async def test_a_file_can_be_a_source_and_a_missing_one_says_what_is_wrong(desk, tmp_path):
    file = tmp_path / "interview.txt"
    file.write_text("Interview with the treasurer. The bridge cost less than planned, she says.")
    await add(desk, str(file))
    await desk.settle()
    assert len(verbs.sources.listed(desk.ws, "1.3")) == 2
    await add(desk, str(tmp_path / "nothing.txt"))
    await desk.settle()
    assert desk.shows("There is no file")
    assert not desk.app.bench.sources


@pytest.mark.acts("source.read", "context")
async def test_a_source_is_read_with_its_passages_and_the_one_pointed_at_is_attached(desk):
    await desk.press("o")
    assert isinstance(desk.screen, SourceScreen)
    assert desk.shows("Minutes of the council")
    assert desk.shows("best passage 1 of")
    passage = desk.screen.passages[0]
    await desk.press("c")
    (quote,) = verbs.claims.detail(desk.ws, "1.3").evidence
    assert (quote.anchor.start, quote.anchor.end, quote.stance.value) == (passage.start, passage.end, "context")
    assert desk.shows("context 1.3")


@pytest.mark.acts("select", "pick.hold", "pick.word", "refutes")
async def test_exact_words_are_selected_by_keys_and_attached(desk):
    await desk.press("o", "v")
    desk.screen.text.select_from(SOURCE.index("final account"))
    await desk.press("v", "right", "r")
    (quote,) = verbs.claims.detail(desk.ws, "1.3").evidence
    assert (quote.anchor.exact, quote.stance.value) == ("final account", "refutes")
    await desk.press("escape")
    assert isinstance(desk.screen, ReviewScreen)
    assert desk.shows("“final account”")


async def test_exact_words_are_selected_with_the_mouse(desk):
    await desk.press("o")
    pane = desk.screen.text
    start = SOURCE.index("final account")
    row, column = pane._layout.row_of(start), pane._layout.column_of(start)
    place = (1 + 4 + column, 1 + row - pane.scroll_offset.y)
    await desk.pilot.mouse_down(pane, offset=place)
    await desk.pilot.hover(pane, offset=(place[0] + len("final accoun"), place[1]))
    await desk.pilot.mouse_up(pane, offset=(place[0] + len("final accoun"), place[1]))
    await desk.settle()
    assert SOURCE[slice(*pane.selected)] == "final account"
    await desk.press("s")
    assert verbs.claims.detail(desk.ws, "1.3").evidence[0].anchor.exact == "final account"


@pytest.mark.parametrize(("shift", "taken"), [(False, "final account"), (True, "nal acc")])
async def test_a_drag_ends_on_whole_words_unless_shift_is_held(desk, shift, taken):
    await desk.press("o")
    pane = desk.screen.text
    start = SOURCE.index("nal account")
    row, column = pane._layout.row_of(start), pane._layout.column_of(start)
    place = (1 + 4 + column, 1 + row - pane.scroll_offset.y)
    await desk.pilot.mouse_down(pane, offset=place, shift=shift)
    await desk.pilot.hover(pane, offset=(place[0] + len("nal ac"), place[1]))
    await desk.pilot.mouse_up(pane, offset=(place[0] + len("nal ac"), place[1]), shift=shift)
    await desk.settle()
    assert SOURCE[slice(*pane.selected)] == taken


async def test_a_click_into_exact_letters_leaves_them_as_they_are(desk):
    await desk.press("o")
    pane = desk.screen.text
    start = SOURCE.index("nal acc")
    pane.take(start, start + len("nal acc"))
    row, column = pane._layout.row_of(start), pane._layout.column_of(start)
    await desk.pilot.click(pane, offset=(1 + 4 + column + 1, 1 + row - pane.scroll_offset.y))
    await desk.settle()
    assert SOURCE[slice(*pane.selected)] == "nal acc"


async def test_selecting_begins_at_a_word_and_arrows_extend_it_word_by_word(desk):
    await desk.press("o", "v")
    desk.screen.text.select_from(SOURCE.index("final account"))
    await desk.press("right", "right")
    assert SOURCE[slice(*desk.screen.text.selected)] == "final account is"
    assert desk.shows("←→ word by word")


@pytest.mark.acts("source.allow", "end")
async def test_a_refused_private_address_can_be_allowed_where_it_failed(seeded, open_desk, site):
    async with open_desk(seeded, open_article="1") as desk:
        await add(desk, f"{site}/account")
        await desk.settle()
        assert desk.shows("H allows 127.0.0.1")
        assert "--allow-host" not in desk.app.bench.problems[-1].hint
        await desk.press("tab", "tab", "end", "H")
        assert [s.citation.title for s in verbs.sources.listed(desk.ws, "1.1")][-1] == "The account of the bridge"
        assert desk.shows("e goes to its passages")


async def test_a_claim_without_a_source_of_its_own_opens_the_source_of_its_best_passage(desk, tmp_path):
    file = tmp_path / "ferry.txt"
    file.write_text("Traffic on the ferry fell by half within a week of the opening, the port authority reported.")
    ferry = verbs.sources.add(desk.ws, "1.1", str(file))
    await desk.press("ctrl+r", "down", "down")
    assert desk.screen.claim.number == "1.5"
    desk.screen.detail.turn_to("notes")
    await desk.press("o")
    assert desk.screen._source == ferry.id


async def test_a_double_click_selects_a_word(desk):
    await desk.press("o")
    pane = desk.screen.text
    start = SOURCE.index("expects")
    row, column = pane._layout.row_of(start), pane._layout.column_of(start)
    await desk.pilot.click(pane, offset=(1 + 4 + column + 2, 1 + row - pane.scroll_offset.y), times=2)
    assert SOURCE[slice(*pane.selected)] == "expects"


async def test_a_sources_citation_is_edited(desk):
    await desk.press("e", "right", "i")
    desk.screen.query_one(SafeInput).value = "Minutes, corrected"
    await desk.press("ctrl+s")
    assert verbs.sources.source(desk.ws, "s1").citation.title == "Minutes, corrected"
    assert desk.shows("Minutes, corrected")


async def test_removing_a_source_that_serves_other_claims_only_takes_it_off_this_one(desk):
    await desk.press("e", "right", "delete")
    assert verbs.sources.listed(desk.ws, "1.3") == []
    assert len(verbs.sources.listed(desk.ws, "1.1")) == 1
