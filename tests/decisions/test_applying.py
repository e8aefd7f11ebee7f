"""Tables = coding, then decisions in order; undone, they are what they were."""

from pathlib import Path

import pandas as pd
import pytest

from data import decisions as d
from data.__main__ import main
from data.export import csv_bytes
from data.model import Span
from data.schema import BY_NAME, TABLES
from data.tables import Tables
from data.tabulate import tabulate
from data.verify import verify
from tests.corpora import ONE, TWO
from tests.decisions.conftest import Desk


def decided(row: dict[str, object]) -> tuple[object, object]:
    return row["decided"], row["decided_by"]


def contents(tables: Tables) -> dict[str, bytes]:
    return {table.name: csv_bytes(tables[table.name], table, tables.texts) for table in TABLES}


def test_a_row_nobody_decided_on_stands_as_it_was_coded(desk: Desk) -> None:
    for table in ("documents", "events", "statements", "stances", "happenings"):
        assert set(desk.tables[table]["decided"]) == {"hand"}
        assert desk.tables[table]["decided_by"].isna().all()


def test_a_confirmed_row_says_by_whom_and_when(desk: Desk) -> None:
    desk.decide(d.confirm, "statements", desk.id_of("statements", actor_id="farmers"))
    row = desk.row("statements", actor_id="farmers")
    assert decided(row) == ("confirmed", "Ana")
    assert pd.Timestamp(row["decided_at"]).tzinfo is not None


@pytest.mark.parametrize(
    ("table", "which", "field", "value", "cells"),
    [
        ("statements", {"mode": "indirect"}, "actor_id", "ministry", {"actor_id": "ministry"}),
        ("statements", {"mode": "indirect"}, "mode", "mixed", {"mode": "mixed"}),
        ("statements", {"mode": "indirect"}, "venue", "a radio", {"venue": "a radio"}),
        ("statements", {"mode": "indirect"}, "reported_by", "farmers", {"reported_by": "farmers"}),
        ("stances", {"voice": "narrated"}, "stance", "sceptical", {"stance": "sceptical", "value": -1}),
        ("stances", {"voice": "narrated"}, "voice", "attributed", {"voice": "attributed"}),
        ("events", {}, "status", "denied", {"status": "denied"}),
        ("events", {}, "actor_ids", "rivas", {"actor_ids": "rivas"}),
        ("events", {}, "summary", "They meet", {"summary": "They meet"}),
        (
            *("events", {}, "date", "2024-05~"),
            {"date_start": pd.Timestamp("2024-05-01"), "date_end": pd.Timestamp("2024-05-31"), "precision": "approx"},
        ),
        (
            *("events", {}, "date", "../2024-05-04"),
            {"date_end": pd.Timestamp("2024-05-04"), "precision": "range", "basis": "given"},
        ),
        ("documents", {"doc_id": "two"}, "source", "El Valle", {"source_id": "el_valle", "source_label": "El Valle"}),
        ("documents", {"doc_id": "one"}, "source", "", {"source_id": "one", "source_label": "unnamed (one)"}),
        ("documents", {"doc_id": "two"}, "title", "La presa", {"title": "La presa"}),
        (
            *("documents", {"doc_id": "two"}, "published", "2024-05-05"),
            {"published_best": pd.Timestamp("2024-05-05"), "published_basis": "given", "published_why": "Set by Ana"},
        ),
        ("actors", {"actor_id": "rivas"}, "name", "E. Rivas", {"name": "E. Rivas"}),
    ],
)
def test_a_corrected_field_changes_its_cells_and_nothing_else(
    desk: Desk, table: str, which: dict[str, object], field: str, value: str, cells: dict[str, object]
) -> None:
    before = desk.row(table, **which)
    key = BY_NAME[table].key[0]
    line = desk.decide(d.correct, table, before[key], field, value)
    after = desk.row(table, **{key: before[key]})
    assert {name: after[name] for name in cells} == cells
    assert decided(after) == ("corrected", "Ana")
    desk.decide(d.undo, line)
    again = desk.row(table, **{key: before[key]})
    assert str(again) == str(before)  # as text, since missing cells equal nothing


def test_a_rejected_row_counts_nowhere_and_is_kept_to_be_seen(desk: Desk) -> None:
    statement = desk.id_of("statements", actor_id="farmers")
    desk.decide(d.reject, "statements", statement, reason="she said it, not they")
    assert statement not in set(desk.tables.statements["statement_id"])
    assert statement not in set(desk.tables.stances["statement_id"])
    (row,) = desk.tables.rejected["statements"].to_dict("records")
    assert (row["statement_id"], *decided(row)) == (statement, "rejected", "Ana")


def test_an_event_rejected_takes_its_happening_with_it(desk: Desk) -> None:
    desk.decide(d.reject, "events", desk.id_of("events"))
    assert desk.tables.happenings.empty


