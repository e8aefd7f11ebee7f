"""Comparing documents anew only where something they are compared by has changed."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import pandas as pd

from data.compare import find_happenings, group_as_coded
from data.compare.differences import Difference, Ground, find_held, find_told, with_differences
from data.corpus.handrows import HappeningRow
from data.tables import Tables

_GROUPED_BY = ("documents", "actors", "mentions", "events", "passages")
"""The tables that happenings are found from."""
_TOLD_BY = (*_GROUPED_BY, "happenings", "dates", "statements")
"""The tables that differences are found from, stances aside."""
Find = Callable[[Tables], Tables]
CODED, FOUND, NONE = "coded", "found", "none"
HAPPENINGS = (CODED, FOUND, NONE)
"""Where happenings come from: the hand coding's groups where it has any, rules alone, or no comparison at all."""


class Comparison:
    """Happenings, as `group` finds them, and differences (none without `group`); what the last ones rest on is kept.

    Rows, documents and actors may change between calls, texts and hand coding may not.
    """

    def __init__(self, group: Find | None) -> None:
        self._find_groups = group
        self._groups: tuple[Tables, Tables] | None = None
        self._differences: tuple[Tables, Tables] | None = None
        self._told: tuple[Tables, Ground, list[Difference]] | None = None

    def group(self, tables: Tables) -> Tables:
        """The tables with every event in a happening, in none where there is nothing to group by."""
        if self._find_groups is None:
            return ungrouped(tables)
        last = self._groups
        if last is None or not _alike(last[0], tables, _GROUPED_BY):
            last = self._groups = (tables, self._find_groups(tables))
        found = last[1]
        events = tables.events.assign(happening_id=found.events["happening_id"])
        return tables.with_frames(events=events, happenings=found.happenings)

    def differ(self, tables: Tables) -> Tables:
        """The tables with their differences; call it once happenings are decided on."""
        if self._find_groups is None:
            return tables
        last = self._differences
        if last is None or not _alike(last[0], tables, (*_TOLD_BY, "stances")):
            last = self._differences = (tables, self._find_differences(tables))
        return tables.with_frames(differences=last[1].differences)

    def _find_differences(self, tables: Tables) -> Tables:
        last = self._told
        texts_stand = last is not None and _alike(last[0], tables, ("documents", "mentions"))
        ground = Ground.after(tables, last[1] if last is not None and texts_stand else None)
        if last is None or not _alike(last[0], tables, _TOLD_BY):
            ground.chains  # noqa: B018  # found once for this ground and those after it
            last = self._told = (tables, ground, find_told(ground))
        return with_differences(tables, [*last[2], *find_held(ground)])


def comparison_by(happenings: str, described: Mapping[str, HappeningRow]) -> Comparison:
    """The comparison that one of `HAPPENINGS` names; `described` are those of the hand coding."""
    if happenings == NONE:
        return Comparison(None)
    return Comparison(find_happenings if happenings == FOUND else partial(group_as_coded, described=described))


def ungrouped(tables: Tables) -> Tables:
    """The tables with no event in a happening, whatever a hand coding has grouped."""
    none = pd.Series(None, index=tables.events.index, dtype="str")
    return tables.with_frames(events=tables.events.assign(happening_id=none))


def _alike(one: Tables, other: Tables, names: Sequence[str]) -> bool:
    """Whether two states of a corpus say the same, by whomever it was decided."""
    if one.codebook != other.codebook:
        return False
    for name in names:
        columns = [column for column in one[name] if not str(column).startswith("decided")]
        if not one[name][columns].equals(other[name][columns]):
            return False
    return True
