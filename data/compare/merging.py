"""Mentions of one occurrence within one document."""

import math
from collections.abc import Sequence
from dataclasses import replace

from data.compare.bodies import Bodies
from data.compare.lexicon import types_of
from data.compare.reports import Report
from data.compare.weights import Weights

_ALIKE = 1.0
_SAME_PARTIES = 0.8
_BARE = 1


def merge_mentions(reports: Sequence[Report], bodies: Bodies, weights: Weights) -> list[Report]:
    """The reports of one document with the machine's mentions of one occurrence made one; people code each but once."""
    merged: list[Report] = []
    for report in reports:
        for place, known in enumerate(merged):
            if _is_mention(report, known, bodies, weights):
                merged[place] = _join(known, report)
                break
        else:
            merged.append(report)
    return merged


def _is_mention(report: Report, known: Report, bodies: Bodies, weights: Weights) -> bool:
    if not (report.machine and known.machine) or report.event_type != known.event_type:
        return False
    if report.event_type in types_of("content") or report.hypothetical != known.hypothetical:
        return False
    undated = "unknown" in (report.precision, known.precision)
    if (not undated and report.days.gap(known.days)) or (report.place and known.place and report.place != known.place):
        return False
    bare = undated and min(len(report.signs), len(known.signs)) <= _BARE
    if bare and not report.named and not report.place:
        return True  # "the deal was signed" names nobody and no day: it is the one told before
    if not _are_same_parties(report, known, bodies):
        return False
    if bare:
        return True
    shared = weights.of_signs(sign for sign in report.signs if sign in known.signs)
    return report.event_type in types_of("singular") or math.fsum(shared.values()) >= _ALIKE


def _are_same_parties(report: Report, known: Report, bodies: Bodies) -> bool:
    """Whether hardly anybody takes part in one of them only; what happens but once needs one in common."""
    day = report.days.middle or known.days.middle
    likeness = [max((bodies.likeness(one, other, day) for other in known.parties), default=0) for one in report.parties]
    if report.event_type in types_of("singular"):
        return any(likeness)
    most = max(len(report.parties), len(known.parties))
    return most > 0 and math.fsum(likeness) / most >= _SAME_PARTIES


def _join(known: Report, report: Report) -> Report:
    """One report for both: the better dated one's time, all parties and signs."""
    better = min((known, report), key=lambda one: (not one.days.known, one.rank, one.days.width))
    return replace(
        better,
        parties=known.parties | report.parties,
        named=known.named | report.named,
        others=known.others | report.others,
        signs=tuple(sorted({*known.signs, *report.signs})),
        place=known.place or report.place,
        country=known.country or report.country,
        also=(*known.also, *report.also, *({known.event_id, report.event_id} - {better.event_id})),
    )
