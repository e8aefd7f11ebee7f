"""Review and Agreement: decisions made on the page reach the ledger, and the page goes on."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button

from components.decision_marks import find_span
from data import decisions as d
from data.decisions import read_ledger
from data.model import Span
from data.tabulate import tabulate
from tests.corpora import ONE, STANCES, STATEMENTS, write_corpus
from tests.pages.opening import html_of, open_page, words_of

SPEAKER = "“We object,” Marta Quispe said on Monday in Lima.\n"


def review(monkeypatch: pytest.MonkeyPatch, folder: Path, *, who: str = "Ana", **query: str) -> AppTest:
    app = open_page(monkeypatch, "review", folder, **{key: [value] for key, value in query.items()})
    if who:
        app.selectbox(key="who_review").set_value(who)
        app.session_state["analyst"] = who
        app.run()
    assert not app.exception
    return app


def lines(folder: Path) -> list[tuple[str, str, str]]:
    return [(each.who, each.what, each.new_value) for each in read_ledger(folder).decisions]


def press(app: AppTest, name: str) -> Button:
    """The card's button of that name, whatever row it is for."""
    (button,) = [each for each in app.main.button if str(each.key).startswith(name)]
    return button


def captions(app: AppTest) -> list[str]:
    return [caption.value for caption in app.main.caption if caption.value.startswith("Card")]


