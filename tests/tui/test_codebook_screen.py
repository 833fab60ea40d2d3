"""The codebook in the workbench: fields and values are added, changed, removed and undone by key and by mouse."""

from dataclasses import replace

import pytest

from factcheck import desk as verbs
from factcheck.model.codebook import Applies, CodeField, CodeValue
from factcheck.model.tags import Tag
from factcheck.tui.screens.articles import ArticlesScreen
from factcheck.tui.screens.codebook import CodebookScreen
from factcheck.tui.screens.dashboard import DashboardScreen
from factcheck.tui.screens.dialogs.form import Dialog
from factcheck.tui.screens.review import ReviewScreen
from factcheck.tui.widgets.editors import SafeInput, SafeTextArea
from factcheck.tui.widgets.lines import KeyLine
from tests.tui.case import HOSTILE
from tests.tui.test_coding import coded  # noqa: F401
from tests.tui.test_key_maps import mapped  # noqa: F401
from tests.tui.test_pictures import NARROW, SIZES, WIDE, fixed_times, picture  # noqa: F401
from tests.tui.test_watching import until

LONG = "Medicine, nursing and epidemics, and what people die of; not what hospitals cost, which is money, unless the \
article says what it does to patients."


@pytest.fixture
async def desk(coded, open_desk):  # noqa: F811
    async with open_desk(coded) as running:
        await running.press("B")
        yield running


def book(desk):
    return {field.name: [value.name for value in field.values] for field in verbs.codebook.fields(desk.ws)}


def field(desk, name):
    return next(one for one in verbs.codebook.fields(desk.ws) if one.name == name)


def flashed(desk):
    return desk.screen.query_one(KeyLine).flashed


@pytest.mark.acts("codebook")
async def test_it_lists_fields_and_values_with_what_they_are_for_and_how_often_they_are_used(desk):
    assert isinstance(desk.screen, CodebookScreen)
    lines = desk.lines()
    assert desk.shows("2 fields · 5 values")
    assert any("topic" in line and "claims and articles, several values" in line for line in lines)
    assert any("transport" in line and "1 claim" in line and "1 article" in line for line in lines)
    assert any("health" in line and "not used" in line for line in lines)


@pytest.mark.acts("codebook", "back")
@pytest.mark.parametrize(("keys", "place"), [([], ArticlesScreen), (["enter"], ReviewScreen), (["F"], DashboardScreen)])
async def test_it_opens_from_everywhere_and_leads_back(coded, open_desk, keys, place):  # noqa: F811
    async with open_desk(coded) as desk:
        await desk.press(*keys, "B")
        assert isinstance(desk.screen, CodebookScreen)
        await desk.press("escape")
        assert isinstance(desk.screen, place)


async def test_the_palette_opens_it(coded, open_desk):  # noqa: F811
    async with open_desk(coded, open_article="1") as desk:
        commands = {command.help: command for command in desk.app.get_system_commands(desk.screen)}
        await commands["key B"].callback()
        await desk.settle()
        assert isinstance(desk.screen, CodebookScreen)


