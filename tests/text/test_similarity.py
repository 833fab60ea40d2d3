"""What is looked for on behalf of a text, and which of several texts is nearest to it by words alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.matching.posts import read_post
from factcheck.text.matching.similarity import (
    denies,
    likeness,
    look_for,
    look_for_each,
    numbers_differ,
    scores,
    sharing,
    stems_of,
)
from factcheck.text.stems import stem

CHECKED = [
    "A photograph shows koalas drinking from a swimming pool during the Australian bushfires.",
    "The council of Example paid 40 million euros for its bridge.",
    "The council of Example paid for its library.",
    "Senator Maria Oakfield said that the lake is dry.",
    "In March 2019 a whale swam up the river.",
    "In August 2016 a whale swam up the river.",
]


def counted(words):
    having = [stems_of(text) for text in CHECKED]
    counts = {word: sum(stem(word) in stems for stems in having) for word in words}
    return {word: count for word, count in counts.items() if count}


def best(text):
    query = look_for(text, len(CHECKED), counted)
    found = scores(query, [[candidate] for candidate in CHECKED])
    return CHECKED[max(range(len(found)), key=found.__getitem__)]


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("Koalas are drinking from somebody's pool", 0),
        ("They are real! #AustralianBushfires https://t.co/x1pic.twitter.com/y2", 0),
        ("Unbelievable what they paid: €40M!!", 1),
        ("Unbelievable what they paid: 40,000,000", 1),
        ("@MariaOakfield what did you say there", 3),
        ("Look at that whale — A Sailor (@sailor1) March 4, 2019", 4),
        ("Look at that whale — A Sailor (@sailor1) August 4, 2016", 5),
    ],
)
def test_a_post_finds_what_was_checked_of_it(text, nearest):
    assert best(text) == CHECKED[nearest]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("It is #ClimateChange, says @JaneRoe99.", "It is Climate Change , says Jane Roe 99 ."),
        ("Read this https://example.org/a?b=c now", "Read this now"),
        ("So sad.pic.twitter.com/AbC123", "So sad."),
        ("RT @agency: Two dead", "agency : Two dead"),
        ("First.Then more. 3.5 and e.g. here", "First. Then more. 3.5 and e.g. here"),
        ("No post at all — only a dash (in brackets)", "No post at all — only a dash (in brackets)"),
    ],
)
def test_what_belongs_to_the_medium_is_not_what_is_said(written, said):
    assert read_post(written).said == said


def test_a_signature_gives_author_and_month():
    post = read_post("The dam broke. — Jo O’Neil 🌊 (@jo_x) October 3, 2018")
    assert (post.text, post.author, post.date) == ("The dam broke.", "Jo O’Neil 🌊", "October 2018")
    assert post.said == "The dam broke. — Jo O’Neil 🌊"


def test_a_tag_in_one_word_is_taken_apart_where_its_pieces_are_known():
    query = look_for("#whaleriver #swimmingkoalas", len(CHECKED), counted)
    assert {"whale", "river"} <= set(query.words)


def test_a_rare_word_in_common_weighs_more_than_a_frequent_one():
    query = look_for("whale koala", len(CHECKED), counted)
    assert query.weights[stem("koala")] > query.weights[stem("whale")]


def test_words_are_looked_up_rarest_first_and_those_that_no_text_has_not_at_all():
    query = look_for("a river whale and a koala and a unicorn", len(CHECKED), counted)
    assert next(iter(query.words)) == "koala"
    assert "unicorn" not in query.words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bridge cost four million euros.", "Four million euros is what the bridge cost."),
        ("The Café Zürich burned", "The Cafe Zurich burned"),
        ("The U.S. sells arms", "The US sells arms"),
        ("Exchanged medals", "An exchange of medals"),
    ],
)
def test_the_same_in_other_forms_is_very_like(one, other):
    assert likeness(look_for_each([one, other, "Nothing of it here"])[0], other) > 0.8


def test_texts_without_a_word_in_common_are_not_alike():
    assert likeness(look_for_each(["The bridge is old.", "Whales sing."])[0], "Whales sing.") == 0


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("It cost 4 million.", "It cost 5 million.", True),
        ("It cost 4 million in 2024.", "It cost 4 million.", False),
        ("It cost four million.", "It cost $4m.", False),
        ("It was dear.", "It was cheap.", False),
    ],
)
def test_other_numbers_keep_like_texts_apart(one, other, differ):
    assert numbers_differ(one, other) is differ
    assert numbers_differ(other, one) is differ


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("He signed the treaty.", False),
        ("He did not sign the treaty.", True),
        ("He didn’t sign it.", True),
        ("Nobody signed.", True),
        ("He never said that he would not sign.", False),
        ("The notable knot", False),
    ],
)
def test_a_denial_is_told_from_what_it_denies(text, denial):
    assert denies(text) is denial


def test_only_texts_that_share_a_rare_word_are_compared():
    queries = look_for_each(["a whale sang", "a bridge fell", "the whale swam", "nothing"])
    assert list(sharing(queries)) == [[], [], [0], []]


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_have_a_likeness_between_0_and_1(one, other):
    queries = look_for_each([one, other])
    assert 0 <= likeness(queries[0], other) <= 1.0000001
    assert len(scores(queries[0], [[one], [other], [one, other]])) == 3


@given(st.text(alphabet="#@aB1 —(),/:.httpsx", max_size=120))
def test_nothing_that_looks_like_a_post_breaks_it(text):
    read_post(text)
    look_for(text, len(CHECKED), counted)


def test_a_very_long_text_is_read_as_far_as_a_post_goes():
    assert len(read_post("word " * 100_000).text) <= 4000
