"""A desk on PostgreSQL: the first case through every verb that asks or writes, as on SQLite."""

import pytest

from factcheck import desk
from factcheck.config import Settings
from factcheck.desk.workspace import first_case
from factcheck.errors import StoreError
from factcheck.model.claims import Kind
from factcheck.model.rows import ClaimFilter

ME, OTHER = "checker@desk.example", "second@desk.example"


def opened(url, reviewer=ME):
    return desk.workspace.open_workspace(Settings(db=url, reviewer=reviewer))


@pytest.fixture
def ws(postgres_url):
    """A workspace with the first case in it."""
    ws = opened(postgres_url)
    desk.intake.seed(ws, str(first_case()))
    yield ws
    ws.close()


def test_a_case_comes_out_as_it_went_in(ws):
    assert desk.report.export(ws, "1", "seed") == first_case().read_bytes()


def test_lists_filters_and_search_find_what_they_should(ws):
    (article,) = desk.articles.articles(ws, query="naypyi")
    assert (article.number, article.claims, article.checked) == ("1", 28, 3)
    assert desk.articles.articles(ws, query="absent") == []

    def found(**wanted):
        return [row.number for row in desk.claims.board(ws, ClaimFilter(article=article.id, **wanted))]

    assert found(query="nuclear tech") == ["1.3", "1.11"]
    assert found(kinds=(Kind.STATISTIC,)) == ["1.17"]
    assert found(ratings=("true", "false")) == ["1.6", "1.17"]
    assert "1.6" in found(status="done")
    assert "1.6" not in found(status="open")
    assert found(source=desk.look.source_id(ws, "s4")) == list(desk.sources.source(ws, "s4").claims)


def test_work_is_done_undone_and_redone(ws):
    before = desk.report.export(ws, "1", "seed")
    passage = desk.evidence.find(ws, "1.12")[0]
    desk.evidence.attach(ws, "1.12", passage.source, passage.text, "supports")
    desk.verdicts.give(ws, "1.12", "true", rationale="The desk officer says so.")
    desk.notes.add(ws, "1.12", "Ask for figures.")
    desk.claims.split(ws, "1.12", [("Russia sells.", [(0, 5)]), ("Myanmar buys.", [(6, 9)])])
    desk.claims.merge(ws, ["1.14", "1.15"])
    after = desk.report.export(ws, "1", "seed")
    for _ in range(5):
        desk.history.undo(ws)
    assert desk.report.export(ws, "1", "seed") == before
    for _ in range(5):
        desk.history.redo(ws)
    assert desk.report.export(ws, "1", "seed") == after
    assert desk.keeping.check(ws) == []


def test_a_second_reviewer_is_seen_and_disagreement_shown(ws, postgres_url):
    second = opened(postgres_url, OTHER)
    desk.verdicts.give(second, "1.6", "false", rationale="Doubtful.")
    row = desk.claims.claim(ws, "1.6")
    assert row.disputed
    assert row.mark[0] == "\N{BALLOT X}\N{CHECK MARK}"
    second.close()


def test_a_server_that_is_not_there_is_one_clear_error():
    with pytest.raises(StoreError) as caught:
        opened("postgresql://checker:secret@127.0.0.1:9/none")
    assert "secret" not in caught.value.message
    assert caught.value.hint


def test_a_backup_is_left_to_the_servers_own_tools(ws, tmp_path):
    with pytest.raises(StoreError) as caught:
        desk.keeping.back_up(ws, tmp_path / "copy.sqlite")
    assert "pg_dump" in caught.value.hint
