"""`.dna` files: in, out, and round; and every way in which one can be broken."""

import csv
import os
import sqlite3
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.__main__ import main
from data.exchange.dna import DnaError, DnaFile, DnaStatement, dna_bytes, read_dna
from data.exchange.dna.exporting import export_dna
from data.exchange.dna.importing import import_dna
from data.exchange.dna.offsets import Units
from data.exchange.dna.roles import SIGNED, UNSIGNED
from data.exchange.extract import Extract
from data.selection import Selection
from data.tables import Tables
from data.tabulate import tabulate
from tests.conftest import SEEDS
from tests.exchange.dna_files import (
    AGREEMENT,
    CONCEPT,
    DANGER,
    FIRST,
    ORGANIZATION,
    SECOND,
    SUPPLY,
    UNION,
    faults_of,
    rows,
    write_dna,
)
from tests.exchange.extracts import extract_of, seeds_extract


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    assert main(["import-dna", str(write_dna(tmp_path / "dam.dna")), str(tmp_path / "dam")]) == 0
    return tmp_path / "dam"


def summary(statements: tuple[DnaStatement, ...]) -> dict[int, Any]:
    return {one.id: (one.type, one.document, one.start, one.stop, dict(one.values), one.coder) for one in statements}


def test_statements_are_read_with_their_values_and_code_points(tmp_path: Path) -> None:
    found = {one.id: one for one in read_dna(write_dna(tmp_path / "x.dna")).statements}
    assert FIRST[found[1].start : found[1].stop] == "“We need the dam.”"
    assert FIRST[found[3].start : found[3].stop] == "a danger"
    assert found[3].start == FIRST.rindex("a danger")
    assert SECOND[found[5].start : found[5].stop] == "la defendió"
    assert found[4].values == {
        "organization": "Unión de Regantes",
        "concept": 'The dam secures "supply".',
        "agreement": False,
    }
    assert (found[3].coder, found[6].values) == ("Zoe", {"note": "look this up"})


def test_the_import_makes_a_corpus_whose_tables_hold_every_coding(corpus: Path) -> None:
    tables = tabulate(corpus)
    assert faults_of(tables) == []
    spans = [
        (
            tables.texts[row.doc_id][row.evidence_start : row.evidence_end],
            row.actor_id,
            row.issue,
            row.stance,
            row.voice,
        )
        for row in tables.stances.itertuples()
    ]
    supply, danger = "the_dam_secures_supply", "the_dam_is_a_danger"
    assert spans == [
        ("“We need the dam.”", "elena_rivas", supply, "supports", "self"),
        ("called the dam a danger", "union_de_regantes", danger, "supports", "self"),
        ("a danger", "union_de_regantes", danger, "supports", "self"),
        ("rechazó la presa", "union_de_regantes", supply, "rejects", "self"),
        ("la defendió", "elena_rivas", supply, "supports", "self"),
    ]
    assert tables.stances["statement_id"].isin(tables.statements["statement_id"]).all()
    assert tables.statements["mode"].tolist() == ["direct", "indirect", "indirect", "indirect", "indirect"]


def test_documents_actors_and_dates_come_along(corpus: Path) -> None:
    tables = tabulate(corpus)
    assert tables.texts["0001_a_dam_for_the_valley"] == FIRST
    assert tables.texts["0002_rechazo_la_presa_y_ahora"] == SECOND
    about = tables.documents.iloc[0]
    assert (about["source"], f"{about['published_best']:%Y-%m-%d}") == ("The Valley Post", "2024-05-06")
    kinds = dict(zip(tables.actors["actor_id"], tables.actors["kind"], strict=True))
    assert kinds == {"elena_rivas": "person", "ministry_of_works": "ministry", "union_de_regantes": "group"}
    codebook = tomllib.loads((corpus / "codebook.toml").read_text(encoding="utf-8"))
    assert codebook["actors"][0]["aliases"] == ["Rivas", "la ministra"]
    assert codebook["actors"][0]["member_of"] == [{"actor": "ministry_of_works"}]


def test_a_statement_is_dated_by_its_document_at_the_latest(corpus: Path) -> None:
    row = tabulate(corpus).stances.iloc[0]
    assert row["date_start"] is None or row["date_start"] != row["date_start"]
    assert (f"{row['date_end']:%Y-%m-%d}", row["precision"]) == ("2024-05-06", "approx")


