"""Files as sources."""

import os
from pathlib import Path

import pytest

from factcheck.errors import InputError, TooLarge
from factcheck.sources.files import read_file


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("a.html", "text/html"),
        ("a.PDF", "application/pdf"),
        ("a.md", "text/markdown"),
        ("a.txt", "text/plain"),
        ("a.txt.gz", ""),
        ("a", ""),
    ],
)
def test_a_file_is_read_with_the_type_its_ending_suggests(tmp_path, name, media_type):
    (tmp_path / name).write_bytes(b"content")
    got = read_file(tmp_path / name)
    assert (got.body, got.media_type) == (b"content", media_type)
    assert got.fetched.utcoffset().total_seconds() == 0


def test_no_folder_of_the_machine_is_kept(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"content")
    got = read_file(tmp_path / "a.txt")
    assert (got.url, got.requested, got.headers) == ("", "a.txt", ())


def test_a_file_over_the_cap_is_refused_without_reading_it(tmp_path):
    with (tmp_path / "big.txt").open("wb") as stream:
        os.truncate(stream.fileno(), 60 * 1024 * 1024 * 1024)
    with pytest.raises(TooLarge, match=r"big\.txt” has 61440 MB; at most 50 MB"):
        read_file(tmp_path / "big.txt")


def test_a_missing_file_is_told_as_such(tmp_path):
    with pytest.raises(InputError, match="There is no file"):
        read_file(tmp_path / "absent.txt")


def test_a_folder_is_told_as_such(tmp_path):
    with pytest.raises(InputError, match="is a folder"):
        read_file(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="not a regular file"):
        read_file(tmp_path / "pipe")


def test_a_file_that_may_not_be_read_is_told_as_such(tmp_path):
    file = tmp_path / "a.txt"
    file.write_bytes(b"content")
    file.chmod(0)
    try:
        if os.geteuid() == 0:
            # root may read any file, so the test looks at it as the user nobody for a moment.
            for folder in (tmp_path, *tmp_path.parents[:2]):
                folder.chmod(0o755)
            os.seteuid(65534)
        with pytest.raises(InputError, match="cannot be read: permission denied"):
            read_file(file)
    finally:
        os.seteuid(os.getuid())


@pytest.mark.parametrize("path", [Path("a\0b"), Path("x" * 5000)])
def test_what_is_no_path_is_told_as_such(path):
    with pytest.raises(InputError, match="cannot be read"):
        read_file(path)
