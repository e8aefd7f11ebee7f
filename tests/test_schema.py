"""The declaration keeps the contract of the tables and refuses what breaks it."""

import pytest

from data.schema import ACTORS, BY_NAME, TABLES, Kind, SchemaError, build_frame, check_frame

CONTRACT = {
    "documents": "doc_id title source url language language_confidence translated published_start published_end"
    " published_best published_basis published_why words sha256",
    "dates": "date_id doc_id start end text kind date_start date_end precision basis anchor_date anchor_start"
    " anchor_end literal_start literal_end rule",
    "actors": "actor_id name kind country member_of listed",
    "mentions": "doc_id actor_id start end text",
    "events": "event_id doc_id happening_id event_type summary status place date_start date_end precision basis"
    " date_id actor_ids evidence_start evidence_end evidence zone rule coder",
    "statements": "statement_id doc_id actor_id speaker speaker_start speaker_end reported_by mode cue cue_start"
    " cue_end content_start content_end content content_parts venue date_start date_end precision basis"
    " evidence_start evidence_end evidence zone rule coder",
    "stances": "stance_id doc_id actor_id issue stance value voice reported_by statement_id hedge date_start date_end"
    " precision basis evidence_start evidence_end evidence zone rule coder",
    "passages": "table row_id doc_id start end text",
    "happenings": "happening_id event_type summary status place date_start date_end precision actor_ids documents",
    "differences": "difference_id kind subject happening_a happening_b actor_id issue row_a doc_a value_a start_a"
    " end_a evidence_a row_b doc_b value_b start_b end_b evidence_b resolution note",
    "problems": "file where problem allowed",
}


@pytest.mark.parametrize("name", CONTRACT)
def test_fixed_columns_stand_in_the_tables(name: str) -> None:
    assert set(CONTRACT[name].split()) <= set(BY_NAME[name].columns)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_field_says_what_it_is(table) -> None:
    assert all(field.label and field.help for field in table)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_quotes_are_sliced_by_offsets_the_table_has(table) -> None:
    for quote in table.quotes:
        assert all(table[name].kind is Kind.OFFSET for name in quote.slice_of)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_an_empty_frame_passes(table) -> None:
    assert list(check_frame(table, build_frame(table, [])).columns) == [field.name for field in table.kept]


def test_a_broken_frame_is_refused_with_every_fault() -> None:
    rows = [("x", "X", "person", "", "", True), ("x", "", "planet", "", "", True)]
    with pytest.raises(SchemaError) as caught:
        check_frame(ACTORS, build_frame(ACTORS, rows))
    for part in ("table actors", "'planet'", "name", "actor_id"):
        assert part in str(caught.value)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_quick_check_and_pandera_agree_on_the_seeds(table, seeds, monkeypatch: pytest.MonkeyPatch) -> None:
    frame = seeds[table.name]
    assert check_frame(table, frame) is frame
    monkeypatch.setattr("data.schema.checks._keeps", lambda table, frame: False)
    assert check_frame(table, frame).equals(frame)


@pytest.mark.parametrize(
    "change",
    [
        {"actor_id": None},
        {"actor_id": "y"},
        {"name": ""},
        {"kind": "planet"},
        {"listed": None},
    ],
    ids=str,
)
def test_the_quick_check_passes_nothing_that_pandera_refuses(change: dict[str, object]) -> None:
    good = {"actor_id": "x", "name": "X", "kind": "person", "listed": True}
    rows = [
        (row["actor_id"], row["name"], row["kind"], "", "", row["listed"])
        for row in ({**good, **change}, {**good, "actor_id": "y"})
    ]
    with pytest.raises(SchemaError):
        check_frame(ACTORS, build_frame(ACTORS, rows))
