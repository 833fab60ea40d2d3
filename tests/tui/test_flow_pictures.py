"""Pictures of working on several claims, of moving a claim's ends, of what a verdict rests on, and of the jobs."""

import pytest

from tests.tui.test_pictures import NARROW, WIDE, fixed_times, picture  # noqa: F401

SIZES = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])


@SIZES
def test_a_verdict_on_marked_claims(picture, seeded, size):  # noqa: F811
    assert picture(seeded, "space space 3", size=size)


@SIZES
def test_moving_the_ends_of_a_claim(picture, seeded, size):  # noqa: F811
    assert picture(seeded, "s h h j", size=size)


def test_what_a_verdict_rests_on(picture, seeded):  # noqa: F811
    assert picture(seeded, "down e right right")


@SIZES
def test_the_jobs(picture, seeded, size):  # noqa: F811
    assert picture(seeded, "a full_stop enter Q", size=size)
