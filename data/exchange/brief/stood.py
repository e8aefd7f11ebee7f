"""Who stands where, and whose line changed."""

from html import escape

from data.exchange.brief.pieces import more_html, section_html
from data.exchange.brief.sources import Row, Sources
from data.exchange.extract import Extract
from data.export import with_quotes
from data.schema import BY_NAME
from data.summaries import list_changes, stand_now, trace_lines

POSITIONS, CHANGES = 9, 3
"""At most so many of each, so that two pages hold them; what is left out is counted."""
_VOICES = {"self": "self-stated", "attributed": "attributed", "narrated": "narrated"}
_SIGNS = {"rejects": "−−", "sceptical": "−", "conditional": "±", "neutral": "0", "open": "+", "supports": "++"}


class Stood:
    """The sections on stances, from the lines of all selected actors, rolled up."""

    def __init__(self, extract: Extract, sources: Sources) -> None:
        self.sources = sources
        self.labels = {one.id: one.label for one in extract.whole.codebook.issues}
        chosen = extract.selected.stances
        rows = with_quotes(chosen, BY_NAME["stances"], extract.whole.texts)
        self.stances: dict[str, Row] = {row["stance_id"]: row for row in rows.to_dict("records")}
        self.lines = chosen if chosen.empty else trace_lines(extract.whole, chosen, rolled_up=True)

    def positions(self) -> str:
        """Who stands where now, from rejects to supports, each on the words it rests on; issue by issue."""
        rows = []
        for issue, lines in self.lines.groupby("issue", sort=False):
            rows += [(str(issue), row) for row in stand_now(lines).to_dict("records")]
        several = len({issue for issue, _ in rows}) > 1
        body = "".join(
            self._position(row, self.labels.get(issue, issue) if several else "") for issue, row in rows[:POSITIONS]
        )
        table = f"<table><tbody>{body}</tbody></table>{more_html(len(rows) - POSITIONS, 'position', 'positions')}"
        return section_html("Who stands where", table if rows else "<p>No stances are selected.</p>")

    def _position(self, row: Row, issue: str) -> str:
        stance = self.stances[row["row_id"]]
        through = [part for part in str(row["through"]).split(";") if part and part != row["actor_id"]]
        by = f" through {', '.join(self.sources.actor(part) for part in through)}" if through else ""
        about = f"<br>{escape(issue)}" if issue else ""
        contested = ", the other side is reported too" if row["contested"] else ""
        voice = escape(f"{_VOICES.get(str(row['voice']), 'both signs')}{by}{contested}")
        shown = f'{self.sources.quote(stance)} <span class="source">{voice}; {self.sources.when(stance)}</span>'
        return (
            f"<tr><th>{escape(self.sources.actor(row['actor_id']))}{about}</th>"
            f'<td class="stance">{escape(row["stance"])} {_SIGNS.get(row["stance"], "+/−")}</td>'
            f"<td>{shown}</td></tr>"
        )

    def changes(self) -> str:
        """Whose line changed: the words before and after."""
        parts = []
        for issue, lines in self.lines.groupby("issue", sort=False):
            parts += [(str(issue), change) for change in list_changes(lines).to_dict("records")]
        body = "".join(self._change(change) for _, change in parts[:CHANGES])
        more = more_html(len(parts) - CHANGES, "change", "changes")
        return section_html(
            "Whose line changed", f"{body}{more}" if parts else "<p>No line changes in this selection.</p>"
        )

    def _change(self, change: Row) -> str:
        order = "" if change["sure"] else " (in this order if the dates hold)"
        days = " and ".join(f"{change[name]:%Y-%m-%d}" for name in ("before_day", "after_day"))
        head = f"{self.sources.actor(change['actor_id'])} {change['turn']} between {days}{order}"
        sides = "".join(
            f"<div>{self._held(self.stances[str(change[f'{side}_ids']).split(';')[0]])}</div>"
            for side in ("before", "after")
        )
        return f'<div class="pair"><div class="head">{escape(head)}</div>{sides}</div>'

    def _held(self, stance: Row) -> str:
        who = f"{self.sources.actor(stance['actor_id'])} {stance['stance']} ({_VOICES[stance['voice']]})"
        return f'{self.sources.quote(stance)} <span class="source">{escape(who)}; {self.sources.when(stance)}</span>'
