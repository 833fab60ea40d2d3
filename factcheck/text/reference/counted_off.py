"""What an ordinal without a noun is the first or second of: `has two stages. In the first, light is absorbed`."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.reference.memory import NEAR, TIMES, Memory, Reference
from factcheck.text.reference.mentions import Mention

_PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "2": 2, "3": 3, "4": 4, "5": 5}
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "pobj"})


def counted_off(tree: Tree, node: Node, here: Sequence[Mention], memory: Memory) -> Reference | None:
    """The reference of `the first`, where the text has just counted one sort of thing; None for any other word."""
    place, article = _PLACES.get(node.lower), tree.before(node)
    if (
        place is None
        or node.dep not in _ARGUMENTS
        or article is None
        or article.lower != "the"
        or node.entity == "DATE"
    ):
        return None
    after = tree.nodes[node.i + 1] if node.i + 1 < len(tree.nodes) else node
    if (
        [c.lower for c in node.children] != ["the"]
        or after.is_noun
        or after.pos == "ADJ"
        or after.lower in {"of", "to"}
    ):
        return None
    counted = [
        m for m in [*memory.near(tree.number, NEAR), *here] if m.many and _count(m) and m.place < (node.start, 0)
    ]
    if len({m.called for m in counted}) != 1 or _count(counted[-1]) < place:
        return None
    told = counted[-1]
    return Reference(
        (article, node), f"the {node.lower} {told.head.lemma}", told.place, told.nodes, classes=told.classes
    )


def _count(mention: Mention) -> int:
    """How many things it says there are; 0 where it does not say, or counts years and the like."""
    if mention.together or mention.named or mention.head.tag != "NNS" or mention.head.lemma in TIMES:
        return 0
    return max((_COUNTS.get(c.lower, 0) for c in mention.head.all("nummod")), default=0)
