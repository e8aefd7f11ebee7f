"""Who stands where, and whose line changed."""

from html import escape
from itertools import zip_longest

import pandas as pd

from data.exchange.brief.pieces import cut_words
from data.exchange.brief.sections import Item, Section, count_lines, make_pair
from data.exchange.brief.sources import Row, Sources
from data.exchange.extract import Extract
from data.export import with_quotes
from data.schema import BY_NAME
from data.summaries import list_changes, stand_now, trace_lines

POSITIONS, CHANGES = 9, 3
"""At most so many of each; what is left out is counted."""
_VOICES = {"self": "self-stated", "attributed": "attributed", "narrated": "narrated"}
_SIGNS = {"rejects": "−−", "sceptical": "−", "conditional": "±", "neutral": "0", "open": "+", "supports": "++"}


class Stood:
    """The sections on stances, from the lines of all selected actors, rolled up."""

    def __init__(self, extract: Extract, sources: Sources) -> None:
        self.sources = sources
        self.main = extract.whole.codebook.codebook.main_issue
        self.labels = {one.id: one.label for one in extract.whole.codebook.issues}
        chosen = extract.selected.stances
        rows = with_quotes(chosen, BY_NAME["stances"], extract.whole.texts)
        self.stances: dict[str, Row] = {row["stance_id"]: row for row in rows.to_dict("records")}
        self.lines = chosen if chosen.empty else trace_lines(extract.whole, chosen, rolled_up=True)

    def positions(self) -> Section:
        """Who stands where now, from rejects to supports, each on the words it rests on; issue by issue."""
        rows = [(issue, row) for issue, lines in self._by_issue() for row in stand_now(lines).to_dict("records")]
        items = [self._position(row, self._about(issue)) for issue, row in choose_positions(rows)]
        frame = ("<table><tbody>", "</tbody></table>")
        unit = ("position", "positions")
        return Section("Who stands where", items, len(rows), unit, frame, "No stances are selected.")

    def _by_issue(self) -> list[tuple[str, pd.DataFrame]]:
        """The codebook's main issue first, then those with most stances."""
        found = [(str(issue), lines) for issue, lines in self.lines.groupby("issue", sort=False)]
        return sorted(found, key=lambda one: (one[0] != self.main, -len(one[1])))

    def _about(self, issue: str) -> str:
        """The issue's label where there are several."""
        return self.labels.get(issue, issue) if self.lines["issue"].nunique() > 1 else ""

    def _position(self, row: Row, issue: str) -> Item:
        stance = self.stances[row["row_id"]]
        through = [part for part in str(row["through"]).split(";") if part and part != row["actor_id"]]
        by = f" through {cut_words(', '.join(self.sources.actor(part) for part in through))}" if through else ""
        about = f"<br>{escape(cut_words(issue))}" if issue else ""
        contested = ", the other side is reported too" if row["contested"] else ""
        voice = escape(f"{_VOICES.get(str(row['voice']), 'both signs')}{by}{contested}")
        shown = f'{self.sources.quote(stance)} <span class="source">{voice}; {self.sources.when(stance)}</span>'
        who = f"{escape(self.sources.actor(row['actor_id']))}{about}"
        where = f"{escape(row['stance'])} {_SIGNS.get(row['stance'], '+/−')}"
        html = f'<tr><th>{who}</th><td class="stance">{where}</td><td>{shown}</td></tr>'
        return Item(html, max(count_lines(shown, 72), count_lines(who, 20)) + 0.5)

    def changes(self) -> Section:
        """Whose line changed: the words before and after."""
        parts = [(issue, row) for issue, lines in self._by_issue() for row in list_changes(lines).to_dict("records")]
        items = [self._change(change, self._about(issue)) for issue, change in parts[:CHANGES]]
        unit = ("change", "changes")
        return Section("Whose line changed", items, len(parts), unit, empty="No line changes in this selection.")

    def _change(self, change: Row, issue: str) -> Item:
        order = "" if change["sure"] else " (in this order if the dates hold)"
        days = " and ".join(f"{change[name]:%Y-%m-%d}" for name in ("before_day", "after_day"))
        about = f" on {cut_words(issue)}" if issue else ""
        head = f"{self.sources.actor(change['actor_id'])} {change['turn']}{about} between {days}{order}"
        return make_pair(
            head, *(self._held(self.stances[str(change[f"{side}_ids"]).split(";")[0]]) for side in ("before", "after"))
        )

    def _held(self, stance: Row) -> str:
        who = f"{self.sources.actor(stance['actor_id'])} {stance['stance']} ({_VOICES[stance['voice']]})"
        return f'{self.sources.quote(stance)} <span class="source">{escape(who)}; {self.sources.when(stance)}</span>'


def choose_positions(rows: list[tuple[str, Row]]) -> list[tuple[str, Row]]:
    """At most `POSITIONS`, in their order: the firmest of every side of every issue before the second of any."""
    sides: dict[tuple[str, int], list[int]] = {}
    for at, (issue, row) in enumerate(rows):
        value: int = 0 if pd.isna(row["value"]) else int(row["value"])
        sides.setdefault((issue, (value > 0) - (value < 0)), []).append(at)
    ranked = [sorted(places, key=lambda at: -int(rows[at][1]["n"])) for places in sides.values()]
    turns = [place for turn in zip_longest(*ranked) for place in turn if place is not None]
    return [rows[at] for at in sorted(turns[:POSITIONS])]
