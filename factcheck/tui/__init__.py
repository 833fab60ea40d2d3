"""The workbench in the terminal; nothing else may import textual."""

from __future__ import annotations

import sys

from factcheck.config import Settings
from factcheck.tui.app import Workbench
from factcheck.tui.jobs import Job
from factcheck.tui.messages import Problem
from factcheck.tui.widgets.pieces import drawn

SWITCH = 0.001
"""Seconds after which a job's thread lets the one that draws go on: by Python's own measure a key waits for five."""


def run(settings: Settings, *, open_article: str | None = None) -> int:
    """Opens the workbench, on the article with this id where one is named, and returns an exit code."""
    app = Workbench(settings, open_article=open_article, offers_tour=settings.tour)
    sys.setswitchinterval(SWITCH)
    try:
        app.run()
    finally:
        # Where the app ended by a mistake of its own, what was to be written still is.
        app.bench.jobs.close()
    for job, problem in app.bench.jobs.untold:
        print(_farewell(job, problem), file=sys.stderr)
    return app.return_code or 0


def _farewell(job: Job, problem: Problem) -> str:
    if job.named and job.named.stopped:
        return drawn(f"Stopped: {job.named.name}")
    return drawn(f"{job.named.name if job.named else problem.title}: {problem.message} {problem.hint}")
