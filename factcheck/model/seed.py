"""What the writer and the reader of a seed file agree on; its members are in `readers/seed.schema.json`."""

from __future__ import annotations

FORMAT = "factcheck-seed"
VERSION = 1
MAX_BYTES = 400 * 1024 * 1024
"""More than one input may have: a seed file carries the bytes of all its snapshots, in base64."""
