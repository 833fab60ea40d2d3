"""Dialogs on dialogs: each shows what is below it, however many there are and whichever is drawn anew."""

from textual._context import visible_screen_stack

from factcheck.tui.screens.dialogs.forms import note_form


async def test_a_dialog_between_others_shows_what_is_below_it(seeded, open_desk):
    async with open_desk(seeded, open_article="1") as desk:
        for number in range(3):
            await desk.app.push_screen(note_form(f"1.{number}", ""))
            await desk.settle()
        review, lowest, between, _top = desk.app.screen_stack[-4:]
        for screen, below in ((lowest, review), (between, lowest)):
            # What Textual sets while a screen that is not on top is laid out anew.
            visible_screen_stack.set(list(desk.app._background_screens))
            assert screen.render().screen is below
