"""Texts that are one: which source repeats another's, in words; found once for each state of the corpus."""

import pandas as pd

from components.evidence_html import tag
from components.source_columns import Columns
from components.view import View
from data.compare import find_copies
from data.summaries.coverage import copied_sources


def copies_of(view: View) -> pd.DataFrame:
    """The copies and translations among all documents of the corpus."""
    return find_copies(view.whole)


def repeated(view: View, columns: Columns) -> dict[str, str]:
    """Of each source that only repeats another's texts: "copy of" or "translation of" and whose."""
    found = copied_sources(columns.press)
    return {str(source): copy_words(view, row) for source, row in found[~found["independent"]].iterrows()}


def copy_words(view: View, row: "pd.Series | dict[str, str]") -> str:
    """What a text is to the one it repeats, and the source of that."""
    return f"{row['copied_as']} of {view.words.source_of(row['copy_of'])}"


def copy_tag(view: View, row: "dict[str, str]") -> str:
    """The remark on a cell that repeats another's text; empty where the text is the source's own."""
    return tag(f"{copy_words(view, row)}, counts once") if row["copy_of"] else ""


def counting_words(found: "dict[str, str]", total: int) -> str:
    """How many sources are independent, and why the others do not count."""
    if not found:
        return "Counted by independent source: no source only repeats another's text." if total > 1 else ""
    others = "one only repeats" if len(found) == 1 else f"{len(found):,} only repeat"
    return (
        f"Counted by independent source: {total - len(found):,} of {total:,}; {others} another's text. "
        "Copies and translations of one text count once."
    )
