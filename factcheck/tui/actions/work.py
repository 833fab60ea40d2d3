"""What is done with the claim in hand, whichever pane has the focus, and with an article."""

from __future__ import annotations

from factcheck.tui.actions.action import CLAIMS, LISTS, WORK, Action, at

WORKING: tuple[Action, ...] = (
    *at(
        WORK,
        ("next.open", "n", "next", "Go to the next claim without a verdict", "next_open 1"),
        ("back.open", "N", "", "Go to the previous claim without a verdict", "next_open -1"),
        ("source.add", "a", "source", "Add a source: a web address or a file", "add_source"),
        ("evidence", "e", "evidence", "Go to the claim's evidence", "turn_to evidence"),
        ("why", "y", "why", "Why the claim is worded, sorted and ranked so, sentence and all", "turn_to why"),
        ("earlier", "E", "", "What was checked before, and claims that say the same", "turn_to earlier"),
    ),
    *at(
        WORK,
        ("repeat", "full_stop", "", "Do the last verdict, stance or note again here", "repeat"),
        ("copy.item", "Y", "", "Copy what is pointed at: the quote, note or verdict, else the claim", "copy_item"),
    ),
    *at(
        (*WORK, "source.text", "sources", "reading"),
        ("copy.citation", "I", "", "Copy a citation of the source pointed at, else of the article", "copy_citation"),
    ),
    *at(
        CLAIMS,
        ("claim.span", "s", "", "Move the ends of the claim's place, word by word", "span"),
    ),
    *at(CLAIMS, ("source.read", "o", "", "Open the claim's source and read it", "open_source")),
    *at(
        LISTS,
        ("source.open", "o", "read source", "Open the source and read it for this claim", "open_source"),
        ("tab.next", "←→=right,l", "tabs", "Next tab of the detail", "turn 1"),
        ("tab.back", "left,h", "", "Previous tab of the detail", "turn -1"),
    ),
    *at(
        ("review.sources", "sources", "reading"),
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
    *at(
        ("review.sources", "review.earlier", "source.text", "sources", "reading"),
        ("browser", "b", "browser", "Open the address in a browser", "browser"),
    ),
    *at(
        ("review",),
        ("pane.next", "tab", "pane", "Next pane", "next_pane 1"),
        ("pane.back", "shift+tab", "", "Previous pane", "next_pane -1"),
    ),
    *at(
        WORK,
        ("note", "m", "note", "Write a note", "note"),
        ("claim.edit", "w", "edit", "Edit the claim's wording, kind and claimant", "edit_claim"),
        ("claim.apart", "t", "apart", "Take the claim apart further, into the parts proposed", "apart"),
        ("claim.split", "x", "split", "Split the claim into parts by hand", "split"),
        ("claim.join", "J", "join", "Put the marked claims together, or this one and the next", "join"),
    ),
    *at(
        ("articles", "review", "source.text", "coverage", "sources", "reading", "codebook"),
        ("undo", "z", "undo", "Undo my latest change", "undo"),
        ("redo", "Z=Z,ctrl+y", "", "Do again what was undone", "redo"),
    ),
    *at(("articles", *WORK, "sources"), ("search", "slash", "find", "Search, full text", "search")),
    *at(
        ("articles",),
        ("articles.filter", "f", "filter", "Show only articles of some tags, or begun, or done", "filter_articles"),
    ),
    *at(
        WORK,
        ("coverage", "C", "coverage", "What has become of every sentence of the article", "coverage"),
        ("filter", "f", "filter", "Show only some kinds, verdicts, open ones or done ones", "filter"),
        ("sort", "S", "", "Sort the claims: by check-worthiness, or by place again", "sort"),
        ("claim.discard", "D", "discard", "Discard the claim, or restore a discarded one", "discard"),
        ("claim.select", "A", "", "Select words of the article for a new claim", "add_claim"),
        ("verdict.withdraw", "W", "", "Withdraw my verdict", "withdraw"),
    ),
    *at(
        ("review.claims",),
        ("claim.mark", "space", "", "Mark the claim; verdict, discard, source and join are for all marked", "mark"),
    ),
    *at(
        WORK,
        ("claim.tag", "number_sign", "", "Tag the claim, or all marked ones, by the codebook", "tag"),
        ("claim.assign", "p", "", "Assign the claim, or all marked ones, to a reviewer", "assign"),
    ),
    *at(
        ("articles", *WORK),
        ("article.tag", "K", "", "Tag the article by the codebook", "tag_article"),
    ),
    *at(CLAIMS, ("detail", "enter", "", "Go to the claim's detail", "detail")),
    *at(
        ("articles", "review"),
        ("export", "X", "export", "Export the report", "export"),
        ("article.edit", "g", "", "Edit the article's title, author, date and publisher", "edit_article"),
        ("article.redate", "T", "", "Read the days in claims not yet touched again, by the article's date", "redate"),
    ),
    *at(
        ("articles", "review"),
        ("refused", "L", "", "What a language model proposed for the article and was refused", "refused"),
    ),
    *at(
        ("articles",),
        ("article.discard", "D", "", "Discard the article, or restore a discarded one", "discard_article"),
    ),
)
