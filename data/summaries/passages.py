"""Passages counted by source: how often each word stands there, with the first of its passages."""

from collections.abc import Collection

import numpy as np
import pandas as pd

from data.export.slices import cut_slices
from data.summaries.groups import first_rows, join_groups, number
from data.summaries.press import Press
from data.tables import Tables

LISTED = 12
"""Documents of a source whose passages a count keeps; n counts them all."""


def rows_from(
    tables: Tables, table: str, sources: Collection[str] | None, actor: str, start: str, end: str, *more: str
) -> pd.DataFrame:
    """The rows of a table that have a start and stand in documents of the sources (None: all).

    Columns: source_id, doc_id, actor_id (str), start, end (int64, code points), and the `more` named.
    """
    press, frame, codes = Press(tables.documents), tables[table], tables.codes(table, "doc_id")
    documents = press.rows_of(codes)
    wanted = np.ones(len(press.sources.values), bool) if sources is None else press.sources.values.isin(list(sources))
    from_them = np.append(wanted[press.sources.numbers], False)[documents]
    kept = np.flatnonzero(from_them & frame[start].notna().to_numpy())
    rows = frame[[start, end, *more]].iloc[kept].reset_index(drop=True).rename(columns={start: "start", end: "end"})
    source = press.sources.values[press.sources.numbers[documents[kept]]]
    named = {"doc_id": codes.at(kept).cells(), "actor_id": tables.codes(table, actor).at(kept).cells()}
    return rows.assign(**named, source_id=source).astype({"start": "int64", "end": "int64", "source_id": "str"})


def cut_words(tables: Tables, rows: pd.DataFrame) -> "pd.Series[str]":
    """The words of each row, sliced from its document."""
    numbers, doc_ids = pd.factorize(rows["doc_id"])
    texts = tables.searched.take(pd.Index(doc_ids).to_numpy(object))
    words = cut_slices(texts, numbers, rows["start"].to_numpy(), rows["end"].to_numpy())
    return pd.Series(pd.array(words, dtype="str"), index=rows.index)


def count_passages(rows: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """Rows of source_id, doc_id, keys, start, end counted by source and keys, the most frequent first.

    Columns: source_id, keys (str), n (Int64), passages (str: doc_id:start-end joined by ;, of at most `LISTED`
    documents).
    """
    names = ["source_id", *keys]
    groups, count = number(*(pd.factorize(rows[name])[0] for name in names))
    told, tellings = number(groups, pd.factorize(rows["doc_id"])[0])
    owner = groups[first_rows(told, tellings)]
    place = pd.Series(owner).groupby(owner).cumcount().to_numpy()
    kept = np.flatnonzero(place[told] < LISTED)
    some = rows.iloc[kept]
    passages = some["doc_id"] + ":" + some["start"].astype("str") + "-" + some["end"].astype("str")
    counted = rows[names].iloc[first_rows(groups, count)].reset_index(drop=True)
    counted = counted.assign(
        n=np.bincount(groups, minlength=count), passages=join_groups(groups[kept], count, passages)
    )
    typed = counted.astype(dict.fromkeys([*names, "passages"], "str") | {"n": "Int64"})
    return typed.sort_values(["source_id", "n"], ascending=[True, False], kind="stable").reset_index(drop=True)
