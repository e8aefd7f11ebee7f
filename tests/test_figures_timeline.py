"""The timeline's figures: each mark drawn once with its id, its style by status, its shape by what is known."""

import json

import pandas as pd
import plotly.graph_objects as go
import pytest

from components.figures.bins import bins_figure
from components.figures.brush import brush_figure
from components.figures.palette import DARK, LIGHT, Palette, palette_of
from components.figures.timeline import timeline_figure, with_edges
from data.summaries import bin_marks, focus_window, lane_order

COLUMNS = ["row_id", "table", "lane", "label", "status", "stance", "voice", "start", "end", "shape", "n"]
ROWS = [
    ("e1", "events", "a", "One day", "happened", "", "", "2024-01-05", "2024-01-05", "day", 1),
    ("e2", "events", "a", "Announced", "announced", "", "", "2024-01-05", "2024-01-05", "day", 1),
    ("e3", "events", "a", "Hypothetical", "hypothetical", "", "", "2024-01-06", "2024-01-06", "day", 1),
    ("e4", "events", "a", "Denied", "denied", "", "", "2024-01-07", "2024-01-07", "day", 1),
    ("e5", "happenings", "b", "Two days", "happened", "", "", "2024-01-06", "2024-01-07", "interval", 3),
    ("e6", "events", "b", "Some time", "happened", "", "", "2024-01-01", "2024-01-20", "within", 1),
    ("e7", "events", "b", "By then", "scheduled", "", "", None, "2024-01-20", "before", 1),
    ("e8", "events", "b", "From then", "happened", "", "", "2024-01-20", None, "after", 1),
    ("e9", "events", "b", "About", "happened", "", "", "2024-01-11", "2024-01-11", "about", 1),
    ("e10", "events", "b", "Denied days", "denied", "", "", "2024-01-11", "2024-01-15", "interval", 1),
    ("s1", "statements", "b", "Words <b>", "", "", "", "2024-01-12", "2024-01-12", "day", 1),
    ("p1", "stances", "b", "rejects: no", "", "rejects", "self", "2024-01-12", "2024-01-12", "day", 1),
    ("p2", "stances", "b", "open: well", "", "open", "attributed", "2024-01-01", "2024-01-12", "within", 1),
    ("p3", "stances", "b", "supports", "", "supports", "narrated", "2024-01-12", "2024-01-12", "day", 1),
    ("u1", "events", "b", "Undated", "happened", "", "", None, None, "undated", 1),
]
NAMES = {"a": "Actor <i>A</i>", "b": "B"}


def marks() -> pd.DataFrame:
    frame = pd.DataFrame(ROWS, columns=COLUMNS).astype({"start": "datetime64[us]", "end": "datetime64[us]"})
    return frame.assign(hover=frame["label"])


def draw(frame: pd.DataFrame, palette: Palette = LIGHT, **options: object) -> go.Figure:
    window = focus_window(frame)
    assert window is not None
    return timeline_figure(frame, lane_order(frame), NAMES, palette, window=window, **options)  # type: ignore[arg-type]


def traces(figure: go.Figure, name: str) -> list[str]:
    """Ids of the marks in the traces of a name."""
    return [ids[0] for trace in figure.data if trace.name == name for ids in trace.customdata]


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("filled dots", ["e1", "e9"]),
        ("outlined dots", ["e2"]),
        ("faint dots", ["e3"]),
        ("struck dots", ["e4"]),
        ("filled bars", ["e5"]),
        ("struck bars", ["e10"]),
        ("filled doubt", ["e6", "e8"]),
        ("outlined doubt", ["e7"]),
        ("about", ["e9"]),
        ("statements", ["s1"]),
        ("stances self", ["p1"]),
        ("stances attributed", ["p2"]),
        ("stances narrated", ["p3"]),
    ],
)
def test_each_mark_is_drawn_by_its_status_and_what_is_known_of_its_date(name: str, ids: list[str]) -> None:
    assert sorted(traces(draw(marks()), name)) == sorted(ids)


def test_open_ends_carry_arrows_and_sure_ends_whiskers() -> None:
    figure = draw(marks())
    assert sorted(traces(figure, "arrows")) == ["e7", "e8"]
    assert sorted(traces(figure, "whiskers")) == ["e6", "e6", "e7", "e8", "p2", "p2"]


def test_undated_rows_are_not_drawn_and_every_other_is() -> None:
    drawn = {ids[0] for trace in draw(marks()).data if trace.customdata is not None for ids in trace.customdata}
    assert drawn == {row[0] for row in ROWS} - {"u1"}


