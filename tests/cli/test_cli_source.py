"""`source` and `evidence`: what was consulted, and the exact words taken from it."""

import pytest
from running import SOURCE, run

PAGE = b"""<!doctype html><html lang=en><head><title>Town record</title><meta name=author content="The town">
<meta property="article:published_time" content="2024-05-04"></head><body><article><h1>Town record</h1>
<p>On 3 May 2024 the mayor opened the bridge, and the council watched her do it in the rain.</p>
<p>The bridge cost 4.1 million euros, and half of it came from the town, the council said.</p></article></html>"""
LOCAL = ["--allow-host", "127.0.0.1"]


@pytest.fixture
def page(site, monkeypatch):
    monkeypatch.setattr("loopback.PAGE", PAGE)
    return f"{site.url}/page"


def test_a_page_is_fetched_and_kept_with_its_citation(seeded, page):
    row = seeded.json("source", "add", "1.1", page, *LOCAL)
    assert (row["number"], row["kind"], row["claims"]) == ("s1", "web page", ["1.1"])
    assert (row["title"], row["author"], row["published"]) == ("Town record", "The town", "2024-05-04")
    assert len(row["sha256"]) == 64
    assert row["size"] == len(PAGE)
    assert seeded("db", "check").code == 0


def test_a_page_the_article_has_already_is_linked_not_fetched_again(seeded, page, site):
    seeded("source", "add", "1.1", page, *LOCAL)
    row = seeded.json("source", "add", "1.2", page, *LOCAL)
    assert row["claims"] == ["1.1", "1.2"]
    assert len(site.seen) == 1
    assert seeded.json("source", "add", "1", page, *LOCAL)["number"] == "s1"


def test_a_private_address_is_refused_unless_allowed(seeded, page, site):
    assert seeded.refused("source", "add", "1.1", page).startswith("Address refused: ")
    assert site.seen == []
    assert seeded.json("source", "list") == []


def test_a_file_is_a_source_and_its_folder_stays_private(seeded, record):
    row = seeded.json("source", "add", "1.1", record, "--kind", "interview")
    assert (row["kind"], row["size"]) == ("interview", len(SOURCE.encode()))
    assert str(record.parent) not in seeded("export", "1", "--format", "seed").out


def test_a_host_can_be_allowed_before_any_command(seeded, page, site):
    done = run("--db", seeded.db, "--allow-host", "127.0.0.1", "source", "add", "1.1", page)
    assert done.code == 0
    assert len(site.seen) == 1


def test_what_cannot_be_fetched_is_kept_as_a_citation_when_asked(seeded, site):
    gone = f"{site.url}/missing"
    assert "404" in seeded.refused("source", "add", "1.1", gone, *LOCAL)
    assert seeded.json("source", "list") == []
    row = seeded.json("source", "add", "1.1", gone, "--keep", *LOCAL)
    assert (row["url"], row["sha256"], row["fetched"]) == (gone, "", None)
    quote = ["--source", "s1", "--quote", "gone", "--stance", "context"]
    assert "without a snapshot" in seeded.refused("evidence", "add", "1.1", *quote)
    assert seeded.json("evidence", "find", "1.1") == []
    assert "no snapshot" in seeded("source", "list").out


def test_a_citation_that_is_fetched_later_is_filled_in(seeded, page, site, monkeypatch):
    monkeypatch.setattr("loopback.PAGE", b"")
    seeded("source", "add", "1.1", page, "--keep", *LOCAL)
    monkeypatch.setattr("loopback.PAGE", PAGE)
    row = seeded.json("source", "refetch", "s1", *LOCAL)
    assert (row["title"], row["author"], row["published"]) == ("Town record", "The town", "2024-05-04")
    seeded("source", "edit", "s1", "--title", "My own title")
    assert seeded.json("source", "refetch", "s1", *LOCAL)["title"] == "My own title"


def test_a_citation_that_is_added_again_is_fetched_then(seeded, page, monkeypatch):
    monkeypatch.setattr("loopback.PAGE", b"")
    seeded("source", "add", "1.1", page, "--keep", *LOCAL)
    seeded.refused("source", "add", "1.2", page, *LOCAL)
    assert seeded.json("source", "list", "1.2") == []
    monkeypatch.setattr("loopback.PAGE", PAGE)
    row = seeded.json("source", "add", "1.2", page, *LOCAL)
    assert (row["number"], row["title"], row["claims"]) == ("s1", "Town record", ["1.1", "1.2"])


def test_evidence_goes_on_resting_on_the_snapshot_it_was_taken_from(seeded, page, monkeypatch):
    seeded("source", "add", "1.1", page, *LOCAL)
    quote = ["--source", "s1", "--quote", "the council watched her", "--stance", "context"]
    before = seeded.json("evidence", "add", "1.1", *quote)
    monkeypatch.setattr("loopback.PAGE", PAGE.replace(b"the council watched her do it", b"nobody was there at all"))
    row = seeded.json("source", "refetch", "s1", *LOCAL)
    assert row["sha256"] != before["sha256"]
    assert seeded.json("show", "e1") == before
    assert seeded("db", "check").code == 0
    assert "not in the text" in seeded.refused("evidence", "add", "1.1", *quote)
    assert seeded.json("evidence", "edit", "e1", "--quote", "the mayor opened the bridge")["sha256"] == before["sha256"]


