"""Where documents disagree, and where they only seem to."""

import pytest

from data.compare import find_differences, find_happenings
from data.tables import Tables
from tests.compare.press import Paper, tables_of

Found = list[tuple[str, str, str]]


def differences(*papers: Paper) -> Found:
    """Kind and the two quoted passages of every difference."""
    tables = find_differences(find_happenings(tables_of(*papers)))
    return quoted(tables)


def quoted(tables: Tables) -> Found:
    return [
        (row.kind, tables.texts[row.doc_a][row.start_a : row.end_a], tables.texts[row.doc_b][row.start_b : row.end_b])
        for row in tables.differences.itertuples()
    ]


def protest(doc_id: str, words: str, when: str = "2024-05-03", *, language: str = "en", **more: str) -> Paper:
    filler = " ".join(f"{doc_id}{number}" for number in range(40))
    return Paper(doc_id, f"{words}. {filler}.", language).event("protest", "farmers", words, when, place="Cora", **more)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        pytest.param("Some 2,000 farmers protested in Cora", "Unos 500 agricultores protestaron en Cora", ("Some 2,000 farmers", "Unos 500 agricultores"), id="counts apart"),
        pytest.param("Some 2,000 farmers protested in Cora", "Unos 1.800 agricultores protestaron en Cora", None, id="about the same"),
        pytest.param("More than 300 farmers protested in Cora", "Cerca de 400 agricultores protestaron en Cora", None, id="more than, and about"),
        pytest.param("Hundreds of farmers protested in Cora", "450 agricultores protestaron en Cora", None, id="hundreds"),
        pytest.param("Dozens of farmers protested in Cora", "2.500 agricultores protestaron en Cora", ("Dozens of farmers", "2.500 agricultores"), id="dozens against thousands"),
        pytest.param("Farmers protested in Cora: 12 injured", "Agricultores protestaron en Cora: 15 heridos", ("12 injured", "15 heridos"), id="glossary across languages"),
        pytest.param("Farmers protested in Cora: 12 injured", "Agricultores protestaron en Cora: 15 detenidos", None, id="other things counted"),
        pytest.param("Farmers protested in Cora: 12 injured, 4 of them badly injured", "Agricultores protestaron en Cora: 4 heridos", None, id="two counts of one thing decide nothing"),
        pytest.param("Farmers protested in Cora: 58.1% of votes", "Agricultores protestaron en Cora: 58% de los votos", None, id="rounded"),
        pytest.param("Farmers protested in Cora: 58.1% of votes", "Agricultores protestaron en Cora: 61% de los votos", ("58.1% of votes", "61% de los votos"), id="shares apart"),
        pytest.param("Farmers protested in Cora: 3 million pesos in damage", "Agricultores protestaron en Cora: 3.000.000 de pesos", None, id="millions spelled two ways"),
    ],
)  # fmt: skip
def test_counts(one: str, other: str, found: tuple[str, str] | None) -> None:
    result = differences(protest("a", one), protest("b", other, language="es"))
    assert result == ([("value", *found)] if found else [])


SIGNED = "Rivas and Soto signed the bridge treaty on {} in Cora"
FIRMARON = "Rivas y Soto firmaron el tratado del puente {} en Cora"


def signed(doc_id: str, dated: str, when: str, *, language: str = "en", related: bool = False, **more: str) -> Paper:
    words = (SIGNED if language == "en" else FIRMARON).format(dated)
    made = Paper(doc_id, f"{words}.", language, related_from=words if related else "")
    return made.event("agreement", "rivas soto", words, when, dated=dated, place="Cora", **more)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        pytest.param(("3 May", "2024-05-03"), ("el 5 de mayo", "2024-05-05"), ("3 May", "el 5 de mayo"), id="days apart"),
        pytest.param(("3 May", "2024-05-03"), ("el 3 de mayo", "2024-05-03"), None, id="one day"),
        pytest.param(("early May", "about 2024-05-01..2024-05-10"), ("el 6 de mayo", "2024-05-06"), None, id="day in a window"),
        pytest.param(("early May", "about 2024-05-01..2024-05-10"), ("el 12 de mayo", "2024-05-12"), None, id="approximate words leave some days"),
        pytest.param(("this May", "2024-05-01..2024-05-31"), ("el 6 de mayo", "2024-05-06"), None, id="day in a month"),
    ],
)  # fmt: skip
def test_dates(one: tuple[str, str], other: tuple[str, str], found: tuple[str, str] | None) -> None:
    result = differences(signed("a", *one), signed("b", *other, language="es"))
    assert result == ([("date", *found)] if found else [])


