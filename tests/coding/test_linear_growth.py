"""Work grows in step with the text, whatever the text: counted in calls, so that no machine's speed matters."""

import sys
from types import FrameType

import pytest

from data.coding.document import code_document
from data.model import Document
from tests.benchmarks.coding import SHAPES
from tests.coding.invented_affair import BOOK

LENGTH = 4000
"""Two of the longest sentences there are."""
MOST = 2.6
"""Times as many calls for twice the text; a quadratic step would make four times as many."""


def count_calls(text: str) -> int:
    calls = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        code_document(Document("growth", text, ""), BOOK)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_is_no_more_than_twice_the_work(shape: str) -> None:
    text = SHAPES[shape] * (2 * LENGTH // len(SHAPES[shape]))
    count_calls("Soto dijo que no.")
    fixed = count_calls("")
    half, whole = count_calls(text[:LENGTH]), count_calls(text)
    assert whole - fixed <= MOST * max(half - fixed, 1000)
