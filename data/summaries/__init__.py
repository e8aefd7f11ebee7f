"""Counts and matrices over the tables; every summary names what it counts and keeps the ids of its rows."""

from data.summaries.cells import Blank, stand
from data.summaries.coverage import coverage, source_counts
from data.summaries.facets import facet_counts
from data.summaries.issues import documents_that_mention
from data.summaries.marks import (
    OTHERS,
    Lanes,
    Shape,
    bin_marks,
    busiest_week,
    date_doubt,
    focus_window,
    lane_order,
    timeline_marks,
    within_window,
)
from data.summaries.matrix import Columns, period_starts, stance_matrix
from data.summaries.rollup import roll_up

__all__ = [
    "OTHERS",
    "Blank",
    "Columns",
    "Lanes",
    "Shape",
    "bin_marks",
    "busiest_week",
    "coverage",
    "date_doubt",
    "documents_that_mention",
    "focus_window",
    "lane_order",
    "facet_counts",
    "period_starts",
    "roll_up",
    "source_counts",
    "stance_matrix",
    "stand",
    "timeline_marks",
    "within_window",
]
