"""The figure of lines: every stance under a mark, voices told apart, doubt as intervals, words where a line turns."""

import pandas as pd
import plotly.graph_objects as go

from components.figures.lines import lines_figure
from components.figures.palette import LIGHT
from data.summaries import list_positions, own_line, trace_lines
from tests.handmade import Held, tables_of

ROWS = [
    Held("minister", "2024-01-05", "sceptical"),
    Held("minister", "2024-01-05", "rejects", "narrated"),
    Held("minister", "2024-02-01..2024-02-10", "rejects"),
    Held("minister", "2024-02-01..2024-02-10", "rejects"),
    Held("mayor", "..2024-02-01", "supports", "attributed"),
]


def figure(**options: bool) -> tuple[go.Figure, pd.DataFrame]:
    tables = tables_of(ROWS)
    lines = trace_lines(tables, tables.stances).assign(words="the <b>words</b>", holder="")
    names = {"minister": "Ada <Vale>", "mayor": "Cy Ost"}
    first = lines["stance_id"][lines["stance"] == "sceptical"].iloc[0]
    positions = own_line(list_positions(lines))
    return lines_figure(lines, positions, names, LIGHT, quotes={first: "so <i>hard</i>"}, **options), lines


def ids_of(drawn: go.Figure, name: str) -> list[str]:
    return [row[0] for trace in drawn.data if trace.name == name for row in trace.customdata]


def test_every_stance_lies_under_one_mark() -> None:
    drawn, lines = figure()
    ids = [ids for trace in drawn.data if trace.customdata is not None for row in trace.customdata for ids in row]
    assert sorted(";".join(ids).split(";")) == sorted(lines["stance_id"])


def test_stances_alike_share_a_mark() -> None:
    drawn, _ = figure()
    (ids,) = ids_of(drawn, "rejects self")
    assert len(ids.split(";")) == 2


def test_voices_have_marks_of_their_own() -> None:
    drawn, _ = figure()
    symbols = {
        trace.name: (trace.marker.symbol, trace.marker.size) for trace in drawn.data if trace.customdata is not None
    }
    assert symbols["sceptical self"] == ("square", 17)
    assert symbols["rejects narrated"] == ("square", 9)
    assert symbols["supports attributed"][0] == "square-open"


def test_doubt_is_a_line_with_whiskers_and_an_open_beginning_an_arrow() -> None:
    drawn, _ = figure()
    ends = {trace.marker.symbol: len(trace.x) for trace in drawn.data if trace.name == "ends"}
    assert ends == {"line-ns-open": 2, "triangle-left": 1}


def test_an_actor_with_several_positions_has_the_whole_scale_the_others_one_step() -> None:
    drawn, _ = figure()
    words = [note.text for note in drawn.layout.annotations]
    assert [words.count(step) for step in ("supports", "open", "neutral ±", "sceptical", "rejects")] == [2, 1, 1, 1, 1]


def test_words_stand_at_the_turn_escaped() -> None:
    drawn, _ = figure()
    words = [note.text for note in drawn.layout.annotations]
    assert "“so &lt;i&gt;hard&lt;/i&gt;”" in words
    assert "<b>Ada &lt;Vale&gt;</b>" in words


def test_in_a_narrow_figure_the_words_stand_under_their_panel_with_their_date() -> None:
    drawn, _ = figure(narrow=True)
    places = {note.text: note.y for note in drawn.layout.annotations}
    assert "“so &lt;i&gt;hard&lt;/i&gt;”" in places
    floor = max(note.y for note in drawn.layout.annotations if note.text == "rejects")
    assert floor < places["<b>5 Jan 2024</b>"] < places["“so &lt;i&gt;hard&lt;/i&gt;”"] < places["<b>Cy Ost</b>"]
