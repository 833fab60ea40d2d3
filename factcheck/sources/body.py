"""Bodies, unpacked within bounds: a few kilobytes of gzip can stand for gigabytes."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from factcheck.errors import FetchError, FetchTooLarge

ACCEPTED = "gzip, deflate"
_STEP = 64 * 1024
_GZIP_MEMBER = b"\x1f"
_ZLIB_OR_GZIP = 32 + zlib.MAX_WBITS
MEBIBYTE = 1024 * 1024


def unpacked(chunks: Iterable[bytes], encoding: str, *, max_bytes: int, where: str) -> bytes:
    """The body behind a `Content-Encoding`, which may be empty; stops at the first byte over `max_bytes`.

    Raises:
        FetchTooLarge: over `max_bytes` after unpacking.
        FetchError: packed in a way that was not asked for (twice, for example), or broken; `where` names the address.
    """
    match encoding.strip().lower():
        case "" | "identity":
            plain = iter(chunks)
        case "gzip" | "x-gzip" | "deflate":
            plain = _inflated(chunks, where)
        case _:
            raise FetchError(
                f"{where} is packed in a way that was not asked for ({encoding[:40]}).",
                hint="Save it and add the file.",
            )
    body = bytearray()
    for piece in plain:
        body += piece
        if len(body) > max_bytes:
            raise too_large(where, max_bytes)
    return bytes(body)


def too_large(where: str, max_bytes: int) -> FetchTooLarge:
    """The error for a body over the cap."""
    return FetchTooLarge(
        f"{where} has more than {max_bytes / MEBIBYTE:.4g} MB.",
        hint="Save the part you need and add the file, or raise fetch_max_bytes in the configuration.",
    )


def _inflated(chunks: Iterable[bytes], where: str) -> Iterator[bytes]:
    stream, fed = zlib.decompressobj(_ZLIB_OR_GZIP), False
    try:
        for chunk in chunks:
            waiting, fed = chunk, True
            while waiting:
                if stream.eof:
                    if not waiting.startswith(_GZIP_MEMBER):
                        return  # padding, which every browser passes over
                    stream = zlib.decompressobj(_ZLIB_OR_GZIP)
                yield stream.decompress(waiting, _STEP)
                waiting = stream.unconsumed_tail or stream.unused_data
        while not stream.eof and (rest := stream.decompress(b"", _STEP)):
            yield rest
    except zlib.error:
        raise FetchError(f"{where} arrived broken.", hint="Try again.") from None
    if fed and not stream.eof:
        raise FetchError(f"{where} arrived incomplete.", hint="Try again.")
