"""Parts that the JSON formats share: values of the model as JSON members, in a fixed order."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from io import StringIO
from typing import Any

from factcheck.model.anchors import anchor_at
from factcheck.model.document import Citation
from factcheck.model.report import Report, ReportClaim
from factcheck.model.walking import Walk, silently

Members = dict[str, Any]


def dumped(members: Members, walk: Walk = silently) -> bytes:
    """The members as UTF-8, readable by people, with a newline at the end."""
    file = StringIO()
    file.writelines(walk(json.JSONEncoder(ensure_ascii=False, indent=1).iterencode(members), "writing the file"))
    file.write("\n")
    return file.getvalue().encode()


def utc(moment: datetime) -> datetime:
    """The moment in UTC; one without a zone is taken to be in UTC already, as databases give it."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def iso(moment: datetime | None) -> str | None:
    """The moment in ISO 8601 and UTC, to the microsecond where there is one."""
    return utc(moment).replace(tzinfo=None).isoformat() + "Z" if moment else None


def citation(cited: Citation) -> Members:
    """Who published what, when and where."""
    return {**asdict(cited), "published": cited.published.isoformat() if cited.published else None}


def wording(report: Report, claim: ReportClaim) -> Members:
    """What a claim says and where it stands in the article, from `text` to `replacements`."""
    return {
        "text": claim.text,
        "spans": claim.spans,
        "quotes": [_quote(report.text, *span) for span in claim.spans],
        "kind": claim.kind,
        "claimant": asdict(claim.claimant) if claim.claimant else None,
        "check_worthiness": claim.check_worthiness,
        "needs_context": claim.needs_context,
        "replacements": [asdict(replacement) for replacement in claim.replacements],
    }


def _quote(text: str, start: int, end: int) -> Members:
    anchor = anchor_at(text, start, end)
    return {"exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
