"""Happenings as a hand coding groups them; what no hand has grouped is found by rule."""

from collections.abc import Mapping

import pandas as pd

from data.compare.happenings import find_happenings
from data.compare.rows import Row, rows_of
from data.corpus.handrows import HappeningRow
from data.schema import HAPPENINGS, build_frame
from data.tables import Tables


def group_as_coded(tables: Tables, described: Mapping[str, HappeningRow]) -> Tables:
    """The tables with every event in a happening and one `happenings` row for each.

    Events that the hand coding groups keep its happenings, as it describes them; a hand-coded event outside every
    group stays alone. The machine's events, and all where nothing is grouped, join by rule, also with what is coded.
    """
    found = find_happenings(tables, coded=True)
    rows = [_describe(row, described.get(row.happening_id)) for row in rows_of(found.happenings)]
    return found.with_frames(happenings=build_frame(HAPPENINGS, rows))


def _describe(row: Row, coded: HappeningRow | None) -> tuple[object, ...]:
    """The row in the hand coding's words where it has any; who takes part and where it is told come from its events."""
    made = coded or row
    days = (coded.start, coded.end) if coded else (_cell(row.date_start), _cell(row.date_end))
    return (
        *(row.happening_id, made.event_type, _cell(made.summary), made.status, _cell(made.place), *days),
        *(made.precision, _cell(row.actor_ids), row.documents, _cell(made.why)),
    )


def _cell(value: object) -> object:
    return None if value is pd.NaT or value != value else value
