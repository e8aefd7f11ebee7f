"""Lines over time: known answers for changes, positions now and roll-up."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data.summaries import list_changes, list_positions, own_line, stand, stand_now, trace_lines, turn_of
from data.tables import Tables
from tests.handmade import Held, tables_of


def changes_of(tables: Tables, *, rolled_up: bool = False) -> list[tuple[str, str, str, str]]:
    changes = list_changes(trace_lines(tables, tables.stances, rolled_up=rolled_up))
    return [(row.actor_id, row.turn, row.before_stance, row.after_stance) for row in changes.itertuples()]


@pytest.mark.parametrize(
    ("before", "after", "turn"),
    [
        ("sceptical", "rejects", "hardened"),
        ("conditional", "rejects", "hardened"),
        ("rejects", "sceptical", "softened"),
        ("sceptical", "neutral", "softened"),
        ("open", "supports", "warmed"),
        ("neutral", "open", "warmed"),
        ("supports", "open", "cooled"),
        ("open", "conditional", "cooled"),
        ("supports", "rejects", "turned against"),
        ("sceptical", "open", "turned in favour"),
    ],
)
def test_a_change_is_named_by_its_direction(before: str, after: str, turn: str) -> None:
    tables = tables_of([Held("mayor", "2024-01-05", before), Held("mayor", "2024-02-05", after)])
    assert changes_of(tables) == [("mayor", turn, before, after)]


@pytest.mark.parametrize(("before", "after"), [("rejects", "rejects"), ("conditional", "neutral")])
def test_equal_values_are_no_change(before: str, after: str) -> None:
    tables = tables_of([Held("mayor", "2024-01-05", before), Held("mayor", "2024-02-05", after)])
    assert changes_of(tables) == []


def test_signs_that_meet_on_one_day_divide_the_line_and_are_not_averaged() -> None:
    rows = [("2024-01-05", "open"), ("2024-02-05", "open"), ("2024-02-05", "rejects"), ("2024-03-05", "rejects")]
    tables = tables_of([Held("mayor", day, stance) for day, stance in rows])
    assert changes_of(tables) == [("mayor", "settled", "mixed", "rejects"), ("mayor", "became mixed", "open", "mixed")]


def test_a_governments_line_gathers_its_members_and_says_through_whom() -> None:
    tables = tables_of([Held("minister", "2024-03-01", "sceptical"), Held("president", "2024-04-01", "rejects")])
    assert changes_of(tables) == []
    changes = list_changes(trace_lines(tables, tables.stances, rolled_up=True))
    assert changes[["actor_id", "turn", "before_through", "after_through"]].values.tolist() == [
        ["government", "hardened", "minister", "president"]
    ]
    assert changes["sure"].tolist() == [True]


def test_a_member_counts_only_while_belonging() -> None:
    tables = tables_of([Held("president", "2024-01-15", "open"), Held("president", "2024-02-15", "rejects")])
    rolled = trace_lines(tables, tables.stances, rolled_up=True)
    assert rolled[["actor_id", "through"]].values.tolist() == [["government", "president"], ["president", "president"]]
    assert changes_of(tables, rolled_up=True) == []


@pytest.mark.parametrize(
    ("after", "sure"), [("2024-02-01..2024-02-09", True), ("2024-01-01..2024-02-09", False), ("..2024-02-09", False)]
)
def test_an_order_is_sure_only_where_the_intervals_do_not_overlap(after: str, sure: bool) -> None:
    tables = tables_of([Held("mayor", "2024-01-05", "open"), Held("mayor", after, "rejects")])
    assert list_changes(trace_lines(tables, tables.stances))["sure"].tolist() == [sure]


def test_what_others_narrate_is_no_change_of_a_line_stated_by_its_holder() -> None:
    rows = [
        ("2024-01-05", "rejects", "self"),
        ("2024-02-05", "supports", "narrated"),
        ("2024-03-05", "rejects", "self"),
    ]
    tables = tables_of([Held("mayor", *row) for row in rows])
    assert changes_of(tables) == []
    assert stand_now(trace_lines(tables, tables.stances))["contested"].tolist() == [True]


def test_a_line_nobody_states_himself_is_what_is_told_of_it() -> None:
    rows = [("2024-01-05", "rejects", "narrated"), ("2024-02-05", "supports", "attributed")]
    tables = tables_of([Held("mayor", *row) for row in rows])
    changes = list_changes(trace_lines(tables, tables.stances))
    assert changes["turn"].tolist() == ["turned in favour"]
    assert changes["voiced"].tolist() == [False]


def test_an_undated_stance_stands_on_the_last_possible_day_of_publication() -> None:
    tables = tables_of([Held("mayor", "", "open")], published={"one": "2024-05-01..2024-05-09"})
    lines = trace_lines(tables, tables.stances)
    assert lines["day"].tolist() == [pd.Timestamp("2024-05-09")]
    assert lines["dated"].tolist() == [False]


def test_now_is_the_present_run_with_its_first_day() -> None:
    rows = [("2024-01-05", "open"), ("2024-02-05", "rejects"), ("2024-03-05", "rejects")]
    tables = tables_of([*(Held("mayor", *row) for row in rows), Held("minister", "2024-01-01", "supports")])
    now = stand_now(trace_lines(tables, tables.stances))
    assert now[["actor_id", "stance", "n"]].values.tolist() == [["mayor", "rejects", 2], ["minister", "supports", 1]]
    assert now["first"].tolist() == [pd.Timestamp("2024-02-05"), pd.Timestamp("2024-01-01")]


def test_no_stances_give_no_lines() -> None:
    tables = tables_of()
    lines = trace_lines(tables, tables.stances)
    for frame in (list_changes(lines), stand_now(lines), list_positions(lines), own_line(list_positions(lines))):
        assert frame.empty


STANCES = st.sampled_from(["rejects", "sceptical", "conditional", "neutral", "open", "supports"])
VOICES = st.sampled_from(["self", "attributed", "narrated"])
DAYS = st.sampled_from(["2024-01-05", "2024-01-06", "2024-01-01..2024-01-06", "..2024-01-06", ""])
HELD = st.builds(Held, st.sampled_from(["mayor", "minister"]), DAYS, STANCES, VOICES, st.sampled_from(["one", "two"]))


@settings(deadline=None, max_examples=12)
@given(st.lists(HELD, max_size=8))
def test_a_moment_says_what_the_rule_of_the_matrix_says(held: list[Held]) -> None:
    tables = tables_of(held, published={"one": "2024-01-06", "two": "2024-01-05"})
    lines = trace_lines(tables, tables.stances)
    positions = list_positions(lines)
    assert positions["n"].sum() == len(lines)
    for row in positions.itertuples():
        rows = lines[(lines["actor_id"] == row.actor_id) & (lines["day"] == row.day)]
        standing = stand(rows)
        assert (row.stance, row.voice) == (standing.stance, standing.voice)
        assert sorted(row.row_ids.split(";")) == sorted(rows["stance_id"])


def test_a_turn_needs_two_different_positions() -> None:
    assert turn_of("mixed", None, "mixed", None) is None


def test_the_seeds_line_that_turns_is_perus(seeds: Tables) -> None:
    stances = seeds.stances[seeds.stances["issue"] == "humanitarian_corridor"]
    assert list_changes(trace_lines(seeds, stances)).empty
    changes = list_changes(trace_lines(seeds, stances, rolled_up=True))
    assert changes[["actor_id", "turn"]].values.tolist() == [["peru_government", "hardened"]]
    change = changes.iloc[0]
    assert (change["before_through"], change["after_through"].split(";")[0]) == ("de_zela", "jeri")
    assert (str(change["before_day"].date()), str(change["after_day"].date())) == ("2025-12-01", "2026-01-12")
