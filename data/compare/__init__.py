"""Documents against documents: which events are one happening, and where sources disagree."""

from data.compare.coded import group_as_coded

__all__ = ["group_as_coded"]
