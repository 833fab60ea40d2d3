"""The Markdown report shows text as it is: nothing of it is read as markup."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from factcheck.model.plain import visible
from factcheck.reports import render
from factcheck.reports.escaping import address, block, line
from reports.sample import HOSTILE_URL, SAMPLE

RENDERER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
SPECIALS = st.text(alphabet="*_`#>-+=~|[]()<>!\\&;:1.) \tax\n{}$", max_size=30)


def inline_tokens(markdown):
    return [child for token in RENDERER.parse(markdown) for child in token.children or ()]


def shown(markdown):
    """What a reader sees: the text, and line breaks."""
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(breaks.get(token.type, token.content) for token in inline_tokens(markdown))


@settings(deadline=None, max_examples=300)
@given(SPECIALS | st.text(max_size=30))
def test_any_text_on_a_line_is_shown_as_it_is(text):
    markdown = f"before {line(text)} after"
    assert {token.type for token in inline_tokens(markdown)} == {"text"}
    assert shown(markdown) == f"before {visible(text)} after"


@settings(deadline=None, max_examples=300)
@given(SPECIALS | st.text(max_size=30))
def test_any_text_in_paragraphs_stays_paragraphs(text):
    markdown = "\n".join(block(text))
    tokens = RENDERER.parse(markdown)
    assert {t.type for t in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    assert {t.type for t in inline_tokens(markdown)} <= {"text", "hardbreak"}
    kept = "".join(visible(raw) for raw in text.split("\n") if raw.strip())
    assert "".join(shown(markdown).split()) == "".join(kept.split())


@settings(deadline=None, max_examples=200)
@given(SPECIALS | st.text(max_size=30))
def test_any_quote_stays_one_quote(text):
    tokens = RENDERER.parse("\n".join([*block(f"x\n{text}", "> "), "", "after"]))
    assert [t.type for t in tokens].count("blockquote_open") == 1
    assert {t.type for t in tokens} <= {
        *("blockquote_open", "blockquote_close"),
        *("paragraph_open", "inline", "paragraph_close"),
    }


@pytest.mark.parametrize(
    "url", [HOSTILE_URL, "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//host/x", "http:///x", "no"]
)
def test_only_web_addresses_are_linked(url):
    assert "link_open" not in {t.type for t in inline_tokens(address(url))}
    assert shown(address(url)) == url


@pytest.mark.parametrize("url", ["https://example.org/a_b(c)?x=1&copy;=2#d", "http://example.org/O'Brien"])
def test_a_web_address_is_linked_to_itself(url):
    opened = [t for t in inline_tokens(address(url)) if t.type == "link_open"]
    assert [t.attrs["href"] for t in opened] == [url]
    assert shown(address(url)) == url


@pytest.mark.parametrize(
    "url", ["https://a.org/>x<b>", "https://a.org/ b", "https://a.org/\u202egro", "https://a.org/\n"]
)
def test_an_address_that_could_break_out_of_its_link_is_not_linked(url):
    assert "link_open" not in {t.type for t in inline_tokens(address(url))}


def test_the_sample_holds_no_markup_but_the_reports_own():
    markdown = render(SAMPLE, "markdown").decode()
    tokens = RENDERER.parse(markdown)
    assert not [t for t in tokens if t.type in {"html_block", "fence", "code_block"}]
    assert {t.attrs["href"] for t in inline_tokens(markdown) if t.type == "link_open"} == {
        "https://news.example.org/harbour?a=1&copy;=2",
        "https://harbour.example.org/2023",
        "https://harbour.example.org/2023/",
    }
    assert {t.type for t in inline_tokens(markdown)} == {
        *("text", "hardbreak", "softbreak", "strong_open", "strong_close", "link_open", "link_close"),
    }


def test_terminal_escapes_do_not_reach_the_page():
    hostile = replace(SAMPLE, citation=replace(SAMPLE.citation, title="\x1b[31mred\x07\r\nnew line"))
    markdown = render(hostile, "markdown").decode()
    assert "# Fact-check: ␛\\[31mred␇␍␊new line\n" in markdown
    assert not {c for c in markdown if c < " " and c != "\n"}


def test_it_says_what_an_editor_needs_to_defend_a_verdict():
    markdown = render(SAMPLE, "markdown").decode()
    evidence = SAMPLE.claims[0].evidence[0]
    for needed in (
        "### 3.1 ✓ True",
        "| ✗ | Mostly false | 1 |",
        "Reviewers disagree on 3.2.",
        "### 3.2 ✗ Mostly false (reviewers disagree)",
        "**Verdict:** ✗ False, by first.checker, 2024-04-05 12:00 UTC; rests on e5",
        "“2 April 2024” for “Tuesday”, by the date of the article",
        "“The harbour board of Exampleton” for “The harbour”, as the article says at character 0",
        "**Claimed by:** the chair, of the harbour board",
        f"> {evidence.anchor.exact}",
        f"Snapshot {evidence.sha256[:12]}, fetched 2024-04-05 09:30 UTC",
        f"sha-256 {evidence.sha256}",
        "**not verified:**",
        "e6 (removed since)",
        "withdrawn 2024-04-05 10:00 UTC",
        "(now 3.4, 3.5)",
        SAMPLE.sha256,
    ):
        assert needed in markdown, needed
