"""Names of two that are one, what `it` is where two would do, and words that point at something unsaid."""

from datetime import date

import pytest

from factcheck.text import split

PUBLISHED = date(2025, 5, 14)


def said(text):
    return [claim.text for claim in split(text, published=PUBLISHED)]


def flagged(text):
    return {claim.text: claim.needs_context for claim in split(text, published=PUBLISHED)}


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "Brandt & Hollis confirmed on Monday that it had not been contacted since March 2021.",
            "Brandt & Hollis had not been contacted since March 2021.",
        ),
        ("Smith & Wesson said that it had sold 2,000 guns in 2020.", "Smith & Wesson had sold 2,000 guns in 2020."),
        ("Johnson & Johnson's profit rose by 4%.", "Johnson & Johnson's profit rose by 4%."),
        ("“We are sorry,” Marks & Spencer said. It closed 12 shops.", "Marks & Spencer closed 12 shops."),
        ("Ben & Jerry's was founded in 1978. It has 30 shops.", "Ben & Jerry's has 30 shops."),
        ("The firm Brandt, Lunn & Hollis won the contract.", "The firm Brandt, Lunn & Hollis won the contract."),
        ("Dolce and Gabbana has 30 shops. Its profit rose by 4%.", "Dolce and Gabbana's profit rose by 4%."),
        ("Quill said that Lunn & Sons would close and that it owed £40.", "Quill said that Lunn & Sons owed £40."),
    ],
)
def test_a_name_of_two_that_is_one_is_not_cut(text, expected):
    assert expected in said(text)


def test_persons_joined_by_a_sign_or_by_and_are_two():
    assert "Ann Lee and Jon Lund had won." in said("Ann Lee and Jon Lund said that they had won.")
    assert said("Mr & Mrs Hale bought the house.") == ["Mr & Mrs Hale bought the house."]


@pytest.mark.parametrize(
    "text, expected",
    [
        (
            "An inspection found rust in 42 girders of the bridge, and the council closed it to lorries.",
            "The council closed the bridge to lorries.",
        ),
        ("A report found that the mill was unsafe, and the council rejected it.", "The council rejected the report."),
        ("An audit found that £12,000 was missing. Ann Hale denies taking it.", "Ann Hale denies taking £12,000."),
        (
            "Marlow Bridge carries 11,400 vehicles a day. Before the limit was introduced, it carried 13,200.",
            "Before the limit was introduced, Marlow Bridge carried 13,200.",
        ),
        (
            "The cost of the bridge was £4 million in 2020. The council says it rose by a tenth in 2021.",
            "The cost of the bridge rose by a tenth in 2021.",
        ),
        (
            "Marlow Bridge was built by the Westerby Iron Company. It was the first bridge with lamps.",
            "Marlow Bridge was the first bridge with lamps.",
        ),
        ("Norrbank fired 40 people. It said it lost £3 million in 2020.", "Norrbank lost £3 million in 2020."),
    ],
)
def test_it_is_what_its_verb_asks_for(text, expected):
    assert expected in said(text)


@pytest.mark.parametrize(
    "text, wrong",
    [
        ("An inspection found rust, and the council closed it a month later.", "closed the inspection"),
        ("An inspection found rust, and the council closed it a month later.", "closed rust"),
        ("After an audit found that the books were wrong, the club denied hiding it.", "hiding the audit"),
        ("The new bridge cost £4 million. The council says it rose by a tenth.", "The council rose"),
        ("The council built a bridge in 1990. The council says it cost £3 million.", "The council cost"),
        ("Nobody knows who paid for the plaque. Ann Moss believes that it was the company itself.", "the plaque was"),
    ],
)
def test_it_is_flagged_rather_than_guessed(text, wrong):
    claims = split(text, published=PUBLISHED)
    assert not any(wrong in claim.text for claim in claims)
    assert any(claim.needs_context == "it" for claim in claims)


def test_among_them_opens_a_list_of_what_its_own_clause_named():
    text = (
        "Bids have to be in by 30 June. Three firms have shown interest, among them Harrow Steelworks, which restored"
    )
    claims = said(f"{text} the viaduct in 2009.")
    assert "Three firms have shown interest, among them Harrow Steelworks." in claims
    assert "Harrow Steelworks restored the viaduct in 2009." in claims


@pytest.mark.parametrize(
    "text, phrase",
    [
        ("The council built a school in Hale. That project cost £3 million.", "That project"),
        ("The bridge opened in 1950. The one before was swept away in 1947.", "The one"),
        ("Harrow raised its fees by 4%. Two other councils raised theirs by 6%.", "theirs"),
        ("Ann Lee asked Jon Lund for a report. Jon Lund sent one in March.", "one"),
        ("The grant may be refused. In that case the town would pay £2 million.", "that case"),
        ("Ann Lee said that the firm failed. Officials say those rules are old.", "those rules"),
        ("Steel was cheap. Prices have risen by 38 per cent since then.", "since then"),
        ("Norrbank failed. By then 40 people had left.", "By then"),
    ],
)
def test_what_only_points_is_flagged(text, phrase):
    assert phrase in flagged(text).values()


@pytest.mark.parametrize(
    "text",
    [
        "Cyclists account for one in nine crossings.",
        "The new bridge is wider than the old one.",
        "Officials say that rules are old.",
        "One should never sign a blank cheque.",
        "Ann Lee is the one who paid.",
        "The girders of Marlow Bridge are the original ones.",
    ],
)
def test_what_says_enough_or_names_it_before_is_not_flagged(text):
    assert not any(flagged(text).values())


def test_nothing_owned_follows_the_sign_of_an_owner_after_quotation_marks():
    text = "“Harbor Lights” is a film. Its music and songs are by Jon Lund."
    claims = split(text)
    assert claims[1].text == "The music and songs of “Harbor Lights” are by Jon Lund."
    (put,) = claims[1].replacements
    assert (put.old, put.new) == ("Its music and songs", "the music and songs of “Harbor Lights”")
    assert text[slice(*put.origin)] == "“Harbor Lights”"
