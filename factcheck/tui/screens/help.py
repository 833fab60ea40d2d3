"""All keys of a screen, by where they hold; from the registry, so that it cannot be out of date."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model.rows import Progress, Stance
from factcheck.tui import actions
from factcheck.tui.screens.reader import Reader
from factcheck.tui.widgets.block_list import Block, BlockList
from factcheck.tui.widgets.coverage import TONES, sign_of
from factcheck.tui.widgets.detail_blocks import STANCE_SIGNS, STANCE_TONES
from factcheck.tui.widgets.glyphs import Glyphs
from factcheck.tui.widgets.pieces import Piece, fold

_NAMES = {
    "articles": "Articles",
    "coverage": "On the coverage",
    "review": "Everywhere in the review",
    "source": "Reading a source",
    "reading": "Reading a source by itself",
    "figures": "On the figures",
    "codebook": "In the codebook",
    "claims": "In the list of claims",
    "article": "In the article",
    "evidence": "In the detail",
    "why": "On why the claim is so",
    "earlier": "On an earlier check",
    "selecting": "While selecting words",
    "spanning": "While moving the ends of a claim's place",
    "text": "In the text",
    "sources": "On a source",
}
_SCREENS = {"articles", "coverage", "review", "source", "reading", "figures", "codebook"}
_SIGNS = (
    ("✓", "good", "true"),
    ("≈", "mixed", "mostly or half true"),
    ("✗", "bad", "false or mostly false"),
    ("?", "unknown", "unproven"),
    ("◷", "unknown", "outdated"),
    ("☺", "unknown", "satire"),
    ("○", "open", "open: still to be checked"),
    ("–", "nothing", "nothing to check"),
)
_SAYS = {Stance.SUPPORTS: "supports", Stance.REFUTES: "refutes", Stance.CONTEXT: "gives context"}
_FOR_ALL_RATINGS = "rate.1"
_SAID_ALREADY = {f"rate.{n}" for n in range(2, 9)}


class HelpScreen(Reader):
    """What every key does on the screen below, and what the signs mean."""

    NAME = "help"
    HEADING = "Keys"
    BINDINGS = actions.bindings("help")

    def __init__(self, about: str) -> None:
        super().__init__()
        self._about = about

    def blocks(self, width: int) -> Sequence[Block]:
        """The keys of each pane, then the signs."""
        shown = set(_SAID_ALREADY) if self.key_map.actions[_FOR_ALL_RATINGS].show else set()
        blocks: list[Block] = []
        for pane in self._panes():
            mine = [a for a in self.key_map.of_screen(self._about) if a.id not in shown and self._holds(a, pane)]
            shown |= {action.id for action in mine}
            if mine:
                lines = [line for action in mine for line in self._line(action, width)]
                blocks.append(Block("", (((_NAMES[pane], "strong"),), *lines, ())))
        always = [
            ((f"  {key:<14}", "key"), (words, ""))
            for key, words in (
                ("ctrl+q", "Quit from anywhere"),
                (self.key_map.key("tour"), "The tour: ten steps on the first case"),
                ("", "The guide: docs/guide.md; keys of your own: `factcheck keys`"),
            )
        ]
        blocks.append(Block("", ((("Always", "strong"),), *always, ())))
        glyphs = self.query_one(BlockList).glyphs
        signs = [
            ((f"  {glyphs.beside(sign):<{0 if glyphs.worded else 14}}", tone), (words, ""))
            for sign, tone, words in _SIGNS
        ]
        return [*blocks, Block("", ((("Signs", "strong"),), *signs, *_marks(glyphs)))]

    def _panes(self) -> list[str]:
        return [self._about, *(pane for pane in _NAMES if pane not in _SCREENS)]

    def _holds(self, action: actions.Action, pane: str) -> bool:
        return pane in action.where if pane == self._about else action.holds(self._about, pane)

    def _line(self, action: actions.Action, width: int) -> list[tuple[tuple[str, str], ...]]:
        first, *rest = fold(action.help, max(10, width - 16), 2)
        glyphs = self.query_one(BlockList).glyphs
        own = " ".join(actions.name_of(key) for key in action.keys.split(",")[:2])
        keys = glyphs.key(action.show) if action.id == _FOR_ALL_RATINGS and action.show else own
        return [((f"  {keys:<14}", "key"), (first, "")), *(((" " * 16 + one, ""),) for one in rest)]


def _marks(glyphs: Glyphs) -> list[tuple[Piece, ...]]:
    """What the marks mean that are no verdicts; those that are spoken as words say it themselves."""
    if glyphs.worded:
        return []
    low, high = glyphs.ramp[0], glyphs.ramp[-1]
    said = (
        (glyphs.here, "accent", "the row in hand"),
        (glyphs.chosen, "accent", "what the detail points at; in a source, a good passage"),
        (glyphs.mark, "accent", "a marked claim"),
        (f"{low} to {high}", "dim", "how much a claim is worth checking, from little to much"),
        (f"2{glyphs.sources} 3{glyphs.quotes}", "dim", "2 sources and 3 quotes hang on the claim"),
        ("E2", "accent", "2 earlier checks, or claims of the article that say the same"),
        ("E2!", "bad", "one of them contradicts the verdict"),
        *((STANCE_SIGNS[one], STANCE_TONES[one], f"a quote that {_SAYS[one]}") for one in Stance),
        *((sign_of(one, glyphs), TONES[one], f"on the coverage: {one.value}") for one in Progress),
        (glyphs.bar(0.5, 4), "", "how far the article is, or a source on its way"),
    )
    return [((f"  {sign:<14}", tone), (words, "")) for sign, tone, words in said]
