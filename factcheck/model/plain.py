"""Text from outside: cleaned once when it comes in, made safe each time it is drawn."""

from __future__ import annotations

import re
import unicodedata

_UNSTORABLE = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff]")
_BIDI = {0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)}
_PICTURES = {
    **{code: 0x2400 + code for code in range(0x20)},
    0x7F: 0x2421,
    **dict.fromkeys(range(0x80, 0xA0), 0xFFFD),
    **dict.fromkeys(_BIDI, 0x25CC),
    0x2028: 0x2424,
    0x2029: 0x2424,
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
}


def clean(text: str) -> str:
    """`text` as it may be stored: NFC, line ends as `\\n`, no NUL, control character or lone surrogate.

    PostgreSQL refuses NUL, and no encoder takes a lone surrogate; the rest of C0 has no meaning in prose.
    A form feed separates pages and becomes a paragraph break.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n\n").removeprefix("\ufeff")
    return unicodedata.normalize("NFC", _UNSTORABLE.sub("", text))


def visible(text: str) -> str:
    """`text` as it may be drawn on one line, one character for one.

    C0, C1 and bidirectional controls become pictures, so that no article or source can move the cursor,
    colour the screen or turn the reading order.
    """
    return text.translate(_PICTURES)
