"""Happenings as a TimelineJS timeline: imprecise dates stay imprecise, undated ones are told of, not placed."""

import json
from html import escape
from typing import Any

import pandas as pd

from data.exchange.extract import Extract
from data.exchange.package import manifest_text
from data.export import with_quotes
from data.schema import EVENTS

Row = dict[Any, Any]


def timeline_bytes(extract: Extract) -> bytes:
    """TimelineJS3 JSON: one slide a selected happening, with the words and source of each report of it.

    A date is as exact as it is known: `display_date` says it in words, `start_date` has a month or a day only
    where that is known, and an interval open to the past stands at its last day.
    """
    happenings = extract.selected.happenings.to_dict("records")
    dated = [row for row in happenings if _is_dated(row)]
    reports = _reports(extract)
    labels = {kind.id: kind.label for kind in extract.whole.codebook.event_types}
    undated = [row for row in happenings if not _is_dated(row)]
    content = {
        "title": {"text": {"headline": escape(extract.title), "text": _title_text(extract, undated)}},
        "events": [_slide(row, reports, labels) for row in dated],
        "postura": json.loads(manifest_text(extract)),
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8")


def _is_dated(row: Row) -> bool:
    return not (pd.isna(row["date_start"]) and pd.isna(row["date_end"]))


def _title_text(extract: Extract, undated: list[Row]) -> str:
    lines = [f"<p>{escape(extract.sentence)}.</p>"]
    if undated:
        items = "".join(f"<li>{escape(str(row['summary']))}</li>" for row in undated)
        lines.append(f"<p>Without a date, and so not on the line:</p><ul>{items}</ul>")
    return "".join(lines)


def _slide(row: Row, reports: dict[str, list[str]], labels: dict[str, str]) -> dict[str, Any]:
    status = "" if row["status"] == "happened" else f" ({row['status']})"
    start, end = row["date_start"], row["date_end"]
    first: Any = end if pd.isna(start) else start
    return {
        "start_date": _date(first, row["precision"]),
        **({"end_date": _date(end, row["precision"])} if not pd.isna(end) and end != first else {}),
        "display_date": date_words(start, end, str(row["precision"])),
        "text": {
            "headline": escape(f"{row['summary']}{status}"),
            "text": "".join(reports.get(row["happening_id"], ())),
        },
        "group": labels.get(row["event_type"], row["event_type"]),
        "unique_id": row["happening_id"],
    }


def _date(day: pd.Timestamp, precision: str) -> dict[str, int]:
    parts = {"year": day.year, "month": day.month, "day": day.day}
    kept = {"year": 1, "month": 2}.get(precision, 3)
    return dict(list(parts.items())[:kept])


def date_words(start: Any, end: Any, precision: str) -> str:
    """An interval in ISO words: "2026-01", "about 2025-12-16", "by 2026-01-12", "2026-01-06 to 2026-01-07"."""
    size = {"year": 4, "month": 7}.get(precision, 10)
    first, last = (_iso(day)[:size] for day in (start, end))
    if not first or not last:
        return f"by {last}" if last else f"from {first}" if first else "undated"
    words = first if first == last else f"{first} to {last}"
    return f"about {words}" if precision == "approx" else words


def _iso(day: Any) -> str:
    return "" if pd.isna(day) else f"{day:%Y-%m-%d}"


def _reports(extract: Extract) -> dict[str, list[str]]:
    """For each happening the words of the selected events that report it, as escaped HTML."""
    events = with_quotes(extract.selected.events, EVENTS, extract.whole.texts)
    about = extract.whole.documents.set_index("doc_id")
    found: dict[str, list[str]] = {}
    for row in events.to_dict("records"):
        document = about.loc[row["doc_id"]]
        published = date_words(document["published_start"], document["published_end"], "")
        source = f"{document['source_label']}, published {published}, {row['doc_id']}"
        words = f"<blockquote>{escape(row['evidence'])}</blockquote><p>{escape(source)}</p>"
        found.setdefault(row["happening_id"], []).append(words)
    return found
