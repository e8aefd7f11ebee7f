"""Links inside our own HTML: plain addresses, followed within the session.

`st.page_link` draws one widget a link, and cannot replace a filter that is in force (it appends to the URL).
An anchor says the whole address, works in a new tab and from the keyboard, and a small script hands the click
to Streamlit's own handling of the Back button, so that nothing is loaded anew.
"""

from collections.abc import Sequence
from html import escape
from urllib.parse import urlencode

import streamlit as st

from components.navigation import FILES
from data.selection import Selection, query_of

_FOLLOW = """<script>
if (!window.posturaFollows) {
  window.posturaFollows = true;
  // half-typed words are left behind, not committed: the page would change under the link
  document.addEventListener("mousedown", (event) => {
    const typing = document.activeElement?.matches("input, textarea");
    if (typing && event.target.closest?.("a[data-go]")) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-go]");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (link.closest(".document") && !getSelection().isCollapsed) return; // words were marked, no link clicked
    if (link.href !== location.href) history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate"));
    const row = new URL(link.href).searchParams.get("evidence");
    if (/^[a-z][0-9a-f]{16}$/.test(row)) document.getElementById("at-" + row)?.scrollIntoView({block: "center"});
  });
}
</script>"""


def address(page: str, selection: Selection, **parameters: str | Sequence[str]) -> str:
    """The page's address, relative to any page, with the selection's filters and page parameters such as `doc`."""
    path = "./" if page == next(iter(FILES)) else page
    query = urlencode({**query_of(selection), **parameters}, doseq=True)
    return f"{path}?{query}" if query else path


def anchor_html(
    label: str, page: str, selection: Selection, css: str = "", /, **parameters: str | Sequence[str]
) -> str:
    """An anchor to a page with the selection's filters, in a class of the stylesheet; all is escaped here."""
    style = f' class="{escape(css)}"' if css else ""
    return f'<a data-go{style} href="{escape(address(page, selection, **parameters))}">{escape(label)}</a>'


def follow_anchors() -> None:
    """Makes anchors on the page keep the session; holds no word of the corpus."""
    with st.container(key="follow"):
        st.html(_FOLLOW, unsafe_allow_javascript=True)
