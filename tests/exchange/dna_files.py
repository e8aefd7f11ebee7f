"""`.dna` files of invented text, built row by row with SQL of their own: nothing here comes from our writer.

Five statements on a dam: Rivas for the Ministry, the Farmers' Union on its own, and one annotation.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from data.tables import Tables

FIRST = "Elena Rivas 🛂 said: “We need the dam.” The farmers called the dam a danger. They said it twice: a danger."
SECOND = "La Unión de Regantes rechazó la presa.\r\nRivas la defendió; dos veces la defendió."
MAY_6, JUNE_1 = 1714953600, 1717200000
"""2024-05-06 and 2024-06-01, midnight UTC."""

COLUMNS = {
    "SETTINGS": "Property, Value",
    "CODERS": "ID, Name, Red, Green, Blue, Password",
    "CODERRELATIONS": "ID, Coder, OtherCoder",
    "DOCUMENTS": "ID, Title, Text, Coder, Author, Source, Section, Notes, Type, Date",
    "STATEMENTTYPES": "ID, Label, Red, Green, Blue",
    "VARIABLES": "ID, Variable, DataType, StatementTypeId",
    "VARIABLELINKS": "ID, SourceVariableId, TargetVariableId",
    "REGEXES": "Label, Red, Green, Blue",
    "STATEMENTS": "ID, StatementTypeId, DocumentId, Start, Stop, Coder",
    "ENTITIES": "ID, VariableId, Value, Red, Green, Blue, ChildOf",
    "DATABOOLEAN": "ID, StatementId, VariableId, Value",
    "DATAINTEGER": "ID, StatementId, VariableId, Value",
    "DATASHORTTEXT": "ID, StatementId, VariableId, Entity",
    "DATALONGTEXT": "ID, StatementId, VariableId, Value",
    "ATTRIBUTEVARIABLES": "ID, VariableId, AttributeVariable",
    "ATTRIBUTEVALUES": "ID, EntityId, AttributeVariableId, AttributeValue",
}
PERSON, ORGANIZATION, CONCEPT, AGREEMENT, NOTE = 1, 2, 3, 4, 5
RIVAS, MINISTRY, UNION, SUPPLY, DANGER = 11, 12, 13, 14, 15


def units(text: str, words: str, occurrence: int = 1) -> tuple[int, int]:
    """Start and stop of the words as Java counts them."""
    at = -1
    for _ in range(occurrence):
        at = text.index(words, at + 1)
    start = len(text[:at].encode("utf-16-le")) // 2
    return start, start + len(words.encode("utf-16-le")) // 2


def rows() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of the file, to be changed by a test before it is written."""
    spans = [
        (1, 1, 1, *units(FIRST, "“We need the dam.”"), 1),
        (2, 1, 1, *units(FIRST, "called the dam a danger"), 1),
        (3, 1, 1, *units(FIRST, "a danger", 2), 2),
        (4, 1, 2, *units(SECOND, "rechazó la presa"), 1),
        (5, 1, 2, *units(SECOND, "la defendió", 2), 1),
        (6, 2, 2, *units(SECOND, "dos veces"), 1),
    ]
    coded = [
        (1, RIVAS, MINISTRY, SUPPLY, 1),
        (2, None, UNION, DANGER, 1),
        (3, None, UNION, DANGER, 1),
        (4, None, UNION, SUPPLY, 0),
        (5, RIVAS, MINISTRY, SUPPLY, 1),
    ]
    empty = {PERSON: 1, ORGANIZATION: 2, CONCEPT: 3}
    short = [
        (statement, variable, entity if entity is not None else empty[variable])
        for statement, person, organization, concept, _ in coded
        for variable, entity in ((PERSON, person), (ORGANIZATION, organization), (CONCEPT, concept))
    ]
    return {
        "SETTINGS": [("version", "3.0.7"), ("date", "2024-07-01")],
        "CODERS": [(1, "Admin", 1, 2, 3, "x"), (2, "Zoe", 4, 5, 6, "y")],
        "DOCUMENTS": [
            (1, "A dam for the valley", FIRST, 1, "An author", "The Valley Post", "Local", "", "News", MAY_6),
            (2, "Rechazo: la presa; ¿y ahora?", SECOND, 1, "", "", "", "a note", "", JUNE_1),
        ],
        "STATEMENTTYPES": [(1, "DNA Statement", 239, 208, 51), (2, "Annotation", 1, 1, 1)],
        "VARIABLES": [
            (PERSON, "person", "short text", 1),
            (ORGANIZATION, "organization", "short text", 1),
            (CONCEPT, "concept", "short text", 1),
            (AGREEMENT, "agreement", "boolean", 1),
            (NOTE, "note", "long text", 2),
        ],
        "REGEXES": [("dam", 1, 2, 3)],
        "STATEMENTS": spans,
        "ENTITIES": [
            *((entity, variable, "", 0, 0, 0, None) for variable, entity in empty.items()),
            (RIVAS, PERSON, "Elena Rivas", 0, 0, 0, None),
            (MINISTRY, ORGANIZATION, "Ministry of Works", 9, 9, 9, None),
            (UNION, ORGANIZATION, "Unión de Regantes", 0, 0, 0, None),
            (SUPPLY, CONCEPT, 'The dam secures "supply".', 0, 0, 0, None),
            (DANGER, CONCEPT, "The dam is a danger.", 0, 0, 0, SUPPLY),
        ],
        "DATABOOLEAN": [(at, statement, AGREEMENT, value) for at, (statement, *_, value) in enumerate(coded, 1)],
        "DATASHORTTEXT": [(at, *row) for at, row in enumerate(short, 1)],
        "DATALONGTEXT": [(1, 6, NOTE, "look this up")],
        "ATTRIBUTEVARIABLES": [(1, PERSON, "Type"), (2, PERSON, "Alias"), (3, ORGANIZATION, "Type")],
        "ATTRIBUTEVALUES": [(1, RIVAS, 2, "Rivas; la ministra"), (2, MINISTRY, 3, "ministry")],
    }


