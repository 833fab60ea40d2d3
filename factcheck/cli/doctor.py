"""`factcheck doctor`."""

from __future__ import annotations

import typer

from factcheck.cli.output import as_json, say
from factcheck.cli.session import Json
from factcheck.desk import checkup


def doctor(context: typer.Context, json: Json = False) -> int:
    """Say what is installed, where things are, and what would fail; nothing is changed.

    Example:

      factcheck doctor
    """
    findings = checkup.findings(context.obj)
    if json:
        as_json([{"what": f.what, "state": f.state, "ok": f.ok, "hint": f.hint} for f in findings])
    else:
        for finding in findings:
            say(f"{'ok  ' if finding.ok else 'FAIL'} {finding.what}: {finding.state}")
            if finding.hint:
                say(f"     {finding.hint}")
    return 0 if all(finding.ok for finding in findings) else 1