def test_a_related_headline_is_no_reporting_of_its_own() -> None:
    assert (
        differences(
            signed("a", "3 May", "2024-05-03"), signed("b", "el 5 de mayo", "2024-05-05", language="es", related=True)
        )
        == []
    )


def test_a_plan_and_a_later_report_on_other_days_are_explained() -> None:
    plan = signed("a", "20 May", "2024-05-20", status="scheduled")
    plan.published = "2024-05-01"
    report = signed("b", "el 28 de mayo", "2024-05-28", language="es")
    report.published = "2024-05-29"
    tables = find_differences(find_happenings(tables_of(plan, report)))
    assert quoted(tables) == [("date", "20 May", "el 28 de mayo")]
    assert list(tables.differences["resolution"]) == ["explained"]


def test_a_literal_reading_counts_and_is_explained_where_the_other_side_is_an_original() -> None:
    weak = signed("a", "in the second semester", "2024-03-01..2024-04-30", literal="2024-07-01..2024-12-31")
    weak.translated = "machine"
    tables = find_differences(
        find_happenings(tables_of(weak, signed("b", "en el segundo bimestre", "2024-03-01..2024-04-30", language="es")))
    )
    assert quoted(tables) == [("date", "in the second semester", "en el segundo bimestre")]
    assert tables.differences["note"].str.contains("Probable mistranslation").all()
    assert list(tables.differences["resolution"]) == ["explained"]


def test_two_towns_for_one_signing() -> None:
    one = Paper("a", "Rivas and Soto signed the bridge treaty in Cora.").event(
        "agreement", "rivas soto", "Rivas and Soto signed the bridge treaty in Cora", "2024-05-03", place="Cora"
    )
    two = Paper("b", "Rivas y Soto firmaron el tratado del puente en Tilo.", "es").event(
        "agreement", "rivas soto", "Rivas y Soto firmaron el tratado del puente en Tilo", "2024-05-03", place="Tilo"
    )
    assert differences(one, two) == [("value", "Cora", "Tilo")]


def test_a_town_and_its_country_are_one_place() -> None:
    one = signed("a", "3 May", "2024-05-03")
    two = Paper("b", "Rivas y Soto firmaron el tratado del puente en Lusa.", "es").event(
        "agreement", "rivas soto", "Rivas y Soto firmaron el tratado del puente en Lusa", "2024-05-03", place="Lusa"
    )
    assert differences(one, two) == []


def test_a_denial_stands_against_what_another_document_tells() -> None:
    one = Paper("a", "On Friday the farmers crossed the bridge into Vera, a hundred of them.").event(
        "crossing", "farmers", "the farmers crossed the bridge into Vera", "2024-05-03"
    )
    two = Paper("b", "Bruno Soto negó el ingreso de los agricultores por el puente.", "es").statement(
        "soto", "Bruno Soto", "negó", "el ingreso de los agricultores por el puente", "2024-05-04"
    )
    assert differences(one, two) == [
        (
            "value",
            "the farmers crossed the bridge into Vera",
            "Bruno Soto negó el ingreso de los agricultores por el puente",
        )
    ]


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Bruno Soto denied the charges of fraud", id="of something else"),
        pytest.param("Bruno Soto denied to comment", id="no denial of a fact"),
    ],
)
def test_a_denial_of_something_else_is_none(words: str) -> None:
    one = Paper("a", "On Friday the farmers crossed the bridge into Vera.").event(
        "crossing", "farmers", "the farmers crossed the bridge into Vera", "2024-05-03"
    )
    content = words.removeprefix("Bruno Soto denied ")
    two = Paper("b", f"{words}.").statement("soto", "Bruno Soto", "denied", content, "2024-05-04")
    assert differences(one, two) == []


