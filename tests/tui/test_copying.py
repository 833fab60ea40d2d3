"""The clipboard: what is copied is what is pointed at, and it is said what that was."""

import pytest

from factcheck import desk as verbs
from factcheck.model.document import Citation
from factcheck.tui.copying import cited

ARTICLE = "A bridge is opened, Practice wire, 2024-04-03, https://practice.example/bridge"
MINUTES = "Minutes of the council, Council, 2024-04-02, https://practice.example/minutes, fetched 2024-04-04"


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        await running.press("home")
        yield running


@pytest.mark.acts("copy.item")
async def test_the_claim_is_copied_with_its_number_and_verdict(desk):
    await desk.press("down", "Y")
    assert desk.app.clipboard == "1.2 The new bridge over the Lena is 1,200 metres long. (Mostly false)"
    assert desk.shows("Copied the claim 1.2: 1.2 The new bridge")
    await desk.press("down", "Y")
    assert desk.app.clipboard.endswith("than planned. (open)")


@pytest.mark.acts("evidence", "copy.item", "copy.citation")
async def test_the_quote_in_hand_is_copied_and_the_citation_of_its_source(desk):
    await desk.press("e", "home", "Y")
    assert desk.app.clipboard == "The bridge was opened to traffic on Monday, 1 April."
    assert desk.shows("Copied the quote e1: The bridge was opened")
    await desk.press("I")
    assert desk.app.clipboard == MINUTES
    assert desk.shows("Copied the citation of s1")


@pytest.mark.acts("copy.item", "tab.next")
async def test_a_source_is_copied_as_a_citation(desk):
    await desk.press("e", "right", "home", "Y")
    assert desk.app.clipboard == MINUTES


@pytest.mark.acts("copy.item", "tab.next")
async def test_a_verdict_is_copied_with_what_it_rests_on_and_a_note_as_it_stands(desk):
    await desk.press("down", "e", "right", "right", "home", "Y")
    assert desk.app.clipboard == (
        "1.2 Mostly false, by checker@desk.example, rests on e2\nThe minutes give 1,150 metres."
    )
    await desk.press("escape", "up", "e", "right", "right", "right", "home", "Y")
    assert desk.app.clipboard == "Ask the council for the minutes of March, too."


@pytest.mark.acts("copy.citation")
async def test_from_the_list_the_articles_citation_is_copied(desk):
    await desk.press("I")
    assert desk.app.clipboard == ARTICLE


@pytest.mark.acts("copy.citation", "source.read")
async def test_the_source_that_is_read_is_cited(desk):
    await desk.press("o", "I")
    assert desk.app.clipboard == MINUTES


@pytest.mark.acts("select", "copy")
async def test_selected_words_are_copied_and_told(desk):
    await desk.press("tab", "v", "right", "y")
    assert desk.app.clipboard == "The new"
    assert desk.shows("Copied words of the article: The new")


@pytest.mark.acts("copy.item")
async def test_what_could_act_on_a_terminal_is_copied_as_pictures(desk):
    verbs.claims.edit(desk.ws, "1.1", text="The \x9b2J bridge \u202eabc")
    await desk.press("ctrl+r", "Y")
    assert desk.app.clipboard == "1.1 The �2J bridge ◌abc (open)"


def test_a_citation_of_nothing_known_says_so():
    assert cited(Citation()) == "no citation"
