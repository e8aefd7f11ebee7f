"""Words of a table that are read only where somebody looks at them.

Of a million rows a page counts a few numbers and shows the words of twenty. So a column of words notes which of its
cells a filter or an order chose, and reads them when they are first looked at; cells chosen of these do the same.
"""

from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
from pandas.arrays import ArrowStringArray

from data.tables.codes import Array


def read_when_looked_at(frame: pd.DataFrame) -> pd.DataFrame:
    """The same frame, of whose rows words are read when looked at; dtypes and everything else stay as they are."""
    columns = {name: column.array for name, column in frame.items()}
    words = {name: TableWords.of_table(cells) for name, cells in columns.items() if type(cells) is ArrowStringArray}
    if not words:
        return frame
    return pd.DataFrame({**columns, **words}, index=frame.index, columns=frame.columns, copy=False)


class _Chosen:
    """The cells of a column at some rows, or all of them; read once, however often rows were chosen of rows."""

    def __init__(
        self, column: "pa.ChunkedArray | _Chosen", rows: Array | None = None, *, of_table: bool = False
    ) -> None:
        self._from = (column, rows)  # replaced as one: sessions share it
        self._of_table = of_table

    def __len__(self) -> int:
        column, rows = self._from
        return len(column if rows is None else rows)

    @property
    def is_read(self) -> bool:
        return self._from[1] is None

    @property
    def lasts(self) -> bool:
        """Whether cells chosen of these may refer to them: no copy is held on to for the sake of a few of its cells."""
        return self._of_table or not self.is_read

    @property
    def cells(self) -> pa.ChunkedArray:
        column, rows = self._from
        if rows is None:
            return column
        while isinstance(column, _Chosen):
            column, chosen = column._from
            rows = rows if chosen is None else chosen[rows]
        cells = column.take(pa.array(rows))
        self._from = (cells, None)  # lets go of what it was chosen from
        return cells


class TableWords(ArrowStringArray):
    """Cells of dtype str as pandas has them; it looks at them through `_pa_array` alone."""

    _chosen: _Chosen
    _dtype: Any
    _cache: dict[str, Any]
    _readonly: bool

    @classmethod
    def of_table(cls, words: Any) -> "TableWords":
        """The cells of a whole column that stays in memory, or in a file, as long as its table does."""
        return cls._lay(_Chosen(words._pa_array, of_table=True), words.dtype)

    @classmethod
    def _lay(cls, chosen: _Chosen, dtype: Any) -> "TableWords":
        made = cls.__new__(cls)
        made._chosen, made._dtype, made._cache = chosen, dtype, {}
        return made

    @property
    def _pa_array(self) -> pa.ChunkedArray:
        return self._chosen.cells

    @_pa_array.setter
    def _pa_array(self, cells: pa.ChunkedArray) -> None:  # pandas writes to the array
        self._chosen = _Chosen(cells)

    def _from_pyarrow_array(self, cells: Any) -> ArrowStringArray:
        """What pandas makes of the cells is no part of the table."""
        return _plain(cells, self.dtype)

    def __len__(self) -> int:
        return len(self._chosen)

    def take(self, indices: Any, allow_fill: bool = False, fill_value: Any = None) -> Any:
        rows = np.asanyarray(indices)
        within = not len(rows) or (rows.min() >= 0 and rows.max() < len(self))
        if not self._chosen.lasts or not within:  # a negative one means the end, or an empty cell
            return super().take(indices, allow_fill=allow_fill, fill_value=fill_value)
        return self._lay(_Chosen(self._chosen, rows.astype("int64", copy=False)), self.dtype)

    def __getitem__(self, item: Any) -> Any:
        if not self._chosen.is_read:
            if isinstance(item, slice):
                return self.take(np.arange(len(self))[item])
            if isinstance(item, (int, np.integer)) and 0 <= item < len(self):
                return super(TableWords, self.take(np.array([item]))).__getitem__(0)
        if self._chosen.lasts and isinstance(item, np.ndarray) and item.dtype == bool and len(item) == len(self):
            return self.take(np.flatnonzero(item))
        return super().__getitem__(item)

    def copy(self) -> "TableWords":
        seen: TableWords = self.view()
        seen._readonly = False
        return seen

    def view(self, dtype: Any = None) -> Any:
        if dtype is not None:
            return super().view(dtype)
        seen = self._lay(self._chosen, self.dtype)
        seen._readonly = self._readonly
        return seen

    def __reduce__(self) -> Any:
        return _plain, (self._pa_array, self.dtype)


def _plain(cells: Any, dtype: Any) -> ArrowStringArray:
    make: Any = ArrowStringArray
    words: ArrowStringArray = make(cells, dtype=dtype)
    return words
