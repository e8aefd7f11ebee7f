"""Offsets in UTF-16 units, as Java counts, to code points and back."""

from bisect import bisect_left


class Units:
    """The places of one text in both countings; cheap where no character needs two units."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._wide = [at for at, character in enumerate(text) if character > "\uffff"] if not text.isascii() else []
        self._wide_units = [at + before for before, at in enumerate(self._wide)]

    @property
    def length(self) -> int:
        """The text's length in UTF-16 units."""
        return self._length + len(self._wide)

    def to_point(self, unit: int) -> int | None:
        """The code point at a unit; None outside the text or within a character."""
        if not 0 <= unit <= self.length:
            return None
        before = bisect_left(self._wide_units, unit)
        if before and self._wide_units[before - 1] == unit - 1:
            return None
        return unit - before

    def to_unit(self, point: int) -> int:
        return point + bisect_left(self._wide, point)
