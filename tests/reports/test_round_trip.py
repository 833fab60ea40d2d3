"""A case goes out as a seed file and comes back whole, whatever its numbers were."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.model.seed import FORMAT
from factcheck.readers import is_seed, seed
from factcheck.reports import render
from reports.sample import EMPTY, SAMPLE
from reports.strategies import renumbered, reports

generous = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


@generous
@given(reports())
def test_a_report_comes_back_from_its_seed_file_as_it_was(report):
    assert seed.read(render(report, "seed")) == report


@generous
@given(reports(), st.integers(2, 9))
def test_the_seed_file_is_the_same_whatever_numbers_the_workspace_gave(report, step):
    assert render(renumbered(report, step), "seed") == render(report, "seed")


@generous
@given(reports(), st.sampled_from(["markdown", "html", "json", "claimreview", "seed"]))
def test_the_same_report_gives_the_same_bytes_in_whatever_order_its_rows_come(report, form):
    shuffled = replace(
        report,
        sources=report.sources[::-1],
        claims=tuple(replace(c, evidence=c.evidence[::-1], notes=c.notes[::-1]) for c in report.claims[::-1]),
    )
    assert render(shuffled, form) == render(report, form)


def test_export_seed_export_gives_the_same_bytes():
    first = render(SAMPLE, "seed")
    assert render(seed.read(first), "seed") == first
    assert seed.read(render(EMPTY, "seed")) == EMPTY


def test_bytes_that_snapshots_share_are_written_once():
    written = render(SAMPLE, "seed")
    again = seed.read(written)
    assert written.count(b'"body": "",') + written.count(b'"body": ""\n') == 1
    assert [s.body for s in again.snapshots] == [s.body for s in SAMPLE.snapshots]


def test_what_is_written_is_known_as_a_seed_file_by_its_content():
    assert is_seed(render(SAMPLE, "seed"))
    assert not is_seed(render(SAMPLE, "json"))
    assert FORMAT in render(SAMPLE, "seed").decode()


def test_an_evidence_number_that_a_verdict_outlived_is_left_out():
    verdicts = seed.read(render(SAMPLE, "seed")).claims[1].verdicts
    assert SAMPLE.claims[1].verdicts[0].evidence == (5, 6)
    assert verdicts[0].evidence == (2,)


def test_which_verdicts_stand_is_worked_out_anew():
    read = seed.read(render(SAMPLE, "seed"))
    for before, after in zip(SAMPLE.claims, read.claims, strict=True):
        assert [v.current for v in after.verdicts] == [v.current for v in before.verdicts]
