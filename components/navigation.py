"""The pages, in the order of the navigation, and links to them."""

import streamlit as st
from streamlit.navigation.page import Page

from components.html import escape_label
from components.links import query_params
from data.selection import Selection

FILES = {
    "timeline": ("components/pages/timeline.py", "Timeline", "What happened in what order, and how sure each date is."),
    "stances": ("components/pages/stances.py", "Stances", "Who stands where on the issue, by source and over time."),
    "sources": ("components/pages/sources.py", "Sources", "What each source reports, and the others leave out."),
    "statements": ("components/pages/statements.py", "Statements", "Who said what, to whom, through whom."),
    "documents": ("components/pages/documents.py", "Documents", "The full texts with their evidence marked."),
}


def navigate() -> Page:
    """Draws the navigation and gives the page to run."""
    pages = [
        st.Page(path, title=title, help=help, url_path=name, default=at == 0)
        for at, (name, (path, title, help)) in enumerate(FILES.items())
    ]
    return st.navigation(pages, position="top")


def link_to(name: str, label: str, selection: Selection | None = None, **parameters: str) -> None:
    """A link to a page: with the filters of `selection`, or those in force, and page parameters such as `doc`.

    Filters in force travel by themselves (they are bound to the URL).
    """
    filters = query_params(selection) if selection is not None else {}
    st.page_link(FILES[name][0], label=escape_label(label), query_params={**filters, **parameters})
