"""Who says what: the claimant with name and role, and what he says as a claim of its own (people made up)."""

import pytest

from factcheck.model.claims import Claimant, Kind
from factcheck.text import split

BOTH = ("Karl Brandt", "Karin Holm")


def claims(text):
    return {claim.text: claim for claim in split(text)}


def told(text):
    """Each claim's words with its kind and who says it."""
    return [(claim.text, claim.kind.value, str(claim.claimant or "")) for claim in split(text)]


@pytest.mark.parametrize(
    "text, name, role",
    [
        ("“The harbour was closed for a week,” the port's director said.", "port's director", ""),
        ("The port's director said: “The harbour was closed for a week.”", "port's director", ""),
        ("“The harbour,” said Holm, “was closed for a week.”", "Holm", ""),
        ("“The harbour was closed for a week,” said Karin Holm, the director.", "Karin Holm", "director"),
        ("Holm told reporters that the harbour was closed.", "Holm", ""),
        ("Officials said the harbour was closed.", "officials", ""),
        ("A spokesperson for the port said the harbour was closed.", "spokesperson for the port", ""),
        ("According to the port's director, the harbour was closed.", "port's director", ""),
        ("The harbour was closed, according to two officials.", "two officials", ""),
        ("Holm was quoted as saying that the harbour was closed.", "Holm", ""),
        ("The harbour, the port's director warned, was unsafe.", "port's director", ""),
        (
            "Russian deputy defence minister Alexander Fomin said the harbour was closed.",
            "Alexander Fomin",
            "Russian deputy defence minister",
        ),
        ("The port's director, Karin Holm, said that the harbour was closed.", "Karin Holm", "port's director"),
        ("Karin Holm, 52, said that the harbour was closed.", "Karin Holm", ""),
        ("Holm accused the council of hiding the report.", "Holm", ""),
        ("Holm denied that the harbour was closed.", "Holm", ""),
        ("The party has pledged to close the harbour.", "party", ""),
    ],
)
def test_the_one_who_says_it_is_named(text, name, role):
    assert split(text)[0].claimant == Claimant(name, role)


@pytest.mark.parametrize(
    "text",
    [
        "The harbour was closed in May.",
        "The report that the harbour was closed came as a surprise.",
        "It was said that the harbour was closed.",
        "Residents were told that the harbour was closed.",
        "The bank did not say that the harbour was closed.",
        "The storm claimed twelve lives.",
        "Nobody said that the harbour was closed.",
        "No official said that the harbour was closed.",
        "Prices rose after the bank said that the harbour was closed.",
        "If the bank says that the harbour is closed, ships will turn back.",
        "Police arrested a man who said that he had robbed the bank.",
        "The court denied the request.",
    ],
)
def test_where_nobody_is_said_to_say_it_the_article_says_it(text):
    assert all(claim.claimant is None for claim in split(text))


def test_that_it_was_said_and_what_was_said_are_two_claims():
    assert told("Unemployment fell to 3.9 percent in May, the labour ministry said on Friday.") == [
        (
            "Unemployment fell to 3.9 percent in May, the labour ministry said on Friday.",
            "quote",
            "labour ministry",
        ),
        ("Unemployment fell to 3.9 percent in May.", "statistic", "labour ministry"),
    ]


def test_several_things_said_are_claims_each():
    said = claims("Holm told reporters that the bridge was unsafe and that the city had ignored two warnings.")
    assert list(said) == [
        "Holm told reporters that the bridge was unsafe.",
        "The bridge was unsafe.",
        "Holm told reporters that the city had ignored two warnings.",
        "The city had ignored two warnings.",
    ]
    assert {claim.claimant.name for claim in said.values()} == {"Holm"}


@pytest.mark.parametrize(
    "text",
    [
        "“This is a beautiful day for the city,” the mayor said.",
        "“We lost the north wing,” said the caretaker.",
        "The mayor denied that money had changed hands.",
        "The mayor may say that the bridge is closed.",
        "The mayor suggested that the bridge was closed.",
        "The minister said the exercise would be held in May.",
        "Nobody said that the bridge was closed.",
        "Did the mayor say that the bridge was closed?",
        "If the strike goes on, the union said, two hospitals may close.",
        "According to the ministry, the bridge is closed.",
    ],
)
def test_what_its_speaker_does_not_vouch_for_or_nobody_can_check_is_no_claim_of_its_own(text):
    assert len(split(text)) == 1


def test_what_was_said_keeps_its_hedges_negations_and_conditions():
    said = claims(
        "The union says it has not been paid. The mayor said the dam might break if it rained. "
        "The engineer said the wall was probably built without steel."
    )
    assert "The union has not been paid." in said
    assert "The dam might break if it rained." in said
    assert "The wall was probably built without steel." in said


def test_every_sentence_of_a_quotation_has_its_speaker_before_and_after_the_attribution():
    said = claims(
        "“The dam has two cracks. Nobody repaired the second crack,” the engineer said. "
        "“The council was told in May. It is a disgrace.”"
    )
    assert {claim.claimant.name for claim in said.values()} == {"engineer"}
    assert said["Nobody repaired the second crack."].kind is Kind.FACT
    assert [claim.kind for words, claim in said.items() if "disgrace" in words] == [Kind.QUOTE]


def test_each_of_several_speakers_has_his_own_sentences():
    said = claims(
        "“The dam is safe,” Karl Brandt said. “The wall was tested in May.” It was raining. "
        "Karin Holm replied: “The dam has two cracks. The council ignored the warnings.”"
    )
    by_name = {who: [words for words, c in said.items() if c.claimant and c.claimant.name == who] for who in BOTH}
    assert any("tested in May" in words for words in by_name["Karl Brandt"])
    assert any("ignored the warnings" in words for words in by_name["Karin Holm"])
    assert not set(by_name["Karl Brandt"]) & set(by_name["Karin Holm"])


def test_a_quotation_goes_on_into_the_next_paragraph():
    said = claims(
        "“The dam was never tested,” Karl Brandt said. “The reports were invented.\n\n“The council knew about it.”\n"
    )
    assert {claim.claimant.name for claim in said.values()} == {"Karl Brandt"}


def test_a_surname_stands_for_the_full_name_with_its_role():
    said = split("Port director Karin Holm said the harbour was closed. Holm added that forty ships waited outside.")
    assert {claim.claimant for claim in said} == {Claimant("Karin Holm", "Port director")}


def test_a_surname_that_two_speakers_share_stays_as_it_stands():
    said = split(
        "Karin Holm said the harbour was closed. Erik Holm said the road was closed. Holm said the bridge was closed."
    )
    assert said[-1].claimant.name == "Holm"


def test_the_director_of_one_is_not_taken_for_the_director_of_another():
    said = split("The port's director said the harbour was closed. The director said the museum was closed.")
    assert said[-1].claimant.name == "director"


def test_a_pronoun_that_speaks_is_resolved():
    said = split("Port director Karin Holm opened the hearing. She said that the harbour was closed.")
    assert said[-1].claimant.name == "Karin Holm"
    assert said[-1].claimant.role.casefold() == "port director"


def test_a_question_stays_whole_and_is_no_statement():
    (asked,) = split("Did the mayor know, and when did she know it?")
    assert asked.kind is Kind.QUESTION
    assert asked.text == "Did the mayor know, and when did she know it?"
