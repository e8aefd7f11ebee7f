"""Which coding of a document counts: one coder a document, so that nothing is counted twice."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor

from data.coding.running import code_documents
from data.corpus import Corpus
from data.model import Coding, Document, Problem
from data.store import CodingStore

PUBLISHED = "published"
"""The adjudicated rows of a document where it has them, else the machine's."""
ADJUDICATED = "adjudicated"
RULES = "rules"
_KEPT_TOGETHER = 50
"""Machine codings are kept in batches of so many: what a killed run may lose at most."""

Progress = Callable[[int, int], None]


def choose_codings(
    corpus: Corpus,
    coder: str = PUBLISHED,
    *,
    executor: Executor | None = None,
    store: CodingStore | None = None,
    progress: Progress | None = None,
) -> tuple[dict[str, Coding], tuple[Problem, ...]]:
    """The coding that counts for each document (none for one the coder did not code), by doc_id.

    A document on which the machine coder fails is a problem and stays without rows. Raises ValueError for a
    coder who coded nothing.
    """
    known = (PUBLISHED, RULES, *corpus.hand.coders)
    if coder not in known:
        raise ValueError(f"coder {coder!r}: nobody of that id coded here (allowed: {', '.join(known)})")
    person = ADJUDICATED if coder == PUBLISHED else coder
    chosen = {doc_id: coding for (who, doc_id), coding in corpus.hand.codings.items() if who == person}
    if coder not in (PUBLISHED, RULES):
        return chosen, ()
    left = [document for document in corpus.documents if document.doc_id not in chosen]
    problems: list[Problem] = []
    for document, result in _code(left, corpus, executor, store, progress):
        if isinstance(result, Problem):
            problems.append(result)
        else:
            chosen[document.doc_id] = result
    return chosen, tuple(problems)


def decidable_documents(corpus: Corpus, coder: str) -> frozenset[str] | None:
    """The documents whose published rows, which an analyst decides on, are those of the coder; None for all."""
    if coder == PUBLISHED:
        return None
    adjudicated = {doc_id for who, doc_id in corpus.hand.codings if who == ADJUDICATED}
    every = {document.doc_id for document in corpus.documents}
    return frozenset({ADJUDICATED: every & adjudicated, RULES: every - adjudicated}.get(coder, ()))


def _code(
    documents: list[Document],
    corpus: Corpus,
    executor: Executor | None,
    store: CodingStore | None,
    progress: Progress | None,
) -> Iterator[tuple[Document, Coding | Problem]]:
    kept = store.find(documents, corpus.codebook) if store else {}
    new = [document for document in documents if document.doc_id not in kept]
    results = code_documents(new, corpus.codebook, executor)
    done = len(kept)
    yield from ((document, kept[document.doc_id]) for document in documents if document.doc_id in kept)
    for batch in _batches(zip(new, results, strict=True), _KEPT_TOGETHER):
        good = [(document, result) for document, result in batch if isinstance(result, Coding)]
        if store:
            store.keep(good, corpus.codebook)
        done += len(batch)
        if progress:
            progress(done, len(documents))
        yield from batch


def _batches(
    results: Iterable[tuple[Document, Coding | Problem]], size: int
) -> Iterator[list[tuple[Document, Coding | Problem]]]:
    batch: list[tuple[Document, Coding | Problem]] = []
    for result in results:
        batch.append(result)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
