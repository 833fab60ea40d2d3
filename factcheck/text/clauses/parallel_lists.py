"""Lists whose members are built alike, read by their shape where the small model hangs them on each other.

`won five medals at the Games, three medals at the Cup, and one medal at the Open`: each phrase between the commas opens
alike and goes on alike, so the first of them is the medals, not the Games, and each keeps what follows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from factcheck.text.clauses.nodes import FINITE_TAGS, Node, Tree

_NOUN_TAGS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_BEFORE_NOUN = frozenset({"DT", "PDT", "PRP$", "CD", "JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "$", "RBS"})
_AFTER_NOUN = _NOUN_TAGS | {"CD", "HYPH", "POS"}
_BREAKS = frozenset({";", ":", "–", "—", "--", "“", "”", '"', "?"})
_SUBORDINATE = frozenset({"WDT", "WP", "WP$", "WRB"})
_NO_TAIL = frozenset({"than", "because", "although", "while", "if", "that", "since"})
_AFTER = frozenset({"acl", "relcl", "advmod"})
_DETERMINERS = frozenset({"DT", "PRP$"})
_QUALITIES = frozenset({"JJ", "JJR", "JJS", "RB", "VBN", "DT"})
_EXAMPLES = frozenset({"including", "such", "like"})
_OTHERS = frozenset({"another", "other", "others"})
_ARTICLES = frozenset({"a", "an"})
_FIRST_ROLES = frozenset({"dobj", "pobj", "attr", "oprd", "conj", "npadvmod", "dep", "dative"})
_VERB_TAGS = FINITE_TAGS | {"VBN", "VB", "VBG"}
_CLEAR = 2
"""How much better one word must fit as the first of a list than the next best."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun phrase: its head, its first word, the word `before`, the preposition right after, where its part ends.

    `close` is the last word before what follows it.
    """

    head: Node
    close: Node
    opener: Node
    before: str
    tail: str
    end: int

    @property
    def build(self) -> str:
        """How it opens: counted, definite, owned, as a name, or bare."""
        word = self.opener
        if word.tag == "CD" or word.lower in _ARTICLES or word.lower in {"several", "many", "numerous", "various"}:
            return "counted"
        if word.tag in {"NNP", "NNPS"} or (word.i and word.text[:1].isupper()):
            return "name"
        return {"DT": "definite", "PRP$": "owned"}.get(word.tag, "bare")

    @property
    def named(self) -> bool:
        """Whether it is a bare name."""
        return self.build == "name"


def list_hung_on_its_tail(tree: Tree) -> None:
    """`earned two prizes in France, a medal in Italy, and an award in Spain`: a medal was earned, too."""
    commas = [node.i for node in tree.nodes if node.text == ","]
    if not commas:
        return
    for link in [n for n in tree.nodes if n.lower == "and" and n.i > commas[0] and n.i + 1 < len(tree.nodes)]:
        members = _members(tree, link, [c for c in commas if c < link.i])
        if members and _free(members) and not _together(members):
            _put_together(tree, link, members)


def _members(tree: Tree, link: Node, commas: Sequence[int]) -> list[_Phrase]:
    """The phrases that `link` joins with those between the `commas`; nothing where it is not sure which they are."""
    closed = commas[-1] == link.i - 1
    last = _phrase(tree, link.i + 1, _end(tree, link.i + 1))
    ends = [*commas] if closed else [*commas, link.i]
    later = [last] if last else []
    for begin, end in reversed([*pairwise(ends)]):
        phrase = _phrase(tree, begin + 1, end)
        if not later or phrase is None:
            break
        later.insert(0, phrase)
        ends.pop()
    if len(later) < 2 or not _alike(later, closed=closed) or _goes_on(tree, later[-1].end):
        return []
    first = _first(_candidates(tree, ends[-1]), later)
    return [first, *later] if first and not _described(first, later) else []


def _end(tree: Tree, begin: int) -> int:
    """Where the last part of a list ends: at a comma, another mark, or a relative clause."""
    stops = (n.i for n in tree.nodes[begin:] if n.text in {",", "."} or n.text in _BREAKS or n.tag in _SUBORDINATE)
    return next(stops, len(tree.nodes))


def _goes_on(tree: Tree, end: int) -> bool:
    """Whether another list holds this one: `trains to Leeds, York, and Hull, and buses to Selby`."""
    return tree.nodes[end].text == "," and tree.nodes[end + 1].dep == "cc" if end + 1 < len(tree.nodes) else False


def _phrase(tree: Tree, begin: int, end: int) -> _Phrase | None:
    """The noun phrase that is all of a part of the sentence, with what hangs on it; None where that says more."""
    found = _chunk(tree, begin, end)
    rest = tree.nodes[found.close.i + 1 : end] if found else ()
    told = any(n.tag in FINITE_TAGS and n.dep != "acl" for n in rest)
    marked = any(n.tag in _SUBORDINATE or n.text in _BREAKS or n.lower in _NO_TAIL for n in rest[:1])
    return None if told or marked else found


def _chunk(tree: Tree, begin: int, end: int) -> _Phrase | None:
    """The noun phrase that begins there, up to what follows its last noun."""
    nodes = tree.nodes[begin:end]
    if not nodes or nodes[0].tag not in _BEFORE_NOUN | _NOUN_TAGS or nodes[0].dep in {"prep", "advcl", "acl"}:
        return None
    head: Node | None = None
    for node in nodes:
        if node.tag in _NOUN_TAGS or (
            node.tag == "CD" and (head is None or head.tag == "CD" or head.lower == "number")
        ):
            head = node
        elif not _inside(tree, node, begin, head):
            break
    if head is None and nodes[0].tag == "VBG" and nodes[1:2] and nodes[1].tag == "IN":
        head = nodes[0]
    modifies = head is nodes[0] or nodes[0].dep in {"amod", "compound"} or nodes[0].tag not in {"VBG", "VBN"}
    if head is None or not modifies:
        return None
    after = tree.nodes[head.i + 1] if head.i + 1 < end else None
    tail = after.lower if after is not None and after.tag in {"IN", "TO"} and after.lower not in _NO_TAIL else ""
    top = head
    while begin <= top.head.i < head.i and top.head.tag in _NOUN_TAGS:
        top = top.head
    return _Phrase(top, head, nodes[0], tree.nodes[begin - 1].lower if begin else "", tail, end)


def _inside(tree: Tree, node: Node, begin: int, head: Node | None) -> bool:
    """Whether the word, which is no noun, goes on the noun phrase that begins there and has the `head` so far."""
    before = tree.nodes[node.i - 1] if node.i > begin else None
    if before is not None and node.tag in _DETERMINERS and before.tag != "PDT":
        return False
    open_still = head is None or head.tag == "CD" or (before is not None and before.tag == "POS")
    return node.tag in (_BEFORE_NOUN if open_still else _AFTER_NOUN)


def _candidates(tree: Tree, comma: int) -> list[_Phrase]:
    """The noun phrases before the first comma of a list, back to the verb, that may be the first of it."""
    begin = comma
    while begin and tree.nodes[begin - 1].tag not in FINITE_TAGS:
        begin -= 1
        if tree.nodes[begin].lower == "including":
            break
        if tree.nodes[begin].text in {",", *_BREAKS}:
            return []
    if not begin:
        return []
    examples = [n.i for n in tree.nodes[begin:comma] if n.lower in _EXAMPLES]
    begin = examples[-1] + 1 if examples else begin
    if tree.nodes[comma - 1].tag in _QUALITIES:
        return []
    found: list[_Phrase] = []
    for node in tree.nodes[begin:comma]:
        after = not found or node.i > found[-1].close.i
        opens = node.i == begin or tree.nodes[node.i - 1].tag in {"IN", "TO", "RP", *_VERB_TAGS}
        if after and opens and (phrase := _chunk(tree, node.i, comma)):
            found.append(phrase)
    return found


def _alike(later: Sequence[_Phrase], *, closed: bool) -> bool:
    """Whether the later parts can be one list: without a comma before the `and` only where all go on alike."""
    if closed:
        return True
    return len({phrase.tail for phrase in later}) == 1 and bool(later[0].tail)


def _first(candidates: Sequence[_Phrase], later: Sequence[_Phrase]) -> _Phrase | None:
    """The one of `candidates` that is built most like the `later` parts, if it stands out."""
    # In `comes from fish, a third from oil, and a tenth from gas` the others come from oil and gas.
    verb_left_out = bool(candidates) and bool(later[0].tail) and later[0].tail == candidates[-1].before
    if verb_left_out and not any(c.tail == later[0].tail for c in candidates[:-1]):
        return None
    whole = [c for c in candidates if c.tail] if all(phrase.tail for phrase in later) else []
    ranked = sorted(((_likeness(c, later), -i) for i, c in enumerate(whole or candidates)), reverse=True)
    clear = 1 if whole else _CLEAR
    if not ranked or not ranked[0][0] or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < clear):
        return None
    return (whole or candidates)[-ranked[0][1]]


def _likeness(one: _Phrase, later: Sequence[_Phrase]) -> int:
    same = sum(2 for phrase in later if one.tail and phrase.tail == one.tail)
    bare = 2 if not one.tail and not later[0].tail and later[0].build == one.build else 0
    return same + bare + sum(phrase.build == one.build for phrase in later)


def _described(first: _Phrase, later: Sequence[_Phrase]) -> bool:
    """Whether a later part may tell what the one before it is: `Anne, a widow from Kent, and Joan`."""
    every = [first, *later]
    if any(phrase.opener.lower in _OTHERS or phrase.head.lower in _OTHERS for phrase in later):
        return True
    if len({phrase.named for phrase in every}) > 1 and not (first.tail and all(p.tail for p in later)):
        return True
    one = first.build != "counted" and first.head.tag != "NNS" and later[0].opener.lower in _ARTICLES
    return one and first.tail != later[0].tail


def _free(members: Sequence[_Phrase]) -> bool:
    """Whether they can be hung on the first: it has the place of an object, and hangs on none of them."""
    first = members[0].head
    above = [first, *first.ancestors()]
    inside = any(member.head in above for member in members[1:])
    if any(c.dep == "conj" and c.i < m.end for m in members for c in m.head.children):
        return False
    return first.dep in _FIRST_ROLES and not inside and all(m.head.head is not m.head for m in members)


def _together(members: Sequence[_Phrase]) -> bool:
    """Whether they are one list already, none of which lacks what follows it."""
    first, *later = [member.head for member in members]
    held = not members[0].tail or any(c.lower == members[0].tail for c in first.children)
    return held and first.conjuncts()[1:] == later


def _put_together(tree: Tree, link: Node, members: Sequence[_Phrase]) -> None:
    """Hangs the later `members` on the first, and on each what stands in its part."""
    first, *later = members
    own_tails = bool(first.tail) and all(m.tail for m in later)
    for before, member in pairwise(members):
        member.head.move(first.head, "conj")
        member.head.pos = "NOUN" if member.head.tag in _NOUN_TAGS else member.head.pos
        _gather(tree, member, whole=own_tails or member is not later[-1])
        if before is first and first.tail:
            _gather(tree, first, whole=True)
    for mark in [n for n in tree.nodes[first.head.i : link.i] if n.text == ","]:
        if any(mark.i == m.opener.i - 1 for m in later) or mark.i == link.i - 1:
            mark.move(first.head, "punct")
    link.move(first.head, "cc")
    link.dep = "cc"


def _gather(tree: Tree, member: _Phrase, *, whole: bool) -> None:
    """Hangs what stands in the part of `member` on its head; unless `whole`, only what stands before the head."""
    part = tree.nodes[member.opener.i : member.end]
    inside = set(part)
    for node in _outsiders(part, member.head, inside):
        if node.i <= member.close.i:
            node.move(member.head, node.dep if node.dep in {"det", "amod", "nummod", "poss"} else "compound")
        elif whole and node.dep != "punct":
            node.move(member.head, node.dep if node.dep in _AFTER else "acl" if node.is_verb else "prep")


def _outsiders(part: Sequence[Node], head: Node, inside: set[Node]) -> Iterator[Node]:
    """The words of a part that hang on none of its words."""
    yield from [node for node in part if node is not head and node.head not in inside]
