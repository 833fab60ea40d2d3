"""The codebook: fields with fixed values, changed without losing what is coded, and shared as a file."""

import json

import pytest

from factcheck.desk import articles, claims, codebook, history, tagging
from factcheck.errors import CannotUndo, Conflict, InputError, UnknownId
from factcheck.model.codebook import Applies, CodeField, CodeValue
from factcheck.model.tags import Tag

TOPIC = CodeField(
    "topic", Applies.BOTH, True, "What it is about.", (CodeValue("health", "Medicine."), CodeValue("transport"))
)
FRAME = CodeField("frame", values=(CodeValue("conflict"), CodeValue("progress")))


@pytest.fixture
def coded(ws):
    """A workspace with a codebook and two claims and the article coded by it."""
    for field in (TOPIC, FRAME):
        codebook.add_field(ws, field)
    tagging.tag(ws, ["1.1", "1.2"], add=[Tag("topic", "health"), Tag("frame", "conflict")])
    tagging.tag(ws, ["1"], add=[Tag("topic", "transport")])
    return ws


def names(ws):
    return {field.name: [value.name for value in field.values] for field in codebook.fields(ws)}


def test_fields_and_values_stand_in_the_order_they_were_added(coded):
    codebook.add_values(coded, "Topic", ["arms", "budget"], definition="Money.")
    assert names(coded) == {"topic": ["health", "transport", "arms", "budget"], "frame": ["conflict", "progress"]}
    assert codebook.fields(coded)[0].values[3].definition == "Money."


def test_every_value_knows_how_often_it_is_used(coded):
    uses = {value.name: (value.claims, value.articles) for value in codebook.fields(coded)[0].values}
    assert uses == {"health": (2, 0), "transport": (0, 1)}


def test_renaming_keeps_what_is_coded(coded):
    codebook.rename(coded, "topic=health", "medicine")
    codebook.rename(coded, "topic", "subject")
    assert Tag("subject", "medicine") in claims.claim(coded, "1.1").tags
    assert articles.article(coded, "1").tags == (Tag("subject", "transport"),)
    assert history.undo(coded).what == "renamed topic to subject"
    assert Tag("topic", "medicine") in claims.claim(coded, "1.1").tags


@pytest.mark.parametrize(
    ("thing", "words"), [("topic=health", "2 claims"), ("topic", "2 claims and 1 article"), ("frame", "2 claims")]
)
def test_what_is_in_use_is_not_removed_and_the_error_says_how_often(coded, thing, words):
    before = names(coded)
    with pytest.raises(InputError) as caught:
        codebook.remove(coded, thing)
    assert words in caught.value.message
    assert names(coded) == before


def test_what_is_not_in_use_is_removed_and_comes_back_by_undo(coded):
    codebook.remove(coded, "frame=progress")
    assert names(coded)["frame"] == ["conflict"]
    history.undo(coded)
    assert names(coded)["frame"] == ["conflict", "progress"]
    history.redo(coded)
    assert names(coded)["frame"] == ["conflict"]


def test_a_field_goes_and_comes_back_with_its_values(ws):
    codebook.add_field(ws, FRAME)
    codebook.remove(ws, "frame")
    assert names(ws) == {}
    history.undo(ws)
    assert names(ws) == {"frame": ["conflict", "progress"]}


@pytest.mark.parametrize("name", ["", "  ", "a=b", "a,b", "not coded", "x" * 61])
def test_a_name_that_tags_could_not_be_written_with_is_refused(ws, name):
    with pytest.raises(InputError):
        codebook.add_field(ws, CodeField(name))
    with pytest.raises(InputError):
        codebook.add_field(ws, CodeField("topic", values=(CodeValue(name),)))
    assert names(ws) == {}


def test_no_two_fields_or_values_have_one_name(coded):
    for again in (CodeField("TOPIC"), CodeField("new", values=(CodeValue("a"), CodeValue("A")))):
        with pytest.raises(InputError):
            codebook.add_field(coded, again)
    with pytest.raises(InputError):
        codebook.add_values(coded, "topic", ["new", "Health"])
    with pytest.raises(InputError):
        codebook.rename(coded, "topic=health", "Transport")
    assert names(coded)["topic"] == ["health", "transport"]


def test_a_name_may_change_its_capitals(coded):
    codebook.rename(coded, "topic=health", "Health")
    assert names(coded)["topic"] == ["Health", "transport"]


def test_a_field_takes_one_value_only_where_nothing_has_more(coded):
    tagging.tag(coded, ["1.1"], add=[Tag("topic", "transport")])
    with pytest.raises(InputError) as caught:
        codebook.edit(coded, "topic", several=False)
    assert "1 claim" in caught.value.message
    tagging.tag(coded, ["1.1"], remove=[Tag("topic", "health")])
    assert not codebook.edit(coded, "topic", several=False).several


