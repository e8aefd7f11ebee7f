"""Documents: the list, and the full text of one with its evidence marked (?doc=, ?evidence=)."""

import streamlit as st

from components.document import draw_document
from components.document_list import draw_documents
from components.header import draw_header
from components.html import escape_label
from components.view import current_view

view = current_view()
doc_id = st.query_params.get("doc", "")
if doc_id in view.whole.texts:
    draw_document(view, doc_id)
else:
    draw_header(view, "Documents", "documents")
    if doc_id:
        st.warning(f"The link's document “{escape_label(doc_id[:80])}” is not in this corpus.")
    draw_documents(view)
