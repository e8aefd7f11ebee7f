"""What happened, and where sources disagree."""

from html import escape

from data.exchange.brief.pieces import cut_words, more_html, quoted_html, section_html, text_words
from data.exchange.brief.sources import Row, Sources
from data.exchange.extract import Extract
from data.exchange.timelines import date_words
from data.export import with_quotes
from data.schema import BY_NAME

HAPPENINGS, DIFFERENCES = 12, 4
"""At most so many of each, so that two pages hold them; what is left out is counted."""


class Happened:
    """The sections on happenings and differences."""

    def __init__(self, extract: Extract, sources: Sources) -> None:
        self.selected, self.texts, self.sources = extract.selected, extract.whole.texts, sources

    def happenings(self) -> str:
        """The latest happenings in the order of time, with the words and source of the first report of each.

        Undated ones come before all others, and so are the first to be left out.
        """
        rows = self.selected.happenings
        order = rows["date_start"].fillna(rows["date_end"])
        latest = rows.loc[order.sort_values(kind="stable", na_position="first").index].tail(HAPPENINGS)
        reports = with_quotes(self.selected.events, BY_NAME["events"], self.texts)
        first = {row["happening_id"]: row for row in reports[::-1].to_dict("records")}
        counts = reports["happening_id"].value_counts()
        items = "".join(
            self._happening(row, first[row["happening_id"]], int(counts[row["happening_id"]]))
            for row in latest.to_dict("records")
            if row["happening_id"] in first
        )
        body = f'<ul class="wide">{items}</ul>{more_html(len(rows) - len(latest), "happening", "happenings")}'
        return section_html("What happened", body if items else "<p>No happenings are selected.</p>")

    def _happening(self, row: Row, report: Row, count: int) -> str:
        status = "" if row["status"] == "happened" else f" ({row['status']})"
        when = date_words(row["date_start"], row["date_end"], str(row["precision"]))
        others = f", and {count - 1} more" if count > 1 else ""
        what = escape(cut_words(text_words(row["summary"])) + status)
        return (
            f"<li><time>{escape(when)}</time> <b>{what}</b> {self.sources.quote(report)} "
            f'<span class="source">{self.sources.source(report["doc_id"])}{others}</span></li>'
        )

    def differences(self) -> str:
        """Where sources disagree, the open ones first."""
        rows = with_quotes(self.selected.differences, BY_NAME["differences"], self.texts)
        ranked = rows.assign(_rank=rows["resolution"].map({"open": 0, "explained": 1, "resolved": 2}))
        listed = ranked.sort_values("_rank", kind="stable").to_dict("records")
        body = "".join(self._difference(row) for row in listed[:DIFFERENCES])
        more = more_html(len(listed) - DIFFERENCES, "difference", "differences")
        return section_html("Where sources disagree", f"{body}{more}" if listed else "<p>No two passages disagree.</p>")

    def _difference(self, row: Row) -> str:
        head = f"{cut_words(text_words(row['subject']))} ({row['kind']}, {row['resolution']})"
        sides = "".join(f"<div>{self._side(row, side)}</div>" for side in "ab")
        return f'<div class="pair"><div class="head">{escape(head)}</div>{sides}</div>'

    def _side(self, row: Row, side: str) -> str:
        doc_id = str(row[f"doc_{side}"])
        words = quoted_html(row[f"evidence_{side}"], self.sources.language(doc_id))
        value = escape(cut_words(text_words(row[f"value_{side}"])))
        return f'{value}: {words} <span class="source">{self.sources.source(doc_id)}</span>'
