"""Stances in words: what a cell says, what each blank means, how a line changed."""

import pandas as pd

from components.evidence_words import SIGNS
from components.words import Words, day, interval
from data.summaries import UNDATED, Blank, Columns, Turn

COLUMNS = {Columns.SOURCE.value: "by source", Columns.TIME.value: "by time"}
VOICES = {"self": "■", "attributed": "□", "narrated": "▪"}
BLANKS = {
    Blank.NO_ISSUE.value: ("no mention", "no document of the source mentions the issue"),
    Blank.NOT_NAMED.value: ("not named", "the issue is mentioned, the actor is not named"),
    Blank.NO_POSITION.value: ("no position", "the actor is named, but no position is shown"),
    Blank.LEFT_OUT.value: ("filtered out", "there is a position, and a filter leaves it out"),
    Blank.NOT_THEN.value: ("–", "no position dated to this period"),
}
BLANK_GLYPHS = {
    Blank.NO_ISSUE.value: "no-issue",
    Blank.NOT_NAMED.value: "not-named",
    Blank.NO_POSITION.value: "no-position",
    Blank.LEFT_OUT.value: "left-out",
    Blank.NOT_THEN.value: "not-then",
}
_STEPS = ("rejects", "sceptical", "conditional", "open", "supports")


def legend_entries(cells: pd.DataFrame) -> list[tuple[str, str, str]]:
    """The legend of the matrix: the scale, the voices, and each kind of blank it has."""
    scale = [(stance, f"step {stance}", f"{stance} {SIGNS[stance]}") for stance in _STEPS]
    scale[2] = ("conditional|neutral", "step neutral", "conditional ± or neutral 0")
    mixed = [("mixed", "step mixed", "mixed +/−: both signs")]
    voices = [(name, f"voice {name}", word) for name, word in _VOICE_LEGEND.items()]
    blanks = [(name, f"blank {BLANK_GLYPHS[name]}", BLANKS[name][1]) for name in BLANKS]
    present = set(cells["blank"].dropna())
    return [*scale, *mixed, *voices, *(entry for entry in blanks if entry[0] in present)]


_VOICE_LEGEND = {"self": "self-stated", "attributed": "attributed by another", "narrated": "narrated by the document"}


def cell_words(stance: object, voice: object, n: object, blank: object) -> str:
    """What a cell of the matrix says: voice, word, sign, and of how many rows."""
    if not isinstance(stance, str):
        return BLANKS[str(blank)][0]
    return f"{VOICES.get(str(voice), '◧')} {stance} {SIGNS[stance]} ({n})"


def column_words(words: Words, column: str, until: str, columns: Columns) -> str:
    """A source's name, or a period in words."""
    if columns is Columns.SOURCE:
        return words.source(column)
    if column == UNDATED:
        return UNDATED
    first, last = pd.Timestamp(column), pd.Timestamp(until)
    length = (last - first).days
    return interval(first, last, "month" if 27 <= length <= 30 else "year" if length > 300 else "range")


def line_owner(words: Words, actor_id: str) -> str:
    """Whose line it is: a government goes by its country, "Peru's line"."""
    actors = words.tables.actors
    found = actors[actors["actor_id"] == actor_id]
    if len(found) and found["kind"].iloc[0] == "government" and isinstance(found["country"].iloc[0], str):
        return possessive(found["country"].iloc[0].replace("_", " ").title())
    return possessive(words.actor(actor_id))


def possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def change_words(words: Words, change: "pd.Series[object]") -> str:
    """The headline of a change: "Peru's line hardened between 1 Dec 2025 and 12 Jan 2026"."""
    owner = line_owner(words, str(change["actor_id"]))
    first, last = day(change["before_day"]), day(change["after_day"])
    doubt = "" if change["sure"] else ", in this order if the dates hold"
    return f"{owner} line {Turn(str(change['turn'])).value} between {first} and {last}{doubt}."


def change_detail(words: Words, change: "pd.Series[object]") -> str:
    """From what to what, and through whom: "From sceptical (Hugo de Zela) to rejects (José Jerí)"."""
    sides = []
    for side in ("before", "after"):
        ids = [
            part for part in str(change[f"{side}_through"]).split(";") if part not in ("", "nan", change["actor_id"])
        ]
        names = f" ({', '.join(words.actor(part) for part in ids)})" if ids else ""
        sides.append(f"{change[f'{side}_stance']}{names}")
    voiced = "" if change["voiced"] else "; not all of it self-stated"
    return f"From {sides[0]} to {sides[1]}{voiced}"


def headline(words: Words, changes: pd.DataFrame, positions: pd.DataFrame) -> str:
    """What is to be seen: the latest change of a line, else how many hold which position."""
    if len(changes):
        more = (
            f" {len(changes) - 1:,} more {'change' if len(changes) == 2 else 'changes'} below."
            if len(changes) > 1
            else ""
        )
        return change_words(words, changes.iloc[0]) + more
    if positions.empty:
        return "No line changes here, and no position can be dated."
    counts = positions["stance"].value_counts()
    parts = [f"{counts[stance]:,} {_plural(stance, int(counts[stance]))}" for stance in _ORDER if stance in counts]
    actors = "1 actor" if len(positions) == 1 else f"{len(positions):,} actors"
    return f"No line changes here. Of {actors}, {_join(parts)}."


_ORDER = ("rejects", "sceptical", "mixed", "conditional", "neutral", "open", "supports")


def _plural(stance: str, count: int) -> str:
    verbs = {"rejects": ("rejects", "reject"), "supports": ("supports", "support")}
    if stance in verbs:
        return verbs[stance][count > 1]
    return f"{'is' if count == 1 else 'are'} {stance}"


def _join(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
