"""Which documents to hold side by side: the two nearest ones, and those whose name holds some words."""

import numpy as np
import pandas as pd

from data.coding.text import fold

TELLERS = 20
"""Documents of one happening that count when the nearest are looked for; pairs would grow with their square."""


def nearest_pair(events: pd.DataFrame) -> tuple[str, str] | None:
    """The two documents that tell most happenings in common, the first by id of equals; None where none do.

    Of a happening told in more documents, the first `TELLERS` by id count.
    """
    told = events[["happening_id", "doc_id"]].dropna().drop_duplicates().sort_values(["happening_id", "doc_id"])
    told = told[told.groupby("happening_id").cumcount() < TELLERS]
    numbers, ids = pd.factorize(told["doc_id"], sort=True)
    pairs = pd.DataFrame({"happening": pd.factorize(told["happening_id"])[0], "number": numbers})
    shared = pairs.merge(pairs, on="happening", suffixes=("", "_b"))
    shared = shared[shared["number"] < shared["number_b"]]
    if shared.empty:
        return None
    keys, counts = np.unique(shared["number"].to_numpy() * len(ids) + shared["number_b"].to_numpy(), return_counts=True)
    one, other = divmod(int(keys[counts.argmax()]), len(ids))
    return str(ids[one]), str(ids[other])


def find_named(documents: pd.DataFrame, words: str) -> list[str]:
    """The doc_ids of `documents`, in their order, whose id, source or title holds the words; case, accents aside."""
    wanted = fold(words.strip())
    if not wanted:
        return list(documents["doc_id"])
    label, title = (documents[name].fillna("") for name in ("source_label", "title"))
    names = documents["doc_id"] + " " + label + " " + title
    return list(documents["doc_id"][names.map(fold).str.contains(wanted, regex=False)])
