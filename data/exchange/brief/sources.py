"""Who said it, in which words, and where that stands: the parts that every line of a brief has."""

from html import escape
from typing import Any

from data.exchange.brief.pieces import cut_words, quoted_html
from data.exchange.extract import Extract
from data.exchange.timelines import date_words

Row = dict[Any, Any]


class Sources:
    """Names of an extract's actors and documents; what it returns is escaped HTML, names aside."""

    def __init__(self, extract: Extract) -> None:
        self.names = dict(zip(extract.whole.actors["actor_id"], extract.whole.actors["name"], strict=True))
        self.documents = extract.whole.documents.set_index("doc_id").to_dict("index")

    def actor(self, actor_id: Any) -> str:
        return cut_words(str(self.names.get(str(actor_id), actor_id)))

    def language(self, doc_id: Any) -> str:
        return str(self.documents[doc_id]["language"])

    def quote(self, row: Row) -> str:
        return quoted_html(row["evidence"], self.language(row["doc_id"]))

    def when(self, row: Row) -> str:
        said = date_words(row["date_start"], row["date_end"], str(row["precision"]))
        return f"{escape(said)}, {self.source(row['doc_id'])}"

    def source(self, doc_id: str) -> str:
        about = self.documents[doc_id]
        number = doc_id.split("_")[0]
        label = str(about["source_label"])
        return escape(cut_words(label if number in label else f"{label} ({number})"))
