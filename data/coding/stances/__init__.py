"""Positions of actors on the issues of the codebook, each shown by words; never by silence."""

from data.coding.stances.finding import find_stances

__all__ = ["find_stances"]
