"""Plain text from the files articles come in: .txt, .md, .html, .pdf, .docx.

The libraries are imported where they are used: each is needed for one kind of file only.
"""

import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from data.intake.values import Extracted, ExtractionError
from data.intake.webpage import read_webpage

LARGEST = 50_000_000
"""Bytes of a file to extract from."""


def extract(name: str, content: bytes) -> Extracted:
    """The text of a file and what it says of itself.

    Raises ExtractionError, which says why, for a file that is broken, empty, scanned, encrypted or of another kind.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix not in _READERS:
        raise ExtractionError(
            f"{name}: cannot read {suffix or 'a file without ending'}; {', '.join(KINDS)} can be read"
        )
    if not content:
        raise ExtractionError(f"{name}: the file is empty")
    if len(content) > LARGEST:
        raise ExtractionError(f"{name}: {len(content):,} bytes; at most {LARGEST:,} can be read")
    try:
        found = _READERS[suffix](content)
    except ExtractionError as error:
        raise ExtractionError(f"{name}: {error}") from error
    except Exception as error:  # whatever a library trips over, the analyst hears of the file
        raise ExtractionError(f"{name}: the file is broken or of another kind than {suffix} ({error})") from error
    if not found.text.strip():
        raise ExtractionError(f"{name}: no text found")
    return replace(found, text=found.text.replace("\x00", ""))


def _read_text(content: bytes) -> Extracted:
    """UTF-8, UTF-16 by its mark, else the Western encoding that Spanish and English files come in."""
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        note = "" if encoding == "utf-8-sig" else f"The file is not UTF-8; it was read as {encoding}."
        return Extracted(text, note=note)
    raise ExtractionError("neither UTF-8 nor UTF-16 nor Windows-1252 text")


def _read_pdf(content: bytes) -> Extracted:
    from pypdf import PdfReader
    from pypdf.errors import PdfReadError

    try:
        reader = PdfReader(io.BytesIO(content))
        if reader.is_encrypted and not reader.decrypt(""):
            raise ExtractionError("the PDF is encrypted; save it without a password first")
        pages = [page.extract_text().strip() for page in reader.pages]
    except PdfReadError as error:
        raise ExtractionError(f"the PDF is broken ({error})") from error
    if not any(pages):
        raise ExtractionError("the PDF holds pictures of text only (scanned); text recognition is needed first")
    blank = sum(not page for page in pages)
    note = f"{blank} of {len(pages)} pages hold no text." if blank else ""
    title = reader.metadata.title if reader.metadata else ""
    return Extracted("\n\n".join(page for page in pages if page), title=str(title or ""), note=note)


def _read_docx(content: bytes) -> Extracted:
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        raise ExtractionError("an encrypted document, or an old .doc; save it as .docx without a password")
    from docx import Document

    document = Document(io.BytesIO(content))
    paragraphs = [paragraph.text.strip() for paragraph in document.paragraphs]
    return Extracted("\n\n".join(filter(None, paragraphs)), title=document.core_properties.title or "")


_READERS: dict[str, Callable[[bytes], Extracted]] = {
    ".txt": _read_text,
    ".md": _read_text,
    ".html": read_webpage,
    ".htm": read_webpage,
    ".pdf": _read_pdf,
    ".docx": _read_docx,
}
KINDS = tuple(_READERS)