def test_every_custom_datum_is_a_string() -> None:
    for trace in draw(marks()).data:
        assert all(
            isinstance(value, str)
            for row in (trace.customdata if trace.customdata is not None else [])
            for value in row
        )


def test_no_two_marks_of_a_lane_overlap_in_one_row() -> None:
    rows = [
        (f"e{at}", "events", "a", f"Event {at}", "happened", "", "", "2024-01-05", "2024-01-05", "day", 1)
        for at in range(40)
    ]
    frame = pd.DataFrame(rows, columns=COLUMNS).astype({"start": "datetime64[us]", "end": "datetime64[us]"})
    figure = draw(frame.assign(hover=""))
    places = [y for trace in figure.data if trace.name == "filled dots" for y in trace.y]
    assert len(set(places)) == 40


def test_words_of_documents_are_escaped() -> None:
    text = json.dumps(draw(marks()).to_plotly_json(), default=str)
    assert "Words &lt;b&gt;" in text
    assert "Actor &lt;i&gt;A&lt;/i&gt;" in text


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_backgrounds_are_clear_in_both_themes(palette: Palette) -> None:
    layout = draw(marks(), palette).layout
    assert layout.paper_bgcolor == layout.plot_bgcolor == "rgba(0,0,0,0)"


def test_the_line_of_now_is_drawn_where_it_is_in_the_window() -> None:
    shown = draw(marks(), now=pd.Timestamp("2024-01-10"))
    assert any("last publication, 10 Jan 2024" in note.text for note in shown.layout.annotations)
    hidden = draw(marks(), now=pd.Timestamp("2030-01-10"))
    assert not any("last publication" in note.text for note in hidden.layout.annotations)


def test_the_name_of_now_stands_where_there_is_room_for_it() -> None:
    first, last = focus_window(marks())
    for share, side in ((0.1, "left"), (0.9, "right")):
        shown = draw(marks(), now=(first + (last - first) * share).floor("D"))
        (name,) = (note for note in shown.layout.annotations if "last publication" in note.text)
        assert name.xanchor == side


def test_edges_reach_from_the_first_instant_to_the_last() -> None:
    window = (pd.Timestamp("2024-01-01"), pd.Timestamp("2024-01-31"))
    edges = with_edges(marks(), window).set_index("row_id")
    assert edges.loc["e5", ["x0", "x1"]].tolist() == [pd.Timestamp("2024-01-06"), pd.Timestamp("2024-01-08")]
    assert edges.loc["e1", "x0"] == edges.loc["e1", "x1"] == pd.Timestamp("2024-01-05 12:00")


def test_bins_draw_every_dated_mark_once_and_open_their_period() -> None:
    frame = marks()
    bins = bin_marks(frame)
    window = focus_window(frame)
    assert window is not None
    figure = bins_figure(bins, lane_order(frame), NAMES, LIGHT, window=window)
    assert sum(int(text) for text in figure.data[0].text) == len(frame) - 1
    assert figure.data[0].customdata[0][0].count("|") == 2


def test_the_brush_counts_and_shades_the_chosen_range() -> None:
    bins = bin_marks(marks().assign(lane=""))
    window = (pd.Timestamp("2024-01-01"), pd.Timestamp("2024-01-31"))
    figure = brush_figure(bins, LIGHT, window=window, chosen=(pd.Timestamp("2024-01-05"), None))
    assert sum(figure.data[0].y) == bins["n"].sum()
    assert len(figure.layout.shapes) == 1
    assert not brush_figure(bins, LIGHT, window=window).layout.shapes


@pytest.mark.parametrize(("theme", "palette"), [("dark", DARK), ("light", LIGHT), (None, LIGHT)])
def test_the_palette_follows_the_theme(theme: str | None, palette: Palette) -> None:
    assert palette_of(theme) is palette


def test_in_a_narrow_figure_every_mark_has_its_label_above_it_from_the_left_edge() -> None:
    wide, narrow = draw(marks()), draw(marks(), width=350)
    (labels,) = (trace for trace in narrow.data if trace.name == "labels")
    assert set(traces(narrow, "labels")) == {row[0] for row in ROWS} - {"u1"}
    assert labels.x.tolist() == [narrow.layout.xaxis.range[0]] * len(ROWS[:-1])
    dots = next(trace for trace in narrow.data if trace.name == "outlined dots")
    above = dict(zip(traces(narrow, "labels"), labels.y, strict=True))
    assert 0 < dots.y[0] - above["e2"] < 23
    assert narrow.layout.height > wide.layout.height
