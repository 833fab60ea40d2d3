"""The language of an article at the desk: kept when it is taken in, and the pipeline that reads it is named."""

import dataclasses

import pytest

from factcheck import desk
from factcheck.desk import engines, intake
from factcheck.errors import ConfigError
from factcheck.model.document import Citation
from factcheck.model.rows import ClaimFilter
from factcheck.text import nlp

FRENCH = "Le conseil a voté le budget mardi. Il compte 300 élus. « Nous construirons une école », a dit M. Le Gall.\n"


def test_an_article_is_kept_with_its_language_and_taken_apart_by_its_rules(make, monkeypatch):
    monkeypatch.setattr(nlp, "own", list)
    ws = make(empty=True)
    seeded = intake.seed(ws, "-", text=FRENCH)
    assert seeded.article.citation.language == "fr"
    rows = desk.claims.board(ws, ClaimFilter(article=seeded.article.id))
    assert [row.kind for row in rows] == ["fact", "statistic", "quote"]
    assert [row.needs_context for row in rows] == ["", "Il", ""]
    text = desk.articles.read(ws, seeded.article.id)
    assert [(unit.start, unit.end) for unit in text.units] == [row.spans[0] for row in rows]


def test_a_language_that_is_given_wins(make, monkeypatch):
    monkeypatch.setattr(nlp, "own", list)
    seeded = intake.seed(make(empty=True), "-", text=FRENCH, order=intake.Order(given=Citation(language="fr-BE")))
    assert seeded.article.citation.language == "fr-BE"


def test_the_pipeline_is_named_while_it_works_and_when_it_is_not_there(ws):
    settings = dataclasses.replace(ws.settings, language_model="fr_core_news_nowhere")
    told = []
    with pytest.raises(ConfigError, match="fr_core_news_nowhere"):
        engines.propose(
            settings, intake.read(settings, "-", text=FRENCH), progress=lambda what, share: told.append(what)
        )
    assert told == ["taking it apart with fr_core_news_nowhere"]


def test_a_pipeline_for_another_language_is_left_alone(ws, monkeypatch):
    monkeypatch.setattr(nlp, "own", list)
    settings = dataclasses.replace(ws.settings, language_model="de_core_news_nowhere")
    assert len(engines.propose(settings, intake.read(settings, "-", text=FRENCH)).claims) == 3
