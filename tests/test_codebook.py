"""The codebook: every problem at once, and one bad entry costs no other."""

from pathlib import Path

import pytest

from data.codebook import read_codebook
from tests.corpora import CODEBOOK


def read(folder: Path, text: str | bytes):
    path = folder / "codebook.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    codebook, problems = read_codebook(path)
    return codebook, "\n".join(map(str, problems))


def test_no_file_is_an_empty_codebook(tmp_path: Path) -> None:
    codebook, problems = read_codebook(tmp_path / "codebook.toml")
    assert codebook.actors == ()
    assert problems == ()


def test_a_sound_codebook_is_read_whole(tmp_path: Path) -> None:
    codebook, problems = read(tmp_path, CODEBOOK)
    assert problems == ""
    assert [actor.id for actor in codebook.actors] == ["rivas", "ministry", "farmers"]
    assert str(codebook.actors[0].member_of[0].start) == "2024-03-01"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('kind = "person"', 'kind = "planet"', "actors.0.kind “rivas” (line 8): 'planet': not allowed here"),
        (
            'kind = "person"',
            'kimd = "person"',
            "actors.0.kimd “rivas” (line 8): unknown key 'kimd' is left out; perhaps 'kind'",
        ),
        ('kind = "person"', 'kind = "planet"', "(allowed: 'person', 'government', 'ministry', 'institution'"),
        ('kind = "person"', "kind = 3", "actors.0.kind “rivas” (line 8): 3: not allowed here"),
        ('kind = "person"', 'plural = "many"', "true or false, without quotes"),
        ('aliases = ["Unión de Regantes"]', 'aliases = "Regantes"', "a list of phrases in [square brackets]"),
        ('name = "Elena Rivas"', "name = 3", 'text in "double quotes"'),
        ("start = 2024-03-01", 'start = "March"', "a day: 2025-12-14, without quotes"),
        ('name = "Elena Rivas"', "", "actors.0.name “rivas” (line 8): no 'name'; the entry is left out"),
        ("[[issues]]", "[[isues]]", "isues (line 27): unknown section 'isues' is left out; perhaps 'issues'"),
        ('id = "farmers"', 'id = "rivas"', "id 'rivas' again"),
        ('actor = "ministry"', 'actor = "palace"', "actors rivas, member_of: 'palace' is no other actor"),
        ('aliases = ["Unión de Regantes"]', 'aliases = ["RIVAS"]', "'rivas' names farmers and rivas"),
        ('main_issue = "dam"', 'main_issue = "bridge"', "codebook.main_issue: 'bridge' is no issue (allowed: dam)"),
        ('title = "The dam at Aguas Claras"', "title = ", "broken TOML"),
    ],
)
def test_a_fault_says_what_where_and_what_is_allowed(tmp_path: Path, old: str, new: str, message: str) -> None:
    assert old in CODEBOOK
    _, problems = read(tmp_path, CODEBOOK.replace(old, new))
    assert message in problems


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[issues]]\nid = "dam"\nlabel = "Dam"\n', "issues dam: no terms"),
        (
            '[[issues]]\nid = "dam"\nlabel = "Dam"\n[[issues]]\nid = "toll"\nlabel = "Toll"\n',
            "issues dam, toll: no terms: nothing in the texts can be about them",
        ),
        (
            '[[issues]]\nid = "dam"\nlabel = "Dam"\nterms = { en = ["dam"] }\n[[issues.cues]]\nstance = "rejects"\n'
            "phrases = {}\n",
            "issues dam, cues.0: no phrases",
        ),
        ('[[calendar]]\nid = "vote"\nlabel = "Vote"\nstart = 2031-05-14\n', "calendar vote: no phrases"),
        ('[[issues]]\nid = "dam"\nlabel = "Dam"\nterms = ["dam"]\n', "{ es = [...], en = [...] }"),
    ],
)
def test_an_entry_without_words_to_find_it_by_is_told(tmp_path: Path, text: str, message: str) -> None:
    assert message in read(tmp_path, text)[1]


def test_one_bad_entry_costs_no_other(tmp_path: Path) -> None:
    codebook, _ = read(tmp_path, CODEBOOK.replace('kind = "person"', 'kind = "planet"'))
    assert [actor.id for actor in codebook.actors] == ["ministry", "farmers"]
    assert codebook.issues[0].id == "dam"


def test_all_problems_come_at_once(tmp_path: Path) -> None:
    text = CODEBOOK.replace('kind = "person"', 'kind = "planet"').replace('kind = "group"', 'kind = "planet"')
    codebook, problems = read(tmp_path, text)
    assert problems.count("'planet'") == 2
    assert [actor.id for actor in codebook.actors] == ["ministry"]


def test_a_title_may_pass_from_one_holder_to_the_next(tmp_path: Path) -> None:
    titled = '[[actors.titles]]\nlabel = "minister"\nphrases = {{ en = ["the minister"] }}\n{}\n'
    first = CODEBOOK.replace(
        '\n[[actors]]\nid = "ministry"', f'\n{titled.format("end = 2024-01-01")}\n[[actors]]\nid = "ministry"'
    )
    after = first.replace("\n[[issues]]", f"\n{titled.format('start = 2024-01-02')}\n[[issues]]")
    assert read(tmp_path, after)[1] == ""
    both = first.replace("\n[[issues]]", f"\n{titled.format('start = 2023-12-31')}\n[[issues]]")
    assert "'the minister' names farmers and rivas" in read(tmp_path, both)[1]


def test_latin_1_is_named(tmp_path: Path) -> None:
    assert "not UTF-8; no codebook" in read(tmp_path, b'[codebook]\ntitle = "Per\xfa"\n')[1]