def test_but_sets_two_voices_against_each_other() -> None:
    text = "Minister Ortiz denied any leak at the plant, but later Elena Rivas told the press that the leak was under control."
    paper = Paper("a", text)
    paper.statement("ortiz", "Minister Ortiz", "denied", "any leak at the plant")
    paper.statement("rivas", "Elena Rivas", "told", "the leak was under control")
    assert differences(paper) == [
        ("value", "Minister Ortiz denied any leak at the plant", "the leak was under control")
    ]


def proposal(doc_id: str, text: str, actor: str, speaker: str, cue: str, content: str, language: str = "en") -> Paper:
    return Paper(doc_id, text, language).statement(actor, speaker, cue, content)


def test_one_issue_with_two_proposers() -> None:
    one = proposal("a", "Bruno Soto proposed the dam in March.", "soto", "Bruno Soto", "proposed", "the dam")
    two = proposal(
        "b", "La presa fue propuesta por Elena Rivas.", "rivas", "Elena Rivas", "propuesta por", "La presa", "es"
    )
    assert differences(one, two) == [("attribution", "Bruno Soto proposed", "propuesta por Elena Rivas")]


def test_a_minister_and_his_ministry_are_one_proposer() -> None:
    one = proposal("a", "Tomás Ortiz proposed the dam in March.", "ortiz", "Tomás Ortiz", "proposed", "the dam")
    two = proposal(
        "b",
        "El Ministerio de Obras propuso la presa.",
        "works",
        "El Ministerio de Obras",
        "propuso",
        "la presa",
        "es",
    )
    assert differences(one, two) == []


def test_proposals_on_two_issues_do_not_disagree() -> None:
    one = proposal("a", "Bruno Soto proposed the dam in March.", "soto", "Bruno Soto", "proposed", "the dam")
    two = proposal("b", "Elena Rivas propuso el peaje.", "rivas", "Elena Rivas", "propuso", "el peaje", "es")
    assert differences(one, two) == []


def test_one_host_against_both_sides() -> None:
    one = Paper("a", "In the call Elena Rivas invited Bruno Soto to the dam summit.")
    one.event("call", "rivas soto", "In the call Elena Rivas invited Bruno Soto to the dam summit", "2024-05-03")
    one.statement("rivas", "Elena Rivas", "invited", "Bruno Soto to the dam summit", "2024-05-03")
    two = Paper("b", "En la llamada ambos mandatarios formalizaron la invitación a la cumbre de la presa.", "es")
    two.event(
        "call",
        "rivas soto",
        "En la llamada ambos mandatarios formalizaron la invitación a la cumbre de la presa",
        "2024-05-03",
    )
    for actor in ("rivas", "soto"):
        two.statement(actor, "ambos mandatarios", "formalizaron la invitación", "la cumbre de la presa", "2024-05-03")
    assert differences(one, two) == [
        ("attribution", "Elena Rivas invited", "ambos mandatarios formalizaron la invitación")
    ]


def test_the_same_words_from_two_mouths() -> None:
    words = "we will never sell this river to anybody"
    one = Paper("a", f"“{words},” said Elena Rivas.").statement("rivas", "Elena Rivas", "said", words, mode="direct")
    two = Paper("b", f"Bruno Soto said: “{words}”.").statement("soto", "Bruno Soto", "said", words, mode="direct")
    assert differences(one, two) == [("attribution", f"{words},” said Elena Rivas", f"Bruno Soto said: “{words}")]


