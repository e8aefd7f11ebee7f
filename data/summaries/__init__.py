"""Counts and matrices over the tables; every summary names what it counts and keeps the ids of its rows."""

from data.summaries.cells import Blank, stand
from data.summaries.coverage import coverage, source_counts
from data.summaries.facets import facet_counts
from data.summaries.issues import documents_that_mention
from data.summaries.matrix import Columns, period_starts, stance_matrix
from data.summaries.rollup import roll_up

__all__ = [
    "Blank",
    "Columns",
    "coverage",
    "documents_that_mention",
    "facet_counts",
    "period_starts",
    "roll_up",
    "source_counts",
    "stance_matrix",
    "stand",
]
