"""What a verdict rests on, told in its tab; and everything that is added can be edited and removed by keys."""

import pytest

from factcheck import desk as verbs


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        await running.press("home")
        yield running


def detail(desk, number="1.1"):
    return verbs.claims.detail(desk.ws, number)


async def at_verdict(desk):
    await desk.press("e", "right", "right", "home")
    assert desk.screen.pane == "verdict"


@pytest.mark.acts("rate.1", "evidence", "tab.next")
async def test_a_verdict_names_the_quotes_it_rests_on_with_their_words(desk):
    await desk.press("1", "ctrl+s")
    await at_verdict(desk)
    assert desk.shows("rests on e1")
    assert desk.shows("+ e1   “The bridge was opened to traffic on Monday, 1 April.”")


async def test_a_quote_attached_after_the_verdict_is_shown_as_such(desk):
    verbs.verdicts.give(desk.ws, "1.1", "true", rationale="As the minutes say.")
    verbs.evidence.attach(desk.ws, "1.1", "s1", "The final account is not closed yet.", "context")
    await desk.press("ctrl+r")
    await at_verdict(desk)
    assert desk.shows("e3   attached after this verdict: “The final account is not closed yet.”")
    assert desk.shows("rests on e1")


@pytest.mark.acts("item.edit", "field.next", "many.toggle", "keep")
async def test_a_quote_attached_later_is_taken_in_by_ticking_it(desk):
    verbs.verdicts.give(desk.ws, "1.1", "true", rationale="As the minutes say.")
    verbs.evidence.attach(desk.ws, "1.1", "s1", "The final account is not closed yet.", "context")
    await desk.press("ctrl+r")
    await at_verdict(desk)
    await desk.press("enter", "tab", "down", "space", "ctrl+s")
    assert detail(desk).verdicts[0].evidence == ("e1", "e3")
    assert not desk.shows("attached after")


async def test_a_verdict_without_any_quote_says_so(desk):
    verbs.verdicts.give(desk.ws, "1.4", "true", rationale="Seen with my own eyes.")
    await desk.press("ctrl+r", "down", "down", "down")
    await at_verdict(desk)
    assert desk.shows("rests on no quote")


@pytest.mark.acts("item.edit", "field.next", "keep", "undo", "item.remove")
async def test_a_quotes_words_and_stance_are_edited_and_it_is_removed(desk):
    await desk.press("e", "home", "enter", "right", "tab")
    area = desk.screen.area
    area.content = "The bridge was opened to traffic"
    await desk.press("ctrl+s")
    row = detail(desk).evidence[0]
    assert (row.stance.value, row.anchor.exact) == ("refutes", "The bridge was opened to traffic")
    await desk.press("delete")
    assert detail(desk).evidence == ()
    await desk.press("z")
    assert len(detail(desk).evidence) == 1


@pytest.mark.acts("source.cite", "keep", "item.remove", "undo")
async def test_a_sources_citation_is_edited_and_a_source_without_quotes_removed(desk, tmp_path):
    file = tmp_path / "account.txt"
    file.write_text("The account was closed in May.\n")
    verbs.sources.add(desk.ws, "1.1", str(file))
    await desk.press("ctrl+r", "e", "right", "end", "home", "down", "i", "end", "x", "ctrl+s")
    assert verbs.sources.source(desk.ws, "s2").citation.title.endswith("x")
    await desk.press("delete")
    assert [row.number for row in verbs.sources.listed(desk.ws, "1")] == ["s1"]
    await desk.press("z")
    assert [row.number for row in verbs.sources.listed(desk.ws, "1")] == ["s1", "s2"]


@pytest.mark.acts("item.remove")
async def test_a_source_that_carries_quotes_is_not_removed_and_it_is_said_why(desk):
    await desk.press("e", "right", "home", "delete")
    assert [row.number for row in verbs.sources.listed(desk.ws, "1")] == ["s1"]
    assert desk.app.bench.problems or desk.shows("used for")


@pytest.mark.acts("item.edit", "item.remove", "verdict.withdraw")
async def test_a_verdict_is_reworded_withdrawn_and_given_anew(desk):
    await desk.press("1", "ctrl+s")
    await at_verdict(desk)
    await desk.press("enter")
    await desk.type("as the minutes say")
    await desk.press("ctrl+s")
    assert detail(desk).verdicts[0].rationale == "as the minutes say"
    await desk.press("delete")
    assert detail(desk).verdicts[0].withdrawn
    await desk.press("z", "W")
    assert detail(desk).verdicts[0].withdrawn
