"""The work in figures: what is counted, how agreement and pace are reckoned; on SQLite and PostgreSQL alike."""

from datetime import UTC, datetime, timedelta

import pytest

from factcheck import desk
from factcheck.config import Settings
from factcheck.desk.figures import SESSION, agreement, pace
from factcheck.desk.workspace import first_case
from factcheck.errors import UnknownId
from factcheck.model.agreement import alpha
from factcheck.model.claims import Kind
from factcheck.model.rows import ClaimFilter
from factcheck.model.rows.figures import GivenVerdict
from factcheck.model.scales import SIGN_OPEN

ME, OTHER = "checker@desk.example", "second@desk.example"
NOON = datetime(2024, 4, 4, 12, tzinfo=UTC)
TEXT = "The dam was built in 1962. It holds nine million litres. Nobody likes it."


@pytest.fixture(params=["sqlite", "postgresql"])
def db(request, tmp_path):
    return str(tmp_path / "w.sqlite") if request.param == "sqlite" else request.getfixturevalue("postgres_prepared")


@pytest.fixture
def at(monkeypatch):
    """Sets the clock of what is stored."""

    def set_to(moment):
        monkeypatch.setattr("factcheck.store.changes.now", lambda: moment.isoformat(timespec="microseconds"))

    set_to(NOON)
    return set_to


@pytest.fixture
def case(db, at):
    """Two reviewers on the first case."""
    pair = [desk.workspace.open_workspace(Settings(db=db, reviewer=name)) for name in (ME, OTHER)]
    desk.intake.seed(pair[0], str(first_case()))
    yield pair
    for ws in pair:
        ws.close()


def given(claim, rating, minute, reviewer=ME, *, withdrawn=False):
    return GivenVerdict(claim, reviewer, "default", rating, NOON + timedelta(minutes=minute), withdrawn)


def test_the_figures_are_those_of_the_lists(case):
    ws, _ = case
    found, (article,) = desk.figures.figures(ws), desk.articles.articles(ws)
    assert (found.articles, found.claims, found.to_check) == (1, article.claims, article.to_check)
    assert (found.checked, found.open) == (article.checked, article.open)
    tallies = {tally.sign: tally.count for tally in article.verdicts}
    assert {rating.sign: rating.count for rating in found.ratings} == {
        sign: tallies[sign] for sign in tallies if sign not in {SIGN_OPEN, "–"}
    }
    counted = {kind.kind: kind.claims for kind in found.kinds}
    rows = desk.claims.board(ws, ClaimFilter())
    assert counted == {kind: sum(row.kind is kind for row in rows) for kind in Kind if kind in counted}
    assert sum(counted.values()) == len(rows)


def test_one_article_is_counted_alone_and_discarded_ones_not_at_all(case):
    ws, _ = case
    desk.intake.seed(ws, "-", text=TEXT)
    both, alone = desk.figures.figures(ws), desk.figures.figures(ws, "2")
    assert (both.articles, alone.articles, alone.article) == (2, 1, "2")
    assert alone.claims == desk.articles.article(ws, "2").claims
    assert alone.ratings == ()
    desk.articles.discard(ws, "2")
    assert desk.figures.figures(ws).claims == both.claims - alone.claims


def test_an_unknown_article_is_refused(case):
    with pytest.raises(UnknownId):
        desk.figures.figures(case[0], "9")


def test_days_tell_the_verdicts_given_and_what_is_left_open(case, at):
    ws, _ = case
    desk.intake.seed(ws, "-", text=TEXT)
    rows = [
        row.number
        for row in desk.claims.board(ws, ClaimFilter(article=desk.articles.article(ws, "2").id, status="open"))
    ]
    at(NOON + timedelta(days=2))
    desk.verdicts.give(ws, rows[0], "true")
    at(NOON + timedelta(days=3))
    desk.verdicts.give(ws, rows[1], "false")
    desk.verdicts.withdraw(ws, rows[1])
    days = desk.figures.figures(ws, "2").days
    assert [(day.verdicts, day.open) for day in days] == [
        (0, len(rows)),
        (1, len(rows) - 1),
        (1, len(rows) - 1),
    ]
    assert [(day.day - days[0].day).days for day in days] == [0, 2, 3]


def test_the_last_day_leaves_open_what_is_open_now(case):
    found = desk.figures.figures(case[0])
    assert found.days[-1].open == found.open


def test_reviewers_agree_where_their_newest_ratings_are_the_same(case):
    ws, other = case
    first, second = [row.number for row in desk.claims.board(ws, ClaimFilter(status="open"))][:2]
    for claim, mine, theirs in ((first, "true", "true"), (second, "true", "false")):
        desk.verdicts.give(ws, claim, mine)
        desk.verdicts.give(other, claim, theirs)
    found = desk.figures.figures(ws).agreement
    assert (found.claims, found.agreed, found.share) == (2, 1, 0.5)
    desk.verdicts.give(other, second, "true")
    assert desk.figures.figures(ws).agreement.share == 1.0


def test_a_withdrawn_verdict_agrees_with_nobody():
    pair = [given("a", "true", 0), given("a", "true", 1, OTHER, withdrawn=True)]
    assert agreement(pair).claims == 0
    assert agreement(pair).share is None


def test_the_pace_is_the_median_step_within_a_session():
    steps = [given("a", "true", 0), given("b", "true", 2), given("c", "true", 6), given("d", "true", 6 + SESSION // 60)]
    found = pace([*steps, given("d", "false", 90), given("e", "true", 99, OTHER)])
    assert (found.median, found.steps) == (180, 2)
    assert pace([]).median is None


def transposed(*raters):
    return [[value for value in unit if value != "."] for unit in zip(*raters, strict=True)]


def test_alpha_is_that_of_krippendorffs_examples():
    two = transposed("0100000000", "1110010010")
    four = transposed("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
    assert alpha(two) == pytest.approx(0.095, abs=0.001)
    assert alpha(four) == pytest.approx(0.743, abs=0.001)


def test_alpha_says_nothing_where_nothing_can_be_said():
    assert alpha([]) is None
    assert alpha([["a"], ["b"]]) is None
    assert alpha([["a", "a"], ["a", "a"]]) is None


def test_alpha_is_one_where_all_agree_and_below_nought_where_none_does():
    assert alpha([["a", "a"], ["b", "b"]]) == 1.0
    assert alpha([["a", "b"], ["b", "a"]]) < 0
