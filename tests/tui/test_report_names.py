"""The name that is offered for a report's file."""

from datetime import UTC, datetime

import pytest

from factcheck.model.document import Citation
from factcheck.model.rows import ArticleRow
from factcheck.tui.screens.exporting import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Council approves £4.2m for a bridge in May", "report-2-council-approves-4.2m-for-a"),
        ("1,240 ships: called twice", "report-2-1,240-ships-called-twice"),
        ("", "report-2"),
        ("x" * 300, "report-2-" + "x" * 30),
    ],
)
def test_a_number_in_the_title_is_not_cut(title, name):
    row = ArticleRow(1, "id", "2", Citation(title), 0, 0, 0, (), datetime(2024, 4, 3, tzinfo=UTC), 1)
    assert file_name(row) == name
