"""What the words of a temporal expression say before it is known when they were written."""

from dataclasses import dataclass

from data.coding.dates.intervals import Interval
from data.model import Codebook, DateKind, Published, Span, Zone

NO_CODEBOOK = Codebook()
UNPUBLISHED = Published()


@dataclass(frozen=True, slots=True)
class Frame:
    """A place in the calendar: a base (a stated year, a fixed interval, or units from an origin), narrowed.

    With no base at all the year, month or week is to be found: the nearest one that fits.
    """

    fixed: Interval | None = None
    year: int | None = None
    unit: str = ""
    shift: int = 0
    narrative: bool = False
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    season: str = ""
    holiday: str = ""
    division: str = ""
    ordinal: int = 0
    direction: int | None = None
    part: str = ""
    exact_day: bool = False
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One temporal expression as read: its frame (two for a range), or none where it cannot be dated.

    `tense` is -1 past, 1 future, 0 unknown; `anchor` the clause it hangs on; `calendar` the happening of the
    codebook that dates it; `few` whether it counts an uncertain few.
    """

    span: Span
    rule: str
    kind: DateKind = DateKind.DATE
    frame: Frame | None = None
    last: Frame | None = None
    tense: int = 0
    sentence: int = 0
    zone: Zone = Zone.BODY
    anchor: Span | None = None
    calendar: str = ""
    few: bool = False
