"""The whole page."""

import json
from html import escape
from pathlib import Path

import pandas as pd

from data.exchange.brief.happened import Happened
from data.exchange.brief.method import list_documents, list_method
from data.exchange.brief.sections import fit_sections
from data.exchange.brief.sources import Sources
from data.exchange.brief.stood import Stood
from data.exchange.extract import Extract
from data.exchange.package import manifest_text


def brief_bytes(extract: Extract) -> bytes:
    """HTML that needs nothing else and prints on two pages of A4; every line has its words and its source."""
    sources = Sources(extract)
    stood, happened = Stood(extract, sources), Happened(extract, sources)
    sections = fit_sections(
        [
            *(stood.positions(), stood.changes(), happened.happenings(), happened.differences()),
            *(list_method(extract), list_documents(extract)),
        ]
    )
    style = Path(__file__).with_name("brief.css").read_text(encoding="utf-8")
    manifest = json.dumps(json.loads(manifest_text(extract)), ensure_ascii=False).replace("<", "\\u003c")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(extract.title)}: brief</title>\n<style>\n{style}</style>\n</head>\n<body>\n"
        f"{_head_html(extract)}\n{''.join(one.html for one in sections)}"
        f'<script type="application/json" id="manifest">{manifest}</script>\n</body>\n</html>\n'
    ).encode()


def _head_html(extract: Extract) -> str:
    issue = extract.selection.issue
    known = {one.id: one.question or one.label for one in extract.whole.codebook.issues}
    question = known.get(issue) or "All issues of the codebook."
    now = extract.whole.documents["published_end"].max()
    until = "" if pd.isna(now) else f" Now is {now:%Y-%m-%d}, the last publication."
    return (
        f'<h1>{escape(extract.title)}</h1>\n<p class="question">{escape(question)}</p>\n'
        f'<p class="fine">{escape(extract.sentence)}.{until}</p>'
    )