LEGACY_COLUMNS = {
    "SETTINGS": "Property, Value",
    "CODERS": "ID, Name, Red, Green, Blue, Password",
    "CODERPERMISSIONS": "ID, Coder, Type, Permission",
    "DOCUMENTS": COLUMNS["DOCUMENTS"],
    "STATEMENTTYPES": COLUMNS["STATEMENTTYPES"],
    "VARIABLES": COLUMNS["VARIABLES"],
    "REGEXES": COLUMNS["REGEXES"],
    "STATEMENTS": COLUMNS["STATEMENTS"],
    "STATEMENTLINKS": "ID, SourceId, TargetId",
    "DATABOOLEAN": "ID, StatementId, VariableId, Value",
    "DATAINTEGER": "ID, StatementId, VariableId, Value",
    "DATASHORTTEXT": "ID, StatementId, VariableId, Value",
    "DATALONGTEXT": "ID, StatementId, VariableId, Value",
    "ATTRIBUTES": "ID, VariableId, Value, Red, Green, Blue, Type, Alias, Notes, ChildOf",
}


def legacy_rows() -> dict[str, list[tuple[Any, ...]]]:
    """The same file as DNA 2 saved it: texts in the statements, one table of attributes, milliseconds, NULL for none.

    An attribute stands twice, and one value has none.
    """
    modern = rows()
    values = {row[0]: row[2] for row in modern["ENTITIES"]}
    return {
        **modern,
        "SETTINGS": [("version", "2.0 beta 23")],
        "CODERPERMISSIONS": [(1, 1, "addDocuments", 1)],
        "STATEMENTLINKS": [(1, 1, 2)],
        "DOCUMENTS": [
            (*(cell if cell != "" else None for cell in row[:9]), row[9] * 1000) for row in modern["DOCUMENTS"]
        ],
        "DATASHORTTEXT": [(*row[:3], values[row[3]]) for row in modern["DATASHORTTEXT"]],
        "ATTRIBUTES": [
            (1, PERSON, "Elena Rivas", 0, 0, 0, None, "Rivas; la ministra", None, None),
            (2, PERSON, "Elena Rivas", 0, 0, 0, "person", "someone else", "", ""),
            (3, ORGANIZATION, "Ministry of Works", 9, 9, 9, "ministry", "", "", ""),
            (4, CONCEPT, values[SUPPLY], 0, 0, 0, "", "", "", ""),
            (5, CONCEPT, values[DANGER], 0, 0, 0, "", "", "", values[SUPPLY]),
        ],
    }


