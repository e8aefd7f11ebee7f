"""Frames made and checked by the declaration: dtypes, required cells, allowed values, keys."""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from data.schema.fields import DTYPES, Field, Kind, Table


class SchemaError(ValueError):
    """A frame breaks its table's declaration; the message lists every failure."""


def build_frame(table: Table, rows: Iterable[Sequence[Any]]) -> pd.DataFrame:
    """A frame of the table's kept fields (dtypes of `DTYPES`), one row a tuple in their order; "" = missing.

    Rows may leave out the fields that decisions fill in.
    """
    columns: list[Sequence[Any]] = list(zip(*rows, strict=True)) or [()] * len(table.kept)
    later = [field for field in table.kept[len(columns) :] if field.name.startswith("decided")]
    columns += [(None,) * len(columns[0])] * len(later)
    return pd.DataFrame(
        {
            field.name: pd.Series([None if cell == "" else cell for cell in cells], dtype=DTYPES[field.kind])
            for field, cells in zip(table.kept, columns, strict=True)
        }
    )


def check_frame(table: Table, frame: pd.DataFrame) -> pd.DataFrame:
    """The same frame, if it keeps the declaration.

    Raises `SchemaError` with the first failing value of every broken rule.
    """
    if _keeps(table, frame):
        return frame
    import pandera.pandas as pa  # a second to import, and needed only to say what is wrong

    schema = pa.DataFrameSchema(
        {field.name: _column(field) for field in table.kept},
        unique=list(table.key) or None,
        strict=True,
    )
    try:
        return schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        cases = error.failure_cases.drop_duplicates(["column", "check"])
        lines = [f"{row.column}: {row.check} fails for {row.failure_case!r}" for row in cases.itertuples()]
        raise SchemaError(f"table {table.name}: " + "; ".join(lines)) from error


def _keeps(table: Table, frame: pd.DataFrame) -> bool:
    """Whether the frame keeps the declaration, told quickly and without a reason."""
    if set(frame.columns) != {field.name for field in table.kept}:
        return False
    if table.key and frame.duplicated(list(table.key)).any():
        return False
    return all(_column_keeps(field, frame[field.name]) for field in table.kept)


def _column_keeps(field: Field, column: "pd.Series[Any]") -> bool:
    if str(column.dtype) != DTYPES[field.kind] or (field.required and column.isna().any()):
        return False
    if field.allowed and not set(column.dropna().unique()) <= set(field.allowed):
        return False
    if field.kind in (Kind.OFFSET, Kind.COUNT):
        return not (column < 0).any()
    return not (field.required and field.kind in (Kind.ID, Kind.CHOICE, Kind.TEXT) and (column == "").any())


def _column(field: Field) -> Any:
    import pandera.pandas as pa

    checks = []
    if field.allowed:
        checks.append(pa.Check.isin(field.allowed))
    if field.kind in (Kind.OFFSET, Kind.COUNT):
        checks.append(pa.Check.ge(0))
    if field.required and field.kind in (Kind.ID, Kind.CHOICE, Kind.TEXT):
        checks.append(pa.Check.str_length(min_value=1))
    return pa.Column(DTYPES[field.kind], checks=checks, nullable=not field.required)
