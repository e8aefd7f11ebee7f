"""The corpus folder: the only code that reads documents and hand coding from disk.

Nothing here raises for what a file holds: what cannot be read becomes a `Problem`, and the rest goes on.
"""

from data.corpus.documents import DocumentFiles, DocumentsById, find_document_paths, find_documents, read_documents
from data.corpus.folder import Corpus, read_corpus
from data.corpus.handcoding import HandCoding, read_hand_coding

__all__ = [
    "Corpus",
    "DocumentFiles",
    "DocumentsById",
    "HandCoding",
    "find_document_paths",
    "find_documents",
    "read_corpus",
    "read_documents",
    "read_hand_coding",
]
