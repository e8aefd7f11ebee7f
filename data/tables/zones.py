"""Zones of texts as rows, in which they are kept: document, zone, start, end."""

from collections.abc import Iterable, Mapping

import pandas as pd
import pyarrow as pa

from data.model import Span, Zone, Zoned

_COLUMNS = {"doc_id": "str", "zone": "str", "start": "int64", "end": "int64"}


def zone_frame(zones: Mapping[str, Iterable[Zoned]]) -> pd.DataFrame:
    """One row a zone, in the order of documents and text."""
    rows = [(doc_id, one.zone.value, one.span.start, one.span.end) for doc_id, found in zones.items() for one in found]
    return pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)


def zones_in(rows: pa.Table) -> dict[str, tuple[Zoned, ...]]:
    """The zones that such rows hold, by doc_id."""
    found: dict[str, list[Zoned]] = {}
    for doc_id, zone, start, end in zip(*(rows[name].to_pylist() for name in _COLUMNS), strict=True):
        found.setdefault(doc_id, []).append(Zoned(Zone(zone), Span(start, end)))
    return {doc_id: tuple(zones) for doc_id, zones in found.items()}
