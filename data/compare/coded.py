"""Happenings as a hand coding groups them; an event outside every group is a happening of its own."""

from collections.abc import Mapping

import pandas as pd

from data import identity
from data.corpus.handrows import HappeningRow
from data.schema import HAPPENINGS, build_frame
from data.tables import Tables


def group_as_coded(tables: Tables, described: Mapping[str, HappeningRow]) -> Tables:
    """The tables with every event in a happening and one `happenings` row for each."""
    events = tables.events.copy()
    alone = events["happening_id"].isna()
    events.loc[alone, "happening_id"] = [identity.row_id("happenings", event) for event in events[alone]["event_id"]]
    rows = [
        _row(str(happening), group, described.get(str(happening)))
        for happening, group in events.groupby("happening_id", sort=False)
    ]
    return tables.with_frames(events=events, happenings=build_frame(HAPPENINGS, rows))


def _row(happening: str, events: pd.DataFrame, coded: HappeningRow | None) -> tuple[object, ...]:
    actors = dict.fromkeys(actor for cell in events["actor_ids"].dropna() for actor in cell.split(";"))
    documents = ";".join(dict.fromkeys(events["doc_id"]))
    first = events.iloc[0]
    if coded is None:
        about = [_cell(first[name]) for name in ("event_type", "summary", "status", "place")]
        when = [_cell(first[name]) for name in ("date_start", "date_end", "precision")]
        return (happening, *about, *when, ";".join(actors), documents, "reported by one event alone")
    return (
        *(happening, coded.event_type, coded.summary, coded.status, coded.place),
        *(coded.start, coded.end, coded.precision, ";".join(actors), documents, coded.why),
    )


def _cell(value: object) -> object:
    return None if value is pd.NaT or value != value else value
