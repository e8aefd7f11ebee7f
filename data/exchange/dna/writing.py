"""Values to a `.dna` file, schema 3.0.7."""

import base64
import hashlib
import sqlite3
import tempfile
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from data.exchange.dna.checking import DATA
from data.exchange.dna.model import LONG_TEXT, SHORT_TEXT, VERSION, DnaFile
from data.exchange.dna.offsets import Units

PASSWORD = "postura"
"""Of the one coder with all permissions: DNA asks for one; it guards DNA's windows, not the file."""
_ATTRIBUTES = ("Type", "Alias", "Notes")
_ROUNDS, _SALT = 100_000, b"postura.postura."
_FLAGS = 16
Key = tuple[str, str]
"""Statement type and variable."""


def dna_bytes(file: DnaFile, settings: Mapping[str, str] | None = None) -> bytes:
    """The whole file; `settings` are further rows of SETTINGS. Equal values give equal bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.dna"
        connection = sqlite3.connect(path)
        try:
            with connection:
                connection.executescript(Path(__file__).with_name("schema.sql").read_text(encoding="utf-8"))
                _Writer(connection, file).write({"version": VERSION, "date": "1980-01-01", **(settings or {})})
        finally:
            connection.close()
        return path.read_bytes()


class _Writer:
    """One connection and the ids it has given."""

    def __init__(self, connection: sqlite3.Connection, file: DnaFile) -> None:
        self.connection, self.file = connection, file
        names = [*(one.coder for one in file.documents), *(one.coder for one in file.statements)]
        self.coders = {name: at for at, name in enumerate(dict.fromkeys(name or "Admin" for name in ["", *names]), 1)}
        kinds = [*(one.statement_type for one in file.variables), *(one.type for one in file.statements)]
        self.types = {label: at for at, label in enumerate(dict.fromkeys(kinds), 1)}
        self.variables = {(one.statement_type, one.name): at for at, one in enumerate(file.variables, 1)}
        self.entities: dict[tuple[Key, str], int] = {}

    def write(self, settings: Mapping[str, str]) -> None:
        self._insert("SETTINGS", settings.items())
        self._write_coders()
        self._insert("STATEMENTTYPES", ((at, label, 239, 208, 51) for label, at in self.types.items()))
        self._insert(
            "VARIABLES",
            (
                (at, one.name, one.data_type, self.types[one.statement_type])
                for at, one in enumerate(self.file.variables, 1)
            ),
        )
        self._write_entities()
        self._write_documents()
        self._write_statements()

    def _insert(self, table: str, rows: Iterable[Any]) -> None:
        rows = [tuple(row) for row in rows]
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self.connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)

    def _write_coders(self) -> None:
        look = (102, 194, 165, 0, 14, _hash_password(), 300, 0, 1, 1)
        everything = (1,) * _FLAGS
        self._insert("CODERS", ((at, name, *look, *everything) for name, at in self.coders.items()))
        pairs = [(one, other) for one in self.coders.values() for other in self.coders.values() if one != other]
        self._insert("CODERRELATIONS", ((at, one, other, 1, 1, 1, 1) for at, (one, other) in enumerate(pairs, 1)))

    def _write_entities(self) -> None:
        """Each short-text variable's values, one of them empty, with the attributes every value has."""
        known = {((one.statement_type, one.variable), one.value): one for one in self.file.entities}
        used = dict.fromkeys(known)
        types = {(one.statement_type, one.name): one.data_type for one in self.file.variables}
        for statement in self.file.statements:
            for name, value in statement.values.items():
                if types[statement.type, name] == SHORT_TEXT:
                    used[(statement.type, name), str(value)] = None
        texts = [key for key, data_type in types.items() if data_type == SHORT_TEXT]
        every = [*((key, "") for key in texts), *used]
        self.entities = {entity: at for at, entity in enumerate(dict.fromkeys(every), 1)}
        parents = {entity: self.entities.get((entity[0], one.parent)) for entity, one in known.items() if one.parent}
        self._insert(
            "ENTITIES",
            (
                (at, self.variables[key], value, 0, 0, 0, parents.get((key, value)))
                for (key, value), at in self.entities.items()
            ),
        )
        self._write_attributes(texts, known)

    def _write_attributes(self, texts: list[Key], known: Mapping[tuple[Key, str], Any]) -> None:
        names = dict.fromkeys((*_ATTRIBUTES, *(name for one in known.values() for name in one.attributes)))
        ids = {pair: at for at, pair in enumerate(((key, name) for key in texts for name in names), 1)}
        self._insert("ATTRIBUTEVARIABLES", ((at, self.variables[key], name) for (key, name), at in ids.items()))
        values = [
            (entity_id, ids[key, name], known[key, value].attributes.get(name, "") if (key, value) in known else "")
            for (key, value), entity_id in self.entities.items()
            for name in names
        ]
        self._insert("ATTRIBUTEVALUES", ((at, *value) for at, value in enumerate(values, 1)))

    def _write_documents(self) -> None:
        for one in self.file.documents:
            about = (one.author, one.source, one.section, one.notes, one.type, one.date)
            self._insert("DOCUMENTS", [(one.id, one.title, one.text, self.coders[one.coder or "Admin"], *about)])

    def _write_statements(self) -> None:
        units = {one.id: Units(one.text) for one in self.file.documents}
        types = {(one.statement_type, one.name): one.data_type for one in self.file.variables}
        data: dict[str, list[tuple[int, int, Any]]] = {table: [] for table in DATA.values()}
        for one in self.file.statements:
            start, stop = (units[one.document].to_unit(at) for at in (one.start, one.stop))
            coder = self.coders[one.coder or "Admin"]
            self._insert("STATEMENTS", [(one.id, self.types[one.type], one.document, start, stop, coder)])
            for (kind, name), data_type in types.items():
                if kind == one.type:
                    value = self._cell((kind, name), data_type, one.values.get(name))
                    if value is not None:
                        data[DATA[data_type]].append((one.id, self.variables[kind, name], value))
        for table, rows in data.items():
            self._insert(table, ((at, *row) for at, row in enumerate(rows, 1)))

    def _cell(self, key: Key, data_type: str, value: Any) -> Any:
        """A missing short text is its empty entity, a missing long text is empty; a missing yes or no stays away."""
        if data_type == SHORT_TEXT:
            return self.entities[key, "" if value is None else str(value)]
        if data_type == LONG_TEXT:
            return "" if value is None else str(value)
        return None if value is None else int(value)


@cache
def _hash_password() -> str:
    """The password as Jasypt's strong encryptor stores it: salt and 100,000 rounds of SHA-256, in base 64."""
    digest = _SALT + PASSWORD.encode()
    for _ in range(_ROUNDS):
        digest = hashlib.sha256(digest).digest()
    return base64.b64encode(_SALT + digest).decode()
