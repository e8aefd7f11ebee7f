"""The selection: one value gives rows, sentence, link and file name, and a link's rubbish gives notes."""

import gc
import weakref
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.schema import BY_NAME
from data.selection import (
    KEYS,
    Clock,
    Selection,
    allowed_values,
    describe,
    file_name,
    parse_selection,
    query_of,
    select,
)
from data.tables import Tables
from data.tabulate import tabulate
from tests.corpora import write_corpus

TABLES = ("events", "statements", "stances")


@pytest.fixture(scope="module")
def dam(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    return tabulate(write_corpus(tmp_path_factory.mktemp("dam")))


def counts(tables: Tables, selection: Selection) -> tuple[int, ...]:
    """Rows kept of events, statements, stances."""
    selected = select(tables, selection)
    return tuple(len(selected[name]) for name in TABLES)


MAY = date(2024, 5, 4)


@pytest.mark.parametrize(
    ("selection", "kept"),
    [
        (Selection(), (1, 3, 3)),
        (Selection(actors=("rivas",)), (1, 2, 1)),
        (Selection(actors=("farmers",)), (1, 1, 2)),
        (Selection(actors=("ministry",)), (0, 0, 0)),
        (Selection(actors=("rivas", "farmers")), (1, 3, 3)),
        (Selection(sources=("the_valley_post",)), (1, 2, 1)),
        (Selection(languages=("es",)), (0, 1, 2)),
        (Selection(statuses=("denied",)), (0, 3, 3)),
        (Selection(stances=("rejects",)), (1, 3, 2)),
        (Selection(issue="dam"), (1, 3, 3)),
        (Selection(text="NEED the dam"), (0, 1, 1)),
        (Selection(text="rechazo"), (0, 0, 1)),
        (Selection(text="the union meets"), (1, 0, 0)),
        (Selection(start=date(2024, 5, 5)), (1, 3, 2)),
        (Selection(end=date(2024, 5, 5)), (1, 1, 2)),
        (Selection(end=MAY, undated=False), (0, 0, 1)),
        (Selection(start=date(2024, 5, 6), end=date(2024, 5, 6), undated=False), (0, 2, 1)),
        (Selection(start=date(2024, 5, 13), clock=Clock.PUBLISHED), (0, 1, 2)),
        (Selection(end=MAY, clock=Clock.PUBLISHED), (0, 1, 2)),
        (Selection(actors=("rivas",), languages=("es",)), (0, 0, 0)),
        (Selection(coders=("adjudicated",)), (1, 3, 3)),
        (Selection(coders=("rules",)), (0, 0, 0)),
        (Selection(decided=("hand",)), (1, 3, 3)),
        (Selection(decided=("machine", "confirmed", "rejected")), (0, 0, 0)),
    ],
)
def test_a_filter_keeps_the_rows_it_says(dam: Tables, selection: Selection, kept: tuple[int, ...]) -> None:
    assert counts(dam, selection) == kept


def test_documents_passages_and_happenings_follow(dam: Tables) -> None:
    selected = select(dam, Selection(languages=("es",)))
    assert selected.documents["doc_id"].tolist() == ["two"]
    assert selected.happenings.empty
    assert set(selected.mentions["doc_id"]) == {"two"}


@pytest.mark.parametrize(
    ("selection", "sentence"),
    [
        (Selection(), "3 statements by 2 actors, 2024-05-06; 1 undated"),
        (Selection(actors=("rivas",)), "2 of 3 statements by 1 actor, 2024-05-06"),
        (Selection(actors=("ministry",)), "0 of 3 statements"),
        (Selection(actors=("farmers",)), "1 of 3 statements by 1 actor; 1 undated"),
        (Selection(clock=Clock.PUBLISHED), "3 statements by 2 actors, published 2024-05-04 to 2024-05-12"),
    ],
)
def test_the_sentence_counts_what_is_shown(dam: Tables, selection: Selection, sentence: str) -> None:
    assert describe(select(dam, selection), dam, "statements", selection) == sentence


@pytest.mark.parametrize(
    ("query", "selection"),
    [
        ({}, Selection(issue="dam")),
        ({"actor": ["rivas", "farmers"]}, Selection(issue="dam", actors=("rivas", "farmers"))),
        ({"actor": ["rivas", "rivas"]}, Selection(issue="dam", actors=("rivas",))),
        ({"from": ["2024-05-04"], "clock": ["published"]}, Selection(issue="dam", start=MAY, clock=Clock.PUBLISHED)),
        ({"undated": ["no"], "q": [" need "]}, Selection(issue="dam", undated=False, text="need")),
    ],
)
def test_a_link_is_read_without_notes(dam: Tables, query: dict[str, list[str]], selection: Selection) -> None:
    assert parse_selection(query, dam) == (selection, ())


@pytest.mark.parametrize(
    ("query", "selection", "note"),
    [
        ({"actor": ["kast"]}, Selection(issue="dam"), "actor “kast” is not in this corpus"),
        ({"source": ["x", "two"]}, Selection(issue="dam", sources=("two",)), "source “x” is not"),
        ({"issue": ["bridge"]}, Selection(issue="dam"), "issue “bridge” is not in the codebook"),
        ({"from": ["2024-13-01"]}, Selection(issue="dam"), "from “2024-13-01” is no day"),
        ({"to": ["2024-05"]}, Selection(issue="dam"), "to “2024-05” is no day"),
        (
            {"from": ["2024-05-09"], "to": ["2024-05-04"]},
            Selection(issue="dam", start=MAY, end=date(2024, 5, 9)),
            "reversed",
        ),
        ({"clock": ["noon"]}, Selection(issue="dam"), "clock “noon”"),
        ({"undated": ["perhaps"]}, Selection(issue="dam"), "undated “perhaps”"),
        ({"q": ["a", "b"]}, Selection(issue="dam", text="a"), "2 values for q"),
        ({"stance": ["loves"]}, Selection(issue="dam"), "stance “loves”"),
    ],
)
def test_what_a_link_cannot_mean_is_noted(
    dam: Tables, query: dict[str, list[str]], selection: Selection, note: str
) -> None:
    read, notes = parse_selection(query, dam)
    assert read == selection
    assert len(notes) == 1
    assert note in notes[0]


def selections(tables: Tables) -> st.SearchStrategy[Selection]:
    known = allowed_values(tables)
    many = lambda key: st.lists(st.sampled_from(known[key]), unique=True).map(tuple)  # noqa: E731
    days = st.none() | st.dates()
    return st.builds(
        Selection,
        issue=st.sampled_from(known["issue"]),
        actors=many("actor"),
        sources=many("source"),
        languages=many("language"),
        statuses=many("status").map(lambda values: tuple(map(str, values))),
        stances=many("stance").map(lambda values: tuple(map(str, values))),
        coders=many("coder"),
        decided=many("decided").map(lambda values: tuple(map(str, values))),
        start=days,
        clock=st.sampled_from(Clock),
        undated=st.booleans(),
        text=st.text(max_size=30).map(str.strip),
    )


@given(data=st.data())
def test_a_selection_comes_back_from_its_link(dam: Tables, data: st.DataObject) -> None:
    selection = data.draw(selections(dam))
    assert parse_selection(query_of(selection), dam) == (selection, ())


@given(query=st.dictionaries(st.sampled_from(KEYS), st.lists(st.text(max_size=20), max_size=4)))
def test_any_rubbish_in_a_link_gives_a_selection(dam: Tables, query: dict[str, list[str]]) -> None:
    selection, _ = parse_selection(query, dam)
    counts(dam, selection)


@given(data=st.data())
def test_a_file_name_is_safe_everywhere(dam: Tables, data: st.DataObject) -> None:
    name = file_name(data.draw(selections(dam)), "statements", dam.version)
    assert name.startswith("postura_statements")
    assert len(name) < 170
    assert not set(name) & set('/\\:*?"<>|\n ')


def test_filtering_never_adds_or_alters_rows(seeds: Tables) -> None:
    selected = select(seeds, Selection(issue="humanitarian_corridor", actors=("kast", "jeri")))
    for name in TABLES:
        kept, whole = selected[name], seeds[name]
        assert whole.loc[kept.index].equals(kept)


def test_nothing_is_selected_from_an_empty_corpus(tmp_path: Path) -> None:
    tables = tabulate(tmp_path)
    selection, notes = parse_selection({"actor": ["x"]}, tables)
    assert counts(tables, selection) == (0, 0, 0)
    assert len(notes) == 1


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("events", "1 event with 2 actors; 1 undated"),
        ("actors", "3 actors"),
        ("documents", "2 documents"),
        ("stances", "3 stances by 2 actors"),
    ],
)
def test_the_sentence_of_a_table_says_how_its_actors_belong_to_it(dam: Tables, name: str, sentence: str) -> None:
    assert describe(dam, dam, name, Selection()).startswith(sentence)


@pytest.mark.parametrize("replaced", [False, True])
def test_numbers_of_a_cut_column_stand_for_its_cells(seeds: Tables, replaced: bool) -> None:
    selected = select(seeds, Selection(actors=("jeri",)))
    if replaced:
        selected = selected.changed(statements=selected.statements.iloc[::-1], events=selected.events.iloc[::-1])
    codes = selected.codes("statements", "doc_id")
    assert list(codes.values[codes.numbers]) == list(selected.statements["doc_id"])
    assert set(selected.participants.actors.distinct()) == set(";".join(selected.events["actor_ids"]).split(";"))


def test_a_selection_nobody_needs_is_let_go_at_once(seeds: Tables) -> None:
    selected = select(seeds, Selection(actors=("kast",)))
    assert all(isinstance(selected[table.name], pd.DataFrame) for table in BY_NAME.values())
    assert selected.codes("statements", "actor_id").distinct() == ["kast"]
    seen = weakref.ref(selected)
    gc.disable()
    try:
        del selected
        assert seen() is None
    finally:
        gc.enable()
