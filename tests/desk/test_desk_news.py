"""News: what others changed since it was last asked, on both databases, whatever order changes are committed in."""

import pytest

from factcheck import desk
from factcheck.config import Settings
from factcheck.desk.news import LOOKED_AT
from factcheck.desk.workspace import first_case
from factcheck.store.changes import OWN

ME, OTHER = "checker@desk.example", "second@desk.example"


def opened(url, reviewer=ME):
    return desk.workspace.open_workspace(Settings(db=url, reviewer=reviewer, semantic="off"))


def entry(number):
    """A row of the library that says nothing."""
    words = ("claim", "title", "claimant", "rating", "reviewer", "url", "checked", "language")
    return {"number": number, "value": None, **dict.fromkeys(words, "")}


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    if request.param == "sqlite":
        return str(tmp_path / "desk.sqlite")
    return request.getfixturevalue("postgres_prepared")


@pytest.fixture
def doors(url):
    """Two workspaces on one database that holds the first case."""
    both = opened(url), opened(url, OTHER)
    desk.intake.seed(both[0], str(first_case()))
    yield both
    for ws in both:
        ws.close()


def test_what_another_did_is_news_once_and_what_i_did_is_none(doors):
    mine, other = doors
    seen = desk.news.seen(mine)
    desk.notes.add(mine, "1.1", "Mine.")
    seen, change = desk.news.since(mine, seen)
    assert change is None
    desk.verdicts.give(other, "1.2", "true")
    seen, change = desk.news.since(mine, seen)
    assert (change.reviewer, change.what, change.subject) == (OTHER, "gave the verdict True", "1.2")
    assert desk.news.since(mine, seen)[1] is None


def test_another_window_of_my_own_is_another(doors, url):
    mine, _ = doors
    seen = desk.news.seen(mine)
    window = opened(url)
    desk.notes.add(window, "1.1", "From the other window.")
    window.close()
    assert desk.news.since(mine, seen)[1].reviewer == ME


def test_an_undo_is_news_too(doors):
    mine, other = doors
    desk.notes.add(other, "1.1", "No.")
    seen = desk.news.seen(mine)
    desk.history.undo(other)
    assert desk.news.since(mine, seen)[1].undoes == "added a note"


def test_more_than_is_looked_at_is_news_still(doors):
    mine, other = doors
    seen = desk.news.seen(mine)
    for number in range(LOOKED_AT + 2):
        desk.notes.add(other, "1.1", f"Note {number}.")
    seen, change = desk.news.since(mine, seen)
    assert change.reviewer == OTHER
    assert desk.news.since(mine, seen)[1] is None


def test_a_change_committed_after_one_with_a_higher_key_is_not_missed(postgres_url):
    mine, slow, quick = (opened(postgres_url, name) for name in (ME, OTHER, "third@desk.example"))
    desk.intake.seed(mine, str(first_case()))
    seen = desk.news.seen(mine)
    with slow.store.change(OTHER, "did it slowly", "one") as writer:
        writer.add("library", [entry("one")])
        with quick.store.change("third@desk.example", "did it quickly", "two") as second:
            assert second.rev > writer.rev
            second.add("library", [entry("two")])
        seen, change = desk.news.since(mine, seen)
        assert change.what == "did it quickly"
    assert desk.news.since(mine, seen)[1].what == "did it slowly"
    for ws in (mine, slow, quick):
        ws.close()


def test_a_change_that_failed_is_nobodys(doors):
    mine, _ = doors
    seen = desk.news.seen(mine)
    with pytest.raises(ZeroDivisionError), mine.store.change(ME, "came to nothing", ""):
        _ = 1 / 0
    assert desk.news.since(mine, seen)[1] is None
    assert mine.store.engine.get_execution_options()[OWN] == mine.store.own
