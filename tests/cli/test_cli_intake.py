"""`seed` and `split`: texts, folders, standard input and seed files come in once, or leave no trace."""

import io
import json
import os
from pathlib import Path

import pytest
from running import ARTICLE, one_complaint, run

FIRST_CASE = Path(__file__).parents[2] / "claims.seed.json"


def test_a_file_becomes_an_article_with_its_claims(empty, tmp_path):
    (tmp_path / "bridge.txt").write_text(ARTICLE, encoding="utf-8")
    (made,) = empty.json(
        "seed", "bridge.txt", "--title", "Bridge", "--author", "A. Writer", "--published", "2024-06-01"
    )
    assert (made["number"], made["title"], made["author"], made["published"]) == (
        "1",
        "Bridge",
        "A. Writer",
        "2024-06-01",
    )
    assert made["created"] is True
    assert len(empty.json("claims", "1")) == made["claims"] > 2
    assert empty.json("show", "1")["text"].split() == ARTICLE.split()


def test_the_same_text_is_one_article_however_it_comes(seeded, tmp_path):
    before = seeded.json("claims")
    (tmp_path / "again.txt").write_bytes(b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode())
    (again,) = seeded.json("seed", "again.txt")
    assert again["created"] is False
    assert "already here" in seeded("seed", "-", stdin=ARTICLE).out
    assert seeded.json("claims") == before
    assert len(seeded.json("articles")) == 1


def test_a_folder_brings_each_of_its_files_in_order_of_name(empty, tmp_path):
    folder = tmp_path / "desk" / "deeper"
    folder.mkdir(parents=True)
    (folder.parent / "a.txt").write_text("Snow fell in Oslo on Monday.", encoding="utf-8")
    (folder / "b.md").write_text("# Rain\n\nRain fell in Rome on Tuesday.", encoding="utf-8")
    (folder / ".hidden").write_text("Nothing to see here today.", encoding="utf-8")
    assert [made["number"] for made in empty.json("seed", "desk")] == ["1", "2"]
    assert [row["title"] for row in empty.json("articles")] == ["Rain", "Snow fell in Oslo on Monday."]


def test_one_bad_source_does_not_stop_the_others(empty, tmp_path):
    (tmp_path / "none").mkdir()
    (tmp_path / "good.txt").write_text("Snow fell in Oslo on Monday.", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"")
    done = empty.tried("seed", "none", "bad.txt", "absent.txt", "good.txt", "--json")
    assert done.code == 1
    assert [made["number"] for made in done.json] == ["1"]
    assert done.err.count("\n  ") == 3
    assert "Traceback" not in done.err


def test_standard_input_is_read_as_a_text(empty):
    (made,) = empty.json("seed", "-", "--title", "Weather", stdin="Snow fell in Oslo on Monday.")
    assert made["title"] == "Weather"


def test_standard_input_without_a_text_is_refused(empty):
    assert "empty" in empty.refused("seed", "-")
    assert empty.json("articles") == []


def test_a_terminal_is_no_text(empty):
    _, terminal = os.openpty()
    with os.fdopen(terminal, encoding="utf-8") as stdin:
        assert "standard input" in empty.refused("seed", "-", stdin=stdin)


