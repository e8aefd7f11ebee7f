"""Documents on their way to a `.dna` file."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from data.exchange.dna.model import DnaDocument
from data.exchange.dna.origin import Origin
from data.exchange.dna.outgoing.labels import fit
from data.exchange.dna.roles import UNDATED
from data.exchange.extract import Extract


def number_documents(extract: Extract, origin: Origin | None) -> dict[str, int]:
    """A number a document of the extract: the one it came with, else the next that is free."""
    came = {doc_id: number for number, doc_id in origin.doc_ids.items() if doc_id} if origin else {}
    numbers = iter(range(max(origin.doc_ids, default=0) + 1 if origin else 1, 2**31))
    return {doc_id: came.get(doc_id) or next(numbers) for doc_id in extract.frames["documents"]["doc_id"]}


def make_documents(extract: Extract, origin: Origin | None, numbers: Mapping[str, int]) -> tuple[DnaDocument, ...]:
    """The extract's documents, as they came where they came from DNA, and those that came without a row."""
    known = {one.id: one for one in origin.file.documents} if origin else {}
    made = [
        _make_document(row, numbers[row["doc_id"]], extract.whole.texts[row["doc_id"]], known)
        for row in extract.frames["documents"].to_dict("records")
    ]
    written = {one.id for one in made}
    return (*made, *(one for one in known.values() if one.text and one.id not in written))


def _make_document(row: dict[Any, Any], number: int, text: str, known: Mapping[int, DnaDocument]) -> DnaDocument:
    if number in known:
        return replace(known[number], text=text)
    day = row["published_best"]
    seconds = UNDATED if pd.isna(day) else int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    title = row["doc_id"] if pd.isna(row["title"]) else row["title"]
    source = "" if pd.isna(row["source"]) else row["source"]
    notes = f"Postura document {row['doc_id']}"
    return DnaDocument(number, fit(title), text, seconds, source=fit(source), notes=notes)
