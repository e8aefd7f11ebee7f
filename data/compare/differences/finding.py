"""All kinds of differences, weighed and written into the table."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from data.compare.differences.accounts import find_accounts
from data.compare.differences.anchors import find_anchors
from data.compare.differences.contrasts import find_contrasts
from data.compare.differences.dates import find_dates
from data.compare.differences.deciders import find_deciders
from data.compare.differences.denials import find_denials, find_denied_events
from data.compare.differences.ground import Ground
from data.compare.differences.hosts import find_invitations
from data.compare.differences.literals import find_literal_dates
from data.compare.differences.numbers import find_numbers
from data.compare.differences.orders import find_orders
from data.compare.differences.pairs import Difference
from data.compare.differences.places import find_places
from data.compare.differences.positions import find_positions
from data.compare.differences.proposers import find_proposers
from data.compare.differences.reversals import find_reversed
from data.compare.differences.speakers import find_speakers
from data.schema import DIFFERENCES, build_frame
from data.tables import Tables

_TOLD: tuple[Callable[[Ground], Iterator[Difference]], ...] = (
    *(find_dates, find_literal_dates, find_numbers, find_places, find_denials, find_contrasts, find_denied_events),
    *(find_anchors, find_reversed, find_orders, find_deciders, find_invitations, find_accounts, find_speakers),
)
_HELD: tuple[Callable[[Ground], Iterator[Difference]], ...] = (find_proposers, find_positions)


def find_differences(tables: Tables) -> Tables:
    """The tables with their `differences`: candidates come from happenings, issues and anchors, never from all pairs.

    Needs `happenings`. What several documents say alike is one claim and stands in one pair, with its earliest
    passage. A pair in which one side is a machine translation says so, since it weighs less.
    """
    ground = Ground(tables)
    return with_differences(tables, [*find_told(ground), *find_held(ground)])


def find_told(ground: Ground) -> list[Difference]:
    """Differences in what is told: of events, their dates and what is said of them. They rest on no stance."""
    without = ground.tables.changed(stances=ground.tables.stances.iloc[:0])
    blind = Ground.after(without, ground)
    return [_weigh(ground, difference.ordered()) for finder in _TOLD for difference in finder(blind)]


def find_held(ground: Ground) -> list[Difference]:
    """Differences in what positions are ascribed to actors, and in whose proposal a thing is: stances show both."""
    return [_weigh(ground, difference.ordered()) for finder in _HELD for difference in finder(ground)]


def with_differences(tables: Tables, differences: Iterable[Difference]) -> Tables:
    """The tables with these differences in order, each once, and no two of a kind on the same words."""
    found: dict[str, Difference] = {}
    words: dict[tuple[object, ...], Difference] = {}
    for one in differences:
        found.setdefault(one.difference_id, one)
    for one in found.values():
        words.setdefault((one.kind, *((side.doc_id, side.span) for side in (one.a, one.b))), one)
    rows = sorted(words.values(), key=lambda one: (one.kind, one.a.doc_id, one.a.span, one.b.doc_id, one.b.span))
    return tables.with_frames(differences=build_frame(DIFFERENCES, [one.row() for one in rows]))


def _weigh(ground: Ground, difference: Difference) -> Difference:
    """The note says which side is a machine translation and so weighs less."""
    sides = {"A": difference.a.doc_id, "B": difference.b.doc_id}
    weak = [name for name, doc_id in sides.items() if doc_id in ground.translated]
    if not weak:
        return difference
    words = (
        "both sides are machine translations"
        if len(weak) == 2
        else f"side {weak[0]} is a machine translation and weighs less"
    )
    return replace(difference, note=f"{difference.note} {words[0].upper()}{words[1:]}.")
