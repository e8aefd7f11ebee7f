"""Reading a corpus folder: what is there, what is skipped, and why."""

import os
from pathlib import Path

import pytest

from data.corpus import read_corpus, read_documents
from data.model import Basis, Precision
from tests.corpora import write_corpus


def problems(folder: Path) -> str:
    return "\n".join(map(str, read_corpus(folder).problems))


def test_a_sound_corpus_has_no_problems(tmp_path: Path) -> None:
    corpus = read_corpus(write_corpus(tmp_path))
    assert corpus.problems == ()
    assert [document.doc_id for document in corpus.documents] == ["one", "two"]
    assert corpus.missing == ("documents.csv",)


def test_no_folder_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(NotADirectoryError, match="nowhere"):
        read_corpus(tmp_path / "nowhere")


@pytest.mark.parametrize(
    "content",
    ["a\r\nb\rc\n", "\ufeffMark first", "astral 🛂 letters", "tabs\tand\u00a0spaces", "combining e\u0301"],
)
def test_the_text_is_the_decoded_bytes_unaltered(tmp_path: Path, content: str) -> None:
    (tmp_path / "x.txt").write_bytes(content.encode("utf-8"))
    documents, found = read_documents(tmp_path)
    assert documents[0].text == content
    assert found == ()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"caf\xe9", "not UTF-8: 0xe9; the document is skipped"),
        (b"", "no text"),
        (b" \n\t\r\n", "no text"),
        (b"\xef\xbb\xbf \n", "no text"),
    ],
)
def test_an_unreadable_document_is_named_and_the_rest_goes_on(tmp_path: Path, content: bytes, reason: str) -> None:
    write_corpus(tmp_path, **{"bad name.txt": content})
    corpus = read_corpus(tmp_path)
    assert len(corpus.documents) == 2
    assert "bad name.txt" in str(corpus.problems[0])
    assert reason in str(corpus.problems[0])


def test_what_is_only_named_like_a_document_is_told(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, **{"OLD.TXT": b"Elena Rivas said no."})
    (folder / "more.txt").mkdir()
    corpus = read_corpus(folder)
    assert [document.doc_id for document in corpus.documents] == ["one", "two"]
    assert [(problem.file, problem.problem) for problem in corpus.problems] == [
        ("OLD.TXT", "ends in '.TXT'; the document is skipped"),
        ("more.txt", "a folder, no document; what is in it is not read"),
    ]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    folder = write_corpus(tmp_path / "corpus")
    (folder / "three.txt").symlink_to(secret)
    assert "leads out of the folder" in problems(folder)


def test_a_dangling_link_is_named(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    (folder / "three.txt").symlink_to(folder / "gone")
    assert "three.txt" in problems(folder)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    (folder / "one.txt").chmod(0)
    assert "one.txt: cannot be read" in problems(folder)


@pytest.mark.parametrize(
    ("cell", "start", "end", "precision"),
    [
        ("2022-09-03", "2022-09-03", "2022-09-03", Precision.DAY),
        ("2022-02", "2022-02-01", "2022-02-28", Precision.MONTH),
        ("2024", "2024-01-01", "2024-12-31", Precision.YEAR),
    ],
)
def test_a_given_date_may_be_a_day_a_month_or_a_year(
    tmp_path: Path, cell: str, start: str, end: str, precision: Precision
) -> None:
    write_corpus(tmp_path, **{"documents.csv": f"doc_id,published\none,{cell}\n"})
    when = read_corpus(tmp_path).documents[0].given.published
    assert (str(when.start), str(when.end), when.precision, when.basis) == (start, end, precision, Basis.GIVEN)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("doc_id,published\none,2022-02-30\n", "row 2, column published: '2022-02-30' is no date"),
        ("doc_id,published\none,0000\n", "'0000' is no date"),
        ("doc_id,colour\none,red\n", "unknown column 'colour'"),
        ("doc_id\nthree\n", "three: no such document"),
        ("doc_id\none\none\n", "'one' stands twice"),
        ("doc_id,language\none,fr\n", "'fr' is not a language (allowed: es, en, und)"),
        ("published\n2022\n", "no column 'doc_id'"),
        ('doc_id\n"one\n', "broken CSV"),
        ("", "empty file"),
        ("doc_id\none,too,many\n", "3 cells under 1 columns"),
    ],
)
def test_documents_csv_faults_are_named_with_row_and_value(tmp_path: Path, table: str, message: str) -> None:
    write_corpus(tmp_path, **{"documents.csv": table})
    corpus = read_corpus(tmp_path)
    assert message in "\n".join(map(str, corpus.problems))
    assert len(corpus.documents) == 2


def test_a_broken_cell_of_documents_csv_keeps_the_others(tmp_path: Path) -> None:
    write_corpus(tmp_path, **{"documents.csv": "doc_id,published,source\none,soon,Post\n"})
    assert read_corpus(tmp_path).documents[0].given.source == "Post"


def test_latin_1_csv_is_named(tmp_path: Path) -> None:
    write_corpus(tmp_path, **{"documents.csv": b"doc_id,source\none,Per\xfa\n"})
    assert "documents.csv, byte 21: not UTF-8" in problems(tmp_path)
