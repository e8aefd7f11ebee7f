"""How a brief came about, and from which documents."""

from html import escape
from typing import Any

from data.exchange.brief.pieces import cut_words
from data.exchange.brief.sections import Item, Section, count_lines, make_entry
from data.exchange.extract import Extract
from data.exchange.timelines import date_words

DOCUMENTS = 10
"""At most so many are listed; what is left out is counted."""


def list_method(extract: Extract) -> Section:
    """Three lines: who coded by what, what is counted, how to check."""
    manifest = extract.manifest
    coders = extract.selected.documents["coder"].fillna("nobody").value_counts()
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
    items = [Item(f"<p>{escape(line)}</p>", count_lines(line, 88) + 0.4) for line in lines]
    return Section("Method", items, len(items))


def list_documents(extract: Extract) -> Section:
    """The selected documents, with how their day is known and the start of their hash."""
    listed = extract.selected.documents.to_dict("records")
    items = [make_entry(_document_html(row)) for row in listed[:DOCUMENTS]]
    frame = ('<ul class="wide fine">', "</ul>")
    return Section("Documents", items, len(listed), ("document", "documents"), frame, "No document is selected.")


def _document_html(row: dict[Any, Any]) -> str:
    title = f": {cut_words(row['title'])}" if isinstance(row["title"], str) else ""
    published = date_words(row["published_start"], row["published_end"], "")
    translated = {"machine": ", machine translation", "human": ", translation"}.get(row["translated"], "")
    about = (
        f"{cut_words(row['source_label'])}{title}; published {published} ({row['published_basis']}), {row['language']}"
    )
    return f"{escape(about + translated)} <code>{escape(cut_words(row['doc_id']))} {row['sha256'][:12]}</code>"
