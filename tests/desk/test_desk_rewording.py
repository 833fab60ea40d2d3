"""A claim's wording: what was put in taken back, and what it can be taken apart into."""

import pytest

from factcheck.desk import claims, rewording
from factcheck.errors import Conflict, InputError
from factcheck.model.claims import Replacement
from tests.desk.conftest import ARTICLE

MAYOR = Replacement("she", "the mayor", (0, 9))


def reworded(ws, text, *put):
    return claims.edit(ws, "1.1", text=text, replacements=put)


def words(part):
    return [ARTICLE[start:end] for start, end in part[1]]


def test_an_edit_keeps_only_the_replacements_it_is_given(ws):
    assert reworded(ws, "The mayor opened it.", MAYOR).replacements == (MAYOR,)
    assert claims.edit(ws, "1.1", text="She opened it.").replacements == ()


def test_the_articles_words_come_back_and_the_other_replacements_stay_on_record(ws):
    bridge = Replacement("it", "the bridge", (17, 27))
    reworded(ws, "The mayor opened the bridge.", MAYOR, bridge)
    row = rewording.take_back(ws, "1.1", MAYOR)
    assert (row.text, row.replacements, row.needs_context) == ("She opened the bridge.", (bridge,), "she")


def test_of_words_put_in_twice_those_of_their_turn_are_taken_back(ws):
    second = Replacement("herself", "the mayor", (0, 9))
    reworded(ws, "On Monday the mayor saw the mayor.", MAYOR, second)
    assert rewording.take_back(ws, "1.1", second).text == "On Monday the mayor saw herself."


def test_brackets_around_words_put_into_a_quotation_go_with_them(ws):
    reworded(ws, "The town said: “[the mayor] paid half.”", MAYOR)
    assert rewording.take_back(ws, "1.1", MAYOR).text == "The town said: “she paid half.”"


def test_words_that_a_longer_word_holds_are_not_meant(ws):
    half = Replacement("some", "art", None)
    reworded(ws, "The artist sold art.", half)
    assert rewording.take_back(ws, "1.1", half).text == "The artist sold some."


def test_words_that_do_not_stand_there_any_more_cannot_be_taken_back(ws):
    reworded(ws, "The town opened the bridge.", MAYOR)
    with pytest.raises(InputError, match="does not stand in the wording"):
        rewording.take_back(ws, "1.1", MAYOR)
    with pytest.raises(InputError, match="does not stand in the wording"):
        rewording.take_back(ws, "1.1", Replacement("it", "the town"))


def test_taking_back_from_a_claim_written_since_is_a_conflict(ws):
    row = reworded(ws, "The mayor opened it.", MAYOR)
    claims.edit(ws, "1.1", kind="statistic")
    with pytest.raises(Conflict):
        rewording.take_back(ws, "1.1", MAYOR, rev=row.rev)


def test_a_claim_of_two_things_comes_apart_into_both_with_the_words_each_comes_from(ws):
    paid = ARTICLE.index("paid half")
    claims.add(ws, "1", [(0, 27), (paid, paid + 20)], text="The mayor opened the bridge and paid half of the sum.")
    parts = rewording.apart(ws, claims.board(ws, claims.ClaimFilter())[1].number)
    assert [text for text, _ in parts] == ["The mayor opened the bridge.", "The mayor paid half of the sum."]
    assert [words(part) for part in parts] == [["The mayor opened the bridge"], ["The mayor", "paid half of the sum"]]


def test_the_parts_can_be_kept_as_they_are_proposed(ws):
    row = reworded(ws, "The mayor opened the bridge and paid half.")
    parts = rewording.apart(ws, row.number)
    new = claims.split(ws, row.number, parts)
    assert [one.text for one in new] == ["The mayor opened the bridge.", "The mayor paid half."]
    assert all(one.spans for one in new)


def test_a_claim_of_one_thing_does_not_come_apart(ws):
    reworded(ws, "The mayor opened the bridge.")
    assert rewording.apart(ws, "1.1") == ()


def test_nothing_is_stored_by_looking_for_parts(ws):
    before = claims.board(ws, claims.ClaimFilter())
    rewording.apart(ws, "1.1")
    assert claims.board(ws, claims.ClaimFilter()) == before
