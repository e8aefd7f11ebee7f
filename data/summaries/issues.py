"""Which documents speak of an issue at all."""

import numpy as np

from data.tables import Array, Tables


def documents_that_mention(tables: Tables, issue: str) -> frozenset[str]:
    """The doc_ids whose text holds a term of the issue, or a coded stance on it."""
    return frozenset(tables.documents["doc_id"][documents_mentioning(tables, issue)])


def documents_mentioning(tables: Tables, issue: str) -> Array:
    """The same by row of `documents` (bool)."""
    return tables.once(f"mentioning {issue}", lambda: _mentioning(tables, issue))


def _mentioning(tables: Tables, issue: str) -> Array:
    named = tables.issues_named
    mask = np.array(tables.documents["doc_id"].isin(named["doc_id"][named["issue"] == issue]), bool)
    rows = tables.document_rows("stances")[tables.codes("stances", "issue").among([issue])]
    mask[rows[rows >= 0]] = True
    return mask