def test_one_statement_carried_by_two_documents_is_no_difference() -> None:
    words = "we will never sell this river to anybody"
    one = Paper("a", f"“{words},” said Elena Rivas.").statement("rivas", "Elena Rivas", "said", words, mode="direct")
    two = Paper("b", f"Elena Rivas said: “{words}”.").statement("rivas", "Elena Rivas", "said", words, mode="direct")
    assert differences(one, two) == []


def agreement_a_day_after(doc_id: str, clause: str, event_type: str, actors: str, when: str) -> Paper:
    words = "Rivas and Soto signed the bridge treaty"
    paper = Paper(doc_id, f"{words}, a day after {clause}. Rain fell.")
    paper.event("agreement", "rivas soto", words, "2024-05-03")
    paper.event(event_type, actors, clause, when)
    paper.date("a day after", when, anchor=clause)
    return paper


def test_one_day_after_two_things() -> None:
    one = agreement_a_day_after("a", "the government decreed an emergency", "decree", "lusa", "2024-05-02")
    two = agreement_a_day_after("b", "the army began deploying", "deployment", "lusa", "2024-05-02")
    assert differences(one, two) == [
        ("order", "a day after the government decreed an emergency", "a day after the army began deploying")
    ]


def test_one_day_after_one_thing() -> None:
    one = agreement_a_day_after("a", "the government decreed an emergency", "decree", "lusa", "2024-05-02")
    two = agreement_a_day_after("b", "the government of Lusa decreed an emergency", "decree", "lusa", "2024-05-02")
    assert differences(one, two) == []


def ordered(doc_id: str, text: str, first: str, second: str) -> Paper:
    paper = Paper(doc_id, text)
    for words in (first, second):
        kind = "decree" if "decree" in words else "protest"
        paper.event(kind, "farmers" if kind == "protest" else "lusa", words, "2024-05-03", place="Cora")
    return paper


def test_an_order_told_backwards() -> None:
    one = ordered(
        "a",
        "Farmers protested in Cora after the government decreed the emergency in Cora.",
        "Farmers protested in Cora",
        "the government decreed the emergency in Cora",
    )
    two = ordered(
        "b",
        "Farmers protested in Cora before the government decreed the emergency in Cora.",
        "Farmers protested in Cora",
        "the government decreed the emergency in Cora",
    )
    assert [kind for kind, _, _ in differences(one, two)] == ["order"]
    assert differences(one, one) == []


def said(doc_id: str, *rows: tuple[str, str, str, str]) -> Paper:
    """Stances of Rivas on the dam: stance, voice, words, when."""
    paper = Paper(doc_id, " ".join(f"{words}." for _, _, words, _ in rows))
    for stance, voice, words, when in rows:
        paper.stance("rivas", "dam", stance, voice, words, when)
    return paper


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        pytest.param(("supports", "self", "We back the dam", "2024-05-03"), ("rejects", "self", "We reject the dam", "2024-05-04..2024-05-04"), 0, id="a day later is another line"),
        pytest.param(("supports", "self", "We back the dam", "2024-05-03"), ("rejects", "self", "We reject the dam", "2024-05-03"), 1, id="against herself"),
        pytest.param(("supports", "self", "We back the dam", "2024-05-03"), ("rejects", "narrated", "Rivas rejects the dam", "2024-05-01..2024-05-07"), 1, id="told otherwise the same week"),
        pytest.param(("supports", "self", "We back the dam", "2024-05-03"), ("rejects", "narrated", "Rivas rejects the dam", "2024-11-03"), 0, id="months apart: a change of line"),
        pytest.param(("rejects", "narrated", "Rivas rules out the dam", "2024-05-03"), ("sceptical", "self", "The dam is difficult", "2024-05-03"), 1, id="paraphrase harder than the words"),
        pytest.param(("rejects", "narrated", "Rivas rules out the dam", "2024-05-03"), ("sceptical", "narrated", "Rivas doubts the dam", "2024-05-03"), 0, id="two paraphrases of unlike strength"),
        pytest.param(("rejects", "self", "We reject the dam", "2024-05-03"), ("rejects", "narrated", "Rivas rejects the dam", "2024-05-03"), 0, id="one position"),
        pytest.param(("supports", "self", "We back the dam", ""), ("rejects", "self", "We reject the dam", ""), 0, id="undated in two documents decides nothing"),
    ],
)  # fmt: skip
def test_stances(one: tuple[str, str, str, str], other: tuple[str, str, str, str], count: int) -> None:
    assert len(differences(said("a", one), said("b", other))) == count


