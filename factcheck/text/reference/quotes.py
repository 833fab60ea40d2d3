"""Which words of a text stand in somebody's quotation; a quotation may run over several sentences."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.text.clauses.nodes import Node, Tree

_LOOKED_BACK = 2000
_MARKS = frozenset('“”"')


@dataclass(slots=True)
class Quoting:
    """Whether a quotation is open at the end of what was read, and where that is, in characters."""

    open: bool = False
    end: int = 0

    def inside(self, tree: Tree) -> set[Node]:
        """The words of the next sentence that stand in quotation marks.

        A quotation that a paragraph leaves open is closed with it: many are opened anew in the next one, and some
        are never closed.
        """
        if tree.unit[0] - self.end > 1:
            self.open = False
        quoted: set[Node] = set()
        for node in tree.nodes:
            if self.open:
                quoted.add(node)
            for mark in (c for c in node.text if c in _MARKS):
                self.open = not self.open if mark == '"' else mark == "“"
        self.end = tree.unit[1]
        return quoted


def quoted_at(text: str, place: int) -> bool:
    """Whether the character at `place` stands in quotation marks that its paragraph has opened and not closed."""
    start = max(0, place - _LOOKED_BACK)
    paragraph = text[start:place].rpartition("\n")[2]
    return paragraph.rfind("“") > paragraph.rfind("”") or paragraph.count('"') % 2 == 1
