"""What is worked out once from a codebook and kept while it is in use."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from data.model import Codebook

T = TypeVar("T")
_KEPT = 4


def compiled_once(compile_from: Callable[[Codebook], T]) -> Callable[[Codebook], T]:
    """Keeps the results for the last few codebooks, known again by identity or, after pickling, by equality."""
    kept: list[tuple[Codebook, T]] = []

    @wraps(compile_from)
    def compiled(codebook: Codebook) -> T:
        for known, result in kept:
            if known is codebook:
                return result
        for known, result in list(kept):
            if known == codebook:
                kept.insert(0, (codebook, result))
                del kept[_KEPT:]
                return result
        result = compile_from(codebook)
        kept.insert(0, (codebook, result))
        del kept[_KEPT:]
        return result

    return compiled
