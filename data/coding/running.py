"""Many documents coded: serially, or by any executor of the standard library's interface."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future
from itertools import islice

from data.coding.document import code_document
from data.model import Codebook, Coding, Document, Problem

_AT_ONCE = 64
"""Documents handed to an executor ahead of their results: enough to keep cores busy, little enough for memory."""


def code_documents(
    documents: Iterable[Document], codebook: Codebook, executor: Executor | None = None
) -> Iterator[Coding | Problem]:
    """The coding of each document in their order, or the problem the coder had with it; without executor one by one.

    A `ProcessPoolExecutor` uses every core; `dask.distributed.Client(...).get_executor()` uses a cluster.
    """
    if executor is None:
        yield from (code_or_explain(document, codebook) for document in documents)
        return
    rest = iter(documents)
    waiting: deque[Future[Coding | Problem]] = deque()
    for document in islice(rest, _AT_ONCE):
        waiting.append(executor.submit(code_or_explain, document, codebook))
    while waiting:
        yield waiting.popleft().result()
        for document in islice(rest, 1):
            waiting.append(executor.submit(code_or_explain, document, codebook))


def code_or_explain(document: Document, codebook: Codebook) -> Coding | Problem:
    """The document's coding; where a rule fails, a problem that names it, so that one text costs no other."""
    try:
        return code_document(document, codebook)
    except Exception as error:  # whatever a rule did not foresee, the rest of the corpus must show
        reason = f"the machine coder failed ({type(error).__name__}: {error}); the document has no rows"
        return Problem(f"{document.doc_id}.txt", "", reason, "please report this text")
