"""The form for a new article: where it is or its text, and where what is pasted into it belongs."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from factcheck import desk
from factcheck.errors import InputError
from factcheck.model.document import Citation
from factcheck.tui.screens.dialogs.form import Dialog, Field
from factcheck.tui.screens.dialogs.storing import Values

LONGEST_PATH = 4096
"""Characters that a path or address has at most (PATH_MAX of Linux)."""
PUBLISHED = "Published, if the text does not say it (“on Tuesday” becomes a day by it)"


def seed_form() -> Dialog:
    """A new article: where it is, or its text; and what is known of it besides."""
    form = Dialog(
        "Take an article apart",
        (
            Field("where", "File, folder or web address", hint="article.txt, https://…"),
            Field("text", "or its text, pasted here", kind="text"),
            Field("published", PUBLISHED, hint="2024-04-03, or 3 April 2024"),
            Field("title", "Title, if the text has none"),
            Field("language", "Language, if it cannot be told from the text", hint="en"),
        ),
        refuse=_not_seedable,
    )
    form.belongs = _belongs
    form.selects = True
    return form


def citation_of(typed: Values) -> Citation | None:
    """The metadata typed for a new article; None where there is none.

    Raises:
        InputError: the day of publication is no date.
    """
    title, published, language = (typed.get(name, "").strip() for name in ("title", "published", "language"))
    day = desk.articles.iso_date(published) if published else None
    return Citation(title=title, published=day, language=language) if title or day or language else None


def is_there(where: str) -> bool:
    """Whether a file or folder is there; of a web address only fetching can tell."""
    try:
        return "://" in where or Path(where).expanduser().exists()
    except (OSError, RuntimeError, ValueError):
        return False


def _not_seedable(typed: Values) -> str:
    where, text = typed["where"].strip(), typed["text"].strip()
    if bool(where) == bool(text):
        return "Only one of the two can be taken apart: empty the other." if where else "Give one of the two."
    try:
        citation_of(typed)
        of_folder = bool(where) and "://" not in where and desk.files.path_of(where).is_dir()
    except InputError as error:
        return f"{error.message} {error.hint}"
    if of_folder and typed["title"].strip():
        return "A title is for one article: empty it to take in a folder."
    return f"There is no file or folder “{where}”." if where and not is_there(where) else ""


def _belongs(text: str) -> tuple[str, str]:
    """Where a pasted text belongs: a file's path or a web address to the line for those, several lines to the text."""
    words = text.strip()
    if not words or "\n" in words or "\r" in words:
        return ("text", text) if words else ("", "")
    meant = _meant(words) if len(words) < LONGEST_PATH else ()
    where = next((one for one in meant if "/" in one and is_there(one)), "")
    return ("where", where) if where else ("", "")


def _meant(words: str) -> Iterator[str]:
    """What a line may mean as a place: itself, or what terminals make of a file that is dropped on them."""
    if words.startswith("file://"):
        yield unquote(urlsplit(words).path)
    if "://" not in words or len(words.split()) == 1:
        yield words
    try:
        (one,) = shlex.split(words)
    except ValueError:
        return
    yield one
