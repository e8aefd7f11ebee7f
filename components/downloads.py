"""Downloads: the table shown as CSV, and all filtered tables as one zip; what is very large goes to a file."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from components.exports import draw_exports
from components.view import View
from data.export import spreadsheet_bytes, write_spreadsheet, zip_bytes
from data.schema import BY_NAME, PROBLEMS, TABLES
from data.selection import describe, file_name, query_of
from data.store import cache_folder

HELP = "UTF-8 with a byte order mark, and an apostrophe before text that a spreadsheet would run as a formula."


LARGE = 200_000
"""Rows from which a CSV is written beside the cache instead of through the browser's memory."""


def draw_downloads(view: View, table: str, frame: pd.DataFrame | None = None) -> None:
    """Two buttons: `frame` (by default the selected rows of `table`) as CSV, and every filtered table as a zip."""
    draw_several(view, {table: view.selected[table] if frame is None else frame})


def draw_several(view: View, frames: Mapping[str, pd.DataFrame]) -> None:
    """The same for a page that shows rows of several tables: a button each, and one zip."""
    table = next(iter(frames))
    place = st.container(horizontal=True, key=f"downloads_{table}")
    for name, frame in frames.items():
        _draw_csv(view, place, name, frame)
    place.download_button(
        "Download all filtered tables (zip)",
        data=partial(_zip, view),
        file_name=file_name(view.selection, "tables", view.whole.version, "zip"),
        mime="application/zip",
        on_click="ignore",
        help=f"One CSV a table with a datapackage.json that describes them. {HELP}",
        key=f"download_zip_{table}",
    )
    with place:
        draw_exports(view, table)


def _draw_csv(view: View, place: DeltaGenerator, table: str, shown: pd.DataFrame) -> None:
    name = file_name(view.selection, table, view.whole.version)
    if len(shown) > LARGE:
        _draw_large(place, view, table, shown, name)
        return
    place.download_button(
        f"Download {len(shown):,} {BY_NAME[table].label.lower() if len(shown) != 1 else 'row'} (CSV)",
        data=partial(spreadsheet_bytes, shown, BY_NAME[table], view.whole.texts),
        file_name=name,
        mime="text/csv",
        on_click="ignore",
        help=HELP,
        key=f"download_{table}",
    )


def _draw_large(place: DeltaGenerator, view: View, table: str, frame: pd.DataFrame, name: str) -> None:
    """A button that writes the rows to a file, and where the file lies."""
    path = cache_folder() / "downloads" / name
    if place.button(f"Write {len(frame):,} rows to a file (CSV)", help=HELP, key=f"write_{table}"):
        with st.spinner(f"Writing {len(frame):,} rows …"):
            _write_file(path, view, table, frame)
    if path.is_file():
        place.caption(f"Written to `{path}`, {path.stat().st_size / 1e6:,.0f} MB")


def _write_file(path: Path, view: View, table: str, frame: pd.DataFrame) -> None:
    """The whole file or none; its name says filters and data version, so that one of that name is the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".part")
    with draft.open("wb") as sink:
        write_spreadsheet(frame, BY_NAME[table], view.whole.texts, sink)
    draft.replace(path)


def _zip(view: View) -> bytes:
    """Just the filtered rows; the package with its proof, which needs the rows they refer to, is an other format."""
    frames = {table.name: view.selected[table.name] for table in TABLES if table is not PROBLEMS}
    about = {
        "title": f"Postura: {view.whole.codebook.codebook.title or view.folder.name}",
        "version": view.whole.version,
        "description": describe(view.selected, view.whole, "statements", view.selection),
        "selection": "&".join(f"{key}={value}" for key, values in query_of(view.selection).items() for value in values),
    }
    return zip_bytes(frames, view.whole.texts, about)
