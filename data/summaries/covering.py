"""What coverage of anything rests on: who tells it, alike or differently, who could know, each text counted once."""

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.summaries.groups import join_groups, number
from data.summaries.press import Press, originals
from data.tables import Array

REPORTED, DIFFERENTLY = "reported", "reported differently"
NOT_REPORTED, TOO_EARLY = "not reported", "could not know yet"
STATES = (REPORTED, DIFFERENTLY, NOT_REPORTED, TOO_EARLY)


@dataclass(frozen=True)
class Told:
    """What can be reported, and who reports it.

    `facts` is indexed by id, with date_start (datetime) and dated (bool: whether nobody can know of it before);
    `rows` has fact (int, position among the facts, -1: none of them), document (int, position among the documents,
    -1: none), row_id (str) and own (bool); `sides` has id, source_id, other_id (source of the passage it stands
    against), kind, difference_id (str).
    """

    facts: pd.DataFrame
    rows: pd.DataFrame
    sides: pd.DataFrame


@dataclass(frozen=True)
class _Reports:
    """One entry a fact and source that reports it: both as numbers, and what `cover` says of it."""

    facts: Array
    sources: Array
    about: pd.DataFrame


def cover(
    told: Told, press: Press, sources: Collection[str] | None = None, of: Collection[str] | None = None
) -> pd.DataFrame:
    """One row a fact and source; silent sources have rows if they are among `sources` (None: all).

    `of` names the facts that have rows (None: all).

    Columns: id, source_id, coverage (str: one of STATES), row_ids, kinds, difference_ids (str, joined by ;), own,
    independent (bool), copy_of, copied_as (str), silent (int: sources that do not report the fact and could know).
    """
    told = told if of is None else _only(told, of)
    reports = _find_reports(told, press)
    known = np.arange(len(press.sources.values))
    wanted = known if sources is None else known[press.sources.values.isin(list(sources))]
    facts, shown, at = _lay_cells(len(told.facts), wanted, reports)
    days, dated = told.facts["date_start"].to_numpy("datetime64[us]"), told.facts["dated"].to_numpy(bool)
    later = dated[facts] & (days[facts] > press.latest[shown])
    cells = _about_cells(reports.about, at)
    is_told = at >= 0
    state = np.select(
        [is_told & (cells["kinds"] != ""), is_told, later], [DIFFERENTLY, REPORTED, TOO_EARLY], NOT_REPORTED
    )
    aware = np.bincount(facts[is_told & ~later], minlength=len(told.facts))
    names = {"id": told.facts.index.to_numpy()[facts], "source_id": press.sources.values.to_numpy()[shown]}
    silent = (_knowing(days, dated, press.latest) - aware)[facts]
    made = pd.DataFrame({**names, "coverage": state}).astype("str")
    return pd.concat([made, cells], axis=1).assign(silent=silent)


def _only(told: Told, ids: Collection[str]) -> Told:
    kept = told.facts.index.isin(list(ids))
    places = np.append(np.where(kept, np.cumsum(kept) - 1, -1), -1)
    return Told(told.facts[kept], told.rows.assign(fact=places[told.rows["fact"].to_numpy()]), told.sides)


def _lay_cells(count: int, wanted: Array, reports: _Reports) -> tuple[Array, Array, Array]:
    """Of each cell its fact, its source, and its report (-1: none): all facts by wanted sources, then other reports."""
    facts, sources = np.repeat(np.arange(count), len(wanted)), np.tile(wanted, count)
    width = max(int(reports.sources.max(initial=0)), int(wanted.max(initial=0))) + 1
    at = pd.Index(reports.facts * width + reports.sources).get_indexer(facts * width + sources)
    rest = np.flatnonzero(~np.isin(reports.sources, wanted))
    return (
        np.append(facts, reports.facts[rest]),
        np.append(sources, reports.sources[rest]),
        np.append(at, rest),
    )


def _about_cells(about: pd.DataFrame, at: Array) -> pd.DataFrame:
    """The columns of the reports by cell; empty or false where there is none."""
    cells = {}
    for name in ("row_ids", "kinds", "difference_ids", "own", "independent", "copy_of", "copied_as"):
        nothing = about[name].dtype == bool
        values = np.append(about[name].to_numpy(bool if nothing else object), False if nothing else "")[at]
        cells[name] = pd.Series(values, dtype=bool if nothing else "str")
    return pd.DataFrame(cells)


def _find_reports(told: Told, press: Press) -> _Reports:
    rows = told.rows[(told.rows["fact"] >= 0) & (told.rows["document"] >= 0)]
    facts, documents = rows["fact"].to_numpy(), rows["document"].to_numpy()
    keys, count = number(facts, press.sources.numbers[documents])
    first = np.full(count, -1)
    first[keys[::-1]] = np.arange(len(keys))[::-1]
    about = originals(press, documents, keys, facts, count)
    about["row_ids"] = join_groups(keys, count, rows["row_id"])
    about["own"] = np.bincount(keys, rows["own"], count) > 0
    reports = _Reports(facts[first], press.sources.numbers[documents][first], about)
    return _with_sides(reports, told, press)


def _with_sides(reports: _Reports, told: Told, press: Press) -> _Reports:
    """The reports with kinds and difference_ids of the differences in which they stand against another source's.

    A source that contradicts only itself does not report differently from others.
    """
    sides = told.sides[told.sides["source_id"] != told.sides["other_id"]]
    sides = sides.assign(
        fact=told.facts.index.get_indexer(pd.Index(sides["id"])),
        source=press.sources.values.get_indexer(pd.Index(sides["source_id"])),
    )
    sides = sides[(sides["fact"] >= 0) & (sides["source"] >= 0)].sort_values("kind", kind="stable")
    width = len(press.sources.values)
    keys = pd.Index(reports.facts * width + reports.sources)
    at = keys.get_indexer(sides["fact"].to_numpy() * width + sides["source"].to_numpy())
    sides, at = sides[at >= 0], at[at >= 0]
    kinds, ids = (join_groups(at, len(keys), sides[name]) for name in ("kind", "difference_id"))
    return _Reports(reports.facts, reports.sources, reports.about.assign(kinds=kinds, difference_ids=ids))


def _knowing(days: Array, dated: Array, latest: Array) -> Array:
    """How many sources could know of each fact: all but those whose last document is older; no grid is needed."""
    ends = np.sort(latest[~np.isnat(latest)])
    return len(latest) - np.where(dated & ~np.isnat(days), ends.searchsorted(days), 0)


def sides_of(differences: pd.DataFrame, press: Press, column: str, *, either: bool = False) -> pd.DataFrame:
    """Each side of each difference: id (its `column`), source_id, other_id, kind, difference_id.

    With `either`, both sources stand on the ids of both sides: which of two came first is a difference on either.
    """
    by_side = {side: press.source_ids_of(differences[f"doc_{side}"]) for side in "ab"}
    pairs = [(at, mine) for at in "ab" for mine in "ab" if either or at == mine]
    parts = [
        pd.DataFrame(
            {
                "id": differences[f"{column}_{at}"],
                "source_id": by_side[mine],
                "other_id": by_side["b" if mine == "a" else "a"],
                "kind": differences["kind"],
                "difference_id": differences["difference_id"],
            }
        )
        for at, mine in pairs
    ]
    return pd.concat(parts).dropna(subset=["id", "source_id"])
