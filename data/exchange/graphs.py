"""Actors and issues as a graph for Gephi and friends: one edge a stance, its words and dates kept."""

import io
import re
from collections import Counter
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pandas as pd

from data.exchange.extract import Extract
from data.exchange.package import manifest_text
from data.export import with_quotes
from data.schema import STANCES

_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_GEXF = "http://gexf.net/1.3"
_SPACE = {"g": _GEXF}
_EDGE_TEXT = (
    *("stance", "voice", "reported_by", "hedge", "precision", "basis", "doc_id", "zone", "rule", "coder"),
    "evidence",
)


def graphml_bytes(extract: Extract) -> bytes:
    """GraphML with plain keys (no yFiles extension); dates are the attributes date_start and date_end."""
    return write_graphml(stance_graph(extract), manifest_text(extract))


def gexf_bytes(extract: Extract) -> bytes:
    """GEXF 1.3, dynamic: every dated edge has its start and end, open where the interval is.

    Edges of one pair are of different kinds ("supports", "supports 2"): Gephi adds up edges of one kind as it reads.
    """
    return write_gexf(stance_graph(extract, timed=True), manifest_text(extract))


def stance_graph(extract: Extract, *, timed: bool = False) -> "nx.MultiDiGraph[str]":
    """Nodes `actor:ID` and `issue:ID`, an edge a selected stance from actor to issue (weight 1, so that sums count).

    Node attributes: label, kind, actor_kind, country, member_of. Edge attributes: the stance's columns and words;
    missing ones are absent. `timed` adds id, label, start and end, as GEXF reads them.
    """
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    stances = with_quotes(extract.selected.stances, STANCES, extract.whole.texts)
    actors = extract.whole.actors.set_index("actor_id")
    for actor in stances["actor_id"].unique():
        row = actors.loc[actor]
        about = {"actor_kind": row["kind"], "country": row["country"], "member_of": row["member_of"]}
        graph.add_node(f"actor:{actor}", label=xml_text(row["name"]), kind="actor", **_present(about))
    labels = {issue.id: issue.label for issue in extract.whole.codebook.issues}
    for issue in stances["issue"].unique():
        graph.add_node(f"issue:{issue}", label=xml_text(labels.get(issue, issue)), kind="issue")
    sources = extract.whole.documents.set_index("doc_id")["source_label"]
    for row in stances.to_dict("records"):
        graph.add_edge(
            f"actor:{row['actor_id']}",
            f"issue:{row['issue']}",
            key=row["stance_id"],
            **_edge(row, str(sources[row["doc_id"]]), timed),
        )
    return graph


def _edge(row: dict[Any, Any], source: str, timed: bool) -> dict[str, Any]:
    days = {name: f"{row[name]:%Y-%m-%d}" for name in ("date_start", "date_end") if not pd.isna(row[name])}
    times = {name.removeprefix("date_"): day for name, day in days.items()} if timed else {}
    return {
        "weight": 1.0,
        "value": int(row["value"]),
        "source_label": xml_text(source),
        "evidence_start": int(row["evidence_start"]),
        "evidence_end": int(row["evidence_end"]),
        **_present({name: row[name] for name in _EDGE_TEXT}),
        **days,
        **times,
        **({"id": row["stance_id"], "label": row["stance"]} if timed else {}),
    }


def _present(cells: dict[str, Any]) -> dict[str, str]:
    return {name: xml_text(cell) for name, cell in cells.items() if not pd.isna(cell) and cell != ""}


def xml_text(words: object) -> str:
    """The words with U+FFFD for every character that XML cannot hold."""
    return _NO_XML.sub("\ufffd", str(words))


def write_graphml(graph: "nx.Graph[str]", description: str) -> bytes:
    """Keys named like their attributes: under networkx's own d0, d1, ... Gephi takes d3 and d7 for yEd's labels."""
    buffer = io.BytesIO()
    nx.write_graphml_xml(graph, buffer, named_key_ids=True)
    root = ElementTree.fromstring(buffer.getvalue())
    about = ElementTree.Element(f"{{{_GRAPHML}}}desc")
    about.text = xml_text(description)
    root.insert(0, about)
    return _serialise(root, _GRAPHML)


def write_gexf(graph: "nx.Graph[str]", description: str) -> bytes:
    """GEXF 1.3 by its schema: without networkx's day of writing, its own edge keys and the name of the graph."""
    buffer = io.BytesIO()
    nx.write_gexf(graph, buffer, version="1.3")
    root = ElementTree.fromstring(buffer.getvalue())
    meta, drawn = root.find("g:meta", _SPACE), root.find("g:graph", _SPACE)
    assert meta is not None
    assert drawn is not None
    _drop_networkx_keys(root)
    _part_parallel_edges(drawn)
    drawn.attrib.pop("name", None)
    meta.clear()
    for name, words in (("creator", "Postura"), ("description", description)):
        ElementTree.SubElement(meta, f"{{{_GEXF}}}{name}").text = xml_text(words)
    return _serialise(root, _GEXF)


def _drop_networkx_keys(root: ElementTree.Element) -> None:
    for declared in root.findall(".//g:attributes", _SPACE):
        for key in declared.findall("g:attribute[@title='networkx_key']", _SPACE):
            declared.remove(key)
            for values in root.iter(f"{{{_GEXF}}}attvalues"):
                for value in values.findall(f"g:attvalue[@for='{key.get('id')}']", _SPACE):
                    values.remove(value)


def _part_parallel_edges(drawn: ElementTree.Element) -> None:
    """A kind of its own for every labelled edge of a pair."""
    seen: Counter[tuple[str | None, ...]] = Counter()
    for edge in drawn.iter(f"{{{_GEXF}}}edge"):
        if label := edge.get("label"):
            pair = edge.get("source"), edge.get("target"), label
            seen[pair] += 1
            edge.set("kind", label if seen[pair] == 1 else f"{label} {seen[pair]}")


def _serialise(root: ElementTree.Element, namespace: str) -> bytes:
    ElementTree.register_namespace("", namespace)
    ElementTree.indent(root)
    content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return content
