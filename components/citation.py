"""Copy citation: a passage as plain text and as BibTeX, each with a copy button."""

import streamlit as st

from components.evidence_rows import Found
from components.view import View
from data.citations import bibtex, cite, plain_citation


def draw_citation(view: View, found: Found, *, key: str) -> None:
    """A button that opens the citation of a row's words."""
    with st.popover("Copy citation", type="tertiary", key=key):
        citation = cite(view.whole, found.doc_id, found.evidence, found.about)
        st.caption("Plain text")
        st.code(plain_citation(citation), language=None, wrap_lines=True)
        st.caption("BibTeX")
        st.code(bibtex(citation), language=None, wrap_lines=True)
