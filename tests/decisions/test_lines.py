"""A decision is one line of a CSV file and reads back as it was, whatever its words contain."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.decisions import What
from data.decisions.lines import escape_cell, read_header, read_line, unescape_cell, write_line
from data.decisions.values import COLUMNS, check_name, in_force
from tests.decisions.lines import decision

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@given(quote=WORDS, reason=WORDS, old=WORDS, new=WORDS, start=st.none() | st.integers(0, 10**9))
def test_any_words_read_back_exactly(quote: str, reason: str, old: str, new: str, start: int | None) -> None:
    made = decision(quote=quote, reason=reason, old_value=old, new_value=new, start=start)
    line = write_line(made)
    assert line.count(b"\n") == 1
    assert b"\r" not in line
    assert read_line(line[:-1], COLUMNS, ",") == made


@given(cells=st.lists(WORDS, min_size=1, max_size=4))
def test_a_line_is_csv_to_any_reader(cells: list[str]) -> None:
    made = decision(quote=";".join(cells))
    (row,) = csv.reader(io.StringIO(write_line(made).decode("utf-8"), newline=""), strict=True)
    assert unescape_cell(row[COLUMNS.index("quote")]) == made.quote


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("No la queremos", "No la queremos"),
        ("two\nlines", "two\\nlines"),
        ("C:\\new", "C:\\\\new"),
        ("=1+1", "\\=1+1"),
        ("-2 degrees", "\\-2 degrees"),
        ("a=1", "a=1"),
        ("", ""),
    ],
)
def test_line_breaks_backslashes_and_formulas_are_escaped(text: str, cell: str) -> None:
    assert escape_cell(text) == cell
    assert unescape_cell(cell) == text


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"a,b", "2 cells under 16 columns"),
        (b'"open', "broken CSV"),
        (b"\xff" + b"," * 15, "not UTF-8 at byte 0"),
        (b"," * 15, "who is empty; what is empty; table is empty; row_id is empty; decision_id is empty"),
        (b",Ana,believe,statements,s1,,,,,,,,,,,k1", "what 'believe' is not one of confirm, correct"),
        (b",Ana,confirm,statements,s1,,,,,,-3,x,,,,k1", "start '-3' is no offset; end 'x' is no offset"),
    ],
)
def test_a_broken_line_says_what_is_wrong(line: bytes, why: str) -> None:
    with pytest.raises(ValueError, match="^" + why.replace("(", r"\(")):
        read_line(line, COLUMNS, ",")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("order", [COLUMNS, COLUMNS[::-1], (*COLUMNS, "remark")])
def test_a_header_as_spreadsheets_save_it_is_read(delimiter: str, order: tuple[str, ...]) -> None:
    header = b"\xef\xbb\xbf" + delimiter.join(order).encode() + b"\r"
    assert read_header(header) == (order, delimiter)
    assert read_line(write_line(decision(), order, delimiter)[:-1], order, delimiter) == decision()


@pytest.mark.parametrize(("header", "why"), [(b"when,who,what", "lacks table, row_id"), (b"PK\x03", "no header")])
def test_another_file_is_no_ledger(header: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_header(header)


@pytest.mark.parametrize(
    ("undone", "standing"),
    [
        ([], [1]),
        ([1], []),
        ([1, 2], [1]),  # the undo undone: the line counts again
        ([1, 2, 3], []),
        ([1, 1], []),  # twice undone is undone
        ([7], [1]),  # an undo of nothing
    ],
)
def test_an_undo_is_a_line_that_may_be_undone(undone: list[int], standing: list[int]) -> None:
    lines = [decision(1)]
    lines += [decision(at, what=What.UNDO, line=decision(one).decision_id) for at, one in enumerate(undone, 2)]
    assert in_force(lines) == [decision(number) for number in standing]


@pytest.mark.parametrize("who", ["", "  ", "rules", "Adjudicated", "x" * 61, "a;b", "a\nb\0"])
def test_nobody_decides_under_a_name_that_is_none(who: str) -> None:
    with pytest.raises(ValueError, match="cannot be an analyst's name"):
        check_name(who)


def test_a_name_loses_the_space_around_it() -> None:
    assert check_name("  Ana  María ") == "Ana María"
