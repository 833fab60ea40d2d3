"""Claims and articles coded by the codebook, and given to reviewers."""

from dataclasses import replace

import pytest
from sqlalchemy import event

from factcheck.desk import articles, claims, codebook, figures, history, intake, paging, report, tagging, verdicts
from factcheck.errors import InputError, SeedFileError, UnknownId
from factcheck.model.codebook import Applies, CodeField, CodeValue
from factcheck.model.rows import ClaimFilter
from factcheck.model.tags import NOT_CODED, Tag
from tests.desk.conftest import ME, OTHER

HEALTH, TRANSPORT = Tag("topic", "health"), Tag("topic", "transport")
WAR, PEACE = Tag("frame", "war"), Tag("frame", "peace")
TV = Tag("medium", "television")


def field(name, *values, applies=Applies.CLAIMS, several=False):
    return CodeField(name, applies, several, values=tuple(map(CodeValue, values)))


@pytest.fixture
def book(ws):
    codebook.add_field(ws, field("topic", "health", "transport", applies=Applies.BOTH, several=True))
    codebook.add_field(ws, field("frame", "war", "peace"))
    codebook.add_field(ws, field("medium", "television", applies=Applies.ARTICLES))
    return ws


def tags(ws, number):
    return list(claims.claim(ws, number).tags)


def listed(ws, *wanted, **more):
    return [row.number for row in claims.board(ws, ClaimFilter(tags=wanted, **more))]


def test_claims_are_coded_together_in_one_step(book):
    tagging.tag(book, ["1.2", "1.1"], add=[TRANSPORT, HEALTH, WAR])
    assert tags(book, "1.1") == tags(book, "1.2") == [HEALTH, TRANSPORT, WAR]
    step = history.undo(book)
    assert (step.subject, step.what) == ("1.2 1.1", "tagged topic=transport, topic=health, frame=war")
    assert tags(book, "1.1") == tags(book, "1.2") == []
    history.redo(book)
    assert tags(book, "1.1") == [HEALTH, TRANSPORT, WAR]


def test_a_field_that_takes_one_value_changes_it(book):
    tagging.tag(book, ["1.1"], add=[WAR])
    tagging.tag(book, ["1.1"], add=[PEACE])
    assert tags(book, "1.1") == [PEACE]
    history.undo(book)
    assert tags(book, "1.1") == [WAR]


def test_tags_are_taken_off_and_what_is_not_there_is_no_matter(book):
    tagging.tag(book, ["1.1"], add=[HEALTH, WAR])
    tagging.tag(book, ["1.1", "1.2"], remove=[HEALTH, TRANSPORT])
    assert tags(book, "1.1") == [WAR]
    before = len(history.changes(book))
    tagging.tag(book, ["1.1"], add=[WAR], remove=[TRANSPORT])
    assert len(history.changes(book)) == before


def test_an_article_is_coded_by_fields_for_articles(book):
    assert tagging.tag_article(book, "1", add=[TV, TRANSPORT]).tags == (TRANSPORT, TV)
    assert articles.articles(book, tags=[TV])[0].number == "1"
    assert articles.articles(book, tags=[HEALTH]) == []
    with pytest.raises(InputError):
        tagging.tag_article(book, "1", add=[WAR])


@pytest.mark.parametrize("wrong", [[TV], [WAR, PEACE]])
def test_what_a_field_does_not_allow_is_refused(book, wrong):
    with pytest.raises(InputError):
        tagging.tag(book, ["1.1"], add=wrong)
    assert tags(book, "1.1") == []


def test_a_tag_that_is_in_no_codebook_is_refused(book):
    with pytest.raises(UnknownId):
        tagging.tag(book, ["1.1"], add=[Tag("topic", "sport")])
    with pytest.raises(UnknownId):
        codebook.tags_named(codebook.fields(book), ["tone=angry"])
    for typed in ("topic", "topic=", "=health"):
        with pytest.raises((InputError, UnknownId)):
            codebook.tags_named(codebook.fields(book), [typed])


def test_tags_are_typed_in_any_capitals_and_several_at_once(book):
    found = codebook.tags_named(codebook.fields(book), ["Topic=Health, transport", "frame=Not Coded"])
    assert found == [HEALTH, TRANSPORT, Tag("frame", NOT_CODED)]


def test_a_list_shows_claims_with_one_of_the_values_of_every_field_named(book):
    tagging.tag(book, ["1.1"], add=[HEALTH, WAR])
    tagging.tag(book, ["1.2"], add=[TRANSPORT])
    every = [row.number for row in claims.board(book, ClaimFilter())]
    assert listed(book, HEALTH) == ["1.1"]
    assert listed(book, HEALTH, TRANSPORT) == ["1.1", "1.2"]
    assert listed(book, HEALTH, TRANSPORT, WAR) == ["1.1"]
    assert listed(book, Tag("frame", NOT_CODED)) == every[1:]
    assert listed(book, Tag("frame", NOT_CODED), WAR) == every
    assert listed(book, Tag("topic", NOT_CODED)) == every[2:]


def test_parts_and_joined_claims_keep_tags_and_reviewer(book):
    tagging.tag(book, ["1.1"], add=[HEALTH, WAR])
    tagging.tag(book, ["1.2"], add=[TRANSPORT, PEACE])
    tagging.assign(book, ["1.1", "1.2"], OTHER)
    joined = claims.merge(book, ["1.1", "1.2"])
    assert joined.tags == (HEALTH, TRANSPORT, WAR)
    assert joined.assigned == OTHER
    tagging.assign(book, ["1.3"], ME)
    assert claims.merge(book, [joined.number, "1.3"]).assigned == ""


# -- whose work it is -------------------------------------------------------------------------