def test_a_field_stays_for_what_is_coded_by_it(coded):
    with pytest.raises(InputError):
        codebook.edit(coded, "topic", applies=Applies.CLAIMS)
    assert codebook.edit(coded, "frame", applies=Applies.BOTH).applies is Applies.BOTH


def test_definitions_are_changed_and_belong_to_the_history(coded):
    codebook.edit(coded, "topic=health", definition="Medicine and nursing.")
    assert codebook.fields(coded)[0].values[0].definition == "Medicine and nursing."
    assert history.changes(coded)[0].what == "changed topic=health in the codebook"
    with pytest.raises(InputError):
        codebook.edit(coded, "topic=health", several=True)


def test_what_is_not_in_the_codebook_is_named(coded):
    for thing in ("tone", "topic=sport"):
        with pytest.raises(UnknownId):
            codebook.remove(coded, thing)


def test_a_codebook_goes_to_another_workspace_as_a_file(coded, make):
    other = make(empty=True)
    body = codebook.written(coded)
    assert codebook.bring_in(other, body) == (2, 4)
    assert codebook.written(other) == body
    assert codebook.bring_in(other, body) == (0, 0)
    history.undo(other)
    assert names(other) == {}


def test_a_file_adds_what_is_missing_and_takes_nothing_away(coded):
    values = ["arms", {"name": "health", "definition": "New."}]
    body = {"fields": [{"name": "Topic", "for": "both", "several": True, "values": values}]}
    assert codebook.bring_in(coded, json.dumps(body).encode()) == (0, 1)
    assert names(coded)["topic"] == ["health", "transport", "arms"]
    assert codebook.fields(coded)[0].values[0].definition == "New."
    assert codebook.fields(coded)[0].definition == "What it is about."


def test_a_codebook_written_by_hand_may_be_toml(ws):
    body = b'[[fields]]\nname = "topic"\nfor = "both"\nvalues = ["health", "transport"]\n'
    codebook.bring_in(ws, body)
    assert names(ws) == {"topic": ["health", "transport"]}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[1]",
        b"{",
        b"\xff\xfe\x00",
        b'{"fields": [{"name": "a=b"}]}',
        b'{"fields": [{"name": "a", "for": "sources"}]}',
        b'{"fields": [{"name": "topic"}]}',
        b'{"fields": [{"name": "x", "values": ["a", "A"]}]}',
        b'{"format": "factcheck-seed", "fields": []}',
    ],
)
def test_what_is_no_codebook_or_does_not_fit_is_refused_and_changes_nothing(coded, body):
    before = codebook.written(coded)
    with pytest.raises(InputError):
        codebook.bring_in(coded, body)
    assert codebook.written(coded) == before


# -- undo where others worked meanwhile -------------------------------------------------------


def test_a_value_that_others_used_meanwhile_is_not_taken_out_by_undo(coded, other):
    codebook.add_values(coded, "topic", ["arms"])
    tagging.tag(other, ["1.3"], add=[Tag("topic", "arms")])
    with pytest.raises(CannotUndo):
        history.undo(coded)
    assert claims.claim(coded, "1.3").tags == (Tag("topic", "arms"),)


def test_a_tag_whose_value_is_gone_does_not_come_back_by_redo(coded, other):
    tagging.tag(coded, ["1.3"], add=[Tag("frame", "progress")])
    history.undo(coded)
    codebook.remove(other, "frame=progress")
    with pytest.raises(CannotUndo):
        history.redo(coded)
    assert claims.claim(coded, "1.3").tags == ()


def test_undo_never_leaves_two_values_where_one_is_allowed(coded, other):
    tagging.tag(coded, ["1.1"], remove=[Tag("frame", "conflict")])
    tagging.tag(other, ["1.1"], add=[Tag("frame", "progress")])
    with pytest.raises(CannotUndo):
        history.undo(coded)
    assert [str(tag) for tag in claims.claim(coded, "1.1").tags] == ["topic=health", "frame=progress"]


def test_undo_never_puts_the_same_tag_there_twice(coded, other):
    tagging.tag(coded, ["1.1"], remove=[Tag("frame", "conflict")])
    tagging.tag(other, ["1.1"], add=[Tag("frame", "conflict")])
    with pytest.raises(CannotUndo):
        history.undo(coded)


def test_undo_never_makes_a_field_narrower_than_its_use(coded, other):
    codebook.edit(coded, "frame", several=True)
    tagging.tag(other, ["1.1"], add=[Tag("frame", "progress")])
    with pytest.raises(CannotUndo):
        history.undo(coded)
    assert codebook.fields(coded)[1].several


def test_undo_never_gives_two_fields_one_name(coded, other):
    codebook.rename(coded, "frame", "angle")
    codebook.add_field(other, FRAME)
    with pytest.raises(CannotUndo):
        history.undo(coded)


