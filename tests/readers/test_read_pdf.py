"""PDFs: paragraphs from printed lines, and what cannot be read."""

from datetime import date

import pytest
from pdfs import encrypted, pdf

from factcheck import readers
from factcheck.errors import UnreadableFile

FIRST = [
    "Treaty signed",
    None,
    "The ministry of transport said on Tuesday that the railway between the two",
    "largest cities would be ex-",
    "tended by forty kilometres, and that the well-known archi-",
    "tect would plan it. A Russia-",
    "Myanmar treaty was named as a well-",
    "known example.",
    None,
    "Opposition parties called the plan (as they often do) unrealistic at best.",
]
SECOND = ["On the next page the story goes on."]
INFO = (("Title", "Treaty signed in Oslo"), ("Author", "Sample Author"), ("CreationDate", "D:20240301120000+01'00'"))


def test_lines_become_paragraphs_and_divided_words_are_mended():
    read = readers.read(pdf(FIRST, SECOND, info=INFO), name="treaty.pdf")
    assert read.text.split("\n\n") == [
        "Treaty signed",
        "The ministry of transport said on Tuesday that the railway between the two largest cities would be extended "
        "by forty kilometres, and that the well-known architect would plan it. A Russia-Myanmar treaty was named as a "
        "well-known example.",
        "Opposition parties called the plan (as they often do) unrealistic at best.",
        "On the next page the story goes on.",
    ]
    assert read.citation.title == "Treaty signed in Oslo"
    assert read.citation.author == "Sample Author"
    assert read.citation.published == date(2024, 3, 1)
    assert (read.reader, read.reader_version.split(".")[0]) == ("pdf", "pypdf 7")


def test_a_line_ended_on_purpose_ends_its_paragraph_where_nothing_else_shows_it():
    lines = [
        "A first paragraph whose second line is much shorter than the first one",
        "and ends here.",
        "Another starts.",
    ]
    assert readers.read(pdf(lines)).text == f"{lines[0]} and ends here.\n\nAnother starts."


def test_a_title_that_only_a_program_wrote_gives_way_to_the_text():
    read = readers.read(pdf(FIRST, info=[("Title", "Microsoft Word - draft3.docx"), ("CreationDate", "D:20249999")]))
    assert read.citation.title == "Treaty signed"
    assert read.citation.published is None


def test_an_encrypted_file_says_what_to_do():
    with pytest.raises(UnreadableFile, match=r"“a\.pdf” is encrypted") as caught:
        readers.read(encrypted(pdf(FIRST), "secret"), name="a.pdf")
    assert "password" in caught.value.hint


def test_a_file_that_needs_no_password_to_be_read_is_read():
    assert "Treaty signed" in readers.read(encrypted(pdf(FIRST), "")).text


def test_a_scan_says_what_to_do():
    with pytest.raises(UnreadableFile, match=r"“a\.pdf” has no text layer") as caught:
        readers.read(pdf([], []), name="a.pdf")
    assert "text recognition" in caught.value.hint


@pytest.mark.parametrize("body", [b"%PDF-1.7\n", pdf(FIRST)[:300], b"%PDF-1.4\n" + bytes(range(256)) * 9])
def test_a_broken_file_is_refused_without_a_word_on_the_terminal(body, capfd):
    with pytest.raises(UnreadableFile, match=r"“a\.pdf” is a broken PDF"):
        readers.read(body, name="a.pdf")
    assert capfd.readouterr() == ("", "")


def test_what_only_claims_to_be_a_pdf_is_refused():
    with pytest.raises(UnreadableFile):
        readers.read(b"Please log in to read this.", media_type="application/pdf")
