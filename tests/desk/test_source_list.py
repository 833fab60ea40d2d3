"""All sources of a workspace: state, order, filters and pages; on SQLite and PostgreSQL alike."""

import pytest

from factcheck import desk
from factcheck.config import Settings
from factcheck.desk.workspace import first_case
from factcheck.errors import UnknownId
from factcheck.model.rows import SourceKind
from factcheck.model.rows.places import SourceFilter, SourceState

ME = "checker@desk.example"
SOURCE = "The dam holds nine million litres, says the owner.\n"


@pytest.fixture(params=["sqlite", "postgresql"])
def ws(request, tmp_path):
    """The first case and an article with two sources: a file, and a citation alone."""
    sqlite = request.param == "sqlite"
    db = str(tmp_path / "w.sqlite") if sqlite else request.getfixturevalue("postgres_prepared")
    ws = desk.workspace.open_workspace(Settings(db=db, reviewer=ME, config=tmp_path / "config.toml"))
    desk.intake.seed(ws, str(first_case()))
    desk.intake.seed(ws, "-", text="The dam was built in 1962. It holds nine million litres.")
    file = tmp_path / "dam.txt"
    file.write_text(SOURCE, encoding="utf-8")
    desk.sources.add(ws, "2.2", str(file))
    desk.sources.edit(ws, desk.sources.listed(ws, "2")[0].id, title="Überblick")
    desk.sources.add(ws, "2", "no such file", keep=True, kind=SourceKind.INTERVIEW)
    yield ws
    ws.close()


def numbers(ws, **wanted):
    return [line.source.number for line in desk.source_list.around(ws, SourceFilter(**wanted)).rows]


def test_all_sources_are_listed_the_one_added_last_first(ws):
    every = [row.number for row in desk.sources.listed(ws)]
    assert numbers(ws) == every[::-1]
    assert numbers(ws, article="2") == every[-2:][::-1]


def test_a_line_tells_where_the_source_belongs_and_its_state(ws):
    citation, file, *_ = desk.source_list.around(ws, SourceFilter()).rows
    assert (file.article, file.source.claims, file.state) == ("2", ("2.2",), SourceState.FETCHED)
    assert (citation.source.kind, citation.state) == (SourceKind.INTERVIEW, SourceState.CITATION)


def test_a_source_has_changed_where_a_quote_rests_on_other_bytes_than_the_newest(ws, monkeypatch):
    file = desk.sources.listed(ws, "2")[0]
    desk.evidence.attach(ws, "2.2", file.id, "nine million litres", "supports")
    assert numbers(ws, state=SourceState.CHANGED) == []
    desk.sources.edit(ws, file.id, url="https://practice.example/dam")
    load = desk.loading.load
    (other := ws_folder(ws) / "other.txt").write_text("The dam holds eight million litres.\n")
    monkeypatch.setattr(desk.loading, "load", lambda settings, where, **more: load(settings, str(other), **more))
    desk.sources.refetch(ws, file.id)
    assert numbers(ws, state=SourceState.CHANGED) == [file.number]
    assert file.number not in numbers(ws, state=SourceState.FETCHED)


def ws_folder(ws):
    return ws.settings.config.parent


def test_filters_leave_in_what_is_of_the_state_and_kind(ws):
    citations = numbers(ws, state=SourceState.CITATION)
    assert citations == ["s6"]
    assert numbers(ws, kinds=(SourceKind.INTERVIEW,), article="2") == citations
    assert numbers(ws, state=SourceState.FETCHED, article="2") == numbers(ws, query="überblick")


def test_search_finds_words_of_citation_and_quotes_in_any_letter_case(ws):
    file = desk.sources.listed(ws, "2")[0]
    assert numbers(ws, query="ÜBERBLICK") == [file.number]
    assert file.number not in numbers(ws, query="nine litres")
    desk.evidence.attach(ws, "2.2", file.id, "nine million litres", "supports")
    assert file.number in numbers(ws, query="nine litres")
    assert numbers(ws, query="100%_absent") == []


def test_sources_of_discarded_articles_are_not_listed(ws):
    before = numbers(ws)
    desk.articles.discard(ws, "2")
    assert numbers(ws) == before[2:]


def test_a_long_list_comes_page_by_page_from_the_row_next_to_it(ws):
    for at in range(120):
        desk.sources.add(ws, "2", f"no such file {at}", keep=True)
    first = desk.source_list.around(ws, SourceFilter())
    assert (first.start, len(first.rows), first.total) == (0, 100, len(desk.sources.listed(ws)))
    rest = desk.source_list.page(ws, SourceFilter(), 100, 50, beside=(first.rows[-1].key, None))
    counted = desk.source_list.page(ws, SourceFilter(), 100, 50, beside=(None, None))
    assert rest == counted
    assert [line.source.number for line in (*first.rows, *rest)] == [
        row.number for row in reversed(desk.sources.listed(ws))
    ]
    assert desk.source_list.page(ws, SourceFilter(), 0, 100, beside=(None, rest[0].key)) == list(first.rows)
    at = desk.source_list.around(ws, SourceFilter(), rest[3].key)
    assert (at.start, at.index) == (100, 103)


def test_a_source_that_is_gone_leaves_its_place_to_the_next(ws):
    line = desk.source_list.around(ws, SourceFilter()).rows[0]
    desk.sources.remove(ws, line.source.id)
    page = desk.source_list.around(ws, SourceFilter(), line.key, 0)
    assert page.rows[page.index].source.number == f"s{int(line.source.number[1:]) - 1}"
    assert desk.source_list.lines(ws, [line.key]) == []


def test_an_unknown_article_is_refused(ws):
    with pytest.raises(UnknownId):
        numbers(ws, article="9")