def test_what_has_no_place_is_listed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["import-dna", str(write_dna(tmp_path / "dam.dna")), str(tmp_path / "dam")])
    printed = capsys.readouterr().out
    for line in (
        "1 statements without a row (neither person nor organization): 6",
        "author of 1 documents",
        "notes of 1 documents",
        "the parents of 1 entities",
        "1 highlighting patterns (kept nowhere)",
        "permissions and colours of 2 coders",
    ):
        assert line in printed


def test_dna_to_postura_and_back_keeps_every_statement_span_and_value(corpus: Path, tmp_path: Path) -> None:
    before = read_dna(tmp_path / "dam.dna")
    assert main(["export-dna", str(corpus), str(tmp_path / "back.dna")]) == 0
    after = read_dna(tmp_path / "back.dna")
    assert summary(after.statements) == summary(before.statements)
    assert after.documents == before.documents
    assert set(after.variables) == set(before.variables)
    assert {(one.variable, one.value, one.parent) for one in after.entities} == {
        (one.variable, one.value, one.parent) for one in before.entities
    }


def test_a_second_import_gives_the_same_corpus(corpus: Path, tmp_path: Path) -> None:
    main(["export-dna", str(corpus), str(tmp_path / "back.dna")])
    main(["import-dna", str(tmp_path / "back.dna"), str(tmp_path / "two")])
    one, two = tabulate(corpus), tabulate(tmp_path / "two")
    assert two.stances.equals(one.stances)
    assert two.statements.equals(one.statements)


def stance_keys(tables: Tables) -> set[tuple[Any, ...]]:
    columns = ["doc_id", "evidence_start", "evidence_end", "actor_id", "issue", "stance", "value", "voice"]
    return set(tables.stances[columns].itertuples(index=False, name=None))


def test_postura_to_dna_and_back_keeps_every_stance(tmp_path: Path) -> None:
    """All but one of two that differ in nothing DNA holds: same actor, issue, words."""
    whole = seeds_extract().whole
    assert main(["export-dna", str(SEEDS), str(tmp_path / "s.dna")]) == 0
    assert main(["import-dna", str(tmp_path / "s.dna"), str(tmp_path / "back")]) == 0
    back = tabulate(tmp_path / "back")
    assert stance_keys(back) == stance_keys(whole)
    assert {one: back.texts[one] for one in back.texts} == dict(whole.texts)
    columns = ["doc_id", "evidence_start", "evidence_end", "actor_id"]
    kept = set(back.statements[columns].itertuples(index=False, name=None))
    assert set(whole.statements[columns].itertuples(index=False, name=None)) <= kept


def test_agreement_is_the_sign_and_zero_has_none() -> None:
    export = export_dna(seeds_extract())
    stances = [one for one in export.file.statements if "stance" in one.values]
    assert len(stances) == len(seeds_extract().whole.stances)
    for one in stances:
        value = one.values["stance"]
        assert one.values.get("agreement") == (None if value == 0 else value > 0)
        assert one.type == (UNSIGNED if value == 0 else SIGNED)
    zeros = sum(one.type == UNSIGNED for one in stances)
    assert zeros == (seeds_extract().whole.stances["value"] == 0).sum()
    assert not zeros or any(f"agreement of {zeros} stances of value 0" in line for line in export.uncarried)


def test_a_changed_stance_goes_back_changed(corpus: Path) -> None:
    path = corpus / "coding/stances.csv"
    with path.open(encoding="utf-8", newline="") as handle:
        found = list(csv.DictReader(handle))
    found[3]["stance"] = "sceptical"
    del found[4]
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, list(found[0]))
        writer.writeheader()
        writer.writerows(found)
    export = export_dna(extract_of(corpus))
    after = {one.id: one for one in export.file.statements}
    assert after[4].values["agreement"] is False
    assert (after[4].values["stance"], after[4].values["position"]) == (-1, "sceptical")
    assert 5 not in after
    assert any("1 statements of the imported file" in line for line in export.uncarried)


def test_a_selection_exports_its_rows_alone(corpus: Path) -> None:
    extract = extract_of(corpus, Selection(actors=("elena_rivas",)))
    assert [one.id for one in export_dna(extract).file.statements] == [1, 5]


