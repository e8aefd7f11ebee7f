"""One row for each position: the same one told in several passages is one row with further passages."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from data.model import Span, Stance, StancePosition, Voice, When

_RANK = {Voice.SELF: 0, Voice.ATTRIBUTED: 1, Voice.NARRATED: 2}
_Key = tuple[str, str, Stance, Voice, str]


def merge_stances(found: Iterable[StancePosition]) -> tuple[StancePosition, ...]:
    """Rows in order of position; those of one actor, issue, stance, voice and reporter and of no other date are one."""
    groups: dict[_Key, list[StancePosition]] = {}
    for row in sorted(found, key=lambda row: (row.evidence, _RANK[row.voice])):
        key = (row.actor_id, row.issue, row.stance, row.voice, row.reported_by)
        kept = groups.setdefault(key, [])
        for index, other in enumerate(kept):
            if _may_be_one(other.when, row.when):
                kept[index] = _joined(other, row)
                break
        else:
            kept.append(row)
    rows = [row for kept in groups.values() for row in kept]
    return tuple(sorted(rows, key=lambda row: (row.evidence, row.actor_id, row.issue, row.stance)))


def _may_be_one(one: When, other: When) -> bool:
    return not one.dated or not other.dated or one == other


def _joined(one: StancePosition, other: StancePosition) -> StancePosition:
    spans = _apart(one.evidence, (*one.further, other.evidence))
    return replace(
        one,
        further=spans,
        when=one.when if one.when.dated else other.when,
        statement=one.statement or other.statement,
        hedge=one.hedge or other.hedge,
    )


def _apart(evidence: Span, others: Sequence[Span]) -> tuple[Span, ...]:
    """The other passages in order, without those inside the evidence or one another."""
    kept: list[Span] = []
    for span in sorted(set(others), key=lambda span: (span.start, -span.end)):
        if not evidence.covers(span) and not any(known.covers(span) for known in kept):
            kept.append(span)
    return tuple(kept)
