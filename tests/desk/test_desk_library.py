"""The library at the desk: imports whole or not at all, earlier checks beside a claim, and claims said before."""

import dataclasses
import json
import threading

import pytest

from factcheck import desk
from factcheck.config import Settings
from factcheck.desk import history, intake, library, semantic, verdicts
from factcheck.errors import InputError, TooLarge
from factcheck.model.scales import Tone

ME = "checker@desk.example"
needs_model = pytest.mark.skipif(bool(semantic.semantic.why_not()), reason="the model for meaning is not installed")
CHECKS = [
    {"id": "b1", "claim": "The mayor opened the bridge in May.", "rating": "False", "reviewer": "Checks of Example"},
    {"id": "b2", "claim": "The mayor opened the bridge in June 2023.", "rating": "True"},
    {"id": "w1", "claim": "A whale swam up the river.", "title": "Whale", "rating": "Unproven", "date": "2019-03-07"},
]


def opened(db):
    return desk.workspace.open_workspace(Settings(db=db, reviewer=ME))


@pytest.fixture
def by_words(ws):
    """The workspace with meaning switched off."""
    return dataclasses.replace(ws, settings=dataclasses.replace(ws.settings, semantic="off"))


@pytest.fixture
def records(tmp_path):
    def write(*rows, name="checks.jsonl"):
        file = tmp_path / name
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return str(file)

    return write


@pytest.fixture
def filled(by_words, records):
    library.bring_in(by_words, [records(*CHECKS)])
    return by_words


def numbers(found):
    return [check.number for check in found]


def test_an_import_is_all_or_nothing_over_all_files(by_words, records):
    good, bad = records(*CHECKS), records({"id": "x"}, name="bad.jsonl")
    with pytest.raises(InputError) as caught:
        library.bring_in(by_words, [good, bad])
    assert "“bad.jsonl”, record 1" in caught.value.message
    assert library.entries(by_words) == []


def test_a_file_over_the_cap_is_refused_before_it_is_read(by_words, tmp_path):
    file = tmp_path / "big.jsonl"
    with file.open("wb") as stream:
        stream.truncate(60 * 1024 * 1024)
    with pytest.raises(TooLarge):
        library.bring_in(by_words, [str(file)])


def test_an_import_belongs_to_no_article_and_can_be_undone(filled):
    assert [change.article for change in history.changes(filled, limit=1)] == [""]
    history.undo(filled)
    assert library.entries(filled) == []


def test_matches_come_best_first_and_at_most_ten(filled, records):
    library.bring_in(filled, [records(*({"id": f"n{n}", "claim": f"Bridge {n} is old."} for n in range(20)))])
    found = library.match(filled, "They say the mayor opened that bridge in May")
    assert found[0].entry.check.number == "b1"
    assert len(found) == 10
    assert [item.score for item in found] == sorted((item.score for item in found), reverse=True)


@pytest.mark.parametrize("text", ["", "  ", "the of and", "!?", "\x00", "\ud800", "word " * 20_000])
def test_any_text_can_be_matched(filled, text):
    assert len(library.match(filled, text)) <= 10


def test_an_earlier_check_comes_with_how_it_was_rated_and_by_whom(filled):
    check = library.earlier(filled, "1.1")[0]
    assert (check.number, check.rating, check.reviewer, check.imported) == ("b1", "False", "Checks of Example", True)
    assert (check.tone, check.same, check.contradicts) == (Tone.BAD, True, False)
    assert check.score > 0.9


def test_what_is_about_something_else_is_no_earlier_check(filled):
    assert "w1" not in numbers(library.earlier(filled, "1.1"))
    assert library.earlier(filled, "1.4") == ()


def test_a_verdict_of_the_other_side_contradicts(filled):
    verdicts.give(filled, "1.1", "mostly-true")
    found = {check.number: check for check in library.earlier(filled, "1.1")}
    assert found["b1"].contradicts
    assert not found["b2"].contradicts
    verdicts.give(filled, "1.1", "half-true")
    assert not any(check.contradicts for check in library.earlier(filled, "1.1"))


def test_the_same_verdict_on_a_denial_contradicts(filled, records):
    denial = {"id": "no", "claim": "The mayor did not open the bridge in May.", "rating": "True"}
    library.bring_in(filled, [records(denial)])
    verdicts.give(filled, "1.1", "true")
    found = {check.number: check for check in library.earlier(filled, "1.1")}
    assert (found["no"].same, found["no"].contradicts) == (False, True)
    verdicts.give(filled, "1.1", "false")
    assert not next(check for check in library.earlier(filled, "1.1") if check.number == "no").contradicts


def test_other_numbers_are_not_the_same(filled, records):
    library.bring_in(filled, [records({"id": "n", "claim": "It cost five million euros.", "rating": "False"})])
    (check,) = [check for check in library.earlier(filled, "1.2") if check.number == "n"]
    assert not check.same


def test_a_verdict_in_another_article_is_an_earlier_check(filled, other):
    intake.seed(filled, "-", text="The mayor opened the bridge in May, they say.\n\nNobody came.\n")
    second = next(pair.other.number for pair in library.similar(filled, "1.1") if pair.other.number.startswith("2."))
    assert numbers(library.earlier(filled, second)) == ["b1", "b2"]
    verdicts.give(other, "1.1", "true")
    verdicts.give(filled, second, "false")
    found = {check.number: check for check in library.earlier(filled, second)}
    assert (found["1.1"].rating, found["1.1"].reviewer, found["1.1"].imported) == ("True", other.reviewer, False)
    assert found["1.1"].contradicts
    assert "1.1" not in numbers(library.earlier(filled, "1.1"))
    verdicts.withdraw(other, "1.1")
    assert "1.1" not in numbers(library.earlier(filled, second))


