"""CSV files edited by people: rows with their line numbers, and every fault named."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from data.model import Basis, Precision, Problem, When

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass
class Row:
    """One row: cells by column (stripped of nothing), where it stands, and the problems found in it."""

    file: str
    line: int
    cells: dict[str, str]
    report: Callable[[Problem], None]
    ok: bool = True

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    def fault(self, column: str, problem: str, allowed: str = "") -> None:
        """Reports a problem of this row and marks it as unusable."""
        self.ok = False
        self.report(Problem(self.file, f"row {self.line}, column {column}", problem, allowed))

    def choice(self, column: str, kind: type[Choice], default: Choice | None = None) -> Choice | None:
        value = self[column].strip()
        if not value and default is not None:
            return default
        try:
            return kind(value)
        except ValueError:
            self.fault(column, f"{value!r} is not a {kind.__name__.lower()}", ", ".join(kind))
            return default

    def day(self, column: str) -> date | None:
        value = self[column].strip()
        if not value:
            return None
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fault(column, f"{value!r} is not a day", "a date such as 2025-12-01, or empty")
            return None

    def when(self) -> When:
        """The interval in date_start, date_end, precision, basis."""
        start, end = self.day("date_start"), self.day("date_end")
        precision = self.choice("precision", Precision, Precision.UNKNOWN) or Precision.UNKNOWN
        basis = self.choice("basis", Basis, Basis.UNKNOWN) or Basis.UNKNOWN
        if start and end and start > end:
            self.fault("date_end", f"{end} is before date_start {start}", "an end on or after the start")
            return When()
        return When(start, end, precision, basis)

    def count(self, column: str) -> int | None:
        value = self[column].strip()
        if not value:
            return None
        if not value.isascii() or not value.isdigit() or int(value) < 1:
            self.fault(column, f"{value!r} is not an occurrence number", "1, 2, 3 ..., or empty")
            return None
        return int(value)


def read_rows(
    path: Path, columns: tuple[str, ...], report: Callable[[Problem], None], *, key: str, name: str = ""
) -> list[Row]:
    """The rows of a CSV file; none if it is not there.

    Columns outside `columns` are reported and left out, a missing `key` column makes the file unreadable.
    """
    name = name or path.name
    if not path.exists():
        return []
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        report(Problem(name, f"byte {error.start}", "not UTF-8; the file is left out", "UTF-8 text"))
        return []
    except OSError as error:
        report(Problem(name, "", f"cannot be read: {error.strerror}", "a readable CSV file"))
        return []
    return list(_rows(name, text, columns, report, key))


def _rows(name: str, text: str, columns: tuple[str, ...], report: Callable[[Problem], None], key: str) -> list[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows: list[Row] = []
    header: list[str] = []
    try:
        for cells in reader:
            if not header:
                header = [cell.strip() for cell in cells]
                if not _check_header(name, header, columns, report, key):
                    return []
            elif any(cell.strip() for cell in cells):
                row = Row(name, reader.line_num, dict(zip(header, cells, strict=False)), report)
                if len(cells) > len(header):
                    row.fault(
                        header[-1],
                        f"{len(cells)} cells under {len(header)} columns",
                        "quote cells with commas",
                    )
                else:
                    rows.append(row)
    except csv.Error as error:
        report(Problem(name, f"line {reader.line_num}", f"broken CSV: {error}; what follows is left out", "RFC 4180"))
    if not header:
        report(Problem(name, "line 1", "empty file", f"a header with {key}"))
    return rows


def _check_header(
    name: str, header: list[str], columns: tuple[str, ...], report: Callable[[Problem], None], key: str
) -> bool:
    for column in header:
        if column not in columns:
            report(Problem(name, "line 1", f"unknown column {column!r} is left out", ", ".join(columns)))
    for column in {column for column in header if header.count(column) > 1}:
        report(Problem(name, "line 1", f"column {column!r} stands twice", "each column once"))
    if key not in header:
        report(Problem(name, "line 1", f"no column {key!r}; the file is left out", ", ".join(columns)))
        return False
    return True
