"""Marks over a text: overlapping spans, hostile text, pieces and parts; no character is lost or let through."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.document_marks import Mark, cut, is_own_id, marked_html
from components.document_pieces import cut_pieces, piece_at
from components.document_text import cut_parts, document_html
from data.model import Span, Zone, Zoned

A, B, C = "e0123456789abcdef", "s0123456789abcdef", "p0123456789abcdef"
HOSTILE = (
    "<script>alert(1)</script> <img src=x onerror=alert(1)> </mark></div> & &amp; \"quotes\" 'single' "
    "$x^2$ *bold* :red[x] [a](javascript:alert(1)) =cmd()\r\n\ttab  two  blanks\n\n\n"
    "שלום עולם \u202eRTL\u202c 👩‍👩‍👧 𝔘nicode é é 🇨🇱"
)


def plain(html: str) -> str:
    """The words that a browser would show."""
    return unescape(re.sub(r"<[^>]*>", "", html))


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], [("0123456789", "")]),
        ([(2, 5)], [("01", ""), ("234", "a"), ("56789", "")]),
        ([(0, 10)], [("0123456789", "a")]),
        ([(2, 6), (4, 8)], [("01", ""), ("23", "a"), ("45", "ab"), ("67", "b"), ("89", "")]),
        ([(0, 9), (3, 5)], [("012", "a"), ("34", "ab"), ("5678", "a"), ("9", "")]),
        ([(2, 4), (2, 4)], [("01", ""), ("23", "ab"), ("456789", "")]),
        ([(2, 4), (4, 6)], [("01", ""), ("23", "a"), ("45", "b"), ("6789", "")]),
        ([(0, 4), (2, 7), (3, 9)], [("01", "a"), ("2", "ab"), ("3", "abc"), ("456", "bc"), ("78", "c"), ("9", "")]),
    ],
)
def test_segments_carry_every_mark_that_covers_them(spans: list[tuple[int, int]], expected: list[tuple[str, str]]):
    marks = [Mark(Span(*span), kind) for span, kind in zip(spans, "abc", strict=False)]
    found = [
        (segment.of("0123456789"), "".join(sorted(mark.kind for mark in covering)))
        for segment, covering in cut(Span(0, 10), marks)
    ]
    assert found == expected


def test_marks_are_clipped_to_the_part_shown():
    found = [(segment, len(covering)) for segment, covering in cut(Span(3, 6), [Mark(Span(0, 5), "a")])]
    assert found == [(Span(3, 5), 1), (Span(5, 6), 0)]


def test_overlapping_kinds_stand_in_one_mark():
    marks = [Mark(Span(0, 4), "event"), Mark(Span(2, 6), "statement")]
    html = marked_html("abcdef", Span(0, 6), marks)
    assert (
        html == '<mark class="event">ab</mark><mark class="event statement">cd</mark><mark class="statement">ef</mark>'
    )


def test_every_row_has_one_target_even_where_rows_start_together():
    marks = [Mark(Span(0, 3), "event", A), Mark(Span(0, 3), "stance", C), Mark(Span(4, 6), "event", A)]
    html = marked_html("abcdef", Span(0, 6), marks)
    assert html.count(f'id="at-{A}"') == 1
    assert html.count(f'id="at-{C}"') == 1


def test_a_link_to_a_row_leads_to_its_evidence_not_to_a_further_passage_before_it():
    marks = [Mark(Span(0, 2), "event", A, further=True), Mark(Span(4, 6), "event", A)]
    html = marked_html("abcdef", Span(0, 6), marks)
    assert html.index(f'id="at-{A}"') > html.index("ab</mark>")


def test_the_chosen_row_is_told_apart_in_all_its_passages():
    marks = [Mark(Span(0, 2), "event", A), Mark(Span(3, 4), "event", A), Mark(Span(1, 2), "stance", C)]
    html = marked_html("abcd", Span(0, 4), marks, chosen=A)
    assert [found.split() for found in re.findall(r'class="([^"]*chosen[^"]*)"', html)] == [
        ["event", "chosen"],
        ["event", "stance", "chosen"],
        ["event", "chosen"],
    ]


def test_a_segment_leads_to_the_shortest_row_that_covers_it():
    marks = [Mark(Span(0, 6), "event", A, "?long"), Mark(Span(2, 4), "stance", C, "?short")]
    assert re.findall(r'href="([^"]*)"', marked_html("abcdef", Span(0, 6), marks)) == ["?long", "?short", "?long"]


@pytest.mark.parametrize("bad", ["", "x", 'e0"onclick=', "e0123456789ABCDEF", "e0123456789abcdeg", A + "0", A + "\n"])
def test_only_our_own_ids_become_targets(bad: str):
    assert not is_own_id(bad)
    assert "id=" not in marked_html("abc", Span(0, 3), [Mark(Span(0, 2), "event", bad)])


def test_hostile_text_comes_out_as_text():
    marks = [Mark(Span(3, 40), "event", A, "?a=1&b=2", '"><script>'), Mark(Span(20, 120), "statement", B)]
    html = document_html(HOSTILE, Span(0, len(HOSTILE)), (), marks, chosen=A, lang='"><script>')
    assert plain(html) == HOSTILE
    assert "<script" not in html
    assert "<img" not in html
    assert set(re.findall(r"<(\w+)", html)) == {"div", "span", "mark", "a"}


@given(
    text=st.text(min_size=1, max_size=60),
    spans=st.lists(st.tuples(st.integers(0, 59), st.integers(1, 20)), max_size=8),
)
def test_every_character_comes_out_once_and_in_order(text: str, spans: list[tuple[int, int]]):
    marks = [Mark(Span(start, start + length), "event", A) for start, length in spans]
    assert plain(marked_html(text, Span(0, len(text)), marks)) == text


@given(text=st.text(alphabet=st.sampled_from("ab \n"), max_size=300), longest=st.integers(2, 40))
def test_pieces_cover_the_text_and_stay_short(text: str, longest: int):
    pieces = cut_pieces(text, longest)
    assert "".join(piece.of(text) for piece in pieces) == text
    assert all(piece.end - piece.start <= longest for piece in pieces)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("short", ["short"]),
        ("one two\nthree four five", ["one two\n", "three four ", "five"]),
        ("abcdefghijklmnopqrst", ["abcdefghijkl", "mnopqrst"]),
    ],
)
def test_pieces_are_cut_at_lines_then_at_blanks_then_anywhere(text: str, expected: list[str]):
    assert [piece.of(text) for piece in cut_pieces(text, 12)] == expected


def test_a_passage_is_found_in_its_piece():
    pieces = [Span(0, 10), Span(10, 20)]
    assert [piece_at(pieces, place) for place in (0, 9, 10, 19, 25)] == [0, 0, 1, 1, 1]
    assert piece_at([], 3) == 0


def test_parts_cover_the_text_and_gaps_belong_to_the_part_before():
    zones = (Zoned(Zone.HEADLINE, Span(1, 4)), Zoned(Zone.BODY, Span(5, 8)), Zoned(Zone.RELATED, Span(10, 14)))
    assert cut_parts(Span(0, 16), zones) == [
        (Span(0, 1), Zone.BODY),
        (Span(1, 5), Zone.HEADLINE),
        (Span(5, 10), Zone.BODY),
        (Span(10, 16), Zone.RELATED),
    ]
    assert cut_parts(Span(6, 9), zones) == [(Span(6, 9), Zone.BODY)]
