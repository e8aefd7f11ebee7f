"""The Excel workbook, read by openpyxl: everything kept, nothing live."""

import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from xlsxwriter import Workbook as Writer

from data.exchange.reproduce import reproduce
from data.exchange.workbook import CUT, _write_text, workbook_bytes
from data.export import with_quotes
from data.schema import BY_NAME, TABLES
from data.selection import Selection
from tests.conftest import SEEDS
from tests.exchange.extracts import HARD_EVIDENCE, extract_of, hard_corpus, seeds_extract


@pytest.fixture(scope="module")
def book() -> Workbook:
    return load_workbook(io.BytesIO(workbook_bytes(seeds_extract())))


def test_one_sheet_a_table_between_what_explains_them(book: Workbook) -> None:
    assert book.sheetnames == ["about", *(table.name for table in TABLES), "columns", "manifest"]


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_every_sheet_has_the_tables_cells(book: Workbook, name: str) -> None:
    extract = seeds_extract()
    full = with_quotes(extract.frames[name], BY_NAME[name], extract.whole.texts)
    header, *rows = book[name].iter_rows(values_only=True)
    assert header == BY_NAME[name].columns
    wanted = [tuple(plain(cell) for cell in row) for row in full.itertuples(index=False, name=None)]
    assert [tuple(plain(cell) for cell in row) for row in rows] == wanted


def plain(cell: Any) -> Any:
    if cell is None or pd.isna(cell):
        return None
    if isinstance(cell, (pd.Timestamp, datetime)):
        return f"{cell:%Y-%m-%d}"
    return float(cell) if isinstance(cell, (int, float)) and not isinstance(cell, bool) else cell


@pytest.mark.parametrize("name", [table.name for table in TABLES])
def test_headers_are_frozen_and_columns_have_widths(book: Workbook, name: str) -> None:
    assert book[name].freeze_panes == "B2"
    assert book[name].auto_filter.ref
    assert all(dimension.width > 5 for dimension in book[name].column_dimensions.values())


def test_no_cell_runs_or_links(tmp_path: Path) -> None:
    book = load_workbook(io.BytesIO(workbook_bytes(extract_of(hard_corpus(tmp_path)))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b", "d"}
    assert not any(cell.hyperlink for cell in cells)
    evidence = next(row for row in book["stances"].iter_rows(min_row=2))
    words = {cell.value for cell in evidence}
    assert "=cmd" in words
    assert any(isinstance(word, str) and word.startswith("=1+1") for word in words)


def read_back(words: str) -> str:
    buffer = io.BytesIO()
    with Writer(buffer, {"in_memory": True, "strings_to_formulas": False}) as book:
        _write_text(book.add_worksheet(), 0, 0, words, book.add_format())
    cell = load_workbook(io.BytesIO(buffer.getvalue()), rich_text=False).active["A1"]
    assert cell.data_type == "s"
    return str(cell.value)


@pytest.mark.parametrize(
    "words",
    ["=1+1", "+1", "@x", "<r>raw</r>", "<r><t>x</t></r>", "http://x.y", "ñ 🛂", " spaced ", "a\nb", HARD_EVIDENCE[:5]],
)
def test_text_cells_hold_just_their_text(words: str) -> None:
    assert read_back(words) == words


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(alphabet="=+-@<r>/ab&\"'ñ🛂 \n", min_size=1, max_size=12).filter(lambda text: text.strip()))
def test_any_text_is_text(words: str) -> None:
    assert read_back(words) == words


def test_what_no_cell_can_hold_is_cut_where_it_says_so() -> None:
    words = read_back("🛂x" * 20_000)
    assert words.endswith(CUT)
    assert len(words.encode("utf-16-le")) // 2 <= 32_767


def test_the_manifest_in_it_makes_the_tables_again(tmp_path: Path, book: Workbook) -> None:
    lines = [row[0] for row in book["manifest"].iter_rows(min_row=2, values_only=True)]
    manifest = tmp_path / "manifest.json"
    manifest.write_text("\n".join(str(line) for line in lines), encoding="utf-8")
    assert json.loads(manifest.read_text(encoding="utf-8"))["postura"]["selection"] == "issue=all"
    assert reproduce(manifest, SEEDS, tmp_path / "out").different == ()


def test_equal_extracts_give_equal_bytes() -> None:
    selection = Selection(issue="joint_patrols")
    assert workbook_bytes(seeds_extract(selection)) == workbook_bytes(seeds_extract(selection))


def test_an_empty_selection_has_headers_all_the_same() -> None:
    book = load_workbook(io.BytesIO(workbook_bytes(seeds_extract(Selection(text="no such words anywhere")))))
    assert [cell.value for cell in book["statements"][1]] == list(BY_NAME["statements"].columns)
    assert book["statements"].max_row == 1