def test_what_many_documents_say_alike_is_one_claim() -> None:
    low = [protest(f"low{number}", f"Some {number + 300} farmers protested in Cora") for number in range(4)]
    high = [
        protest(f"up{number}", f"Unos {number + 900} agricultores protestaron en Cora", language="es")
        for number in range(3)
    ]
    tables = find_differences(find_happenings(tables_of(*low, *high)))
    assert len(tables.differences) == 1
    assert "4 and 3 independent texts" in tables.differences["note"].iloc[0]


def test_copies_of_one_text_hold_a_claim_once() -> None:
    words = "Some 300 farmers protested in Cora for six hours against the dam and then went home in the rain"
    low = [
        Paper(f"low{number}", f"{words}. Seen.").event("protest", "farmers", words, "2024-05-03", place="Cora")
        for number in range(4)
    ]
    high = protest("up", "Unos 900 agricultores protestaron en Cora", language="es")
    tables = find_differences(find_happenings(tables_of(*low, high)))
    assert "1 and 1 independent texts" in tables.differences["note"].iloc[0]


def test_a_machine_translation_weighs_less_and_says_so() -> None:
    weak = protest("a", "Some 2,000 farmers protested in Cora")
    weak.translated = "machine"
    tables = find_differences(
        find_happenings(tables_of(weak, protest("b", "Unos 500 agricultores protestaron en Cora", language="es")))
    )
    assert "Side A is a machine translation and weighs less." in tables.differences["note"].iloc[0]


def test_ids_are_those_of_the_rows_and_not_of_the_groups() -> None:
    one, two = (
        protest("b", "Some 2,000 farmers protested in Cora"),
        protest("c", "Unos 500 agricultores protestaron en Cora", language="es"),
    )
    before = find_differences(find_happenings(tables_of(one, two))).differences
    silent = Paper("a", "Farmers protested in Cora.").event(
        "protest", "farmers", "Farmers protested in Cora", "2024-05-03", place="Cora"
    )
    after = find_differences(find_happenings(tables_of(silent, one, two))).differences
    assert list(before["difference_id"]) == list(after["difference_id"])


def test_nothing_coded_gives_no_difference() -> None:
    assert differences(Paper("a", "Rain."), Paper("b", "Lluvia.", "es")) == []


def test_a_literal_reading_stands_against_a_like_sentence_where_no_happening_joins_them() -> None:
    one = Paper("a", "The bridge treaty between them is due in the second semester of next year.", translated="machine")
    one.date("the second semester", "2024-03-01..2024-04-30", literal="2024-07-01..2024-12-31")
    two = Paper("b", "El tratado del puente se firmará en el segundo bimestre del año.", "es")
    two.date("el segundo bimestre", "2024-03-01..2024-04-30")
    assert differences(one, two) == [("date", "the second semester", "el segundo bimestre")]


def test_a_literal_reading_stands_against_its_own_gloss_where_nobody_else_speaks_of_it() -> None:
    one = Paper("a", "The bridge opens in the second semester, between March and April.")
    one.date("the second semester", "2024-03-01..2024-04-30", literal="2024-07-01..2024-12-31")
    one.date("between March and April", "2024-03-01..2024-04-30")
    assert differences(one) == [("date", "the second semester", "between March and April")]


