"""What one pane alone can do."""

from __future__ import annotations

from factcheck.tui.actions.action import ITEMS, PICK, WORK, Action, at

PANES: tuple[Action, ...] = (
    *at(
        ("review", "reading", "source", "figures"),
        (
            "pane.enlarge",
            "f10,M",
            "",
            "Give this pane all the room, as a double click on its frame does; again, bring the others back",
            "enlarge",
        ),
    ),
    *at(
        ("articles",),
        ("open", "enter", "open", "Open the article", "choose"),
        ("seed", "a", "new article", "Take an article apart: path, URL or pasted text", "seed"),
        (
            "articles.all",
            "escape",
            "",
            "Show all articles again; else take in no more of what is being taken in",
            "back",
        ),
    ),
    *at(
        ("coverage",),
        ("covered.open", "enter", "go to the claim", "Go to the sentence's claim", "choose"),
        ("covered.add", "A", "add a claim", "Make a claim of the sentence", "add_claim"),
        ("covered.next", "n/N=n", "open", "Next sentence with an open claim", "next_open 1"),
        ("covered.back", "N", "", "Previous sentence with an open claim", "next_open -1"),
        ("bare.next", "u/U=u", "in no claim", "Next sentence that is in no claim", "next_bare 1"),
        ("bare.back", "U", "", "Previous sentence that is in no claim", "next_bare -1"),
    ),
    *at(
        ("source.text",),
        ("passage.next", "n/p=n", "passage", "Next good passage", "passage 1"),
        ("passage.back", "p", "", "Previous good passage", "passage -1"),
    ),
    *at(
        ("source.text", "review.article"),
        ("select", "v", "select words", "Select exact words", "select"),
    ),
    *at(
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
    *at(
        ("source.text", "source.selecting"),
        ("attach", "enter", "", "Attach the words as supporting the claim", "attach supports"),
    ),
    *at(
        ("review.selecting",),
        ("claim.add", "A", "add claim", "Make a claim of the selected words", "add_claim"),
        ("claim.place", "P", "claim's place", "Make the selected words this claim's place", "place 0"),
        ("claim.place.more", "plus", "add to place", "Add the selected words to this claim's place", "place 1"),
    ),
    *at(
        ("review.spanning",),
        ("span.end.more", "←→=right,l", "end", "One word more at the end", "span_end 1"),
        ("span.end.less", "left,h", "", "One word less at the end", "span_end -1"),
        ("span.start.more", "k/j=up,k", "start", "One word more at the start", "span_start -1"),
        ("span.start.less", "down,j", "", "One word less at the start", "span_start 1"),
        (
            "span.turn",
            "o,space",
            "next stretch",
            "Go on to the claim's next stretch, where it stands on several",
            "span_turn",
        ),
        ("span.keep", "enter,ctrl+s", "keep", "Keep the claim's place as it is shown", "span_keep"),
    ),
    *at(
        PICK,
        ("pick.word", "←→=right,w", "word by word", "One word more", "pick word 1"),
        ("pick.word.back", "left,b", "", "One word less", "pick word -1"),
        ("pick.letter", "shift+←→=shift+right,l", "letter", "One letter more", "pick grapheme 1"),
        ("pick.letter.back", "shift+left,h", "", "One letter less", "pick grapheme -1"),
        ("pick.line", "down,j,shift+down", "", "One line down", "pick line 1"),
        ("pick.line.back", "up,k,shift+up", "", "One line up", "pick line -1"),
        ("pick.hold", "v,space", "start here", "Start the selection anew where its moving end is", "pick hold 0"),
        ("pick.swap", "o", "other end", "Move the other end of the selection", "pick swap 0"),
    ),
    *at(
        WORK,
        ("rate.1", "1-8=1", "verdict", "Give a verdict: the first to the eighth rating of the scale", "rate 1"),
        *((f"rate.{n}", str(n), "", f"Give rating {n}", f"rate {n}") for n in range(2, 9)),
    ),
    *at(
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
    *at(
        ("review.earlier",),
        (
            "earlier.open",
            "enter",
            "open",
            "Read the earlier check whole, or go to the claim that says the same",
            "open_earlier",
        ),
    ),
    *at(
        ITEMS,
        ("item.edit", "enter", "open", "Open the passage or source; edit the quote, verdict or note", "item_edit"),
        (
            "item.remove",
            "delete,backspace",
            "remove",
            "Remove the quote, source or note; withdraw the verdict",
            "item_remove",
        ),
    ),
)
