"""What happened, and where sources disagree."""

from html import escape

from data.exchange.brief.pieces import cut_words, quoted_html, text_words
from data.exchange.brief.sections import Item, Section, make_entry, make_pair
from data.exchange.brief.sources import Row, Sources
from data.exchange.extract import Extract
from data.exchange.timelines import date_words
from data.export import with_quotes
from data.schema import BY_NAME

HAPPENINGS, DIFFERENCES = 12, 4
"""At most so many of each; what is left out is counted."""


class Happened:
    """The sections on happenings and differences."""

    def __init__(self, extract: Extract, sources: Sources) -> None:
        self.selected, self.texts, self.sources = extract.selected, extract.whole.texts, sources
        self.issue = extract.selection.issue

    def happenings(self) -> Section:
        """The latest happenings in the order of time, with the words and source of the first report of each.

        Undated ones come before all others, and so are the first to be left out.
        """
        rows = self.selected.happenings
        order = rows["date_start"].fillna(rows["date_end"])
        latest = rows.loc[order.sort_values(kind="stable", na_position="first").index].tail(HAPPENINGS)
        reports = with_quotes(self.selected.events, BY_NAME["events"], self.texts)
        first = {row["happening_id"]: row for row in reports[::-1].to_dict("records")}
        counts = reports["happening_id"].value_counts()
        items = [
            self._happening(row, first[row["happening_id"]], int(counts[row["happening_id"]]))
            for row in latest.to_dict("records")
            if row["happening_id"] in first
        ]
        unit, frame = ("happening", "happenings"), ('<ul class="wide">', "</ul>")
        return Section("What happened", items, len(rows), unit, frame, "No happenings are selected.")

    def _happening(self, row: Row, report: Row, count: int) -> Item:
        status = "" if row["status"] == "happened" else f" ({row['status']})"
        when = date_words(row["date_start"], row["date_end"], str(row["precision"]))
        others = f", and {count - 1} more" if count > 1 else ""
        summary = " ".join(text_words(row["summary"]).split()).rstrip(".")
        said = summary in " ".join(report["evidence"].split())
        what = "" if said else f"<b>{escape(cut_words(summary))}</b>"
        return make_entry(
            f"<time>{escape(when)}</time>{escape(status)} {what} {self.sources.quote(report)} "
            f'<span class="source">{self.sources.source(report["doc_id"])}{others}</span>'
        )

    def differences(self) -> Section:
        """Where sources disagree: on the issue first, and the open ones first."""
        rows = with_quotes(self.selected.differences, BY_NAME["differences"], self.texts)
        ranked = rows.assign(
            _other=rows["issue"].ne(self.issue).fillna(True).astype(bool),
            _rank=rows["resolution"].map({"open": 0, "explained": 1, "resolved": 2}),
        )
        listed = ranked.sort_values(["_other", "_rank"], kind="stable").to_dict("records")
        items = [self._difference(row) for row in listed[:DIFFERENCES]]
        unit = ("difference", "differences")
        return Section("Where sources disagree", items, len(listed), unit, empty="No two passages disagree.")

    def _difference(self, row: Row) -> Item:
        head = f"{cut_words(text_words(row['subject']))} ({row['kind']}, {row['resolution']})"
        return make_pair(head, self._side(row, "a"), self._side(row, "b"))

    def _side(self, row: Row, side: str) -> str:
        doc_id = str(row[f"doc_{side}"])
        words = quoted_html(row[f"evidence_{side}"], self.sources.language(doc_id))
        value = escape(cut_words(text_words(row[f"value_{side}"])))
        return f'{value}: {words} <span class="source">{self.sources.source(doc_id)}</span>'
