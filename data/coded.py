"""A corpus as it was coded, before anything is decided: kept, a decision costs no new reading and no new coding."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from pathlib import Path

from data.coders import PUBLISHED, choose_codings, decidable_documents
from data.compared import CODED, comparison_by
from data.corpus import Corpus, read_corpus
from data.model import Coding, Document, Problem
from data.progress import Progress
from data.store import CodingStore
from data.tables import Rows, Tables, acting_rows, build_tables, replace_documents
from data.versions import version_of

Acting = Mapping[str, Rows]
"""Who speaks or acts in each document, by doc_id (`data.tables.acting_rows`)."""


class Coded:
    """One coding a document as checked `tables`, neither decided on nor compared.

    `acting` gives who acts in all documents; it is asked for once some are coded anew. `decidable` are the documents
    whose rows here are those an analyst decides on; None for all.
    """

    def __init__(
        self,
        corpus: Corpus,
        tables: Tables,
        acting: Callable[[], Acting],
        *,
        coder: str = PUBLISHED,
        happenings: str = CODED,
        store: CodingStore | None = None,
    ) -> None:
        self.corpus, self.tables = corpus, tables
        self._acting, self._coder, self._store = acting, coder, store
        self.decidable = decidable_documents(corpus, coder)
        self.comparison = comparison_by(happenings, corpus.hand.happenings)
        self._again: tuple[tuple[Document, ...], Tables] = ((), tables)

    def with_given(self, corpus: Corpus) -> Tables:
        """The tables of this corpus with other things given of some documents; only these are coded anew."""
        changed = corpus.given_otherwise(self.corpus)
        if changed != self._again[0]:
            self._again = (changed, self._code_anew(changed))
        return self._again[1]

    def _code_anew(self, documents: tuple[Document, ...]) -> Tables:
        if not documents:
            return self.tables
        codings, problems = choose_codings(replace(self.corpus, documents=documents), self._coder, store=self._store)
        anew = build_tables(documents, codings, self.corpus.codebook, problems)
        acting = {doc_id: acting_rows(codings[doc_id]) for doc_id in anew.texts if doc_id in codings}
        return replace_documents(self.tables, anew, {**self._acting(), **acting}.values())


def build_coded(
    corpus: Corpus,
    codings: Mapping[str, Coding],
    problems: Sequence[Problem] = (),
    *,
    coder: str = PUBLISHED,
    happenings: str = CODED,
    store: CodingStore | None = None,
) -> Coded:
    """The corpus with one coding a document (by doc_id), all in memory."""
    tables = build_tables(corpus.documents, codings, corpus.codebook, (*corpus.problems, *problems))
    tables = replace(tables, version=version_of(corpus), missing=corpus.missing)
    acting = {doc_id: acting_rows(codings[doc_id]) for doc_id in tables.texts if doc_id in codings}
    return Coded(corpus, tables, lambda: acting, coder=coder, happenings=happenings, store=store)


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
    return build_coded(corpus, codings, problems, coder=coder, happenings=happenings, store=store)
