"""Which events of several documents are one happening."""

from dataclasses import replace

import pytest

from data.compare import explain_joins, find_happenings, group_as_coded
from data.tables import Tables
from tests.compare.press import Paper, tables_of


def groups(tables: Tables) -> list[str]:
    """Happenings of more than one document, as the documents' ids."""
    return sorted(row.documents for row in find_happenings(tables).happenings.itertuples() if ";" in row.documents)


EN = "Elena Rivas met Bruno Soto in Cora. They spoke about the dam. The farmers protested at the gates."
ES = (
    "Elena Rivas se reunió con Bruno Soto en Cora. Hablaron de la presa. Los agricultores protestaron ante las puertas."
)


def met(doc_id: str, when: str, *, language: str = "en", actors: str = "rivas soto", **more: str) -> Paper:
    text, words = (
        (EN, "Elena Rivas met Bruno Soto in Cora")
        if language == "en"
        else (ES, "Elena Rivas se reunió con Bruno Soto en Cora")
    )
    return Paper(doc_id, text, language).event("meeting", actors, words, when, **more)


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        pytest.param({"when": "2024-05-03"}, {"when": "2024-05-03"}, True, id="same day"),
        pytest.param({"when": "2024-05-03"}, {"when": "2024-05-01..2024-05-10"}, True, id="day within a window"),
        pytest.param({"when": "2024-05-03"}, {"when": ""}, True, id="an unknown date does not refuse"),
        pytest.param({"when": "2024-05-03"}, {"when": "2024-06-20"}, False, id="weeks apart"),
        pytest.param(
            {"when": "2024-05-03"}, {"when": "2024-05-03", "actors": "rivas mendez"}, False, id="other counterpart"
        ),
        pytest.param(
            {"when": "2024-05-03"}, {"when": "2024-05-03", "actors": "lusa vera"}, True, id="their governments"
        ),
        pytest.param(
            {"when": "2024-05-03"}, {"when": "2024-05-03", "actors": "lusa norte"}, False, id="another government"
        ),
        pytest.param(
            {"when": "2024-05-03"},
            {"when": "", "status": "hypothetical", "actors": "lusa vera"},
            False,
            id="talks only possible, without a date",
        ),
    ],
)
def test_two_documents_tell_of_one_meeting(first: dict[str, str], second: dict[str, str], joined: bool) -> None:
    tables = tables_of(met("a", **first), met("b", **second, language="es"))
    assert bool(groups(tables)) is joined


def test_an_unknown_date_alone_joins_nothing() -> None:
    one = Paper("a", "The Ministry of Works announced a tender for buses.").event(
        "announcement", "works", "The Ministry of Works announced a tender for buses"
    )
    two = Paper("b", "El Ministerio de Obras anunció vacunas para todos.", "es").event(
        "announcement", "works", "El Ministerio de Obras anunció vacunas para todos"
    )
    assert groups(tables_of(one, two)) == []


def test_one_content_joins_announcements_across_languages() -> None:
    one = Paper("a", "The Ministry of Works announced the toll on the coastal bridge: 300 pesos.").event(
        "announcement", "works", "announced the toll on the coastal bridge: 300 pesos", "2024-05-03"
    )
    two = Paper("b", "Obras anunció el peaje del puente costero: 300 pesos.", "es").event(
        "announcement", "works", "anunció el peaje del puente costero: 300 pesos", "2024-05-03"
    )
    assert groups(tables_of(one, two)) == ["a;b"]


def test_a_document_that_tells_of_two_meetings_tells_them_apart() -> None:
    text = "Rivas met Soto on Friday. Rivas and Soto met again on Monday about the dam."
    both = Paper("a", text)
    both.event("meeting", "rivas soto", "Rivas met Soto on Friday", "2024-05-03")
    both.event("meeting", "rivas soto", "Rivas and Soto met again on Monday about the dam", "2024-05-06")
    later = met("b", "2024-05-06", language="es")
    found = find_happenings(tables_of(both, later))
    joined = found.events[found.events["happening_id"].duplicated(keep=False)]
    assert sorted(joined["evidence_start"]) == [0, both.span("Rivas and Soto met again").start]


