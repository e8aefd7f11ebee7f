"""Counts and matrices over the tables; every summary names what it counts and keeps the ids of its rows."""

from data.summaries.cells import Blank, stand
from data.summaries.coverage import coverage, source_counts
from data.summaries.facets import facet_counts
from data.summaries.issues import documents_that_mention
from data.summaries.lines import list_positions, own_line, stand_now, trace_lines
from data.summaries.marks import OTHERS, Lanes, Shape, timeline_marks
from data.summaries.matrix import MATRIX, UNDATED, Columns, periods, stance_matrix
from data.summaries.rollup import roll_up
from data.summaries.spans import (
    bin_marks,
    busiest_week,
    date_doubt,
    focus_window,
    lane_order,
    latest_and_next,
    within_window,
)
from data.summaries.suggestions import suggest_actors
from data.summaries.turns import Turn, list_changes, turn_of

__all__ = [
    "MATRIX",
    "OTHERS",
    "UNDATED",
    "Blank",
    "Columns",
    "Lanes",
    "Shape",
    "Turn",
    "bin_marks",
    "busiest_week",
    "coverage",
    "date_doubt",
    "documents_that_mention",
    "facet_counts",
    "focus_window",
    "lane_order",
    "latest_and_next",
    "list_changes",
    "list_positions",
    "own_line",
    "periods",
    "roll_up",
    "source_counts",
    "stance_matrix",
    "stand",
    "stand_now",
    "suggest_actors",
    "timeline_marks",
    "trace_lines",
    "turn_of",
    "within_window",
]
