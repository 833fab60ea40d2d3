"""A long text in the editor of the reader's choice: a real program gets the file and gives it back."""

import contextlib
import stat
import sys

import pytest

from factcheck import desk as verbs
from factcheck.tui import editing
from factcheck.tui.screens.dialogs.form import Dialog
from factcheck.tui.widgets.editors import SafeTextArea


@pytest.fixture
async def desk(seeded, open_desk, monkeypatch):
    async with open_desk(seeded, open_article="1") as running:
        # Under test no terminal can be handed over; what happens around that is real.
        monkeypatch.setattr(running.app, "suspend", contextlib.nullcontext)
        await running.press("home")
        yield running


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """Sets an editor that is a Python program working on `file`, the path it was given."""

    def using(code):
        program = tmp_path / "editor.py"
        program.write_text(f"import os, pathlib, sys\nfile = pathlib.Path(sys.argv[1])\n{code}\n")
        monkeypatch.setenv("VISUAL", f"'{sys.executable}' {program}")

    return using


def note(desk):
    return desk.screen.query_one(SafeTextArea).text


@pytest.mark.acts("note", "edit.outside", "keep")
async def test_a_note_is_written_in_the_editor_and_is_a_draft_until_it_is_kept(desk, editor):
    editor("file.write_text(file.read_text() + 'and ask the port.\\n')")
    await desk.press("m")
    await desk.type("call first, ")
    await desk.press("ctrl+g")
    assert note(desk) == "call first, and ask the port."
    assert desk.shows("Taken over from")
    claim = verbs.claims.claim(desk.ws, "1.1").id
    assert verbs.drafts.load(desk.ws, f"note:{claim}") == "call first, and ask the port."
    await desk.press("ctrl+s")
    assert verbs.claims.detail(desk.ws, "1.1").notes[-1].text == "call first, and ask the port."


@pytest.mark.acts("rate.1", "edit.outside")
async def test_a_rationale_is_written_in_the_editor(desk, editor):
    editor("file.write_text('As the minutes say.\\n\\nTwice.\\n')")
    await desk.press("1", "ctrl+g", "ctrl+s")
    assert verbs.claims.detail(desk.ws, "1.1").verdicts[0].rationale == "As the minutes say.\n\nTwice."


async def test_the_file_is_private_and_gone_afterwards(desk, editor, tmp_path):
    seen = tmp_path / "seen"
    editor(
        f"pathlib.Path({str(seen)!r}).write_text(f'{{file}} {{file.stat().st_mode}} {{file.parent.stat().st_mode}}')"
    )
    await desk.press("m", "ctrl+g")
    name, mode, folder = seen.read_text().split()
    assert stat.S_IMODE(int(mode)) == 0o600
    assert stat.S_IMODE(int(folder)) == 0o700
    assert not editing.Path(name).exists()


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("pass", "Nothing was changed"),
        ("file.write_text('\\n')", "gave back nothing"),
        ("file.write_text('x'); sys.exit(1)", "ended with the code 1"),
        ("file.unlink()", "cannot be used"),
    ],
)
@pytest.mark.acts("edit.outside")
async def test_what_the_editor_did_not_give_is_said_and_the_text_stays(desk, editor, code, told):
    editor(code)
    await desk.press("m")
    await desk.type("as typed")
    await desk.press("ctrl+g")
    assert note(desk) == "as typed"
    assert desk.shows(told)


@pytest.mark.parametrize(
    ("visual", "plain", "told"),
    [
        ("", "", "No editor is set"),
        ("", "no-such-editor", "“no-such-editor” cannot be used"),
        ("'", "", "No editor is set"),
    ],
)
@pytest.mark.acts("edit.outside")
async def test_a_missing_editor_is_said(desk, monkeypatch, visual, plain, told):
    monkeypatch.setenv("VISUAL", visual)
    monkeypatch.setenv("EDITOR", plain)
    await desk.press("m", "ctrl+g")
    assert isinstance(desk.screen, Dialog)
    assert desk.shows(told)


@pytest.mark.acts("edit.outside")
async def test_where_the_screen_cannot_be_handed_over_it_is_said(seeded, open_desk, monkeypatch):
    monkeypatch.setenv("EDITOR", "true")
    async with open_desk(seeded, open_article="1") as desk:
        await desk.press("m", "ctrl+g")
        assert desk.shows("cannot be handed over")


@pytest.mark.acts("edit.outside")
async def test_a_form_without_a_long_text_says_so(desk):
    await desk.press("g", "ctrl+g")
    assert desk.shows("Only a text of several lines")


async def test_what_an_editor_gives_back_is_cleaned(desk, editor):
    editor("file.write_bytes(b'one\\x1b[31m two\\xff\\r\\n')")
    await desk.press("m", "ctrl+g")
    assert note(desk) == "one[31m two\ufffd"
