"""The codebook as a file to share, and tags as members of other files."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model.codebook import FORMAT, VERSION, CodeField
from factcheck.model.tags import Tag, by_field
from factcheck.reports.members import Members, dumped


def render(codebook: Iterable[CodeField]) -> bytes:
    """The codebook file; docs/formats.md describes its members."""
    return dumped({"format": FORMAT, "version": VERSION, "fields": [field_members(field) for field in codebook]})


def field_members(field: CodeField) -> Members:
    """A field with its values."""
    return {
        "name": field.name,
        "for": field.applies,
        "several": field.several,
        "definition": field.definition,
        "values": [{"name": value.name, "definition": value.definition} for value in field.values],
    }


def tag_members(tags: Iterable[Tag]) -> Members:
    """Tags as the list of values of each field."""
    return dict(by_field(tags))
