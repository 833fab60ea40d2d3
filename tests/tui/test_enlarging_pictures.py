"""Pictures of one pane with all the room."""

import pytest

from tests.tui.test_pictures import WIDE, fixed_times, picture  # noqa: F401
from tests.tui.test_places_pictures import worked  # noqa: F401


@pytest.mark.parametrize("way", ["", "tab", "e"], ids=["claims", "article", "detail"])
def test_an_enlarged_pane_of_the_review(picture, seeded, way):  # noqa: F811
    assert picture(seeded, f"{way} f10", size=WIDE)


def test_an_enlarged_source(picture, seeded):  # noqa: F811
    assert picture(seeded, "e o f10", size=WIDE)


def test_an_enlarged_plot(picture, worked):  # noqa: F811
    assert picture(worked, "F tab f10", size=WIDE, article=None)
