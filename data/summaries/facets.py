"""How many rows each option of a filter would show, with all the other filters as they are."""

from collections import Counter
from dataclasses import replace

import pandas as pd

from data.model import Decided
from data.selection import Selection, select
from data.tables import Tables

_ROWS = ("events", "statements", "stances")


def facet_counts(whole: Tables, selection: Selection) -> dict[str, dict[str, int]]:
    """By filter (field of Selection) and option: rows of events, statements and stances together.

    A status counts events and a stance counts stances, which alone they filter.
    """
    within = {
        name: select(whole, selection.without(name))
        for name in ("actors", "sources", "languages", "statuses", "stances", "coders")
    }
    documents = whole.documents.set_index("doc_id")
    decided = select(whole, replace(selection, decided=tuple(Decided))) if len(whole.decisions) else whole
    return {
        "actors": _actors(within["actors"]),
        "sources": _by_document(within["sources"], documents["source_id"]),
        "languages": _by_document(within["languages"], documents["language"]),
        "statuses": _values(within["statuses"].events["status"]),
        "stances": _values(within["stances"].stances["stance"]),
        "coders": _values(pd.concat([within["coders"][name]["coder"] for name in _ROWS])),
        "decided": _values(pd.concat([decided[name]["decided"] for name in _ROWS])),
    }


def _actors(tables: Tables) -> dict[str, int]:
    taking_part = tables.events["actor_ids"].dropna().str.split(";").explode()
    return _values(pd.concat([taking_part, tables.statements["actor_id"], tables.stances["actor_id"]]))


def _by_document(tables: Tables, key: "pd.Series[str]") -> dict[str, int]:
    return dict(sum((Counter(_values(tables[name]["doc_id"].map(key))) for name in _ROWS), Counter()))


def _values(cells: "pd.Series[str]") -> dict[str, int]:
    return {str(value): int(count) for value, count in cells.value_counts().items()}