@pytest.mark.acts("claim.tag", "codebook", "code.field", "keep", "back")
async def test_an_empty_codebook_is_begun_where_it_is_missed(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("number_sign")
        assert flashed(desk) == "The codebook has no values for claims yet: B opens it."
        await desk.press("B")
        assert desk.shows("A adds a field")
        await desk.press("A")
        await desk.type("topic")
        await desk.press("tab", "right", "right", "tab", "right", "tab")
        await desk.type("health, transport")
        await desk.press("tab")
        await desk.type("what it is about")
        await desk.press("ctrl+s")
        made = field(desk, "topic")
        assert (made.applies, made.several, made.definition) == (Applies.BOTH, True, "what it is about")
        assert book(desk) == {"topic": ["health", "transport"]}
        await desk.press("escape", "number_sign")
        assert desk.shows("☐ health")


async def test_what_is_missed_names_the_key_in_force(mapped, open_desk):  # noqa: F811
    async with open_desk(mapped(codebook="f9"), open_article="1") as desk:
        await desk.press("K")
        assert flashed(desk) == "The codebook has no values for articles yet: f9 opens it."
        await desk.press("f9")
        assert isinstance(desk.screen, CodebookScreen)


@pytest.mark.acts("code.values", "keep", "undo", "redo")
async def test_several_values_are_added_at_once_come_in_hand_and_are_taken_back_by_one_undo(desk):
    await desk.press("a")
    await desk.type("arms, sport")
    await desk.press("ctrl+s")
    assert book(desk)["topic"] == ["health", "transport", "money", "arms", "sport"]
    assert desk.screen.list.row.value.name == "sport"
    assert flashed(desk) == "Added to “topic”: z takes it back"
    await desk.press("z")
    assert book(desk)["topic"] == ["health", "transport", "money"]
    assert flashed(desk) == "Undone: added values of topic: arms, sport"
    await desk.press("Z")
    assert book(desk)["topic"] == ["health", "transport", "money", "arms", "sport"]


@pytest.mark.acts("code.values", "keep")
async def test_values_are_added_to_the_field_of_the_value_in_hand(desk):
    await desk.press("end", "a")
    assert desk.shows("Add values to “frame”")
    await desk.press("ctrl+s")
    assert desk.shows("Type a value.")
    await desk.type("loss")
    await desk.press("ctrl+s")
    assert book(desk)["frame"] == ["conflict", "progress", "loss"]


@pytest.mark.acts("code.field", "keep")
async def test_a_new_field_comes_in_hand(desk):
    await desk.press("A")
    await desk.type("genre")
    await desk.press("ctrl+s")
    assert desk.screen.list.row.field.name == "genre"
    assert field(desk, "genre").kind == "claims, one value"


@pytest.mark.acts("code.edit", "keep", "undo", "down")
async def test_a_value_is_renamed_and_defined_in_one_step_and_what_is_coded_stays_so(desk):
    await desk.press("down", "down", "enter", *["backspace"] * 9)
    await desk.type("roads")
    await desk.press("tab")
    await desk.type("and rails")
    await desk.press("ctrl+s")
    assert [str(tag) for tag in verbs.claims.claim(desk.ws, "1.2").tags] == ["topic=roads"]
    assert field(desk, "topic").values[1].definition == "and rails"
    assert flashed(desk) == "Saved “roads”: z takes it back"
    await desk.press("z")
    assert flashed(desk) == "Undone: renamed topic=transport to roads"
    assert (field(desk, "topic").values[1].name, field(desk, "topic").values[1].definition) == ("transport", "")


@pytest.mark.acts("code.edit", "keep")
async def test_a_definition_of_several_paragraphs_stays_so_and_stands_on_one_line_of_the_list(desk):
    verbs.codebook.edit(desk.ws, "topic=health", definition="Medicine.\n\nNot its price.")
    await desk.press("ctrl+r", "down", "enter")
    await desk.type("y")
    await desk.press("ctrl+s")
    assert field(desk, "topic").values[0].plain == CodeValue("healthy", "Medicine.\n\nNot its price.")
    assert desk.shows("Medicine.  Not its price.")


@pytest.mark.acts("code.edit", "keep", "choice.next")
async def test_a_field_changes_its_name_and_shape_and_keeps_its_values(desk):
    await desk.press("end", "up", "up", "enter")
    await desk.type("s")
    await desk.press("tab", "right", "tab", "right", "ctrl+s")
    assert (field(desk, "frames").applies, field(desk, "frames").several) == (Applies.ARTICLES, True)
    assert book(desk)["frames"] == ["conflict", "progress"]


@pytest.mark.acts("code.edit", "keep", "leave")
async def test_what_the_desk_refuses_is_said_in_the_form_and_nothing_typed_is_lost(desk):
    await desk.press("down", "enter", *["backspace"] * 6)
    await desk.type("money")
    await desk.press("ctrl+s")
    assert isinstance(desk.screen, Dialog)
    assert desk.shows("There is a value “money” already.") and not desk.shows("factcheck codebook")
    assert desk.screen.query_one(SafeInput).value == "money"
    await desk.press("escape", "enter")
    assert desk.screen.query_one(SafeInput).value == "money"
    assert book(desk)["topic"] == ["health", "transport", "money"]


@pytest.mark.acts("code.edit", "keep")
async def test_what_somebody_else_changed_meanwhile_is_not_overwritten(desk):
    await desk.press("down", "enter")
    verbs.codebook.edit(desk.ws, "topic=health", definition="Medicine.")
    await desk.press("tab")
    await desk.type("Hospitals.")
    await desk.press("ctrl+s")
    assert desk.app.bench.problems[-1].title == "Changed meanwhile (A value of “topic”)"
    assert field(desk, "topic").values[0].definition == "Medicine."
    assert isinstance(desk.screen, CodebookScreen)
    await desk.press("enter")
    assert desk.screen.query_one(SafeTextArea).content == "Hospitals."


@pytest.mark.acts("code.up", "code.down", "undo")
async def test_a_value_is_moved_by_key_stays_in_hand_and_is_taken_back(desk):
    await desk.press("down", "down", "shift+up")
    assert book(desk)["topic"] == ["transport", "health", "money"]
    assert desk.screen.list.row.value.name == "transport"
    assert flashed(desk) == "Moved topic=transport up: z takes it back"
    lines = "\n".join(desk.lines())
    assert lines.index("transport ") < lines.index("health ")
    await desk.press("K")
    assert flashed(desk) == "topic=transport is the first already."
    await desk.press("J", "shift+down", "shift+down")
    assert book(desk)["topic"] == ["health", "money", "transport"]
    assert flashed(desk) == "topic=transport is the last already."
    await desk.press("z")
    assert book(desk)["topic"] == ["health", "transport", "money"]
    assert flashed(desk) == "Undone: moved topic=transport down in the codebook"


@pytest.mark.acts("code.down")
async def test_a_field_is_moved_with_its_values(desk):
    await desk.press("home", "shift+down")
    assert list(book(desk)) == ["frame", "topic"]
    assert desk.screen.list.row.named == "topic"
    assert flashed(desk) == "Moved topic down: z takes it back"


@pytest.mark.acts("code.remove", "undo")
async def test_an_unused_value_is_removed_and_comes_back_by_undo(desk):
    await desk.press("down", "delete")
    assert book(desk)["topic"] == ["transport", "money"]
    assert flashed(desk) == "Removed topic=health: z takes it back"
    await desk.press("z")
    assert book(desk)["topic"] == ["health", "transport", "money"]


@pytest.mark.acts("code.remove")
async def test_what_is_in_use_stays_and_the_message_says_how_often(desk):
    await desk.press("backspace")
    problem = desk.app.bench.problems[-1]
    assert problem.message.startswith("“topic” is in use: 1 claim and 1 article")
    assert problem.hint == "Rename it, or take it off first."
    assert desk.shows("is in use")
    assert list(book(desk)) == ["topic", "frame"]


@pytest.mark.acts("code.remove")
async def test_a_field_goes_with_its_values_and_an_empty_list_takes_every_key(desk):
    for thing in ("1", "1.2"):
        verbs.tagging.tag(desk.ws, [thing], remove=[Tag("topic", "transport")])
    await desk.press("ctrl+r", "delete", "delete")
    assert book(desk) == {}
    assert desk.shows("The codebook is empty")
    await desk.press("enter", "a", "delete", "down", "end")
    assert isinstance(desk.screen, CodebookScreen)


async def test_a_double_click_changes_what_is_under_the_mouse_and_keys_on_the_line_can_be_clicked(desk):
    await desk.pilot.click("#codes", offset=(10, 3), times=2)
    await desk.settle()
    assert desk.shows("A value of “topic”")
    assert desk.screen.query_one(SafeInput).value == "transport"
    await desk.press("escape")
    await desk.pilot.click(KeyLine, offset=(14, 0))
    await desk.settle()
    assert desk.shows("Add values to “topic”")


async def test_what_others_change_is_there_within_a_second(desk):
    await desk.press("end")
    verbs.codebook.add_values(desk.ws, "topic", ["sport"])
    await until(desk, lambda: desk.shows("sport"))
    assert desk.screen.list.row.value.name == "progress"


async def test_a_definition_in_hand_stays_in_sight_where_another_name_takes_more_room(desk):
    verbs.codebook.edit(desk.ws, "topic=health", definition="Medicine, nursing and what people die of, all of it. " * 2)
    await desk.pilot.resize_terminal(140, 36)
    await desk.press("ctrl+r", "down")
    assert desk.screen.list._height(1) == 1 and desk.shows("Medicine")
    verbs.codebook.add_values(desk.ws, "frame", ["a value with a rather long name"])
    await until(desk, lambda: desk.shows("rather"))
    assert desk.screen.list._height(1) == 2 and desk.shows("Medicine")


async def test_a_long_definition_is_shown_whole_where_it_is_in_hand(desk):
    verbs.codebook.edit(desk.ws, "topic=health", definition=LONG)
    await desk.pilot.resize_terminal(80, 24)
    await desk.press("ctrl+r")
    assert not desk.shows("to patients.")
    await desk.press("down")
    assert desk.shows("to patients.")
    assert desk.screen.list._height(1) == 4


async def test_a_long_name_is_shown_whole_where_it_is_in_hand(desk):
    name = "the cost of it to those who pay for it in the end"
    verbs.codebook.rename(desk.ws, "frame=progress", name)
    await desk.pilot.resize_terminal(80, 24)
    await desk.press("ctrl+r", "home")
    assert not desk.shows(name)
    await desk.press("end")
    assert desk.shows(name)


async def test_what_is_in_hand_is_said_in_words_to_a_screen_reader(coded, open_desk):  # noqa: F811
    async with open_desk(replace(coded, screen_reader=True)) as desk:
        await desk.press("B", "down", "down")
        assert " ".join(desk.screen.list.spoken.split()) == "transport 1 claim, 1 article, 3 of 7"
        await desk.press("down")
        assert " ".join(desk.screen.list.spoken.split()) == "money not used, 4 of 7"


async def test_names_are_drawn_safely_and_keep_the_columns(coded, open_desk):  # noqa: F811
    ws = verbs.workspace.open_workspace(coded)
    name = HOSTILE.replace("=", "").replace(",", "")[:60]
    values = (CodeValue(name, HOSTILE), CodeValue("中" * 60))
    verbs.codebook.add_field(ws, CodeField(name, Applies.BOTH, True, HOSTILE, values))
    ws.close()
    async with open_desk(coded, size=(80, 24)) as desk:
        await desk.press("B", "end")
        assert [line for line in desk.lines() if "\x1b" in line] == []
        assert sum(line.rstrip(" │┃").endswith("not used") for line in desk.lines()) == 6


@pytest.fixture
def defined(coded):  # noqa: F811
    """The small case with a codebook that says what it means."""
    ws = verbs.workspace.open_workspace(coded)
    verbs.codebook.edit(ws, "topic", definition="What the sentence is about, by its subject.")
    verbs.codebook.edit(ws, "topic=health", definition=LONG)
    verbs.codebook.edit(ws, "topic=transport", definition="Roads, rails, bridges, ferries.")
    verbs.tagging.tag(ws, ["1.3"], add=[Tag("topic", "health")])
    ws.close()
    return coded


ALL_SIZES = ["wide", "narrow", pytest.param("vast", marks=pytest.mark.slow)]


@pytest.mark.parametrize("size", ALL_SIZES)
def test_a_picture_of_it(picture, defined, size):  # noqa: F811
    assert picture(defined, "B down", size=SIZES[size], article=None)


@pytest.mark.parametrize("theme", ["light", "terminal"])
def test_a_picture_of_it_in_other_colours(picture, defined, theme):  # noqa: F811
    assert picture(defined, "B down", theme=theme, article=None)


@pytest.mark.parametrize("size", ALL_SIZES)
@pytest.mark.parametrize("keys", ["A", "a", "down enter"], ids=["field", "values", "value"])
def test_a_picture_of_its_forms(picture, defined, keys, size):  # noqa: F811
    assert picture(defined, f"B {keys}", size=SIZES[size], article=None)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_a_picture_of_an_empty_one(picture, seeded, size):  # noqa: F811
    assert picture(seeded, "B", size=size, article=None)
