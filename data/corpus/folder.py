"""A corpus: documents, what is known of them, codebook and hand coding, and all that was wrong with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from data.codebook import read_codebook
from data.corpus.documents import DocumentFiles, find_documents, read_documents
from data.corpus.handcoding import HandCoding, read_hand_coding
from data.model import Codebook, Document, Given, Problem


@dataclass(frozen=True)
class Corpus:
    """What a folder holds; `missing` names the optional parts that are not there."""

    folder: Path
    documents: Sequence[Document]
    codebook: Codebook = Codebook()
    hand: HandCoding = field(default_factory=HandCoding)
    problems: tuple[Problem, ...] = ()
    missing: tuple[str, ...] = ()

    def with_given(self, given: Mapping[str, Given]) -> "Corpus":
        """The same corpus with other things known of some documents beforehand, by doc_id."""
        if isinstance(self.documents, DocumentFiles):
            return replace(self, documents=self.documents.with_given(given))
        documents = tuple(replace(each, given=given.get(each.doc_id, each.given)) for each in self.documents)
        return replace(self, documents=documents)

    def given_otherwise(self, before: "Corpus") -> tuple[Document, ...]:
        """The documents of which other things are known beforehand than in `before`, which has the same ones."""
        if isinstance(self.documents, DocumentFiles) and isinstance(before.documents, DocumentFiles):
            return self.documents.given_otherwise(before.documents)
        pairs = zip(self.documents, before.documents, strict=True)
        return tuple(now for now, other in pairs if now.given != other.given)


def read_corpus(folder: Path, *, texts: bool = True) -> Corpus:
    """Everything of the folder that can be read; without `texts`, they stay on disk until they are asked for.

    Raises NotADirectoryError if there is no such folder.
    """
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder}: no such folder; a corpus is a folder with .txt files")
    documents, problems = read_documents(folder) if texts else find_documents(folder)
    codebook, codebook_problems = read_codebook(folder / "codebook.toml")
    hand, hand_problems = read_hand_coding(folder / "coding", documents, codebook)
    optional = ("documents.csv", "codebook.toml", "coding")
    return Corpus(
        folder=folder,
        documents=documents,
        codebook=codebook,
        hand=hand,
        problems=problems + codebook_problems + hand_problems,
        missing=tuple(name for name in optional if not (folder / name).exists()),
    )
