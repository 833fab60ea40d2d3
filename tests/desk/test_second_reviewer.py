"""What a second reviewer looks for: claims on which verdicts differ, and those without a verdict of one's own."""

import dataclasses

from factcheck import desk
from factcheck.model.rows import ClaimFilter


def numbers(ws, **wanted):
    found = desk.paging.around(ws, ClaimFilter(article="1", **wanted))
    return [row.number for row in found.rows]


def test_disputed_claims_and_those_not_judged_by_me_are_found(ws):
    ada = dataclasses.replace(ws, settings=dataclasses.replace(ws.settings, reviewer="ada"))
    desk.verdicts.give(ws, "1.1", "true")
    desk.verdicts.give(ada, "1.1", "false")
    desk.verdicts.give(ada, "1.2", "true")
    assert numbers(ws, status="disputed") == ["1.1"]
    assert numbers(ws, status="not judged by me", judge=ws.reviewer) == ["1.2", "1.3", "1.4"]
    assert numbers(ws, status="not judged by me", judge="ada") == ["1.3", "1.4"]
    desk.verdicts.give(ada, "1.1", "true")
    assert numbers(ws, status="disputed") == []
