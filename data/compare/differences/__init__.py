"""Where documents disagree: pairs of passages on the same thing, each with its kind, its resolution and a note."""

from data.compare.differences.finding import find_differences, find_held, find_told, with_differences
from data.compare.differences.ground import Ground
from data.compare.differences.pairs import Difference

__all__ = ["Difference", "Ground", "find_differences", "find_held", "find_told", "with_differences"]
