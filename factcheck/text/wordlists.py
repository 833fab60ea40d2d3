"""How the word lists of this room are written down: words between blanks, `_` for a blank inside one."""

from __future__ import annotations

import re


def listed(written: str) -> frozenset[str]:
    """The words of `written`."""
    return frozenset(word.replace("_", " ") for word in written.split())


def alternatives(written: str) -> str:
    """The words of `written` as a regular expression that matches any of them, the longest first."""
    words = sorted(listed(written), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in words)


def paired(written: str) -> dict[str, str]:
    """The pairs of `written`, each `key:value`."""
    pairs = (pair.split(":", 1) for pair in written.split())
    return {key.replace("_", " "): value.replace("_", " ") for key, value in pairs}


def by_language(written: str) -> dict[str, frozenset[str]]:
    """The word lists of `written` by language: a line that starts with `fr:` opens the list of French."""
    lists: dict[str, list[str]] = {}
    language = ""
    for word in written.split():
        if word.endswith(":") and len(word) <= 4:
            language = word[:-1]
        else:
            lists.setdefault(language, []).append(word)
    return {language: listed(" ".join(words)) for language, words in lists.items()}
