"""A government's line: its members' stances counted for it, for as long as they belonged to it."""

from datetime import date, timedelta

import numpy as np
import pandas as pd

from data.model import Codebook
from data.summaries.cells import latest_day
from data.tables import Tables


def roll_up(tables: Tables, stances: pd.DataFrame) -> pd.DataFrame:
    """The stances with `actor_id` of the topmost body its holder belonged to then; `through` (str) names the holder.

    Membership counts on the stance's last possible day, or on its document's publication where it is undated;
    where neither is known, only undated memberships count.
    """
    known = tables.documents.set_index("doc_id")["published_best"]
    published = known.reindex(stances["doc_id"]).set_axis(stances.index)  # map() fails on no documents
    days = latest_day(stances).fillna(published)
    return stances.assign(through=stances["actor_id"], actor_id=top_bodies(tables.codebook, stances["actor_id"], days))


def top_bodies(codebook: Codebook, actors: "pd.Series[str]", days: "pd.Series[pd.Timestamp]") -> "pd.Series[str]":
    """`top_body` of each actor on each day (NaT: unknown); looked up once for all days between two changes."""
    turns = np.array(_turns(codebook), "datetime64[us]")
    known = days.to_numpy("datetime64[us]")
    spells = np.where(np.isnat(known), -1, np.searchsorted(turns, known, side="right"))
    held = pd.DataFrame({"actor": actors.to_numpy(), "spell": spells, "day": known})
    first = held.drop_duplicates(["actor", "spell"])
    tops = {
        (actor, spell): top_body(codebook, actor, None if pd.isna(day) else day.date())
        for actor, spell, day in first.itertuples(index=False)
    }
    codes, keys = pd.MultiIndex.from_frame(held[["actor", "spell"]]).factorize()
    bodies = np.array([tops[key] for key in keys], object)
    return pd.Series(bodies[codes] if len(keys) else [], index=actors.index, dtype="str")


def _turns(codebook: Codebook) -> list[date]:
    """The days on which a membership begins, or has ended."""
    memberships = [membership for actor in codebook.actors for membership in actor.member_of]
    ends = {each.end + timedelta(days=1) for each in memberships if each.end and each.end < date.max}
    return sorted({each.start for each in memberships if each.start} | ends)


def top_body(codebook: Codebook, actor_id: str, day: date | None) -> str:
    """The body at the end of the chain of memberships valid on that day; the actor itself where there is none."""
    actors = {actor.id: actor for actor in codebook.actors}
    seen = {actor_id}
    while actor := actors.get(actor_id):
        bodies = [m.actor for m in actor.member_of if _valid(m.start, m.end, day) and m.actor not in seen]
        if not bodies:
            break
        actor_id = bodies[0]
        seen.add(actor_id)
    return actor_id


def _valid(start: date | None, end: date | None, day: date | None) -> bool:
    if day is None:
        return start is None and end is None
    return (start is None or start <= day) and (end is None or day <= end)
