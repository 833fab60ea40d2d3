"""Sets of keys to choose from by `keys_preset`: what differs from the registry, by the ids of its actions."""

from __future__ import annotations

PRESETS: dict[str, dict[str, str]] = {
    "plain": {},
    "vim": {
        "home": "home,g",
        "page.down": "pagedown,ctrl+d,ctrl+f",
        "page.up": "pageup,ctrl+u,ctrl+b",
        "article.edit": "ctrl+g",
        "undo": "u,z",
        "redo": "ctrl+r,ctrl+y,Z",
        "reload": "f5",
        "take.back": "delete,x",
        "bare.next": "right_square_bracket",
        "bare.back": "left_square_bracket",
        "copy.item": "y",
        "why": "Y",
        "claim.split": "ctrl+x",
        "back.too": "backspace,ctrl+o",
        "all": "colon,ctrl+p",
        "read.page.down": "pagedown,space,ctrl+d,ctrl+f",
        "read.page.up": "pageup,ctrl+u,ctrl+b",
    },
}
"""`plain` is the registry as it is, which has h j k l, G, / and n N already.

`vim` adds what the hands of its users do by themselves: `g` to the beginning (one key, where vim takes two), pages by
ctrl+f and ctrl+b, `u` and ctrl+r for undo and redo, `y` to copy, ctrl+o to go back, `:` for the palette. What had those
keys moves.
"""