def test_a_failed_refetch_keeps_what_was_there(seeded, page, site, monkeypatch):
    before = seeded.json("source", "add", "1.1", page, *LOCAL)
    monkeypatch.setattr("loopback.PAGE", b"")
    seeded.refused("source", "refetch", "s1", *LOCAL)
    assert seeded.json("show", "s1") == before


def test_a_file_cannot_be_fetched_again(worked):
    assert "no URL" in worked.refused("source", "refetch", "s1")


def test_a_source_is_mended_linked_and_taken_off(worked):
    row = worked.json("source", "edit", "s1", "--author", "The town", "--published", "2024-05-04", "--kind", "dataset")
    assert (row["author"], row["published"], row["kind"]) == ("The town", "2024-05-04", "dataset")
    assert "web page" in worked.refused("source", "edit", "s1", "--kind", "rumour")
    assert worked.json("source", "link", "1.2", "s1")["claims"] == ["1.1", "1.2"]
    assert worked.json("source", "link", "1.2", "s1")["claims"] == ["1.1", "1.2"]
    assert [row["number"] for row in worked.json("source", "list", "1.2")] == ["s1"]
    worked("source", "unlink", "1.2", "s1")
    assert worked.json("source", "list", "1.2") == []
    assert len(worked.json("source", "list", "1")) == 1
    assert "not linked" in worked.refused("source", "unlink", "1.2", "s1")
    assert "e1" in worked.refused("source", "unlink", "1.1", "s1")


def test_a_source_that_carries_evidence_is_not_removed(worked):
    said = worked.refused("source", "remove", "s1")
    assert "e1 on 1.1" in said
    worked("evidence", "remove", "e1")
    worked("source", "remove", "s1")
    assert worked.json("source", "list") == []
    worked("undo")
    worked("undo")
    assert worked.json("show", "e1")["verified"] is True
    assert worked("db", "check").code == 0


def test_sources_serve_one_article_only(worked):
    worked("seed", "-", stdin="Snow fell in Oslo on Monday.")
    quote = ["--source", "s1", "--quote", "the mayor", "--stance", "supports"]
    assert "another article" in worked.refused("source", "link", "2.1", "s1")
    assert "another article" in worked.refused("evidence", "add", "2.1", *quote)


def test_passages_are_found_best_first(worked):
    passages = worked.json("evidence", "find", "1.1")
    assert "opened the bridge" in passages[0]["text"]
    assert passages[0]["source"] == "s1"
    assert "bridge" in passages[0]["matched"]
    assert [p["score"] for p in passages] == sorted((p["score"] for p in passages), reverse=True)
    assert len(worked.json("evidence", "find", "1.1", "--limit", "1", "--source", "s1")) == 1
    assert "s1" in worked("evidence", "find", "1.1").out
    elsewhere = worked("evidence", "find", "1.2")
    assert ("4.1 million" in elsewhere.out, "has no source yet" in elsewhere.err) == (True, True)


def test_the_snapshots_own_words_are_kept(worked):
    typed = ["--source", "s1", "--quote", '"half of it   CAME from the\ntown,"', "--stance", "supports"]
    row = worked.json("evidence", "add", "1.2", *typed)
    assert row["exact"] == "“Half of it came from the town,”"
    assert SOURCE[row["start"] : row["end"]] == row["exact"]
    assert (row["reader"], row["verified"], row["claim"], row["source"]) == ("plain", True, "1.2", "s1")
    assert worked.json("show", "s1")["claims"] == ["1.1", "1.2"]


def test_words_that_are_not_in_the_snapshot_are_no_evidence(worked):
    before = worked.json("evidence", "list", "1")
    quote = ["--source", "s1", "--quote", "the mayor closed the bridge", "--stance", "supports"]
    assert worked.refused("evidence", "add", "1.1", *quote).startswith("Quote not found: ")
    quote = ["--source", "s1", "--quote", "the mayor", "--stance", "proves"]
    assert "supports, refutes, context" in worked.refused("evidence", "add", "1.1", *quote)
    assert worked.json("evidence", "list", "1") == before


def test_evidence_is_edited_listed_and_removed(worked):
    row = worked.json("evidence", "edit", "e1", "--stance", "refutes", "--quote", "the town’s record")
    assert (row["stance"], row["exact"]) == ("refutes", "the town’s record")
    assert worked.refused("evidence", "edit", "e1", "--stance", "proves")
    assert [q["number"] for q in worked.json("evidence", "list", "1.1")] == ["e1"]
    assert "e1" in worked("evidence", "list", "1").out
    worked("evidence", "remove", "e1")
    assert worked.json("evidence", "list", "1") == []
    assert worked.json("show", "1.1")["verdicts"][0]["evidence"] == []
    worked("undo")
    assert worked.json("show", "1.1")["verdicts"][0]["evidence"] == ["e1"]


def test_a_source_is_read_from_standard_input_with_the_kind_and_title_given(worked):
    said = "The mayor told us that the bridge cost 4.2 million euros."
    worked("source", "add", "1.2", "-", "--kind", "interview", "--title", "The mayor, by telephone", stdin=said)
    source = worked.json("source", "list", "1.2")[0]
    assert (source["title"], source["kind"], source["url"]) == ("The mayor, by telephone", "interview", "")
    worked("evidence", "add", "1.2", "--source", source["number"], "--quote", "cost 4.2 million", "--stance", "refutes")


def test_nothing_on_standard_input_is_no_source(worked):
    assert "empty" in worked.refused("source", "add", "1.2", "-", stdin="")
    assert worked.tried("source", "add", "1.2", "record.txt", "--title", "Other").code == 2
