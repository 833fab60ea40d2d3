"""Keys of one's own: presets, the table in the settings, and what is refused."""

import ast
import re
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck import tui
from factcheck.errors import ConfigError
from factcheck.tui import actions
from factcheck.tui.actions.presets import PRESETS
from factcheck.tui.keys import KeyMap, clashes, key_map, listed
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.dialogs.form import Dialog
from factcheck.tui.screens.help import HelpScreen


@pytest.fixture
def mapped(seeded):
    def mapped(preset="plain", **keys):
        table = tuple((action.replace("_", "."), key) for action, key in keys.items())
        return replace(seeded, keys_preset=preset, keys=table)

    return mapped


@pytest.mark.parametrize("preset", PRESETS)
def test_no_key_means_two_things_in_one_place_in_any_preset(settings, preset):
    assert list(clashes(key_map(replace(settings, keys_preset=preset)))) == []


@pytest.mark.parametrize("preset", PRESETS)
def test_a_preset_names_only_actions_that_there_are(preset):
    assert set(PRESETS[preset]) <= set(actions.BY_ID)


def test_a_clash_is_found_where_there_is_one():
    broken = dict(actions.BY_ID) | {"note": replace(actions.BY_ID["note"], keys="w")}
    assert {(one.key, one.first.id, one.second.id) for one in clashes(KeyMap(broken))} == {("w", "note", "claim.edit")}


@pytest.mark.parametrize(
    ("keys", "named"),
    [
        ((("claim.edit", "a"),), ["claim.edit", "source.add", "review.article", "The key a"]),
        ((("claim.edti", "f2"),), ["claim.edti"]),
        ((("claim.edit", "ctrl+ee"),), ["ctrl+ee"]),
        ((("claim.edit", "f2,"),), ["no key"]),
        ((("claim.edit", "hold+e"),), ["hold+e"]),
        ((("claim.edit", "ctrl+q"),), ["ctrl+q", "claim.edit"]),
        ((("claim.edit", "ctrl+p"),), ["ctrl+p", "claim.edit"]),
    ],
)
def test_what_cannot_be_used_is_named(settings, keys, named):
    with pytest.raises(ConfigError) as caught:
        key_map(replace(settings, keys=keys))
    assert all(words in caught.value.message for words in named)
    assert caught.value.hint


def test_the_nearest_action_is_offered_for_one_that_is_not_there(settings):
    with pytest.raises(ConfigError) as caught:
        key_map(replace(settings, keys=(("claim.edti", "f2"),)))
    assert "“claim.edit”" in caught.value.hint


def test_an_unknown_preset_is_named_with_those_there_are(settings):
    with pytest.raises(ConfigError) as caught:
        key_map(replace(settings, keys_preset="emacs"))
    assert "emacs" in caught.value.message
    assert "vim" in caught.value.hint


@pytest.mark.parametrize(
    ("typed", "key"),
    [("?", "question_mark"), ("shift+v", "V"), ("Ctrl+e", "ctrl+e"), ("+", "plus"), ("comma , f3", "comma,f3")],
)
def test_keys_are_written_as_people_do(settings, typed, key):
    found = key_map(replace(settings, keys=(("claim.edit", typed), ("help", "f1"))))
    assert found.actions["claim.edit"].keys == key


def test_two_actions_may_swap_their_keys(settings):
    found = key_map(replace(settings, keys=(("note", "w"), ("claim.edit", "m"))))
    assert (found.key("note"), found.key("claim.edit")) == ("w", "m")


def test_what_is_listed_are_the_keys_in_force(settings):
    rows = {row.id: row for row in listed(replace(settings, keys=(("claim.edit", "ctrl+e,f2"),)))}
    assert set(rows) == set(actions.BY_ID)
    assert rows["claim.edit"].keys == ("ctrl+e", "f2")
    assert "review.claims" in rows["claim.edit"].where


async def test_a_key_of_ones_own_does_it_and_the_old_one_no_more(mapped, open_desk):
    async with open_desk(mapped(note="ctrl+e"), open_article="1") as desk:
        await desk.press("m")
        assert not isinstance(desk.screen, Dialog)
        await desk.press("ctrl+e")
        assert isinstance(desk.screen, Dialog)


async def test_a_key_that_another_pane_uses_keeps_its_meaning_there(mapped, open_desk):
    async with open_desk(mapped(select="i"), open_article="1") as desk:
        await desk.press("tab", "i")
        assert desk.screen.pane == "selecting"
        await desk.press("escape", "e", "right", "i")
        assert isinstance(desk.screen, Dialog)


