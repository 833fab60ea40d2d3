"""Which reader is picked, and what is a seed file."""

import subprocess
import sys

import pytest

from factcheck import readers
from factcheck.readers.sniff import reader_for

PAGE = b"<!doctype html><html><body><p>Text.</p></body></html>"


@pytest.mark.parametrize(
    ("body", "name", "media_type", "expected"),
    [
        (PAGE, "page.txt", "text/plain", "html"),
        (b"\n<!-- saved --><!-- twice -->\n<HTML lang=en>", "", "", "html"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html>', "", "application/xml", "html"),
        (PAGE.decode().encode("utf-16"), "", "", "html"),
        (b"%PDF-1.7\n", "paper.txt", "text/html", "pdf"),
        (b"\xef\xbb\xbf\n%PDF-1.7\n", "", "", "pdf"),
        (b"Prose about %PDF-1.7 headers.", "", "", "plain"),
        (b"<p>A fragment</p>", "", "Text/HTML; charset=utf-8", "html"),
        (b"<p>A fragment</p>", "part.HTM", "", "html"),
        (b"No tag at all, 1 < 2.", "", "text/html", "plain"),
        (b"# Head", "readme.md", "text/plain; charset=utf-8", "markdown"),
        (b"# Head", "", "text/markdown", "markdown"),
        (b"# Head", "", "", "plain"),
        (b"Some prose.", "notes", "application/octet-stream", "plain"),
    ],
)
def test_content_comes_before_media_type_and_that_before_the_ending(body, name, media_type, expected):
    assert reader_for(body, name=name, media_type=media_type) == expected


def test_comments_that_hold_the_end_of_others_do_not_slow_the_choice_down():
    assert reader_for(b"<!---->" * 600 + b"prose") == "plain"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (b'{"format": "factcheck-seed", "version": 1}', True),
        (b'\xef\xbb\xbf \n{"version": 9, "format" :\n"factcheck-seed"', True),
        (b'{"format": "other"}', False),
        (b'An article on {"format": "factcheck-seed"}.', False),
        (b'{"text": "{\\"format\\": \\"factcheck-seed\\"}"}', False),
        (b"", False),
    ],
)
def test_a_seed_file_is_known_by_its_content(body, expected):
    assert readers.is_seed(body) is expected


def test_the_room_is_cheap_to_enter():
    heavy = "{'trafilatura', 'pypdf', 'markdown_it', 'charset_normalizer', 'lxml', 'spacy', 'httpx'}"
    script = f"import sys; import factcheck.readers; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
