"""`articles`, `claims`, `show`: lists, filters, ids as people type them, and what JSON looks like."""

import sqlite3
from contextlib import closing

import pytest


def test_articles_show_how_far_each_is(worked):
    (row,) = worked.json("articles")
    assert row["checked"] == 1
    assert row["open"] == row["to_check"] - 1
    assert {"sign": "✓", "tone": "good", "count": 1} in row["verdicts"]
    assert worked("articles").out.startswith(f"1  1/{row['to_check']}  ✓1 ")


def test_articles_are_searched_in_title_and_text(worked):
    worked("seed", "-", "--title", "Weather", stdin="Snow fell in Oslo on Monday.")
    assert [row["title"] for row in worked.json("articles", "--search", "osl snow")] == ["Weather"]
    assert [row["title"] for row in worked.json("articles", "--search", "bridge")] == ["Bridge"]
    assert worked.json("articles", "--search", "nowhere") == []
    assert worked("articles", "--search", "nowhere").out == ""


def test_articles_are_listed_by_how_far_they_are(worked):
    worked("seed", "-", "--title", "Weather", stdin="Snow fell in Oslo on Monday.")
    worked("seed", "-", "--title", "Question", stdin="Who likes the snow?")
    titles = {
        status: [row["title"] for row in worked.json("articles", "--status", status)]
        for status in ("not-begun", "under-way", "done")
    }
    assert titles == {"not-begun": ["Weather"], "under-way": ["Bridge"], "done": ["Question"]}
    assert worked("articles", "--status", "done", "--search", "bridge").err == "No article is of these.\n"
    assert "not-begun, under-way, done" in worked.refused("articles", "--status", "open")


def test_a_codebook_as_json_has_what_a_value_means_and_how_often_it_is_used(worked):
    worked("codebook", "add", "topic", "health", "--definition", "What it is about.")
    (field,) = worked.json("codebook", "show")
    assert {name: field[name] for name in ("name", "for", "several")} == {
        "name": "topic",
        "for": "claims",
        "several": False,
    }
    assert set(field["values"][0]) == {"id", "name", "definition", "claims", "articles"}


def test_a_refusal_says_what_to_do_and_which_command_shows_what_there_is(worked):
    worked("codebook", "add", "topic", "health")
    worked("tag", "1.1", "topic=health")
    both = "  Rename it, or take it off first. `factcheck claims --tag “topic=health”` lists them.\n"
    assert worked.refused("codebook", "remove", "topic").endswith(both)
    assert worked.refused("show", "9").endswith(
        "  `factcheck articles` lists the articles with their numbers, such as 3.\n"
    )


def test_a_value_of_the_codebook_is_moved_by_one_place_or_to_an_end(worked):
    worked("codebook", "add", "topic", "health", "transport", "money")

    def moved(*how):
        return [value["name"] for value in worked.json("codebook", "move", *how)["values"]]

    assert moved("topic=money", "up") == ["health", "money", "transport"]
    assert moved("topic=transport", "first") == ["transport", "health", "money"]
    assert moved("topic=transport", "last") == ["health", "money", "transport"]
    assert "up, down, first, last" in worked.refused("codebook", "move", "topic=money", "left")


def test_a_claim_as_json_has_lists_of_all_that_hangs_on_it(worked):
    listed = {row["number"]: row for row in worked.json("claims")}
    shown = worked.json("show", "1.1")
    for claim in (listed["1.1"], shown):
        assert isinstance(claim["id"], str)
        assert (claim["number"], claim["state"], claim["kind"]) == ("1.1", "open", "fact")
        assert [item["number"] for item in claim["sources"]] == ["s1"]
        assert [item["number"] for item in claim["evidence"]] == ["e1"]
        assert [item["text"] for item in claim["notes"]] == ["Ask the town for the record."]
        (verdict,) = claim["verdicts"]
        assert (verdict["rating"], verdict["current"], verdict["evidence"]) == ("true", True, ["e1"])
    assert listed["1.2"]["sources"] == listed["1.2"]["evidence"] == listed["1.2"]["verdicts"] == []
    assert [step["what"] for step in shown["history"]][-1] == "added a source"


def test_every_id_and_number_in_json_is_a_string(worked):
    def check(value):
        if isinstance(value, dict):
            for name, member in value.items():
                if name in {"id", "number"} and name not in value.get("scale", {}):
                    assert isinstance(member, str) or "tone" in value, value
                check(member)
        elif isinstance(value, list):
            for item in value:
                check(item)

    for what in ("1", "1.1", "s1", "e1", "n1"):
        check(worked.json("show", what))
    check(worked.json("history"))


def test_anything_is_shown_by_its_number_its_id_or_the_end_of_it(worked):
    for number in ("1", "1.1", "s1", "e1", "n1"):
        found = worked.json("show", number)
        assert found["number"] == number
        # A shorter end may be all digits, and the number grammar wins.
        for typed in (found["id"], found["id"].upper(), found["id"][-12:], f" {number.upper()} "):
            assert worked.json("show", typed)["id"] == found["id"]
        assert worked("show", number).out


