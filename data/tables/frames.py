"""The tables of a corpus as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

import pandas as pd

from data import schema
from data.coding.text import fold
from data.model import Codebook, Zoned
from data.schema import check_frame


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
        return replace(self, **checked)  # type: ignore[arg-type]

    @cached_property
    def folded(self) -> Mapping[str, str]:
        """The texts without case and accents, offset for offset."""
        return {doc_id: fold(text) for doc_id, text in self.texts.items()}