def test_equal_extracts_give_equal_bytes() -> None:
    file = export_dna(seeds_extract()).file
    assert dna_bytes(file) == dna_bytes(file)


def drop(table: str, at: int) -> dict[str, list[tuple[Any, ...]]]:
    return {table: [row for number, row in enumerate(rows()[table]) if number != at]}


def put(table: str, at: int, column: int, value: object) -> dict[str, list[tuple[Any, ...]]]:
    found = rows()[table]
    found[at] = (*found[at][:column], value, *found[at][column + 1 :])
    return {table: found}


def add(table: str, row: tuple[Any, ...]) -> dict[str, list[tuple[Any, ...]]]:
    return {table: [*rows().get(table, []), row]}


LENGTH = len(FIRST.encode("utf-16-le")) // 2
BROKEN = {
    "a statement beyond the text": (put("STATEMENTS", 0, 4, LENGTH + 1), rf"-{LENGTH + 1} is no span of document 1"),
    "a statement before the text": (put("STATEMENTS", 0, 3, -1), "-1-.* is no span"),
    "a statement turned round": (put("STATEMENTS", 0, 3, 60), "is no span"),
    "a statement that cuts a character": (put("STATEMENTS", 0, 3, FIRST.index("🛂") + 1), "is no span"),
    "a statement of a missing document": (put("STATEMENTS", 0, 2, 99), "DocumentId 99 is not in DOCUMENTS"),
    "an offset that is text": (put("STATEMENTS", 0, 3, "three"), "Start 'three' is no int"),
    "a missing entity": (drop("ENTITIES", 7), f"Entity {DANGER} is not in ENTITIES"),
    "an entity of another variable": (put("DATASHORTTEXT", 2, 3, UNION), f"entity {UNION} belongs to another variable"),
    "an entity its own parent": (put("ENTITIES", 7, 6, DANGER), f"{DANGER} is a child of {DANGER}"),
    "entities in a circle": (put("ENTITIES", 6, 6, DANGER), f"{SUPPLY} is a child of {DANGER} is a child of {SUPPLY}"),
    "a missing parent": (put("ENTITIES", 6, 6, 99), "ChildOf 99 is not in ENTITIES"),
    "a missing variable": (drop("VARIABLES", 3), f"VariableId {AGREEMENT} is not in VARIABLES"),
    "a data type DNA has not": (put("VARIABLES", 0, 2, "float"), "DataType 'float'"),
    "a value twice": (add("DATABOOLEAN", (9, 1, AGREEMENT, 0)), "has two values"),
    "a value of the wrong type": (add("DATAINTEGER", (1, 1, ORGANIZATION, 3)), "is no integer variable"),
    "a value of another statement type": (add("DATASHORTTEXT", (99, 6, CONCEPT, SUPPLY)), "is no short text variable"),
    "another schema": (put("SETTINGS", 0, 1, "2.0"), "schema version 2.0"),
    "no text": (put("DOCUMENTS", 0, 2, None), "Text None is no str"),
}


