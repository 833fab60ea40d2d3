"""A case with thousands of sources: each is found at once, whatever the format."""

from dataclasses import replace

import pytest

from factcheck import plugins, reports
from reports.sample import SAMPLE


class Counted(tuple):
    """A tuple that knows how often somebody went through it."""

    def __iter__(self):
        self.passes = getattr(self, "passes", 0) + 1
        return super().__iter__()


def passes(form, count):
    """How often the sources and the snapshots of a case with so many of them are gone through, together."""
    source, snapshot = SAMPLE.sources[0], SAMPLE.snapshots[0]
    claim = next(one for one in SAMPLE.claims if one.evidence and one.current)
    quote, verdict = claim.evidence[0], claim.current[0]
    numbers = range(1, count + 1)
    sources = Counted(replace(source, number=n) for n in numbers)
    snapshots = Counted(replace(snapshot, source=n) for n in numbers)
    claims = tuple(
        replace(
            claim,
            number=n,
            sources=(n,),
            evidence=(replace(quote, number=n, source=n, sha256=snapshot.sha256, verified=True),),
            verdicts=(replace(verdict, evidence=(n,)),),
        )
        for n in numbers
    )
    reports.render(replace(SAMPLE, sources=sources, snapshots=snapshots, claims=claims), form)
    return sources.passes + getattr(snapshots, "passes", 0)


@pytest.mark.parametrize("form", plugins.BUILT_IN["exporters"])
def test_sources_and_snapshots_are_gone_through_as_often_for_many_as_for_few(form):
    assert passes(form, 40) == passes(form, 2)
