"""How much it tells that two reports share a sign, a party or a type."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from data.compare.reports import Report

_FEWEST = 20

Counted = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Weights:
    """1 for what is rare in the corpus, towards 0 for what is found everywhere; of what is not there, nothing."""

    signs: Counted
    parties: Counted
    types: Counted

    def of_signs(self, signs: Iterable[str]) -> dict[str, float]:
        """Those of the signs that tell anything, with their weight."""
        known = self.signs
        return {sign: known[sign] for sign in signs if known.get(sign)}

    def carried(self, report: Report) -> float:
        """What all signs of a report tell together."""
        return math.fsum(self.of_signs(report.signs).values())


def weigh_signs(documents: Mapping[str, Sequence[Report]]) -> Weights:
    """The weights in a corpus.

    Counted over kinds of event (type and parties together), so that an occurrence told by a thousand documents
    does not make its own signs common.
    """
    kinds: dict[tuple[str, frozenset[str]], set[str]] = {}
    for reports in documents.values():
        for report in reports:
            kinds.setdefault((report.event_type, report.parties), set()).update(report.signs)
    total = max(len(kinds), _FEWEST)
    return Weights(
        _weigh(Counter(sign for signs in kinds.values() for sign in signs), total),
        _weigh(Counter(party for _, parties in kinds for party in parties), total),
        _weigh(Counter(event_type for event_type, _ in kinds), total),
    )


def _weigh(counts: Counter[str], total: int) -> Counted:
    top = math.log(total / 2)
    return {key: min(1.0, max(0.0, math.log(total / number) / top)) for key, number in counts.items()}
