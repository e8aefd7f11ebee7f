"""Marks of the timeline: each row's shape by what is known of its date, its lanes, and counts that are conserved."""

import pandas as pd
import pytest

from data.compare import group_as_coded
from data.selection import Selection
from data.summaries import (
    OTHERS,
    Lanes,
    bin_marks,
    busiest_week,
    date_doubt,
    focus_window,
    lane_order,
    latest_and_next,
    timeline_marks,
    within_window,
)
from data.summaries.marks import LANE_LIMIT
from data.tables import Tables
from tests.handmade import Held, event, tables_of

ALL = ("events", "statements", "stances")


def grouped(tables: Tables) -> Tables:
    return group_as_coded(tables, {})


def marks_of(*rows: tuple[str, str], lanes: Lanes = Lanes.SOURCE) -> pd.DataFrame:
    """Marks of happened events, each given as its date and precision."""
    events = [event(at, when, precision=precision) for at, (when, precision) in enumerate(rows)]
    return timeline_marks(grouped(tables_of(events=events)), Selection(), lanes=lanes, show=("events",))


@pytest.mark.parametrize(
    ("when", "precision", "shape"),
    [
        ("2024-01-05", "day", "day"),
        ("2024-01-05", "approx", "about"),
        ("2024-01-05..2024-01-06", "range", "interval"),
        ("2024-01-05..2024-01-09", "approx", "within"),
        ("2024-01-01..2024-01-31", "month", "within"),
        ("..2024-01-09", "approx", "before"),
        ("2024-01-05..", "approx", "after"),
        ("", "unknown", "undated"),
    ],
)
def test_the_shape_says_how_much_is_known(when: str, precision: str, shape: str) -> None:
    assert marks_of((when, precision))["shape"].tolist() == [shape]


def test_by_source_every_event_statement_and_stance_is_one_mark(seeds: Tables) -> None:
    marks = timeline_marks(seeds, Selection(), lanes=Lanes.SOURCE, show=ALL)
    assert marks["row_id"].is_unique
    assert marks["table"].value_counts().to_dict() == {name: len(seeds[name]) for name in ALL}


def test_by_actor_every_happening_is_there_once_in_each_lane_of_its_actors(seeds: Tables) -> None:
    marks = timeline_marks(seeds, Selection(), lanes=Lanes.ACTOR, show=("events",))
    assert set(marks["row_id"]) == set(seeds.happenings["happening_id"])
    assert not marks.duplicated(["row_id", "lane"]).any()
    lanes = [lane for lane in lane_order(marks) if lane != OTHERS]
    assert len(lanes) <= LANE_LIMIT
    actors = seeds.happenings.set_index("happening_id")["actor_ids"].fillna("").str.split(";")
    assert all(lane in actors[row_id] for row_id, lane in zip(marks["row_id"], marks["lane"], strict=True) if lane)
    others = set(marks["row_id"][marks["lane"] == OTHERS])
    assert all(set(actors[row_id]).isdisjoint(lanes) for row_id in others)


def test_reports_of_one_happening_are_counted(seeds: Tables) -> None:
    marks = timeline_marks(seeds, Selection(), lanes=Lanes.ACTOR, show=("events",)).drop_duplicates("row_id")
    assert marks["n"].sum() == len(seeds.events)


def test_chosen_actors_have_their_lanes_and_no_others(seeds: Tables) -> None:
    selection = Selection(actors=("jeri", "kast"))
    marks = timeline_marks(seeds, selection, lanes=Lanes.ACTOR, show=ALL)
    assert set(marks["lane"]) == {"jeri", "kast"}


def test_nothing_to_show_is_an_empty_frame() -> None:
    marks = timeline_marks(grouped(tables_of()), Selection(), lanes=Lanes.ACTOR, show=ALL)
    assert marks.empty
    assert focus_window(marks) is None
    assert bin_marks(marks).empty
    assert busiest_week(marks) is None


@pytest.mark.parametrize("columns", [3, 12, 40, 4000])
def test_bins_hold_every_dated_mark_once(seeds: Tables, columns: int) -> None:
    marks = timeline_marks(seeds, Selection(), lanes=Lanes.SOURCE, show=ALL)
    bins = bin_marks(marks, columns=columns)
    dated = marks[marks["shape"] != "undated"]
    assert bins["n"].sum() == len(dated)
    assert sorted(";".join(bins["row_ids"]).split(";")) == sorted(dated["row_id"])
    assert (bins["start"] <= bins["end"]).all()


def test_a_window_leaves_out_the_few_marks_far_away() -> None:
    near = [(f"2024-03-{day:02d}", "day") for day in range(1, 15)]
    marks = marks_of(("2020-01-01..2020-12-31", "year"), *near)
    window = focus_window(marks)
    assert window == (pd.Timestamp("2024-03-01"), pd.Timestamp("2024-03-14"))
    assert (~within_window(marks, window)).sum() == 1


def test_a_window_holds_all_where_nothing_is_far_away() -> None:
    marks = marks_of(("2024-01-01", "day"), ("2024-02-01", "day"), ("2024-03-01", "day"))
    assert focus_window(marks) == (pd.Timestamp("2024-01-01"), pd.Timestamp("2024-03-01"))


def test_the_busiest_week_is_the_seven_days_with_most_rows() -> None:
    days = ["2024-01-01", "2024-01-10", "2024-01-12", "2024-01-16", "2024-01-17"]
    assert busiest_week(marks_of(*((day, "day") for day in days))) == (
        pd.Timestamp("2024-01-10"),
        pd.Timestamp("2024-01-16"),
        3,
    )


def test_doubt_is_counted_row_by_row() -> None:
    marks = marks_of(("2024-01-05", "day"), ("2024-01-05..2024-01-06", "range"), ("..2024-01-09", "approx"), ("", ""))
    assert date_doubt(marks) == {"day": 1, "days": 1, "roughly": 1, "undated": 1}


def test_latest_and_next_stand_on_both_sides_of_now() -> None:
    events = [
        event(0, "2024-01-01"),
        event(1, "2024-01-02"),
        event(2, "2024-01-03"),
        event(3, "2024-02-01", "scheduled"),
        event(4, "2024-01-02", "hypothetical"),
        event(5, ""),
    ]
    marks = timeline_marks(grouped(tables_of(events=events)), Selection(), lanes=Lanes.ACTOR, show=("events",))
    shown = latest_and_next(marks, pd.Timestamp("2024-01-10"), latest=2, following=3)
    assert shown["label"].tolist() == ["Thing 1", "Thing 2", "Thing 3"]


def test_nothing_to_come_adds_no_row() -> None:
    marks = marks_of(("2024-01-01", "day"))
    shown = latest_and_next(marks, pd.Timestamp("2024-01-10"), latest=2, following=3)
    assert shown["label"].tolist() == ["Thing 0"]
    none = latest_and_next(marks, pd.Timestamp("2023-01-10"), latest=2, following=3)
    assert none.empty


def test_stances_carry_word_and_voice() -> None:
    tables = grouped(tables_of([Held("mayor", "2024-01-05", "open", "attributed")]))
    mark = timeline_marks(tables, Selection(issue="bridge"), lanes=Lanes.ACTOR, show=("stances",)).iloc[0]
    assert (mark["lane"], mark["stance"], mark["voice"]) == ("mayor", "open", "attributed")
