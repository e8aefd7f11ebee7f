"""What a `.dna` file holds, as values; offsets count code points, as everywhere in Postura."""

from collections.abc import Mapping
from dataclasses import dataclass, field

VERSION = "3.0.7"
BOOLEAN, INTEGER, SHORT_TEXT, LONG_TEXT = "boolean", "integer", "short text", "long text"
DATA_TYPES = (BOOLEAN, INTEGER, SHORT_TEXT, LONG_TEXT)
Value = str | int | bool


class DnaError(ValueError):
    """A file that is no readable `.dna`; the message lists every fault, up to a limit."""


@dataclass(frozen=True, slots=True)
class DnaDocument:
    """`date` is in Unix seconds, UTC."""

    id: int
    title: str
    text: str
    date: int
    author: str = ""
    source: str = ""
    section: str = ""
    notes: str = ""
    type: str = ""
    coder: str = ""


@dataclass(frozen=True, slots=True)
class DnaVariable:
    """A variable of one statement type."""

    name: str
    data_type: str
    statement_type: str


@dataclass(frozen=True, slots=True)
class DnaEntity:
    """A value a short-text variable may hold; `parent` is another value of the same variable."""

    statement_type: str
    variable: str
    value: str
    parent: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DnaStatement:
    """One coded span; `values` by variable, absent where the file has none or an empty one."""

    id: int
    type: str
    document: int
    start: int
    stop: int
    values: Mapping[str, Value]
    coder: str = ""


@dataclass(frozen=True)
class DnaFile:
    """A whole file; `unkept` names in words what it held beyond this."""

    documents: tuple[DnaDocument, ...] = ()
    variables: tuple[DnaVariable, ...] = ()
    entities: tuple[DnaEntity, ...] = ()
    statements: tuple[DnaStatement, ...] = ()
    unkept: tuple[str, ...] = ()
