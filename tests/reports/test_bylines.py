"""What a report says of who gave a verdict, and of quotes that came after it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from factcheck.reports import render
from factcheck.reports.case import Case, byline
from reports.sample import SAMPLE


@pytest.mark.parametrize(
    ("reviewer", "public"),
    [
        ("Anna Berg <anna@desk.example>", "Anna Berg"),
        ("anna@desk.example", "anna"),
        ("<anna@desk.example>", "anna"),
        ("Anna Berg (anna@desk.example)", "Anna Berg"),
        ("Anna Berg", "Anna Berg"),
        ("Desk @ the Post", "Desk @ the Post"),
        ("@anna", "@anna"),
        ("", ""),
    ],
)
def test_the_public_is_told_the_name_without_the_address(reviewer, public):
    assert byline(reviewer) == public


def with_a_late_quote(count):
    first = SAMPLE.claims[0]
    given = first.current[0].created
    late = [replace(first.evidence[0], number=20 + n, created=given + timedelta(days=1)) for n in range(count)]
    return replace(SAMPLE, claims=(replace(first, evidence=(*first.evidence, *late)), *SAMPLE.claims[1:]))


def test_a_quote_that_came_after_the_verdict_is_said_to_have_come_later():
    assert b"rests on e4; given before e20 was attached" in render(with_a_late_quote(1), "markdown")
    assert b"; given before e20, e21 were attached" in render(with_a_late_quote(2), "markdown")
    page = render(with_a_late_quote(2), "html").decode()
    assert '; given before <a href="#e20">e20</a>, <a href="#e21">e21</a> were attached' in page


def test_what_a_verdict_rests_on_or_passed_over_did_not_come_later():
    report = with_a_late_quote(1)
    claim = report.claims[0]
    before = replace(claim.evidence[1], created=claim.current[0].created - timedelta(days=1))
    passed_over = replace(claim, evidence=(claim.evidence[0], before))
    assert Case(report).later(passed_over, claim.current[0]) == ()
    named = replace(claim.current[0], evidence=(4, 20))
    assert Case(report).later(claim, named) == ()


def test_the_headline_stands_once_unless_something_is_claimed_in_it():
    title = "Harbour of Exampleton opens twice"
    titled = replace(SAMPLE, citation=replace(SAMPLE.citation, title=title))
    assert render(titled, "html").decode().count(title) == 2, "in the page's title and as its heading"
    claim = replace(SAMPLE.claims[0], spans=((0, len(title)),), replacements=())
    claimed = replace(titled, claims=(claim, *SAMPLE.claims[1:]))
    assert f'<mark class="good"><a href="#c1">{title}</a></mark>' in render(claimed, "html").decode()
