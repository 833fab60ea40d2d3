"""`factcheck keys`: every action with the keys in force, and what cannot be used as a key."""

import pytest

from tests.cli.running import run


@pytest.fixture
def configured(tmp_path):
    def configured(toml):
        file = tmp_path / "config.toml"
        file.write_text(toml, encoding="utf-8")
        return "--config", file

    return configured


def test_every_action_is_listed_with_its_keys_and_places(configured):
    done = run(*configured("[keys]\nclaim.edit = 'ctrl+e'\n\"note\" = ['m', 'f2']\n"), "keys", "--json")
    rows = {row["id"]: row for row in done.json}
    assert rows["claim.edit"]["keys"] == ["ctrl+e"]
    assert rows["note"]["keys"] == ["m", "f2"]
    assert "review.claims" in rows["note"]["where"]


def test_the_list_is_for_people_too(configured):
    done = run(*configured("keys_preset = 'vim'\n"), "keys")
    line = next(line for line in done.out.splitlines() if line.startswith("undo "))
    assert line.split()[1] == "u"
    assert "Undo my latest change" in line


@pytest.mark.parametrize("arguments", [("keys",), ()])
def test_a_clash_ends_list_and_workbench_with_its_names(configured, arguments):
    done = run(*configured("[keys]\nclaim.edit = 'a'\n"), *arguments)
    assert done.code == 1
    assert all(words in done.err for words in ("claim.edit", "source.add", "review", "key a"))


def test_doctor_names_every_action_that_there_is_not_and_every_key_that_would_mean_two_things(configured):
    table = "[keys]\nclaim.edti = 'f2'\nclaim.edit = 'a'\nnote = 'ctrl+ee'\nundo = 'n'\n"
    done = run(*configured(table), "doctor", "--json")
    assert done.code == 1
    said = [finding["state"] for finding in done.json if finding["what"] == "keys"]
    assert not any(finding["ok"] for finding in done.json if finding["what"] == "keys")
    assert all(finding["hint"] for finding in done.json if finding["what"] == "keys")
    for words in ("claim.edti", "ctrl+ee", "“claim.edit”", "“undo”"):
        assert any(words in one for one in said), words
    assert len(said) == len(set(said))


def test_doctor_says_which_keys_hold_where_all_is_well_with_them(configured):
    done = run(*configured("keys_preset = 'vim'\n[keys]\nclaim.edit = 'ctrl+e'\n"), "doctor", "--json")
    (keys,) = [finding for finding in done.json if finding["what"] == "keys"]
    assert keys == {"what": "keys", "state": "vim, other keys for 1 of its actions", "ok": True, "hint": ""}


@pytest.mark.parametrize("table", ["[keys]\nclaim.edit = 'a'\n", "[keys]\nclaim.edti = 'f2'\n", "keys_preset = 'x'\n"])
def test_nothing_is_served_with_keys_that_no_window_would_take(configured, table, monkeypatch, tmp_path):
    monkeypatch.setattr("factcheck.web.serve", lambda *_: pytest.fail("it was served"))
    done = run("--db", tmp_path / "x.sqlite", *configured(table), "serve", "--port", "0")
    assert (done.code, done.out) == (1, "")
    assert "key" in done.err
