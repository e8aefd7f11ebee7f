"""One row for each position: the same one told in several passages is one row with further passages."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from data.model import SCALE, Span, Stance, StancePosition, Voice, When

_RANK = {Voice.SELF: 0, Voice.ATTRIBUTED: 1, Voice.NARRATED: 2}
_Key = tuple[str, str, Stance, Voice, str]


def merge_stances(found: Iterable[StancePosition]) -> tuple[StancePosition, ...]:
    """Rows in order of position; those of one actor, issue, stance, voice and reporter and of no other date are one."""
    groups: dict[_Key, dict[When, list[StancePosition]]] = {}
    for row in sorted(found, key=lambda row: (row.evidence, _RANK[row.voice])):
        key = (row.actor_id, row.issue, row.stance, row.voice, row.reported_by)
        groups.setdefault(key, {}).setdefault(row.when, []).append(row)
    rows = [_joined(same) for dated in groups.values() for same in _with_undated(dated)]
    return tuple(sorted(_distinct(rows), key=lambda row: (row.evidence, row.actor_id, row.issue, row.stance)))


def _with_undated(dated: dict[When, list[StancePosition]]) -> list[list[StancePosition]]:
    """Rows by date; the undated ones go with the first dated."""
    undated = [row for when, rows in dated.items() if not when.dated for row in rows]
    groups = [rows for when, rows in dated.items() if when.dated]
    if not groups:
        return [undated]
    return [sorted([*groups[0], *undated], key=lambda row: row.evidence), *groups[1:]]


def _joined(rows: Sequence[StancePosition]) -> StancePosition:
    """One row of several: the first passage's, with the date, the statement and the hedge of whichever has one."""
    first = rows[0]
    return replace(
        first,
        further=_apart(first.evidence, [row.evidence for row in rows[1:]]),
        when=next((row.when for row in rows if row.when.dated), first.when),
        statement=next((row.statement for row in rows if row.statement is not None), None),
        hedge=next((row.hedge for row in rows if row.hedge), ""),
    )


def _distinct(rows: Sequence[StancePosition]) -> list[StancePosition]:
    """Of rows that show several stances by the same words the one told most directly, a condition first."""
    kept: dict[tuple[object, ...], StancePosition] = {}
    for row in sorted(rows, key=_directness):
        content = row.statement.content if row.statement is not None else None
        kept.setdefault((row.evidence, content, row.actor_id, row.issue), row)
    return list(kept.values())


def _directness(row: StancePosition) -> tuple[int, bool, int, str]:
    return _RANK[row.voice], row.stance is not Stance.CONDITIONAL, -abs(SCALE[row.stance]), row.stance


def _apart(evidence: Span, others: Sequence[Span]) -> tuple[Span, ...]:
    """The other passages in order, without those inside the evidence or one another."""
    kept: list[Span] = []
    for span in sorted(set(others), key=lambda span: (span.start, -span.end)):
        if not evidence.covers(span) and not (kept and kept[-1].covers(span)):
            kept.append(span)
    return tuple(kept)
