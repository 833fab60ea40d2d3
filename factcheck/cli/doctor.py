"""`factcheck doctor`."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from factcheck.cli.opening import Examine
from factcheck.cli.output import as_json, say
from factcheck.cli.session import Json
from factcheck.desk.checkup import Finding, findings
from factcheck.errors import ConfigError


def doctor(context: typer.Context, json: Json = False) -> Examine:
    """Say what is installed, where things are, and what would fail; nothing is changed.

    Example:

      factcheck doctor
    """
    return Examine(context.obj, json)


def show(wanted: Examine, keys: Sequence[ConfigError]) -> int:
    """Prints what was found, what is wrong with the keys among it; the exit code says whether all is well."""
    found = [*findings(wanted.settings), *_of_keys(wanted, keys)]
    if wanted.json:
        as_json([{"what": f.what, "state": f.state, "ok": f.ok, "hint": f.hint} for f in found])
    else:
        for finding in found:
            say(f"{'ok  ' if finding.ok else 'FAIL'} {finding.what}: {finding.state}")
            if finding.hint:
                say(f"     {finding.hint}")
    return 0 if all(finding.ok for finding in found) else 1


def _of_keys(wanted: Examine, wrong: Sequence[ConfigError]) -> list[Finding]:
    own = len(wanted.settings.keys)
    changed = f", other keys for {own} of its actions" if own else ""
    well = Finding("keys", f"{wanted.settings.keys_preset}{changed}")
    return [Finding("keys", error.message, ok=False, hint=error.hint) for error in wrong] or [well]
