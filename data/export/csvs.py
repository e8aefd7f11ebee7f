"""A frame as CSV, its quotes sliced from the documents as they are written."""

import io
import re
from collections.abc import Mapping
from typing import Any, BinaryIO

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow.csv import WriteOptions, write_csv

from data.export.slices import cut_slices
from data.schema import Field, Kind, Table
from data.tables.texts import Texts

_FORMULA = r"[=+\-@\t\r\n＝＋－＠]"
_GUARDED = re.compile(rf"'+{_FORMULA}")
_RISKY = re.compile(rf"'*{_FORMULA}")
_BEGINNINGS = np.isin(np.arange(256), [letter.encode()[0] for letter in "'=+-@\t\r\n＝"])
"""Which bytes (bool, by their value) risky text begins with; full-width forms share theirs."""
_TEXTUAL = (Kind.ID, Kind.IDS, Kind.TEXT, Kind.CHOICE, Kind.QUOTE)
_STRETCH = 50_000
"""Rows written at a time."""
_END = "\r\n"
"""As in RFC 4180."""
BOM = b"\xef\xbb\xbf"


def with_quotes(frame: pd.DataFrame, table: Table, texts: Mapping[str, str]) -> pd.DataFrame:
    """The frame with every field of the table in file order: quotes (str) sliced from `texts` by doc_id."""
    return pd.DataFrame(
        {
            field.name: _slices(frame, field, texts) if field.kind is Kind.QUOTE else frame[field.name]
            for field in table
        },
        index=frame.index,
    )


def _slices(frame: pd.DataFrame, field: Field, texts: Mapping[str, str]) -> "pd.Series[str]":
    return pd.Series(_cut(frame, field, texts).to_pandas().to_numpy(object), index=frame.index, dtype="str")


def _cut(frame: pd.DataFrame, field: Field, texts: Mapping[str, str]) -> pa.Array:
    start, end = (frame[name].to_numpy("int64", na_value=-1) for name in field.slice_of)
    numbers, doc_ids = pd.factorize(frame[field.doc])
    read = texts if isinstance(texts, Texts) else Texts(texts)
    return cut_slices(read.take(pd.Index(doc_ids).to_numpy(object)), numbers, start, end)


def csv_bytes(frame: pd.DataFrame, table: Table, texts: Mapping[str, str], *, header: bool = True) -> bytes:
    """The table's CSV for programs: UTF-8 without BOM, RFC 4180, ISO dates, empty = missing, text as it is."""
    sink = io.BytesIO()
    if header:
        _write_header(table, sink)
    _write(frame, table, texts, sink, guarded=False)
    return sink.getvalue()


def spreadsheet_bytes(frame: pd.DataFrame, table: Table, texts: Mapping[str, str]) -> bytes:
    """The same for spreadsheets: with a BOM, and text that would run as a formula behind an apostrophe."""
    sink = io.BytesIO()
    write_spreadsheet(frame, table, texts, sink)
    return sink.getvalue()


def write_spreadsheet(frame: pd.DataFrame, table: Table, texts: Mapping[str, str], sink: BinaryIO) -> None:
    """`spreadsheet_bytes` into a file, a stretch of rows at a time: memory does not grow with the rows."""
    sink.write(BOM)
    _write_header(table, sink)
    _write(frame, table, texts, sink, guarded=True)


def guard(cells: "pd.Series[str]") -> "pd.Series[str]":
    """An apostrophe before every text that a spreadsheet would run, or that already looks guarded.

    The rule is OWASP's (CSV injection) with the full-width forms; `unguard` takes it back exactly.
    """
    found = _guard(pa.array(cells.astype("str"), pa.large_string()))
    return pd.Series(found.to_pandas(), index=cells.index, dtype="str")


def guard_text(cell: str) -> str:
    """`guard` for one text."""
    return f"'{cell}" if _RISKY.match(cell) else cell


def unguard(cell: str) -> str:
    """The text as it was before `guard`."""
    return cell[1:] if _GUARDED.match(cell) else cell


def _write_header(table: Table, sink: BinaryIO) -> None:
    sink.write((",".join(table.columns) + _END).encode())


def _write(frame: pd.DataFrame, table: Table, texts: Mapping[str, str], sink: BinaryIO, *, guarded: bool) -> None:
    options = WriteOptions(include_header=False, eol=_END)
    cells = pa.table({field.name: _cells(frame[field.name], field) for field in table if field.kind is not Kind.QUOTE})
    for at in range(0, len(frame), _STRETCH):
        rows, full = frame.iloc[at : at + _STRETCH], cells.slice(at, _STRETCH).combine_chunks()
        for place, field in enumerate(table):
            if field.kind is Kind.QUOTE:
                full = full.add_column(place, field.name, _cut(rows, field, texts))
            if guarded and field.kind in _TEXTUAL:
                full = full.set_column(place, field.name, _guard(_one(full[field.name])))
        write_csv(full, sink, options)


def _cells(column: "pd.Series[Any]", field: Field) -> pa.Array:
    """A column as the writer takes it: dates without a time of day."""
    if field.kind in _TEXTUAL:
        return pa.array(column.astype("str")).cast(pa.large_string())
    return pa.array(column).cast(pa.date32()) if field.kind is Kind.DATE else pa.array(column)


def _one(column: pa.ChunkedArray) -> pa.Array:
    """A column of a table of one stretch as one array."""
    return column.chunk(0) if column.num_chunks == 1 else column.combine_chunks()


def _guard(cells: pa.Array) -> pa.Array:
    if not _may_run(cells):
        return cells
    risky = pc.match_substring_regex(cells, f"^'*{_FORMULA}")
    one, none = (pa.scalar(text, pa.large_string()) for text in ("'", ""))
    return pc.if_else(risky, pc.binary_join_element_wise(one, cells, none), cells)


def _may_run(cells: pa.Array) -> bool:
    """Whether any cell (large_string) may begin with a byte that a risky one begins with."""
    _, offsets, data = cells.buffers()
    if not data or not len(cells):
        return False
    begun = np.frombuffer(offsets, "int64")[cells.offset : cells.offset + len(cells)]
    # where an empty cell would begin, another does or none: a look too many at most
    return bool(_BEGINNINGS.take(np.frombuffer(data, "uint8").take(begun, mode="clip")).any())
