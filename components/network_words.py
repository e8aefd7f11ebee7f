"""Networks in words: options, cells, what is to be seen."""

import pandas as pd

from components.words import Words
from data.networks import Duplicates, Mode, Window

MODES = {Mode.ONE.value: "who agrees with whom", Mode.TWO.value: "who is for what"}
DUPLICATES = {
    Duplicates.INCLUDE.value: "every time",
    Duplicates.DOCUMENT.value: "once a document",
    Duplicates.WEEK.value: "once a week",
    Duplicates.MONTH.value: "once a month",
    Duplicates.YEAR.value: "once a year",
    Duplicates.RANGE.value: "once",
}
PERIODS = {"all": "all of the time", "week": "weeks", "month": "months", "year": "years"}
KINDS = {Mode.ONE: ("agree", "disagree"), Mode.TWO: ("for", "against")}
NONE = "–"
AT_MOST, DRAWN, TIES = 40, 20, 40
"""Actors in the table; actors and pairs in the picture. The downloads have all."""


def cell_words(plus: int, minus: int, mode: Mode) -> str:
    """What a cell says: both sides where there are both, never their difference."""
    parts = [f"{count:,} {word}" for count, word in zip((plus, minus), KINDS[mode], strict=True) if count]
    return ", ".join(parts) or NONE


def window_words(window: Window) -> str:
    return f"{window.start:%Y-%m-%d} to {window.end:%Y-%m-%d}"


def headline(pairs: pd.DataFrame, mode: Mode, words: Words) -> str:
    """The strongest tie of each kind, computed."""
    if pairs.empty:
        return "No two actors take sides on the same issue here." if mode is Mode.ONE else "Nobody takes sides here."
    other_words = words.actor if mode is Mode.ONE else words.issue
    found: dict[tuple[str, str], list[str]] = {}
    for side, verb in zip(("plus", "minus"), KINDS[mode], strict=True):
        top = pairs.sort_values(side, ascending=False, kind="stable").iloc[0]
        if top[side]:
            told = f"{verb} most often ({int(top[side]):,})" if mode is Mode.ONE else f"{verb} it ({int(top[side]):,})"
            found.setdefault((str(top["row"]), str(top["column"])), []).append(told)
    parts = []
    for (one, other), told in found.items():
        if mode is Mode.ONE:
            parts.append(f"{words.actor(one)} and {other_words(other)} {' and '.join(told)}")
        else:
            parts.append(f"{other_words(other)}: {words.actor(one)} is most often {' and '.join(told)}")
    return f"{'; '.join(parts)}."


def share_words(count: int, total: int) -> str:
    """A plain percentage with its whole: "40% (2 of 5)"."""
    return f"{100 * count / total:.0f}% ({count:,} of {total:,})" if total else NONE


def drawn_words(actors: int, pairs: int, of_actors: int, of_pairs: int) -> str:
    """What of a network too large to be read is drawn; nothing where all is."""
    parts = [
        f"{count:,} of {total:,} {what}"
        for count, total, what in ((actors, of_actors, "actors"), (pairs, of_pairs, "pairs"))
        if count < total
    ]
    return f" Drawn are {' and '.join(parts)}, the strongest; the table and the downloads have more." if parts else ""
