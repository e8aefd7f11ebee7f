"""A corpus as it was coded, before anything is decided: kept, a decision costs no new reading and no new coding."""

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path

from data.coders import PUBLISHED, Progress, choose_codings, decidable_documents
from data.compared import CODED, comparison_by
from data.corpus import Corpus, read_corpus
from data.model import Coding, Document, Problem
from data.store import CodingStore
from data.tables import Tables, acting_rows, build_tables, replace_documents
from data.versions import version_of


class Coded:
    """One coding a document as checked `tables`, neither decided on nor compared.

    `decidable` are the documents whose rows here are those an analyst decides on; None for all.
    """

    def __init__(
        self,
        corpus: Corpus,
        codings: Mapping[str, Coding],
        problems: Sequence[Problem] = (),
        *,
        coder: str = PUBLISHED,
        happenings: str = CODED,
        store: CodingStore | None = None,
    ) -> None:
        self.corpus, self._coder, self._store = corpus, coder, store
        tables = build_tables(corpus.documents, codings, corpus.codebook, (*corpus.problems, *problems))
        self.tables = replace(tables, version=version_of(corpus), missing=corpus.missing)
        self.decidable = decidable_documents(corpus, coder)
        self.comparison = comparison_by(happenings, corpus.hand.happenings)
        self._acting = {doc_id: acting_rows(codings[doc_id]) for doc_id in self.tables.texts if doc_id in codings}
        self._again: tuple[tuple[Document, ...], Tables] = ((), self.tables)

    def with_given(self, corpus: Corpus) -> Tables:
        """The tables of this corpus with other things given of some documents; only these are coded anew."""
        pairs = zip(corpus.documents, self.corpus.documents, strict=True)
        changed = tuple(now for now, before in pairs if now.given != before.given)
        if changed != self._again[0]:
            self._again = (changed, self._code_anew(changed))
        return self._again[1]

    def _code_anew(self, documents: tuple[Document, ...]) -> Tables:
        if not documents:
            return self.tables
        codings, problems = choose_codings(replace(self.corpus, documents=documents), self._coder, store=self._store)
        anew = build_tables(documents, codings, self.corpus.codebook, problems)
        acting = {doc_id: acting_rows(codings[doc_id]) for doc_id in anew.texts if doc_id in codings}
        return replace_documents(self.tables, anew, {**self._acting, **acting}.values())


def read_coded(
    folder: Path,
    *,
    coder: str = PUBLISHED,
    happenings: str = CODED,
    executor: Executor | None = None,
    store: CodingStore | None = None,
    progress: Progress | None = None,
) -> Coded:
    """The corpus in `folder` as a coder coded it; as `data.tabulate.tabulate`, which see for what is raised."""
    corpus = read_corpus(folder)
    codings, problems = choose_codings(corpus, coder, executor=executor, store=store, progress=progress)
    return Coded(corpus, codings, problems, coder=coder, happenings=happenings, store=store)
