"""Files of Discourse Network Analyzer (`.dna`), from the format's description: DNA 2 and 3 read, 3.0.7 written."""

from data.exchange.dna.model import DnaDocument, DnaEntity, DnaError, DnaFile, DnaStatement, DnaVariable
from data.exchange.dna.reading import read_dna
from data.exchange.dna.writing import dna_bytes

__all__ = [
    "DnaDocument",
    "DnaEntity",
    "DnaError",
    "DnaFile",
    "DnaStatement",
    "DnaVariable",
    "dna_bytes",
    "read_dna",
]
