"""Extracts the tests export, and hard texts for them."""

from functools import cache
from pathlib import Path

from data.exchange.extract import Extract
from data.selection import Selection
from data.tables import Tables
from data.tabulate import tabulate
from tests.conftest import SEEDS
from tests.corpora import write_corpus

HARD = "=1+1 said “Rivas”, a\rb\nc\td; x\x0by & <r>z</r> 🛂, said <b>Rivas</b>.\n"
"""A text whose evidence would run, break lines, leave XML or need two UTF-16 units."""
HARD_EVIDENCE = HARD[:-1]
EVERYTHING = Selection()
_WHEN = "2024-05-06,,day,relative"


def extract_of(folder: Path, selection: Selection = EVERYTHING) -> Extract:
    return Extract(folder, tabulate(folder), selection)


@cache
def _seeds() -> Tables:
    return tabulate(SEEDS)


@cache
def seeds_extract(selection: Selection = EVERYTHING) -> Extract:
    return Extract(SEEDS, _seeds(), selection)


def hard_corpus(folder: Path) -> Path:
    """The invented corpus with a third document whose one stance rests on `HARD`."""
    quoted = HARD_EVIDENCE.replace('"', '""')
    stances = (
        "coder,doc_id,id,actor_id,issue,stance,voice,statement,evidence,date_start,date_end,precision,basis,why\r\n"
        f'adjudicated,hard,p1,rivas,dam,supports,narrated,,"{quoted}",{_WHEN},=cmd\r\n'
    )
    return write_corpus(folder, **{"hard.txt": HARD, "coding/stances.csv": stances})
