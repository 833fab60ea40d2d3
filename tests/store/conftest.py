"""Stores on real databases, with a small article in them where it is asked for."""

import pytest

from factcheck.model.claims import Kind, ProposedClaim, Unit
from factcheck.model.document import Citation
from factcheck.model.scales import DEFAULT_SCALE
from factcheck.store import seed
from factcheck.store.changes import new_id
from factcheck.store.engine import open_store

TEXT = "The mayor opened the bridge in May. It cost four million euros, and the town paid half of it."
ME = "checker@desk.example"


@pytest.fixture
def store(tmp_path):
    opened = open_store(str(tmp_path / "db" / "factcheck.sqlite"))
    yield opened
    opened.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def any_store(request, tmp_path):
    """A store on each engine in turn."""
    sqlite = request.param == "sqlite"
    opened = open_store(str(tmp_path / "factcheck.sqlite") if sqlite else request.getfixturevalue("postgres_prepared"))
    yield opened
    opened.close()


def proposed(text, start, end, kind=Kind.FACT):
    return ProposedClaim(text, ((start, end),), (start, end), kind, 0.5)


@pytest.fixture
def take_in():
    """Takes a small article in, with two claims; returns its whole id and those of the claims."""

    def take(store, text=TEXT, title="Bridge", reviewer=ME):
        article = new_id()
        cut = text.index(". ") + 1
        claims = [proposed(text[:cut], 0, cut), proposed(text[cut + 1 :], cut + 1, len(text))]
        with store.change(reviewer, "took the article apart", article) as writer:
            units = [Unit(0, cut), Unit(cut + 1, len(text))]
            seed.add_article(writer, Citation(title=title), text, DEFAULT_SCALE, units)
            ids = seed.add_claims(writer, claims)
        return article, ids

    return take
