"""An extract to a `.dna` file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from data.coders import ADJUDICATED
from data.exchange.dna.coding import read_stance
from data.exchange.dna.model import (
    DnaDocument,
    DnaEntity,
    DnaFile,
    DnaStatement,
    DnaVariable,
    Value,
)
from data.exchange.dna.origin import Origin, read_origin
from data.exchange.dna.roles import BARE, POSITION, SIGNED, STANCE, UNDATED, UNSIGNED, VARIABLES, VOICE, Roles
from data.exchange.dna.telling import tell_uncarried
from data.exchange.dna.writing import dna_bytes
from data.exchange.extract import Extract
from data.exchange.package import manifest_text
from data.export import with_quotes
from data.schema import BY_NAME
from data.summaries.cells import latest_day


@dataclass(frozen=True)
class Export:
    """The file, and what of the tables it does not carry."""

    file: DnaFile
    uncarried: tuple[str, ...]


def write_dna(extract: Extract) -> tuple[bytes, tuple[str, ...]]:
    """The `.dna` file with its manifest among its settings, and what it does not carry, in words."""
    export = export_dna(extract)
    return dna_bytes(export.file, {"postura": manifest_text(extract)}), export.uncarried


def export_dna(extract: Extract) -> Export:
    """One DNA statement a selected stance, on its evidence, and one a statement whose evidence shows no stance.

    `agreement` is the stance's sign and `stance` its value; a stance of value 0 has no agreement and is of a
    statement type without it. What an import kept aside in `dna.json` comes back where its rows are still there.
    """
    made = _Maker(extract, read_origin(extract.folder))
    statements = tuple(sorted(made.statements(), key=lambda one: one.id))
    documents = made.documents()
    variables = made.variables(statements)
    return Export(
        DnaFile(documents, variables, tuple(made.entities(variables)), statements),
        tuple(tell_uncarried(extract, documents, statements, made.lost)),
    )


class _Maker:
    """One extract on its way to a file: ids of documents, names of actors and issues, what came from DNA."""

    def __init__(self, extract: Extract, origin: Origin | None) -> None:
        self.extract, self.origin = extract, origin
        self.lost = 0
        came = {doc_id: number for number, doc_id in origin.doc_ids.items() if doc_id} if origin else {}
        numbers = iter(range(max(origin.doc_ids, default=0) + 1 if origin else 1, 2**31))
        self.doc_numbers = {
            doc_id: came.get(doc_id) or next(numbers) for doc_id in extract.frames["documents"]["doc_id"]
        }
        self.actors = extract.whole.actors.set_index("actor_id").to_dict("index")
        self.codebook = {actor.id: actor for actor in extract.whole.codebook.actors}
        self.issues = {issue.id: issue.label for issue in extract.whole.codebook.issues}

    def documents(self) -> tuple[DnaDocument, ...]:
        known = {one.id: one for one in self.origin.file.documents} if self.origin else {}
        rows = self.extract.frames["documents"].to_dict("records")
        made = [self._document(row, known.get(self.doc_numbers[row["doc_id"]])) for row in rows]
        written = {one.id for one in made}
        return (*made, *(one for one in known.values() if one.text and one.id not in written))

    def _document(self, row: dict[Any, Any], known: DnaDocument | None) -> DnaDocument:
        text, number = self.extract.whole.texts[row["doc_id"]], self.doc_numbers[row["doc_id"]]
        if known is not None:
            return replace(known, text=text)
        day = row["published_best"]
        seconds = UNDATED if pd.isna(day) else int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
        title = row["doc_id"] if pd.isna(row["title"]) else row["title"]
        source = "" if pd.isna(row["source"]) else row["source"]
        return DnaDocument(number, title, text, seconds, source=source, notes=f"Postura document {row['doc_id']}")

    def statements(self) -> Iterator[DnaStatement]:
        stances = _by_id(self.extract, "stances", "stance_id")
        bare = _by_id(self.extract, "statements", "statement_id")
        used: set[str] = set()
        for one in self._from_dna():
            row_id = self.origin.row_ids.get(one.id, "") if self.origin else ""
            if row_id in stances:
                yield self._updated(one, stances[row_id])
            elif row_id in bare or (not row_id and not self.extract.selection.active):
                yield one
            else:
                self.lost += 1
            used.add(row_id)
        number = max((one.id for one in self._from_dna()), default=0)
        for row in (row for row_id, row in stances.items() if row_id not in used):
            number += 1
            yield self._of_stance(number, row)
        shown = {_place(row) for row in stances.values()}
        for row in (row for row_id, row in bare.items() if row_id not in used and _place(row) not in shown):
            number += 1
            yield self._of_statement(number, row)

    def _from_dna(self) -> tuple[DnaStatement, ...]:
        return self.origin.file.statements if self.origin else ()

    def _updated(self, one: DnaStatement, row: dict[Any, Any]) -> DnaStatement:
        """The statement as it came, unless the table now says otherwise."""
        values: dict[str, Value] = dict(one.values)
        roles = self.origin.roles if self.origin else Roles()
        stance = read_stance(one, roles)
        if stance is not None and str(stance) != row["stance"]:
            values |= self._how(row)
            values.pop(roles.agreement, None)
            values |= {roles.agreement: int(row["value"]) > 0} if row["value"] else {}
        return replace(one, values=values, start=int(row["evidence_start"]), stop=int(row["evidence_end"]))

    def _how(self, row: dict[Any, Any]) -> dict[str, Value]:
        return {STANCE: int(row["value"]), POSITION: row["stance"], VOICE: row["voice"]}

    def _of_stance(self, number: int, row: dict[Any, Any]) -> DnaStatement:
        agreement: dict[str, Value] = {"agreement": row["value"] > 0} if row["value"] else {}
        concept = {"concept": self.issues.get(row["issue"], row["issue"])}
        values = {**self._who(row), **concept, **agreement, **self._how(row)}
        return self._statement(number, SIGNED if agreement else UNSIGNED, row, values)

    def _of_statement(self, number: int, row: dict[Any, Any]) -> DnaStatement:
        values: dict[str, Value] = {**self._who(row), "mode": row["mode"], "content": row["content"]}
        return self._statement(number, BARE, row, values)

    def _statement(self, number: int, kind: str, row: dict[Any, Any], values: dict[str, Value]) -> DnaStatement:
        span = int(row["evidence_start"]), int(row["evidence_end"])
        coder = "" if row["coder"] == ADJUDICATED else row["coder"]
        return DnaStatement(number, kind, self.doc_numbers[row["doc_id"]], *span, values, coder)

    def _who(self, row: dict[Any, Any]) -> dict[str, Value]:
        """A person and the body he belonged to on the row's last day; anyone else is an organization."""
        actor = row["actor_id"]
        if self.actors[actor]["kind"] != "person":
            return {"organization": self.actors[actor]["name"]}
        day = row["_day"]
        bodies = [
            membership.actor
            for membership in (self.codebook[actor].member_of if actor in self.codebook else ())
            if (membership.start is None or (not pd.isna(day) and membership.start <= day.date()))
            and (membership.end is None or (not pd.isna(day) and day.date() <= membership.end))
        ]
        body = {"organization": self.actors[bodies[0]]["name"]} if bodies and bodies[0] in self.actors else {}
        return {"person": self.actors[actor]["name"], **body}

    def variables(self, statements: Iterable[DnaStatement]) -> tuple[DnaVariable, ...]:
        """The variables that came, and those that the statements need."""
        found = list(self.origin.file.variables) if self.origin else []
        have = {(one.statement_type, one.name) for one in found}
        kinds = dict.fromkeys(one.type for one in statements)
        needed = {(one.type, name) for one in statements for name in one.values}
        for kind in kinds or {SIGNED: None}:
            for name, data_type in VARIABLES.get(kind, VARIABLES[SIGNED]):
                wanted = not self.origin or (kind, name) in needed
                if wanted and (kind, name) not in have:
                    found.append(DnaVariable(name, data_type, kind))
        return tuple(found)

    def entities(self, variables: tuple[DnaVariable, ...]) -> Iterator[DnaEntity]:
        """The entities that came, and our actors and issues with their ids."""
        came = self.origin.file.entities if self.origin else ()
        yield from came
        have = {(one.statement_type, one.variable, one.value) for one in came}
        frames = self.extract.frames
        actors = frames["actors"].to_dict("records")
        for one in variables:
            for value, attributes in self._values(one.name, actors):
                if (one.statement_type, one.name, value) not in have and not self.origin:
                    yield DnaEntity(one.statement_type, one.name, value, "", attributes)

    def _values(self, variable: str, actors: list[dict[Any, Any]]) -> Iterator[tuple[str, dict[str, str]]]:
        if variable in ("person", "organization"):
            for actor in actors:
                if (actor["kind"] == "person") == (variable == "person"):
                    yield actor["name"], {"Type": actor["kind"], "Postura id": actor["actor_id"]}
        elif variable == "concept":
            for issue in dict.fromkeys(self.extract.selected.stances["issue"]):
                yield self.issues.get(issue, issue), {"Postura id": issue}


def _place(row: dict[Any, Any]) -> tuple[Any, ...]:
    return row["doc_id"], row["evidence_start"], row["evidence_end"], row["actor_id"]


def _by_id(extract: Extract, table: str, key: str) -> dict[str, dict[Any, Any]]:
    rows = with_quotes(extract.selected[table], BY_NAME[table], extract.whole.texts)
    best = extract.whole.documents.set_index("doc_id")["published_best"]
    published = best.reindex(rows["doc_id"]).set_axis(rows.index)
    days = latest_day(rows).fillna(published)
    return {row[key]: row for row in rows.assign(_day=days).to_dict("records")}
