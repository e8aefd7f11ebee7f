"""Who an actor is: kind, titles over time, whom they belong to and since when, other names."""

from datetime import date
from html import escape

import pandas as pd

from components.evidence_html import actor_anchor
from components.view import View
from components.words import interval
from data.model import Actor, Membership, Title


def actor_facts_html(view: View, actor_id: str) -> str:
    """A list of facts from the codebook; every value is escaped."""
    row = view.whole.actors.set_index("actor_id").loc[actor_id]
    coded = next((actor for actor in view.whole.codebook.actors if actor.id == actor_id), None)
    about = ", ".join(part for part in (str(row["kind"]), _capital(row["country"])) if part)
    facts = [("Kind", escape(about))]
    if coded is None:
        facts.append(("Listed", "not in the codebook: found by the coder, named as the document names them"))
    else:
        facts += _dated_facts(view, coded)
        facts.append(("Also written", escape(", ".join(dict.fromkeys((*coded.aliases, *coded.metonyms))))))
    facts.append(("Members", _members(view, actor_id)))
    items = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in facts if value)
    return f'<dl class="facts" dir="auto">{items}</dl>'


def _capital(country: object) -> str:
    return country.replace("_", " ").title() if isinstance(country, str) else ""


def _dated_facts(view: View, actor: Actor) -> list[tuple[str, str]]:
    titles = [f"{escape(title.label)}{_period(title)}" for title in sorted(actor.titles, key=_start)]
    bodies = [
        f"{actor_anchor(view, view.words, body.actor)}{_period(body)}" for body in sorted(actor.member_of, key=_start)
    ]
    return [("Titles", "<br>".join(titles)), ("Belongs to", "<br>".join(bodies))]


def _start(dated: Title | Membership) -> date:
    return dated.start or date.min


def _members(view: View, actor_id: str) -> str:
    """Who belongs to this actor, from when to when."""
    found = [
        (actor.id, membership)
        for actor in view.whole.codebook.actors
        for membership in actor.member_of
        if membership.actor == actor_id
    ]
    return "<br>".join(f"{actor_anchor(view, view.words, member)}{_period(membership)}" for member, membership in found)


def _period(dated: Title | Membership) -> str:
    """A span of office in small grey; nothing where it is not limited."""
    if dated.start is None and dated.end is None:
        return ""
    start, end = (pd.Timestamp(day) if day else pd.NaT for day in (dated.start, dated.end))
    words = interval(start, end).replace("by ", "until ", 1) if dated.start is None else interval(start, end)
    return f' <span class="small">{escape(words)}</span>'
