"""Stances and statements on their way to a `.dna` file."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import Any

import pandas as pd

from data.coders import ADJUDICATED
from data.exchange.dna.coding import read_stance
from data.exchange.dna.model import DnaStatement, Value
from data.exchange.dna.origin import Origin
from data.exchange.dna.outgoing.labels import Labels
from data.exchange.dna.roles import BARE, POSITION, SIGNED, STANCE, UNSIGNED, VOICE, Roles
from data.exchange.extract import Extract
from data.export import with_quotes
from data.model import Actor
from data.schema import BY_NAME
from data.summaries.cells import latest_day

Row = dict[Any, Any]


class StatementMaker:
    """One extract's rows as statements; `lost` counts those of an imported file whose rows are gone or not selected."""

    def __init__(self, extract: Extract, origin: Origin | None, numbers: Mapping[str, int], labels: Labels) -> None:
        self.extract, self.origin = extract, origin
        self.numbers, self.labels = numbers, labels
        self.roles = origin.roles if origin else Roles()
        self.came = origin.file.statements if origin else ()
        self.kinds = dict(zip(extract.whole.actors["actor_id"], extract.whole.actors["kind"], strict=True))
        self.codebook = {actor.id: actor for actor in extract.whole.codebook.actors}
        self.lost = 0

    def make(self) -> tuple[DnaStatement, ...]:
        """Those that came and have a row still; then the other stances; then statements whose words show no stance."""
        stances = _by_id(self.extract, "stances", "stance_id")
        bare = _by_id(self.extract, "statements", "statement_id")
        kept = list(self._kept(stances, bare))
        used = set(self.origin.row_ids.values()) if self.origin else set()
        numbers = count(max((one.id for one in self.came), default=0) + 1)
        new = [self._of_stance(next(numbers), row) for row_id, row in stances.items() if row_id not in used]
        shown = {_place(row) for row in stances.values()}
        new += [
            self._of_statement(next(numbers), row)
            for row_id, row in bare.items()
            if row_id not in used and _place(row) not in shown
        ]
        return tuple(sorted([*kept, *new], key=lambda one: one.id))

    def _kept(self, stances: Mapping[str, Row], bare: Mapping[str, Row]) -> Iterator[DnaStatement]:
        for one in self.came:
            row_id = self.origin.row_ids.get(one.id, "") if self.origin else ""
            if row_id in stances:
                yield self._updated(one, stances[row_id])
            elif row_id in bare or (not row_id and not self.extract.selection.active):
                yield one
            else:
                self.lost += 1

    def _updated(self, one: DnaStatement, row: Row) -> DnaStatement:
        """The statement as it came, unless the table now says otherwise."""
        values: dict[str, Value] = dict(one.values)
        stance = read_stance(one, self.roles)
        if stance is not None and str(stance) != row["stance"]:
            values |= _how(row)
            values.pop(self.roles.agreement, None)
            values |= {self.roles.agreement: int(row["value"]) > 0} if row["value"] else {}
        return replace(one, values=values, start=int(row["evidence_start"]), stop=int(row["evidence_end"]))

    def _of_stance(self, number: int, row: Row) -> DnaStatement:
        agreement: dict[str, Value] = {"agreement": row["value"] > 0} if row["value"] else {}
        concept = {"concept": self.labels.issues[row["issue"]]}
        values = {**self._who(row), **concept, **agreement, **_how(row)}
        return self._statement(number, SIGNED if agreement else UNSIGNED, row, values)

    def _of_statement(self, number: int, row: Row) -> DnaStatement:
        values: dict[str, Value] = {**self._who(row), "mode": row["mode"], "content": row["content"]}
        return self._statement(number, BARE, row, values)

    def _statement(self, number: int, kind: str, row: Row, values: dict[str, Value]) -> DnaStatement:
        span = int(row["evidence_start"]), int(row["evidence_end"])
        coder = "" if row["coder"] == ADJUDICATED else row["coder"]
        return DnaStatement(number, kind, self.numbers[row["doc_id"]], *span, values, coder)

    def _who(self, row: Row) -> dict[str, Value]:
        """A person and the body he belonged to on the row's last day; anyone else is an organization."""
        actor = row["actor_id"]
        if self.kinds[actor] != "person":
            return {"organization": self.labels.actors[actor]}
        known = self.codebook.get(actor)
        bodies = _bodies(known, row["_day"]) if known else []
        body = {"organization": self.labels.actors[bodies[0]]} if bodies and bodies[0] in self.labels.actors else {}
        return {"person": self.labels.actors[actor], **body}


def _bodies(actor: Actor, day: Any) -> list[str]:
    """What the actor belonged to on a day; on an unknown day what has no beginning and no end."""
    known = None if pd.isna(day) else day.date()
    return [
        one.actor
        for one in actor.member_of
        if (one.start is None or (known is not None and one.start <= known))
        and (one.end is None or (known is not None and known <= one.end))
    ]


def _how(row: Row) -> dict[str, Value]:
    return {STANCE: int(row["value"]), POSITION: row["stance"], VOICE: row["voice"]}


def _place(row: Row) -> tuple[Any, ...]:
    return row["doc_id"], row["evidence_start"], row["evidence_end"], row["actor_id"]


def _by_id(extract: Extract, table: str, key: str) -> dict[str, Row]:
    """The selected rows with their words, and the last day each can be of."""
    rows = with_quotes(extract.selected[table], BY_NAME[table], extract.whole.texts)
    best = extract.whole.documents.set_index("doc_id")["published_best"]
    published = best.reindex(rows["doc_id"]).set_axis(rows.index)
    days = latest_day(rows).fillna(published)
    return {row[key]: row for row in rows.assign(_day=days).to_dict("records")}
