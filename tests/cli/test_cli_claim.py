"""`claim` and `article`: the checker's own hand."""

import pytest
from running import OTHER


def numbers(desk, *options):
    return [row["number"] for row in desk.json("claims", *options)]


def test_a_claim_is_added_on_words_of_the_article(seeded):
    last = int(max(numbers(seeded), key=lambda n: int(n[2:]))[2:])
    (made,) = seeded.json(
        "claim", "add", "1", "--quote", "NOBODY was hurt", "--text", "No one was hurt.", "--kind", "fact"
    )
    assert (made["number"], made["text"], made["kind"]) == (f"1.{last + 1}", "No one was hurt.", "fact")
    text = seeded.json("show", "1")["text"]
    assert [text[start:end] for start, end in made["spans"]] == ["Nobody was hurt"]
    (bare,) = seeded.json("claim", "add", "1", "--quote", "opened the bridge", "--quote", "was built")
    assert bare["text"] == "opened the bridge was built"
    assert len(bare["spans"]) == 2


def test_a_claim_is_edited(seeded):
    options = ["--text", "  The mayor\nopened it. ", "--kind", "quote", "--claimant", "The mayor"]
    (row,) = seeded.json("claim", "edit", "1.1", *options, "--needs-context", "it", "--worthiness", "0.9")
    assert (row["text"], row["kind"], row["claimant"]["name"]) == ("The mayor opened it.", "quote", "The mayor")
    assert (row["needs_context"], row["check_worthiness"]) == ("it", 0.9)
    (row,) = seeded.json("claim", "edit", "1.1", "--claimant", "", "--needs-context", "")
    assert (row["claimant"], row["needs_context"]) == (None, "")
    (row,) = seeded.json("claim", "edit", "1.1", "--quote", "bridge in May")
    assert seeded.json("show", "1")["text"][slice(*row["spans"][0])] == "bridge in May"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["add", "1"], "place in the article"),
        (["add", "1", "--quote", "no such words"], "not in the text"),
        (["add", "1", "--quote", "the bridge", "--quote", "bridge in May"], "overlaps"),
        (["add", "1", "--quote", "bridge", "--kind", "rumour"], "statistic"),
        (["edit", "1.1", "--text", " "], "wording"),
        (["edit", "1.1", "--kind", "rumour"], "statistic"),
        (["edit", "1.1", "--worthiness", "2"], "between 0 and 1"),
        (["edit", "1.1", "--worthiness", "nan"], "between 0 and 1"),
        (["edit", "1.99"], "factcheck claims"),
        (["split", "1.1", "--part", "The mayor"], "two parts"),
        (["split", "1.1", "--part", "The mayor", "--part", "May", "--text", "One."], "--text"),
        (["merge", "1.1", "1.1"], "two or more"),
        (["merge", "1.1"], "two or more"),
        (["restore", "1.1"], "open already"),
    ],
)
def test_what_a_claim_cannot_be_is_refused_and_changes_nothing(seeded, arguments, says):
    before = seeded.json("claims"), seeded.json("history")
    assert says in seeded.refused("claim", *arguments)
    assert (seeded.json("claims"), seeded.json("history")) == before


def test_split_carries_sources_quotes_and_notes_along_but_no_verdict(worked):
    worked("claim", "edit", "1.1", "--claimant", "The mayor")
    parts = [
        "--part",
        "The mayor opened",
        "--part",
        "the bridge in May",
        "--text",
        "She opened it.",
        "--text",
        "In May.",
    ]
    one, two = worked.json("claim", "split", "1.1", *parts)
    assert [one["text"], two["text"]] == ["She opened it.", "In May."]
    old = worked.json("show", "1.1")
    assert (old["state"], old["replaced_by"]) == ("discarded", [one["number"], two["number"]])
    assert len(old["verdicts"]) == 1
    for part in (one, two):
        shown = worked.json("show", part["number"])
        assert shown["replaces"] == ["1.1"]
        assert shown["claimant"]["name"] == "The mayor"
        assert [item["number"] for item in shown["sources"]] == ["s1"]
        assert [item["exact"] for item in shown["evidence"]] == ["the mayor opened the bridge"]
        assert [item["text"] for item in shown["notes"]] == ["Ask the town for the record."]
        assert shown["verdicts"] == []
    made = [item["number"] for row in (one, two) for item in worked.json("show", row["number"])["evidence"]]
    assert made == ["e2", "e3"]
    assert "1.1" not in numbers(worked)


