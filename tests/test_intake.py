"""Documents in and out of a corpus: text from each kind of file, clear refusals, nothing overwritten."""

import io
from pathlib import Path

import pytest
from docx import Document as Word
from pypdf import PdfReader, PdfWriter

from data.corpus import read_corpus
from data.intake import ExtractionError, IntakeError, add_document, extract, propose_id, remove_document
from tests.corpora import ONE, write_corpus

PARAGRAPHS = [
    "La ministra de Obras dijo que la presa se construirá en mayo, pese a lo que los regantes han dicho de ella.",
    "«No la queremos», dijo la Unión de Regantes en un comunicado que fue publicado este lunes en la capital.",
]
PAGE = f"""<html><head><title>La presa | El Valle</title>
<meta property="og:title" content="La presa"><meta property="og:site_name" content="El Valle">
<meta property="article:published_time" content="2024-05-06T10:00:00-04:00"></head>
<body><nav><a href="/">Inicio</a> <a href="/x">Deportes</a></nav><article><h1>La presa</h1>
<p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p></article>
<script>alert("no")</script><footer><a href="/s">Suscríbete</a></footer></body></html>"""


def word(*paragraphs: str) -> bytes:
    document, buffer = Word(), io.BytesIO()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(buffer)
    return buffer.getvalue()


def pdf(text: str = "", password: str = "") -> bytes:
    """A PDF of one page, written by hand: a font and, if any, one line of text."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET" if text else ""
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, places = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer << /Root 1 0 R /Size 6 >>\nstartxref\n{len(body)}\n%%EOF\n"
    content = f"{body}xref\n0 6\n0000000000 65535 f \n{table}{trailer}".encode()
    if not password:
        return content
    writer, buffer = PdfWriter(clone_from=PdfReader(io.BytesIO(content))), io.BytesIO()
    writer.encrypt(password, algorithm="RC4-128")
    writer.write(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "text"),
    [
        ("a.txt", b"la presa\n", "la presa\n"),
        ("a.TXT", "\ufeffla presa".encode(), "la presa"),
        ("a.md", "# La presa\n\nno **se** hará".encode(), "# La presa\n\nno **se** hará"),
        ("a.docx", word(*PARAGRAPHS), "\n\n".join(PARAGRAPHS)),
        ("a.pdf", pdf("The dam will be built."), "The dam will be built."),
    ],
)
def test_each_kind_of_file_gives_its_text(name: str, content: bytes, text: str) -> None:
    assert extract(name, content).text == text


def test_a_web_page_gives_its_article_and_what_it_says_of_itself() -> None:
    found = extract("page.html", PAGE.encode())
    assert found.text == "\n\n".join(["La presa", *PARAGRAPHS])
    assert (found.title, found.source, found.published) == ("La presa", "El Valle", "2024-05-06")


def test_another_encoding_is_read_and_said() -> None:
    found = extract("a.txt", "El señor Núñez dijo que la presa se construirá mañana.".encode("latin-1"))
    assert "señor Núñez" in found.text
    assert "not UTF-8" in found.note


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.exe", b"x", "cannot read .exe; .txt, .md"),
        ("a", b"x", "a file without ending"),
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \n", "no text found"),
        ("a.pdf", b"%PDF-1.4 broken", "broken"),
        ("a.pdf", pdf(), "scanned"),
        ("a.pdf", pdf("secret", "word"), "encrypted"),
        ("a.docx", b"PK\x03\x04 no zip", "broken or of another kind"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(100), "encrypted document, or an old .doc"),
        ("a.html", b"<html></html>", "no text found"),
    ],
)
def test_a_file_without_text_says_why(name: str, content: bytes, reason: str) -> None:
    with pytest.raises(ExtractionError, match=r"^a") as caught:
        extract(name, content)
    assert reason in str(caught.value)


def test_an_added_document_is_in_the_corpus_with_what_is_known_of_it(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    add_document(folder, "three", "Rivas spoke.\r\n", {"source": "The Valley Post", "published": "2024-05-08"})
    documents = {document.doc_id: document for document in read_corpus(folder).documents}
    assert documents["three"].text == "Rivas spoke.\r\n"
    assert documents["three"].given.source == "The Valley Post"
    assert str(documents["three"].given.published.start) == "2024-05-08"


def test_other_rows_and_columns_of_documents_csv_stay(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, **{"documents.csv": 'doc_id,source,shelf\none,"A, B",7\n'})
    add_document(folder, "three", "Rivas spoke.", {"source": "C"})
    assert (folder / "documents.csv").read_text(encoding="utf-8").splitlines() == [
        "doc_id,source,shelf,published,title,url,language",
        'one,"A, B",7,,,,',
        "three,C,,,,,",
    ]


@pytest.mark.parametrize(
    ("doc_id", "text", "reason"),
    [
        ("one", "new words", "is taken"),
        ("three", ONE, "the same text is in the corpus already, as one"),
        ("../three", "new words", "cannot be a document's id"),
        ("", "new words", "cannot be a document's id"),
        ("three", " ", "no text"),
    ],
)
def test_a_document_that_cannot_be_added_changes_nothing(tmp_path: Path, doc_id: str, text: str, reason: str) -> None:
    folder = write_corpus(tmp_path)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(IntakeError, match=reason):
        add_document(folder, doc_id, text, {})
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_broken_table_keeps_the_document_out(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path, **{"documents.csv": b"doc_id,source\none,Per\xfa\n"})
    with pytest.raises(IntakeError, match=r"documents\.csv cannot be changed"):
        add_document(folder, "three", "new words", {})
    assert not (folder / "three.txt").exists()


def test_a_removed_document_is_put_aside_whole(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    add_document(folder, "three", "new words", {"source": "C"})
    target = remove_document(folder, "three")
    assert target.read_text() == "new words"
    assert "three" not in (folder / "documents.csv").read_text()
    assert [document.doc_id for document in read_corpus(folder).documents] == ["one", "two"]


def test_removing_twice_overwrites_nothing(tmp_path: Path) -> None:
    folder = write_corpus(tmp_path)
    for text in ("first words", "second words"):
        add_document(folder, "three", text, {})
        remove_document(folder, "three")
    assert sorted(path.name for path in (folder / "removed").iterdir()) == ["three.2.txt", "three.txt"]


def test_a_document_that_is_not_there_cannot_be_removed(tmp_path: Path) -> None:
    with pytest.raises(IntakeError, match="nine: no such document"):
        remove_document(write_corpus(tmp_path), "nine")


@pytest.mark.parametrize(
    ("title", "text", "start"),
    [("¡La presa, ya!", "x", "la_presa_ya_"), ("", "Uno dos tres cuatro", "uno_dos_tres_cuatro_"), ("", "🛂", "x")],
)
def test_an_id_is_proposed_from_title_or_first_words(title: str, text: str, start: str) -> None:
    assert propose_id(title, text).startswith(start)
