"""What is said of several: each agrees with its verb, the class of a list keeps what tells it, nothing is repeated."""

from factcheck.text import split


def said(text):
    return [claim.text for claim in split(text)]


def test_a_plural_that_opens_a_sentence_keeps_its_verb():
    claims = said("Tomatoes, peppers and potatoes are members of the nightshade family.")
    assert claims[0] == "Tomatoes are members of the nightshade family."


def test_a_class_is_said_with_its_complement():
    assert "Ann Lee was a female justice on the Supreme Court." in said(
        "The four female justices on the Supreme Court were:\n- Ann Lee\n- Jane Roe"
    )
    assert "Norway is a country that has a king." in said("The countries that have a king are:\n- Norway\n- Sweden")


def test_what_things_come_in_addition_to_is_said_once():
    claims = said("In addition to ships, Acme owns three yards, two docks and a school.")
    assert claims == ["In addition to ships, Acme owns three yards.", "Acme owns two docks.", "Acme owns a school."]


def test_what_is_stressed_is_a_claim_of_its_own():
    claims = said("The bird is found across Africa, mainly in Kenya.")
    assert claims == ["The bird is found across Africa.", "The bird is found mainly in Kenya."]


def test_what_is_stressed_without_anything_wider_stays():
    assert said("The disease affects children, especially boys.") == ["The disease affects children, especially boys."]