def test_claims_are_given_to_a_reviewer_in_one_step_and_taken_back(ws):
    tagging.assign(ws, ["1.1", "1.2"], "Second <second@desk.example>")
    assert claims.claim(ws, "1.1").assigned == "Second <second@desk.example>"
    tagging.assign(ws, ["1.2", "1.3"], "me")
    assert [claims.claim(ws, f"1.{n}").assigned for n in (1, 2, 3)] == ["Second <second@desk.example>", ME, ME]
    step = history.undo(ws)
    assert (step.what, step.subject) == (f"assigned to {ME}", "1.2 1.3")
    assert [claims.claim(ws, f"1.{n}").assigned for n in (2, 3)] == ["Second <second@desk.example>", ""]
    tagging.assign(ws, ["1.1", "1.2"], "nobody")
    assert claims.claim(ws, "1.1").assigned == ""
    history.undo(ws)
    assert claims.claim(ws, "1.1").assigned == "Second <second@desk.example>"


def test_a_list_shows_mine_anothers_or_nobodys(ws):
    tagging.assign(ws, ["1.1"], "me")
    tagging.assign(ws, ["1.2"], OTHER)
    assert listed(ws, assigned=ME) == ["1.1"]
    assert listed(ws, assigned=OTHER) == ["1.2"]
    assert "1.1" not in listed(ws, assigned="") and "1.3" in listed(ws, assigned="")


def test_reviewers_are_known_by_any_capitals_and_offered_with_me_first(ws):
    tagging.assign(ws, ["1.1"], "Second@Desk.example")
    assert tagging.assign(ws, ["1.2"], "second@desk.EXAMPLE")[0].assigned == "Second@Desk.example"
    assert tagging.reviewers(ws)[0] == ME
    assert "Second@Desk.example" in tagging.reviewers(ws)
    with pytest.raises(InputError):
        tagging.assign(ws, ["1.1"], "  ")


# -- in figures, out and in -------------------------------------------------------------------


def test_the_figures_count_every_value_and_what_is_not_coded(book):
    tagging.tag(book, ["1.1", "1.2"], add=[HEALTH])
    tagging.tag(book, ["1"], add=[TRANSPORT])
    verdicts.give(book, "1.1", "true")
    total = len(claims.board(book, ClaimFilter()))
    expected = [("health", 2, 1, 0), ("transport", 0, 0, 1), (NOT_CODED, total - 2, 0, 0)]
    for article in ("", "1"):
        counts = figures.figures(book, article).tags
        assert [(one.value, one.claims, one.checked, one.articles) for one in counts] == expected


def test_discarded_claims_are_not_counted(book):
    tagging.tag(book, ["1.1", "1.2"], add=[WAR])
    claims.discard(book, "1.1")
    assert [(one.value, one.claims) for one in figures.figures(book).tags][:2] == [("war", 1), ("peace", 0)]


@pytest.fixture
def exported(book):
    tagging.tag(book, ["1.1"], add=[HEALTH, TRANSPORT, WAR])
    tagging.tag(book, ["1"], add=[TV])
    tagging.assign(book, ["1.2"], OTHER)
    return report.export(book, "1", "seed")


def test_tags_and_reviewers_go_to_another_workspace_with_the_case(exported, make):
    there = make(empty=True)
    intake.seed(there, "-", text=exported)
    assert tags(there, "1.1") == [HEALTH, TRANSPORT, WAR]
    assert claims.claim(there, "1.2").assigned == OTHER
    assert articles.article(there, "1").tags == (TV,)
    assert report.export(there, "1", "seed") == exported


def test_a_case_meets_a_codebook_that_knows_more(exported, make):
    there = make(empty=True)
    codebook.add_field(there, field("Frame", "chaos", "PEACE"))
    intake.seed(there, "-", text=exported)
    assert [value.name for value in codebook.fields(there)[0].values] == ["chaos", "PEACE", "war"]
    assert Tag("Frame", "war") in tags(there, "1.1")


def test_a_case_that_does_not_fit_the_codebook_here_is_refused_whole(exported, make):
    there = make(empty=True)
    codebook.add_field(there, field("topic", "health"))
    with pytest.raises(InputError) as caught:
        intake.seed(there, "-", text=exported)
    assert "topic" in caught.value.message
    assert articles.articles(there) == []
    assert len(codebook.fields(there)) == 1


def test_the_same_case_again_is_known_though_the_codebook_grew(exported, book):
    codebook.add_values(book, "frame", ["chaos"])
    assert not intake.seed(book, "-", text=exported).created
    tagging.tag(book, ["1.1"], remove=[WAR])
    with pytest.raises(SeedFileError):
        intake.seed(book, "-", text=exported)


# -- at any length ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "wanted",
    [ClaimFilter(tags=(HEALTH, Tag("frame", NOT_CODED))), ClaimFilter(assigned=ME), ClaimFilter(assigned="")],
    ids=["tags", "mine", "nobody's"],
)
def test_a_list_by_tags_or_reviewer_stays_in_the_order_of_its_index(book, wanted):
    asked = []
    event.listen(book.store.engine, "before_cursor_execute", lambda *told: asked.append((told[2], told[3])))
    paging.around(book, replace(wanted, article="1"))
    pages = [one for one in asked if "ORDER BY" in one[0] and "LIMIT" in one[0] and "FROM claim" in one[0]]
    assert pages
    with book.store.read() as session:
        for statement, parameters in pages:
            plan = session.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
            steps = [row.detail for row in plan]
            assert not [step for step in steps if "TEMP B-TREE" in step], steps
            assert not [step for step in steps if step.startswith(("SCAN claim_tag", "SCAN assignment"))], steps
            assert any("ix_claim_article_id_first_number" in step for step in steps), steps
