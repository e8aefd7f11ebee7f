"""A government's line: its members' stances counted for it, for as long as they belonged to it."""

from datetime import date

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
    held = list(zip(stances["actor_id"], days, strict=True))
    tops = {
        (actor, day): top_body(tables.codebook, actor, None if pd.isna(day) else day.date()) for actor, day in set(held)
    }
    bodies = [tops[key] for key in held]
    return stances.assign(through=stances["actor_id"], actor_id=pd.Series(bodies, index=stances.index, dtype="str"))


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
