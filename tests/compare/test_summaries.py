"""Carriers, framing and alignment: who told it, in which words, beside what."""

import pytest

from data.compare import Wording, find_carried, find_differing, find_happenings
from data.model import Span
from data.summaries.alignment import align
from data.summaries.carriers import carriers
from data.summaries.framing import charge_of, cue_words, issue_words, names_given, space
from tests.compare.press import Paper, tables_of

WORDS = "the river belongs to everybody who lives on its banks"


def quoted(doc_id: str, *, by: str = "") -> Paper:
    reporter = f" according to {doc_id}" if by else ""
    paper = Paper(doc_id, f"“{WORDS},” said Elena Rivas{reporter}. Page of {doc_id}.", source=f"Paper {doc_id}")
    return paper.statement("rivas", "Elena Rivas", "said", WORDS, "2024-05-03", mode="direct", by=by)


def test_one_statement_in_two_documents_is_one_with_its_chains() -> None:
    frame = carriers(tables_of(quoted("a"), quoted("b", by="radio")))
    assert len(frame) == 1
    assert frame["doc_ids"].iloc[0] == "a;b"
    assert frame["chains"].iloc[0] == "Elena Rivas → Paper a | Elena Rivas → Radio Sol → Paper b"
    assert frame["independent"].iloc[0] == 2


def test_the_first_of_many_alike_is_the_one_carried() -> None:
    papers = [quoted(f"d{at:02}") for at in range(45)]
    tables = tables_of(*papers)
    found = find_carried(tables)
    assert set(found["carried_id"]) == {found["statement_id"].iloc[0]}
    assert list(found["why"]) == ["said in this document first"] + ["the same words"] * 44


def test_two_pages_that_quote_one_broadcast_bear_it_out_once() -> None:
    frame = carriers(tables_of(quoted("a", by="radio"), quoted("b", by="radio")))
    assert list(frame["independent"]) == [1]


def test_other_words_of_the_same_actor_are_another_statement() -> None:
    other = Paper("b", "“Bread is dear this year,” said Elena Rivas.").statement(
        "rivas", "Elena Rivas", "said", "Bread is dear this year", "2024-05-03", mode="direct"
    )
    assert len(carriers(tables_of(quoted("a"), other))) == 2


@pytest.mark.parametrize(
    ("cue", "charge"),
    [
        ("said", "neutral"),
        ("dijo", "neutral"),
        ("claimed", "doubting"),
        ("advirtió que", "warning"),
        ("ruled out", "opposing"),
        ("reiteró", "insisting"),
        ("anunció", "acting"),
    ],
)
def test_charges(cue: str, charge: str) -> None:
    assert charge_of(cue) == charge


def test_counts_keep_their_passages() -> None:
    tables = tables_of(quoted("a"), Paper("b", "Rivas spoke of “the dam”. Rivas left."))
    names = names_given(tables).set_index(["source_id", "words"])
    assert names.loc[("b", "rivas"), "n"] == 2
    for joined, words in zip(names["passages"], names.index.get_level_values("words"), strict=True):
        for passage in joined.split(";"):
            doc_id, _, ends = passage.rpartition(":")
            start, end = map(int, ends.split("-"))
            assert tables.texts[doc_id][start:end].casefold() == words
    assert list(issue_words(tables)["quoted"]) == ["yes"]
    assert list(cue_words(tables)["words"]) == ["said"]
    assert space(tables)["quoted"].iloc[0] == len(WORDS.split())


def test_documents_align_by_what_both_tell() -> None:
    one = Paper("a", "Rivas met Soto in Cora.").event("meeting", "rivas soto", "Rivas met Soto in Cora", "2024-05-03")
    two = Paper("b", "Rivas y Soto se reunieron en Cora.", "es").event(
        "meeting", "rivas soto", "Rivas y Soto se reunieron en Cora", "2024-05-03"
    )
    frame = align(find_happenings(tables_of(one, two)), {"left": ("a",), "right": ("b",)})
    assert list(frame["column"]) == ["left", "right"]
    assert set(frame["shared"]) == {2}


def test_differing_words_within_one_language_and_figures_across_two() -> None:
    passages = [
        Wording(text, Span(0, len(text)), language)
        for text, language in (
            ("12 farmers blocked the road", "en"),
            ("15 farmers left the road", "en"),
            ("12 agricultores", "es"),
        )
    ]
    found = [
        [span.of(one.text) for span in spans] for one, spans in zip(passages, find_differing(passages), strict=True)
    ]
    assert found == [["blocked"], ["15", "left"], []]
