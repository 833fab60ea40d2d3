"""Keys of dialogs and of sheets to read."""

from __future__ import annotations

from factcheck.tui.actions.action import MANY, SHEETS, Action, at

DIALOGS: tuple[Action, ...] = (
    *at(("apart",), ("apart.take", "enter,ctrl+s", "take these parts", "Put these parts in the claim's place", "keep")),
    *at(
        ("apart",),
        ("apart.drop", "ctrl+o", "leave out", "Leave this part out, or take it in again", "leave_out"),
    ),
    *at(("dialog", "rationale", "split"), ("keep", "ctrl+s", "keep", "Keep what was typed", "keep")),
    *at(("dialog", "split", "apart", *SHEETS), ("leave", "escape", "leave", "Leave without keeping", "leave")),
    *at(
        ("dialog", "rationale"),
        ("edit.outside", "ctrl+g", "", "Edit the text in your own editor ($VISUAL or $EDITOR)", "edit_outside"),
    ),
    *at(
        ("dialog", "rationale", "split", "apart"),
        ("draft.drop", "ctrl+t", "", "Throw the draft away: the text is again as it was saved", "drop_draft"),
    ),
    *at(("rationale",), ("draft", "escape", "leave as draft", "Leave; what was typed becomes a draft", "leave")),
    *at(
        ("dialog.choices",),
        ("choice.next", "←→=right,l,down,j", "choose", "Next choice", "choice 1"),
        ("choice.back", "left,h,up,k", "", "Previous choice", "choice -1"),
    ),
    *at(
        MANY,
        ("many.toggle", "space,enter", "tick", "Tick or untick", "toggle"),
        ("many.next", "←→=right,l,down,j", "move", "Next choice", "choice 1"),
        ("many.back", "left,h,up,k", "", "Previous choice", "choice -1"),
    ),
    *at(
        ("split.cut",),
        ("cut.right", "←→=right,l,w", "move the cut", "Next place to cut", "move_cut 1"),
        ("cut.left", "left,h,b", "", "Previous place to cut", "move_cut -1"),
        ("cut", "space,enter", "cut here", "Cut here, or mend a cut", "cut"),
    ),
    *at(
        ("jobs",),
        ("job.again", "enter,r", "try again", "Try again what failed or was stopped", "again"),
        (
            "job.stop",
            "delete,c,backspace",
            "stop or take off",
            "Stop the job, or take one that has ended off the list",
            "stop",
        ),
    ),
    *at(
        SHEETS,
        ("read.down", "down,j", "", "Down", "move 1"),
        ("read.up", "up,k", "", "Up", "move -1"),
        ("read.page.down", "pagedown,space", "page", "One page down", "move_page 1"),
        ("read.page.up", "pageup", "", "One page up", "move_page -1"),
    ),
    *at(("help", "log", "earlier", "refused"), ("read.back", "backspace", "", "Back", "leave")),
    *at(
        ("dialog", "rationale", "split", "apart"),
        ("field.next", "tab", "next field", "Next field", "next_field 1"),
        ("field.back", "shift+tab", "", "Previous field", "next_field -1"),
    ),
)
