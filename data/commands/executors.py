"""What codes documents: this process, a process for every core, or a cluster."""

import argparse
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor
from contextlib import contextmanager

from data.workers import open_pool, usual_workers

_PATIENCE = "10s"
"""How long a scheduler may take to answer."""


def add_workers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--workers", type=int, help="processes that code documents (default: one for every core)")
    parser.add_argument("--cluster", metavar="ADDRESS", help="code on a Dask cluster instead, e.g. tcp://host:8786")


@contextmanager
def executor_for(options: argparse.Namespace) -> Iterator[Executor | None]:
    """The executor that `--workers` and `--cluster` ask for; None = this process, also for a small corpus."""
    if options.cluster:
        with _cluster(options.cluster) as executor:
            yield executor
        return
    workers = options.workers if options.workers is not None else usual_workers(options.corpus)
    with open_pool(workers) as executor:
        yield executor


@contextmanager
def _cluster(address: str) -> Iterator[Executor]:
    """The cluster's executor. Raises ValueError where Dask is not installed or nobody answers at the address.

    A cluster that is lost, or on which a task has ended worker after worker, is a BrokenExecutor as any other.
    """
    try:
        from distributed import Client, KilledWorker
        from distributed.comm import CommClosedError
    except ImportError:
        raise ValueError("--cluster: Dask is not installed; pip install 'postura[cluster]'") from None
    try:
        client = Client(address, timeout=_PATIENCE)
    except (OSError, TimeoutError) as error:
        raise ValueError(f"--cluster {address}: no scheduler answers there ({error})") from None
    with client:
        # every document is a task of its own even where two are alike, and no worker's death costs one
        try:
            yield client.get_executor(pure=False, retries=10)
        except (KilledWorker, CommClosedError, CancelledError) as error:
            raise BrokenExecutor(f"--cluster {address}: {error}") from error
