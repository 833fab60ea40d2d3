"""Where there is nothing: no database, an empty one, no source, no such number; what to do is said, nothing is made."""

import pytest
from running import run


@pytest.mark.parametrize(
    "command",
    [
        *(["articles"], ["claims", "--json"], ["show", "1"], ["coverage", "1"], ["match", "snow"], ["history"]),
        *(["library", "list"], ["source", "list"], ["evidence", "find", "1.1"], ["db", "check"], ["undo"]),
        *(["verdict", "1.1", "true"], ["note", "1.1", "x"], ["export", "1", "--format", "json"]),
    ],
)
def test_a_database_that_is_not_there_is_named_and_not_made(empty, command):
    said = empty.refused(*command)
    assert f"There is no database at {empty.db}" in said
    assert "factcheck seed" in said
    assert not empty.db.parent.exists()


def test_an_empty_file_is_no_database_and_stays_empty(empty):
    empty.db.parent.mkdir()
    empty.db.touch()
    assert "There is no database" in empty.refused("articles")
    assert empty.db.stat().st_size == 0


def test_the_commands_that_bring_something_in_make_the_database(empty, tmp_path):
    (tmp_path / "checks.jsonl").write_text('{"id": "1", "claim": "Snow fell."}', encoding="utf-8")
    for number, command in enumerate((["seed", "-"], ["library", "import", "checks.jsonl"], ["db", "upgrade"])):
        desk = type(empty)(tmp_path / str(number) / "factcheck.sqlite")
        desk(*command, stdin="Snow fell in Oslo on Monday.")
        assert desk.db.exists()


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (["articles"], "No articles yet"),
        (["claims"], "No claims yet"),
        (["source", "list"], "No sources yet"),
        (["library", "list"], "library import"),
        (["history"], "Nothing was done"),
    ],
)
def test_an_empty_list_says_so_as_talk_and_is_an_empty_list_as_json(empty, command, says):
    empty("db", "upgrade")
    done = empty(*command)
    assert done.out == ""
    assert says in done.err
    told = empty(*command, "--json")
    assert (told.json, told.err) == ([], "")


def test_a_search_that_finds_nothing_does_not_say_that_there_is_nothing(worked):
    assert worked("articles", "--search", "nowhere").err == "No article has these words.\n"
    assert worked("claims", "--search", "nowhere").err == "No claim is of these.\n"


@pytest.mark.parametrize(
    ("typed", "says"),
    [("9", "no article “9”"), ("1.999", "no claim “1.999”"), ("s9", "no source “s9”"), ("e9", "no evidence “e9”")],
)
def test_a_number_that_is_not_there_is_called_what_it_is(worked, typed, says):
    said = worked.refused("show", typed)
    assert says in said
    assert " or " not in said.splitlines()[0]


def test_a_format_that_is_none_is_called_a_format(worked):
    said = worked.refused("export", "1", "--format", "docx")
    assert "There is no report format “docx”" in said
    assert "html" in said


def test_what_stands_before_a_command_is_understood_after_it(worked):
    for command in (["articles", "--db", worked.db], ["source", "list", f"--db={worked.db}"]):
        done = run(*command)
        assert (done.code, bool(done.out)) == (0, True), done
    done = run("note", "1.2", "Look again.", "--db", worked.db, "--reviewer", "Ida", "--json")
    assert done.json["reviewer"] == "Ida"


def test_what_is_said_after_the_command_counts(worked, tmp_path):
    (tmp_path / "config.toml").write_text('reviewer = "Ole"\n', encoding="utf-8")
    done = run(
        "--db", tmp_path / "none.sqlite", "note", "1.2", "x", "--json", "--config", "config.toml", "--db", worked.db
    )
    assert done.json["reviewer"] == "Ole"


def test_seed_says_where_it_wrote_unless_that_is_the_nearest_workspace(empty, seeded):
    said = empty("seed", "-", stdin="Snow fell in Oslo on Monday.").err
    assert str(empty.db) in said
    assert seeded("seed", "-", stdin="Snow fell in Oslo on Monday.").err == ""


def test_a_split_for_people_is_a_numbered_list(tmp_path):
    done = run("split", "-", "--plain", stdin="The mayor opened the bridge in May. Nobody was hurt.")
    assert [line.split()[:2] for line in done.out.splitlines()] == [["1.", "fact"], ["2.", "fact"]]
    assert done.out.splitlines()[0].endswith("The mayor opened the bridge in May.")
