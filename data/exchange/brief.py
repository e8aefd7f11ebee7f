"""The selection as a document of two printed pages: who stands where, what changed, what happened, what differs."""

import json
from functools import cached_property
from html import escape
from pathlib import Path
from typing import Any

import pandas as pd

from data.exchange.brief_html import cut_words, more_html, quoted_html, section_html, text_words
from data.exchange.extract import Extract
from data.exchange.package import manifest_text
from data.exchange.timelines import date_words
from data.export import with_quotes
from data.schema import BY_NAME
from data.summaries import list_changes, stand_now, trace_lines

POSITIONS, CHANGES, HAPPENINGS, DIFFERENCES, DOCUMENTS = 9, 3, 12, 4, 10
"""At most so many of each, so that two pages hold them; what is left out is counted."""
_VOICES = {"self": "self-stated", "attributed": "attributed", "narrated": "narrated"}
_SIGNS = {"rejects": "−−", "sceptical": "−", "conditional": "±", "neutral": "0", "open": "+", "supports": "++"}
Row = dict[Any, Any]


def brief_bytes(extract: Extract) -> bytes:
    """HTML that needs nothing else and prints on two pages of A4; every line has its words and its source."""
    brief = _Brief(extract)
    sections = (brief.positions(), brief.changes(), brief.happenings(), brief.differences(), brief.method())
    style = Path(__file__).with_name("brief.css").read_text(encoding="utf-8")
    manifest = json.dumps(json.loads(manifest_text(extract)), ensure_ascii=False).replace("<", "\\u003c")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(extract.title)}: brief</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"{brief.head()}\n{''.join(sections)}"
        f'<script type="application/json" id="manifest">{manifest}</script>\n</body>\n</html>\n'
    ).encode()