def test_towns_apart_keep_events_of_one_party_apart() -> None:
    one = Paper("a", "Farmers protested in Cora.").event(
        "protest", "farmers", "Farmers protested in Cora", "2024-05-03", place="Cora"
    )
    two = Paper("b", "Agricultores protestaron en Marga.", "es").event(
        "protest", "farmers", "Agricultores protestaron en Marga", "2024-05-03", place="Marga"
    )
    assert groups(tables_of(one, two)) == []


def test_a_group_a_place_and_a_day_make_one_protest() -> None:
    one = Paper("a", "Farmers protested in Cora.").event(
        "protest", "farmers", "Farmers protested in Cora", "2024-05-03", place="Cora"
    )
    two = Paper("b", "Agricultores protestaron en Cora.", "es").event(
        "protest", "farmers", "Agricultores protestaron en Cora", "2024-05-03", place="Cora"
    )
    assert groups(tables_of(one, two)) == ["a;b"]


def test_a_ministry_stands_for_its_minister() -> None:
    one = Paper("a", "Minister Ortiz decreed an emergency in Tilo.").event(
        "decree", "ortiz", "Minister Ortiz decreed an emergency in Tilo", "2024-05-03"
    )
    two = Paper("b", "Obras decretó la emergencia en Tilo.", "es").event(
        "decree", "works", "Obras decretó la emergencia en Tilo", "2024-05-03"
    )
    assert groups(tables_of(one, two)) == ["a;b"]


def test_every_event_has_a_happening_and_every_happening_an_event() -> None:
    tables = find_happenings(tables_of(met("a", "2024-05-03"), met("b", "2024-06-20"), met("c", "")))
    assert set(tables.events["happening_id"]) == set(tables.happenings["happening_id"])


def test_the_best_date_is_the_firmest_narrowed_by_what_lies_within() -> None:
    vague = met("a", "2024-05-01..2024-05-31")
    exact = met("b", "2024-05-03", language="es", basis="relative")
    rough = met("c", "about 2024-05-02..2024-05-06", basis="inferred")
    row = find_happenings(tables_of(vague, exact, rough)).happenings.iloc[0]
    assert (str(row["date_start"])[:10], str(row["date_end"])[:10], row["precision"]) == (
        "2024-05-03",
        "2024-05-03",
        "day",
    )
    assert "agree" in row["why"]


def test_ids_stay_when_a_later_document_comes_in() -> None:
    before = find_happenings(tables_of(met("a", "2024-05-03"), met("b", "2024-05-03")))
    after = find_happenings(
        tables_of(met("a", "2024-05-03"), met("b", "2024-05-03"), met("c", "2024-05-03", language="es"))
    )
    assert set(before.happenings["happening_id"]) == set(after.happenings["happening_id"])


def test_a_refused_join_says_why() -> None:
    tables = tables_of(met("a", "2024-05-03"), met("b", "2024-05-03", actors="rivas mendez", language="es"))
    joins = explain_joins(tables)
    assert list(joins["joined"]) == [False]
    assert joins["refused"].iloc[0] == "other parties (Carla Méndez, not Bruno Soto)"
    assert "other parties" in find_happenings(tables).happenings["why"].str.cat()


def test_mentions_of_one_event_that_the_machine_codes_twice_are_one_happening() -> None:
    text = "Soto won the election in Vera. The election that Soto won was held in May."
    paper = Paper("a", text, coder="rules")
    paper.event("election", "soto", "Soto won the election in Vera")
    paper.event("election", "soto", "The election that Soto won was held in May", "2024-05-01..2024-05-31")
    assert find_happenings(tables_of(paper)).happenings.shape[0] == 1


def test_a_hand_coding_keeps_its_groups_and_the_machine_joins_them() -> None:
    hand = met("a", "2024-05-03")
    hand.events[0] = replace(hand.events[0], happening="h01")
    alone = met("b", "2024-05-06", language="es")
    machine = met("c", "2024-05-03", language="es")
    machine.coder = "rules"
    tables = group_as_coded(tables_of(hand, alone, machine), {})
    groups = dict(zip(tables.events["doc_id"], tables.events["happening_id"], strict=True))
    assert groups["a"] == groups["c"] == "h01"
    assert groups["b"] != "h01"
    assert set(tables.happenings["happening_id"]) == set(groups.values())


def test_without_a_grouping_by_hand_all_are_joined_by_rule() -> None:
    tables = tables_of(met("a", "2024-05-03"), met("b", "2024-05-03", language="es"))
    assert list(group_as_coded(tables, {}).happenings["documents"]) == ["a;b"]
