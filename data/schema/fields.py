"""A field, a table: the one declaration from which checks, packages, labels and docs are made."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum


class Kind(StrEnum):
    """What a field holds; with it go its dtype in a frame and its type in a Table Schema."""

    ID = "id"
    IDS = "ids"  # joined by ";"
    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"
    OFFSET = "offset"
    COUNT = "count"
    VALUE = "value"
    NUMBER = "number"
    FLAG = "flag"
    QUOTE = "quote"  # not kept in frames: sliced from the document when shown or written


DTYPES: dict[Kind, str] = {
    Kind.ID: "str",
    Kind.IDS: "str",
    Kind.TEXT: "str",
    Kind.CHOICE: "str",
    Kind.DATE: "datetime64[us]",
    Kind.OFFSET: "Int64",
    Kind.COUNT: "Int64",
    Kind.VALUE: "Int64",
    Kind.NUMBER: "Float64",
    Kind.FLAG: "boolean",
}

TABLE_SCHEMA_TYPES: dict[Kind, str] = {
    Kind.DATE: "date",
    Kind.OFFSET: "integer",
    Kind.COUNT: "integer",
    Kind.VALUE: "integer",
    Kind.NUMBER: "number",
    Kind.FLAG: "boolean",
}


@dataclass(frozen=True, slots=True)
class Field:
    """One column: its name in files, its label on screen, what it means, what it may hold."""

    name: str
    kind: Kind
    label: str
    help: str
    allowed: tuple[str, ...] = ()
    required: bool = False
    slice_of: tuple[str, str] = ("", "")
    """For a quote: the columns that hold its start and end."""
    doc: str = "doc_id"
    """For a quote: the column that holds the document it is sliced from."""

    def but(self, **changes: object) -> "Field":
        """The same field under another name, label or rule."""
        return replace(self, **changes)  # type: ignore[arg-type]

    def must(self) -> "Field":
        return replace(self, required=True)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its fields in file order and the key that tells its rows apart."""

    name: str
    label: str
    help: str
    fields: tuple[Field, ...]
    key: tuple[str, ...]

    def __iter__(self) -> Iterator[Field]:
        return iter(self.fields)

    def __getitem__(self, name: str) -> Field:
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(f"table {self.name} has no field {name!r}; it has {', '.join(self.columns)}")

    @property
    def columns(self) -> tuple[str, ...]:
        return tuple(field.name for field in self.fields)

    @property
    def kept(self) -> tuple[Field, ...]:
        """The fields a frame holds: all but the quotes."""
        return tuple(field for field in self.fields if field.kind is not Kind.QUOTE)

    @property
    def quotes(self) -> tuple[Field, ...]:
        return tuple(field for field in self.fields if field.kind is Kind.QUOTE)
