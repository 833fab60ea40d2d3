"""Articles, claims and sources in the palette, found while one types."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from functools import partial
from typing import Any

from textual.command import Hit, Hits, Provider

from factcheck import desk
from factcheck.model.rows.finds import Find
from factcheck.tui.bench import Bench
from factcheck.tui.commands.going import go
from factcheck.tui.jobs import Job
from factcheck.tui.messages import Problem
from factcheck.tui.widgets.pieces import fit, title

ASKED_BY_NUMBER = 1000.0
"""The score of what has exactly the number typed: it comes before everything else."""
SAID = 120
"""Cells of a claim's wording, which the palette folds."""


class Finds(Provider):
    """Asks the desk through a job; what is typed meanwhile makes the older question stale."""

    async def search(self, query: str) -> Hits:
        """The first articles, claims and sources with these words, after the actions that are called so."""
        bench = getattr(self.app, "bench", None)
        found = await _asked(bench, self, query.strip()) if isinstance(bench, Bench) else ()
        for place, find in enumerate(found):
            score = ASKED_BY_NUMBER if find.number == query.strip() else 0.9 - place / 100
            words = title(f"{find.number} {fit(find.words, SAID)}")
            yield Hit(score, words, partial(go, self.app, find), help=f"{find.noun.capitalize()}")

    async def shutdown(self) -> None:
        """Nobody waits any more."""
        bench = getattr(self.app, "bench", None)
        if isinstance(bench, Bench):
            bench.jobs.forget(self)


async def _asked(bench: Bench, owner: object, query: str) -> Sequence[Find]:
    answer: asyncio.Future[Sequence[Find]] = asyncio.get_running_loop().create_future()

    def found(finds: Sequence[Find]) -> None:
        if not answer.done():
            answer.set_result(finds)

    def failed(_problem: Problem) -> None:
        found(())

    bench.jobs.read(Job(owner, "find", partial(_found, query), found, failed, quiet=True))
    return await answer


def _found(query: str, ws: Any) -> Sequence[Find]:
    finds: Sequence[Find] = desk.finding.found(ws, query)
    return finds
