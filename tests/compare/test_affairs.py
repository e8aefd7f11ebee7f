"""Invented affairs of several outlets in two languages, coded by the machine: what differs is found, and nothing else.

Each folder has its articles and `differences.csv`: the kind and the words on either side. Its codebook is its own, that
of the shipped corpus, or that of the mine's affair. What else the articles say of one thing is only put differently:
counts rounded ("Unos 3.000", "About 2,900", "Miles"), a day against its week, a minister against her ministry.
"""

import csv
import shutil
from itertools import combinations
from pathlib import Path

import pytest

from data.model import Span
from data.tables import Tables
from data.tabulate import tabulate
from tests.conftest import SEEDS

AFFAIRS = Path(__file__).parent / "affairs"
TOLD = {
    "mine": ["accident b1 b2 b3", "decree b1 b2 b3", "protest b1 b2 b3", "arrest b1 b2 b3", "meeting b1 b3", "proposal b1 b2"],
    "strike": ["protest c1 c2 c3 c4", "arrest c1 c2 c4", "meeting c1 c2 c3", "decree c1 c2", "accident c2 c3 c4", "strike c1 c2 c4",
        "meeting c3 c4", "announcement c3 c4"],
    "border": ["meeting a1 a2 a3 a4", "agreement a1 a2 a3 a4", "deployment a1 a2 a3", "arrest a1 a2 a3", "visit a3 a4",
        "announcement a3 a4", "decree a1 a4", "proposal a1 a2", "expulsion a1 a2 a3", "migration_flow a1 a2 a3"],
    "emergency": ["decree d1 d2 d3", "deployment d1 d2 d3", "blockade d1 d2 d3", "arrest d1 d2 d3", "call d1 d2 d3", "invitation d1 d2",
        "agreement d1 d2"],
    "deal": ["agreement e1 e2 e3", "announcement e1 e2 e3", "arrest e1 e2 e3", "blockade e1 e2 e3"],
}  # fmt: skip
"""What several documents tell: type and documents."""
CODEBOOKS = {"border": SEEDS, "emergency": SEEDS, "deal": AFFAIRS / "mine"}
"""Where the codebook lies, if not with the articles."""
FEWEST = {"mine": 9, "strike": 6, "border": 6, "emergency": 6, "deal": 4}
"""Pairs of documents joined at the least; the coder finds events in about so many."""


@pytest.fixture(scope="module", params=sorted(TOLD))
def affair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Tables]:
    folder = tmp_path_factory.mktemp(request.param)
    shutil.copytree(AFFAIRS / request.param, folder, dirs_exist_ok=True)
    if request.param in CODEBOOKS:
        shutil.copy(CODEBOOKS[request.param] / "codebook.toml", folder)
    return request.param, tabulate(folder, coder="rules", happenings="found")


def test_events_are_joined_across_outlets_and_never_two_that_are_not_one(affair: tuple[str, Tables]) -> None:
    name, tables = affair
    true = [(kind, set(documents)) for kind, *documents in map(str.split, TOLD[name])]
    joined = [(row.event_type, set(row.documents.split(";"))) for row in tables.happenings.itertuples()]
    joined = [(kind, documents) for kind, documents in joined if len(documents) > 1]
    wrong = [one for one in joined if not any(one[0] == kind and one[1] <= documents for kind, documents in true)]
    assert wrong == []
    assert sum(len(list(combinations(documents, 2))) for _, documents in joined) >= FEWEST[name]


def test_differences_are_found_all_but_one_and_no_other_raised(affair: tuple[str, Tables]) -> None:
    name, tables = affair
    with (AFFAIRS / name / "differences.csv").open(encoding="utf-8", newline="") as file:
        expected = {tuple(row.values()) for row in csv.DictReader(file)}
    raised = [
        (row.kind, (row.doc_a, Span(row.start_a, row.end_a)), (row.doc_b, Span(row.start_b, row.end_b)))
        for row in tables.differences.itertuples()
    ]
    fitting = {one: [ref for ref in expected if _fits(tables, one, ref)] for one in raised}
    assert [one for one, refs in fitting.items() if not refs] == [], "a false alarm"
    missed = expected - {ref for refs in fitting.values() for ref in refs}
    assert len(missed) <= 1, missed


def _fits(tables: Tables, raised: tuple, listed: tuple[str, ...]) -> bool:
    """Whether a raised pair has the listed kind, and on both sides the listed words, or just the most of them."""
    kind, *sides = raised
    wanted = [(listed[1], listed[2]), (listed[3], listed[4])]
    found = [(doc_id, span.of(tables.texts[doc_id])) for doc_id, span in sides]
    return kind == listed[0] and any(
        all(
            mine[0] == theirs[0] and (theirs[1] in mine[1] or mine[1] in theirs[1])
            for mine, theirs in zip(found, pair, strict=True)
        )
        for pair in (wanted, wanted[::-1])
    )