def write_legacy(path: Path, changed: dict[str, Iterable[tuple[Any, ...]]] | None = None) -> Path:
    return _write(path, LEGACY_COLUMNS, {**legacy_rows(), **(changed or {})})


def write_dna(path: Path, changed: dict[str, Iterable[tuple[Any, ...]]] | None = None) -> Path:
    return _write(path, COLUMNS, {**rows(), **(changed or {})})


def _write(path: Path, tables: dict[str, str], content: dict[str, Iterable[tuple[Any, ...]]]) -> Path:
    connection = sqlite3.connect(path)
    with connection:
        for table, columns in tables.items():
            connection.execute(f"CREATE TABLE {table} ({columns})")
            for row in content.get(table, ()):
                connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
    connection.close()
    return path


def write_published(path: Path, counts: Sequence[Sequence[tuple[int, int]]], days: Sequence[str]) -> Path:
    """A file with so many statements for and against by actor and claim; one document an actor, of that day.

    Against comes first. The words are invented: "Actor 2 is against claim 5."
    """
    documents, spans, short, signs = [], [], [], []
    entities = [(1, ORGANIZATION, "", 0, 0, 0, None), (2, CONCEPT, "", 0, 0, 0, None), (3, PERSON, "", 0, 0, 0, None)]
    entities += [(10 + at, ORGANIZATION, f"actor {at}", 0, 0, 0, None) for at in range(1, len(counts) + 1)]
    entities += [(30 + at, CONCEPT, f"claim {at}", 0, 0, 0, None) for at in range(1, len(counts[0]) + 1)]
    for actor, row in enumerate(counts, 1):
        held = [(claim, sign) for claim, both in enumerate(row, 1) for sign in (0, 1) for _ in range(both[1 - sign])]
        sentences = [f"Actor {actor} is {'for' if sign else 'against'} claim {claim}. " for claim, sign in held]
        at = 0
        for (claim, sign), sentence in zip(held, sentences, strict=True):
            number = len(spans) + 1
            spans.append((number, 1, actor, at, at + len(sentence) - 1, 1))
            short += [(number, ORGANIZATION, 10 + actor), (number, CONCEPT, 30 + claim), (number, PERSON, 3)]
            signs.append((number, number, AGREEMENT, sign))
            at += len(sentence)
        date = int(datetime.fromisoformat(days[actor - 1]).replace(tzinfo=UTC).timestamp())
        documents.append((actor, f"Document {actor}", "".join(sentences), 1, "", "", "", "", "", date))
    changed = {
        "DOCUMENTS": documents,
        "STATEMENTS": spans,
        "ENTITIES": entities,
        "DATASHORTTEXT": [(at, *row) for at, row in enumerate(short, 1)],
        "DATABOOLEAN": signs,
        **dict.fromkeys(("DATALONGTEXT", "ATTRIBUTEVALUES", "REGEXES"), ()),
    }
    return write_dna(path, changed)


def faults_of(tables: Tables) -> list[str]:
    """Problems of an imported corpus, but for what its analyst is asked to add: the words that name each issue."""
    return [problem for problem in tables.problems["problem"] if not problem.startswith("no terms")]
