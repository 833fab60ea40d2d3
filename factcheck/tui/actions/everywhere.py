"""Moving about, and what holds on every screen."""

from __future__ import annotations

from factcheck.tui.actions.action import ALL, CLAIMS, WORK, Action, at

EVERYWHERE: tuple[Action, ...] = (
    *at(
        ("articles", *WORK, "source.text", "coverage", "sources", "reading", "figures", "codebook"),
        ("down", "down,j", "", "Next", "move 1"),
        ("up", "up,k", "", "Previous", "move -1"),
        ("page.down", "pagedown,ctrl+d", "", "One page down", "move_page 1"),
        ("page.up", "pageup,ctrl+u", "", "One page up", "move_page -1"),
        ("end", "end,G", "", "To the end", "move_end 1"),
        ("home", "home", "", "To the beginning", "move_end -1"),
    ),
    *at(
        ("review", "source", "coverage", "sources", "reading", "figures", "codebook"),
        ("back", "escape", "back", "Back", "back"),
    ),
    *at((*CLAIMS, "source", "coverage"), ("back.too", "backspace", "", "Back, where nothing is removed by it", "back")),
    *at(
        ("source", "review.selecting"),
        ("copy", "y", "copy", "Copy the words", "copy"),
    ),
    *at(
        ALL,
        ("reload", "ctrl+r", "", "Read everything again", "read_again"),
        ("log", "ctrl+l", "", "What went wrong so far", "log"),
        ("jobs", "Q", "", "Jobs under way and lately ended: how far, stop one, try again", "jobs"),
    ),
    *at(
        ("review", "reading"),
        ("pane.wider", "ctrl+right,greater_than_sign", "", "Make this pane wider", "resize columns 4"),
        ("pane.narrower", "ctrl+left,less_than_sign", "", "Make this pane narrower", "resize columns -4"),
    ),
    *at(
        ("review", "reading", "source"),
        ("pane.taller", "ctrl+up,right_curly_bracket", "", "Make this pane taller", "resize rows 2"),
        ("pane.shorter", "ctrl+down,left_curly_bracket", "", "Make this pane shorter", "resize rows -2"),
        ("panes.drawn", "equals_sign", "", "Make the panes here as large as they were at first", "resize_back"),
    ),
    *at(("articles",), ("quit", "q", "quit", "Quit", "quit")),
    *at(
        ALL,
        ("tour", "f6", "", "Take the tour, on the first case", "tour"),
        ("help", "question_mark", "help", "All keys", "help"),
        ("all", "ctrl+p", "all", "Everything that can be done here, by name", "palette"),
    ),
)