async def test_line_help_and_palette_show_the_keys_in_force(mapped, open_desk):
    async with open_desk(mapped(note="ctrl+e", next_open="f7"), size=(200, 60), open_article="1") as desk:
        assert desk.shows("ctrl+e note")
        assert desk.shows("f7 next")
        helps = {command.title: command.help for command in desk.app.get_system_commands(desk.screen)}
        assert helps["Write a note"] == "key ctrl+e"
        await desk.press("question_mark")
        assert isinstance(desk.screen, HelpScreen)
        assert any("ctrl+e" in line and "Write a note" in line for line in desk.lines())


async def test_a_pair_of_keys_is_shown_only_while_both_are_as_they_were(mapped, open_desk):
    async with open_desk(mapped(passage_back="f7"), size=(160, 36), open_article="1") as desk:
        await desk.press("o")
        assert desk.shows("n passage")
        assert not desk.shows("n/p passage")


@pytest.mark.acts("home", "undo", "redo", "back.too")
async def test_the_vim_preset_works_by_its_keys(mapped, open_desk):
    async with open_desk(mapped("vim"), open_article="1") as desk:
        await desk.press("G")
        assert desk.screen.claim.number == "1.6"
        await desk.press("g")
        assert desk.screen.claim.number == "1.1"
        await desk.press("D")
        await desk.press("u")
        assert desk.shows("Undone")
        await desk.press("ctrl+r")
        assert desk.shows("Done again")
        await desk.press("u", "ctrl+o")
        assert isinstance(desk.screen, ArticlesScreen)


@pytest.mark.acts("back.too", "read.back")
async def test_backspace_goes_back_where_it_removes_nothing(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        for keys in (["o"], ["C"], ["tab"], ["question_mark"], ["ctrl+l"]):
            await desk.press(*keys, "backspace")
            assert (desk.screen.NAME, desk.screen.pane) == ("review", "claims"), keys
        await desk.press("backspace")
        assert isinstance(desk.screen, ArticlesScreen)


# -- what names a key --------------------------------------------------------------------------------

FIXED = {"ctrl+q"}
"""Keys that cannot be changed: only these may be named by themselves."""


def drawn_keys():
    """Every key drawn as a key (a piece of the tone `key`) that is written by itself in the program."""
    for file in sorted(Path(tui.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Tuple) and len(node.elts) == 2:
                words, tone = (part.value if isinstance(part, ast.Constant) else None for part in node.elts)
                if isinstance(tone, str) and tone.split()[:1] == ["key"] and isinstance(words, str) and words.strip():
                    yield file.name, words.strip()


def flashed_keys():
    """Every key with ctrl, and every letter that is said to do something, in words written by themselves."""
    says = re.compile(r"ctrl\+\w|[:,.;(] (?:\w|esc) (?:takes|brings|goes|gives|adds|shows|opens|makes|lists|reads)\b")
    for folder in ("screens", "widgets"):
        for file in sorted((Path(tui.__file__).parent / folder).rglob("*.py")):
            tree = ast.parse(file.read_text())
            docstrings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            for node in set(ast.walk(tree)) - docstrings:
                told = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
                if found := says.search(told):
                    yield file.name, found.group()


def test_no_key_is_drawn_by_itself_for_it_may_be_another_one():
    assert [one for one in drawn_keys() if one[1] not in FIXED] == []


def test_no_message_names_a_key_by_itself():
    assert [one for one in flashed_keys() if one[1] not in {"ctrl+q", "ctrl+p"}] == []


@pytest.mark.acts("undo", "claim.discard", "note")
async def test_messages_name_the_keys_in_force(mapped, open_desk):
    keys = mapped(undo="f8", note="f9", back="f7", source_add="f11")
    async with open_desk(keys, open_article="1") as desk:
        await desk.press("D")
        assert desk.shows("Discarded 1.1: f8 brings it back")
        await desk.press("f8", "f9")
        await desk.type("Ask.")
        await desk.press("ctrl+s")
        assert desk.shows("f8 takes it back")
        await desk.press("space")
        assert desk.shows("f11 source, J join; f7 unmarks")


@pytest.mark.acts("search")
async def test_what_is_said_where_there_is_nothing_names_the_keys_in_force(mapped, open_desk):
    async with open_desk(mapped(note="f9", back="f7", search="f11"), open_article="1") as desk:
        desk.screen.detail.choose("notes")
        await desk.press("down")
        assert desk.shows("No note yet. f9 writes one.")
        await desk.press("f11")
        await desk.type("zebra")
        await desk.press("enter")
        assert desk.shows("No claim passes the filter. f7 shows all.")
