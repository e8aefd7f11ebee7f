"""Many documents coded: serially, or by any executor of the standard library's interface."""

import pickle
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future
from functools import lru_cache

from data.coding.document import code_document
from data.model import Codebook, Coding, Document, Problem

_TOGETHER = 16
"""Documents of a task: enough that handing them over costs little beside coding them."""
_LETTERS_TOGETHER = 60_000
_AT_ONCE = 64
"""Tasks handed to an executor ahead of their results: enough to keep cores busy, little enough for memory."""
_LETTERS_AT_ONCE = 20_000_000


def code(
    documents: Iterable[Document], codebook: Codebook, executor: Executor | None = None
) -> Iterator[Coding | Problem]:
    """The coding of each document in their order, or the problem the coder had with it; without executor one by one.

    A `ProcessPoolExecutor` uses every core; `dask.distributed.Client(...).get_executor()` uses a cluster. Documents
    are read as they are needed, so that memory does not grow with their number. Raises what the executor raises where
    its workers are lost for good (`concurrent.futures.BrokenExecutor`), after every result that came before.
    """
    if executor is None:
        yield from (code_or_explain(document, codebook) for document in documents)
        return
    packed = pickle.dumps(codebook, protocol=5)
    waiting: deque[tuple[int, Future[list[Coding | Problem]]]] = deque()
    letters = 0
    try:
        for task in bundles(documents, _TOGETHER, _LETTERS_TOGETHER):
            size = sum(len(document.text) for document in task)
            while waiting and (len(waiting) >= _AT_ONCE or letters + size > _LETTERS_AT_ONCE):
                done, future = waiting.popleft()
                letters -= done
                yield from future.result()
            waiting.append((size, executor.submit(code_task, task, packed)))
            letters += size
        while waiting:
            yield from waiting.popleft()[1].result()
    finally:
        for _, future in waiting:
            future.cancel()


def bundles(documents: Iterable[Document], most: int, letters: int) -> Iterator[tuple[Document, ...]]:
    """The documents in order, so many together at most and, where there are several, no more letters than so many."""
    bundle: list[Document] = []
    size = 0
    for document in documents:
        if bundle and (len(bundle) == most or size + len(document.text) > letters):
            yield tuple(bundle)
            bundle, size = [], 0
        bundle.append(document)
        size += len(document.text)
    if bundle:
        yield tuple(bundle)


def code_task(documents: tuple[Document, ...], packed: bytes) -> list[Coding | Problem]:
    """What an executor's worker does: some documents, with the codebook as `pickle` packs it."""
    codebook = _unpack(packed)
    return [code_or_explain(document, codebook) for document in documents]


@lru_cache(maxsize=2)
def _unpack(packed: bytes) -> Codebook:
    """The codebook, one object for all tasks of a worker, for which its phrases are prepared once."""
    codebook: Codebook = pickle.loads(packed)
    return codebook


def code_or_explain(document: Document, codebook: Codebook) -> Coding | Problem:
    """The document's coding; where a rule fails, a problem that names it, so that one text costs no other."""
    try:
        return code_document(document, codebook)
    except Exception as error:  # whatever a rule did not foresee, the rest of the corpus must show
        reason = f"the machine coder failed ({type(error).__name__}: {error}); the document has no rows"
        return Problem(f"{document.doc_id}.txt", "", reason, "please report this text")
