"""Which documents speak of an issue at all."""

from collections.abc import Mapping

import pandas as pd

from data.coding.text import Matcher
from data.model import Codebook

COLUMNS = ["issue", "doc_id"]


def find_issues(texts: Mapping[str, str], codebook: Codebook) -> pd.DataFrame:
    """One row an issue and document whose text holds a term of it; columns issue, doc_id (str)."""
    matchers = {issue: matcher for issue in codebook.issues if (matcher := _matcher(codebook, issue.id))}
    rows = [
        (issue.id, doc_id)
        for doc_id, text in texts.items()
        for issue, matcher in matchers.items()
        if any(match.payload for match in matcher.each(text))
    ]
    return pd.DataFrame(rows, columns=COLUMNS, dtype="str")


def _matcher(codebook: Codebook, issue: str) -> "Matcher[bool] | None":
    """Finds terms (True) and, longer, what they must not be part of (False)."""
    for entry in codebook.issues:
        if entry.id == issue and entry.terms.all:
            excluded = [(phrase, False) for phrase in entry.exclude.all]
            return Matcher([*((phrase, True) for phrase in entry.terms.all), *excluded])
    return None
