"""Corpora made by the tests, and the shipped one."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

from data.tables import Tables
from data.tabulate import tabulate

CACHE = os.environ["POSTURA_CACHE"] = tempfile.mkdtemp(prefix="postura-test-")

settings.register_profile("suite", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("suite")

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"


LONGEST = ("tests/browser", "tests/test_running.py", "tests/test_archive.py", "tests/pages", "tests/decisions")
"""Begun first, so that no process is left alone with one of them at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: next((at for at, begin in enumerate(LONGEST) if item.nodeid.startswith(begin)), 99))


def pytest_unconfigure() -> None:
    shutil.rmtree(CACHE, ignore_errors=True)


@pytest.fixture(scope="session")
def seeds() -> Tables:
    """The shipped corpus, tabulated once; frames are never mutated."""
    return tabulate(SEEDS)
