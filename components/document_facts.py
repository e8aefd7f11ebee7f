"""What is known of a document: source, dates and why, language, translation, checksum."""

from html import escape

import pandas as pd

from components.evidence_words import BASIS, TRANSLATED, text_of
from components.view import View
from components.words import day, interval


def facts_html(view: View, about: pd.Series) -> str:
    """A list of facts; every value is escaped."""
    facts = [
        ("Source", _source(about)),
        ("Date", escape(published_words(about))),
        ("Why this date", escape(text_of(about["published_why"]) or "nothing is noted")),
        ("Language", escape(_language(view, about))),
        ("Translation", TRANSLATED.get(about["translated"], escape(about["translated"]))),
        ("Length", f"{about['words']:,} words"),
        ("Coder", escape(text_of(about["coder"]) or "nobody yet")),
        ("SHA-256 of the file", f"<code>{escape(about['sha256'])}</code>"),
    ]
    items = "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in facts)
    return f'<dl class="facts" dir="auto">{items}</dl>'


def _source(about: pd.Series) -> str:
    name = escape(text_of(about["source"]) or "not named in the text")
    url = text_of(about["url"])
    if not url:
        return name
    shown = escape(url)
    linked = url.startswith(("https://", "http://"))
    return f'{name}, <a href="{shown}" rel="noopener noreferrer">{shown}</a>' if linked else f"{name}, {shown}"


def published_words(about: pd.Series) -> str:
    """When the document was published, how that is known, and the most likely day."""
    when = interval(about["published_start"], about["published_end"])
    best = day(about["published_best"])
    if when == "undated":
        return "Publication date not known"
    basis = BASIS[about["published_basis"]]
    certain = about["published_start"] == about["published_end"]
    return ", ".join(
        part for part in (f"Published {when}", basis, "" if certain or not best else f"most likely {best}") if part
    )


def _language(view: View, about: pd.Series) -> str:
    sure = about["language_confidence"]
    confidence = "" if pd.isna(sure) else f" (langdetect {float(sure):.2f})"
    return f"{view.words.language(about['language'])}{confidence}"