class _Brief:
    """The sections of one extract's brief, each escaped HTML."""

    def __init__(self, extract: Extract) -> None:
        self.extract, self.whole, self.selected = extract, extract.whole, extract.selected
        self.names = dict(zip(self.whole.actors["actor_id"], self.whole.actors["name"], strict=True))
        self.documents = self.whole.documents.set_index("doc_id").to_dict("index")
        stances = self.selected.stances
        self.lines = stances if stances.empty else trace_lines(self.whole, stances, rolled_up=True)

    @cached_property
    def stances(self) -> dict[str, Row]:
        rows = with_quotes(self.selected.stances, BY_NAME["stances"], self.whole.texts)
        return {row["stance_id"]: row for row in rows.to_dict("records")}

    def head(self) -> str:
        issue = self.extract.selection.issue
        known = {one.id: one.question or one.label for one in self.whole.codebook.issues}
        question = known.get(issue) or "All issues of the codebook."
        now = self.whole.documents["published_end"].max()
        until = "" if pd.isna(now) else f" Now is {now:%Y-%m-%d}, the last publication."
        return (
            f'<h1>{escape(self.extract.title)}</h1>\n<p class="question">{escape(question)}</p>\n'
            f'<p class="fine">{escape(self.extract.sentence)}.{until}</p>'
        )

    def positions(self) -> str:
        """Who stands where now, from rejects to supports, each on the words it rests on; issue by issue."""
        rows = []
        for issue, lines in self.lines.groupby("issue", sort=False):
            rows += [(str(issue), row) for row in stand_now(lines).to_dict("records")]
        several = len({issue for issue, _ in rows}) > 1
        labels = {one.id: one.label for one in self.whole.codebook.issues}
        body = "".join(
            self._position(row, labels.get(issue, issue) if several else "") for issue, row in rows[:POSITIONS]
        )
        table = f"<table><tbody>{body}</tbody></table>{more_html(len(rows) - POSITIONS, 'position', 'positions')}"
        return section_html("Who stands where", table if rows else "<p>No stances are selected.</p>")

    def _position(self, row: Row, issue: str) -> str:
        stance = self.stances[row["row_id"]]
        through = [part for part in str(row["through"]).split(";") if part and part != row["actor_id"]]
        by = f" through {', '.join(self._actor(part) for part in through)}" if through else ""
        about = f"<br>{escape(issue)}" if issue else ""
        contested = ", the other side is reported too" if row["contested"] else ""
        voice = f"{_VOICES.get(str(row['voice']), 'both signs')}{by}{contested}"
        return (
            f"<tr><th>{escape(self._actor(row['actor_id']))}{about}</th>"
            f'<td class="stance">{escape(row["stance"])} {_SIGNS.get(row["stance"], "+/−")}</td>'
            f'<td>{self._quote(stance)} <span class="source">{escape(voice)}; {self._when(stance)}</span></td></tr>'
        )

    def changes(self) -> str:
        """Whose line changed: the words before and after."""
        parts = []
        for issue, lines in self.lines.groupby("issue", sort=False):
            parts += [(str(issue), change) for change in list_changes(lines).to_dict("records")]
        body = "".join(self._change(change) for _, change in parts[:CHANGES])
        more = more_html(len(parts) - CHANGES, "change", "changes")
        return section_html(
            "Whose line changed", f"{body}{more}" if parts else "<p>No line changes in this selection.</p>"
        )

    def _change(self, change: Row) -> str:
        order = "" if change["sure"] else " (in this order if the dates hold)"
        days = " and ".join(f"{change[name]:%Y-%m-%d}" for name in ("before_day", "after_day"))
        head = f"{self._actor(change['actor_id'])} {change['turn']} between {days}{order}"
        sides = "".join(
            f"<div>{self._held(self.stances[str(change[f'{side}_ids']).split(';')[0]])}</div>"
            for side in ("before", "after")
        )
        return f'<div class="pair"><div class="head">{escape(head)}</div>{sides}</div>'

    def _held(self, stance: Row) -> str:
        who = f"{self._actor(stance['actor_id'])} {stance['stance']} ({_VOICES[stance['voice']]})"
        return f'{self._quote(stance)} <span class="source">{escape(who)}; {self._when(stance)}</span>'

    def happenings(self) -> str:
        """The latest happenings in the order of time, with the words and source of the first report of each.

        Undated ones come before all others, and so are the first to be left out.
        """
        rows = self.selected.happenings
        order = rows["date_start"].fillna(rows["date_end"])
        latest = rows.loc[order.sort_values(kind="stable", na_position="first").index].tail(HAPPENINGS)
        reports = with_quotes(self.selected.events, BY_NAME["events"], self.whole.texts)
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
            f"<li><time>{escape(when)}</time> <b>{what}</b> {self._quote(report)} "
            f'<span class="source">{self._source(report["doc_id"])}{others}</span></li>'
        )

    def differences(self) -> str:
        """Where sources disagree, the open ones first."""
        rows = with_quotes(self.selected.differences, BY_NAME["differences"], self.whole.texts)
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
        words = quoted_html(row[f"evidence_{side}"], self._language(doc_id))
        value = escape(cut_words(text_words(row[f"value_{side}"])))
        return f'{value}: {words} <span class="source">{self._source(doc_id)}</span>'

    def method(self) -> str:
        """Three lines: who coded by what, what is counted, how to check; and the documents."""
        manifest = self.extract.manifest
        coders = self.selected.documents["coder"].fillna("nobody").value_counts()
        coded = ", ".join(f"{count} by {coder}" for coder, count in coders.items())
        codebook, made_by = manifest["codebook"], manifest["software"]
        lines = (
            f"Documents coded: {coded} (rules is the machine). Codebook {codebook['id']}, version "
            f"{codebook['version']}; {manifest['decisions']['lines']} lines of decisions.",
            "Stances run from rejects (−−) to supports (++); several are never averaged. Members count for their "
            "government while they belong to it. A date is as exact as its words.",
            f"Selection {manifest['selection']}; data version {manifest['data_version']}; {made_by['name']} "
            f"{made_by['version']}. The same selection as a package proves each quotation: python -m data verify.",
        )
        listed = self.selected.documents.to_dict("records")
        items = "".join(f"<li>{self._document(row)}</li>" for row in listed[:DOCUMENTS])
        more = more_html(len(listed) - DOCUMENTS, "document", "documents")
        return section_html("Method", "".join(f"<p>{escape(line)}</p>" for line in lines)) + section_html(
            "Documents", f'<ul class="wide fine">{items}</ul>{more}'
        )

    def _document(self, row: Row) -> str:
        title = f": {row['title']}" if isinstance(row["title"], str) else ""
        published = date_words(row["published_start"], row["published_end"], "")
        translated = {"machine": ", machine translation", "human": ", translation"}.get(row["translated"], "")
        about = f"{row['source_label']}{title}; published {published} ({row['published_basis']}), {row['language']}"
        return f"{escape(about + translated)} <code>{escape(row['doc_id'])} {row['sha256'][:12]}</code>"

    def _actor(self, actor_id: Any) -> str:
        return str(self.names.get(str(actor_id), actor_id))

    def _language(self, doc_id: Any) -> str:
        return str(self.documents[doc_id]["language"])

    def _quote(self, row: Row) -> str:
        return quoted_html(row["evidence"], self._language(row["doc_id"]))

    def _when(self, row: Row) -> str:
        said = date_words(row["date_start"], row["date_end"], str(row["precision"]))
        return f"{escape(said)}, {self._source(row['doc_id'])}"

    def _source(self, doc_id: str) -> str:
        about = self.documents[doc_id]
        number = doc_id.split("_")[0]
        label = str(about["source_label"])
        return escape(cut_words(label if number in label else f"{label} ({number})"))
