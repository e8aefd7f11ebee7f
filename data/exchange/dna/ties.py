"""The ties of a `.dna` file, between any two of its variables or document fields."""

from datetime import UTC, datetime

import pandas as pd

from data.exchange.dna.model import DnaFile
from data.exchange.dna.roles import UNDATED
from data.networks import make_ties

_FIELDS = ("author", "source", "section", "type", "id", "title")
DOCUMENT_FIELDS = tuple(f"document {name}" for name in _FIELDS)
"""Fields of a statement's document that may stand for a variable."""


def dna_ties(
    file: DnaFile,
    *,
    row: str = "organization",
    column: str = "concept",
    qualifier: str = "agreement",
    statement_type: str = "DNA Statement",
) -> pd.DataFrame:
    """A tie a statement of the type that has both; the day is its document's, in UTC.

    Raises ValueError for a variable that the type has not.
    """
    known = {one.name for one in file.variables if one.statement_type == statement_type}
    for name in (row, column, qualifier):
        if name not in known and name not in DOCUMENT_FIELDS:
            allowed = ", ".join([*sorted(known), *DOCUMENT_FIELDS])
            raise ValueError(f"variable {name!r}: the type {statement_type!r} has none (allowed: {allowed})")
    documents = {one.id: one for one in file.documents}
    ties = []
    for one in file.statements:
        if one.type == statement_type:
            about = documents[one.document]
            fields = {f"document {name}": str(getattr(about, name)) for name in _FIELDS}
            values = {**fields, **one.values}
            date = None if about.date == UNDATED else datetime.fromtimestamp(about.date, UTC).replace(tzinfo=None)
            agreement = values.get(qualifier)
            sign = int(agreement > 0) if isinstance(agreement, int) else None
            ties.append((str(one.id), values.get(row, ""), values.get(column, ""), sign, str(one.document), date))
    return make_ties(ties)
