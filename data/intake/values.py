"""What an extraction gives, and how it fails."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Extracted:
    """Plain text, and what the file says of itself (empty where it says nothing); `note` is for the analyst."""

    text: str
    title: str = ""
    source: str = ""
    published: str = ""
    url: str = ""
    note: str = ""


class ExtractionError(ValueError):
    """A file gives no text; the message says which file and why."""
