"""Comparing documents anew only where something they are compared by has changed."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from data.compare import find_differences, find_happenings, group_as_coded
from data.corpus.handrows import HappeningRow
from data.tables import Tables

_GROUPED_BY = ("documents", "actors", "mentions", "events", "passages")
"""The tables that happenings are found from; differences come from these and the others."""
_DIFFER_BY = (*_GROUPED_BY, "happenings", "dates", "statements", "stances")
Find = Callable[[Tables], Tables]
CODED, FOUND, NONE = "coded", "found", "none"
HAPPENINGS = (CODED, FOUND, NONE)
"""Where happenings come from: the hand coding's groups where it has any, rules alone, or no comparison at all."""


class Comparison:
    """Happenings, as `group` finds them, and differences; the last of each are kept.

    Of a corpus only rows may change between calls, not its texts and codebook, unless documents change with them.
    """

    def __init__(self, group: Find, differ: Find = find_differences) -> None:
        self._find_groups, self._find_differences = group, differ
        self._groups: tuple[Tables, Tables] | None = None
        self._differences: tuple[Tables, Tables] | None = None

    def group(self, tables: Tables) -> Tables:
        """The tables with every event in a happening."""
        last = self._groups
        if last is None or not _alike(last[0], tables, _GROUPED_BY):
            last = self._groups = (tables, self._find_groups(tables))
        found = last[1]
        events = tables.events.assign(happening_id=found.events["happening_id"])
        return tables.with_frames(events=events, happenings=found.happenings)

    def differ(self, tables: Tables) -> Tables:
        """The tables with their differences; call it once happenings are decided on."""
        last = self._differences
        if last is None or not _alike(last[0], tables, _DIFFER_BY):
            last = self._differences = (tables, self._find_differences(tables))
        return tables.with_frames(differences=last[1].differences)


def comparison_by(happenings: str, described: Mapping[str, HappeningRow]) -> Comparison:
    """The comparison that one of `HAPPENINGS` names; `described` are those of the hand coding."""
    if happenings == NONE:
        return Comparison(_as_they_are, _as_they_are)
    return Comparison(find_happenings if happenings == FOUND else partial(group_as_coded, described=described))


def _as_they_are(tables: Tables) -> Tables:
    return tables


def _alike(one: Tables, other: Tables, names: Sequence[str]) -> bool:
    """Whether two states of a corpus say the same, by whomever it was decided."""
    if one.codebook != other.codebook:
        return False
    for name in names:
        columns = [column for column in one[name] if not str(column).startswith("decided")]
        if not one[name][columns].equals(other[name][columns]):
            return False
    return True
