"""The tables as Parquet, quotes and labels included."""

import io

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from data.exchange.extract import Extract
from data.exchange.package import manifest_text
from data.export import pack_files, with_quotes
from data.schema import BY_NAME, Field, Kind, Table

_TYPES = {
    Kind.DATE: pa.date32(),
    Kind.OFFSET: pa.int64(),
    Kind.COUNT: pa.int64(),
    Kind.VALUE: pa.int64(),
    Kind.NUMBER: pa.float64(),
    Kind.FLAG: pa.bool_(),
}


def parquet_bytes(extract: Extract) -> bytes:
    """A zip of one Parquet file a table and the manifest; equal extracts give equal bytes."""
    tables = {
        f"{name}.parquet": table_bytes(BY_NAME[name], with_quotes(frame, BY_NAME[name], extract.whole.texts))
        for name, frame in extract.frames.items()
    }
    return pack_files({**tables, "manifest.json": manifest_text(extract).encode("utf-8")})


def arrow_schema(table: Table) -> pa.Schema:
    """Typed fields in file order, each with its label and meaning as metadata."""
    return pa.schema([_field(field) for field in table], metadata={"label": table.label, "help": table.help})


def _field(field: Field) -> pa.Field:
    about = {"label": field.label, "help": field.help}
    return pa.field(field.name, _TYPES.get(field.kind, pa.string()), nullable=not field.required, metadata=about)


def table_bytes(table: Table, full: pd.DataFrame) -> bytes:
    buffer = io.BytesIO()
    pq.write_table(pa.Table.from_pandas(full, schema=arrow_schema(table), preserve_index=False), buffer)
    return buffer.getvalue()
