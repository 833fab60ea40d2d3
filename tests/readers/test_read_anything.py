"""Whatever the bytes: a Document with clean text, or one clear error."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pdfs import pdf

from factcheck import plugins
from factcheck.errors import InputError
from factcheck.model.plain import clean

SAMPLES = {
    "plain": "Ünï ‘code’ text.\n\nAnother paragraph.".encode(),
    "markdown": b"---\ntitle: T\n---\n# Head\n- item\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n<b>x</b> `code` [l](u)\n",
    "html": b"<!doctype html><html><meta charset=utf-8><title>T</title><table><tr><td>1<p>2</table><li>x<br>y&#0;",
    "pdf": pdf(["A line of text", "and an-", "other."], info=[("Title", "T")]),
}
edits = st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 12), st.binary(max_size=6)), max_size=8)


def damaged(sample, changes):
    for place, length, inserted in changes:
        at = place % (len(sample) + 1)
        sample = sample[:at] + inserted + sample[at + length :]
    return sample


def check(reader, body):
    read = plugins.load("readers", reader)
    try:
        document = read(body, name="x", media_type="", url="")
    except InputError as error:
        assert error.message.startswith("“x” ")
        assert error.hint
        return
    assert document.text.strip()
    assert clean(document.text) == document.text
    assert document.citation.title
    assert read(body, name="x", media_type="", url="") == document


@pytest.mark.parametrize("reader", SAMPLES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(body=st.binary(max_size=300) | st.text(max_size=120).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(reader, body):
    check(reader, body)


@pytest.mark.parametrize("reader", SAMPLES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=edits)
def test_a_damaged_file_is_read_or_refused(reader, changes):
    check(reader, damaged(SAMPLES[reader], changes))
