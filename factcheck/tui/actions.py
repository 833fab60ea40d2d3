"""Every key of the workbench in one registry: it feeds the bindings, the line of keys, help and the palette."""

from __future__ import annotations

from dataclasses import dataclass

from textual.binding import Binding, BindingType

_NAMES = {
    "question_mark": "?",
    "slash": "/",
    "escape": "esc",
    "delete": "del",
    "plus": "+",
    "pagedown": "pgdn",
    "pageup": "pgup",
}


@dataclass(frozen=True, slots=True)
class Action:
    """What can be done: `verb` is the screen's method `do_<verb>`, called with `args`.

    `where` are screens (`review`), or panes of them (`review.claims`). `label` stands in the line of keys, in
    the order of this registry; without one it is only in help. `show` is how the keys are written there.
    """

    id: str
    keys: str
    label: str
    help: str
    verb: str
    where: tuple[str, ...]
    args: tuple[str | int, ...] = ()
    show: str = ""

    @property
    def key(self) -> str:
        """The first key as people read it."""
        return name_of(self.keys.split(",")[0])

    @property
    def shown(self) -> str:
        """The keys as the line of keys shows them."""
        return self.show or self.key

    def holds(self, screen: str, pane: str) -> bool:
        """Whether it can be done in this pane of this screen."""
        return screen in self.where or f"{screen}.{pane}" in self.where


def name_of(key: str) -> str:
    """A key as people read it."""
    return _NAMES.get(key, key)


Row = tuple[str, str, str, str, str]
"""Id, keys (`as shown=` before them where they are shown otherwise), label, help, verb with its arguments."""


def _at(where: tuple[str, ...], *rows: Row) -> list[Action]:
    return [_action(where, *row) for row in rows]


def _action(where: tuple[str, ...], action_id: str, keys: str, label: str, *rest: str) -> Action:
    words, call = rest
    show, _, keys = keys.rpartition("=")
    verb, *args = call.split()
    typed = tuple(int(arg) if arg.lstrip("-").isdigit() else arg for arg in args)
    return Action(action_id, keys, label, words, verb, where, typed, show)


_ALL = ("articles", "review", "source", "coverage")
_CLAIMS = ("review.claims", "review.article")
_ITEMS = ("review.evidence", "review.sources", "review.verdict", "review.notes", "review.history")
_LISTS = ("review.why", *_ITEMS, "review.earlier")
_WORK = (*_CLAIMS, *_LISTS)
_PICK = ("review.selecting", "source.selecting")
_SHEETS = ("help", "log", "earlier", "refused")
_MANY = ("dialog.many", "rationale.ticks")

