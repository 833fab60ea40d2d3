"""A researcher's codebook: fields with fixed values, by which claims and articles are coded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from factcheck.errors import InputError
from factcheck.model.plain import clean
from factcheck.model.tags import NOT_CODED, Tag, by_field

FORMAT, VERSION = "factcheck-codebook", 1
"""By which a codebook file is known."""
LONGEST = 60
"""Characters of a name: it has to stand beside others in lists, figures and forms."""
SEPARATORS = "=,"
"""What tags are written with; no name holds them."""


class Applies(StrEnum):
    """What a field is for."""

    CLAIMS = "claims"
    ARTICLES = "articles"
    BOTH = "both"

    def includes(self, noun: str) -> bool:
        """Whether it is for this noun, `claim` or `article`."""
        return self in {Applies.BOTH, Applies(f"{noun}s")}


@dataclass(frozen=True, slots=True)
class CodeValue:
    """A value, and what it means."""

    name: str
    definition: str = ""


@dataclass(frozen=True, slots=True)
class CodeField:
    """A field: what it is for, whether one thing may have several of its values, and these in their order."""

    name: str
    applies: Applies = Applies.CLAIMS
    several: bool = False
    definition: str = ""
    values: tuple[CodeValue, ...] = ()


@dataclass(frozen=True, slots=True)
class ValueRow:
    """A value as it is kept, with how many claims and articles have it, discarded ones included."""

    id: str
    name: str
    definition: str
    claims: int
    articles: int
    rev: int

    @property
    def plain(self) -> CodeValue:
        """The value as it is taken to another workspace."""
        return CodeValue(self.name, self.definition)

    @property
    def uses(self) -> int:
        """How many things have it."""
        return self.claims + self.articles


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field as it is kept."""

    id: str
    name: str
    definition: str
    applies: Applies
    several: bool
    values: tuple[ValueRow, ...]
    rev: int

    @property
    def plain(self) -> CodeField:
        """The field as it is taken to another workspace."""
        values = tuple(value.plain for value in self.values)
        return CodeField(self.name, self.applies, self.several, self.definition, values)

    @property
    def kind(self) -> str:
        """In words what it is for, and how many values one thing may have."""
        of = "claims and articles" if self.applies is Applies.BOTH else self.applies.value
        return f"{of}, {'several values' if self.several else 'one value'}"


def checked_name(typed: str, *, of: str) -> str:
    """The name of a field or value (`of`) as typed, without needless blanks.

    Raises:
        InputError: it is empty, too long, or holds what tags are written with.
    """
    name = " ".join(clean(typed).split())
    if not name:
        raise InputError(f"A {of} of the codebook needs a name.")
    if found := next((sign for sign in SEPARATORS if sign in name), ""):
        raise InputError(f"“{name}” holds “{found}”.", hint="Tags are written field=value,value: choose another name.")
    if len(name) > LONGEST:
        raise InputError(
            f"“{name[:LONGEST]}…” is longer than {LONGEST} characters.", hint="Its definition may be long."
        )
    if name.casefold() == NOT_CODED:
        raise InputError(f"No {of} can be called “{NOT_CODED}”.", hint="That is what filters call those without one.")
    return name


def same_name(one: str, other: str) -> bool:
    """Whether two names mean the same: capitals make no difference."""
    return one.casefold() == other.casefold()


def misfit(codebook: Iterable[CodeField], noun: str, tags: Iterable[Tag]) -> str:
    """Why a claim or an article (`noun`) may not have these tags by a codebook; empty where it may."""
    fields = {field.name.casefold(): field for field in codebook}
    for name, values in by_field(tags).items():
        field = fields.get(name.casefold())
        if field is None:
            return f"there is no field “{name}”"
        if not field.applies.includes(noun):
            return f"the field “{field.name}” is for {field.applies} only"
        known = {value.name.casefold() for value in field.values}
        if strange := next((value for value in values if value.casefold() not in known), ""):
            return f"the field “{field.name}” has no value “{strange}”"
        if len(values) > 1 and not field.several:
            return f"the field “{field.name}” takes one value, not {' and '.join(values)}"
    return ""
