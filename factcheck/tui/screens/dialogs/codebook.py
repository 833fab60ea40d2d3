"""The forms of the codebook: a field, a value, and several values at once."""

from __future__ import annotations

from factcheck.model.codebook import Applies, CodeField, CodeValue, FieldRow, ValueRow
from factcheck.tui.screens.dialogs.form import Dialog, Field
from factcheck.tui.screens.dialogs.storing import Values

ONE, SEVERAL = "one value", "several values"
MEANS = "What it means: coders read it while they choose"


def field_form(row: FieldRow | None = None) -> Dialog:
    """A field that is there, or a new one with its first values."""
    values = Field("values", "Values, with commas between (more can be added later)", hint="health, transport, money")
    return Dialog(
        f"The field “{row.name}”" if row else "A new field of the codebook",
        (
            Field("name", "Name", row.name if row else "", hint="topic"),
            Field("applies", "For", row.applies if row else Applies.CLAIMS, "choice", tuple(Applies)),
            Field("several", "Each has", SEVERAL if row and row.several else ONE, "choice", (ONE, SEVERAL)),
            *(() if row else (values,)),
            Field("definition", MEANS, row.definition if row else "", "text"),
        ),
        keeps="keep" if row else "add",
    )


def value_form(field: FieldRow, row: ValueRow) -> Dialog:
    """A value that is there."""
    return Dialog(
        f"A value of “{field.name}”",
        (Field("name", "Name", row.name), Field("definition", MEANS, row.definition, "text")),
    )


def values_form(field: FieldRow) -> Dialog:
    """Values to add to a field."""
    there = ", ".join(value.name for value in field.values)
    return Dialog(
        f"Add values to “{field.name}”",
        (
            Field("values", "Values", hint="one, or several with commas between"),
            Field("definition", "What each of them means", "", "text"),
        ),
        words=[[(f"There are: {there}", "dim")]] if there else (),
        refuse=lambda typed: "" if names_in(typed) else "Type a value.",
        keeps="add",
    )


def field_in(typed: Values) -> CodeField:
    """The field that was typed."""
    values = tuple(map(CodeValue, names_in(typed)))
    applies, several = Applies(typed["applies"]), typed["several"] == SEVERAL
    return CodeField(typed["name"], applies, several, typed["definition"], values)


def value_in(typed: Values) -> CodeValue:
    """The value that was typed."""
    return CodeValue(typed["name"], typed["definition"])


def names_in(typed: Values) -> list[str]:
    """The names of values that were typed, with commas between."""
    return [name.strip() for name in typed.get("values", "").split(",") if name.strip()]
