"""GraphML and GEXF, read by networkx and by the rules of Gephi's own readers."""

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest

from data.exchange.extract import Extract
from data.exchange.graphs import gexf_bytes, graphml_bytes
from data.selection import Selection
from tests.exchange.extracts import extract_of, hard_corpus, seeds_extract

READERS = {"graphml": (graphml_bytes, nx.read_graphml), "gexf": (gexf_bytes, nx.read_gexf)}
G = {"m": "http://graphml.graphdrawing.org/xmlns", "x": "http://gexf.net/1.3"}


@pytest.fixture(params=READERS)
def graph(request: pytest.FixtureRequest) -> nx.MultiDiGraph:
    write, read = READERS[request.param]
    return read(io.BytesIO(write(seeds_extract())))


def test_one_edge_a_stance_from_actor_to_issue(graph: nx.MultiDiGraph) -> None:
    stances = seeds_extract().whole.stances
    assert graph.number_of_edges() == len(stances)
    wanted = sorted(zip("actor:" + stances["actor_id"], "issue:" + stances["issue"], strict=True))
    assert sorted((start, end) for start, end, *_ in graph.edges) == wanted


def test_attributes_are_kept(graph: nx.MultiDiGraph) -> None:
    extract = seeds_extract()
    row = extract.whole.stances.iloc[0]
    edges = graph.get_edge_data(f"actor:{row['actor_id']}", f"issue:{row['issue']}").values()
    text = extract.whole.texts[row["doc_id"]]
    words = text[row["evidence_start"] : row["evidence_end"]]
    edge = next(edge for edge in edges if edge["evidence"] == words and edge["doc_id"] == row["doc_id"])
    assert (edge["stance"], edge["value"], edge["voice"]) == (row["stance"], row["value"], row["voice"])
    assert edge["date_start"] == f"{row['date_start']:%Y-%m-%d}"
    assert float(edge["weight"]) == 1
    assert graph.nodes["actor:kast"]["label"] == "José Antonio Kast"
    assert graph.nodes["actor:kast"]["member_of"] == "chile_government"


def test_gexf_keeps_intervals_and_leaves_unknown_ends_open() -> None:
    root = ElementTree.fromstring(gexf_bytes(seeds_extract()))
    graph = root.find("x:graph", G)
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat")) == ("dynamic", "date")
    edges = {edge.get("id"): (edge.get("start"), edge.get("end")) for edge in root.iterfind(".//x:edge", G)}
    for row in seeds_extract().whole.stances.itertuples():
        days = [None if day is None or day != day else f"{day:%Y-%m-%d}" for day in (row.date_start, row.date_end)]
        assert edges[row.stance_id] == tuple(days)


def test_gephis_graphml_reader_finds_what_it_wants() -> None:
    """Keys it takes for labels and weights by name; no key for a graph (an error there); types it knows."""
    root = ElementTree.fromstring(graphml_bytes(seeds_extract()))
    keys = root.findall("m:key", G)
    ids = [key.get("id") for key in keys]
    assert len(ids) == len(set(ids))
    assert {key.get("for") for key in keys} == {"node", "edge"}
    assert {key.get("attr.type") for key in keys} <= {"string", "long", "double"}
    assert not {"d3", "d7", "id", "edgeid", "x", "y", "size"} & set(ids)
    assert {("label", "node"), ("weight", "edge")} <= {(key.get("id"), key.get("for")) for key in keys}
    assert all(key.get("id") == key.get("attr.name") for key in keys)


GEXF_ATTRIBUTES = {
    "gexf": {"version"},
    "meta": set(),
    "creator": set(),
    "description": set(),
    "graph": {"defaultedgetype", "mode", "timeformat"},
    "attributes": {"class", "mode"},
    "attribute": {"id", "title", "type"},
    "nodes": {"count"},
    "node": {"id", "label"},
    "edges": {"count"},
    "edge": {"id", "source", "target", "weight", "label", "kind", "start", "end"},
    "attvalues": set(),
    "attvalue": {"for", "value"},
}
"""Elements of GEXF 1.3 with those of their attributes that a graph of stances may have; nothing else may stand there."""


def test_gexf_has_what_its_schema_knows_and_nothing_else() -> None:
    root = ElementTree.fromstring(gexf_bytes(seeds_extract()))
    for element in root.iter():
        name = element.tag.removeprefix(f"{{{G['x']}}}")
        plain = {key for key in element.attrib if not key.startswith("{http")}  # xsi:schemaLocation may stand anywhere
        assert plain <= GEXF_ATTRIBUTES[name], name
    assert (root.get("version"), root.findtext("x:meta/x:creator", "", G)) == ("1.3", "Postura")
    types = {key.get("type") for key in root.iterfind(".//x:attribute", G)}
    assert types <= {"integer", "long", "float", "double", "boolean", "string"}
    assert {len(element) for kind in ("node", "edge") for element in root.iterfind(f".//x:{kind}", G)} <= {0, 1}


def test_gephis_gexf_reader_finds_what_it_wants() -> None:
    """Ids once, values declared, both ends known, weights above zero, dates as dates, no end before its start."""
    root = ElementTree.fromstring(gexf_bytes(seeds_extract()))
    declared = {key.get("id") for key in root.iterfind(".//x:attribute", G)}
    assert {value.get("for") for value in root.iterfind(".//x:attvalue", G)} <= declared
    nodes = [node.get("id") for node in root.iterfind(".//x:node", G)]
    edges = root.findall(".//x:edge", G)
    assert len(nodes) == len(set(nodes))
    assert len(edges) == len({edge.get("id") for edge in edges})
    for edge in edges:
        assert {edge.get("source"), edge.get("target")} <= set(nodes)
        assert float(str(edge.get("weight"))) > 0
        days = [date.fromisoformat(day) for day in (edge.get("start"), edge.get("end")) if day]
        assert days == sorted(days)
    assert "networkx_key" not in {key.get("title") for key in root.iterfind(".//x:attribute", G)}


def test_gephi_adds_up_no_two_stances() -> None:
    """It makes one edge of all that have the same ends and kind, with the words of the last."""
    edges = ElementTree.fromstring(gexf_bytes(seeds_extract())).findall(".//x:edge", G)
    pairs = {(edge.get("source"), edge.get("target")) for edge in edges}
    kept = {(edge.get("source"), edge.get("target"), edge.get("kind")) for edge in edges}
    assert len(pairs) < len(kept) == len(edges)
    assert {str(edge.get("kind")).split()[0] for edge in edges} == set(seeds_extract().whole.stances["stance"])


@pytest.mark.parametrize("write", [graphml_bytes, gexf_bytes])
def test_the_manifest_is_in_it_and_equal_graphs_are_equal(write: Callable[[Extract], bytes]) -> None:
    content = write(seeds_extract())
    assert b"issue=all" in content
    assert content == write(seeds_extract())


@pytest.mark.parametrize("kind", READERS)
def test_characters_that_xml_cannot_hold_are_marked(tmp_path: Path, kind: str) -> None:
    write, read = READERS[kind]
    graph = read(io.BytesIO(write(extract_of(hard_corpus(tmp_path)))))
    words = next(data["evidence"] for *_, data in graph.edges(data=True))
    assert "x\ufffdy" in words
    assert "<r>z</r> 🛂" in words


@pytest.mark.parametrize("kind", READERS)
def test_nothing_selected_is_an_empty_graph(kind: str) -> None:
    write, read = READERS[kind]
    assert len(read(io.BytesIO(write(seeds_extract(Selection(text="no such words anywhere")))))) == 0
