"""A government's line: its members' stances counted for it, for as long as they belonged to it."""

from datetime import date, timedelta

import numpy as np
import pandas as pd

from data.model import Codebook
from data.summaries.cells import day_or_published
from data.summaries.groups import first_rows, number
from data.tables import Tables


def roll_up(tables: Tables, stances: pd.DataFrame) -> pd.DataFrame:
    """The stances with `actor_id` of the topmost body its holder belonged to then; `through` (str) names the holder.

    Membership counts on the stance's last possible day, or on its document's publication where it is undated;
    where neither is known, only undated memberships count.
    """
    known = tables.documents.set_index("doc_id")["published_best"]
    days = day_or_published(stances, known)
    return stances.assign(through=stances["actor_id"], actor_id=top_bodies(tables.codebook, stances["actor_id"], days))


def top_bodies(codebook: Codebook, actors: "pd.Series[str]", days: "pd.Series[pd.Timestamp]") -> "pd.Series[str]":
    """`top_body` of each actor on each day (NaT: unknown); looked up once for all days between two changes."""
    turns = np.array(_turns(codebook), "datetime64[us]")
    known = days.to_numpy("datetime64[us]")
    spells = np.where(np.isnat(known), -1, np.searchsorted(turns, known, side="right"))
    kinds, count = number(pd.factorize(actors, use_na_sentinel=False)[0], spells + 1)
    first = first_rows(kinds, count)
    bodies = [
        top_body(codebook, actor, None if np.isnat(day) else pd.Timestamp(day).date())
        for actor, day in zip(actors.iloc[first], known[first], strict=True)
    ]
    return pd.Series(pd.array(bodies, dtype="str").take(kinds), index=actors.index)


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
