"""A Report in, bytes out: one file per format."""

from __future__ import annotations

from factcheck import plugins
from factcheck.model.report import Report


def render(report: Report, form: str) -> bytes:
    """The report in the format `form`; the same report always gives the same bytes.

    Raises:
        ConfigError: there is no such format.
    """
    rendered: bytes = plugins.load("exporters", form)(report)
    return rendered