ACTIONS: tuple[Action, ...] = (
    *_at(
        ("articles",),
        ("open", "enter", "open", "Open the article", "choose"),
        ("seed", "a", "new article", "Take an article apart: path, URL or pasted text", "seed"),
        ("seed.stop", "escape", "", "Take in no more of what is being taken in", "stop_seeding"),
    ),
    *_at(
        ("coverage",),
        ("covered.open", "enter", "go to the claim", "Go to the sentence's claim", "choose"),
        ("covered.add", "A", "add a claim", "Make a claim of the sentence", "add_claim"),
        ("covered.next", "n/N=n", "open", "Next sentence with an open claim", "next_open 1"),
        ("covered.back", "N", "", "Previous sentence with an open claim", "next_open -1"),
        ("bare.next", "u/U=u", "in no claim", "Next sentence that is in no claim", "next_bare 1"),
        ("bare.back", "U", "", "Previous sentence that is in no claim", "next_bare -1"),
    ),
    *_at(
        ("source.text",),
        ("passage.next", "n/p=n", "passage", "Next good passage", "passage 1"),
        ("passage.back", "p", "", "Previous good passage", "passage -1"),
    ),
    *_at(
        ("source.text", "review.article"),
        ("select", "v", "select words", "Select exact words", "select"),
    ),
    *_at(
        ("review.evidence", "source.text", "source.selecting"),
        (
            "supports",
            "s",
            "supports",
            "Attach the words as supporting the claim, or turn a quote into that",
            "attach supports",
        ),
        (
            "refutes",
            "r",
            "refutes",
            "Attach the words as refuting the claim, or turn a quote into that",
            "attach refutes",
        ),
        ("context", "c", "context", "Attach the words as context, or turn a quote into that", "attach context"),
    ),
    *_at(
        ("source.text", "source.selecting"),
        ("attach", "enter", "", "Attach the words as supporting the claim", "attach supports"),
    ),
    *_at(
        ("review.selecting",),
        ("claim.add", "A", "add claim", "Make a claim of the selected words", "add_claim"),
        ("claim.place", "P", "claim's place", "Make the selected words this claim's place", "place 0"),
        ("claim.place.more", "plus", "add to place", "Add the selected words to this claim's place", "place 1"),
    ),
    *_at(
        _PICK,
        ("pick.word", "←→=right,w", "word by word", "One word more", "pick word 1"),
        ("pick.word.back", "left,b", "", "One word less", "pick word -1"),
        ("pick.letter", "shift+←→=shift+right,l", "letter", "One letter more", "pick grapheme 1"),
        ("pick.letter.back", "shift+left,h", "", "One letter less", "pick grapheme -1"),
        ("pick.line", "down,j,shift+down", "", "One line down", "pick line 1"),
        ("pick.line.back", "up,k,shift+up", "", "One line up", "pick line -1"),
        ("pick.hold", "v,space", "start here", "Start the selection anew where its moving end is", "pick hold 0"),
        ("pick.swap", "o", "other end", "Move the other end of the selection", "pick swap 0"),
    ),
    *_at(
        _WORK,
        ("rate.1", "1-8=1", "verdict", "Give a verdict: the first to the eighth rating of the scale", "rate 1"),
        *((f"rate.{n}", str(n), "", f"Give rating {n}", f"rate {n}") for n in range(2, 9)),
    ),
    *_at(
        ("review.why",),
        ("origin", "enter", "where from", "Show where in the article the words come from", "origin"),
        (
            "take.back",
            "u,delete,backspace",
            "take back",
            "Give the wording the article's own words back for those put in",
            "take_back",
        ),
    ),
    *_at(
        ("review.earlier",),
        (
            "earlier.open",
            "enter",
            "open",
            "Read the earlier check whole, or go to the claim that says the same",
            "open_earlier",
        ),
    ),
    *_at(
        _ITEMS,
        ("item.edit", "enter", "open", "Open the passage or source; edit the quote, verdict or note", "item_edit"),
        (
            "item.remove",
            "delete,backspace",
            "remove",
            "Remove the quote, source or note; withdraw the verdict",
            "item_remove",
        ),
    ),
    *_at(
        _WORK,
        ("next.open", "n", "next", "Go to the next claim without a verdict", "next_open 1"),
        ("back.open", "N", "", "Go to the previous claim without a verdict", "next_open -1"),
        ("source.add", "a", "source", "Add a source: a web address or a file", "add_source"),
        ("evidence", "e", "evidence", "Go to the claim's evidence", "turn_to evidence"),
        ("why", "y", "why", "Why the claim is worded, sorted and ranked so, sentence and all", "turn_to why"),
        ("earlier", "E", "", "What was checked before, and claims that say the same", "turn_to earlier"),
    ),
    *_at(_CLAIMS, ("source.read", "o", "", "Open the claim's source and read it", "open_source")),
    *_at(
        _LISTS,
        ("source.open", "o", "read source", "Open the source and read it for this claim", "open_source"),
        ("tab.next", "←→=right,l", "tabs", "Next tab of the detail", "turn 1"),
        ("tab.back", "left,h", "", "Previous tab of the detail", "turn -1"),
    ),
    *_at(
        ("review.sources",),
        ("source.cite", "i", "citation", "Edit the source's title, author, date and publisher", "cite"),
        ("source.refetch", "R", "fetch again", "Fetch the source again", "refetch"),
        (
            "source.allow",
            "H",
            "",
            "Allow the refused host of a source until the workbench is left, and fetch again",
            "allow_host",
        ),
    ),
    *_at(
        ("review.sources", "review.earlier", "source.text"),
        ("browser", "b", "browser", "Open the address in a browser", "browser"),
    ),
    *_at(
        ("review",),
        ("pane.next", "tab", "pane", "Next pane", "next_pane 1"),
        ("pane.back", "shift+tab", "", "Previous pane", "next_pane -1"),
    ),
    *_at(
        _WORK,
        ("note", "m", "note", "Write a note", "note"),
        ("claim.edit", "w", "edit", "Edit the claim's wording, kind and claimant", "edit_claim"),
        ("claim.apart", "t", "apart", "Take the claim apart further, into the parts proposed", "apart"),
        ("claim.split", "x", "split", "Split the claim into parts by hand", "split"),
        ("claim.join", "J", "join", "Put the marked claims together, or this one and the next", "join"),
    ),
    *_at(
        ("articles", "review", "source.text", "coverage"),
        ("undo", "z", "undo", "Undo my latest change", "undo"),
        ("redo", "Z=Z,ctrl+y", "", "Do again what was undone", "redo"),
    ),
    *_at(("articles", *_WORK), ("search", "slash", "find", "Search, full text", "search")),
    *_at(
        _WORK,
        ("coverage", "C", "coverage", "What has become of every sentence of the article", "coverage"),
        ("filter", "f", "filter", "Show only some kinds, verdicts, open ones or done ones", "filter"),
        ("claim.discard", "D", "discard", "Discard the claim, or restore a discarded one", "discard"),
        ("claim.select", "A", "", "Select words of the article for a new claim", "add_claim"),
        ("verdict.withdraw", "W", "", "Withdraw my verdict", "withdraw"),
    ),
    *_at(("review.claims",), ("claim.mark", "space", "", "Mark the claim, to put it together with others", "mark")),
    *_at(_CLAIMS, ("detail", "enter", "", "Go to the claim's detail", "detail")),
    *_at(
        ("articles", "review"),
        ("export", "X", "export", "Export the report", "export"),
        ("article.edit", "g", "", "Edit the article's title, author, date and publisher", "edit_article"),
    ),
    *_at(
        ("articles", "review"),
        ("refused", "L", "", "What a language model proposed for the article and was refused", "refused"),
    ),
    *_at(("articles",), ("article.discard", "D", "", "Discard the article (undo brings it back)", "discard_article")),
    *_at(
        ("articles", *_WORK, "source.text", "coverage"),
        ("down", "down,j", "", "Next", "move 1"),
        ("up", "up,k", "", "Previous", "move -1"),
        ("page.down", "pagedown,ctrl+d", "", "One page down", "move_page 1"),
        ("page.up", "pageup,ctrl+u", "", "One page up", "move_page -1"),
        ("end", "end,G", "", "To the end", "move_end 1"),
        ("home", "home", "", "To the beginning", "move_end -1"),
    ),
    *_at(("review", "source", "coverage"), ("back", "escape", "back", "Back", "back")),
    *_at(
        ("source", "review.selecting"),
        ("copy", "y", "copy", "Copy the words", "copy"),
    ),
    *_at(
        _ALL,
        ("reload", "ctrl+r", "", "Read everything again", "read_again"),
        ("log", "ctrl+l", "", "What went wrong so far", "log"),
    ),
    *_at(("articles",), ("quit", "q", "quit", "Quit", "quit")),
    *_at(
        ("apart",), ("apart.take", "enter,ctrl+s", "take these parts", "Put these parts in the claim's place", "keep")
    ),
    *_at(
        ("apart",),
        ("apart.drop", "ctrl+o", "leave out", "Leave this part out, or take it in again", "leave_out"),
    ),
    *_at(("dialog", "rationale", "split"), ("keep", "ctrl+s", "keep", "Keep what was typed", "keep")),
    *_at(("dialog", "split", "apart", *_SHEETS), ("leave", "escape", "leave", "Leave without keeping", "leave")),
    *_at(
        ("dialog", "rationale"),
        ("draft.drop", "ctrl+t", "", "Throw the draft away: the text is again as it was saved", "drop_draft"),
    ),
    *_at(("rationale",), ("draft", "escape", "leave as draft", "Leave; what was typed becomes a draft", "leave")),
    *_at(
        ("dialog.choices",),
        ("choice.next", "←→=right,l,down,j", "choose", "Next choice", "choice 1"),
        ("choice.back", "left,h,up,k", "", "Previous choice", "choice -1"),
    ),
    *_at(
        _MANY,
        ("many.toggle", "space,enter", "tick", "Tick or untick", "toggle"),
        ("many.next", "←→=right,l,down,j", "move", "Next choice", "choice 1"),
        ("many.back", "left,h,up,k", "", "Previous choice", "choice -1"),
    ),
    *_at(
        ("split.cut",),
        ("cut.right", "←→=right,l,w", "move the cut", "Next place to cut", "move_cut 1"),
        ("cut.left", "left,h,b", "", "Previous place to cut", "move_cut -1"),
        ("cut", "space,enter", "cut here", "Cut here, or mend a cut", "cut"),
    ),
    *_at(
        _SHEETS,
        ("read.down", "down,j", "", "Down", "move 1"),
        ("read.up", "up,k", "", "Up", "move -1"),
        ("read.page.down", "pagedown,space", "page", "One page down", "move_page 1"),
        ("read.page.up", "pageup", "", "One page up", "move_page -1"),
    ),
    *_at(
        ("dialog", "rationale", "split", "apart"),
        ("field.next", "tab", "next field", "Next field", "next_field 1"),
        ("field.back", "shift+tab", "", "Previous field", "next_field -1"),
    ),
    *_at(
        _ALL,
        ("help", "question_mark", "help", "All keys", "help"),
        ("all", "ctrl+p", "all", "Everything that can be done here, by name", "palette"),
    ),
)
BY_ID = {action.id: action for action in ACTIONS}


def of_screen(screen: str) -> list[Action]:
    """Everything that can be done somewhere on a screen."""
    return [a for a in ACTIONS if any(place.partition(".")[0] == screen for place in a.where)]


def here(screen: str, pane: str) -> list[Action]:
    """What can be done in a pane, in the order of the registry."""
    return [action for action in of_screen(screen) if action.holds(screen, pane)]


def bindings(screen: str) -> list[BindingType]:
    """The key bindings of a screen; which of them hold is asked of the screen at every key."""
    return [
        Binding(action.keys, f"do('{action.id}')", action.help, show=False, id=action.id)
        for action in of_screen(screen)
    ]
