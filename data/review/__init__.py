"""What an analyst should look at next, and how far the looking has come."""

from data.review.doubts import rule_record
from data.review.queues import Queue, documents_since, queue_rows

__all__ = ["Queue", "documents_since", "queue_rows", "rule_record"]
