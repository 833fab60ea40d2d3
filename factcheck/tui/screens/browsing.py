"""Opening a web address in the reader's browser: nothing but http and https."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from textual.app import App


def browse(app: App[Any], url: str) -> str:
    """Opens `url`, and says what was done."""
    if urlsplit(url).scheme not in {"http", "https"}:
        return "It has no web address."
    app.open_url(url)
    return f"Opened {url}"
