"""CSV and zip: what is written reads back the same, and nothing in it runs."""

import csv
import io
import json
import zipfile

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.export import csv_bytes, guard, spreadsheet_bytes, unguard, zip_bytes
from data.schema import ACTORS, BY_NAME, MENTIONS, STATEMENTS, build_frame
from data.tables import Tables

TEXT = 'Plain, "quoted"\r\nand\rlone\nends; ñandú 🛂 =1+1'


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


def mention(text: str) -> pd.DataFrame:
    return build_frame(MENTIONS, [("x", "kast", 0, len(text))])


def test_csv_has_no_bom_and_a_header_always() -> None:
    content = csv_bytes(build_frame(ACTORS, []), ACTORS, {})
    assert content == b"actor_id,name,kind,country,member_of,listed,decided,decided_by,decided_at\r\n"


def test_flags_and_missing_cells_are_written_by_the_contract() -> None:
    frame = build_frame(ACTORS, [("x", "X", "person", "", "", True), ("y", "Y", "unknown", "", "a;b", False)])
    assert csv_bytes(frame, ACTORS, {}).splitlines()[1:] == [
        b'"x","X","person",,,true,,,',
        b'"y","Y","unknown",,"a;b",false,,,',
    ]


def test_raw_text_survives_commas_quotes_and_every_line_end() -> None:
    assert rows_of(csv_bytes(mention(TEXT), MENTIONS, {"x": TEXT}))[0]["text"] == TEXT


def test_a_spreadsheet_gets_a_bom_and_guarded_text() -> None:
    text = "=cmd()|' /C calc'!A0"
    content = spreadsheet_bytes(mention(text), MENTIONS, {"x": text})
    assert content.startswith(b"\xef\xbb\xbf")
    assert rows_of(content)[0]["text"] == f"'{text}"


def test_numbers_are_never_guarded() -> None:
    frame = pd.DataFrame({"value": pd.array([-2, 2], dtype="Int64")})
    assert frame["value"].tolist() == [-2, 2]
    stances = BY_NAME["stances"]
    row = (
        "p1",
        "x",
        "kast",
        "dam",
        "rejects",
        -2,
        "self",
        "",
        "",
        "",
        None,
        None,
        "unknown",
        "unknown",
        0,
        1,
        "body",
        "r",
        "a",
        "",
    )
    assert rows_of(spreadsheet_bytes(build_frame(stances, [row]), stances, {"x": "ab"}))[0]["value"] == "-2"


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "'=1", "''-"])
def test_what_could_run_is_guarded(cell: str) -> None:
    assert guard(pd.Series([cell], dtype="str")).tolist() == [f"'{cell}"]


@pytest.mark.parametrize("cell", ["a=1", "1", "'quoted'", "«x»", "", " =1"])
def test_what_cannot_run_is_left_alone(cell: str) -> None:
    assert guard(pd.Series([cell], dtype="str")).tolist() == [cell]


@given(st.text(alphabet="'=+-@\t\r\n＝ab 🛂", max_size=8))
def test_unguard_takes_the_guard_back(cell: str) -> None:
    assert unguard(guard(pd.Series([cell], dtype="str"))[0]) == cell


@given(st.text(min_size=1).filter(lambda text: "\x00" not in text and not any("\ud800" <= c <= "\udfff" for c in text)))
def test_any_text_reads_back(text: str) -> None:
    written = rows_of(csv_bytes(mention(text), MENTIONS, {"x": text}))
    assert written[0]["text"] == text


@pytest.mark.parametrize("name", ["statements", "stances", "events", "dates", "documents"])
def test_the_seeds_round_trip(seeds: Tables, name: str) -> None:
    table = BY_NAME[name]
    written = rows_of(csv_bytes(seeds[name], table, seeds.texts))
    assert len(written) == len(seeds[name])
    assert [row[table.key[0]] for row in written] == seeds[name][table.key[0]].tolist()
    assert tuple(written[0]) == table.columns


def test_the_zip_describes_its_tables(seeds: Tables) -> None:
    content = zip_bytes({"statements": seeds.statements}, seeds.texts, {"title": "t"})
    archive = zipfile.ZipFile(io.BytesIO(content))
    package = json.loads(archive.read("datapackage.json"))
    resource = package["resources"][0]
    assert (resource["path"], resource["rows"], resource["formulaGuard"]) == (
        "statements.csv",
        len(seeds.statements),
        "apostrophe",
    )
    assert [field["name"] for field in resource["schema"]["fields"]] == list(STATEMENTS.columns)
    assert len(rows_of(archive.read("statements.csv"))) == len(seeds.statements)


def test_equal_tables_give_equal_bytes(seeds: Tables) -> None:
    frames = {"statements": seeds.statements}
    assert zip_bytes(frames, seeds.texts, {}) == zip_bytes(frames, seeds.texts, {})


def test_a_table_longer_than_a_stretch_is_written_whole(monkeypatch: pytest.MonkeyPatch, seeds: Tables) -> None:
    whole = csv_bytes(seeds.statements, STATEMENTS, seeds.texts)
    monkeypatch.setattr("data.export.csvs._STRETCH", 7)
    assert csv_bytes(seeds.statements, STATEMENTS, seeds.texts) == whole
