"""How a brief came about, and from which documents."""

from html import escape
from typing import Any

from data.exchange.brief.pieces import more_html, section_html
from data.exchange.extract import Extract
from data.exchange.timelines import date_words

DOCUMENTS = 10
"""At most so many are listed; what is left out is counted."""


def method_html(extract: Extract) -> str:
    """Three lines: who coded by what, what is counted, how to check; and the documents."""
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
    listed = extract.selected.documents.to_dict("records")
    items = "".join(f"<li>{_document_html(row)}</li>" for row in listed[:DOCUMENTS])
    more = more_html(len(listed) - DOCUMENTS, "document", "documents")
    return section_html("Method", "".join(f"<p>{escape(line)}</p>" for line in lines)) + section_html(
        "Documents", f'<ul class="wide fine">{items}</ul>{more}'
    )


def _document_html(row: dict[Any, Any]) -> str:
    title = f": {row['title']}" if isinstance(row["title"], str) else ""
    published = date_words(row["published_start"], row["published_end"], "")
    translated = {"machine": ", machine translation", "human": ", translation"}.get(row["translated"], "")
    about = f"{row['source_label']}{title}; published {published} ({row['published_basis']}), {row['language']}"
    return f"{escape(about + translated)} <code>{escape(row['doc_id'])} {row['sha256'][:12]}</code>"