@pytest.mark.parametrize(
    ("table", "words", "values", "cells"),
    [
        (
            "statements",
            "Elena Rivas said the dam will be built",
            {"actor_id": "ministry", "mode": "indirect", "cue": "said", "content": "will be built", "date": "2024-05"},
            {"actor_id": "ministry", "cue_start": 12, "content_start": 25, "precision": "month", "zone": "lede"},
        ),
        (
            "stances",
            "The Farmers' Union met her",
            {"actor_id": "farmers", "issue": "dam", "stance": "open", "voice": "narrated"},
            {"stance": "open", "value": 1, "evidence_start": ONE.index("The Farmers")},
        ),
        (
            "events",
            "said on Monday",
            {"event_type": "meeting", "summary": "A talk", "status": "happened", "actor_ids": "rivas"},
            {"summary": "A talk", "evidence_end": ONE.index("said on Monday") + 14},
        ),
    ],
)
def test_a_row_added_by_marking_words_stands_in_the_table(
    desk: Desk, table: str, words: str, values: dict[str, str], cells: dict[str, object]
) -> None:
    at = ONE.index(words)
    desk.decide(d.add, table, "one", Span(at, at + len(words)), values)
    row = desk.row(table, coder="Ana")
    assert {name: row[name] for name in cells} == cells
    assert decided(row) == ("added", "Ana")
    assert row["rule"] == "hand"


def test_an_added_row_keeps_its_id_through_corrections_and_can_be_undone(desk: Desk) -> None:
    at = ONE.index("The Farmers")
    values = {"actor_id": "farmers", "issue": "dam", "stance": "open", "voice": "narrated"}
    line = desk.decide(d.add, "stances", "one", Span(at, at + 18), values)
    row_id = desk.id_of("stances", coder="Ana")
    desk.decide(d.correct, "stances", row_id, "actor_id", "ministry", who="Ben")
    row = desk.row("stances", stance_id=row_id)
    assert (row["actor_id"], *decided(row)) == ("ministry", "added", "Ben")
    desk.decide(d.undo, line)
    assert desk.states == ["undone", "orphaned", "undo"]
    assert row_id not in set(desk.tables.stances["stance_id"])


def test_an_added_stance_can_rest_on_a_statement(desk: Desk) -> None:
    statement = desk.id_of("statements", mode="indirect")
    values = {"actor_id": "rivas", "issue": "dam", "stance": "supports", "voice": "self", "statement_id": statement}
    desk.decide(d.add, "stances", "one", Span(0, 38), values)
    assert desk.row("stances", coder="Ana")["statement_id"] == statement


@pytest.mark.parametrize(
    ("make", "about", "why"),
    [
        (d.correct, ("stances", "p0", "stance", "open"), "no row 'p0' in stances"),
        (d.confirm, ("mentions", "m0"), "no decisions on 'mentions'"),
        (d.correct, ("documents", "one", "words", "9"), "documents has no field 'words' to correct"),
        (d.correct, ("documents", "one", "published", "soon"), "'soon' is no date"),
        (d.correct, ("documents", "one", "language", "fr"), "language 'fr' is not known .allowed: es, en, und"),
        (d.correct, ("documents", "one", "source", "The Valley Post"), "source is 'The Valley Post' already"),
        (d.correct, ("actors", "rivas", "name", ""), "name may not be empty"),
        (
            d.add,
            ("stances", "one", Span(0, 5), {"actor_id": "me", "stance": "no"}),
            "stance 'no' is not.*'me' is not known",
        ),
        (d.add, ("documents", "one", Span(0, 5), {}), "no rows are added to 'documents'"),
        (d.adopt_actor, (" ",), "an actor wants a name"),
        (d.adopt_alias, ("nobody", "Nemo"), "no row 'nobody' in actors"),
        (d.undo, ("k1",), "no line 'k1' in the ledger"),
        (d.reject, ("documents", "one"), "a row of documents cannot be rejected"),
        (d.reject, ("actors", "rivas"), "a row of actors cannot be rejected"),
        (d.join, (["e1"], ["e1"]), "a join wants events, and other events"),
    ],
)
def test_what_cannot_be_decided_is_refused_with_what_is_allowed(
    desk: Desk, make: object, about: tuple[object, ...], why: str
) -> None:
    with pytest.raises(ValueError, match=f"(?s){why}"):
        desk.decide(make, *about)  # type: ignore[arg-type]
    assert not (desk.folder / d.LEDGER).exists()


