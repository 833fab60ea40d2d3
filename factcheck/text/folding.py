"""Text folded for comparison, with the way back to the characters it came from."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_DASHES = "-‐‑‒–—―−﹘﹣－"
_QUOTES = "\"'`´‘’‚‛“”„‟«»‹›′″ʼ＂＇"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_PIECE = re.compile(
    rf"(?P<plain>[!#-&(-,./0-9:-_a-z{{-~]+)|(?P<dash>\s*[{_DASHES}](?:[{_DASHES}\s])*)"
    rf"|(?P<blank>\s+)|(?P<quote>[{_QUOTES}])|(?P<invisible>[{_INVISIBLE}]+)|(?P<other>.)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Folded:
    """Folded text; its character i came from the characters `starts[i]` to `ends[i]` of the original."""

    text: str
    starts: list[int]
    ends: list[int]

    def whole(self, start: int, end: int) -> bool:
        """Whether the stretch begins and ends between characters of the original, not inside one's expansion."""
        begins = start == 0 or self.starts[start] != self.starts[start - 1]
        closes = end == len(self.text) or self.starts[end] != self.starts[end - 1]
        return begins and closes and not (end < len(self.text) and unicodedata.combining(self.text[end]))


def fold(text: str) -> Folded:
    """`text` with case, runs of blanks, kinds of quote marks and dashes, ligatures and invisible characters evened out.

    A dash takes the blanks around it along; an ellipsis is three dots. Linear in the length of the text.
    """
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for piece in _PIECE.finditer(text):
        kind, begin, end = piece.lastgroup, piece.start(), piece.end()
        if kind == "plain":
            out.append(piece.group().lower())
            starts.extend(range(begin, end))
            ends.extend(range(begin + 1, end + 1))
            continue
        core = piece.group().strip() if kind == "dash" else ""
        if core:
            begin += piece.group().index(core[0])
            end = begin + len(core)
        written = _written(kind, piece.group())
        out.append(written)
        starts.extend([begin] * len(written))
        ends.extend([end] * len(written))
    return Folded("".join(out), starts, ends)


def _written(kind: str | None, piece: str) -> str:
    match kind:
        case "dash":
            return "-"
        case "blank":
            return " "
        case "quote":
            return '"'
        case "invisible":
            return ""
        case _:
            return _folded(piece)


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    # The dotless i has no fold of its own, yet its capital is the ordinary I.
    spelled = unicodedata.normalize("NFKD", character.casefold().replace("ı", "i")).casefold()
    return re.sub(rf"[{_QUOTES}]", '"', re.sub(rf"[{_DASHES}]", "-", spelled))