def account(doc_id: str, office: str, actor: str, language: str = "en") -> Paper:
    call, told = (
        ("In the call Rivas and Soto spoke of the river", "according to")
        if language == "en"
        else ("En la llamada hablaron del río Rivas y Soto", "según")
    )
    words = "Rivas praised the dam" if language == "en" else "Rivas elogió la presa"
    paper = Paper(doc_id, f"{call}. {words}, {told} {office}.", language)
    paper.event("call", "rivas soto", call, "2024-05-03")
    paper.statement(actor, office, told, words, "2024-05-03")
    content = "praised the dam" if language == "en" else "elogió la presa"
    return paper.statement("rivas", "Rivas" if language == "en" else "", "", content, "2024-05-03", by=actor)


@pytest.mark.parametrize(
    ("office", "actor", "count"),
    [("el Gobierno de Vera", "vera", 1), ("el Ministerio de Obras", "works", 0)],
    ids=["another side's office", "an office of her own side"],
)
def test_whose_office_tells_of_her_words(office: str, actor: str, count: int) -> None:
    found = differences(account("a", "the Government of Lusa", "lusa"), account("b", office, actor, "es"))
    assert [kind for kind, _, _ in found] == ["attribution"] * count


def ordered_by(doc_id: str, text: str, actor: str, words: str) -> Paper:
    return Paper(doc_id, text).event("decree", actor, words, "2024-05-03", place="Cora")


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        pytest.param(("ortiz", "Tomás Ortiz decreed a curfew in Cora"), ("soto", "Bruno Soto decreed a curfew in Cora"), [], id="two decrees of two men are two"),
        pytest.param(("ortiz", "Tomás Ortiz decreed a curfew in Cora"), ("works", "The Ministry of Works decreed a curfew in Cora"), [], id="a minister and his ministry"),
        pytest.param(("lusa rivas", "Elena Rivas decreed a curfew in Cora"), ("lusa ortiz", "Tomás Ortiz decreed a curfew in Cora"), [("attribution", "Elena Rivas decreed", "Tomás Ortiz decreed")], id="two of one government"),
        pytest.param(("lusa rivas", "Elena Rivas decreed a curfew in Cora"), ("lusa ortiz", "A curfew in Cora was decreed by Tomás Ortiz"), [("attribution", "Elena Rivas decreed", "decreed by Tomás Ortiz")], id="told in the passive"),
    ],
)  # fmt: skip
def test_who_decided(first: tuple[str, str], second: tuple[str, str], found: Found) -> None:
    papers = [
        ordered_by(doc_id, f"{words}.", actors, words) for doc_id, (actors, words) in (("a", first), ("b", second))
    ]
    assert differences(*papers) == found


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        pytest.param("The leak from the reservoir reached the river at Cora.", 1, id="told as a fact"),
        pytest.param("Did the leak from the reservoir reach the river at Cora?", 0, id="asked"),
        pytest.param("The leak from the reservoir never reached the river at Cora.", 0, id="told as not so"),
        pytest.param("If the leak from the reservoir reached the river, Cora would flood.", 0, id="only possible"),
        pytest.param("The reservoir at Cora is full.", 0, id="something else"),
    ],
)
def test_what_is_denied_stands_against_a_plain_sentence(sentence: str, count: int) -> None:
    one = Paper("a", "Elena Rivas negó que la fuga del embalse llegara al río en Cora.", "es", "2024-05-04")
    one.statement("rivas", "Elena Rivas", "negó", "la fuga del embalse llegara al río en Cora", "2024-05-04")
    assert len(differences(one, Paper("b", sentence, published="2024-05-05"))) == count


def test_a_denial_of_last_year_does_not_stand_against_today() -> None:
    one = Paper("a", "Elena Rivas negó que la fuga del embalse llegara al río en Cora.", "es", "2023-05-04")
    one.statement("rivas", "Elena Rivas", "negó", "la fuga del embalse llegara al río en Cora", "2023-05-04")
    assert (
        differences(one, Paper("b", "The leak from the reservoir reached the river at Cora.", published="2024-05-05"))
        == []
    )


