"""Corpora made by the tests, and the shipped one."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from data.tables import Tables
from data.tabulate import tabulate

os.environ["POSTURA_CACHE"] = tempfile.mkdtemp(prefix="postura-test-")

settings.register_profile("suite", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("suite")

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"


@pytest.fixture(scope="session")
def seeds() -> Tables:
    """The shipped corpus, tabulated once; frames are never mutated."""
    return tabulate(SEEDS)
