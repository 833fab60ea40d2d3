"""Which one `the company`, `they` and `its director` mean, and when a claim has to say that it does not tell."""

import pytest

from factcheck.text import split


def last(text):
    return split(text)[-1]


@pytest.mark.parametrize(
    "text, phrase",
    [
        ("Prices rose. The company raised wages.", "The company"),
        ("Fog closed the port. The vessel, which carries 340 passengers, was towed.", "The vessel"),
        ("Rain fell on Monday. The young man, 19, was found in a barn.", "The young man"),
        ("Anna Berg resigned. The report blames her.", "The report"),
        ("Fog closed the port. The two vessels had left at noon.", "The two vessels"),
        ("Anna Berg resigned. The men were arrested in Oslo.", "The men"),
        ("Anna Berg blamed the firm.", ""),
        ("Prices rose. Anna Berg blamed the firm.", "the firm"),
        ("Prices rose. Telnor said the firm had paid.", ""),
        ("Prices rose. The firm that won the contract had paid.", ""),
        ("Prices rose. The police opened fire.", ""),
        ("Prices rose. The government raised wages.", ""),
        ("Prices rose. The tobacco company raised wages.", ""),
        ("Prices rose. Smoking there is against the law.", ""),
        ("Prices rose. The company Railtek raised wages.", ""),
    ],
)
def test_a_phrase_that_leaves_open_which_one_is_meant_is_flagged_and_no_other(text, phrase):
    assert split(text)[-1 if "Telnor" not in text else -2].needs_context == phrase


@pytest.mark.parametrize(
    "text, expected",
    [
        ("Grainger Foods reported a loss. Sales fell. The company cut 850 jobs.", "Grainger Foods cut 850 jobs."),
        ("A fire damaged the deck of the Sea Lark. The vessel was towed.", "The Sea Lark was towed."),
        ("Nora Hale is the chief executive of Lumo. The firm has 90 shops.", "Lumo has 90 shops."),
        ("Velmar Airlines lost a court case. Velmar will appeal. The airline is old.", "Velmar Airlines is old."),
        ("A study of children in Ghana began in May. The study is long.", "The study of children in Ghana is long."),
    ],
)
def test_what_is_said_of_a_name_tells_which_noun_may_stand_for_it(text, expected):
    assert last(text).text == expected
    assert not last(text).needs_context


@pytest.mark.parametrize(
    "text, wrong",
    [
        ("Grainger Foods reported a loss. Norlink said the company was sound.", "Grainger"),
        ("Grainger Foods reported a loss. Norlink bought a mill. The company cut 850 jobs.", "Grainger"),
        ("The harbour master, Petra Lang, left. They closed the port.", "Petra"),
        ("The record sold 900 copies. They founded a label.", "copies"),
        ("The judges rejected an appeal by two men. Their lawyer was angry.", "judges' lawyer"),
        ("Edith Vance married Owen Tull. They had a daughter, Susan. She owned a car.", "Susan owned"),
    ],
)
def test_a_name_is_not_put_where_another_may_be_meant(text, wrong):
    assert wrong not in last(text).text


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Edith Vance married the painter Owen Tull in 1955. They moved to Leeds.",
            "Edith Vance and Owen Tull moved to Leeds.",
        ),
        (
            "Lucia Ferro arrived. She met her counterpart, Pavel Dusek. The two ministers signed a treaty.",
            "Lucia Ferro and Pavel Dusek signed a treaty.",
        ),
        ("Jonas Hale married his co-star Mira Voss. They live in Porto.", "Jonas Hale and Mira Voss live in Porto."),
    ],
)
def test_two_who_do_something_with_each_other_are_they(text, expected):
    assert last(text).text == expected


def test_a_post_is_of_the_one_body_its_holder_joined():
    claim = last("Edith Vance was bold. She joined the Northern Herbarium in 1947 and became its director in 1972.")
    assert claim.text == "Edith Vance became the Northern Herbarium's director in 1972."


def test_what_food_contains_is_the_substance_the_text_is_about():
    text = "Vitamin D is produced in the skin. Adults need 15 micrograms a day. Mushrooms contain it."
    assert last(text).text == "Mushrooms contain vitamin D."
    assert last("The box is produced in the shop. Two shelves contain it.").needs_context == "it"


@pytest.mark.parametrize(
    "text",
    [
        "The painter Marta Solis was born in Cadiz and left when she was 19.",
        "The mayor called on the state to extend it.",
        "Divers will search the wreck if the weather allows it.",
        "Anna Berg compared the ink with that of other letters.",
    ],
)
def test_no_name_is_put_where_the_sentence_itself_says_enough_or_too_little(text):
    claims = split(f"Prices rose. {text}")
    assert not any(r.new in {"the wreck", "the state", "Marta Solis"} for c in claims for r in c.replacements)
    assert "that" not in {claim.needs_context for claim in claims}
