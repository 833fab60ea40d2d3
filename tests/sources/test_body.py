"""Unpacking bodies: however they are cut into pieces, the same comes out."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import FetchTooLarge
from factcheck.sources.body import unpacked


def pieces(body, size):
    return [body[at : at + size] for at in range(0, len(body), size)]


@given(members=st.lists(st.binary(max_size=400), min_size=1, max_size=3), size=st.integers(1, 50))
def test_gzip_in_any_pieces_and_members_gives_its_content(members, size):
    packed = b"".join(gzip.compress(member) for member in members)
    assert unpacked(pieces(packed, size), "GZIP ", max_bytes=2000, where="x") == b"".join(members)


@given(content=st.binary(max_size=400), size=st.integers(1, 50))
def test_deflate_in_any_pieces_gives_its_content(content, size):
    assert unpacked(pieces(zlib.compress(content), size), "deflate", max_bytes=400, where="x") == content


@pytest.mark.parametrize("encoding", ["", "identity", "gzip"])
def test_the_cap_counts_what_was_unpacked_to_the_byte(encoding):
    body = gzip.compress(bytes(1000)) if encoding == "gzip" else bytes(1000)
    assert len(unpacked([body], encoding, max_bytes=1000, where="x")) == 1000
    with pytest.raises(FetchTooLarge):
        unpacked([body], encoding, max_bytes=999, where="x")


def test_nothing_is_read_after_the_cap():
    read = []

    def chunks():
        for number in range(100):
            read.append(number)
            yield bytes(100)

    with pytest.raises(FetchTooLarge):
        unpacked(chunks(), "", max_bytes=250, where="x")
    assert read == [0, 1, 2]
