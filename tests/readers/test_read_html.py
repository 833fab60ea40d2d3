"""Web pages: text with its paragraphs, metadata, and nothing run or fetched."""

from datetime import date

import pytest

from factcheck import readers
from factcheck.errors import NoText

PAGE = b"""<!doctype html><html lang=en><head><title>Parade in Naypyitaw</title>
<meta name=author content="Desk"><meta property="article:published_time" content="2024-03-28"></head><body><article>
<h1>Parade in Naypyitaw</h1><p>The ministry listed its guests on Thursday evening.</p>
<p>Deputy defence minister Alexander Fomin watched the Armed Forces Day parade in Naypyitaw on 27 March 2024.</p>
<p>Officials exchanged medals before the parade began.</p></article></body></html>"""

STORY = "".join(
    f"<p>In paragraph {number} officials of both sides said what they had agreed on after long talks by the sea.</p>\n"
    for number in range(1, 7)
)
SITE = f"""<html lang="en-GB"><head><title>Talks end in agreement | The Sample Courier</title>
<meta property="og:title" content="Talks end in agreement"><meta property="og:site_name" content="The Sample Courier">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Talks end in agreement", "datePublished": "2024-02-01T09:00:00Z", "dateModified": "2024-05-01",
"author": {{"@type": "Person", "name": "Sample Author"}}}}</script><style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Subscribe now</a></li></ul></nav>
<main><article><h1>Talks end in agreement</h1>{STORY}<h2>What comes next</h2>
<ul><li>Parliament votes in May</li><li><p>The treaty is signed in June</p></li></ul>
<table><tr><th>Year</th><th>Sum</th></tr><tr><td>2023</td><td><p>5 million</p></td></tr></table>
<script>document.write("written by a script")</script></article></main>
<footer>All rights reserved. Cookie settings.</footer></body></html>"""


def text_of(markup):
    return readers.read(markup.encode(), media_type="text/html").text


def test_a_short_page_keeps_heading_and_paragraphs_and_says_what_it_is():
    read = readers.read(PAGE, url="http://127.0.0.1:8000/parade", media_type="text/html; charset=utf-8")
    assert read.text.split("\n\n") == [
        "Parade in Naypyitaw",
        "The ministry listed its guests on Thursday evening.",
        "Deputy defence minister Alexander Fomin watched the Armed Forces Day parade in Naypyitaw on 27 March 2024.",
        "Officials exchanged medals before the parade began.",
    ]
    assert read.citation.title == "Parade in Naypyitaw"
    assert read.citation.author == "Desk"
    assert read.citation.published == date(2024, 3, 28)
    assert read.citation.language == "en"
    assert read.citation.publisher == ""
    assert read.citation.url == "http://127.0.0.1:8000/parade"
    assert (read.reader, read.reader_version.split(".")[0]) == ("html", "trafilatura 2")


def test_a_site_gives_its_article_without_menu_and_footer():
    read = readers.read(SITE.encode(), url="https://courier.example/talks")
    assert read.citation.title == "Talks end in agreement"
    assert read.citation.publisher == "The Sample Courier"
    assert read.citation.author == "Sample Author"
    assert read.citation.published == date(2024, 2, 1)
    assert read.citation.language == "en-GB"
    assert all(f"In paragraph {number} officials" in read.text for number in range(1, 7))
    assert "\n\nWhat comes next\n\n- Parliament votes in May\n- The treaty is signed in June\n\n" in read.text
    assert "Year | Sum\n2023 | 5 million" in read.text
    assert not any(words in read.text for words in ("Subscribe", "Cookie", "script", "color"))


def test_a_day_in_the_running_text_is_no_day_of_publication():
    assert readers.read(b"<html><body><p>They met on 3 May 2019 in Oslo.</p></body></html>").citation.published is None


def test_a_metadata_line_gives_the_day_where_the_page_itself_says_none():
    read = readers.read(b"<html><body><p>date 2024-04-03 Officials met on Monday.</p></body></html>")
    assert read.citation.published == date(2024, 4, 3)
    assert read.text.startswith("date 2024-04-03 ")


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>One short line.", "One short line."),
        (
            "<html><body><div>Bare text<br>on two lines<br><br>and a third</div></body></html>",
            "Bare text\non two lines\n\nand a third",
        ),
        ("<html><nav><a href=x>Only a menu</a></nav></html>", "Only a menu"),
        ("<html><body><p>A&nbsp;B &lt;b&gt; &amp;amp; &#0;C</p></body></html>", "A B <b> &amp; \ufffdC"),
        (
            "<html><head><title>t</title></head><body><form><label>Name your price</label></form></body></html>",
            "Name your price",
        ),
    ],
)
def test_pages_that_look_like_no_article_give_their_text_all_the_same(markup, expected):
    assert text_of(markup).replace("\xa0", " ") == expected


@pytest.mark.parametrize(
    "markup",
    [
        "<html><head><title>Only a title</title></head><body></body></html>",
        "<html><body><script>let words = 'a lot of them';</script><style>p {}</style></body></html>",
        "<html><body><img src='http://127.0.0.1/x.png' alt='described'></body></html>",
        "<html>",
        "<!doctype html>",
    ],
)
def test_a_page_without_text_is_refused(markup):
    with pytest.raises(NoText, match=r"“page\.html”"):
        readers.read(markup.encode(), name="page.html")


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        ("<meta charset=iso-8859-2><p>Közős".encode("iso-8859-2"), "text/html"),
        ("<p>Közős".encode("iso-8859-2"), "text/html; charset=ISO-8859-2"),
        ("<meta charset=utf-8><p>Közős".encode("iso-8859-2"), "text/html; charset=ISO-8859-2"),
        ("<meta charset=utf-16><p>Közős".encode(), "text/html"),
        ("<html><p>Közős".encode("utf-16"), "text/html"),
        ('<?xml version="1.0" encoding="latin1"?><html><body>Közős</body></html>'.encode(), ""),
    ],
)
def test_the_charset_comes_from_the_server_then_from_the_page(body, media_type):
    assert readers.read(body, media_type=media_type).text == "Közős"


def test_markup_inside_text_stays_text():
    assert text_of("<html><p>[bold red]not markup[/] \x1b[2J &lt;script&gt;") == "[bold red]not markup[/] [2J <script>"


def test_the_same_page_read_again_gives_the_same_document():
    assert readers.read(SITE.encode()) == readers.read(SITE.encode())


def test_a_page_nested_beyond_reason_ends_in_a_clear_answer():
    with pytest.raises(NoText):
        text_of("<div>" * 20_000 + "deep" + "</div>" * 20_000)
