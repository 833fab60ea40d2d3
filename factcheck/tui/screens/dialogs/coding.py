"""The forms of coding: the tags of a claim or an article, and whose work a claim is."""

from __future__ import annotations

from collections.abc import Sequence

from textual.widgets import Input

from factcheck.model.codebook import FieldRow
from factcheck.model.tags import NOT_CODED, Tag
from factcheck.tui.screens.dialogs.form import Dialog, Field
from factcheck.tui.screens.dialogs.storing import Values
from factcheck.tui.widgets.choices import Choices
from factcheck.tui.widgets.editors import SafeInput
from factcheck.tui.widgets.lines import Words
from factcheck.tui.widgets.pieces import Piece

FIND = "find"
NOBODY = "nobody"


class Coding(Dialog):
    """Fields with fixed values: nothing is typed but the beginning of a value, to find it."""

    def __init__(self, heading: str, book: Sequence[FieldRow], tags: Sequence[Tag], words: Sequence[Sequence[Piece]]):
        find = Field(FIND, "", hint="type a value: enter ticks it; tab goes to the fields")
        super().__init__(
            heading, (find, *(tag_field(row, tags) for row in book)), words=words, refuse=_unticked, keeps="code"
        )
        self.add_class("-scrolls")
        self._book, self._had = book, tags

    def _match(self, typed: str) -> tuple[FieldRow, str] | None:
        """The value that begins with what was typed, else one that holds it."""
        wanted = typed.strip().casefold()
        values = [(field, value.name) for field in self._book for value in field.values]
        begins = (pair for pair in values if pair[1].casefold().startswith(wanted))
        holds = (pair for pair in values if wanted in pair[1].casefold())
        return next(begins, None) or next(holds, None) if wanted else None

    def on_input_changed(self) -> None:
        """Says what enter would tick."""
        typed = self.query_one(SafeInput).value
        found = self._match(typed)
        told: list[Piece] = [(f"enter: {found[0].name} = {found[1]}", "accent")] if found else []
        if typed.strip() and not found:
            told = [("No value of the codebook is called so.", "bad")]
        self.query_one("#trouble", Words).show(told)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Ticks what was typed, or unticks it; on an empty line goes on to the fields, as in every form."""
        found = self._match(event.value)
        if found is None:
            return
        # Textual asks the class above as well, which would go on to the next field.
        event.prevent_default()
        field, value = found
        choices = self.query_one(f"#field-{field_key(field)}", Choices)
        if field.several:
            choices.put(list({*choices.chosen} ^ {value}))
        else:
            choices.put([NOT_CODED if value in choices.chosen else value])
        event.input.value = ""

    def changes(self, typed: Values) -> tuple[list[Tag], list[Tag]]:
        """The tags to add and those to take off, of what was typed."""
        had, has = set(self._had), set(tags_of(self._book, typed))
        return sorted(has - had), sorted(had - has)


def _unticked(typed: Values) -> str:
    found = typed[FIND].strip()
    return f"“{found}” is not ticked yet: enter ticks it, or empty the line." if found else ""


def field_key(field: FieldRow) -> str:
    """What a field of the codebook is called in a form."""
    return f"tag-{field.id}"


def tag_field(field: FieldRow, tags: Sequence[Tag], *, filters: bool = False) -> Field:
    """A field of the codebook in a form; a filter may ask for several of its values, and for what is not coded."""
    several = field.several or filters
    options = tuple(value.name for value in field.values)
    options = (*options, NOT_CODED) if filters else options if several else (NOT_CODED, *options)
    chosen = [tag.value for tag in tags if tag.field == field.name]
    value = ",".join(chosen or ([] if several else [NOT_CODED]))
    said = f"{field.name}: {field.definition}" if field.definition and not filters else field.name
    label = f"{field.name} (none: all)" if filters else said
    return Field(field_key(field), label, value, "many" if several else "choice", options)


def tags_of(book: Sequence[FieldRow], typed: Values, *, filters: bool = False) -> list[Tag]:
    """The tags that were chosen in a form."""
    pairs = ((field, value) for field in book for value in typed.get(field_key(field), "").split(","))
    return [Tag(field.name, value) for field, value in pairs if value and (filters or value != NOT_CODED)]


def assign_form(heading: str, reviewers: Sequence[str], now: str) -> Dialog:
    """Whose work claims are: one of those known here, or somebody whose name is typed."""
    return Dialog(
        heading,
        (
            Field("who", "Assigned to", now or NOBODY, "choice", (NOBODY, *reviewers)),
            Field("name", "or to somebody else", hint="name, or name <mail@example.org>"),
        ),
        keeps="assign",
    )
