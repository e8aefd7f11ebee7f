"""The best date of an occurrence, reasoned from all reports of it; the others stay visible in the reasons."""

from collections.abc import Sequence

from data.compare.days import Days
from data.compare.reports import Report

_PROVEN = frozenset(("day", "range", "month"))


def date_of(reports: Sequence[Report]) -> tuple[Days, str, str]:
    """Days, precision and why.

    The best known report counts: explicit before relative before inferred, own reporting before a related headline,
    an original before a machine translation. A report that lies within it and is not approximate narrows it.
    """
    dated = sorted((one for one in reports if one.days.known), key=lambda one: (one.rank, one.days.width, one.event_id))
    if not dated:
        return Days(), "unknown", "no report gives a date"
    best = dated[0]
    days, precision = best.days, best.precision
    for one in dated[1:]:
        if one.precision in _PROVEN and one.days != days and days.covers(one.days):
            days, precision, best = one.days, one.precision, one
    return days, precision, _why(best, days, dated)


def _why(best: Report, days: Days, dated: Sequence[Report]) -> str:
    words = [f"dated by {_number(best)} ({days.words()})"]
    agreeing = [one for one in dated if one is not best and not one.days.differs(days)]
    differing = [one for one in dated if one.days.differs(days)]
    if agreeing:
        words.append(f"{_list(agreeing)} {'agrees' if len(agreeing) == 1 else 'agree'}")
    words += [f"{_number(one)} has {one.days.words()}" for one in differing[:3]]
    return "; ".join(words)


def _list(reports: Sequence[Report]) -> str:
    numbers = list(dict.fromkeys(_number(one) for one in reports))
    return ", ".join(numbers[:4]) + (f" and {len(numbers) - 4} more" if len(numbers) > 4 else "")


def _number(report: Report) -> str:
    return report.doc_id.split("_")[0]
