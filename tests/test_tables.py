"""Tables: every quote is its slice, ids are stable, one coder a document."""

from pathlib import Path

import pandas as pd
import pytest

from data.export import with_quotes
from data.schema import BY_NAME, TABLES
from data.tables import Tables
from data.tabulate import tabulate
from data.versions import fingerprint
from tests.conftest import SEEDS
from tests.corpora import EVENTS, STATEMENTS, write_corpus


@pytest.mark.parametrize("table", [table for table in TABLES if table.quotes], ids=lambda table: table.name)
def test_every_quote_of_the_seeds_is_its_slice(seeds: Tables, table) -> None:
    full = with_quotes(seeds[table.name], table, seeds.texts)
    for quote in table.quotes:
        start, end = quote.slice_of
        for row in full[full[start].notna()].to_dict("records"):
            assert seeds.texts[row[quote.doc]][row[start] : row[end]] == row[quote.name]


@pytest.mark.parametrize(
    ("name", "column", "other"),
    [
        ("statements", "actor_id", "actors"),
        ("stances", "actor_id", "actors"),
        ("stances", "statement_id", "statements"),
        ("events", "date_id", "dates"),
        ("events", "happening_id", "happenings"),
        ("mentions", "actor_id", "actors"),
        ("dates", "doc_id", "documents"),
    ],
)
def test_references_of_the_seeds_hold(seeds: Tables, name: str, column: str, other: str) -> None:
    key = BY_NAME[other].key[0]
    assert set(seeds[name][column].dropna()) <= set(seeds[other][key])


def test_the_seeds_have_no_problems(seeds: Tables) -> None:
    assert seeds.problems.empty, seeds.problems.to_string()


def test_the_published_rows_of_the_seeds_are_adjudicated(seeds: Tables) -> None:
    for name in ("events", "statements", "stances", "dates"):
        assert set(seeds[name]["coder"]) == {"adjudicated"}


@pytest.mark.parametrize("coder", ["a", "b"])
def test_another_coder_gives_that_coder_alone(coder: str) -> None:
    tables = tabulate(SEEDS, coder=coder)
    assert set(tables.statements["coder"]) == {coder}
    assert set(tables.documents["coder"]) == {coder}


def test_an_unknown_coder_is_named_with_those_there_are() -> None:
    with pytest.raises(ValueError, match=r"coder 'z'.*published, rules, a, adjudicated, b"):
        tabulate(SEEDS, coder="z")


def test_ids_do_not_change_with_other_rows(tmp_path: Path) -> None:
    before = tabulate(write_corpus(tmp_path)).statements["statement_id"]
    fewer = "\n".join(STATEMENTS.splitlines()[:1] + STATEMENTS.splitlines()[2:]) + "\n"
    after = tabulate(write_corpus(tmp_path, coding_statements_csv=fewer)).statements["statement_id"]
    assert set(after) < set(before)


def test_joint_speakers_of_one_sentence_have_two_ids(tmp_path: Path) -> None:
    joint = STATEMENTS + STATEMENTS.splitlines()[1].replace("s1,rivas", "s9,ministry") + "\n"
    tables = tabulate(write_corpus(tmp_path, coding_statements_csv=joint))
    assert len(tables.statements) == 4
    assert tables.statements["statement_id"].is_unique


def test_the_same_row_twice_is_kept_once_and_reported(tmp_path: Path) -> None:
    twice = STATEMENTS + STATEMENTS.splitlines()[1].replace(",s1,", ",s9,") + "\n"
    tables = tabulate(write_corpus(tmp_path, coding_statements_csv=twice))
    assert len(tables.statements) == 3
    assert "stands twice" in tables.problems["problem"].iloc[0]


def test_an_unnamed_source_is_one_of_its_own(tmp_path: Path) -> None:
    documents = tabulate(write_corpus(tmp_path)).documents.set_index("doc_id")
    assert documents.loc["one", "source_id"] == "the_valley_post"
    assert documents.loc["two", "source_id"] == "two"
    assert documents.loc["two", "source_label"] == "unnamed (two)"
    assert pd.isna(documents.loc["two", "source"])


def test_an_event_without_a_group_is_a_happening_of_its_own(tmp_path: Path) -> None:
    tables = tabulate(write_corpus(tmp_path))
    assert list(tables.events["happening_id"]) == list(tables.happenings["happening_id"])
    assert tables.happenings["documents"].tolist() == ["one"]


def test_a_group_joins_events_of_two_documents(tmp_path: Path) -> None:
    events = EVENTS.replace("e1,,", "e1,h1,") + (
        "adjudicated,two,e1,h1,meeting,Refused,happened,,2024-05-04,2024-05-04,day,explicit,,farmers,"
        "rechazó la presa el 4 de mayo de 2024\n"
    )
    happenings = "happening,event_type,summary,status,place,date_start,date_end,precision,why\n" + (
        "h1,meeting,The meeting,happened,,2024-05-04,2024-05-04,day,two dates it\n"
    )
    tables = tabulate(write_corpus(tmp_path, coding_events_csv=events, **{"coding/happenings.csv": happenings}))
    row = tables.happenings.iloc[0]
    assert (row["documents"], row["actor_ids"], row["summary"]) == ("one;two", "farmers;rivas", "The meeting")


def test_the_version_changes_with_a_text_and_not_with_a_touch(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    version, state = tabulate(folder).version, fingerprint(folder)
    (folder / "one.txt").touch()
    assert tabulate(folder).version == version
    (folder / "two.txt").write_text("Another text.", encoding="utf-8")
    assert tabulate(folder).version != version
    assert fingerprint(folder) != state


@pytest.mark.parametrize(
    ("changed", "made_again"),
    [
        ("statements", True),
        ("happenings", False),
    ],
)
def test_what_rests_on_a_changed_frame_is_made_again(seeds: Tables, changed: str, made_again: bool) -> None:
    tables = seeds.changed(statements=seeds.statements)
    tables.once("places", lambda: "before", rests_on=("statements", "texts"))
    now = tables.changed(**{changed: tables[changed].copy()})
    assert now.once("places", lambda: "anew") == ("anew" if made_again else "before")


def test_what_rests_on_a_frame_stands_while_its_rows_are_only_marked(seeds: Tables) -> None:
    tables = seeds.changed(statements=seeds.statements)
    tables.once("places", lambda: "before", rests_on=("statements", "texts"))
    marked = tables.marked("statements", tables.statements.assign(decided="confirmed"))
    assert marked.once("places", lambda: "anew") == "before"
    assert set(marked.statements["decided"]) == {"confirmed"}
