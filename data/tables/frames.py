"""The tables of a corpus as one value."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar

import numpy as np
import pandas as pd

from data import schema
from data.model import Codebook, Zoned
from data.schema import check_frame
from data.tables.codes import Array, Codes, Participants
from data.tables.issues import find_issues
from data.tables.taken import read_when_looked_at
from data.tables.texts import Haystack, Texts, lay_letters

Made = TypeVar("Made")


@dataclass(frozen=True)
class Tables:
    """The typed frames of a corpus (columns in `data.schema`) with the texts their quotes are sliced from.

    `rejected` holds, by table, the rows an analyst rejected: nothing counts them; `coded` those an analyst corrected,
    as they were coded. `decisions` has one row a line of the analyst's ledger. Frames are shared and never mutated.
    `version` changes whenever anything they were made from does.
    """

    documents: pd.DataFrame
    dates: pd.DataFrame
    actors: pd.DataFrame
    mentions: pd.DataFrame
    events: pd.DataFrame
    statements: pd.DataFrame
    stances: pd.DataFrame
    passages: pd.DataFrame
    happenings: pd.DataFrame
    differences: pd.DataFrame
    problems: pd.DataFrame
    texts: Mapping[str, str]
    zones: Mapping[str, tuple[Zoned, ...]]
    codebook: Codebook
    version: str = ""
    missing: tuple[str, ...] = ()
    rejected: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    coded: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    decisions: pd.DataFrame = field(default_factory=pd.DataFrame)

    def __getitem__(self, name: str) -> pd.DataFrame:
        frame: pd.DataFrame = getattr(self, name)
        return frame

    def with_frames(self, **frames: pd.DataFrame) -> "Tables":
        """The same tables with some frames replaced, each checked against its declaration."""
        checked = {name: check_frame(schema.BY_NAME[name], frame) for name, frame in frames.items()}
        return self.changed(**checked)

    def changed(self, **fields: Any) -> "Tables":
        """The same tables with some fields replaced; what was made of the others alone need not be made again."""
        return self._pass_on(replace(self, **fields), fields)

    def marked(self, table: str, frame: pd.DataFrame) -> "Tables":
        """The same tables with a frame that says the same; only how its rows stand is another."""
        return self._pass_on(replace(self, **{table: frame}), ())  # type: ignore[arg-type]

    def _pass_on(self, made: "Tables", changed: Iterable[str]) -> "Tables":
        """Those tables, with what rests on none of the changed fields."""
        kept = {name: self.__dict__["_made"][name] for name, on in self._rests_on.items() if on.isdisjoint(changed)}
        made.__dict__["_made"].update(kept)
        made._rests_on.update({name: self._rests_on[name] for name in kept})
        return made

    def __post_init__(self) -> None:
        object.__setattr__(self, "_made", {})  # what is derived from the frames, each when first asked for
        object.__setattr__(self, "_rests", {})
        for each in fields(self):
            if isinstance(frame := getattr(self, each.name), pd.DataFrame):
                object.__setattr__(self, each.name, read_when_looked_at(frame))
        if not isinstance(self.texts, Texts):
            object.__setattr__(self, "texts", Texts(self.texts))

    @property
    def folded(self) -> Mapping[str, str]:
        """The texts without case and accents, offset for offset."""
        return self.searched.folded

    @property
    def searched(self) -> Texts:
        """The texts, with where words stand in them."""
        assert isinstance(self.texts, Texts)
        return self.texts

    def codes(self, table: str, column: str) -> Codes:
        """A column of ids or choices as numbers."""
        return self.once(f"{table}.{column}", lambda: Codes.of(self[table][column]))

    def document_rows(self, table: str, column: str = "doc_id") -> Array:
        """The row of `documents` (by position, -1 if there is none) that a column of a table names, row by row."""
        return self.once(
            f"{table}.{column}.documents", lambda: _places(self.codes(table, column), self.documents["doc_id"])
        )

    @property
    def participants(self) -> Participants:
        """Who takes part in which event."""
        return self.once("participants", lambda: Participants.of(self.events["actor_ids"]))

    @property
    def summaries(self) -> tuple[Codes, Haystack]:
        """The distinct summaries of events, by event, and where words stand in them."""
        return self.once("summaries", lambda: _lay_summaries(Codes.of(self.events["summary"])))

    @property
    def issues_named(self) -> pd.DataFrame:
        """`find_issues` of these texts."""
        return self.once("issues_named", lambda: find_issues(self.texts, self.codebook), rests_on=("texts", "codebook"))

    def once(self, name: str, make: Callable[[], Made], *, rests_on: Iterable[str] = ()) -> Made:
        """What is made from these tables alone, made the first time it is asked for by that name.

        `rests_on` names the fields it is made from: tables in which only others are changed have it too.
        """
        made: dict[str, Made] = self.__dict__["_made"]
        if name not in made:
            made[name] = make()
            if on := frozenset(rests_on):
                self._rests_on[name] = on
        return made[name]

    def rests_on(self, name: str) -> list[str]:
        """The fields that what was made under that name is made from, as it was told."""
        return sorted(self._rests_on.get(name, ()))

    def know(self, name: str, made: object, *, rests_on: Iterable[str] = ()) -> None:
        """Lays down what `once` gives by that name, where it was made before."""
        self.once(name, lambda: made, rests_on=rests_on)

    @property
    def _rests_on(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = self.__dict__["_rests"]
        return found


def _places(codes: Codes, values: "pd.Series[str]") -> Array:
    """The position (int32) among the values of each coded cell."""
    return np.append(pd.Index(values).get_indexer(codes.values), -1).astype("int32")[codes.numbers]


def _lay_summaries(codes: Codes) -> tuple[Codes, Haystack]:
    letters = lay_letters(str(value) for value in codes.values)
    return codes, Haystack(*letters, lambda number: str(codes.values[number]))
