"""The selection as a document of two printed pages: who stands where, what changed, what happened, what differs."""

from data.exchange.brief.happened import HAPPENINGS
from data.exchange.brief.page import brief_bytes

__all__ = ["HAPPENINGS", "brief_bytes"]
