"""Every format, byte for byte. FACTCHECK_GOLDEN=write makes the files anew: look at the difference before you do."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.errors import ConfigError
from factcheck.plugins import BUILT_IN
from factcheck.reports import render
from reports.sample import EMPTY, SAMPLE

GOLDEN = Path(__file__).with_name("golden")
ENDINGS = {
    "markdown": "md",
    "html": "html",
    "json": "json",
    "seed": "seed.json",
    "claimreview": "claimreview.json",
}


@pytest.mark.parametrize("form", ENDINGS)
def test_the_sample_is_rendered_as_it_was_agreed(form):
    file = GOLDEN / f"sample.{ENDINGS[form]}"
    rendered = render(SAMPLE, form)
    if os.environ.get("FACTCHECK_GOLDEN") == "write":
        file.write_bytes(rendered)
    assert rendered == file.read_bytes()


@pytest.mark.parametrize("form", BUILT_IN["exporters"])
def test_every_format_ends_with_one_line_break_and_takes_a_case_without_claims(form):
    for report in (SAMPLE, EMPTY):
        rendered = render(report, form).decode()
        assert rendered.endswith("\n")
        assert not rendered.endswith("\n\n")
        assert "\r" not in rendered


@pytest.mark.parametrize("form", ["markdown", "html", "claimreview"])
def test_notes_tags_and_assignments_stay_inside(form):
    claims = tuple(replace(c, notes=(), tags=(), assigned="") for c in SAMPLE.claims)
    without = replace(SAMPLE, claims=claims, tags=(), codebook=())
    assert render(SAMPLE, form) == render(without, form)


def test_an_unknown_format_is_refused_with_the_known_ones():
    with pytest.raises(ConfigError) as caught:
        render(SAMPLE, "cuneiform")
    assert "claimreview" in caught.value.hint
