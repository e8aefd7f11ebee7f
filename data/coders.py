"""Which coding of a document counts: one coder a document, so that nothing is counted twice."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

from data.coding.running import code
from data.corpus import Corpus
from data.model import Coding, Document, Problem
from data.progress import Progress, Work
from data.store import CodingStore

PUBLISHED = "published"
"""The adjudicated rows of a document where it has them, else the machine's."""
ADJUDICATED = "adjudicated"
RULES = "rules"
_KEPT_TOGETHER = 50
"""Machine codings are kept in batches of so many: what a killed run may lose at most."""

Coded = tuple[Document, Coding | Problem]


@dataclass(frozen=True)
class Coders:
    """Whose coding counts in a corpus; the machine codes what is left, with `executor`, and only what `store` lacks.

    `coder` is published, rules, or a person's id. Raises ValueError for a coder who coded nothing.
    """

    corpus: Corpus
    coder: str = PUBLISHED
    executor: Executor | None = None
    store: CodingStore | None = None

    def __post_init__(self) -> None:
        known = (PUBLISHED, RULES, *self.corpus.hand.coders)
        if self.coder not in known:
            raise ValueError(f"coder {self.coder!r}: nobody of that id coded here (allowed: {', '.join(known)})")

    def choose(
        self, documents: Iterable[Document], progress: Progress | None = None
    ) -> tuple[dict[str, Coding], tuple[Problem, ...]]:
        """The coding that counts for each document (none for one the coder did not code), by doc_id.

        A document on which the machine coder fails is a problem and stays without rows.
        """
        documents = list(documents)
        chosen = self._by_hand(documents)
        left = [document for document in documents if self._is_left(document.doc_id)]
        kept = self.store.find(left, self.corpus.codebook) if self.store else {}
        chosen.update(kept)
        new = [document for document in left if document.doc_id not in kept]
        problems: list[Problem] = []
        for document, result in self._code(new, len(left), lambda: len(kept), progress):
            if isinstance(result, Problem):
                problems.append(result)
            else:
                chosen[document.doc_id] = result
        return chosen, tuple(problems)

    def fill_store(self, progress: Progress | None = None) -> None:
        """Codes what the store lacks, holding only what is in work; stopped or killed, what was kept stays kept."""
        if self.store is None or self.coder not in (PUBLISHED, RULES):
            return
        store, codebook, kept = self.store, self.corpus.codebook, list[bool]()

        def new() -> Iterator[Document]:
            left = (document for document in self.corpus.documents if self._is_left(document.doc_id))
            for document, is_kept in store.look_up(left, codebook):
                if is_kept:
                    kept.append(True)
                else:
                    yield document

        total = len(self.corpus.documents) - sum(who == self._person for who, _ in self.corpus.hand.codings)
        for _ in self._code(new(), total, lambda: len(kept), progress):
            pass

    def _by_hand(self, documents: Sequence[Document]) -> dict[str, Coding]:
        codings = self.corpus.hand.codings
        keys = [(self._person, document.doc_id) for document in documents]
        return {doc_id: codings[who, doc_id] for who, doc_id in keys if (who, doc_id) in codings}

    def _is_left(self, doc_id: str) -> bool:
        """Whether the document is the machine's to code."""
        return self.coder in (PUBLISHED, RULES) and (self._person, doc_id) not in self.corpus.hand.codings

    @property
    def _person(self) -> str:
        return ADJUDICATED if self.coder == PUBLISHED else self.coder

    def _code(
        self, documents: Iterable[Document], total: int, kept: Callable[[], int], progress: Progress | None
    ) -> Iterator[Coded]:
        """Each document with its new coding, kept batch by batch, and what is done of a batch when a run is stopped."""
        given: deque[Document] = deque()
        batch: list[Coded] = []
        coded = 0
        try:
            for result in code(_noting(documents, given), self.corpus.codebook, self.executor):
                batch.append((given.popleft(), result))
                coded += 1
                if len(batch) == _KEPT_TOGETHER:
                    yield from self._keep(batch)
                    batch = []
                    if progress:
                        progress(kept() + coded, total, Work.CODING)
        finally:
            self._keep(batch)
        if progress and batch:
            progress(kept() + coded, total, Work.CODING)
        yield from batch

    def _keep(self, batch: list[Coded]) -> list[Coded]:
        if self.store:
            good = [(document, result) for document, result in batch if isinstance(result, Coding)]
            self.store.keep(good, self.corpus.codebook)
        return batch


def _noting(documents: Iterable[Document], given: deque[Document]) -> Iterator[Document]:
    """The documents, each noted in `given` as it is handed on, so that results find theirs."""
    for document in documents:
        given.append(document)
        yield document


def choose_codings(
    corpus: Corpus,
    coder: str = PUBLISHED,
    *,
    executor: Executor | None = None,
    store: CodingStore | None = None,
    progress: Progress | None = None,
) -> tuple[dict[str, Coding], tuple[Problem, ...]]:
    """`Coders.choose` for all documents of a corpus."""
    return Coders(corpus, coder, executor, store).choose(corpus.documents, progress)


def decidable_documents(corpus: Corpus, coder: str) -> frozenset[str] | None:
    """The documents whose published rows, which an analyst decides on, are those of the coder; None for all."""
    if coder == PUBLISHED:
        return None
    adjudicated = {doc_id for who, doc_id in corpus.hand.codings if who == ADJUDICATED}
    every = {document.doc_id for document in corpus.documents}
    return frozenset({ADJUDICATED: every & adjudicated, RULES: every - adjudicated}.get(coder, ()))
