"""Documents coded by whatever executor: the same codings in the same order, none lost and none twice."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

import pytest

from data import coders
from data.__main__ import main
from data.coding import running
from data.coding.document import code_document
from data.coding.running import bundles, code
from data.model import Codebook, Coding, Document, Problem
from tests.benchmarks.corpora.folders import articles, write_codebook, write_corpus
from tests.conftest import ROOT

FEW, MANY = 64, 120


@pytest.fixture(scope="module")
def codebook(tmp_path_factory: pytest.TempPathFactory) -> Codebook:
    return write_codebook(tmp_path_factory.mktemp("codebook"))


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [document for document, _ in articles(FEW)]


@pytest.fixture(scope="module")
def expected(documents: list[Document], codebook: Codebook) -> list[Coding]:
    return [code_document(document, codebook) for document in documents]


class OneAtATime(Executor):
    """An executor of no library: tasks run when their result is asked for, so that their number ahead shows."""

    def __init__(self) -> None:
        self.ahead = self.most = 0

    def submit(self, function, /, *arguments):  # type: ignore[no-untyped-def, override]
        self.ahead += 1
        self.most = max(self.most, self.ahead)
        future: Future[object] = Future()

        def result(timeout: float | None = None) -> object:
            self.ahead -= 1
            return function(*arguments)

        future.result = result  # type: ignore[method-assign]
        return future


def test_without_an_executor_one_by_one(documents: list[Document], codebook: Codebook, expected: list[Coding]) -> None:
    assert list(code(documents[:20], codebook)) == expected[:20]


def test_threads_give_the_same(documents: list[Document], codebook: Codebook, expected: list[Coding]) -> None:
    with ThreadPoolExecutor(3) as pool:
        assert list(code(documents[:40], codebook, pool)) == expected[:40]


def test_processes_give_the_same(documents: list[Document], codebook: Codebook, expected: list[Coding]) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert list(code(documents[:40], codebook, pool)) == expected[:40]


def test_documents_are_read_as_they_are_needed(codebook: Codebook) -> None:
    read = []

    def endless() -> Iterator[Document]:
        for number in range(10**9):
            read.append(number)
            yield Document(f"d{number}", "Vidal met Rey on Monday.", "0")

    pool = OneAtATime()
    results = code(endless(), codebook, pool)
    assert [next(results).doc_id for _ in range(3)] == ["d0", "d1", "d2"]
    assert pool.most <= 64
    assert len(read) < 2000


def test_long_documents_are_not_held_many_at_a_time(codebook: Codebook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_LETTERS_TOGETHER", 100)
    monkeypatch.setattr(running, "_LETTERS_AT_ONCE", 1000)
    pool = OneAtATime()
    long = (Document(f"d{number}", "Vidal met Rey. " * 30, "0") for number in range(20))
    next(code(long, codebook, pool))
    assert pool.most == 2


@pytest.mark.parametrize(
    ("lengths", "bundled"),
    [
        ([1, 1, 1, 1, 1], [3, 2]),
        ([9, 1, 2, 9, 9], [2, 1, 1, 1]),
        ([50], [1]),
        ([], []),
    ],
)
def test_bundles_are_few_documents_and_few_letters(lengths: list[int], bundled: list[int]) -> None:
    documents = [Document(f"d{at}", "a" * length, "0") for at, length in enumerate(lengths)]
    found = list(bundles(documents, 3, 10))
    assert [len(bundle) for bundle in found] == bundled
    assert [document for bundle in found for document in bundle] == documents


def test_a_document_the_coder_fails_on_costs_no_other(documents: list[Document], codebook: Codebook) -> None:
    broken = Document("broken", None, "0")  # type: ignore[arg-type]
    with ThreadPoolExecutor(2) as pool:
        results = list(code([_sized(broken), *documents[:3]], codebook, pool))
    assert isinstance(results[0], Problem)
    assert [type(result) for result in results[1:]] == [Coding] * 3


class _Broken(str):
    """A text on which every rule fails."""

    def splitlines(self, keepends: bool = False) -> list[str]:
        raise RuntimeError("an unforeseen text")

    def __getitem__(self, at: object) -> str:
        raise RuntimeError("an unforeseen text")


def _sized(document: Document) -> Document:
    return Document(document.doc_id, _Broken("a text"), document.sha256)


# ---- a cluster


def test_a_cluster_that_loses_a_worker_loses_no_document(
    documents: list[Document], codebook: Codebook, expected: list[Coding]
) -> None:
    distributed = pytest.importorskip("distributed") if "CI" not in os.environ else __import__("distributed")
    settings = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "dashboard_address": None}
    with distributed.LocalCluster(**settings) as cluster, distributed.Client(cluster) as client:
        pids = list(client.run(os.getpid).values())
        assert len(set(pids)) == 2
        results: list[Coding | Problem] = []
        for result in code(documents, codebook, client.get_executor(pure=False, retries=10)):
            results.append(result)
            if len(results) == 1:  # the first task is back, the others are under way
                os.kill(pids[0], signal.SIGKILL)
        assert pids[0] not in client.run(os.getpid).values()
    assert Counter(result.doc_id for result in results if isinstance(result, Coding)) == Counter(
        d.doc_id for d in documents
    )
    assert results == expected


# ---- the command line, stopped


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    write_corpus(tmp_path / "corpus", MANY, workers=1)
    return tmp_path / "corpus"


def start(corpus: Path, cache: Path) -> "subprocess.Popen[str]":
    """`tabulate` in a session of its own, which a signal reaches as a whole; it heeds Ctrl-C even where the tests don't."""
    command = [sys.executable, "-m", "data", "tabulate", str(corpus), "--out", str(corpus / "out"), "--workers", "2"]
    environment = {**os.environ, "POSTURA_CACHE": str(cache), "TMPDIR": str(corpus.parent)}
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )


