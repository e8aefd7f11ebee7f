"""Any bytes at all in any file of a corpus: tables and problems come out, and nothing else of the corpus is lost."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.corpus import read_corpus
from tests.corpora import CODEBOOK, DOCUMENTS, EVENTS, STANCES, STATEMENTS, write_corpus

FILES = {
    "documents.csv": "doc_id,published\none,2024-05-06\n",
    "codebook.toml": CODEBOOK,
    "coding/documents.csv": DOCUMENTS,
    "coding/statements.csv": STATEMENTS,
    "coding/stances.csv": STANCES,
    "coding/events.csv": EVENTS,
}


def spoilt(content: str) -> st.SearchStrategy[bytes]:
    """The file with a piece of it replaced by any bytes, or any bytes alone."""
    whole = content.encode("utf-8")
    places = st.tuples(st.integers(0, len(whole)), st.integers(0, 40), st.binary(max_size=30))
    return places.map(lambda p: whole[: p[0]] + p[2] + whole[p[0] + p[1] :]) | st.binary(max_size=200)


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_spoilt_file_costs_no_document(name: str, data: st.DataObject) -> None:
    content = data.draw(spoilt(FILES[name]))
    with tempfile.TemporaryDirectory() as folder:
        corpus = read_corpus(write_corpus(Path(folder), **{name: content}))
        assert [document.doc_id for document in corpus.documents] == ["one", "two"]
        assert all(problem.file and problem.problem for problem in corpus.problems)


@given(content=st.binary(max_size=300))
def test_any_bytes_in_a_document_cost_no_other(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        corpus = read_corpus(write_corpus(Path(folder), **{"three.txt": content}))
        read = {document.doc_id: document for document in corpus.documents}
        assert {"one", "two"} <= set(read)
        assert ("three" in read) != any(problem.file == "three.txt" for problem in corpus.problems)
        if "three" in read:
            assert read["three"].text.encode("utf-8") == content
