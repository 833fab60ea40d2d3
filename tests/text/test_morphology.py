"""Parts of speech and lemmas are those of the model's own rules, whatever was read before."""

import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.text import nlp
from factcheck.text.morphology import RULES

ARTICLES = sorted((Path(__file__).parent / "articles").glob("*.txt"))


def compared(text):
    """The words as the rules read them and as we do, each with its part of speech and lemma."""
    pipeline = nlp.load()
    plain = [[token.text for token in doc] for doc in map(pipeline.make_doc, text.split("\n\n")) if len(doc)]
    written = [(words, [True] * len(words)) for words in plain]
    ours = list(nlp.parse(written))
    for doc in ours:
        told = [(token.text, token.pos_, token.lemma_) for token in doc]
        for token in doc:
            token.pos_, token.lemma_ = "", ""
        for name in RULES:
            pipeline.get_pipe(name)(doc)
        yield [(token.text, token.pos_, token.lemma_) for token in doc], told


@pytest.mark.parametrize("article", ARTICLES, ids=lambda file: file.stem)
def test_words_are_read_as_by_the_rules_of_the_model(article):
    for by_rules, ours in compared(article.read_text(encoding="utf-8")):
        assert ours == by_rules


def test_a_word_is_read_by_its_neighbours_where_the_rules_ask_for_them():
    text = "The house was sold. There was no offer. It was a loss.\n\nLet's go. We're gonna win. You ain't seen it."
    for by_rules, ours in compared(text):
        assert ours == by_rules


def test_what_was_read_before_changes_nothing():
    there = next(nlp.parse([(["There", "is", "a", "mill", "."], [True] * 5)]))
    plain = next(nlp.parse([(["It", "is", "open", "."], [True] * 4)]))
    again = next(nlp.parse([(["There", "is", "a", "pond", "."], [True] * 5)]))
    assert [doc[1].pos_ for doc in (there, plain, again)] == ["VERB", "AUX", "VERB"]


def test_the_inflector_comes_with_the_model_and_not_in_the_midst_of_the_first_text():
    code = "import sys; from factcheck.text import nlp; nlp.load(); sys.exit('lemminflect' not in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