def kept(cache: Path) -> int:
    try:
        with sqlite3.connect(f"file:{cache / 'codings.sqlite'}?mode=ro", uri=True) as connection:
            return int(connection.execute("SELECT count(*) FROM codings").fetchone()[0])
    except sqlite3.Error:
        return 0


def wait_for_some(process: "subprocess.Popen[str]", cache: Path) -> None:
    until = time.monotonic() + 120
    while not kept(cache):
        assert process.poll() is None, process.stderr and process.stderr.read()
        assert time.monotonic() < until, "nothing was kept in two minutes"
        time.sleep(0.02)


@pytest.fixture
def newly_coded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The doc_ids of documents coded from now on, in this process."""
    coded: list[str] = []
    original = coders.code

    def note(documents: Iterable[Document], codebook: Codebook, executor: object) -> Iterator[Coding | Problem]:
        for result in original(documents, codebook, None):
            coded.append(result.doc_id if isinstance(result, Coding) else "")
            yield result

    monkeypatch.setattr(coders, "code", note)
    return coded


def test_lost_workers_are_told_and_what_came_before_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Lost(ThreadPoolExecutor):
        tasks = 0

        def submit(self, function, /, *arguments):  # type: ignore[no-untyped-def, override]
            self.tasks += 1
            if self.tasks == 3:
                raise BrokenProcessPool("a process was terminated abruptly")
            return super().submit(function, *arguments)

    write_corpus(tmp_path / "corpus", 40, workers=1)
    monkeypatch.setenv("POSTURA_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(running, "_AT_ONCE", 1)
    monkeypatch.setattr("data.workers.ProcessPoolExecutor", lambda *_, **__: Lost(1))
    assert main(["tabulate", str(tmp_path / "corpus"), "--out", str(tmp_path / "out"), "--workers", "2"]) == 1
    assert "a worker died; what is coded is kept" in capsys.readouterr().err
    assert kept(tmp_path / "cache") == 32
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("stop", [signal.SIGKILL, signal.SIGINT], ids=["kill -9", "Ctrl-C"])
def test_a_run_that_is_stopped_goes_on_where_it_was(
    corpus: Path, tmp_path: Path, newly_coded: list[str], monkeypatch: pytest.MonkeyPatch, stop: signal.Signals
) -> None:
    cache = tmp_path / "cache"
    process = start(corpus, cache)
    wait_for_some(process, cache)
    # Ctrl-C reaches workers too; of a killed run they end by themselves, else its errors would stay open
    (os.kill if stop is signal.SIGKILL else os.killpg)(process.pid, stop)
    _, errors = process.communicate(timeout=120)
    before = kept(cache)
    assert 0 < before < MANY
    assert not (corpus / "out/statements.csv").exists()
    if stop is signal.SIGINT:
        assert process.returncode == 130
        assert "stopped; what is coded is kept, the same command goes on from there" in errors
        assert "Traceback" not in errors
    monkeypatch.setenv("POSTURA_CACHE", str(cache))
    arguments = ["tabulate", str(corpus), "--out", str(corpus / "out"), "--workers", "1", "--happenings", "none"]
    assert main(arguments) == 0
    assert len(newly_coded) == len(set(newly_coded)) == MANY - before
    newly_coded.clear()
    assert main(arguments) == 0
    assert newly_coded == []
