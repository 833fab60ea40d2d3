"""Records of earlier checks: every format says the same, and what cannot be used is named by its place."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import BinaryInput, EmptyInput, FactcheckError, InputError, NoText, TooLarge
from factcheck.model.checked import CheckedClaim
from factcheck.readers.checked import read

GOLDEN = Path(__file__).with_name("checked")
BRIDGE = CheckedClaim(
    number="https://checks.example/1",
    claim="The bridge cost four million euros.",
    title="Did the bridge cost four million?",
    claimant="The mayor",
    rating="Mostly false",
    value=0.25,
    reviewer="Checks of Example",
    url="https://checks.example/1",
    checked=date(2024, 5, 3),
    language="en",
)
WHALE = CheckedClaim(
    number="b-2",
    claim="A whale swam up the river.",
    title="No whale in the river",
    claimant="A sailor",
    rating="Not so",
    value=0.0,
    reviewer="Checks of Example",
    url="https://checks.example/2",
    checked=date(2019, 3, 7),
    language="en",
)


@pytest.mark.parametrize("file", sorted(GOLDEN.iterdir()), ids=lambda file: file.name)
def test_every_format_says_the_same(file):
    expected = [BRIDGE] if file.name == "one.json" else [BRIDGE, WHALE]
    assert read(file.read_bytes(), name=file.name) == expected


def test_the_format_is_known_by_the_content_not_by_the_name():
    assert read((GOLDEN / "table.csv").read_bytes(), name="checks.json") == [BRIDGE, WHALE]


def test_a_record_without_an_id_gets_one_that_stays_the_same():
    first, second = read(b'{"claim": "A", "url": "https://e.example"}\n{"claim": "B", "url": "https://e.example"}')
    again = read(b'[{"claim": "A", "url": "https://e.example", "rating": "False"}]')[0]
    assert first.number == again.number != second.number


def test_an_id_may_be_a_number_and_other_members_do_not_matter():
    assert read(b'{"id": 17, "claim": "A", "score": [1, 2]}') == [CheckedClaim("17", "A")]


def test_a_rating_is_placed_by_its_words_else_by_its_number():
    review = {"@type": "ClaimReview", "claimReviewed": "A", "reviewRating": {"ratingValue": 4, "alternateName": "Nope"}}
    assert read(json.dumps(review).encode())[0].value == 0.75
    review["reviewRating"]["alternateName"] = "Pants on Fire!"
    assert read(json.dumps(review).encode())[0].value == 0.0
    review["reviewRating"] = {"ratingValue": -1}
    assert read(json.dumps(review).encode())[0].value is None


BAD = [
    ('{"id": 1, "claim": "A"}\n\n{"id": 2}\n', "line 3: there is no “claim”"),
    ('{"id": 1, "claim": "A"}\n{"id": 2,\n', "line 2: it is not sound JSON"),
    ('{"id": 1, "claim": "A"}\n["B"]\n', "line 2: it is not one record"),
    ('{"id": 1, "claim": ["A"]}\n', "“claim” is no text"),
    ('{"claim": "A"}\n{"claim": "A", "date": "3/4/2024"}\n', "line 2: “date” is “3/4/2024”, which is no date"),
    ('{"claim": "A"}\n{"claim": "A", "value": 3}\n', "line 2: “value” is “3”"),
    ('[{"claim": "A"}, {"claim": ""}]', "record 2: there is no “claim”"),
    ('{"@graph": [{"@type": "ClaimReview", "claimReviewed": ""}]}', "@graph[0]: there is no “claim”"),
    ('{"a":\n1,}', "line 2, character 3"),
    ("id,claim\n1,A\n2,B,C\n", "line 3: 3 cells under 2 headings"),
    ("id,words\n1,A\n", "no column is named “claim”"),
    ('claim\n"A', "line 2"),
]


@pytest.mark.parametrize(("text", "says"), BAD)
def test_a_bad_row_is_named_with_what_to_do(text, says):
    with pytest.raises(InputError) as caught:
        read(text.encode(), name="checks")
    assert caught.value.message.startswith("“checks”")
    assert says in caught.value.message
    assert caught.value.hint


def test_all_bad_rows_are_told_at_once():
    with pytest.raises(InputError) as caught:
        read(b'{"claim": ""}\n' * 3)
    assert "line 1: there is no “claim”. Also bad: line 2, line 3 (3 in all)." in caught.value.message


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", EmptyInput),
        (b" \n ", EmptyInput),
        (bytes(range(256)) * 20, BinaryInput),
        (b"[]", NoText),
        (b'{"@type": "Article", "name": "x"}', NoText),
        (b"claim\n", NoText),
        # Without names of their own these tests would be called by all of it.
        pytest.param(b"[" * 100_000, InputError, id="nested"),
        pytest.param(b"x" * (50 * 1024 * 1024 + 1), TooLarge, id="too-large"),
    ],
)
def test_what_holds_no_record_is_refused(body, kind):
    with pytest.raises(kind) as caught:
        read(body)
    assert caught.value.hint


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_encoding_is_read(encoding):
    text = 'id,claim\n1,"Das Café in Zürich öffnet für alle, sagt die Bürgermeisterin."\n'
    (record,) = read(text.encode(encoding))
    assert record.claim == "Das Café in Zürich öffnet für alle, sagt die Bürgermeisterin."


def test_what_cannot_be_stored_is_cleaned():
    (record,) = read(b'{"claim": "A\\u0000B \\ud800 C\\u0007\\r\\nD"}')
    assert record.claim == "AB C D"


@given(st.binary(max_size=300) | st.text(alphabet='{}[]",:ab1\n;\\', max_size=80).map(str.encode))
def test_anything_is_read_or_refused_in_our_own_words(body):
    try:
        assert read(body)
    except FactcheckError as error:
        assert error.hint


def test_a_plain_record_beside_reviews_is_read_and_publishers_and_pages_are_not():
    review = {"@type": "ClaimReview", "claimReviewed": "A whale swam up the river.", "url": "https://checks.example/2"}
    found = [review, {"id": "b-1", "claim": "The bridge is open."}, {"@type": "Organization", "name": "Checks"}]
    assert [record.claim for record in read(json.dumps(found).encode())] == [review["claimReviewed"], found[1]["claim"]]
    with pytest.raises(InputError, match="record 2"):
        read(json.dumps([review, {"id": "b-1"}]).encode())


@pytest.mark.parametrize("number", ["NaN", "Infinity", "1e400"])
def test_a_scale_without_end_is_taken_for_the_usual_one(number):
    rating = {"ratingValue": 3, "bestRating": number, "worstRating": "1"}
    review = {"@type": "ClaimReview", "claimReviewed": "A whale swam up the river.", "reviewRating": rating}
    assert read(json.dumps(review).encode())[0].value == 0.5
