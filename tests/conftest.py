"""Corpora made by the tests, and the shipped one."""

from pathlib import Path

import pytest

from data.tables import Tables
from data.tabulate import tabulate

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"


@pytest.fixture(scope="session")
def seeds() -> Tables:
    """The shipped corpus, tabulated once; frames are never mutated."""
    return tabulate(SEEDS)