def test_who_is_deciding_is_asked_before_anything_can_be_decided(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    app = review(monkeypatch, write_corpus(tmp_path), who="")
    assert "Say who is deciding" in words_of(app)
    assert not [button for button in app.main.button if str(button.key).startswith("card_yes")]


def test_a_confirmed_card_makes_room_for_the_next(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    app = review(monkeypatch, write_corpus(tmp_path))
    assert captions(app) == ["Card 1 of 3"]
    press(app, "card_yes").click().run()
    assert captions(app) == ["Card 1 of 2"]
    assert lines(tmp_path) == [("Ana", "confirm", "")]


def test_a_button_pressed_again_decides_on_the_card_that_was_seen(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    app = review(monkeypatch, write_corpus(tmp_path))
    seen = press(app, "card_yes")
    assert seen.key.endswith(tabulate(tmp_path).stances["stance_id"].iloc[0])
    seen.click().run()
    assert press(app, "card_yes").key != seen.key


def test_a_stance_is_set_by_one_button(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    app = review(monkeypatch, write_corpus(tmp_path))
    press(app, "card_open").click().run()
    assert lines(tmp_path) == [("Ana", "correct", "open")]
    assert "open" in set(tabulate(tmp_path).stances["stance"])


def test_a_card_may_be_skipped_gone_back_to_and_its_decision_undone(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    app = review(monkeypatch, write_corpus(tmp_path))
    app.button(key="review_skip").click().run()
    assert captions(app) == ["Card 2 of 3"]
    app.button(key="review_back").click().run()
    assert captions(app) == ["Card 1 of 3"]
    press(app, "card_no").click().run()
    assert captions(app) == ["Card 1 of 2"]
    app.button(key="review_undo").click().run()
    assert captions(app) == ["Card 1 of 3"]
    assert [what for _, what, _ in lines(tmp_path)] == ["reject", "undo"]


def test_a_field_is_corrected_with_a_reason(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tables = tabulate(write_corpus(tmp_path))
    first = tables.stances["stance_id"].iloc[0]
    app = review(monkeypatch, tmp_path)
    app.selectbox(key=f"field_{first}").set_value("actor_id").run()
    app.selectbox(key=f"value_actor_id_{first}").set_value("ministry").run()
    app.text_input(key=f"reason_{first}").set_value("for the ministry").run()
    app.button(key=f"save_{first}").click().run()
    (line,) = read_ledger(tmp_path).decisions
    assert (line.field, line.old_value, line.new_value, line.reason) == (
        "actor_id",
        "rivas",
        "ministry",
        "for the ministry",
    )


def test_a_value_that_cannot_be_is_said_and_not_kept(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first = tabulate(write_corpus(tmp_path)).stances["stance_id"].iloc[0]
    app = review(monkeypatch, tmp_path)
    app.selectbox(key=f"field_{first}").set_value("date").run()
    app.text_input(key=f"value_date_{first}").set_value("soon").run()
    app.button(key=f"save_{first}").click().run()
    assert "is no date" in "\n".join(error.value for error in app.error)
    assert lines(tmp_path) == []


def test_blind_hides_source_and_answer_until_coded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first = tabulate(write_corpus(tmp_path)).stances["stance_id"].iloc[0]
    app = review(monkeypatch, tmp_path, blind="yes")
    shown = html_of(app)
    assert "We need the dam" in shown
    assert "Valley Post" not in shown
    assert "supports (" not in shown
    app.selectbox(key=f"blind_actor_id_{first}").set_value("rivas").run()
    app.selectbox(key=f"blind_stance_{first}").set_value("open").run()
    press(app, "blind_yes").click().run()
    assert [(each.field, each.new_value, each.reason) for each in read_ledger(tmp_path).decisions] == [
        ("stance", "open", "coded blind")
    ]
    told = "\n".join(success.value for success in app.success)
    assert "coded was “supports”" in told.replace("\\", "")
    assert "Valley Post" in told


def test_an_unlisted_speaker_is_listed_or_given_to_an_actor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write_corpus(tmp_path, three_txt=None)
    (tmp_path / "three.txt").write_text(SPEAKER, encoding="utf-8")
    app = review(monkeypatch, tmp_path, queue="speakers")
    assert "Marta Quispe" in html_of(app)
    app.selectbox(key="alias_marta_quispe").set_value("farmers").run()
    press(app, "card_alias").click().run()
    assert lines(tmp_path) == [("Ana", "adopt", "Marta Quispe")]
    assert "marta_quispe" not in set(tabulate(tmp_path).actors["actor_id"])
    assert "nothing is left" in words_of(app)


def test_a_decision_without_a_row_is_re_attached(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tables = tabulate(write_corpus(tmp_path))
    gone = tables.statements.loc[tables.statements["mode"] == "indirect", "statement_id"].iloc[0]
    d.append_decisions(tmp_path, [d.confirm(tables, "statements", gone, who="Ana")])
    changed = STATEMENTS.replace("indirect,said,,the dam will be built", "indirect,said,,dam will be built")
    (tmp_path / "coding/statements.csv").write_text(changed, encoding="utf-8")
    app = review(monkeypatch, tmp_path, queue="orphans")
    tables = tabulate(tmp_path)
    now = tables.statements.loc[tables.statements["mode"] == "indirect", "statement_id"].iloc[0]
    app.button(key=f"card_to_{now}").click().run()
    assert tabulate(tmp_path).statements.set_index("statement_id")["decided"][now] == "confirmed"


def test_filters_narrow_the_queue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    app = review(monkeypatch, write_corpus(tmp_path), actor="rivas")
    assert captions(app) == ["Card 1 of 1"]


def test_a_ledger_that_cannot_be_written_says_so_on_the_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (write_corpus(tmp_path) / d.LEDGER).write_text("my,own,table\n", encoding="utf-8")
    app = review(monkeypatch, tmp_path)
    press(app, "card_yes").click().run()
    assert "nothing was written" in "\n".join(error.value for error in app.error)
    assert (tmp_path / d.LEDGER).read_text(encoding="utf-8") == "my,own,table\n"


def test_agreement_compares_what_was_coded_with_what_was_decided(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tables = tabulate(write_corpus(tmp_path))
    assert "No stance has been decided on yet" in words_of(open_page(monkeypatch, "agreement", tmp_path))
    first = tables.stances["stance_id"].iloc[0]
    d.append_decisions(tmp_path, [d.correct(tables, "stances", first, "stance", "rejects", who="Ana")])
    shown = html_of(open_page(monkeypatch, "agreement", tmp_path))
    assert "1 unit, 1 of them by both" in shown
    assert "opposed" in shown


def test_agreement_compares_two_coders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    write_corpus(
        tmp_path,
        coding_stances_csv=STANCES
        + STANCES.split("\n", 1)[1].replace("adjudicated,", "a,").replace(",s2,", ",,").replace(",s1,", ",,"),
    )
    app = open_page(monkeypatch, "agreement", tmp_path, coders=["a", "adjudicated"])
    assert "2 units, 2 of them by both, 0 by one alone" in html_of(app)


def test_the_ledger_is_shown_in_words_and_by_analyst(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tables = tabulate(write_corpus(tmp_path))
    first, second, _ = tables.stances["stance_id"]
    d.append_decisions(
        tmp_path, [d.correct(tables, "stances", first, "stance", "open", who="Ana", reason="softer <b>")]
    )
    d.append_decisions(tmp_path, [d.confirm(tables, "stances", second, who="Ben")])
    app = review(monkeypatch, tmp_path)
    shown = html_of(app)
    assert "Ana corrected stance from “supports” to “open”" in shown
    assert "softer &lt;b&gt;" in shown
    app.selectbox(key="history_who").set_value("Ben").run()
    assert "Ana corrected" not in html_of(app)
    assert "Ben confirmed it" in html_of(app)


MARKED = ONE.index("The Farmers")


@pytest.mark.parametrize(
    ("mark", "quoted"),
    [
        (f"{MARKED}-{MARKED + 18}", "The Farmers&#x27; Union"),
        (f"{MARKED - 2}-{MARKED + 3}", "The"),
        ("5-5", ""),
        ("-3-5", ""),
        ("<b>", ""),
        ("999999-1000000", ""),
    ],
)
def test_marked_words_are_quoted_in_the_form_and_rubbish_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, mark: str, quoted: str
) -> None:
    app = open_page(monkeypatch, "documents", write_corpus(tmp_path), doc=["one"], mark=[mark])
    app.session_state["analyst"] = "Ana"
    app.run()
    assert not app.exception
    words = [text.split("</span>")[1].split("<span")[0] for text in html_of(app).split("<blockquote")[1:2]]
    assert words == ([quoted] if quoted else [])


def test_marked_words_become_a_row(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    app = open_page(monkeypatch, "documents", write_corpus(tmp_path), doc=["one"], mark=[f"{MARKED}-{MARKED + 18}"])
    app.session_state["analyst"] = "Ana"
    app.run()
    for name, value in (("actor_id", "farmers"), ("issue", "dam"), ("stance", "open"), ("voice", "narrated")):
        assert app.button(key="add_save").disabled
        app.selectbox(key=f"add_stances_{name}").set_value(value).run()
    app.button(key="add_save").click().run()
    assert not app.exception
    (line,) = read_ledger(tmp_path).decisions
    assert (line.what, line.quote) == ("add", "The Farmers' Union")
    assert line.row_id in set(tabulate(tmp_path).stances["stance_id"])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("The Farmers' Union", Span(MARKED, MARKED + 18)),
        ("  The Farmers' Union\n", Span(MARKED, MARKED + 18)),
        ("the dam", "more than once"),
        ("the river", "not in the document"),
        ("  ", "not in the document"),
    ],
)
def test_pasted_words_are_found_where_they_stand_alone(words: str, found: Span | str) -> None:
    place = find_span(ONE, words)
    assert found in place if isinstance(found, str) else place == found  # type: ignore[operator]


def open_row(app: AppTest, row_id: str, mark: str) -> AppTest:
    app.query_params["evidence"] = [row_id]
    app.query_params["mark"] = [mark]
    app.session_state["analyst"] = "Ana"
    return app.run()


def test_marked_words_become_the_evidence_of_the_open_row(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tables = tabulate(write_corpus(tmp_path))
    row = tables.statements.loc[tables.statements["mode"] == "indirect", "statement_id"].iloc[0]
    app = open_row(open_page(monkeypatch, "documents", tmp_path, doc=["one"]), row, "25-38")
    app.segmented_control(key=f"use_{row}").set_value("content").run()
    app.text_input(key=f"use_reason_{row}").set_value("no article").run()
    app.button(key="use_save").click().run()
    assert not app.exception
    (line,) = read_ledger(tmp_path).decisions
    assert (line.field, line.new_value, line.reason) == ("content", "25-38 will be built", "no article")
    assert "will be built" in html_of(app)


def test_words_are_corrected_by_hand_wherever_evidence_opens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    first = tabulate(write_corpus(tmp_path)).stances["stance_id"].iloc[0]
    app = review(monkeypatch, tmp_path)
    app.selectbox(key=f"field_{first}").set_value("evidence").run()
    assert app.text_area(key=f"value_evidence_{first}").value == "“We need the dam,” Rivas said on Monday"
    app.text_area(key=f"value_evidence_{first}").set_value("“We need the dam,” Rivas said").run()
    app.button(key=f"save_{first}").click().run()
    assert [line.quote for line in read_ledger(tmp_path).decisions] == ["“We need the dam,” Rivas said on Monday"]
    assert "Ana corrected words of evidence from ““We need" in html_of(app)


def test_a_row_is_rejected_with_a_reason(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    app = review(monkeypatch, write_corpus(tmp_path))
    card = press(app, "card_no")
    app.text_input(key=card.key.replace("card_no", "reason")).set_value("she quotes another").run()  # type: ignore[union-attr]
    press(app, "card_no").click().run()
    assert [(line.what, line.reason) for line in read_ledger(tmp_path).decisions] == [("reject", "she quotes another")]


def test_a_rejected_row_can_still_be_opened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    tables = tabulate(write_corpus(tmp_path))
    row = tables.stances.set_index("voice")["stance_id"]["narrated"]
    d.append_decisions(tmp_path, [d.reject(tables, "stances", row, who="Ana")])
    app = open_page(monkeypatch, "documents", tmp_path, doc=["two"], evidence=[row])
    assert not app.warning
    assert "Rejected by Ana" in html_of(app)


def test_a_date_opens_with_what_it_comes_to(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (write_corpus(tmp_path) / "three.txt").write_text("Rivas met the union on 4 May 2024.\n", encoding="utf-8")
    row = tabulate(tmp_path).dates["date_id"].iloc[0]
    app = open_page(monkeypatch, "documents", tmp_path, doc=["three"], evidence=[row])
    assert not app.exception
    assert "Date: 4 May 2024" in html_of(app)


def test_a_decision_whose_words_are_gone_may_go_to_any_row_of_its_document(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tables = tabulate(write_corpus(tmp_path))
    direct = tables.statements[tables.statements["doc_id"] == "one"]
    gone = direct.loc[direct["mode"] == "direct", "statement_id"].iloc[0]
    line = d.correct(tables, "statements", gone, "venue", "a radio", who="Ana")
    d.append_decisions(tmp_path, [line])
    (tmp_path / "one.txt").write_text(ONE.replace("We need the dam", "We want it"), encoding="utf-8")
    app = review(monkeypatch, tmp_path, queue="orphans")
    assert "Ana corrected venue to “a radio”" in html_of(app)
    assert "no longer in the document" in html_of(app)
    now = tabulate(tmp_path).statements.set_index("doc_id")["statement_id"]["one"]
    app.selectbox(key=f"card_any_{line.decision_id}").set_value(now).run()
    app.button(key=f"card_any_to_{line.decision_id}").click().run()
    assert tabulate(tmp_path).statements.set_index("statement_id")["venue"][now] == "a radio"
