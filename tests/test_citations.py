"""Citations: what is known is said, what is unknown is said to be unknown, and TeX reads none of it as a command."""

from dataclasses import replace

import pytest

from data.citations import Citation, bibtex, cite, plain_citation
from data.model import Span
from data.tables import Tables

KNOWN = Citation(
    doc_id="003_fad711f66b051d6f",
    start=1001,
    end=1012,
    quote="«discarded»",
    source="El Ciudadano",
    title="Peruvian President Dismisses Kast’s Proposal",
    url="https://example.org/a_b?x=1&y=50%25",
    published="2026-01-12",
    best="2026-01-12",
    language="en",
)


def test_a_plain_citation_names_source_title_date_words_and_place():
    assert plain_citation(KNOWN) == (
        "El Ciudadano, “Peruvian President Dismisses Kast’s Proposal”, 2026-01-12, "
        "https://example.org/a_b?x=1&y=50%25: ««discarded»» (document 003_fad711f66b051d6f, characters 1001-1012)."
    )


def test_what_is_unknown_is_said_to_be():
    unknown = Citation("d", 0, 5, "words")
    assert plain_citation(unknown) == "Unnamed source, untitled, date unknown: «words» (document d, characters 0-5)."
    assert bibtex(unknown) == "@misc{d-0-5,\n  note = {``words''},\n  addendum = {Document d, characters 0-5},\n}"


@pytest.mark.parametrize(
    ("published", "words"),
    [
        ("2025-12-01/2025-12-07", "between 2025-12-01 and 2025-12-07"),
        ("../2025-12-07", "before 2025-12-07"),
        ("2025-12-01/..", "after 2025-12-01"),
    ],
)
def test_an_inexact_date_stays_inexact(published: str, words: str):
    citation = replace(KNOWN, published=published)
    assert words in plain_citation(citation)
    assert f"date = {{{published}}}" in bibtex(citation)


def test_bibtex_has_every_field():
    assert bibtex(KNOWN) == "\n".join(
        [
            "@misc{003-fad711f66b051d6f-1001-1012,",
            "  author = {{El Ciudadano}},",
            "  title = {{Peruvian President Dismisses Kast’s Proposal}},",
            "  date = {2026-01-12},",
            "  year = {2026},",
            "  url = {https://example.org/a_b?x=1&y=50%25},",
            "  langid = {english},",
            "  note = {``«discarded»''},",
            r"  addendum = {Document 003\_fad711f66b051d6f, characters 1001-1012},",
            "}",
        ]
    )


@pytest.mark.parametrize(
    ("words", "escaped"),
    [
        ("100 % & more", r"100 \% \& more"),
        ("$x_1^2$ #tag", r"\$x\_1\textasciicircum{}2\$ \#tag"),
        (r"\input{secret}", r"\textbackslash{}input\{secret\}"),
        ("a~b", r"a\textasciitilde{}b"),
        ("first\n\n  second\tthird", "first second third"),
        ("“ñandú” 👍 שלום", "“ñandú” 👍 שלום"),
    ],
)
def test_tex_reads_no_word_as_a_command(words: str, escaped: str):
    assert f"note = {{``{escaped}''" in bibtex(replace(KNOWN, quote=words))


def test_braces_in_an_address_cannot_end_the_field():
    assert r"url = {https://e.org/%7D%7Bx%5C}" in bibtex(replace(KNOWN, url=r"https://e.org/}{x\ ".strip()))


def test_a_machine_translation_is_marked_in_both():
    citation = replace(KNOWN, translated="machine")
    assert "[machine translation]" in plain_citation(citation)
    assert "(machine translation)" in bibtex(citation)


def test_a_citation_is_cut_from_the_document(seeds: Tables):
    document = next(doc for doc in seeds.texts if doc.startswith("003"))
    start = seeds.texts[document].index("«discarded,")
    made = cite(seeds, document, Span(start, start + 11))
    assert made.quote == "«discarded,"
    assert (made.source, made.published, made.language) == ("El Ciudadano", "2026-01-12", "en")
    assert (made.start, made.end) == (start, start + 11)


def test_the_row_of_a_document_at_hand_makes_the_same_citation(seeds: Tables):
    about = seeds.documents.iloc[3]
    assert cite(seeds, about["doc_id"], Span(0, 9), about) == cite(seeds, about["doc_id"], Span(0, 9))


def test_an_unknown_document_is_an_error(seeds: Tables):
    with pytest.raises(KeyError, match="not in the tables"):
        cite(seeds, "nowhere", Span(0, 1))
