"""What sort of assertion a sentence is, and how much it is worth checking."""

import pytest

from factcheck.model.claims import Kind
from factcheck.text import check_worthiness, explain_worthiness
from factcheck.text.kinds import explain_kind, kind_of


@pytest.mark.parametrize(
    "sentence, kind",
    [
        ("Russia and Myanmar have embarked on a path of cooperation.", Kind.FACT),
        ("Unemployment fell by 3 percent.", Kind.STATISTIC),
        ("More than 50 joint military activities took place.", Kind.STATISTIC),
        ("The treaty was signed on March 27, 2024.", Kind.FACT),
        ("“We will not pay a single cent,” the minister said.", Kind.QUOTE),
        ("The line will open in 2029.", Kind.PREDICTION),
        ("The bridge is expected to open next year.", Kind.PREDICTION),
        ("The visit was a clear indication of support.", Kind.OPINION),
        ("I think that the plan is wrong.", Kind.OPINION),
        ("The city should build it.", Kind.OPINION),
        ("Who paid for the bridge?", Kind.QUESTION),
        ("Thank you very much.", Kind.OTHER),
        ("Would you like to know more?", Kind.OTHER),
    ],
)
def test_a_sentence_has_the_kind_of_what_it_asserts(sentence, kind):
    assert kind_of(sentence) is kind


@pytest.mark.parametrize(
    "sentence",
    [
        "The Orbit 3 is available in Germany.",
        "Apollo 11 carries samples of moon dust.",
        "Article 5 applies to all members.",
        "Highway 61 runs along the river.",
        "The ruling covers Article 5.",
        "The Boeing 737 seats passengers in pairs.",
        "The iPhone 15 sells well.",
        "Leaders of the G7 met in Rome.",
        "On March 3 protests broke out.",
    ],
)
def test_a_number_that_belongs_to_a_name_is_no_amount(sentence):
    assert kind_of(sentence) is Kind.FACT


@pytest.mark.parametrize(
    "sentence",
    [
        "About 300 homes burnt.",
        "Police arrested 12 protesters.",
        "The Orbit 3 has 12 ports.",
        "The Orbit 3 costs 400 euros.",
        "The film earned USD 5 million.",
        "Only 3 ships sailed.",
        "In Berlin 12 people died.",
        "Temperatures 5 degrees above the norm opened the month.",
    ],
)
def test_a_number_after_any_other_word_is_an_amount(sentence):
    assert kind_of(sentence) is Kind.STATISTIC


@pytest.mark.parametrize(
    "sentence",
    [
        "Up to 80 millimetres of rain could fall.",
        "Up to 80 millimetres of rain could fall within six hours.",
        "Prices may rise by 5 percent.",
        "About 300 homes might lose power.",
    ],
)
def test_an_amount_that_may_yet_come_is_foretold(sentence):
    assert kind_of(sentence) is Kind.PREDICTION


@pytest.mark.parametrize(
    "sentence", ["The firm may have lost 5 million euros.", "The hall could hold 300 people and was full."]
)
def test_an_amount_that_may_have_been_is_not_foretold(sentence):
    assert kind_of(sentence) is Kind.STATISTIC


def test_an_amount_on_public_record_is_worth_more_than_courtesy():
    scores = check_worthiness(
        ["The trade deficit rose to 800 billion dollars last year.", "She walked to the door.", "Thank you all."]
    )
    assert scores[0] > scores[1] > scores[2]
    assert all(0 <= score <= 1 for score in scores)


def test_the_reasons_name_what_was_seen_the_strongest_first():
    reasons = explain_worthiness("Unemployment fell by 3 percent in Ohio.")
    assert reasons[0].what == "states an amount"
    assert [abs(r.weight) for r in reasons] == sorted((abs(r.weight) for r in reasons), reverse=True)


def test_the_score_follows_from_the_reasons():
    plain, counted = "The senator voted.", "The senator voted 3 times."
    gained = {r.what for r in explain_worthiness(counted)} - {r.what for r in explain_worthiness(plain)}
    assert gained
    assert check_worthiness([counted])[0] > check_worthiness([plain])[0]


@pytest.mark.parametrize(
    "sentence",
    [
        "Traffic on the lane rose from 310 a day to 790 a day.",
        "The queue grew from 12 to 40.",
        "Fares went from £3 to £4.50.",
    ],
)
def test_a_level_that_moved_to_another_is_an_amount(sentence):
    assert kind_of(sentence) is Kind.STATISTIC


@pytest.mark.parametrize(
    "sentence",
    ["The war lasted from 1939 to 1945.", "She rose from 12th to 3rd.", "The town grew from 1939 to 1945."],
)
def test_years_and_ranks_are_no_levels(sentence):
    assert kind_of(sentence) is Kind.FACT


@pytest.mark.parametrize(
    "sentence",
    [
        "The county has promised the last £800,000, provided that work starts before the end of the year.",
        "Residents were promised a path by 2027.",
        "The ministry pledged £4.4 million for the bridge.",
    ],
)
def test_a_promise_made_can_be_checked(sentence):
    assert kind_of(sentence) is Kind.QUOTE


def test_promised_land_is_no_promise():
    assert kind_of("They reached the promised land in the spring.") is Kind.FACT


@pytest.mark.parametrize(
    "sentence, amount",
    [
        ("The council approved £4.4 million for the bridge.", "£4.4 million"),
        ("The motion was passed by 14 votes to 9.", "by 14 votes"),
        ("The deficit was 4.4 billion euros.", "was 4.4 billion euros"),
        ("Wages fell by 14% in May.", "by 14%"),
    ],
)
def test_an_amount_is_named_in_full_as_a_reason(sentence, amount):
    assert amount in explain_kind(sentence).cues
