"""The selection itself."""

from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum


class Clock(StrEnum):
    """Which of a row's two times the date range means."""

    SAID = "said"  # said or happened
    PUBLISHED = "published"


@dataclass(frozen=True, slots=True)
class Selection:
    """Filters over every table; an empty tuple or None filters nothing. `decided` alone brings rejected rows back."""

    issue: str = ""
    actors: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    clock: Clock = Clock.SAID
    undated: bool = True
    sources: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    stances: tuple[str, ...] = ()
    coders: tuple[str, ...] = ()
    decided: tuple[str, ...] = ()
    text: str = ""

    @property
    def active(self) -> tuple[str, ...]:
        """Names of the filters that leave rows out; the issue chooses a view and leaves nothing out."""
        default = Selection()
        chosen = (field.name for field in fields(self) if getattr(self, field.name) != getattr(default, field.name))
        return tuple(name for name in chosen if name not in ("issue", "clock"))

    def without(self, name: str, value: str = "") -> "Selection":
        """The selection with one filter, or one value of it, taken back."""
        current = getattr(self, name)
        if value and isinstance(current, tuple):
            return replace(self, **{name: tuple(item for item in current if item != value)})  # type: ignore[arg-type]
        return replace(self, **{name: getattr(Selection(), name)})
