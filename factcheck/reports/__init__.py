"""A Report in, bytes out: one file per format."""

from __future__ import annotations

from inspect import signature

from factcheck import plugins
from factcheck.model.report import Report
from factcheck.model.walking import Walk, silently


def render(report: Report, form: str, walk: Walk = silently) -> bytes:
    """The report in the format `form`; the same report always gives the same bytes.

    An exporter with a parameter `walk` goes through what is long by it; one without cannot be ended on the way.

    Raises:
        ConfigError: there is no such format.
    """
    exporter = plugins.load("exporters", form)
    rendered: bytes = exporter(report, walk=walk) if "walk" in signature(exporter).parameters else exporter(report)
    return rendered
