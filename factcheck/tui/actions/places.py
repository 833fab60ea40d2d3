"""The places besides the articles and the review: all sources, a source by itself, the figures."""

from __future__ import annotations

from factcheck.tui.actions.action import WORK, Action, at

PLACES: tuple[Action, ...] = (
    *at(
        ("sources",),
        ("sources.read", "enter", "read", "Read the source, beside the claims it is used for", "choose"),
        ("sources.filter", "f", "filter", "Show only sources of a state or kind, or of one article", "filter_sources"),
    ),
    *at(
        ("reading",),
        ("reading.go", "enter", "go to the claim", "Go to the claim in hand; from the text to the claims", "choose"),
        ("reading.pane", "tab,shift+tab", "pane", "From the text to the claims and back", "next_field 1"),
        ("quote.next", "n/N=n", "quote", "Next quote taken from the source", "next_quote 1"),
        ("quote.back", "N", "", "Previous quote taken from the source", "next_quote -1"),
    ),
    *at(
        ("sources", "reading"),
        (
            "sources.remove",
            "delete,backspace",
            "remove",
            "Remove the source from its article and claims (undo brings it back)",
            "remove_source",
        ),
    ),
    *at(
        ("figures",),
        (
            "figures.whole",
            "w,enter",
            "all or one",
            "From the article's figures to those of all articles, and back",
            "whole",
        ),
        ("figures.pane", "tab", "pane", "To the next plot, or the numbers", "next_field 1"),
        ("figures.back", "shift+tab", "", "To the previous plot, or the numbers", "next_field -1"),
    ),
    *at(
        ("articles", *WORK, "figures"),
        ("sources", "O", "", "All sources of the workspace: their states, and where each is used", "sources"),
    ),
    *at(
        ("articles", *WORK, "sources"),
        ("figures", "F", "", "The work in figures: verdicts, progress, agreement, time per claim", "figures"),
    ),
    *at(
        ("articles", *WORK, "figures"),
        ("codebook", "B", "", "The codebook: its fields and values, to be looked at and changed", "codebook"),
    ),
    *at(
        ("codebook",),
        ("code.edit", "enter", "edit", "Change the field or value: its name, what it means, what it is for", "choose"),
        ("code.values", "a", "add values", "Add values to the field", "add_values"),
        ("code.field", "A", "add a field", "Add a field, with its first values", "add_field"),
        (
            "code.down",
            "shift+down,J",
            "",
            "Move the value down within its field, or the field with its values",
            "rank 1",
        ),
        ("code.up", "shift+up,K", "", "Move it up", "rank -1"),
        (
            "code.remove",
            "delete,backspace",
            "remove",
            "Remove the value, or the field with its values; refused while anything is coded by it",
            "remove",
        ),
    ),
)
