"""Where documents disagree: pairs of passages on the same thing, each with its kind, its resolution and a note."""

from data.compare.differences.finding import find_differences

__all__ = ["find_differences"]