def test_the_same_words_in_two_languages_from_two_mouths() -> None:
    one = Paper("a", "«La represa no pondrá en peligro a los pescadores del puerto», dijo Elena Rivas.", "es")
    one.statement(
        "rivas",
        "Elena Rivas",
        "dijo",
        "La represa no pondrá en peligro a los pescadores del puerto",
        "2024-05-03",
        mode="direct",
    )
    two = Paper("b", "“The reservoir will not endanger the fishermen of the port,” said Bruno Soto.")
    two.statement(
        "soto",
        "Bruno Soto",
        "said",
        "The reservoir will not endanger the fishermen of the port",
        "2024-05-04",
        mode="direct",
    )
    assert [kind for kind, _, _ in differences(one, two)] == ["attribution"]


def test_a_carried_over_party_does_not_keep_reports_apart() -> None:
    papers = []
    for doc_id, text, carried in (
        ("a", "Farmers protested in Cora", "rivas"),
        ("b", "Agricultores protestaron en Cora", "soto"),
    ):
        paper = Paper(doc_id, f"{text}.", coder="rules")
        papers.append(paper.event("protest", f"{carried} farmers", text, "2024-05-03", place="Cora"))
    assert find_happenings(tables_of(*papers)).happenings["documents"].tolist() == ["a;b"]


def test_who_only_reports_an_event_takes_no_part_in_it() -> None:
    papers = []
    for doc_id, name, actor in (("a", "Elena Rivas", "rivas"), ("b", "Bruno Soto", "soto")):
        told = "farmers protested in Cora"
        paper = Paper(doc_id, f"{name} said that {told}.", coder="rules").statement(
            actor, name, "said", told, "2024-05-03"
        )
        papers.append(
            paper.event("protest", f"{actor} farmers", f"{name} said that {told}", "2024-05-03", place="Cora")
        )
    assert find_happenings(tables_of(*papers)).happenings["documents"].tolist() == ["a;b"]


def test_money_is_counted_with_its_sign_or_its_name() -> None:
    papers = []
    for doc_id, language, words in (
        ("a", "es", "Rivas y Soto firmaron el tratado del puente por 40 millones de dólares"),
        ("b", "en", "Rivas and Soto signed the bridge treaty for $25 million"),
    ):
        papers.append(
            Paper(doc_id, f"{words}.", language).event("agreement", "rivas soto", words, "2024-05-03", place="Cora")
        )
    assert [(kind, b) for kind, _, b in differences(*papers)] == [("value", "$25 million")]


@pytest.mark.parametrize(
    ("day", "count"), [("2024-05-05", 1), ("2024-09-05", 0)], ids=["the same week", "months later"]
)
def test_two_of_one_government_announce_one_thing(day: str, count: int) -> None:
    one = Paper("a", "Tomás Ortiz anunció el peaje del puente costero.", "es", "2024-05-04")
    one.event("announcement", "ortiz", "Tomás Ortiz anunció el peaje del puente costero", "2024-05-03")
    two = Paper("b", "The toll for the coastal bridge was announced by Elena Rivas.", published=day)
    two.event("announcement", "rivas", "The toll for the coastal bridge was announced by Elena Rivas")
    assert [kind for kind, _, _ in differences(one, two)] == ["attribution"] * count


def test_two_governments_may_announce_one_thing() -> None:
    one = Paper("a", "Tomás Ortiz anunció el peaje del puente costero.", "es", "2024-05-04")
    one.event("announcement", "ortiz", "Tomás Ortiz anunció el peaje del puente costero", "2024-05-03")
    two = Paper("b", "The toll for the coastal bridge was announced by Bruno Soto.", published="2024-05-05")
    two.event("announcement", "soto", "The toll for the coastal bridge was announced by Bruno Soto")
    assert differences(one, two) == []
