"""Lists: a lead-in that ends with a colon, and items that say something of it or of themselves.

`The four tallest were:` / `1. Ann Lee - elected in 1990` reads: Ann Lee was one of the four tallest; Ann Lee was
elected in 1990.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.model.claims import Role, Span
from factcheck.text import nlp
from factcheck.text.clauses.distribution import SINGULAR
from factcheck.text.clauses.drafts import Item
from factcheck.text.clauses.grammar import finite, past, subject, trimmed
from factcheck.text.clauses.masking import Word
from factcheck.text.clauses.nodes import Node, Tree
from factcheck.text.reference.memory import Reference
from factcheck.text.units.paragraphs import Paragraph
from factcheck.text.wordlists import listed

LONGEST_LABEL = 9
"""Words of the longest name of an item; what is longer before a colon or dash is a sentence."""
_SEPARATORS = frozenset({":", "-", "–", "—", "--"})
_BARE = listed("include be")
_SMALL_WORDS = listed("a an one of the their its his her our your my")


@dataclass(frozen=True, slots=True)
class Membership:
    """What a lead-in says of its items: the verb and the class with its article, or what is said `before` each."""

    verb: str = ""
    kind: str = ""
    before: str = ""


def lead_ins(text: str, paragraphs: Sequence[Paragraph]) -> dict[int, Span]:
    """For the start of each list item of `text`, the place of the paragraph that leads the list in."""
    found: dict[int, Span] = {}
    lead: Paragraph | None = None
    marked = False
    for paragraph in paragraphs:
        written = text[paragraph.start : paragraph.end]
        if written.endswith(":") and not paragraph.mark:
            lead, marked = paragraph, False
        elif lead is not None and paragraph.role is Role.TEXT and _is_item(paragraph, lead, marked=marked):
            found[paragraph.start] = (lead.start, lead.end)
            marked = marked or bool(paragraph.mark)
        else:
            lead = None
    return found


def _is_item(paragraph: Paragraph, lead: Paragraph, *, marked: bool) -> bool:
    return bool(paragraph.mark) or (not marked and paragraph.block == lead.block)


def labelled(words: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """The words of an item parted into its name and what is said of it; either may be empty."""
    for i, word in enumerate(words[: LONGEST_LABEL + 1]):
        if i and word.seen in _SEPARATORS and word.space and (words[i - 1].space or word.seen == ":"):
            return list(words[:i]), list(words[i + 1 :])
    names = len(words) <= LONGEST_LABEL and all(
        w.seen[:1].isupper() or not w.seen[:1].isalpha() or len(w.seen) < 4 for w in words
    )
    return (list(words), []) if names else ([], list(words))


def label_nodes(words: Sequence[Word], text: str) -> tuple[Node, ...]:
    """The name of an item as words of a claim; they count from below, so that they stand before the parsed ones."""
    return tuple(
        Node(
            i - len(words), text[w.start : w.tail], w.start, w.end, w.tail, w.space, w.seen, "NNP", "PROPN", "nsubj", ""
        )
        for i, w in enumerate(words)
        if w.seen != "."
    )


def membership(lead: Tree, known: Mapping[Node, Reference]) -> Membership | None:
    """What the items of a list are by its lead-in: `Some of the tools include:` -> `is a tool`; None if unsaid."""
    verb = lead.root
    who = subject(verb)
    if who is not None and (announced := verb.child("dobj")) is not None:
        return _following(lead, announced)
    if verb.lemma not in _BARE or who is None or verb.child("attr", "dobj", "acomp"):
        return None
    if (reference := known.get(who)) and reference.antecedent:
        who = next((n for n in reference.antecedent if n.head not in reference.antecedent), who)
    kind = _one_of(who)
    return Membership("was" if past(verb) else "is", kind) if kind else None


def _following(lead: Tree, announced: Node) -> Membership | None:
    """`Ann Lee directed the following films:` says of each item that she directed it."""
    told = finite(lead.root) and not any(c.dep == "neg" for c in lead.root.children)
    phrase = announced.subtree()
    if not told or not any(n.lower == "following" for n in phrase) or announced.head is not lead.root:
        return None
    return Membership(before=_spelled([n for n in lead.nodes if n.i < phrase[0].i], {}, opens=True))


def _one_of(head: Node) -> str:
    if head.lower in {"some", "one", "many", "examples", "list"}:
        inner = head.child("prep")
        noun = inner.child("pobj") if inner else None
    else:
        noun = head
    if noun is None or noun.tag != "NNS":
        return ""
    ranked = any(n.tag in {"JJS", "RBS"} for n in noun.subtree() if n.i < noun.i)
    dropped = (
        [] if ranked else [c for c in noun.children if c.dep in {"det", "nummod"} or c.lower in {"other", "following"}]
    )
    added = [c for c in noun.children if c.dep in {"appos", "punct"} or (c.dep == "relcl" and _set_off(noun, c))]
    nodes = trimmed(noun.subtree([*dropped, *added]))
    if ranked or noun.child("poss"):
        return "one of " + _spelled(nodes, {})
    phrase = _spelled(nodes, {noun: nlp.inflect(noun.lemma, "NN"), **_of_one(noun.all("relcl"))})
    return f"{'an' if phrase[:1].lower() in 'aeiou' else 'a'} {phrase}"


def _set_off(noun: Node, clause: Node) -> bool:
    return any(c.text == "," and noun.i < c.i < clause.i for c in [*noun.children, *clause.children])


def _of_one(relatives: Sequence[Node]) -> dict[Node, str]:
    """Their verbs where they tell of one: `tools that are free` -> `a tool that is free`."""
    about = [r for r in relatives if (who := subject(r)) is not None and who.lower in {"that", "which", "who"}]
    finite_ones = [next((c for c in r.children if c.dep in {"aux", "auxpass"}), r) for r in about]
    return {
        verb: SINGULAR.get(verb.lower) or nlp.inflect(verb.lemma, "VBZ")
        for verb in finite_ones
        if verb.tag == "VBP" or verb.lower in SINGULAR
    }


def _spelled(nodes: Sequence[Node], forms: Mapping[Node, str], *, opens: bool = False) -> str:
    said = "".join(forms.get(n, n.text) + (" " if n.space else "") for n in nodes).strip()
    if opens:
        return said
    return said[:1].lower() + said[1:] if nodes[0].i == 0 and nodes[0].pos != "PROPN" else said


def opening(tree: Tree, label: Sequence[Node]) -> tuple[list[Item], dict[Node, list[Item]]]:
    """How what is said of an item is joined to its name: what goes before it, or in place of its `this` or `it`."""
    root = tree.root
    who = subject(root)
    if who is not None:
        return ([], {who: list(label)}) if who.lower in {"this", "it", "he", "she", "they"} else ([], {})
    if root.tag == "VBN":
        return [*label, "was"], {}
    if root.is_noun or root.tag in {"JJ", "IN"}:
        return [*label, "is"], {}
    return ([*label], {}) if root.tag in {"VBZ", "VBD"} else ([], {})


def said_of(label: Sequence[Node], member: Membership | None) -> Iterator[list[Item]]:
    """That the item is one of those the lead-in announces."""
    if label and member:
        yield [member.before, *label] if member.before else [*label, member.verb, member.kind]


def says_as_much(item: Tree, member: Membership) -> bool:
    """Whether what is said of the item tells already what it is by the lead-in: `Alpha: a tool for drawing`."""
    told = {form for node in item.nodes for form in (node.lower, node.lemma.casefold())}
    kind = {word for word in member.kind.casefold().split() if word not in _SMALL_WORDS}
    return bool(kind) and all(word in told or word.removesuffix("s") in told for word in kind)


def leads_nowhere(tree: Tree) -> bool:
    """Whether the sentence only announces what follows: `The benefits of tea include:`."""
    verb, announced = tree.root, tree.nodes[-1].text == ":"
    said = [c for c in verb.children if c.dep not in {"punct", "nsubj", "expl", "advmod", "aux"}]
    return announced and verb.lemma in _BARE and not said


def phrase_of(item: Tree, lead: Tree) -> list[Item]:
    """An item that is no sentence, said with its lead-in: `The benefits include` and `lower risk of disease`."""
    verb = lead.root
    waiting = verb.lemma in _BARE and subject(verb) is not None and not verb.child("attr", "dobj", "acomp", "neg")
    if not waiting or not item.root.is_noun or subject(item.root) is not None:
        return []
    return [_spelled([n for n in lead.nodes if n.text != ":"], {}, opens=True), *item.nodes]
