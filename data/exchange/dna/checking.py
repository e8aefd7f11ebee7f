"""What can be wrong with the rows of a `.dna` file."""

from collections.abc import Iterator

from data.exchange.dna.database import Row, Rows
from data.exchange.dna.model import BOOLEAN, DATA_TYPES, INTEGER, LONG_TEXT, SHORT_TEXT
from data.exchange.dna.offsets import Units

DATA = {BOOLEAN: "DATABOOLEAN", INTEGER: "DATAINTEGER", SHORT_TEXT: "DATASHORTTEXT", LONG_TEXT: "DATALONGTEXT"}
"""The table of each data type's values."""
Ids = dict[int, Row]
WITH_ID = ("CODERS", "DOCUMENTS", "STATEMENTTYPES", "VARIABLES", "ENTITIES", "STATEMENTS", "ATTRIBUTEVARIABLES")
_REFERENCES = (
    *(("DOCUMENTS", "Coder", "CODERS"), ("STATEMENTS", "Coder", "CODERS")),
    *(("STATEMENTS", "DocumentId", "DOCUMENTS"), ("STATEMENTS", "StatementTypeId", "STATEMENTTYPES")),
    *(("VARIABLES", "StatementTypeId", "STATEMENTTYPES"), ("ENTITIES", "VariableId", "VARIABLES")),
    *((table, "StatementId", "STATEMENTS") for table in DATA.values()),
    *((table, "VariableId", "VARIABLES") for table in DATA.values()),
    *(("DATASHORTTEXT", "Entity", "ENTITIES"), ("ENTITIES", "ChildOf", "ENTITIES")),
    *(("ATTRIBUTEVARIABLES", "VariableId", "VARIABLES"), ("ATTRIBUTEVALUES", "EntityId", "ENTITIES")),
    ("ATTRIBUTEVALUES", "AttributeVariableId", "ATTRIBUTEVARIABLES"),
)


def check_references(rows: Rows, by_id: dict[str, Ids]) -> Iterator[str]:
    """Ids that lead nowhere, data types that DNA has not, values where they do not belong."""
    for table, column, other in _REFERENCES:
        for number, row in enumerate(rows[table], 1):
            if row.get(column) is not None and row[column] not in by_id[other]:
                yield f"{table} row {row.get('ID', number)}: {column} {row[column]} is not in {other}"
    for row in rows["VARIABLES"]:
        if row["DataType"] not in DATA_TYPES:
            yield f"VARIABLES row {row['ID']}: DataType {row['DataType']!r} (allowed: {', '.join(DATA_TYPES)})"
    for data_type, table in DATA.items():
        yield from _check_data(table, data_type, rows[table], by_id)


def _check_data(table: str, data_type: str, rows: list[Row], by_id: dict[str, Ids]) -> Iterator[str]:
    """Each value under a variable of its type, of its statement's type, once; an entity of that variable."""
    seen = set()
    for row in rows:
        variable, statement = by_id["VARIABLES"].get(row["VariableId"]), by_id["STATEMENTS"].get(row["StatementId"])
        if variable is None or statement is None:
            continue  # reported as a reference
        where = f"{table}: statement {row['StatementId']}, variable {variable['Variable']!r}"
        if variable["DataType"] != data_type or variable.get("StatementTypeId") != statement["StatementTypeId"]:
            yield f"{where} is no {data_type} variable of the statement's type"
        if (row["StatementId"], row["VariableId"]) in seen:
            yield f"{where} has two values"
        seen.add((row["StatementId"], row["VariableId"]))
        entity = by_id["ENTITIES"].get(row["Entity"]) if data_type == SHORT_TEXT else None
        if entity is not None and entity["VariableId"] != row["VariableId"]:
            yield f"{where}: entity {row['Entity']} belongs to another variable"


def check_entities(entities: Ids) -> Iterator[str]:
    """Entities in a circle: no entity is its own ancestor; each walk stops where an earlier one has been."""
    sound: set[int] = set()
    for start in entities:
        walked: list[int] = []
        at: int | None = start
        while at is not None and at in entities and at not in sound and at not in walked:
            walked.append(at)
            at = entities[at].get("ChildOf")
        if at in walked:
            yield f"ENTITIES: {' is a child of '.join(map(str, [*walked[walked.index(at) :], at]))}"
        sound.update(walked)


def check_spans(rows: Rows, documents: Ids) -> Iterator[str]:
    """Statements that are no span of their document's text."""
    units = {doc_id: Units(row["Text"]) for doc_id, row in documents.items()}
    for row in rows["STATEMENTS"]:
        known = units[row["DocumentId"]]
        start, stop = known.to_point(row["Start"]), known.to_point(row["Stop"])
        if start is None or stop is None or start >= stop:
            yield (
                f"STATEMENTS row {row['ID']}: {row['Start']}-{row['Stop']} is no span of document "
                f"{row['DocumentId']} ({known.length} UTF-16 units)"
            )
