"""Copy citation: a passage as plain text and as BibTeX, each with a copy button."""

import streamlit as st

from components.view import View
from data.citations import bibtex, cite, plain_citation
from data.model import Span


def draw_citation(view: View, doc_id: str, span: Span, *, key: str) -> None:
    """A button that opens the citation of the passage."""
    with st.popover("Copy citation", type="tertiary", key=key):
        citation = cite(view.whole, doc_id, span)
        st.caption("Plain text")
        st.code(plain_citation(citation), language=None, wrap_lines=True)
        st.caption("BibTeX")
        st.code(bibtex(citation), language=None, wrap_lines=True)
