"""The orders in which statements can be read."""

import pandas as pd

from components.words import Words
from data.coding.text import fold
from data.tables import Tables

ORDERS = {
    "date": "date said",
    "newest": "newest first",
    "actor": "actor",
    "source": "source",
    "text": "place in the text",
}
_PLACE = ["doc_id", "content_start", "content_end"]


def sort_statements(tables: Tables, statements: pd.DataFrame, order: str, words: Words) -> pd.DataFrame:
    """The same rows in one of `ORDERS`; undated ones last, equals by place in the text."""
    keyed = statements[_PLACE].assign(_day=statements["date_end"].fillna(statements["date_start"]))
    if order == "actor":
        names = {actor: fold(words.actor(actor)) for actor in statements["actor_id"].unique()}
        keyed["_actor"] = statements["actor_id"].map(names)
    if order == "source":
        documents = tables.documents[["doc_id", "source_label"]].set_index("doc_id")["source_label"]
        labels = {label: fold(label) for label in documents.unique()}
        keyed["_source"] = statements["doc_id"].map(documents.map(labels))
    columns = {
        "date": ["_day", *_PLACE],
        "newest": ["_day", *_PLACE],
        "actor": ["_actor", "_day", *_PLACE],
        "source": ["_source", *_PLACE],
        "text": _PLACE,
    }[order]
    ascending = [not (order == "newest" and column == "_day") for column in columns]
    keyed.index = pd.RangeIndex(len(keyed))
    order_of = keyed.sort_values(columns, ascending=ascending, kind="stable", na_position="last").index
    return statements.iloc[order_of]
