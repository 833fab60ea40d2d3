"""Markdown becomes prose."""

from datetime import date

import pytest

from factcheck import readers

SOURCE = """\
---
title: "Officials meet: a report"
author: 'Desk of the agency'
date: 2024-04-03T10:00:00
lang: en
---
Two sides **met** on
_Monday_, says [the list](https://example.org/list).\x20\x20
A wanted break.

## What was `agreed` ##

Second heading
--------------

- First item
- Second item, *stressed*

  with a paragraph

1. Numbered

> Quoted words
> go on.

| Year | Sum |
| --- | --- |
| 2023 | 5 |

<div>In a box<script>alert(1)</script></div>

    a listing
      stays

![a photo](x.png) AT&amp;T <b>bold</b> &lt;tag&gt;
"""


def test_marks_go_and_paragraphs_headings_and_items_stay():
    assert readers.read(SOURCE.encode(), name="report.md").text == (
        "Two sides met on Monday, says the list.\nA wanted break.\n\n"
        "What was agreed\n\n"
        "Second heading\n\n"
        "- First item\n- Second item, stressed\n\n"
        "with a paragraph\n\n"
        "- Numbered\n\n"
        "Quoted words go on.\n\n"
        "Year | Sum\n2023 | 5\n\n"
        "In a box\n\n"
        "a listing\n  stays\n\n"
        "AT&T bold <tag>"
    )


def test_front_matter_is_metadata_and_no_text():
    read = readers.read(SOURCE.encode(), name="report.md", url="https://example.org/report")
    assert read.citation.title == "Officials meet: a report"
    assert read.citation.author == "Desk of the agency"
    assert read.citation.published == date(2024, 4, 3)
    assert read.citation.language == "en"
    assert read.citation.url == "https://example.org/report"
    assert read.reader_version.startswith("markdown-it-py 4.")


@pytest.mark.parametrize("day", ["soon", "2024-13-45", ""])
def test_front_matter_without_a_real_date_gives_none(day):
    read = readers.read(f"---\ndate: {day}\n---\nSome prose.".encode(), media_type="text/markdown")
    assert read.citation.published is None


def test_a_rule_is_no_front_matter():
    assert readers.read(b"---\nProse without end mark", name="a.md").text == "Prose without end mark"


def test_the_first_heading_is_the_title_when_front_matter_names_none():
    assert readers.read(b"# Officials Meet\n\nThey met on Monday.", name="a.md").citation.title == "Officials Meet"
