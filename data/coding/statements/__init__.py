"""Who says what: direct, indirect and mixed speech, with cue, speaker and rule."""

from data.coding.statements.finding import find_statements

__all__ = ["find_statements"]
