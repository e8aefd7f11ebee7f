"""A frame as CSV, its quotes sliced from the documents as they are written."""

import re
from collections.abc import Mapping

import pandas as pd

from data.schema import Field, Kind, Table

_FORMULA = r"[=+\-@\t\r\n＝＋－＠]"
_GUARDED = re.compile(rf"'+{_FORMULA}")
_RISKY = re.compile(rf"'*{_FORMULA}")
_TEXTUAL = (Kind.ID, Kind.IDS, Kind.TEXT, Kind.CHOICE, Kind.QUOTE)
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
    start, end = (frame[name].astype("Float64").to_numpy(float, na_value=-1) for name in field.slice_of)
    docs = frame[field.doc].tolist()
    words = [
        texts[doc][int(a) : int(b)] if a >= 0 and b >= 0 else None for doc, a, b in zip(docs, start, end, strict=True)
    ]
    return pd.Series(words, index=frame.index, dtype="str")


def csv_bytes(frame: pd.DataFrame, table: Table, texts: Mapping[str, str], *, header: bool = True) -> bytes:
    """The table's CSV for programs: UTF-8 without BOM, RFC 4180, ISO dates, empty = missing, text as it is."""
    return _write(with_quotes(frame, table, texts), table, header=header)


def spreadsheet_bytes(frame: pd.DataFrame, table: Table, texts: Mapping[str, str]) -> bytes:
    """The same for spreadsheets: with a BOM, and text that would run as a formula behind an apostrophe."""
    full = with_quotes(frame, table, texts)
    for field in table:
        if field.kind in _TEXTUAL:
            full[field.name] = guard(full[field.name])
    return BOM + _write(full, table)


def guard(cells: "pd.Series[str]") -> "pd.Series[str]":
    """An apostrophe before every text that a spreadsheet would run, or that already looks guarded.

    The rule is OWASP's (CSV injection) with the full-width forms; `unguard` takes it back exactly.
    """
    risky = cells.str.match(rf"'*{_FORMULA}", na=False)
    return cells.where(~risky, "'" + cells)


def guard_text(cell: str) -> str:
    """`guard` for one text."""
    return f"'{cell}" if _RISKY.match(cell) else cell


def unguard(cell: str) -> str:
    """The text as it was before `guard`."""
    return cell[1:] if _GUARDED.match(cell) else cell


def _write(full: pd.DataFrame, table: Table, *, header: bool = True) -> bytes:
    for field in table:
        if field.kind is Kind.DATE:
            full[field.name] = full[field.name].dt.strftime("%Y-%m-%d")
        elif field.kind is Kind.FLAG:
            full[field.name] = full[field.name].map({True: "true", False: "false"})
    # CRLF as in RFC 4180; it also makes the writer quote a lone CR, which a reader would take for a line end
    return full.to_csv(index=False, header=header, lineterminator="\r\n").encode("utf-8")
