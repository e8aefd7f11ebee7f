"""Documents into a corpus and out of it again: text from files people have, one document at a time."""

from data.intake.extraction import KINDS, extract
from data.intake.folder import IntakeError, add_document, propose_id, remove_document
from data.intake.values import Extracted, ExtractionError

__all__ = [
    "KINDS",
    "Extracted",
    "ExtractionError",
    "IntakeError",
    "add_document",
    "extract",
    "propose_id",
    "remove_document",
]
