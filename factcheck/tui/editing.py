"""Long texts in the editor of the reader's choice, as git and mail programs do it: $VISUAL, else $EDITOR."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from textual.app import App, SuspendNotSupported

from factcheck.model.plain import clean

NO_EDITOR = "No editor is set: start the workbench with EDITOR=nano, or whichever you like."
NO_TERMINAL = "The screen cannot be handed over to an editor here; in a terminal it can."


@dataclass(frozen=True, slots=True)
class Edited:
    """What an editor gave back, None where that is nothing new; and what to tell of it."""

    text: str | None
    told: str


def edit_outside(app: App[Any], text: str) -> Edited:
    """Opens a text in the editor; the workbench waits meanwhile. A failure is told, and leaves the text as it is."""
    if not (command := editor(os.environ)):
        return Edited(None, NO_EDITOR)
    # A folder of its own: what an editor leaves beside the file (backups, swap files) is as private, and goes with it.
    with TemporaryDirectory(prefix="factcheck-") as folder:
        file = Path(folder) / "text.txt"
        file.touch(mode=0o600)
        file.write_text(text, encoding="utf-8")
        try:
            with app.suspend():
                ended = subprocess.run([*command, str(file)], check=False).returncode
            typed = file.read_text(encoding="utf-8", errors="replace")
        except SuspendNotSupported:
            return Edited(None, NO_TERMINAL)
        except OSError as error:
            return Edited(None, f"The editor “{command[0]}” cannot be used: {error.strerror or error}.")
    return _taken(text, typed, command[0], ended)


def editor(environment: Mapping[str, str]) -> list[str]:
    """The editor's command with its arguments; empty where none is set, or what is set cannot be read."""
    wanted = environment.get("VISUAL", "").strip() or environment.get("EDITOR", "").strip()
    try:
        return shlex.split(wanted)
    except ValueError:
        return []


def _taken(before: str, typed: str, name: str, ended: int) -> Edited:
    # Editors end the last line of a file; a text in a field has no such end.
    after = clean(typed)
    after = after if before.endswith("\n") else after.removesuffix("\n")
    if ended:
        return Edited(None, f"{name} ended with the code {ended}: the text stays as it was.")
    if not after.strip() and before.strip():
        return Edited(None, "The editor gave back nothing: the text stays as it was.")
    if after == before:
        return Edited(None, "Nothing was changed in the editor.")
    return Edited(after, f"Taken over from {name}: kept as a draft, not saved yet.")
