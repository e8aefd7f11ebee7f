"""An invented affair in two languages, coded by the machine: what is found, and that nothing else is."""

from pathlib import Path

from data.tabulate import tabulate

FIRST = """\
date 2024-05-06 Minister Ortiz and President Soto sign river treaty

The Minister of Works, Tomás Ortiz, met President Bruno Soto in Cora on Friday, 3 May, and both signed an agreement on the dam.

Some 2,000 farmers protested in Cora on Saturday, a day after the signing. Twelve people were injured.

"We will build the dam before the year ends," Ortiz said. Soto denied the arrest of farmers at the bridge, but Governor Elena Rivas said that police had acted on her orders.

The dam was proposed by Soto in March.
"""
SECOND = """\
date 2024-05-07 Firman el tratado del río

El ministro de Obras, Tomás Ortiz, se reunió con el presidente Bruno Soto en Cora el sábado 4 de mayo y ambos firmaron un acuerdo sobre la presa.

Unos 500 agricultores protestaron en Cora el 4 de mayo. Hubo quince heridos. La policía detuvo a agricultores en el puente.

«La presa es muy difícil», dijo Ortiz. Según el Ministerio de Obras, el ministro respalda la presa.

La presa fue propuesta por Elena Rivas.
"""
THIRD = """\
date 2024-05-08 Treaty after the protest

Tomás Ortiz and Bruno Soto met in Tilo on 3 May and signed an agreement on the dam. About 2,100 farmers protested in Cora.

Elena Rivas rejected the dam on Tuesday. "I reject the dam," Rivas said.
"""
CODEBOOK = """\
[codebook]
id="river"
title="River"
version="1"
main_issue="dam"
[[actors]]
id="ortiz"
name="Tomás Ortiz"
kind="person"
aliases=["Tomás Ortiz","Ortiz","Minister Ortiz"]
  [[actors.member_of]]
  actor="works"
[[actors]]
id="works"
name="Ministry of Works"
kind="ministry"
aliases=["Ministerio de Obras","Ministry of Works"]
[[actors]]
id="soto"
name="Bruno Soto"
kind="person"
aliases=["Bruno Soto","Soto"]
[[actors]]
id="rivas"
name="Elena Rivas"
kind="person"
aliases=["Elena Rivas","Rivas"]
[[actors]]
id="farmers"
name="Farmers"
kind="group"
plural=true
aliases=["farmers","agricultores"]
[[actors]]
id="police"
name="Police"
kind="institution"
aliases=["police","policía"]
[[issues]]
id="dam"
label="The dam"
terms={es=["la presa"],en=["the dam"]}
[[places]]
name="Cora"
country="lusa"
[[places]]
name="Tilo"
country="lusa"
[[event_types]]
id="meeting"
label="Meeting"
verbs={es=["se reunió"],en=["met"]}
nouns={es=["reunión"],en=["meeting"]}
[[event_types]]
id="arrest"
label="Arrest"
verbs={es=["detuvo"],en=["arrested"]}
nouns={es=["arresto"],en=["arrest"]}
[[event_types]]
id="proposal"
label="Proposal"
verbs={es=["propuso","fue propuesta"],en=["proposed","was proposed"]}
nouns={es=["propuesta"],en=["proposal"]}
[[event_types]]
id="protest"
label="Protest"
verbs={es=["protestaron"],en=["protested"]}
nouns={es=["protesta"],en=["protest"]}
"""

EXPECTED = {
    ("attribution", "a", "b", "proposed by Soto", "propuesta por Elena Rivas"),
    ("date", "a", "b", "Friday, 3 May", "el sábado 4 de mayo"),
    ("value", "a", "b", "Some 2,000 farmers", "Unos 500 agricultores"),
    ("value", "a", "b", "Twelve people were injured", "quince heridos"),
    ("value", "a", "c", "Cora", "Tilo"),
    (
        "value",
        "a",
        "b",
        "Soto denied the arrest of farmers at the bridge",
        "La policía detuvo a agricultores en el puente",
    ),
    ("value", "a", "a", "Soto denied the arrest of farmers at the bridge", "police had acted on her orders"),
}
OWN_WORDS = ("stance", "b", "b", "La presa es muy difícil")
"""The minister's words against what is told of him; the other passage is as long as the coder makes it."""


def test_what_differs_is_found_and_nothing_else(tmp_path: Path) -> None:
    for name, text in {"a.txt": FIRST, "b.txt": SECOND, "c.txt": THIRD, "codebook.toml": CODEBOOK}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    tables = tabulate(tmp_path, coder="rules", happenings="found")
    found = {
        (row.kind, row.doc_a, row.doc_b, *(tables.texts[doc][start:end] for doc, start, end in sides))
        for row in tables.differences.itertuples()
        for sides in [((row.doc_a, row.start_a, row.end_a), (row.doc_b, row.start_b, row.end_b))]
    }
    stances = {(kind, a, b, words) for kind, a, b, _, words in found if kind == "stance"}
    others = {one for one in found if one[0] != "stance"}
    assert others <= EXPECTED, "a false alarm"
    assert len(others) >= 6
    assert stances <= {OWN_WORDS}
