"""What a document says happened, is announced, scheduled, hypothetical or denied, by the codebook's kinds of event."""

from data.coding.events.finding import find_events

__all__ = ["find_events"]