@pytest.mark.parametrize(
    "typed", ["9", "1.99", "9.1", "s9", "e9", "n9", "0", "deadbeef", "019", "x", "", "1.2.3", "s1.2"]
)
def test_what_is_not_there_is_not_found(worked, typed):
    assert worked.refused("show", typed).startswith("Not found: ")


def test_an_end_of_an_id_must_be_eight_characters_that_only_one_has(worked):
    worked("note", "1.1", "Another.")
    worked("note", "1.1", "A third.")
    with closing(sqlite3.connect(worked.db)) as session:
        for number, name in enumerate(("a-11112222abcd", "b-33332222abcd", "c-3333444455ef"), start=1):
            session.execute("UPDATE note SET id = ? WHERE number = ?", (f"0198{name}", number))
        session.commit()
    assert worked.json("show", "444455ef")["number"] == "n3"
    assert worked.json("show", "12222abcd")["number"] == "n1"
    assert "More than one" in worked.refused("show", "2222abcd")
    assert "not an id" in worked.refused("show", "44455ef")
    assert "no note" in worked.refused("note", "remove", "944455ef")
    assert "not an id" in worked.refused("show", "%%%%%%%%")


@pytest.mark.parametrize(
    ("command", "typed"),
    [
        (["verdict", "s1", "true"], "no claim"),
        (["note", "1", "x"], "no claim"),
        (["source", "edit", "1.1"], "no source"),
        (["evidence", "remove", "n1"], "no evidence"),
        (["export", "1.1", "--format", "json"], "no article"),
        (["source", "add", "e1", "record.txt"], "no claim or article"),
        (["history", "s1"], "no article or claim"),
    ],
)
def test_an_id_of_another_kind_is_refused(worked, command, typed):
    assert typed in worked.refused(*command)


def test_claims_are_filtered_by_kind_status_verdict_source_and_words(worked):
    def numbers(*options):
        return [row["number"] for row in worked.json("claims", *options)]

    everything = numbers()
    assert numbers("--status", "done") == ["1.1"]
    assert numbers("--status", "open") == [n for n in everything if n != "1.1"]
    assert numbers("--verdict", "true") == numbers("--verdict", "True") == ["1.1"]
    assert numbers("--verdict", "false") == []
    assert numbers("--source", "s1") == ["1.1"]
    # "The town paid half of the sum, the mayor said" is a quote, and what he said a statistic.
    assert numbers("--kind", "statistic") == ["1.2", "1.4"]
    assert numbers("--kind", "quote") == ["1.3"]
    assert numbers("--kind", "statistic", "--kind", "fact", "--kind", "quote") == everything
    assert numbers("1", "--search", "brid ope") == ["1.1"]
    assert numbers("--status", "discarded") == []
    worked("claim", "discard", "1.2")
    assert numbers("--status", "discarded") == ["1.2"]
    assert "1.2" not in numbers()


def test_a_claim_is_found_by_the_verdict_that_stands_not_by_an_earlier_one(worked):
    worked("verdict", "1.1", "half-true")
    assert worked.json("claims", "--verdict", "true") == []
    assert [row["number"] for row in worked.json("claims", "--verdict", "half-true")] == ["1.1"]
    worked("verdict", "1.1", "false", reviewer="second@desk.example")
    assert [row["number"] for row in worked.json("claims", "--verdict", "half-true")] == ["1.1"]
    assert [row["number"] for row in worked.json("claims", "--verdict", "false")] == ["1.1"]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--status", "ready"], "open, done, discarded"),
        (["--kind", "rumour"], "statistic"),
        (["--verdict", "sort-of"], "mostly-true"),
        (["--source", "s9"], "source list"),
        (["9"], "articles"),
    ],
)
def test_a_filter_that_names_nothing_is_refused(worked, options, says):
    assert says in worked.refused("claims", *options)


def test_the_pages_for_people_say_what_the_json_says(worked):
    claim = worked("show", "1.1").out
    for words in (
        "1.1 ✓ The mayor opened",
        "True (current)",
        "rests on e1",
        "s1",
        "n1",
        "Ask the town",
        "The town's record",
    ):
        assert words in claim
    assert "1.1  ✓" in worked("claims").out
    article = worked("show", "1").out
    assert "Bridge" in article
    assert "Nobody was hurt" in article
    assert worked.json("show", "s1")["sha256"] in worked("show", "s1").out


def test_discarded_articles_are_listed_when_asked_for_and_adding_the_text_again_says_restored(seeded, tmp_path):
    text = seeded.json("show", "1")["text"]
    seeded("article", "discard", "1")
    assert seeded.json("articles") == []
    assert [row["number"] for row in seeded.json("articles", "--status", "discarded")] == ["1"]
    assert seeded.json("articles", "--status", "not-begun") == []
    (tmp_path / "again.txt").write_text(text, encoding="utf-8")
    assert "restored)" in seeded("seed", "again.txt").out
    assert "already here)" in seeded("seed", "again.txt").out
    assert seeded.json("articles", "--status", "discarded") == []
