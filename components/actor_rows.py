"""All rows that concern one actor, as the other filters leave them."""

from dataclasses import dataclass, replace

import pandas as pd

from components.view import View
from data.selection import select


@dataclass(frozen=True)
class ActorRows:
    """What the actor says, holds and does, and what comes through them; stances on every issue."""

    statements: pd.DataFrame
    stances: pd.DataFrame
    events: pd.DataFrame
    through: pd.DataFrame
    """Statements of others that this actor reports."""
    mentions: int
    documents: int


def find_actor_rows(view: View, actor_id: str) -> ActorRows:
    """The rows of every issue; filters on dates, sources, languages, status, stance and words count."""
    whole = view.whole
    statements, stances = whole.statements, whole.stances
    taking_part = whole.events["actor_ids"].str.split(";").map(lambda ids: isinstance(ids, list) and actor_id in ids)
    frames = {
        "statements": statements[(statements["actor_id"] == actor_id) | (statements["reported_by"] == actor_id)],
        "stances": stances[stances["actor_id"] == actor_id],
        "events": whole.events[taking_part.astype(bool)],
        "mentions": whole.mentions[whole.mentions["actor_id"] == actor_id],
    }
    narrow = replace(whole, **frames)  # type: ignore[arg-type]
    kept = select(narrow, replace(view.selection, issue="", actors=()))
    own = kept.statements["actor_id"] == actor_id
    named = pd.concat([frame["doc_id"] for frame in (kept.statements, kept.stances, kept.events, kept.mentions)])
    return ActorRows(
        statements=_by_date(kept.statements[own]),
        stances=_by_date(kept.stances),
        events=_by_date(kept.events),
        through=_by_date(kept.statements[~own]),
        mentions=len(kept.mentions),
        documents=int(named.nunique()),
    )


def _by_date(frame: pd.DataFrame) -> pd.DataFrame:
    """Oldest first by the last day a row can be of; undated last."""
    last = frame["date_end"].fillna(frame["date_start"])
    order = frame.assign(_last=last).sort_values(
        ["_last", "doc_id", "evidence_start"], kind="stable", na_position="last"
    )
    return frame.loc[order.index]
