"""Stances and events on any text at all: no exception, spans within the text, the same rows twice."""

from dataclasses import fields

from hypothesis import given, settings
from hypothesis import strategies as st

from data.model import Event, Span, StancePosition
from tests.coding.invented_affair import code

WORDS = [
    "Vidal",
    "Rey",
    "Soto",
    "Monteluz",
    "Costamar",
    "tranvía",
    "tram",
    "mina",
    "mine",
    "levy",
    "rechaza",
    "rejects",
    "no",
    "not",
    "apoya",
    "supports",
    "si",
    "if",
    "la",
    "the",
    "propuesta",
    "proposal",
    "de",
    "of",
    "por",
    "by",
    "que",
    "that",
    "se",
    "reunió",
    "met",
    "visitó",
    "visited",
    "el",
    "lunes",
    "on",
    "Monday",
    "ayer",
    "yesterday",
    "dijo",
    "said",
    "«",
    "»",
    "“",
    "”",
    '"',
    "'",
    ",",
    ".",
    ";",
    ":",
    "?",
    "(",
    ")",
    "–",
    "\n\n",
    "y",
    "and",
    "pero",
    "but",
    "quien",
    "who",
    "decisión",
    "decision",
    "fue",
    "was",
    "rechazado",
    "rejected",
    "visitará",
    "will",
    "visit",
    "huelga",
    "strike",
    "5",
    "mayo",
    "May",
    "ambos",
    "gobiernos",
    "su",
    "gobierno",
    "his",
    "government",
    "Relacionados",
    "Hace",
    "2",
    "semanas",
    "İ",
    "ß",
    "ﬁ",
    "é",
    "\u2028",
]
sentences = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
texts = st.one_of(st.text(max_size=300), sentences, st.lists(sentences, max_size=4).map("\n".join))


def spans_of(row: StancePosition | Event) -> list[Span]:
    values = [getattr(row, field.name) for field in fields(row)]
    direct = [value for value in values if isinstance(value, Span)]
    return direct + [span for value in values if isinstance(value, tuple) for span in value if isinstance(span, Span)]


@settings(max_examples=300, deadline=None)
@given(texts)
def test_any_text_gives_rows_whose_spans_slice_to_it(text: str) -> None:
    stances, events = code(text)
    rows: list[StancePosition | Event] = [*stances, *events]
    for row in rows:
        for span in spans_of(row):
            assert span.of(text)
        assert row.rule
        assert row.why


@settings(max_examples=60, deadline=None)
@given(texts)
def test_the_same_text_gives_the_same_rows_twice(text: str) -> None:
    assert code(text) == code(text + "")


@settings(max_examples=100, deadline=None)
@given(sentences)
def test_no_two_stances_share_actor_issue_evidence_and_statement(text: str) -> None:
    keys = [
        (row.actor_id, row.issue, row.evidence, row.statement.content if row.statement else None)
        for row in code(text)[0]
    ]
    assert len(keys) == len(set(keys))
