"""The HTML report is one page that carries all it needs, and in which nothing of a text is markup."""

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import html

from factcheck.reports import render
from reports.sample import EMPTY, HOSTILE_MARKUP, HOSTILE_URL, SAMPLE
from reports.strategies import reports

HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7 * 7 }}\x1b[31m\u202e"


def parsed(report):
    return html.document_fromstring(render(report, "html"), parser=html.HTMLParser(encoding="utf-8"))


def everywhere(report, text):
    """The report with `text` wherever one of its words may stand."""
    citation = replace(report.citation, title=text, author=text, publisher=text, url=text, language=text)
    verdicts = [replace(v, rationale=text, reviewer=text) for c in report.claims for v in c.verdicts]
    return replace(
        report,
        citation=citation,
        text=text + report.text,
        scale=replace(report.scale, name=text),
        sources=tuple(replace(s, citation=citation) for s in report.sources),
        snapshots=tuple(replace(s, url=text, media_type=text, sha256=text) for s in report.snapshots),
        claims=tuple(
            replace(
                c,
                text=text,
                needs_context=text,
                claimant=replace(SAMPLE.claims[0].claimant, name=text, role=text),
                replacements=tuple(replace(r, old=text, new=text, origin=(0, len(text))) for r in c.replacements),
                evidence=tuple(
                    replace(e, anchor=replace(e.anchor, exact=text), sha256=text, reader=text) for e in c.evidence
                ),
                verdicts=tuple(verdicts[:2]),
            )
            for c in report.claims
        ),
    )


def test_no_text_becomes_an_element_or_an_attribute():
    page = parsed(everywhere(SAMPLE, HOSTILE))
    assert {e.tag for e in page.iter() if isinstance(e.tag, str)} <= {
        *("html", "head", "meta", "title", "style", "body", "header", "footer", "article"),
        *("h1", "h2", "h3", "p", "a", "mark", "span", "b", "br", "blockquote", "div"),
        *("dl", "dt", "dd", "ul", "li"),
    }
    assert {name for e in page.iter() for name in e.attrib} <= {
        *("lang", "charset", "http-equiv", "content", "name", "dir", "class", "id", "href", "title", "rel"),
    }
    assert all(e.get("href").startswith("#") for e in page.iter("a"))
    assert "{{ 7 * 7 }}" in page.text_content()
    assert "<script>alert(1)</script>" in page.text_content()


def test_no_hostile_string_is_in_the_bytes_unescaped():
    written = render(everywhere(SAMPLE, HOSTILE), "html").decode()
    assert HOSTILE not in written
    assert "<script" not in written.lower()
    assert "<img" not in written
    assert HOSTILE_MARKUP not in render(SAMPLE, "html").decode()
    assert not {c for c in written if c in "\x1b\x07\x9b\u202e"}


def test_the_page_asks_nobody_for_anything():
    page = parsed(SAMPLE)
    assert not page.xpath("//script | //link | //img | //iframe | //object | //form | //@src | //@style")
    assert not re.search(r"url\(|@import|@font-face", page.xpath("string(//style)"))


def test_the_security_policy_lets_in_its_own_style_and_nothing_else():
    page = parsed(SAMPLE)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    digest = b64encode(sha256(page.xpath("string(//style)").encode()).digest()).decode()
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def test_only_web_addresses_are_linked():
    outward = {a.get("href") for a in parsed(SAMPLE).iter("a") if not a.get("href").startswith("#")}
    assert outward == {
        "https://news.example.org/harbour?a=1&copy;=2",
        "https://harbour.example.org/2023",
        "https://harbour.example.org/2023/",
    }
    assert HOSTILE_URL in parsed(SAMPLE).text_content()


def test_every_link_within_the_page_leads_somewhere():
    page = parsed(SAMPLE)
    inward = {a.get("href") for a in page.iter("a") if a.get("href").startswith("#")}
    assert inward <= {f"#{name}" for name in page.xpath("//@id")}


def test_the_article_stands_there_whole_with_its_claims_marked():
    page = parsed(EMPTY)
    assert [p.text_content() for p in page.xpath("//div[@class='article']/p")] == ["Nothing to see."]
    marked = [(m.text_content(), m.find("a").get("href")) for m in parsed(SAMPLE).iter("mark")]
    assert ("The harbour board said on Tuesday that 1,240 ", "#c1") in marked
    assert ("ships called last year", "#c2") in marked  # of claim 1 too, which began earlier
    assert ("a third more than in 2022", "#c2") in marked
    signs = [a.text_content() for a in parsed(SAMPLE).find_class("at")]
    assert signs == ["✓ 1", "✗ 2", "○ 4", "○ 5", "☺ 6", "– 8", "– 9"]


def test_a_discarded_claim_is_listed_with_its_successors_and_not_marked():
    page = parsed(SAMPLE)
    (item,) = page.xpath("//li[@id='c3']")
    assert item.text_content().endswith("(now 3.4, 3.5)")
    assert not page.xpath("//*[@id='t3']")


@pytest.mark.parametrize("language", ["en", "pt-BR"])
def test_the_language_of_the_article_is_declared(language):
    page = parsed(replace(EMPTY, citation=replace(EMPTY.citation, language=language)))
    assert page.xpath("string(//div[@class='article']/@lang)") == language


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(reports())
def test_any_case_makes_a_page_with_each_claim_once(report):
    ids = parsed(report).xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {f"c{c.number}" for c in report.claims} <= set(ids)
