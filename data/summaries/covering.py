"""What coverage of anything rests on: who tells it, alike or differently, who could know, each text counted once."""

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

REPORTED, DIFFERENTLY = "reported", "reported differently"
NOT_REPORTED, TOO_EARLY = "not reported", "could not know yet"
STATES = (REPORTED, DIFFERENTLY, NOT_REPORTED, TOO_EARLY)
_WORDS = ["row_ids", "kinds", "difference_ids", "copy_of", "copied_as"]


@dataclass(frozen=True)
class Told:
    """What can be reported, and who reports it.

    `facts` is indexed by id, with date_start (datetime) and dated (bool: whether nobody can know of it before);
    `rows` has id, doc_id, row_id (str) and own (bool); `sides` has row_id, source_id, other_id (source of the passage
    it stands against), kind, difference_id (str).
    """

    facts: pd.DataFrame
    rows: pd.DataFrame
    sides: pd.DataFrame


def cover(
    told: Told, documents: pd.DataFrame, copies: pd.DataFrame | None, sources: Collection[str] | None = None
) -> pd.DataFrame:
    """One row a fact and source of `documents`; silent sources have rows if they are among `sources` (None: all).

    Columns: id, source_id, coverage (str: one of STATES), row_ids, kinds, difference_ids (str, joined by ;), own,
    independent (bool), copy_of, copied_as (str), silent (int: sources that do not report the fact and could know).
    `copies` are those of `data.compare.find_copies`.
    """
    latest = documents.groupby("source_id", sort=False)["published_end"].max()
    keys = ["id", "source_id"]
    rows = told.rows.merge(documents[["doc_id", "source_id"]], on="doc_id")
    reports = rows.groupby(keys, sort=False).agg(row_ids=("row_id", ";".join), own=("own", "any"))
    reports = reports.join(originals(rows, documents, copies))
    wanted = latest.index if sources is None else latest.index[latest.index.isin(list(sources))]
    index = pd.MultiIndex.from_product([told.facts.index, wanted], names=keys)
    grid = pd.DataFrame(index=index.append(reports.index[~reports.index.isin(index)]))
    cells = grid.join(reports).join(_disagreements(told.sides)).reset_index()
    cells = cells.join(told.facts, on="id").join(latest.rename("latest"), on="source_id")
    later = cells["dated"].astype(bool) & (cells["date_start"] > cells["latest"])
    is_told, differs = cells["row_ids"].notna(), cells["kinds"].notna()
    state = pd.Series(NOT_REPORTED, index=cells.index, dtype="str").mask(later, TOO_EARLY).mask(is_told, REPORTED)
    cells["coverage"] = state.mask(is_told & differs, DIFFERENTLY)
    cells[["kinds", "difference_ids"]] = cells[["kinds", "difference_ids"]].where(is_told)
    cells[_WORDS] = cells[_WORDS].astype("str").fillna("")
    for name in ("own", "independent"):
        cells[name] = cells[name].fillna(False).astype(bool)
    cells = cells.join(_knowing(told.facts, latest).rename("silent"), on="id")
    cells["silent"] -= (is_told & ~later).groupby(cells["id"]).transform("sum").astype(int)
    return cells[[*keys, "coverage", *_WORDS[:3], "own", "independent", *_WORDS[3:], "silent"]]


def _knowing(facts: pd.DataFrame, latest: "pd.Series[pd.Timestamp]") -> "pd.Series[int]":
    """How many sources could know of each fact: all but those whose last document is older; no grid is needed."""
    ends = latest.dropna().sort_values().to_numpy("datetime64[us]")
    older = pd.Series(ends.searchsorted(facts["date_start"].to_numpy("datetime64[us]")), index=facts.index)
    return len(latest) - older.where(facts["dated"].astype(bool) & facts["date_start"].notna(), 0)


def originals(rows: pd.DataFrame, documents: pd.DataFrame, copies: pd.DataFrame | None) -> pd.DataFrame:
    """independent, copy_of and copied_as by id and source_id of `rows`: whose text of a chain was there first."""
    keys = ["id", "source_id"]
    rows = rows[[*keys, "doc_id"]].drop_duplicates()
    chains = {} if copies is None else dict(zip(copies["doc_id"], copies["chain_id"], strict=True))
    place = {doc_id: at for at, doc_id in enumerate(chains)}
    rows = rows.assign(chain=rows["doc_id"].map(lambda doc_id: chains.get(doc_id, doc_id)))
    rows = rows.iloc[rows["doc_id"].map(place).argsort(kind="stable")] if place else rows
    first = rows.drop_duplicates(["id", "chain"])
    rows = rows.merge(first, on=["id", "chain"], suffixes=("", "_first"))
    rows["independent"] = rows["source_id"] == rows["source_id_first"]
    language = dict(zip(documents["doc_id"], documents["language"], strict=True))
    same = rows["doc_id"].map(language) == rows["doc_id_first"].map(language)
    rows["copy_of"] = rows["doc_id_first"].mask(rows["independent"], "")
    rows["copied_as"] = same.map({True: "copy", False: "translation"}).astype("str").mask(rows["independent"], "")
    # a source with one text of its own is independent, whatever else it reprints
    best = rows.sort_values("independent", ascending=False, kind="stable").drop_duplicates(keys)
    return best.set_index(keys)[["independent", "copy_of", "copied_as"]]


def _disagreements(sides: pd.DataFrame) -> pd.DataFrame:
    """kinds and difference_ids (str, joined by ;) of every fact and source one side of which is against another's.

    A source that contradicts only itself does not report differently from others.
    """
    found = sides[sides["source_id"] != sides["other_id"]].dropna(subset=["id", "source_id"])
    told = found.drop_duplicates().sort_values("kind", kind="stable").groupby(["id", "source_id"], sort=False)
    return pd.DataFrame({"kinds": told["kind"].agg(_join), "difference_ids": told["difference_id"].agg(_join)}).astype(
        "str"
    )


def sides_of(differences: pd.DataFrame, documents: pd.DataFrame, column: str, *, either: bool = False) -> pd.DataFrame:
    """Each side of each difference: id (its `column`), source_id, other_id, kind, difference_id.

    With `either`, both sources stand on the ids of both sides: which of two came first is a difference on either.
    """
    source = dict(zip(documents["doc_id"], documents["source_id"], strict=True))
    pairs = [(at, mine) for at in "ab" for mine in "ab" if either or at == mine]
    parts = [
        pd.DataFrame(
            {
                "id": differences[f"{column}_{at}"],
                "source_id": differences[f"doc_{mine}"].map(source),
                "other_id": differences[f"doc_{'b' if mine == 'a' else 'a'}"].map(source),
                "kind": differences["kind"],
                "difference_id": differences["difference_id"],
            }
        )
        for at, mine in pairs
    ]
    return pd.concat(parts)


def _join(values: "pd.Series[str]") -> str:
    return ";".join(dict.fromkeys(values))
