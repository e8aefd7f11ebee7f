"""Parquet, read by pyarrow."""

import io
import zipfile
from datetime import datetime
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from data.exchange.parquet import parquet_bytes
from data.export import with_quotes
from data.schema import BY_NAME, TABLES
from data.selection import Selection
from tests.exchange.extracts import EVERYTHING, seeds_extract


def read(selection: Selection = EVERYTHING) -> dict[str, pa.Table]:
    archive = zipfile.ZipFile(io.BytesIO(parquet_bytes(seeds_extract(selection))))
    assert "manifest.json" in archive.namelist()
    return {table.name: pq.read_table(io.BytesIO(archive.read(f"{table.name}.parquet"))) for table in TABLES}


@pytest.fixture(scope="module")
def tables() -> dict[str, pa.Table]:
    return read()


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_every_cell_is_there(tables: dict[str, pa.Table], name: str) -> None:
    extract = seeds_extract()
    full = with_quotes(extract.frames[name], BY_NAME[name], extract.whole.texts)
    for column in BY_NAME[name].columns:
        assert tables[name][column].to_pylist() == [plain(cell) for cell in full[column].astype(object)]


def plain(cell: Any) -> Any:
    if pd.isna(cell):
        return None
    return cell.date() if isinstance(cell, datetime) else cell


def test_types_and_meanings_go_with_the_columns(tables: dict[str, pa.Table]) -> None:
    schema = tables["stances"].schema
    assert schema.field("date_start").type == pa.date32()
    assert schema.field("value").type == pa.int64()
    assert not schema.field("stance_id").nullable
    assert schema.field("hedge").metadata[b"help"].decode() == BY_NAME["stances"]["hedge"].help


def test_an_empty_selection_keeps_its_types() -> None:
    empty = read(Selection(text="no such words anywhere"))["statements"]
    assert empty.num_rows == 0
    assert empty.schema.field("date_start").type == pa.date32()


def test_equal_extracts_give_equal_bytes() -> None:
    assert parquet_bytes(seeds_extract()) == parquet_bytes(seeds_extract())
