"""Migrations: what alembic needs to know is in `run`, what the program must know without alembic is here."""

HEAD = "0003"
"""The newest revision; a test compares it with the scripts."""

KNOWN = frozenset({"0001", "0002", HEAD})
"""Every revision this version of the program can bring up to date."""
