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
