"""A selection in words: the sentence under a page's title, and the name of a file."""

import re

import pandas as pd

from data.schema import BY_NAME
from data.selection.rows import with_rejected
from data.selection.value import Clock, Selection
from data.tables import Tables

_ONE = {name: name[:-1] for name in ("statements", "stances", "events", "happenings", "documents", "dates", "actors")}


def describe(selected: Tables, whole: Tables, name: str, selection: Selection) -> str:
    """How many rows of how many, by how many actors, from when to when: "18 of 35 statements by 3 actors, ..."."""
    return counted(selected, whole, name, selection) + _period(selected, selected[name], selection)


def counted(selected: Tables, whole: Tables, name: str, selection: Selection) -> str:
    """How many rows of how many, by how many actors: "18 of 35 statements by 3 actors"."""
    frame = selected[name]
    total = _of_view(whole, name, selection)
    noun = _noun(name, total)
    sentence = f"{len(frame):,} of {total:,} {noun}" if len(frame) != total else f"{total:,} {noun}"
    actors = count_actors(selected, name)
    if actors is not None and len(frame) and name != "actors":
        role = "with" if "actor_ids" in frame else "by"
        sentence += f" {role} {actors:,} {'actor' if actors == 1 else 'actors'}"
    return sentence


def _of_view(whole: Tables, name: str, selection: Selection) -> int:
    frame = with_rejected(whole, name, selection)
    return int((frame["issue"] == selection.issue).sum()) if name == "stances" and selection.issue else len(frame)


def _noun(name: str, count: int) -> str:
    label = BY_NAME[name].label.lower()
    return _ONE.get(name, label) if count == 1 else label


def count_actors(selected: Tables, name: str) -> int | None:
    """Distinct actors of the rows of a table; None for a table that has none."""
    frame = selected[name]
    if "actor_id" in frame:
        return len(selected.codes(name, "actor_id").distinct())
    if name == "events":
        return len(selected.participants.actors.distinct())
    if "actor_ids" in frame:
        return int(frame["actor_ids"].dropna().str.split(";").explode().nunique())
    return None


def _period(selected: Tables, frame: pd.DataFrame, selection: Selection) -> str:
    if frame.empty or ("date_start" not in frame and selection.clock is Clock.SAID):
        return ""
    if selection.clock is Clock.PUBLISHED and "doc_id" in frame:
        documents = selected.documents[selected.documents["doc_id"].isin(frame["doc_id"])]
        days = pd.concat([documents["published_start"], documents["published_end"]]).dropna()
        undated, verb = 0, "published "
    elif "date_start" in frame:
        days = pd.concat([frame["date_start"], frame["date_end"]]).dropna()
        undated, verb = int((frame["date_start"].isna() & frame["date_end"].isna()).sum()), ""
    else:
        return ""
    ends = dict.fromkeys(f"{day:%Y-%m-%d}" for day in (days.min(), days.max()) if not pd.isna(day))
    period = f", {verb}{' to '.join(ends)}" if ends else ""
    return period + (f"; {undated:,} undated" if undated else "")


def file_name(selection: Selection, name: str, version: str, ending: str = "csv") -> str:
    """A file name that says table, view, filters and data version, safe on every system."""
    parts = ["postura", name, *([selection.issue] if name == "stances" else [])]
    parts += [
        value
        for field in ("actors", "sources", "languages", "statuses", "stances", "coders", "decided")
        for value in getattr(selection, field)
    ]
    parts += [f"from-{selection.start}"] if selection.start else []
    parts += [f"to-{selection.end}"] if selection.end else []
    parts += ["by-publication"] if selection.clock is Clock.PUBLISHED else []
    parts += ["dated-only"] if not selection.undated else []
    parts += [f"q-{selection.text}"] if selection.text else []
    stem = re.sub(r"[^A-Za-z0-9._-]+", "-", "_".join(parts)).strip("-.")[:140]
    return f"{stem}_{version}.{ending}"