def test_what_was_split_and_merged_again_carries_each_thing_once(worked):
    parts = worked.json("claim", "split", "1.1", "--part", "The mayor opened", "--part", "the bridge in May")
    (whole,) = worked.json("claim", "merge", *(part["number"] for part in parts))
    shown = worked.json("show", whole["number"])
    assert [len(shown[name]) for name in ("sources", "evidence", "notes", "verdicts")] == [1, 1, 1, 0]
    assert shown["replaces"] == [part["number"] for part in parts]
    assert whole["text"] == "The mayor opened the bridge in May"


def test_merge_covers_the_spans_of_all_and_keeps_the_given_wording(worked):
    spans = [span for number in ("1.2", "1.1") for span in worked.json("show", number)["spans"]]
    (row,) = worked.json("claim", "merge", "1.2", "1.1", "--text", "The mayor's bridge cost four million.")
    assert row["spans"] == sorted(spans)
    assert row["text"] == "The mayor's bridge cost four million."
    assert [worked.json("show", number)["state"] for number in ("1.1", "1.2")] == ["discarded"] * 2
    assert "is discarded" in worked.refused("claim", "merge", "1.1", row["number"])
    worked("undo")
    assert [worked.json("show", number)["state"] for number in ("1.1", "1.2")] == ["open"] * 2


def test_claims_of_two_articles_are_not_merged(seeded):
    seeded("seed", "-", stdin="Snow fell in Oslo on Monday.")
    assert "one article" in seeded.refused("claim", "merge", "1.1", "2.1")


def test_a_number_is_never_used_twice(worked):
    (made,) = worked.json("claim", "add", "1", "--quote", "Nobody")
    worked("undo")
    (again,) = worked.json("claim", "add", "1", "--quote", "Nobody")
    assert int(again["number"][2:]) == int(made["number"][2:]) + 1
    worked("evidence", "remove", "e1")
    worked("note", "remove", "n1")
    worked("source", "remove", "s1")
    (worked.db.parent.parent / "second.txt").write_text("The bridge stands.", encoding="utf-8")
    assert worked.json("source", "add", "1.1", "second.txt")["number"] == "s2"
    quote = ["--source", "s2", "--quote", "The bridge stands", "--stance", "context"]
    assert worked.json("evidence", "add", "1.1", *quote)["number"] == "e2"
    assert worked.json("note", "1.1", "Another.")["number"] == "n2"


def test_discard_and_restore(worked):
    (row,) = worked.json("claim", "discard", "1.1")
    assert row["state"] == "discarded"
    assert "discarded already" in worked.refused("claim", "discard", "1.1")
    assert len(worked.json("show", "1.1")["evidence"]) == 1
    (row,) = worked.json("claim", "restore", "1.1")
    assert row["state"] == "open"


def test_an_articles_metadata_is_mended_and_emptied(seeded):
    made = seeded.json(
        "article", "edit", "1", "--title", "The bridge", "--published", "2024-05-31", "--url", "https://a.example/"
    )
    assert (made["title"], made["published"], made["url"]) == ("The bridge", "2024-05-31", "https://a.example/")
    assert seeded.json("article", "edit", "1", "--published", "", "--language", "en")["published"] is None
    assert seeded.json("articles")[0]["language"] == "en"
    assert "2024-04-03" in seeded.refused("article", "edit", "1", "--published", "May")
    assert "articles" in seeded.refused("article", "edit", "2", "--title", "x")


def test_a_discarded_article_leaves_the_lists_and_undo_brings_it_back(worked):
    assert "restore 1" in worked("article", "discard", "1").out
    for command in (["articles"], ["claims"], ["source", "list"]):
        assert worked.json(*command) == []
    worked("undo")
    assert len(worked.json("articles")) == 1


def test_a_discarded_article_is_restored_with_all_that_hung_on_it(worked):
    before = worked.json("show", "1.1")
    worked("article", "discard", "1")
    assert worked.json("article", "restore", "1")["number"] == "1"
    after = worked.json("show", "1.1")
    assert (after["verdicts"], after["evidence"]) == (before["verdicts"], before["evidence"])
    assert "not discarded" in worked.refused("article", "restore", "1")


def test_another_reviewers_hand_is_told_apart(worked):
    worked("claim", "edit", "1.1", "--text", "Other words.", reviewer=OTHER)
    assert worked.json("history", "1.1")[0]["reviewer"] == OTHER
