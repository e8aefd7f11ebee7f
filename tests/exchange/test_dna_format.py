"""Exported `.dna` files against the description of the format: tables, columns, limits, references, offsets, dates."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from data.exchange.dna.exporting import export_dna, write_dna
from data.exchange.dna.importing import import_dna
from data.exchange.dna.reading import read_dna
from data.exchange.extract import Extract
from data.selection import Selection
from data.tabulate import tabulate
from tests.corpora import CODEBOOK, write_corpus
from tests.exchange.extracts import extract_of, hard_corpus, seeds_extract

FLAGS = (
    "PermissionAddDocuments PermissionEditDocuments PermissionDeleteDocuments PermissionImportDocuments "
    "PermissionAddStatements PermissionEditStatements PermissionDeleteStatements PermissionEditAttributes "
    "PermissionEditRegex PermissionEditStatementTypes PermissionEditCoders PermissionEditCoderRelations "
    "PermissionViewOthersDocuments PermissionEditOthersDocuments PermissionViewOthersStatements "
    "PermissionEditOthersStatements"
)
FORMAT = {
    "SETTINGS": "Property Value",
    "CODERS": "ID Name Red Green Blue Refresh FontSize Password PopupWidth* ColorByCoder PopupDecoration "
    f"PopupAutoComplete {FLAGS}",
    "CODERRELATIONS": "ID Coder* OtherCoder* viewStatements editStatements viewDocuments editDocuments",
    "DOCUMENTS": "ID Title Text Coder* Author Source Section Notes Type Date",
    "STATEMENTTYPES": "ID Label Red Green Blue",
    "VARIABLES": "ID Variable DataType StatementTypeId*",
    "VARIABLELINKS": "ID SourceVariableId* TargetVariableId*",
    "STATEMENTS": "ID StatementTypeId* DocumentId* Start Stop Coder*",
    "DATABOOLEAN": "ID StatementId VariableId Value",
    "DATAINTEGER": "ID StatementId VariableId Value",
    "DATASHORTTEXT": "ID StatementId VariableId Entity",
    "DATALONGTEXT": "ID StatementId VariableId Value*",
    "ENTITIES": "ID VariableId Value Red* Green* Blue* ChildOf*",
    "ATTRIBUTEVARIABLES": "ID VariableId AttributeVariable",
    "ATTRIBUTEVALUES": "ID EntityId AttributeVariableId AttributeValue",
    "REGEXES": "Label Red Green Blue",
}
"""Every table with its columns in order; `*` may be NULL."""
SHORT = {
    "CODERS": ("Name", "Password"),
    "DOCUMENTS": ("Title", "Author", "Source", "Section", "Type"),
    "STATEMENTTYPES": ("Label",),
    "VARIABLES": ("Variable",),
    "ENTITIES": ("Value",),
    "ATTRIBUTEVARIABLES": ("AttributeVariable",),
    "ATTRIBUTEVALUES": ("AttributeValue",),
}
"""Columns of at most 190 characters."""
LONG = "a very long name " * 20


def long_corpus(folder: Path) -> Path:
    """Two actors of one very long name, an issue and a title as long."""
    codebook = CODEBOOK.replace("Ministry of Works", LONG).replace("Farmers' Union", LONG).replace("The dam", LONG)
    corpus = write_corpus(folder, **{"codebook.toml": codebook})
    (corpus / "documents.csv").write_text(f"doc_id,title\none,{LONG}\ntwo,{LONG}\n", encoding="utf-8")
    return corpus


@pytest.fixture(params=["seeds", "hard", "long", "nothing"])
def extract(request: pytest.FixtureRequest, tmp_path: Path) -> Extract:
    if request.param == "seeds":
        return seeds_extract()
    if request.param == "nothing":
        return seeds_extract(Selection(text="no such words anywhere"))
    make = hard_corpus if request.param == "hard" else long_corpus
    return extract_of(make(tmp_path / "corpus"))


@pytest.fixture
def database(extract: Extract, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    (tmp_path / "x.dna").write_bytes(write_dna(extract)[0])
    connection = sqlite3.connect(tmp_path / "x.dna")
    yield connection
    connection.close()


def test_tables_and_columns_are_the_formats(database: sqlite3.Connection) -> None:
    names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    assert sorted(names) == sorted(FORMAT)
    for table, wanted in FORMAT.items():
        found = [(name, bool(full)) for _, name, _, full, *_ in database.execute(f"PRAGMA table_info({table})")]
        assert found == [(name.rstrip("*"), not name.endswith("*")) for name in wanted.split()], table


def test_every_reference_leads_somewhere(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    references = [row for table in FORMAT for row in database.execute(f"PRAGMA foreign_key_list({table})")]
    assert len(references) == 23


def test_short_texts_are_short(database: sqlite3.Connection) -> None:
    for table, columns in SHORT.items():
        for column in columns:
            longest = database.execute(f"SELECT MAX(LENGTH({column})) FROM {table}").fetchone()[0]
            assert (longest or 0) <= 190, (table, column)


def test_every_short_text_has_one_empty_entity_and_attributes_for_all(database: sqlite3.Connection) -> None:
    missing = database.execute(
        "SELECT Variable FROM VARIABLES v WHERE DataType = 'short text' AND 1 != "
        "(SELECT COUNT(*) FROM ENTITIES e WHERE e.VariableId = v.ID AND e.Value = '')"
    )
    assert missing.fetchall() == []
    bare = database.execute(
        "SELECT e.ID FROM ENTITIES e JOIN ATTRIBUTEVARIABLES a ON a.VariableId = e.VariableId "
        "LEFT JOIN ATTRIBUTEVALUES v ON v.EntityId = e.ID AND v.AttributeVariableId = a.ID WHERE v.ID IS NULL"
    )
    assert bare.fetchall() == []


def test_every_statement_has_a_value_for_each_variable_of_its_type(database: sqlite3.Connection) -> None:
    tables = ("DATABOOLEAN", "DATAINTEGER", "DATASHORTTEXT", "DATALONGTEXT")
    given = " UNION ALL ".join(f"SELECT StatementId, VariableId FROM {table}" for table in tables)
    missing = database.execute(
        "SELECT s.ID, v.Variable FROM STATEMENTS s JOIN VARIABLES v ON v.StatementTypeId = s.StatementTypeId "
        f"LEFT JOIN ({given}) d ON d.StatementId = s.ID AND d.VariableId = v.ID WHERE d.VariableId IS NULL"
    )
    assert missing.fetchall() == []


def test_spans_count_utf16_units_as_java_does(database: sqlite3.Connection, extract: Extract) -> None:
    """`evidence` as a Java program would cut it out, for every statement."""
    rows = database.execute(
        "SELECT d.Text, s.Start, s.Stop FROM STATEMENTS s JOIN DOCUMENTS d ON d.ID = s.DocumentId ORDER BY s.ID"
    ).fetchall()
    file = export_dna(extract).file
    texts = {one.id: one.text for one in file.documents}
    wanted = [texts[one.document][one.start : one.stop] for one in file.statements]
    found = [text.encode("utf-16-le")[2 * a : 2 * b].decode("utf-16-le") for text, a, b in rows]
    assert found == wanted


def test_dates_are_seconds_at_midnight_utc(database: sqlite3.Connection, extract: Extract) -> None:
    days = dict(database.execute("SELECT Notes, date(Date, 'unixepoch') FROM DOCUMENTS"))
    assert database.execute("SELECT COUNT(*) FROM DOCUMENTS WHERE Date % 86400 != 0").fetchone() == (0,)
    for row in extract.frames["documents"].itertuples():
        best = row.published_best
        wanted = "1970-01-01" if best is None or best != best else f"{best:%Y-%m-%d}"
        assert days[f"Postura document {row.doc_id}"] == wanted


def test_two_of_one_name_stay_two_and_a_cut_is_told(tmp_path: Path) -> None:
    extract = extract_of(long_corpus(tmp_path / "corpus"))
    content, uncarried = write_dna(extract)
    assert "the ends of 5 titles, sources and names: DNA takes 190 characters" in uncarried
    (tmp_path / "x.dna").write_bytes(content)
    files = import_dna(read_dna(tmp_path / "x.dna"), "back").files
    for name, part in files.items():
        path = tmp_path / "back" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(part)
    before, after = extract.whole.stances, tabulate(tmp_path / "back").stances
    assert after["actor_id"].tolist() == before["actor_id"].tolist()
    assert {"farmers", "ministry"} <= set(tabulate(tmp_path / "back").actors["actor_id"])
