"""The hand coding: quoted passages find their offsets, and every fault names file, row and value."""

from pathlib import Path

import pytest

from data.corpus import read_corpus
from tests.corpora import EVENTS, ONE, STANCES, STATEMENTS, write_corpus

KEY = ("adjudicated", "one")


def faults(folder: Path, **files: str) -> str:
    write_corpus(folder, **files)
    return "\n".join(map(str, read_corpus(folder).problems))


def test_quoted_words_become_spans_of_the_document(tmp_path: Path) -> None:
    coding = read_corpus(write_corpus(tmp_path)).hand.codings[KEY]
    quoted = coding.statements[1]
    assert quoted.content.of(ONE) == "We need the dam"
    assert quoted.speaker is not None
    assert quoted.speaker.of(ONE) == "Rivas"
    assert quoted.speaker.start == ONE.index("Rivas said on")
    assert quoted.cue is not None
    assert quoted.cue.of(ONE) == "said"


def test_a_stance_knows_its_statement(tmp_path: Path) -> None:
    coding = read_corpus(write_corpus(tmp_path)).hand.codings[KEY]
    assert coding.stances[0].statement == coding.statements[1]


def test_an_elided_speaker_has_no_span(tmp_path: Path) -> None:
    coding = read_corpus(write_corpus(tmp_path)).hand.codings["adjudicated", "two"]
    assert coding.statements[0].speaker is None


def test_an_interruption_parts_the_content(tmp_path: Path) -> None:
    text = "“We need it,” Rivas said, “now.”"
    header = "coder,doc_id,id,actor_id,speaker,mode,cue,content,interruption,evidence\n"
    row = 'a,one,s1,rivas,Rivas,direct,said,"We need it,” Rivas said, “now.",",” Rivas said, “","' + text + '"\n'
    write_corpus(
        tmp_path, one_txt=text, coding_statements_csv=header + row, coding_stances_csv=None, coding_events_csv=None
    )
    statement = read_corpus(tmp_path).hand.codings["a", "one"].statements[0]
    assert [part.of(text) for part in statement.content_parts] == ["We need it", "now."]


@pytest.mark.parametrize(
    ("table", "old", "new", "message"),
    [
        (
            "statements",
            "Elena Rivas said the dam will be built,2024",
            "Elena Rivas sad the dam will be built,2024",
            "coding/statements.csv, row 2, column evidence: 'Elena Rivas sad the dam will be built' is not in the document;"
            " closest: 'Elena Rivas said the dam will be built",
        ),
        (
            "statements",
            "s1,rivas",
            "s1,nobody",
            "row 2, column actor_id: 'nobody' is not known (allowed: farmers, ministry, rivas)",
        ),
        (
            "statements",
            "indirect,said",
            "loud,said",
            "column mode: 'loud' is not a mode (allowed: direct, indirect, mixed)",
        ),
        (
            "statements",
            "2024-05-06,2024-05-06,day,relative,\nadjudicated,one,s2",
            "2024-05-36,,day,relative,\nadjudicated,one,s2",
            "column date_start: '2024-05-36' is not a day",
        ),
        (
            "statements",
            "2024-05-06,2024-05-06,day,relative,\nadjudicated,one,s2",
            "2024-05-07,2024-05-06,day,relative,\nadjudicated,one,s2",
            "column date_end: 2024-05-06 is before date_start 2024-05-07",
        ),
        ("statements", ",one,s2,", ",one,s1,", "column id: 's1' is empty or again"),
        ("statements", "adjudicated,two,s1", "rules,two,s1", "column coder: 'rules'"),
        (
            "statements",
            "adjudicated,two,s1",
            "adjudicated,ten,s1",
            "column doc_id: 'ten' is no document of the corpus (allowed: one, two)",
        ),
        ("statements", ",,No la queremos,", ",,,", "column content: empty"),
        ("stances", "rivas,dam", "rivas,bridge", "column issue: 'bridge' is not known (allowed: dam)"),
        ("stances", "rejects,narrated", "hates,narrated", "'hates' is not a stance (allowed: rejects, sceptical"),
        ("stances", "self,s2,", "self,s9,", "column statement: 's9' is not known"),
        ("events", "meeting,The", "party,The", "column event_type: 'party' is not known (allowed: meeting)"),
        ("events", "farmers;rivas", "farmers;nobody", "column actor_ids: 'nobody' is no actor of the codebook"),
        ("events", "e1,,meeting", "e1,h9,meeting", "column happening: 'h9' is not known"),
    ],
)
def test_a_fault_names_file_row_value_and_what_is_allowed(
    tmp_path: Path, table: str, old: str, new: str, message: str
) -> None:
    content = {"statements": STATEMENTS, "stances": STANCES, "events": EVENTS}[table]
    assert old in content
    assert message in faults(tmp_path, **{f"coding_{table}_csv": content.replace(old, new)})


def test_a_faulty_row_is_left_out_alone(tmp_path: Path) -> None:
    write_corpus(tmp_path, coding_statements_csv=STATEMENTS.replace("s1,rivas", "s1,nobody"))
    codings = read_corpus(tmp_path).hand.codings
    assert [len(coding.statements) for coding in codings.values()] == [1, 1]


@pytest.mark.parametrize(
    ("occurrence", "message"),
    [
        ("", "stands 3 times in the document (allowed: 1 to 3)"),
        ("4", "4, but"),
        ("x", "'x' is not an occurrence number"),
    ],
)
def test_a_passage_that_repeats_needs_its_number(tmp_path: Path, occurrence: str, message: str) -> None:
    row = f"coder,doc_id,table,id,passage,occurrence\nadjudicated,one,events,e1,dam,{occurrence}\n"
    text = ONE.replace("Farmers' Union met her", "Farmers' Union met her (dam)")
    assert message in faults(tmp_path, one_txt=text, **{"coding/passages.csv": row})


def test_the_numbered_occurrence_is_taken(tmp_path: Path) -> None:
    row = "coder,doc_id,table,id,passage,occurrence\nadjudicated,one,events,e1,the dam,2\n"
    write_corpus(tmp_path, **{"coding/passages.csv": row})
    event = read_corpus(tmp_path).hand.codings[KEY].events[0]
    assert event.further[0].start == ONE.index("the dam,”")


def test_coders_are_kept_apart(tmp_path: Path) -> None:
    row = "a,one,s1,rivas,Rivas,indirect,said,,the dam will be built,Elena Rivas said the dam will be built,,,unknown,unknown,\n"
    write_corpus(tmp_path, coding_statements_csv=STATEMENTS + row)
    hand = read_corpus(tmp_path).hand
    assert hand.coders == ("a", "adjudicated")
    assert len(hand.codings["a", "one"].statements) == 1
