"""Reports: a case as one value, and as bytes in any format."""

from __future__ import annotations

from factcheck import plugins, reports
from factcheck.desk.workspace import Workspace
from factcheck.model.report import Report
from factcheck.store.queries import case
from factcheck.store.queries.lookup import find_one


def formats() -> list[str]:
    """The names of the formats a case can be exported to."""
    return plugins.names("exporters")


def build(ws: Workspace, article: str) -> Report:
    """The case of an article."""
    with ws.store.read() as session:
        return case.report(session, find_one(session, article, "article"))


def export(ws: Workspace, article: str, form: str) -> bytes:
    """The case of an article in one format; the same case gives the same bytes.

    Raises:
        ConfigError: there is no such format.
    """
    return reports.render(build(ws, article), form)
