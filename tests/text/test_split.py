"""Articles taken apart into claims: what must be there, and what must never happen to a meaning."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.errors import ConfigError
from factcheck.model.claims import Granularity, Kind
from factcheck.text import split
from factcheck.text.units.sentences import sentences

SEED = Path(__file__).parents[3] / "shared" / "seed" / "article-2024-04-03.txt"
WEDNESDAY = date(2024, 4, 3)
WORDS = """
    The council , which who and or not it He she " “ ” ( ) - — : ; . ? ! said met Russia Myanmar 2024 Tuesday 50 % of in
    that is was built 's the two nations this event # 1. * via
    """
PIECES = [*WORDS.split(), "\n", "\n\n", ""]


def said(text, **options):
    return [claim.text for claim in split(text, **options)]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "He was born on October 16, 1898, and served on the court from 1939 until 1975.",
            ["He was born on October 16, 1898.", "He served on the court from 1939 until 1975."],
        ),
        (
            "Alexander Fomin, who visited Myanmar, praised the parade.",
            ["Alexander Fomin praised the parade.", "Alexander Fomin visited Myanmar."],
        ),
        (
            "The council bought the bridge, which was built by Anna Berg.",
            ["The council bought the bridge.", "The bridge was built by Anna Berg."],
        ),
        (
            "Lawson operates a food service division, offering fresh meals for travellers.",
            ["Lawson operates a food service division.", "Lawson offers fresh meals for travellers."],
        ),
        (
            "Founded in 1990, the company employs 200 people.",
            ["The company employs 200 people.", "The company was founded in 1990."],
        ),
        (
            "Mondeca is a software company that acquired Acme in 2020.",
            ["Mondeca is a software company.", "Mondeca acquired Acme in 2020."],
        ),
        (
            "The vote, held after a long debate, passed by 31 to 24.",
            ["The vote passed by 31 to 24.", "The vote was held after a long debate."],
        ),
        (
            "Lawson sells snacks, beverages, and toiletries.",
            ["Lawson sells snacks.", "Lawson sells beverages.", "Lawson sells toiletries."],
        ),
        (
            "Earth, Jupiter, and Mars are all planets.",
            ["Earth is a planet.", "Jupiter is a planet.", "Mars is a planet."],
        ),
        (
            "The plan failed; the mayor resigned on the same day.",
            ["The plan failed.", "The mayor resigned on the same day."],
        ),
        (
            "Potatoes, which are a key ingredient, reached Europe in 1570, while rice came later.",
            ["Potatoes reached Europe in 1570.", "Potatoes are a key ingredient.", "Rice came later."],
        ),
    ],
)
def test_a_sentence_is_taken_apart_and_each_claim_stands_alone(text, expected):
    assert said(text) == expected


def test_auxiliary_and_governing_verb_are_carried():
    assert said("The minister is expected to open the bridge and visit the harbour.") == [
        "The minister is expected to open the bridge.",
        "The minister is expected to visit the harbour.",
    ]


def test_what_opens_the_sentence_holds_for_every_claim_of_it():
    claims = said("According to the ministry, the army closed the border and the police searched the village.")
    assert len(claims) == 2
    assert all(claim.startswith("According to the ministry, ") for claim in claims)


@pytest.mark.parametrize(
    "whole",
    [
        "Eisinga and his wife had five sons.",
        "There have been four female justices who have served on the court.",
        "The company neither confirmed nor denied the report.",
        "The mayor or the deputy signed the letter.",
        "If the state refuses to pay, the project may be cancelled.",
        "It is possible that the cover was blue.",
        "You can find land on Earth, but not on Neptune.",
        "The next are not encoded in the plan.",
        "The strike is not only illegal but also dangerous.",
        "The treaty is not limited to military and political support.",
        "The talks took place between June and October 2012.",
        "The city did not apply for aid or submit a budget.",
    ],
)
def test_what_would_change_its_meaning_is_left_whole(whole):
    assert said(whole) == [whole]


def test_a_negation_is_carried_to_what_it_governs():
    for claim in said("The mayor did not sign the petition, the letter, or the report."):
        assert "did not" in claim


def test_a_relative_that_could_be_about_two_things_is_put_on_neither_alone():
    claims = said("The council will build a line to the harbour, which will cost 240 million euros.")
    assert not any(claim.startswith("The harbour") for claim in claims)
    assert any("line to the harbour" in claim and "will cost 240 million euros" in claim for claim in claims)


@pytest.mark.parametrize(
    "text, last",
    [
        ("Ana Petrova leads the city. She has never lost an election.", "Ana Petrova has never lost an election."),
        ("The company opened in 1990. It employs 200 people.", "The company employs 200 people."),
        ("Russian and Chinese officials met. The two nations signed a treaty.", "Russia and China signed a treaty."),
        ("Black holes are massive. Their gravity is strong.", "Black holes' gravity is strong."),
        ("Eise Eisinga was an astronomer. Eisinga built a planetarium.", "Eise Eisinga built a planetarium."),
        (
            "The army held the Armed Forces Day parade in Naypyitaw. This event drew thousands of visitors.",
            "The Armed Forces Day parade drew thousands of visitors.",
        ),
        (
            "Myanmar's military regime won. The regime banned all parties.",
            "Myanmar's military regime banned all parties.",
        ),
    ],
)
def test_a_reference_is_resolved_where_one_antecedent_agrees(text, last):
    claim = split(text)[-1]
    assert claim.text == last
    assert not claim.needs_context


def test_a_replacement_says_what_was_put_for_what_and_where_it_was_taken_from():
    text = "The company opened in 1990. It employs 200 people."
    (made,) = split(text)[-1].replacements
    assert (made.old, made.new, text[slice(*made.origin)]) == ("It", "the company", "The company")


@pytest.mark.parametrize(
    "text, phrase",
    [
        ("Sam Reed met Kit Moss. He praised the plan.", "He"),
        ("The bridge fell. This underscored the need for repairs.", "This"),
        ("Critics objected. This idea had been tried before.", "This idea"),
    ],
)
def test_what_cannot_be_resolved_safely_is_named(text, phrase):
    claim = split(text)[-1]
    assert claim.needs_context == phrase
    assert claim.text.startswith(phrase)


def test_she_is_nobody_only_because_one_person_was_named():
    claim = split("The deputy was praised by Kit Moss. She resigned.")[-1]
    assert "Kit Moss resigned" not in claim.text


def test_a_pronoun_stays_where_its_antecedent_stands_in_the_same_claim():
    assert said("The ministry said its offices were closed.") == [
        "The ministry said its offices were closed.",
        "The ministry's offices were closed.",
    ]


def test_relative_dates_follow_from_the_day_of_publication_and_are_recorded():
    (claim,) = split("The minister resigned on Tuesday.", published=WEDNESDAY)
    assert claim.text == "The minister resigned on Tuesday, April 2, 2024."
    assert claim.replacements[0].origin is None


def test_without_a_day_of_publication_relative_dates_stay():
    assert said("The minister resigned last month.") == ["The minister resigned last month."]


def test_who_says_it_is_named_with_the_role_apart():
    told, alone = split("Deputy minister Alexander Fomin said that the army was ready.")
    assert (told.claimant.name, told.claimant.role) == ("Alexander Fomin", "Deputy minister")
    assert told.text == "Deputy minister Alexander Fomin said that the army was ready."
    assert (alone.text, alone.claimant) == ("The army was ready.", told.claimant)


def test_every_sentence_of_a_long_quotation_has_its_speaker():
    claims = split("“The city has no engineers. The plan was drawn up in secret,” the mayor said.")
    first, told, alone = claims
    assert (first.text, alone.text) == ("The city has no engineers.", "The plan was drawn up in secret.")
    assert told.text.endswith("The plan was drawn up in secret,” the mayor said.")
    assert {claim.claimant.name for claim in claims} == {"mayor"}


def test_the_items_of_a_list_are_what_its_lead_in_says():
    text = (
        "The four female presidents were:\n1. Abigail Adams (1797-1801)\n2. Ann Lee - appointed by Joe Roe in 1981.\n"
    )
    assert said(text) == [
        "Abigail Adams (1797-1801) was a female president.",
        "Ann Lee was a female president.",
        "Ann Lee was appointed by Joe Roe in 1981.",
    ]


def test_a_bracket_stays_with_the_word_before_it():
    assert said("The National Institute (NI) employs 1,200 people.") == [
        "The National Institute (NI) employs 1,200 people."
    ]


def test_courtesy_and_questions_to_the_reader_are_no_claims():
    assert said("Thank you for coming. Would you like to know more?") == []


def test_granularity_goes_from_sentences_to_propositions():
    text = "The film was released in Oslo on May 30, 2014, and won praise for its script and music."
    counts = [len(split(text, granularity=fineness)) for fineness in Granularity]
    assert counts[0] == 1
    assert counts[0] < counts[1] < counts[2]


def test_a_proposition_is_one_thing_with_one_adjunct():
    claims = said("The film was released in Oslo on May 30, 2014.", granularity="atomic")
    assert claims == ["The film was released in Oslo.", "The film was released on May 30, 2014."]


@pytest.mark.parametrize(
    "text, kept",
    [
        ("According to the ministry, the army closed the border on Monday in the north.", "According to the ministry"),
        ("If the state refuses to pay, the project will be cancelled in May at the harbour.", "If the state"),
        ("The mayor or the deputy will resign in May in Oslo.", "The mayor or the deputy"),
        ("The army did not cross the border on Monday in the north.", "did not"),
        ("The plan may fail in May without help from the state.", "may fail"),
    ],
)
def test_the_finest_claims_keep_source_condition_alternative_and_hedge(text, kept):
    claims = said(text, granularity="atomic")
    assert claims
    assert all(kept in claim for claim in claims)


def test_a_sentence_is_taken_whole_at_the_coarsest_granularity():
    text = "The plan failed; the mayor, who had signed it, resigned."
    (claim,) = split(text, granularity="sentence")
    assert claim.text == text
    assert claim.spans == ((0, len(text) - 1),)


def test_a_text_in_another_language_comes_back_by_sentence_with_nothing_resolved():
    text = "Der Minister trat zurück. Er war krank."
    claims = split(text, language="de", published=WEDNESDAY)
    assert [claim.text for claim in claims] == ["Der Minister trat zurück.", "Er war krank."]
    assert not any(claim.replacements for claim in claims)


@pytest.mark.parametrize("options", [{"engine": "magic"}, {"granularity": "word"}])
def test_an_unknown_engine_or_granularity_is_named(options):
    with pytest.raises(ConfigError, match=next(iter(options.values()))):
        split("A text.", **options)


def test_the_same_text_gives_the_same_claims():
    text = "The council met on Monday, and it voted for the plan, which failed."
    assert split(text) == split(text)


@pytest.mark.parametrize("granularity", list(Granularity))
def test_a_sentence_of_nothing_but_signs_is_no_claim(granularity):
    assert split("-", granularity=granularity) == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=40,
    ),
    st.sampled_from(list(Granularity)),
)
def test_whatever_the_text_claims_lie_inside_their_sentence(pieces, granularity):
    text = " ".join(pieces)
    units = {(unit.start, unit.end) for unit in sentences(text)}
    for claim in split(text, granularity=granularity, published=WEDNESDAY):
        assert claim.sentence in units
        assert claim.spans
        assert all(a < b and text[a:b] == text[a:b].strip() for a, b in claim.spans)
        assert all(a[1] <= b[0] for a, b in pairwise(claim.spans))
        assert claim.sentence[0] <= claim.spans[0][0] and claim.spans[-1][1] <= claim.sentence[1]
        assert 0 <= claim.check_worthiness <= 1
        assert claim.text.strip()


@pytest.mark.skipif(not SEED.exists(), reason="the shared seed article is not here")
def test_the_seed_article_reads_well():
    text = SEED.read_text(encoding="utf-8")
    claims = split(text, published=WEDNESDAY)
    texts = [claim.text for claim in claims]
    assert 12 <= len(claims) <= 60
    assert "Russia's commitment to Myanmar includes arms sales." in texts
    assert "The Russian Embassy in Myanmar sets up its own Thingyan pandal" in " ".join(texts)
    assert any("50 joint military activities" in t and "2024" in t for t in texts)
    assert not any(t.startswith(("It ", "This ", "They ")) for t in texts)
    assert {Kind.FACT, Kind.OPINION} <= {claim.kind for claim in claims}
    assert len({claim.check_worthiness for claim in claims}) > 3


def test_what_is_put_into_quoted_words_stands_in_brackets():
    text = "The bridge opened in May. “It is the most beautiful bridge in Europe,” Mayor Jonas Beck said."
    said = split(text)[-1]
    assert said.text == "“[The bridge] is the most beautiful bridge in Europe,” Mayor Jonas Beck said."
    assert [(r.old, r.new) for r in said.replacements] == [("It", "[The bridge]")]