def test_similar_claims_are_found_across_articles_but_not_in_discarded_ones(by_words):
    seeded = intake.seed(by_words, "-", text="In May the mayor opened the bridge.\n\nThe sun shone.\n")
    found = library.similar(by_words, "1.1")
    assert [pair.other.number for pair in found] == ["2.1"]
    assert found[0].claim.number == "1.1"
    desk.articles.discard(by_words, seeded.article.id)
    assert library.similar(by_words, "1.1") == ()


TWICE = """The council bought two buses for the school in March.

The weather was fine. Nobody complained about the price.

In March the council bought the school two buses.

The council bought three buses for the school in March.
"""


def test_what_was_already_a_claim_of_the_article_is_told(by_words):
    seeded = intake.seed(by_words, "-", text=TWICE)
    rows = {row.number: row.text for row in desk.claims.board(by_words, desk.claims.ClaimFilter(seeded.article.id))}
    (pair,) = library.duplicates(by_words, seeded.article.id)
    assert pair.other.number == "2.1"
    assert "three" not in pair.claim.text
    assert rows[pair.claim.number] == pair.claim.text
    assert library.duplicates(by_words, "1") == ()


def test_what_one_sentence_tells_of_several_things_is_not_said_twice(by_words):
    text = "The partnership between the two old towns takes in the training of nurses, teachers and drivers.\n"
    seeded = intake.seed(by_words, "-", text=text)
    rows = desk.claims.board(by_words, desk.claims.ClaimFilter(seeded.article.id))
    assert len(rows) == 3
    assert library.duplicates(by_words, seeded.article.id) == ()
    assert library.similar(by_words, rows[0].number) == ()
    whole = [(0, len(text) - 1)]
    desk.claims.add(by_words, seeded.article.id, whole, text=rows[0].text, kind=rows[0].kind)
    assert [pair.other.number for pair in library.duplicates(by_words, seeded.article.id)] == [rows[0].number]


def test_on_postgresql_the_same_is_found(postgres_url, records):
    ws = opened(postgres_url)
    intake.seed(ws, "-", text="The mayor opened the bridge in May.\n\nIn May the mayor opened the bridge.\n")
    library.bring_in(ws, [records(*CHECKS)])
    assert library.match(ws, "whales in rivers")[0].entry.check.number == "w1"
    assert numbers(library.earlier(ws, "1.1"))[0] == "b1"
    assert [pair.other.number for pair in library.similar(ws, "1.1")] == ["1.2"]
    ws.close()


def test_the_library_is_searched_by_any_form_of_a_word(filled):
    assert numbers(row.check for row in library.entries(filled, query="whales")) == ["w1"]
    assert numbers(row.check for row in library.entries(filled, query="bridge mayor")) == ["b1", "b2"]
    assert len(library.entries(filled, limit=2)) == 2


@pytest.fixture
def meant(ws, records):
    """A workspace whose library has vectors."""
    library.bring_in(ws, [records(*CHECKS, {"id": "c1", "claim": "Two physicians were dismissed from the clinic."})])
    desk.meaning.make(ws)
    return ws


@needs_model
def test_what_is_said_in_other_words_is_found_by_its_meaning(meant):
    text = "The hospital fired a pair of doctors"
    assert library.match(meant, text)[0].entry.check.number == "c1"
    off = dataclasses.replace(meant, settings=dataclasses.replace(meant.settings, semantic="off"))
    assert "c1" not in [found.entry.check.number for found in library.match(off, text)]


@needs_model
def test_vectors_are_made_once_and_found_again_by_another_program(meant, records):
    assert desk.meaning.make(meant) == 0
    library.bring_in(meant, [records({"id": "d1", "claim": "The ferry sank in the storm."})])
    again = opened(meant.store.name)
    assert desk.meaning.make(again) == 1
    assert library.match(again, "The ship went down in bad weather")[0].entry.check.number == "d1"
    again.close()


@needs_model
def test_entries_whose_vectors_are_still_to_come_are_found_by_their_words(meant, records):
    library.bring_in(meant, [records({"id": "d1", "claim": "The ferry sank in the storm."})])
    assert library.match(meant, "a ferry that sank in a storm")[0].entry.check.number == "d1"


@needs_model
def test_entries_whose_import_was_undone_are_not_found_by_meaning(meant):
    text = "The hospital fired a pair of doctors"
    assert "c1" in [found.entry.check.number for found in library.match(meant, text)]
    history.undo(meant)
    assert library.match(meant, text) == []
    history.redo(meant)
    assert library.match(meant, text)[0].entry.check.number == "c1"


@needs_model
def test_making_vectors_can_be_broken_off_and_goes_on_where_it_was_left(meant, records, monkeypatch):
    monkeypatch.setattr(desk.meaning, "BATCH", 4)
    library.bring_in(meant, [records(*({"id": str(n), "claim": f"Sentence number {n}."} for n in range(10)))])
    stop, told = threading.Event(), []

    def progress(_what, share):
        told.append(share)
        if len(told) == 2:
            stop.set()

    assert desk.meaning.make(meant, progress=progress, cancelled=stop.is_set) == 8
    assert desk.meaning.make(meant) == 2


@needs_model
def test_only_vectors_of_the_same_model_count(meant):
    with meant.store.writing() as session:
        session.execute(desk.library.stored.VECTOR.update().values(model="another"))
    assert desk.meaning.make(meant) > 0


@needs_model
def test_duplicates_in_other_words_are_found_by_their_meaning(ws):
    text = "The hospital fired two doctors on Monday.\n\nOn Monday two doctors were fired by the hospital.\n"
    seeded = intake.seed(ws, "-", text=text)
    assert len(library.duplicates(ws, seeded.article.id)) == 1
    assert len(library.duplicates(ws, seeded.article.id)) == 1
