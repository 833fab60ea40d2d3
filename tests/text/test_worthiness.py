"""Why a sentence is worth checking, by what is seen in it; the words that counted are named."""

from math import exp

import pytest

from factcheck.text import check_worthiness, explain_worthiness


def reasons(sentence):
    return {reason.what: reason for reason in explain_worthiness(sentence)}


@pytest.mark.parametrize(
    "sentence, what, cue",
    [
        ("Taxes rose by 3 percent.", "states an amount", "3 percent"),
        ("Taxes rose by 3 percent.", "contains a number", "3"),
        ("Taxes rose by 3 percent.", "reports a rise or a fall", "rose"),
        ("Taxes are higher than in Ohio.", "compares", "higher than"),
        ("It was the first bridge of its kind.", "claims a record", "the first"),
        ("The bridge fell because of the ice.", "gives a cause", "because of"),
        ("The bridge may have been unsafe.", "hedges", "may"),
        ("They met in Geneva in the spring.", "names somebody or something", "Geneva"),
        ("I grew up beside that bridge.", "tells of the speaker's own experience", "I grew"),
        ("The bridge will open in May.", "foretells", "will"),
        ("The mayor said that the bridge was safe.", "reports what somebody said", "said"),
        ("The bridge is ugly.", "judges", "ugly"),
        ("Who paid for it?", "asks", "?"),
        ("Come to the opening with your friends.", "tells somebody to do something", "Come"),
    ],
)
def test_a_feature_is_named_with_the_words_that_showed_it(sentence, what, cue):
    assert cue in reasons(sentence)[what].cues


def test_what_can_be_checked_raises_the_score_and_what_cannot_lowers_it():
    amount, hedge = reasons("Taxes rose by 3 percent.")["states an amount"], reasons("It may rain.")["hedges"]
    assert amount.weight > 0 > hedge.weight
    higher, lower = check_worthiness(["The bridge cost 4 million euros.", "The bridge may have cost 4 million euros."])
    assert higher > lower


@pytest.mark.parametrize("sentence", ["", "Thank you.", "Taxes rose by 3 percent in Ohio, the governor said."])
def test_the_score_is_the_logistic_of_the_weights_and_lies_between_0_and_1(sentence):
    base = -1.6
    total = base + sum(reason.weight for reason in explain_worthiness(sentence))
    assert check_worthiness([sentence]) == [round(1 / (1 + exp(-total)), 4)]


def test_each_feature_counts_once_and_the_strongest_comes_first():
    found = explain_worthiness("Jobs rose by 3 percent in 2019 and by 4 percent in 2020, the bank said.")
    assert len({reason.what for reason in found}) == len(found)
    assert [abs(reason.weight) for reason in found] == sorted((abs(r.weight) for r in found), reverse=True)
    assert found[0].cues == ("3 percent", "4 percent")
