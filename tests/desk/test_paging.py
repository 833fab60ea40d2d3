"""Long lists come page by page: every way to a page leads to the same rows as reading the whole list."""

from dataclasses import replace

import pytest
from sqlalchemy import event

from factcheck import desk
from factcheck.config import Settings
from factcheck.model.claims import Kind, ProposedClaim
from factcheck.model.document import Citation
from factcheck.model.rows import ClaimFilter
from factcheck.model.scales import DEFAULT_SCALE
from factcheck.store import seed
from factcheck.store.changes import new_id

COUNT, PAGE = 350, 100
KINDS = (Kind.FACT, Kind.OPINION, Kind.STATISTIC)


@pytest.fixture
def ws(tmp_path):
    """A workspace with an article of 350 claims, several of which begin at the same place."""
    ws = desk.workspace.open_workspace(Settings(db=str(tmp_path / "db.sqlite"), reviewer="checker@desk.example"))
    with ws.store.change("checker@desk.example", "an article", new_id()) as writer:
        seed.add_article(writer, Citation(title="Long"), "x" * 5000, DEFAULT_SCALE, [])
        places = [(n * 7) % 100 * 10 for n in range(COUNT)]
        seed.add_claims(
            writer,
            [
                ProposedClaim(
                    f"claim {n} of {'even' if n % 2 else 'odd'}", ((at, at + 5),), (at, at + 5), KINDS[n % 3], 0.5
                )
                for n, at in enumerate(places)
            ],
        )
    yield ws
    ws.close()


FILTERS = [ClaimFilter(), ClaimFilter(article="1"), ClaimFilter(article="1", status="open", query="even")]


@pytest.fixture(params=FILTERS, ids=["all", "article", "narrowed"])
def wanted(request):
    return request.param


def whole(ws, wanted):
    article = desk.articles.article(ws, "1").id
    return desk.claims.board(ws, replace(wanted, article=article if wanted.article else ""))


def test_every_way_to_a_page_leads_to_the_rows_of_the_whole_list(ws, wanted):
    rows = whole(ws, wanted)
    total = desk.paging.total(ws, wanted)
    assert total == len(rows)
    for start in range(0, total, PAGE):
        here = rows[start : start + PAGE]
        after = rows[start - 1].key if start else None
        before = rows[start + PAGE].key if start + PAGE < total else None
        for beside in [(None, None), (after, None), (None, before), (after, before)]:
            assert desk.paging.page(ws, wanted, start, len(here), beside=beside, total=total) == here


def test_the_page_around_a_claim_says_where_the_claim_stands(ws, wanted):
    rows = whole(ws, wanted)
    for place in (0, 1, 57, len(rows) - 1):
        found = desk.paging.around(ws, wanted, rows[place].key)
        assert (found.index, found.start) == (place, place // PAGE * PAGE)
        assert list(found.rows) == rows[found.start : found.start + PAGE]
        assert found.total in {None, len(rows)}
        assert desk.paging.place(ws, wanted, rows[place].key) == place


def test_a_claim_that_is_gone_leaves_the_place_where_it_was(ws):
    wanted, gone = ClaimFilter(article="1", kinds=(Kind.FACT,)), 10_000
    found = desk.paging.around(ws, wanted, gone, at=3)
    assert (found.start, found.index) == (0, 3)
    assert desk.paging.place(ws, wanted, gone) is None
    assert desk.paging.around(ws, wanted, gone, at=10_000).index == len(whole(ws, wanted)) - 1


def test_the_next_open_claim_is_found_in_both_directions_and_round_the_ends(ws):
    wanted = ClaimFilter(article="1")
    rows = whole(ws, wanted)
    waiting = [place for place, row in enumerate(rows) if row.open]
    first, last = waiting[0], waiting[-1]
    assert desk.paging.next_open(ws, wanted, rows[first].key, 1) == (rows[waiting[1]].key, waiting[1])
    assert desk.paging.next_open(ws, wanted, rows[last].key, 1) == (rows[first].key, first)
    assert desk.paging.next_open(ws, wanted, rows[first].key, -1) == (rows[last].key, last)
    assert desk.paging.next_open(ws, replace(wanted, status="done"), rows[first].key, 1) is None


def test_a_page_asks_for_no_more_rows_than_it_has(ws):
    statements = []
    event.listen(ws.store.engine, "before_cursor_execute", lambda *told: statements.append(told[2]))
    found = desk.paging.around(ws, ClaimFilter(article="1"))
    assert len(found.rows) == PAGE and found.total is None
    assert all("LIMIT" in one or " IN (" in one for one in statements if "FROM claim" in one)


def test_the_marks_of_stretches_are_all_the_marks_there_are(ws):
    article = desk.articles.read(ws, "1")
    found = {
        mark
        for start in range(0, 5000, 400)
        for mark in desk.articles.marks(ws, article.article.id, (start, start + 400))
    }
    assert found == set(article.marks)
    assert desk.articles.wide_marks(ws, article.article.id) == ()


def test_a_claim_that_reaches_very_far_is_among_the_wide_marks(ws):
    wide = desk.claims.add(ws, "1", [(0, 2), (4200, 4210)], text="From the beginning to the end.")
    assert {mark.key for mark in desk.articles.wide_marks(ws, wide.article)} == {wide.key}
