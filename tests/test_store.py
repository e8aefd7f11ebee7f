"""Kept codings: the same back, never a stale one, and no harm from a store that is damaged or cannot be written."""

import pickle
import sqlite3
import zlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from data import coders
from data.codebook import read_codebook
from data.coders import Coders, choose_codings
from data.coding.document import code_document
from data.corpus import Corpus, read_corpus
from data.model import Codebook, Document, Given, Problem
from data.store import CodingStore
from tests.conftest import SEEDS
from tests.corpora import write_corpus


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return read_corpus(SEEDS)


@pytest.fixture
def store(tmp_path: Path, corpus: Corpus) -> CodingStore:
    store = CodingStore(tmp_path / "kept.sqlite")
    document = corpus.documents[3]
    store.keep([(document, code_document(document, corpus.codebook))], corpus.codebook)
    return store


def test_a_kept_coding_comes_back_equal(store: CodingStore, corpus: Corpus) -> None:
    document = corpus.documents[3]
    assert store.find([document], corpus.codebook) == {document.doc_id: code_document(document, corpus.codebook)}


@pytest.mark.parametrize(
    "change",
    [
        lambda document, codebook: (replace(document, sha256="0" * 64), codebook),
        lambda document, codebook: (replace(document, given=Given(source="Post")), codebook),
        lambda document, codebook: (document, replace(codebook, actors=codebook.actors[1:])),
    ],
    ids=["another text", "another source given", "another codebook"],
)
def test_a_change_of_what_it_was_made_from_finds_nothing(store: CodingStore, corpus: Corpus, change) -> None:
    document, codebook = change(corpus.documents[3], corpus.codebook)
    assert store.find([document], codebook) == {}


def test_another_version_of_the_coder_finds_nothing(
    store: CodingStore, corpus: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("data.store.coder_version", lambda: "another")
    assert store.find(corpus.documents, corpus.codebook) == {}


FOREIGN = [
    b"",
    b"no pickle",
    pickle.dumps({"a": 1}),
    *(zlib.compress(pickle.dumps(each)) for each in ({"a": 1}, pytest.raises)),
]


@pytest.mark.parametrize("content", FOREIGN)
def test_a_damaged_or_foreign_entry_is_coded_anew(store: CodingStore, corpus: Corpus, content: bytes) -> None:
    with sqlite3.connect(store.path) as connection:
        connection.execute("UPDATE codings SET coding = ?", (content,))
    assert store.find(corpus.documents, corpus.codebook) == {}


def test_a_store_that_is_no_database_is_left_alone(tmp_path: Path, corpus: Corpus) -> None:
    path = tmp_path / "kept.sqlite"
    path.write_bytes(b"this is not SQLite" * 100)
    store = CodingStore(path)
    assert store.find(corpus.documents, corpus.codebook) == {}
    store.keep([(corpus.documents[0], code_document(corpus.documents[0], corpus.codebook))], corpus.codebook)
    assert path.read_bytes().startswith(b"this is not SQLite")


def test_a_folder_that_cannot_be_made_costs_nothing(tmp_path: Path, corpus: Corpus) -> None:
    (tmp_path / "file").write_text("")
    store = CodingStore(tmp_path / "file/kept.sqlite")
    store.keep([(corpus.documents[0], code_document(corpus.documents[0], corpus.codebook))], corpus.codebook)
    assert store.find(corpus.documents, corpus.codebook) == {}


def test_only_what_changed_is_coded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write_corpus(tmp_path / "corpus")
    store = CodingStore(tmp_path / "kept.sqlite")
    coded: list[str] = []

    def count(given: Iterable[Document], codebook: Codebook, executor: object) -> list[object]:
        documents = list(given)
        coded.extend(document.doc_id for document in documents)
        return [code_document(document, codebook) for document in documents]

    monkeypatch.setattr(coders, "code", count)
    for _ in range(2):
        choose_codings(read_corpus(folder), "rules", store=store)
    (folder / "two.txt").write_text("La Unión de Regantes aceptó la presa.", encoding="utf-8")
    choose_codings(read_corpus(folder), "rules", store=store)
    assert coded == ["one", "two", "two"]


def test_a_document_on_which_the_coder_fails_costs_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(document: Document, codebook: Codebook) -> object:
        if document.doc_id == "two":
            raise RuntimeError("an unforeseen text")
        return code_document(document, codebook)

    monkeypatch.setattr("data.coding.running.code_document", fail)
    codings, problems = choose_codings(read_corpus(write_corpus(tmp_path)), "rules")
    assert set(codings) == {"one"}
    assert isinstance(problems[0], Problem)
    assert "two.txt" in str(problems[0])
    assert "an unforeseen text" in str(problems[0])


def test_progress_counts_up_to_all_documents(tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    choose_codings(
        read_corpus(write_corpus(tmp_path)), "rules", progress=lambda done, total, work: seen.append((done, total))
    )
    assert seen[-1] == (2, 2)


def test_the_codebook_of_the_seeds_is_sound() -> None:
    assert read_codebook(SEEDS / "codebook.toml")[1] == ()


def test_progress_of_a_resumed_run_counts_what_is_kept(tmp_path: Path) -> None:
    corpus = read_corpus(write_corpus(tmp_path / "corpus"))
    store = CodingStore(tmp_path / "kept.sqlite")
    store.keep([(corpus.documents[0], code_document(corpus.documents[0], corpus.codebook))], corpus.codebook)
    seen: list[tuple[int, int]] = []
    Coders(corpus, "rules", store=store).fill_store(lambda done, total, work: seen.append((done, total)))
    assert seen == [(2, 2)]
    assert set(store.find(corpus.documents, corpus.codebook)) == {"one", "two"}


def test_documents_coded_by_hand_are_not_the_machines_to_code(tmp_path: Path) -> None:
    corpus = read_corpus(SEEDS)
    store = CodingStore(tmp_path / "kept.sqlite")
    Coders(corpus, "published", store=store).fill_store()
    Coders(corpus, "a", store=store).fill_store()
    assert not store.path.exists()
