"""The sources of some documents, as numbers: whose each document is, and whose text was there first."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import pandas as pd

from data.summaries.groups import first_rows, number
from data.tables import Array, Codes, Tables


@dataclass(frozen=True)
class Press:
    """`documents` in their order, and the `copies` among them (`data.compare.find_copies`; None: each text its own).

    What is known of them is worked out once: several counts of the same documents best share one.
    """

    documents: pd.DataFrame
    copies: pd.DataFrame | None = None

    @classmethod
    def of(cls, documents: "pd.DataFrame | Press", copies: pd.DataFrame | None = None) -> "Press":
        """That of the documents; the same where it is one already."""
        return documents if isinstance(documents, Press) else cls(documents, copies)

    @cached_property
    def doc_ids(self) -> "pd.Index[str]":
        """To find documents by, in their order."""
        found: pd.Index[str] = pd.Index(self.documents["doc_id"])
        return found

    @cached_property
    def sources(self) -> Codes:
        """The source of each document; values in the order of the documents."""
        return Codes.of(self.documents["source_id"])

    @cached_property
    def languages(self) -> Array:
        return Codes.of(self.documents["language"]).numbers

    @cached_property
    def latest(self) -> Array:
        """By source the last day on which it published (datetime64; NaT where none is known)."""
        days = self.documents["published_end"].groupby(self.sources.numbers).max()
        latest: Array = days.reindex(range(len(self.sources.values))).to_numpy("datetime64[us]")
        return latest

    @cached_property
    def chains(self) -> tuple[Array, Array]:
        """By document the number of the chain of its text, and its place in time."""
        own = np.arange(len(self.documents))
        if self.copies is None:
            return own, np.zeros(len(own), int)
        order = pd.Index(self.copies["doc_id"])
        place = order.get_indexer(self.doc_ids)
        first = order.get_indexer(self.copies["chain_id"])
        chain = np.where(place >= 0, np.append(first, -1)[place], own + len(order))
        return chain, np.where(place >= 0, place, len(order))

    def rows_of(self, codes: Codes) -> Array:
        """The position among the documents of each row, from the codes of its doc_id; -1 where it is not among them."""
        places = self.doc_ids.get_indexer(codes.values)
        return np.append(places, -1)[codes.numbers]

    def source_ids_of(self, doc_ids: "pd.Series[str]") -> "pd.Series[str]":
        """The source_id of each document named; empty where it is not among them."""
        numbers = np.append(self.sources.numbers, -1)[self.doc_ids.get_indexer(pd.Index(doc_ids))]
        return pd.Series(self.sources.values.array.take(numbers, allow_fill=True), index=doc_ids.index)

    def sources_of(self, tables: Tables, table: str) -> tuple[Array, Array]:
        """The source, as a number, of each row of a table that stands in one of the documents; and which rows do."""
        documents = self.rows_of(tables.codes(table, "doc_id"))
        rows = np.flatnonzero(documents >= 0)
        return self.sources.numbers[documents[rows]].astype("int64"), rows


def originals(press: Press, documents: Array, keys: Array, facts: Array, count: int) -> pd.DataFrame:
    """Of each of `count` keys, a fact and a source: whether the source has a text on it that no other had first.

    One entry a row: its document (by position), its key, its fact. Columns, by key: independent (bool), copy_of (str,
    doc_id of the text it repeats), copied_as (str: copy or translation), both empty where independent.
    """
    chains, places = press.chains
    order = np.argsort(places[documents], kind="stable")
    documents, keys = documents[order], keys[order]
    told, tellings = number(facts[order], chains[documents])
    first = documents[first_rows(told, tellings)][told]
    independent = press.sources.numbers[documents] == press.sources.numbers[first]
    # a source with one text of its own is independent, whatever else it reprints
    own, any_row = first_rows(keys, count, independent), first_rows(keys, count)
    repeats = own < 0
    copied, original = documents[any_row[repeats]], first[any_row[repeats]]
    same = press.languages[copied] == press.languages[original]
    made = pd.DataFrame({"independent": ~repeats, "copy_of": "", "copied_as": ""})
    made.loc[repeats, "copy_of"] = press.documents["doc_id"].to_numpy(object)[original]
    made.loc[repeats, "copied_as"] = np.where(same, "copy", "translation")
    return made.astype({"copy_of": "str", "copied_as": "str"})
