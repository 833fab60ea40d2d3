"""Parts of speech and lemmas by the pinned model's own rules, each asked once: they take a tenth of the time of a text.

The rules (spaCy's `attribute_ruler`, then its `lemmatizer`) look at a word's form, its tag and its relation, and at
whether an expletive stands before it (`there is`); at two words together only where they are slurred (`gonna`).
What they say of a word by itself can therefore be remembered, and is the same whatever was read before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

RULES = ("attribute_ruler", "lemmatizer")
"""The parts of the pipeline that `Morphology` does the work of."""
_SLURRED = frozenset({"ai", "gon", "got", "let", "c'm", "y'", "y"})
"""How the words begin that the rules read two at a time: ain't, gonna, gotta, let's, c'mon, y'all."""

Key = tuple[int, int, int, bool]
"""What the rules look at: form, tag and relation as spaCy numbers them, and whether an expletive stands before."""
_SAID: list[int | str] = ["POS", "LEMMA"]


class Morphology:
    """The morphology of one pipeline, with what it has said before."""

    def __init__(self, pipeline: Language, doc: type[Doc]) -> None:
        self._vocab = pipeline.vocab
        self._rules: list[Any] = [pipeline.get_pipe(name) for name in RULES]
        self._doc = doc
        there, tag, self._expletive = (self._vocab.strings.add(name) for name in ("there", "EX", "expl"))
        self._some_expletive: Key = (there, tag, self._expletive, False)
        self._known: dict[Key, list[int]] = {}

    def read(self, docs: Iterable[Doc]) -> None:
        """Gives the words of `docs`, tagged and parsed, their parts of speech and lemmas (but no features)."""
        keyed: list[tuple[Doc, list[Key]]] = []
        for doc in docs:
            if any(token.lower_ in _SLURRED for token in doc):
                self._apply_rules(doc)
            else:
                keyed.append((doc, list(self._keys(doc))))
        self._learn([key for key in {key for _, keys in keyed for key in keys} if key not in self._known])
        for doc, keys in keyed:
            said: Any = doc.to_array(_SAID)
            said[:] = [self._known[key] for key in keys]
            doc.from_array(_SAID, said)

    def _keys(self, doc: Doc) -> Iterator[Key]:
        after_expletive = False
        for form, tag, relation in doc.to_array(["ORTH", "TAG", "DEP"]).tolist():
            yield form, tag, relation, after_expletive
            after_expletive = relation == self._expletive

    def _learn(self, keys: Sequence[Key]) -> None:
        """Asks the rules about new words; expletives come last, so that they stand before no other word."""
        if not keys:
            return
        asked: list[Key] = []
        for key in sorted(keys, key=lambda key: key[2] == self._expletive):
            asked += [self._some_expletive, key] if key[3] else [key]
        words, tags, relations = ([self._vocab.strings[key[place]] for key in asked] for place in range(3))
        doc = self._doc(self._vocab, words=words, tags=tags, deps=relations)
        self._apply_rules(doc)
        self._known.update(zip(asked, doc.to_array(_SAID).tolist(), strict=True))

    def _apply_rules(self, doc: Doc) -> None:
        for rule in self._rules:
            rule(doc)