class Endless(io.RawIOBase):
    """What `yes` writes."""

    def readable(self):
        return True

    def readinto(self, space):
        space[:] = b"y\n" * (len(space) // 2) + b"y" * (len(space) % 2)
        return len(space)


def test_standard_input_without_end_is_refused(empty, monkeypatch):
    monkeypatch.setattr("factcheck.cli.piping.MAX_BYTES", 51 * 1024 * 1024)
    endless = io.TextIOWrapper(io.BufferedReader(Endless()))
    assert "at most 50 MB" in empty.refused("seed", "-", stdin=endless)
    assert empty.json("articles") == []


def test_a_case_goes_out_and_comes_in_again_with_the_same_bytes(worked, tmp_path):
    worked("export", "1", "--format", "seed", "-o", "case.seed.json")
    (tmp_path / "other").mkdir()
    second = type(worked)(tmp_path / "other" / "second.sqlite")
    (made,) = second.json("seed", "case.seed.json")
    assert made["created"] is True
    assert second("export", "1", "--format", "seed").out.encode() == (tmp_path / "case.seed.json").read_bytes()
    assert "already here" in second("seed", "case.seed.json").out
    assert second("db", "check").code == 0


def test_a_seed_file_may_be_larger_than_a_text_may(worked, tmp_path, monkeypatch):
    worked("export", "1", "--format", "seed", "-o", "case.seed.json")
    monkeypatch.setattr("factcheck.desk.loading.MAX_INPUT", 1000)
    second = type(worked)(tmp_path / "second.sqlite")
    assert second.json("seed", "case.seed.json")[0]["created"] is True


def test_the_first_case_comes_in_whole(empty):
    (made,) = empty.json("seed", FIRST_CASE)
    written = json.loads(FIRST_CASE.read_text(encoding="utf-8"))
    claims = empty.json("claims", "1")
    assert made["claims"] == len(written["claims"])
    assert {c["text"] for c in claims} == {c["text"] for c in written["claims"]}
    assert all(quote["verified"] for claim in claims for quote in claim["evidence"])
    assert empty("db", "check").code == 0
    first = empty("export", "1", "--format", "seed").out
    assert empty("export", "1", "--format", "seed").out == first


def test_the_same_text_with_other_claims_is_refused(worked, tmp_path):
    worked("export", "1", "--format", "seed", "-o", "case.seed.json")
    case = json.loads((tmp_path / "case.seed.json").read_text(encoding="utf-8"))
    case["claims"][0]["text"] = "The mayor opened a bridge."
    (tmp_path / "other.seed.json").write_text(json.dumps(case), encoding="utf-8")
    before = worked("export", "1", "--format", "seed").out
    assert "same text" in worked.refused("seed", "other.seed.json")
    assert worked("export", "1", "--format", "seed").out == before


def test_split_prints_claims_as_json_lines_and_stores_nothing(empty, tmp_path):
    (tmp_path / "bridge.txt").write_text(ARTICLE, encoding="utf-8")
    claims = [json.loads(line) for line in empty("split", "bridge.txt").out.splitlines()]
    for claim in claims:
        for (start, end), quote in zip(claim["spans"], claim["quotes"], strict=True):
            assert quote["exact"] == ARTICLE[start:end]
        assert 0 <= claim["check_worthiness"] <= 1
    assert not empty.db.exists()
    coarse = empty("split", "bridge.txt", "--granularity", "sentence").out.splitlines()
    assert (
        len(coarse)
        <= len(claims)
        <= len(empty("split", "-", "--granularity", "atomic", stdin=ARTICLE).out.splitlines())
    )


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["split", "absent.txt"], "absent.txt"),
        (["split", "-", "--granularity", "word"], "sentence, clause, atomic"),
        (["split", "-", "--published", "yesterday"], "2024-04-03"),
        (["seed", "-", "--published", "2024-13-01"], "2024-04-03"),
    ],
)
def test_what_cannot_be_used_is_said_in_one_message(empty, arguments, says):
    assert says in empty.refused(*arguments, stdin="Snow fell in Oslo.")


@pytest.mark.parametrize("name", ["x" * 5000, "~nobody-of-this-name/article.txt", "a/" * 3000])
@pytest.mark.parametrize("command", ["seed", "split"])
def test_a_name_that_no_file_can_have_is_refused(empty, command, name):
    empty.refused(command, name)


@pytest.mark.parametrize("where", ["ftp://example.org/a.txt", "file:///etc/hostname", "gopher://example.org/"])
def test_only_web_addresses_are_fetched(empty, where):
    assert "http" in empty.refused("seed", where)


def test_typed_metadata_is_cleaned_like_a_text(empty):
    (made,) = empty.json("seed", "-", "--title", "Sn\udcffow\x07", "--author", "\x00A", stdin="Snow fell in Oslo.")
    assert (made["title"], made["author"]) == ("Snow", "A")


def test_an_article_that_was_discarded_comes_back_when_it_is_seeded_again(worked):
    worked("article", "discard", "1")
    assert worked.json("articles") == []
    assert worked.json("seed", "-", stdin=ARTICLE)[0]["number"] == "1"
    assert len(worked.json("show", "1.1")["verdicts"]) == 1


def test_the_version_and_help_need_no_workspace(empty):
    assert run("--help").code == 0
    assert not empty.db.parent.exists()


def test_an_unknown_option_is_the_parsers_to_refuse(empty):
    done = empty.tried("seed", "--colour", "red")
    assert (done.code, done.out) == (2, "")
    assert "factcheck seed --help" in done.err
    assert empty.tried("seed").code == 2
    assert empty.tried("sed").code == 2


def test_a_configuration_that_is_not_there_is_refused():
    assert "nowhere.toml" in one_complaint(run("--config", "nowhere.toml", "articles"))
