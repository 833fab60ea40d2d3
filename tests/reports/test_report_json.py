"""What other programs get: the whole case as JSON, and the verdicts as ClaimReview."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from factcheck.model.claims import Claimant
from factcheck.model.scales import DEFAULT_SCALE
from factcheck.reports import render
from factcheck.reports.case import linkable
from factcheck.reports.members import iso
from reports.sample import EMPTY, SAMPLE


def loaded(report, form):
    return json.loads(render(report, form))


def graph(report):
    return loaded(report, "claimreview")["@graph"]


def test_json_names_rows_as_people_type_them():
    case = loaded(SAMPLE, "json")
    claim = case["claims"][1]
    assert case["article"]["number"] == "3"
    assert [s["number"] for s in case["sources"]] == ["s7", "s9"]
    assert (claim["number"], claim["sources"], claim["evidence"][0]["number"]) == ("3.2", ["s7"], "e5")
    assert claim["verdicts"][0]["evidence"] == ["e5", "e6"]
    assert case["claims"][0]["notes"][0]["number"] == "n3"
    assert case["claims"][2]["replaced_by"] == ["3.4", "3.5"]


def test_json_holds_values_as_they_are_and_quotes_that_can_be_checked():
    case = loaded(SAMPLE, "json")
    assert case["article"]["text"] == SAMPLE.text
    for claim in case["claims"]:
        for (start, end), quote in zip(claim["spans"], claim["quotes"], strict=True):
            assert quote["exact"] == SAMPLE.text[start:end]
    assert [c["disputed"] for c in case["claims"]] == [False, True, *[False] * 6]
    assert [c["number"] for c in case["claims"] if c["open"]] == ["3.4", "3.5"]
    assert [e["verified"] for c in case["claims"] for e in c["evidence"]] == [True, True, True, False]


def test_one_claim_review_for_each_claim_with_a_verdict():
    reviews = graph(SAMPLE)
    assert [r["claimReviewed"] for r in reviews] == [SAMPLE.claims[n].text for n in (0, 1, 5)]
    assert all(r["@type"] == "ClaimReview" for r in reviews)


def test_the_newest_verdict_is_the_review_and_its_reviewer_the_author():
    review = graph(SAMPLE)[1]
    assert review["author"] == {"@type": "Person", "name": "second.checker"}
    assert review["datePublished"] == "2024-04-06T15:00:00Z"
    assert review["reviewRating"]["alternateName"] == "Mostly false"


def test_a_rating_has_a_value_only_where_it_has_a_number():
    numbered, _, satire = (r["reviewRating"] for r in graph(SAMPLE))
    assert {k: numbered[k] for k in ("ratingValue", "bestRating", "worstRating")} == {
        "ratingValue": 5,
        "bestRating": 5,
        "worstRating": 1,
    }
    assert satire == {"@type": "Rating", "alternateName": "Satire"}


def test_the_claim_says_who_made_it_where_and_when():
    item = graph(SAMPLE)[2]["itemReviewed"]
    assert item["author"] == {"@type": "Person", "name": "the chair", "description": "of the harbour board"}
    assert item["datePublished"] == "2024-04-03"
    assert item["appearance"]["url"] == SAMPLE.citation.url
    assert item["appearance"]["name"] == SAMPLE.citation.title


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Ministry of Transport", "Organization"), ("the harbour authority", "Organization"), ("A. B.", "Person")],
)
def test_a_claimant_is_a_person_unless_the_name_says_otherwise(name, kind):
    claims = (replace(SAMPLE.claims[0], claimant=Claimant(name)),)
    assert graph(replace(SAMPLE, claims=claims))[0]["itemReviewed"]["author"]["@type"] == kind


def test_the_quotes_it_rests_on_are_cited_and_unverified_ones_are_not():
    (cited,) = graph(SAMPLE)[0]["citation"]
    assert cited["text"] == SAMPLE.claims[0].evidence[0].anchor.exact
    assert cited["isPartOf"]["url"] == "https://harbour.example.org/2023"
    claim = replace(SAMPLE.claims[0], evidence=(replace(SAMPLE.claims[0].evidence[0], verified=False),))
    assert "citation" not in graph(replace(SAMPLE, claims=(claim,)))[0]


def test_a_graph_without_verdicts_is_empty_and_sound():
    assert loaded(EMPTY, "claimreview") == {"@context": "https://schema.org", "@graph": []}


def test_claim_review_can_be_put_into_a_script_element():
    assert b"<" not in render(SAMPLE, "claimreview")
    assert "<script>" in graph(SAMPLE)[1]["reviewRating"]["ratingExplanation"]


def test_a_discarded_claim_is_not_published_though_it_has_a_verdict():
    claim = replace(SAMPLE.claims[2], verdicts=SAMPLE.claims[0].verdicts)
    assert graph(replace(SAMPLE, claims=(claim,))) == []


def test_times_are_written_in_utc_whatever_their_zone():
    assert iso(datetime(2024, 4, 5, 12, 0, tzinfo=timezone(timedelta(hours=2)))) == "2024-04-05T10:00:00Z"
    assert iso(datetime(2024, 4, 5, 10, 0)) == "2024-04-05T10:00:00Z"
    assert iso(datetime(2024, 4, 5, 10, 0, 0, 5, UTC)) == "2024-04-05T10:00:00.000005Z"


@pytest.mark.parametrize("url", ["https://example.org", "http://example.org:8080/a?b#c"])
def test_web_addresses_may_be_linked(url):
    assert linkable(url) == url


@pytest.mark.parametrize(
    "url", ["", "javascript:alert(1)", "https://", "https://[bad", "https://a.org/\x00", "mailto:a@b.c"]
)
def test_other_addresses_may_not(url):
    assert linkable(url) == ""


def test_a_verdict_of_an_earlier_scale_counts_under_its_own_name():
    verdict = replace(SAMPLE.claims[0].verdicts[0], rating=replace(DEFAULT_SCALE.ratings[0], id="old", label="Held up"))
    claims = (replace(SAMPLE.claims[0], verdicts=(verdict,)),)
    assert "| ✓ | Held up | 1 |" in render(replace(SAMPLE, claims=claims), "markdown").decode()
