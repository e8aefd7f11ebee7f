"""Imports point one way, pages stay tables of contents, and only `components/` knows Streamlit."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

ORDER = [
    {"data.model"},
    {"data.schema"},
    {"data.coding"},
    {"data.codebook", "data.identity"},
    {"data.corpus"},
    {"data.tables", "data.intake"},
    {"data.compare", "data.decisions", "data.sentences"},
    {"data.store", "data.prepared", "data.progress", "data.workers"},
    {"data.coders", "data.versions"},
    {"data.compared"},
    {"data.coded"},
    {"data.tabulate"},
    {"data.kept", "data.archive"},
    {"data.opening"},
    {"data.selection"},
    {"data.export"},
    {"data.summaries", "data.citations", "data.networks"},
    {"data.verify", "data.exchange", "data.agreement", "data.review"},
    {"data.commands"},
    {"data.__main__"},
    {"components.words", "components.html"},
    {"components.figures"},
    {"components"},
    {"components.pages"},
    {"app"},
]
FILES = [*(ROOT / "data").rglob("*.py"), *(ROOT / "components").rglob("*.py"), ROOT / "app.py"]
STANDARD = sys.stdlib_module_names


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rank(module: str) -> int | None:
    """The layer a module belongs to: that of its longest listed prefix."""
    places = [
        (len(name), at) for at, layer in enumerate(ORDER) for name in layer if f"{module}.".startswith(f"{name}.")
    ]
    return max(places)[1] if places else None


@pytest.mark.parametrize("path", FILES, ids=module_of)
def test_imports_point_down(path: Path) -> None:
    mine = rank(module_of(path))
    ours = {name: rank(name) for name in imports_of(path) if name.split(".")[0] in ("data", "components", "app")}
    if module_of(path) not in ("data", "components"):
        assert mine is not None, f"{module_of(path)} has no layer: give it one in ORDER"
        above = {name for name, other in ours.items() if other is not None and other > mine}
        assert not above, f"{module_of(path)} imports from a layer above it"


@pytest.mark.parametrize("path", sorted((ROOT / "data").rglob("*.py")), ids=module_of)
def test_data_knows_neither_streamlit_nor_plotly(path: Path) -> None:
    assert not {name.split(".")[0] for name in imports_of(path)} & {"streamlit", "plotly"}


@pytest.mark.parametrize("path", sorted((ROOT / "components/figures").rglob("*.py")), ids=module_of)
def test_figures_do_not_know_streamlit(path: Path) -> None:
    assert "streamlit" not in {name.split(".")[0] for name in imports_of(path)}


@pytest.mark.parametrize("path", sorted((ROOT / "data/coding").rglob("*.py")), ids=module_of)
def test_the_machine_coder_needs_the_standard_library_alone(path: Path) -> None:
    foreign = {name.split(".")[0] for name in imports_of(path)} - STANDARD - {"data", "langdetect"}
    assert not foreign


@pytest.mark.parametrize("path", sorted((ROOT / "data/coding").rglob("*.py")), ids=module_of)
def test_the_machine_coder_imports_the_model_alone(path: Path) -> None:
    ours = {name for name in imports_of(path) if name.startswith("data.")}
    assert all(name.startswith(("data.model", "data.coding")) for name in ours)


@pytest.mark.parametrize("path", sorted((ROOT / "components/pages").glob("[a-z]*.py")), ids=module_of)
def test_a_page_is_a_table_of_contents(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) < 60
    assert "pandas" not in {name.split(".")[0] for name in imports_of(path)}
