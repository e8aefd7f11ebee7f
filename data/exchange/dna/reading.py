"""A `.dna` file to values, every reference and every span checked."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from data.exchange.dna.checking import DATA, WITH_ID, Ids, check_entities, check_references, check_spans
from data.exchange.dna.database import Row, Rows, raise_faults, read_rows
from data.exchange.dna.model import (
    BOOLEAN,
    LONG_TEXT,
    SHORT_TEXT,
    DnaDocument,
    DnaEntity,
    DnaFile,
    DnaStatement,
    DnaVariable,
    Value,
)
from data.exchange.dna.offsets import Units

_UNKEPT = {
    "REGEXES": "highlighting patterns",
    "VARIABLELINKS": "links between variables",
    "STATEMENTLINKS": "links between statements",
    "CODERPERMISSIONS": "permissions",
}


def read_dna(path: Path) -> DnaFile:
    """All documents, entities and statements of the file.

    Raises what `read_rows` raises, and DnaError for ids that lead nowhere, entities that are their own ancestors,
    and statements beyond their document's text.
    """
    rows = read_rows(path)
    by_id = {table: {row["ID"]: row for row in rows[table]} for table in WITH_ID}
    raise_faults(path, [*check_references(rows, by_id), *check_entities(by_id["ENTITIES"])])
    raise_faults(path, list(check_spans(rows, by_id["DOCUMENTS"])))
    coders = {row["ID"]: row["Name"] for row in rows["CODERS"]}
    return DnaFile(
        documents=tuple(_document(row, coders) for row in rows["DOCUMENTS"]),
        variables=tuple(_variable(row, by_id) for row in rows["VARIABLES"]),
        entities=tuple(_entities(rows, by_id)),
        statements=tuple(_statements(rows, by_id, coders)),
        unkept=tuple(_unkept(rows)),
    )


def _document(row: Row, coders: dict[int, str]) -> DnaDocument:
    return DnaDocument(
        id=row["ID"],
        title=row["Title"],
        text=row["Text"],
        date=row["Date"],
        author=row["Author"],
        source=row["Source"],
        section=row["Section"],
        notes=row["Notes"],
        type=row["Type"],
        coder=coders.get(row.get("Coder") or 0, ""),
    )


def _variable(row: Row, by_id: dict[str, Ids]) -> DnaVariable:
    return DnaVariable(row["Variable"], row["DataType"], _type_label(row, by_id))


def _type_label(row: Row, by_id: dict[str, Ids]) -> str:
    kind = by_id["STATEMENTTYPES"].get(row.get("StatementTypeId") or 0)
    return str(kind["Label"]) if kind else ""


def _entities(rows: Rows, by_id: dict[str, Ids]) -> Iterator[DnaEntity]:
    attributes: dict[int, dict[str, str]] = defaultdict(dict)
    for row in rows["ATTRIBUTEVALUES"]:
        if row["AttributeValue"]:
            name = by_id["ATTRIBUTEVARIABLES"][row["AttributeVariableId"]]["AttributeVariable"]
            attributes[row["EntityId"]][name] = row["AttributeValue"]
    for row in rows["ENTITIES"]:
        variable = by_id["VARIABLES"][row["VariableId"]]
        parent = by_id["ENTITIES"][row["ChildOf"]]["Value"] if row.get("ChildOf") is not None else ""
        if row["Value"]:
            kind = _type_label(variable, by_id)
            yield DnaEntity(kind, variable["Variable"], row["Value"], parent, attributes[row["ID"]])


def _statements(rows: Rows, by_id: dict[str, Ids], coders: dict[int, str]) -> Iterator[DnaStatement]:
    values: dict[int, dict[str, Value]] = defaultdict(dict)
    for data_type, table in DATA.items():
        for row in rows[table]:
            value = _value(row, data_type, by_id)
            if value is not None:
                values[row["StatementId"]][by_id["VARIABLES"][row["VariableId"]]["Variable"]] = value
    units = {doc_id: Units(row["Text"]) for doc_id, row in by_id["DOCUMENTS"].items()}
    for row in rows["STATEMENTS"]:
        known = units[row["DocumentId"]]
        start, stop = known.to_point(row["Start"]), known.to_point(row["Stop"])
        assert start is not None
        assert stop is not None
        coder = coders.get(row.get("Coder") or 0, "")
        kind = _type_label(row, by_id)
        yield DnaStatement(row["ID"], kind, row["DocumentId"], start, stop, values[row["ID"]], coder)


def _value(row: Row, data_type: str, by_id: dict[str, Ids]) -> Value | None:
    if data_type == SHORT_TEXT:
        return by_id["ENTITIES"][row["Entity"]]["Value"] or None
    value: Any = row.get("Value")
    if data_type == LONG_TEXT:
        return value if isinstance(value, str) and value else None
    return bool(value) if data_type == BOOLEAN else int(value)


def _unkept(rows: Rows) -> Iterator[str]:
    if len(rows["CODERS"]) > 1:
        yield f"permissions and colours of {len(rows['CODERS'])} coders (their names stay with their statements)"
    for table, what in _UNKEPT.items():
        if rows[table]:
            yield f"{len(rows[table])} {what}"
