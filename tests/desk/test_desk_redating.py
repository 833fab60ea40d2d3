"""The days in claims, read again once it is known when the article was published."""

from datetime import date

import pytest

from factcheck.config import Settings
from factcheck.desk import articles, claims, history, intake, notes, redating, verdicts, workspace
from factcheck.errors import InputError
from factcheck.model.document import Citation
from factcheck.model.rows import ClaimFilter

TEXT = """The dam at Lowmere broke on Tuesday.

The mayor visited the dam yesterday. The county sent 40 pumps on Monday.

The dam was built in 1962.
"""


@pytest.fixture
def ws(tmp_path):
    opened = workspace.open_workspace(Settings(db=str(tmp_path / "w.sqlite"), reviewer="checker@desk.example"))
    yield opened
    opened.close()


@pytest.fixture
def undated(ws):
    intake.seed(ws, "pasted", text=TEXT)
    return wordings(ws)


def wordings(ws):
    return {row.number: row.text for row in claims.board(ws, ClaimFilter())}


def test_claims_say_the_same_days_as_if_the_date_had_been_known_from_the_beginning(ws, undated):
    articles.edit(ws, "1", published="2025-05-14")
    assert redating.redate(ws, "1") == 3
    after = wordings(ws)
    assert after != undated
    assert after["1.4"] == undated["1.4"]
    given = intake.Order(given=Citation(published=date(2025, 5, 14)))
    known = intake.prepare(ws, "pasted", given, text=TEXT.replace("1962", "1963"))
    assert [one.text.replace("1963", "1962") for one in known.proposed.claims] == list(after.values())
    assert "May 13, 2025" in after["1.1"]


def test_one_undo_takes_all_of_it_back(ws, undated):
    articles.edit(ws, "1", published="2025-05-14")
    redating.redate(ws, "1")
    assert history.undo(ws, article="1").what == "read the days again"
    assert wordings(ws) == undated


def test_another_date_gives_other_days(ws, undated):
    articles.edit(ws, "1", published="2025-05-14")
    redating.redate(ws, "1")
    first = wordings(ws)
    articles.edit(ws, "1", published="2025-05-21")
    assert redating.redate(ws, "1") == 3
    assert all("2025" in text for number, text in wordings(ws).items() if first[number] != undated[number])
    assert wordings(ws) != first
    assert redating.redate(ws, "1") == 0


def test_what_somebody_has_touched_stays(ws, undated):
    claims.edit(ws, "1.1", text="The dam of Lowmere broke on Tuesday.")
    verdicts.give(ws, "1.2", "true")
    notes.add(ws, "1.3", "Ask the county.")
    touched = wordings(ws)
    articles.edit(ws, "1", published="2025-05-14")
    assert redating.redate(ws, "1") == 0
    assert wordings(ws) == touched


def test_without_a_date_nothing_is_read(ws, undated):
    with pytest.raises(InputError, match="no date of publication"):
        redating.redate(ws, "1")
    assert wordings(ws) == undated


def test_what_ends_it_while_the_text_is_taken_apart_leaves_every_claim_as_it_was(ws, undated):
    articles.edit(ws, "1", published="2025-05-14")

    def along(what, share):
        if share:
            raise InputError("Stopped.")

    with pytest.raises(InputError, match="Stopped"):
        redating.redate(ws, "1", progress=along)
    assert wordings(ws) == undated
    assert redating.redate(ws, "1") == 3