@pytest.mark.parametrize(("changed", "message"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_refused_and_nothing_is_written(
    tmp_path: Path, changed: dict[str, list[tuple[Any, ...]]], message: str
) -> None:
    path = write_dna(tmp_path / "x.dna", changed)
    with pytest.raises(DnaError, match=message):
        read_dna(path)
    assert main(["import-dna", str(path), str(tmp_path / "corpus")]) == 2
    assert [one.name for one in tmp_path.iterdir()] == ["x.dna"]


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    path = write_dna(tmp_path / "x.dna", put("STATEMENTS", 0, 2, 99) | put("ENTITIES", 6, 6, 98))
    with pytest.raises(DnaError, match=r"DocumentId 99.*ChildOf 98"):
        read_dna(path)


def truncate(content: bytes) -> bytes:
    return content[: len(content) // 2]


def scribble(content: bytes) -> bytes:
    return content[:4096] + b"\xff" * 100 + content[4196:]


SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "encrypted": lambda content: bytes(byte ^ 0x5A for byte in content),
    "truncated": truncate,
    "header only": lambda content: content[:16],
    "empty": lambda content: b"",
    "scribbled": scribble,
    "another database": lambda content: content.replace(b"DOCUMENTS", b"DOKUMENTE"),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_spoilt_file_is_refused_and_nothing_is_written(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    path = write_dna(tmp_path / "x.dna")
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(DnaError):
        read_dna(path)
    assert main(["import-dna", str(path), str(tmp_path / "corpus")]) == 2
    assert [one.name for one in tmp_path.iterdir()] == ["x.dna"]


def test_a_view_in_place_of_a_table_is_refused(tmp_path: Path) -> None:
    path = write_dna(tmp_path / "x.dna")
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE DATALONGTEXT RENAME TO HIDDEN")
        connection.execute("CREATE VIEW DATALONGTEXT AS SELECT * FROM HIDDEN")
    connection.close()
    with pytest.raises(DnaError, match="no table DATALONGTEXT"):
        read_dna(path)


@pytest.mark.parametrize("kind", ["wal", "journal"])
def test_a_file_with_changes_still_outside_it_is_refused(tmp_path: Path, kind: str) -> None:
    path = write_dna(tmp_path / "x.dna")
    (tmp_path / f"x.dna-{kind}").write_bytes(b"x")
    with pytest.raises(DnaError, match=f"x.dna-{kind} holds changes that are not in it yet"):
        read_dna(path)


def test_neither_folder_nor_file_is_written_over(tmp_path: Path, corpus: Path) -> None:
    assert main(["import-dna", str(tmp_path / "dam.dna"), str(corpus)]) == 2
    before = (tmp_path / "dam.dna").read_bytes()
    assert main(["export-dna", str(corpus), str(tmp_path / "dam.dna")]) == 2
    assert (tmp_path / "dam.dna").read_bytes() == before


def test_a_hostile_document_name_stays_in_the_folder(tmp_path: Path) -> None:
    path = write_dna(tmp_path / "x.dna", put("DOCUMENTS", 0, 7, "Postura document ../../evil"))
    files = import_dna(read_dna(path), "x").files
    assert all(".." not in name and not name.startswith("/") for name in files)


@pytest.mark.parametrize("content", ["{", '{"form": 2}', '{"form": 1, "roles": {}, "documents": [{}]}', "[]"])
def test_a_broken_origin_is_named(corpus: Path, content: str) -> None:
    (corpus / "dna.json").write_text(content, encoding="utf-8")
    with pytest.raises(DnaError, match=r"dna\.json"):
        export_dna(Extract(corpus, tabulate(corpus), Selection()))


@pytest.mark.parametrize(
    ("text", "unit", "point"),
    [
        ("abc", 2, 2),
        ("a🛂c", 3, 2),
        ("a🛂c", 2, None),
        ("🛂🛂", 4, 2),
        ("🛂🛂", 2, 1),
        ("ab", 3, None),
        ("ab", -1, None),
    ],
)
def test_units_to_code_points(text: str, unit: int, point: int | None) -> None:
    assert Units(text).to_point(unit) == point


@settings(deadline=None)
@given(st.text(alphabet="añ🛂😀 \n", max_size=30))
def test_units_and_code_points_go_round(text: str) -> None:
    known = Units(text)
    assert known.length == len(text.encode("utf-16-le")) // 2
    for point in range(len(text) + 1):
        unit = len(text[:point].encode("utf-16-le")) // 2
        assert (known.to_unit(point), known.to_point(unit)) == (unit, point)


def test_an_empty_file_makes_an_empty_corpus(tmp_path: Path) -> None:
    (tmp_path / "x.dna").write_bytes(dna_bytes(DnaFile()))
    assert read_dna(tmp_path / "x.dna") == DnaFile()


@pytest.mark.skipif("POSTURA_DNA_SAMPLE" not in os.environ, reason="POSTURA_DNA_SAMPLE names no copy of sample.dna")
def test_dnas_public_sample_goes_round(tmp_path: Path) -> None:
    sample = Path(os.environ["POSTURA_DNA_SAMPLE"])
    before = read_dna(sample)
    assert main(["import-dna", str(sample), str(tmp_path / "corpus")]) == 0
    assert faults_of(tabulate(tmp_path / "corpus")) == []
    assert main(["export-dna", str(tmp_path / "corpus"), str(tmp_path / "back.dna")]) == 0
    after = read_dna(tmp_path / "back.dna")
    assert summary(after.statements) == summary(before.statements)
    assert after.documents == before.documents
