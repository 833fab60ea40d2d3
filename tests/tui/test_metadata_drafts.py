"""Forms of several lines keep what was typed and left, too; and what is saved says so."""

import pytest

from factcheck import desk as verbs
from factcheck.tui.screens.articles import place_of
from factcheck.tui.screens.dialogs.form import Dialog
from factcheck.tui.widgets.editors import SafeInput


@pytest.fixture
async def desk(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as running:
        yield running


def fields(desk):
    return [field.value for field in desk.screen.query(SafeInput)]


def put(desk, at, words):
    list(desk.screen.query(SafeInput))[at].value = words


async def test_metadata_that_was_left_comes_back_and_can_be_thrown_away(desk):
    await desk.press("g")
    before = fields(desk)
    put(desk, 1, "A. Writer")
    await desk.press("escape", "g")
    assert fields(desk) == [before[0], "A. Writer", *before[2:]]
    assert desk.shows("As you left it")
    await desk.press("ctrl+t")
    assert fields(desk) == before
    await desk.press("escape", "g")
    assert fields(desk) == before


async def test_saved_metadata_says_so_and_leaves_no_draft(desk):
    await desk.press("g")
    put(desk, 0, "A bridge, at last")
    await desk.press("ctrl+s")
    assert desk.shows("Saved article 1: z takes it back")
    assert verbs.drafts.load(desk.ws, f"article:{desk.screen.article}") == ""


async def test_metadata_that_is_refused_is_refused_in_the_form_and_stays_there_as_typed(desk):
    await desk.press("g")
    put(desk, 3, "soon")
    await desk.press("ctrl+s")
    assert desk.shows("“soon” is not a date.")
    assert fields(desk)[3] == "soon"
    await desk.press("escape", "g")
    assert fields(desk)[3] == "soon"
    put(desk, 3, "2024-05-14")
    await desk.press("ctrl+s")
    assert desk.shows("Saved article 1")
    assert verbs.articles.article(desk.ws, "1").citation.published.isoformat() == "2024-05-14"


async def test_keys_after_a_refused_form_never_reach_the_claims(desk):
    await desk.press("g")
    put(desk, 3, "14.5.")
    await desk.press("ctrl+s")
    await desk.type("2024-05-14")
    rows = verbs.claims.board(desk.ws, verbs.claims.ClaimFilter())
    assert not any(row.ratings for row in rows if row.number != "1.2")


async def test_a_report_that_cannot_be_written_is_refused_in_the_form(desk, tmp_path):
    (tmp_path / "file").write_text("not a folder")
    await desk.press("X")
    put(desk, 0, str(tmp_path / "file" / "report"))
    await desk.press("ctrl+s")
    assert isinstance(desk.screen, Dialog)
    assert fields(desk)[0] == str(tmp_path / "file" / "report")
    put(desk, 0, str(tmp_path / "report"))
    await desk.press("ctrl+s")
    assert (tmp_path / "report.md").exists()


async def test_what_a_form_says_of_a_draft_goes_with_the_draft(desk):
    await desk.press("g")
    put(desk, 1, "A. Writer")
    await desk.press("escape", "g", "ctrl+t")
    assert not desk.shows("As you left it")


async def test_what_a_rationale_says_of_a_draft_goes_with_the_draft(desk):
    await desk.press("1")
    await desk.type("half")
    await desk.press("escape", "1")
    assert desk.shows("As you left it")
    await desk.press("ctrl+t")
    assert not desk.shows("As you left it")


async def test_a_sources_citation_keeps_what_was_typed(desk):
    await desk.press("e", "right", "i")
    put(desk, 0, "Minutes, corrected")
    await desk.press("escape", "i")
    assert fields(desk)[0] == "Minutes, corrected"


async def test_a_draft_that_is_no_form_is_left_alone(desk):
    verbs.drafts.save(desk.ws, f"article:{desk.screen.article}", "[1]")
    await desk.press("g")
    assert fields(desk)[0] == "A bridge is opened"


async def test_what_cannot_be_undone_is_named(desk):
    await desk.press("w")
    desk.screen.query("SafeTextArea").first().text = "Mine."
    await desk.press("ctrl+s")
    other = verbs.workspace.Workspace(
        verbs.workspace.Settings(db=desk.ws.settings.db, reviewer="second@desk.example"), desk.ws.store
    )
    verbs.claims.edit(other, "1.1", text="Theirs.")
    await desk.press("z")
    problem = desk.app.bench.problems[-1]
    assert problem.title == "Cannot undo"
    assert problem.message.startswith("“edited the claim” (1.1) stays as it is.")


async def test_the_list_of_articles_says_where_the_database_is(desk, seeded):
    await desk.press("escape")
    assert desk.shows(seeded.db[-24:])


@pytest.mark.parametrize(
    ("db", "shown"),
    [
        ("/srv/desk/factcheck.sqlite", "/srv/desk/factcheck.sqlite"),
        ("postgresql+psycopg://me:secret@db.example:5432/desk?sslmode=require", "postgresql+psycopg://db.example/desk"),
    ],
)
def test_where_the_database_is_never_shows_a_password(db, shown):
    assert place_of(db) == shown
