"""Adding documents: text or files in, a look at what the coder finds, then the corpus folder."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from components.anchors import anchor_html
from components.evidence import draw_evidence
from components.html import escape_label, plain_html
from components.view import View
from data.coded import build_coded
from data.coding.running import code_or_explain
from data.corpus import Corpus
from data.decisions import Ledger
from data.intake import (
    KINDS,
    Extracted,
    ExtractionError,
    IntakeError,
    add_document,
    extract,
    propose_id,
    remove_document,
)
from data.model import Document, Given, Precision, Problem, When
from data.selection import Selection
from data.tabulate import decide

ADDED = "added_documents"


@dataclass(frozen=True)
class Draft:
    """A document about to be added, as the form has it."""

    doc_id: str
    text: str
    source: str
    title: str
    url: str
    published: date | None

    @property
    def row(self) -> dict[str, str]:
        """Its row of documents.csv."""
        day = self.published.isoformat() if self.published else ""
        return {"published": day, "source": self.source, "title": self.title, "url": self.url}


def draw_added() -> None:
    """What the last click did, above everything else."""
    for kind, message in st.session_state.pop(ADDED, []):
        {"success": st.success, "error": st.error}[kind](escape_label(message))


def draw_intake(view: View) -> None:
    """One draft for the pasted text and for each file, with its preview."""
    pasted, files = st.tabs(["Paste a text", "Choose files"])
    with pasted:
        text = st.text_area("Text of the article", key="paste", height=220, max_chars=2_000_000)
        if text.strip():
            _draw_draft(view, Extracted(text), "paste")
    with files:
        uploads = st.file_uploader(
            f"Files ({', '.join(KINDS)})", type=[kind[1:] for kind in KINDS], accept_multiple_files=True, key="files"
        )
        for at, upload in enumerate(uploads):
            try:
                found = extract(upload.name, upload.getvalue())
            except ExtractionError as error:
                st.error(escape_label(str(error)))
                continue
            with st.expander(escape_label(upload.name), expanded=len(uploads) == 1):
                _draw_draft(view, found, f"file_{at}_{upload.file_id}")


def _draw_draft(view: View, found: Extracted, key: str) -> None:
    if found.note:
        st.info(escape_label(found.note))
    draft = _draw_form(found, key)
    coding = code_or_explain(_document(draft), view.whole.codebook)
    if isinstance(coding, Problem):
        st.error(escape_label(str(coding)))
    else:
        _draw_findings(view, draft, coding)
    st.button("Add to the corpus", key=f"{key}_add", type="primary", on_click=_add, args=(view, draft, key))


def _draw_form(found: Extracted, key: str) -> Draft:
    left, right = st.columns(2)
    title = left.text_input("Title", found.title, key=f"{key}_title")
    source = right.text_input("Source (outlet)", found.source, key=f"{key}_source")
    given = date.fromisoformat(found.published) if found.published else None
    published = left.date_input("Published, if known", given, key=f"{key}_published", format="YYYY-MM-DD")
    url = right.text_input("URL", found.url, key=f"{key}_url")
    proposed = propose_id(title, found.text)
    doc_id = left.text_input("Id (its file name)", proposed, key=f"{key}_id", help="Letters a to z, digits and _")
    return Draft(doc_id.strip(), found.text, source.strip(), title.strip(), url.strip(), published)


def _document(draft: Draft) -> Document:
    day = draft.published
    when = When(day, day, Precision.DAY) if day else When()
    given = Given(published=when, source=draft.source, title=draft.title, url=draft.url)
    return Document(draft.doc_id or "new", draft.text, "0" * 64, given)


def _draw_findings(view: View, draft: Draft, coding: object) -> None:
    """What the coder finds, counted, with the evidence of everything it found."""
    document = _document(draft)
    corpus = Corpus(view.folder, (document,), view.whole.codebook)
    tables = decide(build_coded(corpus, {document.doc_id: coding}), Ledger())  # type: ignore[dict-item]
    counts = [f"{len(tables[name]):,} {name}" for name in ("statements", "stances", "events", "dates", "mentions")]
    st.html(plain_html(f"The coder finds {', '.join(counts)}. {tables.documents['published_why'].iloc[0] or ''}"))
    ids = [*tables.statements["statement_id"], *tables.stances["stance_id"], *tables.events["event_id"]]
    if ids and st.toggle("Show what it finds", key=f"show_{document.doc_id}"):
        draw_evidence(View(view.folder, tables, tables, Selection()), ids)


def _add(view: View, draft: Draft, key: str) -> None:
    try:
        path = add_document(view.folder, draft.doc_id, draft.text, draft.row)
        message = ("success", f"{path.name} is in the corpus; its rows are on every page.")
        if key == "paste":
            st.session_state["paste"] = ""
    except IntakeError as error:
        message = ("error", f"Not added: {error}.")
    st.session_state.setdefault(ADDED, []).append(message)


def draw_removal(view: View) -> None:
    """Puts a document aside: it leaves the tables and stays in the folder's `removed/`."""
    documents = view.whole.documents
    machine = documents[documents["coder"].fillna("rules") == "rules"]
    with st.expander("Remove a document"):
        if machine.empty:
            st.write("Every document is hand-coded; remove its rows in coding/ first.")
            return
        doc_id = st.selectbox("Document", machine["doc_id"].tolist(), key="remove_id")
        st.caption("The file moves to removed/ in the corpus folder. Nothing is deleted.")
        st.button("Remove from the corpus", on_click=_remove, args=(view, doc_id))
        st.html(anchor_html("Show the document", "documents", view.selection, doc=doc_id))


def _remove(view: View, doc_id: str) -> None:
    try:
        target = remove_document(view.folder, doc_id)
        message = ("success", f"{doc_id} is out of the corpus; the file is {target.relative_to(view.folder)}.")
    except IntakeError as error:
        message = ("error", f"Not removed: {error}.")
    st.session_state.setdefault(ADDED, []).append(message)
