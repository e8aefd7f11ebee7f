"""Decisions as lines of a CSV file: one decision, one line, whatever its words contain.

Cells are quoted as in RFC 4180. Within a cell a backslash stands before a line break (written n or r), before a
backslash, and before a first sign that a spreadsheet would run as a formula; so a torn or broken line never takes
its neighbours with it, and a difference of two ledgers shows whole decisions.
"""

import csv
import io
import re
from collections.abc import Sequence
from typing import Any

from data.decisions.values import COLUMNS, Decision, What

HEADER = ",".join(COLUMNS)
DELIMITERS = (",", ";", "\t")
"""What spreadsheets of various countries save as "CSV"."""
REQUIRED = ("who", "what", "table", "row_id", "decision_id")
_FORMULA = re.compile(r"[=+\-@\t＝＋－＠]")
_UNESCAPED = {"n": "\n", "r": "\r", "0": "\0"}
_NUMBERS = ("start", "end")


def write_line(decision: Decision, columns: Sequence[str] = COLUMNS, delimiter: str = ",") -> bytes:
    """The decision as one line with its line feed, its cells in the order of `columns`."""
    cells = {name: "" if value is None else str(value) for name, value in _cells(decision)}
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=delimiter, lineterminator="\n")
    writer.writerow([escape_cell(cells.get(column, "")) for column in columns])
    return buffer.getvalue().encode("utf-8")


def _cells(decision: Decision) -> list[tuple[str, Any]]:
    return [(name, getattr(decision, name)) for name in COLUMNS]


def escape_cell(text: str) -> str:
    """The text on one line; `unescape_cell` takes it back exactly."""
    text = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\0", "\\0")
    return f"\\{text}" if _FORMULA.match(text) else text


def unescape_cell(cell: str) -> str:
    return re.sub(r"\\(.)", lambda match: _UNESCAPED.get(match[1], match[1]), cell)


def split_line(line: bytes, delimiter: str) -> list[str]:
    """The line's cells, unescaped. Raises ValueError, with the reason, for a broken line."""
    try:
        rows = list(csv.reader([line.decode("utf-8").rstrip("\r")], delimiter=delimiter, strict=True))
    except UnicodeDecodeError as error:
        raise ValueError(f"not UTF-8 at byte {error.start} of the line") from error
    except csv.Error as error:
        raise ValueError(f"broken CSV: {error}") from error
    return [unescape_cell(cell) for cell in rows[0]] if rows else []


def read_line(line: bytes, columns: Sequence[str], delimiter: str) -> Decision:
    """The decision on a line under these columns. Raises ValueError, with every reason, for one that is none."""
    cells = split_line(line, delimiter)
    if len(cells) != len(columns):
        raise ValueError(f"{len(cells)} cells under {len(columns)} columns")
    found: dict[str, Any] = {name: cell for name, cell in zip(columns, cells, strict=True) if name in COLUMNS}
    found = {"when": "", **found}
    faults = [f"{name} is empty" for name in REQUIRED if not str(found.get(name, "")).strip()]
    if found.get("what") and found["what"] not in set(What):
        faults.append(f"what {found['what']!r} is not one of {', '.join(What)}")
    for name in _NUMBERS:
        value = found.get(name) or None
        if value is not None and not (value.isascii() and value.isdigit()):
            faults.append(f"{name} {value!r} is no offset")
        found[name] = int(value) if value and value.isascii() and value.isdigit() else None
    if faults:
        raise ValueError("; ".join(faults))
    return Decision(**{**found, "what": What(found["what"])})


def read_header(line: bytes) -> tuple[tuple[str, ...], str]:
    """Columns and delimiter of a ledger's first line. Raises ValueError if it is no ledger's header."""
    text = line.decode("utf-8", "replace").lstrip("\ufeff").rstrip("\r")
    for delimiter in DELIMITERS:
        columns = tuple(cell.strip().strip('"') for cell in text.split(delimiter))
        missing = [name for name in COLUMNS if name not in columns]
        if not missing:
            return columns, delimiter
        if len(columns) > 1:
            raise ValueError(f"the header lacks {', '.join(missing)}")
    raise ValueError(f"{text[:80]!r} is no header of a ledger")
