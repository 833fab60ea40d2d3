"""An export on its way: how far it is, and how it is ended."""

from dataclasses import replace

import pytest

from factcheck import plugins, reports
from factcheck.model.walking import EVERY, Told
from reports.sample import SAMPLE

FORMATS = tuple(plugins.BUILT_IN["exporters"])
MANY = replace(
    SAMPLE,
    claims=tuple(replace(SAMPLE.claims[n % len(SAMPLE.claims)], number=n + 1) for n in range(10 * EVERY)),
)


class Ended(Exception):
    pass


@pytest.mark.parametrize("form", FORMATS)
def test_who_listens_gets_the_same_bytes(form):
    assert reports.render(SAMPLE, form, Told(lambda what, share: None)) == reports.render(SAMPLE, form)


@pytest.mark.parametrize("form", FORMATS)
def test_the_share_of_the_claims_told_of_grows(form):
    told = []
    reports.render(MANY, form, Told(lambda what, share: told.append((what, share))))
    shares = [share for what, share in told if what.startswith("telling of every")]
    assert len(shares) >= 9
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, pytest.approx(0.9, abs=0.1))


@pytest.mark.parametrize("form", FORMATS)
def test_it_ends_with_what_the_listener_raises_in_the_midst_of_the_claims(form):
    told = []

    def ends(what, share):
        told.append(share)
        if share and share > 0.3:
            raise Ended

    with pytest.raises(Ended):
        reports.render(MANY, form, Told(ends))
    assert told[-1] < 0.5


def test_an_exporter_that_knows_of_no_walk_is_called_without_one(monkeypatch):
    monkeypatch.setattr(plugins, "load", lambda group, name: lambda report: str(report.number).encode())
    assert reports.render(SAMPLE, "papyrus", Told(lambda what, share: None)) == str(SAMPLE.number).encode()


def test_a_walk_over_what_has_no_length_tells_no_share():
    told = []
    assert list(Told(lambda *word: told.append(word))(iter("ab"), "letters")) == ["a", "b"]
    assert told == [("letters", None)]