def test_a_field_is_reworded_in_one_step_and_keeps_its_values(coded):
    seen = codebook.fields(coded)[1]
    wanted = CodeField(" frames ", Applies.BOTH, True, "How it is told.")
    row = codebook.reword_field(coded, seen, wanted)
    assert (row.name, row.applies, row.several, row.definition) == ("frames", Applies.BOTH, True, "How it is told.")
    assert names(coded)["frames"] == ["conflict", "progress"]
    assert history.undo(coded).what == "renamed frame to frames"
    assert codebook.fields(coded)[1].plain == FRAME


def test_a_value_is_reworded_in_one_step_and_things_keep_it(coded):
    seen = codebook.fields(coded)[0].values[0]
    row = codebook.reword_value(coded, seen, CodeValue("medicine", "Nursing, too."))
    assert (row.name, row.definition, row.claims) == ("medicine", "Nursing, too.", 2)
    assert Tag("topic", "medicine") in claims.claim(coded, "1.1").tags
    codebook.reword_value(coded, row, CodeValue("medicine", "Nursing."))
    assert history.undo(coded).what == "changed topic=medicine in the codebook"
    assert history.undo(coded).what == "renamed topic=health to medicine"
    assert codebook.fields(coded)[0].plain == TOPIC


def test_a_value_is_moved_within_its_field_and_undo_brings_it_back(coded):
    codebook.add_values(coded, "topic", ["arms"])
    assert codebook.move(coded, "topic=arms", -1)
    assert names(coded)["topic"] == ["health", "arms", "transport"]
    assert history.undo(coded).what == "moved topic=arms up in the codebook"
    assert names(coded)["topic"] == ["health", "transport", "arms"]
    history.redo(coded)
    assert codebook.move(coded, "topic=health", 5)
    assert names(coded) == {"topic": ["arms", "transport", "health"], "frame": ["conflict", "progress"]}
    assert claims.claim(coded, "1.1").tags == (Tag("topic", "health"), Tag("frame", "conflict"))


def test_a_field_is_moved_with_its_values_and_tags_stand_in_the_new_order(coded):
    assert codebook.move(coded, "frame", -1)
    assert list(names(coded)) == ["frame", "topic"]
    assert claims.claim(coded, "1.1").tags == (Tag("frame", "conflict"), Tag("topic", "health"))


def test_what_stands_at_an_end_stays_there_and_leaves_no_trace(coded):
    before = len(history.changes(coded))
    for thing, by in (("topic=health", -1), ("topic=transport", 1), ("frame", 3), ("topic", -3)):
        assert not codebook.move(coded, thing, by)
    assert len(history.changes(coded)) == before
    with pytest.raises(UnknownId):
        codebook.move(coded, "topic=sport", 1)


def test_a_value_is_moved_past_one_that_an_undo_brought_back_to_the_same_place(coded, other):
    codebook.add_values(coded, "topic", ["arms"])
    codebook.remove(coded, "topic=arms")
    codebook.add_values(other, "topic", ["budget"])
    history.undo(coded)
    assert names(coded)["topic"] == ["health", "transport", "budget", "arms"]
    assert codebook.move(coded, "topic=arms", -1)
    assert names(coded)["topic"] == ["health", "transport", "arms", "budget"]


def test_rewording_refuses_what_adding_refuses_and_what_would_not_fit(coded):
    topic, frame = codebook.fields(coded)
    for wanted in (CodeField("Topic"), CodeField("a=b"), CodeField("frame", Applies.ARTICLES)):
        with pytest.raises(InputError):
            codebook.reword_field(coded, frame, wanted)
    for wanted in (CodeValue("TRANSPORT"), CodeValue("")):
        with pytest.raises(InputError):
            codebook.reword_value(coded, topic.values[0], wanted)
    assert codebook.fields(coded) == (topic, frame)


def test_rewording_does_not_overwrite_what_somebody_else_did_meanwhile(coded):
    topic, frame = codebook.fields(coded)
    codebook.edit(coded, "topic=health", definition="Medicine and nursing.")
    codebook.edit(coded, "frame", several=True)
    with pytest.raises(Conflict):
        codebook.reword_value(coded, topic.values[0], CodeValue("medicine"))
    with pytest.raises(Conflict):
        codebook.reword_field(coded, frame, CodeField("frames"))
    codebook.remove(coded, "frame=progress")
    codebook.add_field(coded, CodeField("genre"))
    genre = codebook.fields(coded)[2]
    codebook.remove(coded, "genre")
    with pytest.raises(UnknownId):
        codebook.reword_value(coded, frame.values[1], CodeValue("advance"))
    with pytest.raises(UnknownId):
        codebook.reword_field(coded, genre, CodeField("kind"))
