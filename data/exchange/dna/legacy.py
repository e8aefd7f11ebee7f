"""Files of DNA 2, whose short texts stand in their statements and whose dates are milliseconds, as rows of DNA 3."""

from collections.abc import Iterator, Mapping
from typing import Any

Row = Mapping[str, Any]
COLUMNS: dict[str, tuple[str, ...]] = {
    "SETTINGS": ("Property", "Value"),
    "CODERS": ("ID", "Name"),
    "DOCUMENTS": ("ID", "Title", "Text", "Date", "Author", "Source", "Section", "Notes", "Type"),
    "STATEMENTTYPES": ("ID", "Label"),
    "VARIABLES": ("ID", "Variable", "DataType"),
    "STATEMENTS": ("ID", "DocumentId", "StatementTypeId", "Start", "Stop"),
    "DATABOOLEAN": ("StatementId", "VariableId", "Value"),
    "DATAINTEGER": ("StatementId", "VariableId", "Value"),
    "DATASHORTTEXT": ("StatementId", "VariableId", "Value"),
    "DATALONGTEXT": ("StatementId", "VariableId", "Value"),
    "ATTRIBUTES": ("ID", "VariableId", "Value", "Type", "Alias", "Notes", "ChildOf"),
}
"""What a file of DNA 2 must have."""
_ABOUT = ("Type", "Alias", "Notes")
_TEXTS = {
    "CODERS": ("Name",),
    "DOCUMENTS": ("Title", "Text", "Author", "Source", "Section", "Notes", "Type"),
    "STATEMENTTYPES": ("Label",),
}
Key = tuple[Any, str]
"""A variable's id and a value."""


def is_legacy(tables: Mapping[str, str]) -> bool:
    """Whether tables (kind by name) are those of DNA 2."""
    return "ATTRIBUTES" in tables and "ENTITIES" not in tables


def modern_rows(rows: Mapping[str, list[Row]]) -> dict[str, list[Row]]:
    """The rows by the tables of schema 3: texts become entities, their attributes values, milliseconds seconds.

    Texts that are missing are empty, missing numbers stay away; a cell of another type is left as it is, so that the
    checks that follow name it. Of two attributes for one value the first is taken.
    """
    entities = _entities(rows)
    made = {**rows, **{name: [_with_texts(row, texts) for row in rows[name]] for name, texts in _TEXTS.items()}}
    made["DOCUMENTS"] = [{**row, "Date": _seconds(row["Date"])} for row in made["DOCUMENTS"]]
    for name in ("DATABOOLEAN", "DATAINTEGER"):
        made[name] = [row for row in rows[name] if row["Value"] is not None]
    made["DATASHORTTEXT"] = [
        {**row, "Entity": entities[row["VariableId"], _text(row["Value"])]["ID"]} for row in rows["DATASHORTTEXT"]
    ]
    made["ENTITIES"] = list(entities.values())
    return {**made, **_attributes(rows, entities)}


def _entities(rows: Mapping[str, list[Row]]) -> dict[Key, Row]:
    """One a variable and value, among them the empty one: those with attributes, then those that statements name."""
    known = {(row["VariableId"], _text(row["Value"])): row for row in reversed(rows["ATTRIBUTES"])}
    named = [(row["VariableId"], _text(row["Value"])) for row in rows["DATASHORTTEXT"]]
    keys = dict.fromkeys([*reversed(known), *named])
    ids = {key: at for at, key in enumerate(keys, 1)}
    parents = {key: ids.get((key[0], _text(row["ChildOf"]))) for key, row in known.items() if row["ChildOf"]}
    return {
        key: {"ID": at, "VariableId": key[0], "Value": key[1], "ChildOf": parents.get(key)} for key, at in ids.items()
    }


def _attributes(rows: Mapping[str, list[Row]], entities: Mapping[Key, Row]) -> dict[str, list[Row]]:
    variables = dict.fromkeys(row["VariableId"] for row in rows["ATTRIBUTES"])
    ids = {pair: at for at, pair in enumerate(((one, name) for one in variables for name in _ABOUT), 1)}
    declared: list[Row] = [
        {"ID": at, "VariableId": variable, "AttributeVariable": name} for (variable, name), at in ids.items()
    ]
    values: list[Row] = list(_values(rows["ATTRIBUTES"], ids, entities))
    return {"ATTRIBUTEVARIABLES": declared, "ATTRIBUTEVALUES": values}


def _values(attributes: list[Row], ids: Mapping[Key, int], entities: Mapping[Key, Row]) -> Iterator[Row]:
    seen = set()
    for row in attributes:
        entity = entities[row["VariableId"], _text(row["Value"])]["ID"]
        if entity not in seen:
            seen.add(entity)
            for name in _ABOUT:
                attribute = ids[row["VariableId"], name]
                value = _text(row[name])
                yield {"EntityId": entity, "AttributeVariableId": attribute, "AttributeValue": value}


def _with_texts(row: Row, columns: tuple[str, ...]) -> Row:
    return {**row, **{column: _text(row[column]) for column in columns}}


def _text(value: Any) -> Any:
    return "" if value is None else value


def _seconds(value: Any) -> Any:
    return 0 if value is None else value // 1000 if isinstance(value, int) else value
