"""Tables of which some rows are chosen, when they are asked for."""

from collections.abc import Callable, Mapping
from dataclasses import fields

import pandas as pd

from data.tables.codes import Codes, Participants
from data.tables.frames import Tables

Cut = Callable[[Tables], pd.DataFrame]


class Selected(Tables):
    """Tables of which some frames are cut from others only when they are asked for; their codes are cut too."""

    def codes(self, table: str, column: str) -> Codes:
        """A column of ids or choices as numbers; `values` may hold some that no row has."""
        return self.once(f"{table}.{column}", lambda: self._cut_codes(table, column))

    def _cut_codes(self, table: str, column: str) -> Codes:
        origin, rows = self._cut_from(table), self[table].index
        if origin is None:
            return Codes.of(self[table][column])
        codes = origin.codes(table, column)
        return codes if len(rows) == len(codes.numbers) else codes.at(rows.to_numpy())

    def _cut_from(self, table: str) -> Tables | None:
        """The tables whose rows, by position, the labels of this table name; None where frames were replaced since."""
        origin: Tables | None = self.__dict__.get("_origin")
        counted = origin is not None and origin[table].index.equals(pd.RangeIndex(len(origin[table])))
        return origin if counted else None

    @property
    def participants(self) -> Participants:
        """Who takes part in which event."""
        return self.once("participants", self._cut_participants)

    def _cut_participants(self) -> Participants:
        origin = self._cut_from("events")
        if origin is None:
            return Participants.of(self.events["actor_ids"])
        return origin.participants.at(self.events.index.to_numpy(), len(origin.events))

    def __getattr__(self, name: str) -> pd.DataFrame:
        # called only for what is not there yet
        cuts: Mapping[str, Cut] = self.__dict__.get("_cuts", {})
        if name not in cuts:
            raise AttributeError(name)
        frame = cuts[name](self)
        object.__setattr__(self, name, frame)
        return frame


def cut_tables(whole: Tables, cuts: Mapping[str, Cut], origin: Tables | None = None) -> Tables:
    """The tables with the frames of `cuts` by table name, each made when it is first asked for.

    A cut is given the tables it is for. It refers to them no further, so that they are let go once nobody needs them.
    Each has rows of the frame of the same name in `origin` (by default `whole`) under their labels there.
    """
    made = object.__new__(Selected)
    for each in fields(Tables):
        if each.name not in cuts:
            object.__setattr__(made, each.name, getattr(whole, each.name))
    object.__setattr__(made, "_cuts", cuts)
    object.__setattr__(made, "_origin", whole if origin is None else origin)
    object.__setattr__(made, "_made", {})
    object.__setattr__(made, "_rests", {})
    return made
