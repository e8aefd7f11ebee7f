"""Every table as CSV, as filtered or whole, and all of them in one zip."""

from functools import partial

import streamlit as st

from components.downloads import HELP, draw_downloads
from components.view import View
from data.export import spreadsheet_bytes
from data.schema import TABLES
from data.selection import Selection, file_name


def draw_all_downloads(view: View) -> None:
    """One line a table: what it holds, the rows the filters keep, and all of them."""
    st.html(f'<p class="fine">{HELP}</p>')
    for table in TABLES:
        kept, every = view.selected[table.name], view.whole[table.name]
        name, some, whole = st.columns([4, 2, 2], vertical_alignment="center")
        name.html(f"<p><b>{table.label}</b> <span class='small'>{table.help}</span></p>")
        for column, frame, selection, words in (
            (some, kept, view.selection, "filtered"),
            (whole, every, Selection(), "all"),
        ):
            column.download_button(
                f"{len(frame):,} {words} (CSV)",
                data=partial(spreadsheet_bytes, frame, table, view.whole.texts),
                file_name=file_name(selection, table.name, view.whole.version),
                mime="text/csv",
                on_click="ignore",
                key=f"method_{table.name}_{words}",
            )
    draw_downloads(view, "problems", view.whole.problems)
