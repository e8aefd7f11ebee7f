"""The tables as an Excel workbook in which nothing runs: text is text, whatever it starts with."""

import io
import json
from datetime import datetime
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from data.exchange.extract import Extract
from data.exchange.package import manifest_text
from data.export import with_quotes
from data.schema import BY_NAME, Field, Kind, Table

_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_MADE = datetime(1980, 1, 1)
"""One fixed time, so that equal tables give equal bytes."""
_LONGEST = 32_767
"""Characters of a cell: Excel's own limit."""
_MOST_ROWS = 1_048_575
"""Rows of a sheet under its header: Excel's own limit."""
_FIRST_DATE = pd.Timestamp(1900, 3, 1)
"""Excel counts days wrongly before; older dates are written as text."""
_WIDTHS = {Kind.QUOTE: 60, Kind.TEXT: 32, Kind.IDS: 28, Kind.ID: 20, Kind.DATE: 12, Kind.CHOICE: 13}
CUT = " … [cut here: a cell holds no more; the CSV has it all]"


def workbook_bytes(extract: Extract) -> bytes:
    """One sheet a table (header frozen, filters, widths), before them `about`, after them `columns` and `manifest`.

    Raises ValueError for a table longer than a sheet.
    """
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, _OPTIONS) as book:
        book.set_properties({"title": f"Postura: {extract.title}", "created": _MADE, "comments": extract.sentence})
        formats = {
            "head": book.add_format({"bold": True, "bottom": 1, "valign": "top"}),
            "text": book.add_format({"valign": "top", "text_wrap": True}),
            "date": book.add_format({"valign": "top", "num_format": "yyyy-mm-dd", "align": "left"}),
        }
        _write_about(book.add_worksheet("about"), extract, formats)
        for name, frame in extract.frames.items():
            full = with_quotes(frame, BY_NAME[name], extract.whole.texts)
            _write_table(book.add_worksheet(name), BY_NAME[name], full, formats)
        _write_columns(book.add_worksheet("columns"), extract, formats)
        _write_manifest(book.add_worksheet("manifest"), extract, formats)
    return buffer.getvalue()


def _write_table(sheet: Worksheet, table: Table, full: pd.DataFrame, formats: dict[str, Format]) -> None:
    if len(full) > _MOST_ROWS:
        raise ValueError(f"table {table.name}: {len(full):,} rows; a sheet holds {_MOST_ROWS:,} (use the package)")
    _write_head(sheet, list(table.columns), [_WIDTHS.get(field.kind, 10) for field in table], formats)
    sheet.autofilter(0, 0, max(1, len(full)), len(table.fields) - 1)
    for at, field in enumerate(table):
        for row, value in enumerate(full[field.name], 1):
            _write_cell(sheet, row, at, value, field, formats)


def _write_head(sheet: Worksheet, names: list[str], widths: list[int], formats: dict[str, Format]) -> None:
    for at, (name, width) in enumerate(zip(names, widths, strict=True)):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, formats["head"])
    sheet.freeze_panes(1, 1)


def _write_cell(sheet: Worksheet, row: int, at: int, value: Any, field: Field, formats: dict[str, Format]) -> None:
    if pd.isna(value):
        return
    if field.kind is Kind.DATE:
        if value >= _FIRST_DATE:
            sheet.write_datetime(row, at, value.to_pydatetime(), formats["date"])
        else:
            sheet.write_string(row, at, f"{value:%Y-%m-%d}", formats["date"])
    elif field.kind is Kind.FLAG:
        sheet.write_boolean(row, at, bool(value), formats["text"])
    elif field.kind in (Kind.OFFSET, Kind.COUNT, Kind.VALUE, Kind.NUMBER):
        sheet.write_number(row, at, float(value), formats["text"])
    else:
        _write_text(sheet, row, at, str(value), formats["text"])


def _write_text(sheet: Worksheet, row: int, at: int, words: str, style: Format) -> None:
    """A text cell, cut visibly where Excel could not open it; never a formula, a link or markup."""
    if _length(words) > _LONGEST:
        words = words[: (_LONGEST - len(CUT)) // 2] + CUT
    if words.startswith("<r>") and words.endswith("</r>"):
        sheet.write_rich_string(row, at, style, words[:1], style, words[1:], style)  # the writer takes it for markup
    else:
        sheet.write_string(row, at, words, style)


def _length(words: str) -> int:
    return len(words) + sum(character > "\uffff" for character in words)


def _write_about(sheet: Worksheet, extract: Extract, formats: dict[str, Format]) -> None:
    manifest = extract.manifest
    codebook, made_by = manifest["codebook"], manifest["software"]
    lines = [
        ("title", extract.title),
        ("selected", extract.sentence),
        ("selection", manifest["selection"]),
        ("coder", manifest["coder"]),
        ("codebook", f"{codebook['title'] or codebook['id']}, version {codebook['version']}"),
        ("decisions", f"{manifest['decisions']['lines']} lines of the analyst's ledger"),
        ("data version", manifest["data_version"]),
        ("software", f"{made_by['name']} {made_by['version']} ({made_by['source']})"),
        *((f"rows: {name}", _count_words(count)) for name, count in manifest["rows"].items()),
        ("offsets", "count code points of the document's text, end exclusive; the sheet columns explains every column"),
    ]
    _write_head(sheet, ["what", "value"], [22, 90], formats)
    for row, (what, value) in enumerate(lines, 1):
        _write_text(sheet, row, 0, what, formats["text"])
        _write_text(sheet, row, 1, str(value), formats["text"])


def _count_words(count: dict[str, Any]) -> str:
    added = len(count["referred_to"])
    return f"{count['rows']} of {count['of']}" + (f", {added} of them not selected but referred to" if added else "")


def _write_columns(sheet: Worksheet, extract: Extract, formats: dict[str, Format]) -> None:
    _write_head(sheet, ["table", "column", "label", "meaning", "allowed"], [14, 22, 22, 70, 60], formats)
    fields = [(BY_NAME[name], field) for name in extract.frames for field in BY_NAME[name]]
    for row, (table, field) in enumerate(fields, 1):
        for at, words in enumerate((table.name, field.name, field.label, field.help, ", ".join(field.allowed))):
            _write_text(sheet, row, at, words, formats["text"])


def _write_manifest(sheet: Worksheet, extract: Extract, formats: dict[str, Format]) -> None:
    """The manifest as JSON, a line a row: copied into a `.json` file it makes the tables again."""
    _write_head(sheet, ["manifest"], [120], formats)
    manifest = json.dumps(json.loads(manifest_text(extract)), ensure_ascii=False, indent=1)
    for row, line in enumerate(manifest.splitlines(), 1):
        _write_text(sheet, row, 0, line, formats["text"])