def test_a_date_set_for_a_document_reaches_the_coder_of_its_text(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("El ministro Juan Soto dijo ayer que la presa se construirá.\n", encoding="utf-8")
    d.append_decisions(
        tmp_path, [d.correct(tabulate(tmp_path), "documents", "x", "published", "2024-05-06", who="Ana")]
    )
    dates = tabulate(tmp_path).dates
    assert list(dates["date_start"]) == [pd.Timestamp("2024-05-05")]
    assert set(dates["anchor_date"]) == {pd.Timestamp("2024-05-06")}


def test_an_adopted_actor_is_listed_and_named_in_the_documents(desk: Desk) -> None:
    desk.decide(d.adopt_actor, "Aguas Claras Council")
    row = desk.row("actors", actor_id="aguas_claras_council")
    assert (row["name"], row["listed"], *decided(row)) == ("Aguas Claras Council", True, "added", "Ana")
    desk.decide(d.adopt_actor, "The Dam")
    assert "the_dam" in {actor.id for actor in desk.tables.codebook.actors}
    named = desk.tables.mentions[desk.tables.mentions["actor_id"] == "the_dam"]
    assert [ONE[a:b] for a, b in zip(named["start"], named["end"], strict=True)] == ["the dam", "the dam"]


def test_a_name_adopted_counts_what_was_coded_under_it_for_its_actor(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("“No queremos la presa”, dijo Marta Quispe.\n", encoding="utf-8")
    (tmp_path / "codebook.toml").write_text('[[actors]]\nid = "mayor"\nname = "La Alcaldesa"\n', encoding="utf-8")
    tables = tabulate(tmp_path)
    assert list(tables.statements["actor_id"]) == ["marta_quispe"]
    before = list(tables.statements["statement_id"])
    d.append_decisions(tmp_path, [d.adopt_alias(tables, "mayor", "Marta Quispe", who="Ana")])
    tables = tabulate(tmp_path)
    assert list(tables.statements["actor_id"]) == ["mayor"]
    assert list(tables.statements["statement_id"]) == before
    assert list(tables.actors["actor_id"]) == ["mayor"]
    assert list(tables.mentions["actor_id"]) == ["mayor"]


def test_a_resolved_difference_says_why(seeds: Tables, tmp_path: Path) -> None:
    folder = Path(__file__).parent.parent.parent / "seeds"
    for path in folder.rglob("*.*"):
        target = tmp_path / path.relative_to(folder)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(path.read_bytes())
    open_one = seeds.differences[seeds.differences["resolution"] == "open"].iloc[0]["difference_id"]
    made = d.correct(seeds, "differences", open_one, "resolution", "explained", who="Ana", reason="a wrong translation")
    d.append_decisions(tmp_path, [made])
    row = tabulate(tmp_path).differences.set_index("difference_id").loc[open_one]
    assert (row["resolution"], row["note"], row["decided"]) == ("explained", "a wrong translation", "corrected")


def test_without_decisions_the_tables_are_those_of_the_coding_alone(desk: Desk) -> None:
    before = contents(desk.tables)
    desk.decide(d.reject, "events", desk.id_of("events"))
    desk.decide(d.correct, "documents", "one", "title", "The Dam")
    assert contents(desk.tables) != before
    assert contents(tabulate(desk.folder, decisions=False)) == before
    assert contents(tabulate(desk.folder, coder="adjudicated")) == contents(desk.tables)


def test_tables_with_decisions_of_every_kind_hold_against_the_documents(desk: Desk, tmp_path: Path) -> None:
    desk.decide(d.reject, "statements", desk.id_of("statements", actor_id="farmers"))
    desk.decide(d.correct, "stances", desk.id_of("stances", voice="narrated"), "date", "2024-05/2024-06-03")
    values = {"actor_id": "rivas", "content": "la presa", "mode": "indirect"}
    at = TWO.index("rechazó la presa")
    desk.decide(d.add, "statements", "two", Span(at, at + 16), values)
    desk.decide(d.adopt_actor, "The Dam")
    out = tmp_path / "out"
    assert main(["tabulate", str(desk.folder), "--out", str(out)]) == 0
    assert verify(out, desk.folder) == []


def test_the_command_leaves_decisions_out_where_asked(desk: Desk, tmp_path: Path) -> None:
    statement = desk.id_of("statements", actor_id="farmers")
    desk.decide(d.reject, "statements", statement)
    for options, found in (([], False), (["--no-decisions"], True)):
        assert main(["tabulate", str(desk.folder), "--out", str(tmp_path / "out"), *options]) == 0
        assert (statement in (tmp_path / "out/statements.csv").read_text(encoding="utf-8")) is found


def test_the_data_version_changes_with_every_decision(desk: Desk) -> None:
    versions = {desk.tables.version}
    line = desk.decide(d.confirm, "events", desk.id_of("events"))
    versions.add(desk.tables.version)
    desk.decide(d.undo, line)
    versions.add(desk.tables.version)
    assert len(versions) == 3
