"""The data package: it proves itself, makes itself again, and nothing hostile gets out of it."""

import csv
import io
import json
import re
import shutil
import struct
import warnings
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package

from data.__main__ import main
from data.exchange.archive import PackageError, read_package
from data.exchange.package import extract_files, package_bytes
from data.exchange.queries import WHOLE, read_query, write_query
from data.exchange.reproduce import reproduce
from data.export import pack_files
from data.schema import TABLES
from data.selection import Clock, Selection
from data.tables import Tables
from data.verify import verify
from tests.conftest import SEEDS
from tests.corpora import write_corpus
from tests.exchange.extracts import extract_of, hard_corpus, seeds_extract

KAST = Selection(issue="humanitarian_corridor", actors=("kast",))
Files = dict[str, bytes]


@pytest.fixture(scope="module")
def files() -> Files:
    return extract_files(seeds_extract(KAST))


def description(files: Files) -> dict[str, Any]:
    return json.loads(files["datapackage.json"])


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def write(folder: Path, files: Files) -> Path:
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def change(files: Files, edit: Callable[[dict[str, Any]], object]) -> Files:
    about = description(files)
    edit(about)
    return {**files, "datapackage.json": json.dumps(about).encode()}


@pytest.mark.parametrize(
    "selection",
    [
        Selection(),
        KAST,
        Selection(issue="joint_patrols", text="patrull"),
        Selection(stances=("rejects",), start=date(2025, 12, 1), clock=Clock.PUBLISHED, undated=False),
        Selection(actors=("nobody_at_all",)),
    ],
)
def test_every_selection_verifies(tmp_path: Path, selection: Selection) -> None:
    package = tmp_path / "p.zip"
    package.write_bytes(package_bytes(seeds_extract(selection)))
    assert verify(package, SEEDS) == []
    assert verify(write(tmp_path / "folder", read_package(package)), SEEDS) == []


def test_an_independent_reader_finds_every_table_valid(tmp_path: Path, files: Files) -> None:
    folder = write(tmp_path / "p", files)
    report = Package(str(folder / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "message"])
    assert {task.name for task in report.tasks} == {table.name for table in TABLES}


def test_the_manifest_says_how_the_rows_came_to_be(files: Files, seeds: Tables) -> None:
    manifest = description(files)["postura"]
    assert manifest["selection"] == "issue=humanitarian_corridor&actor=kast"
    assert (manifest["coder"], manifest["codebook"]["version"]) == ("published", "1")
    assert manifest["decisions"] == {"counted": True, "lines": 0, "sha256": None}
    assert {one["doc_id"]: one["sha256"] for one in manifest["documents"]} == dict(
        zip(seeds.documents["doc_id"], seeds.documents["sha256"], strict=True)
    )
    assert "seeds" not in json.dumps(manifest["inputs"])
    assert {one["path"] for one in manifest["inputs"]} >= {"codebook.toml", "coding/stances.csv"}


def test_rows_referred_to_are_included_and_told_apart(files: Files, seeds: Tables) -> None:
    counts = description(files)["postura"]["rows"]["actors"]
    assert counts["of"] == len(seeds.actors)
    listed = [row["actor_id"] for row in rows(files["actors.csv"])]
    assert counts["rows"] == len(listed)
    assert set(counts["referred_to"]) < set(listed)
    assert "chile_government" in listed  # what Kast is a member of


def test_equal_extracts_give_equal_bytes() -> None:
    assert package_bytes(seeds_extract(KAST)) == package_bytes(seeds_extract(KAST))


@pytest.mark.parametrize("kind", ["zip", "folder", "manifest"])
def test_a_package_makes_itself_again_byte_for_byte(tmp_path: Path, files: Files, kind: str) -> None:
    package = tmp_path / "p.zip"
    package.write_bytes(pack_files(files))
    folder = write(tmp_path / "p", files)
    source = {"zip": package, "folder": folder, "manifest": folder / "datapackage.json"}[kind]
    assert main(["reproduce", str(source), "--corpus", str(SEEDS), "--out", str(tmp_path / "again")]) == 0
    assert {path.name: path.read_bytes() for path in (tmp_path / "again").iterdir()} == files


def test_hard_texts_survive_package_and_reproduction(tmp_path: Path) -> None:
    corpus = hard_corpus(tmp_path / "corpus")
    package = tmp_path / "p.zip"
    package.write_bytes(package_bytes(extract_of(corpus)))
    assert verify(package, corpus) == []
    assert reproduce(package, corpus, tmp_path / "again").different == ()


def test_a_changed_corpus_is_refused_and_nothing_written(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus")
    package = tmp_path / "p.zip"
    package.write_bytes(package_bytes(extract_of(corpus)))
    (corpus / "one.txt").write_bytes(b"Other words.\n")
    (corpus / "three.txt").write_bytes(b"More words.\n")
    with pytest.raises(PackageError, match=r"three\.txt is new; one\.txt has changed"):
        reproduce(package, corpus, tmp_path / "again")
    assert not (tmp_path / "again").exists()
    assert any("'one' has sha256" in failure for failure in verify(package, corpus))


def test_a_full_folder_is_not_written_over(tmp_path: Path, files: Files) -> None:
    package = tmp_path / "p.zip"
    package.write_bytes(pack_files(files))
    (tmp_path / "out").mkdir()
    (tmp_path / "out/mine.csv").write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        reproduce(package, SEEDS, tmp_path / "out")
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["mine.csv"]


def forge_quote(files: Files) -> Files:
    content = files["stances.csv"]
    assert b"corredor" in content
    return {**files, "stances.csv": content.replace(b"corredor", b"pasillos", 1)}


def drop_row(files: Files) -> Files:
    lines = files["mentions.csv"].splitlines(keepends=True)
    return {**files, "mentions.csv": b"".join(lines[:-1])}


TAMPERED: dict[str, tuple[Callable[[Files], Files], str]] = {
    "a quoted word": (forge_quote, "stances.csv row"),
    "a row left out": (drop_row, "mentions.csv: bytes"),
    "a row count": (lambda f: change(f, lambda a: a["resources"][0].update(rows=99)), "but datapackage.json has 99"),
    "a file's hash": (lambda f: change(f, lambda a: a["resources"][0].update(hash="sha256:0")), "documents.csv: hash"),
    "a document's hash": (
        lambda f: change(f, lambda a: a["postura"]["documents"][0].update(sha256="0")),
        "has sha256 '0'",
    ),
    "a document more": (
        lambda f: change(f, lambda a: a["postura"]["documents"].append({"doc_id": "ghost", "sha256": "0"})),
        "'ghost' is not in",
    ),
    "a table taken away": (lambda f: {name: f[name] for name in f if name != "dates.csv"}, "dates.csv: is missing"),
    "a table not listed": (
        lambda f: change(f, lambda a: a["resources"].pop(0)),
        "does not list documents.csv",
    ),
}


@pytest.mark.parametrize(("tamper", "message"), TAMPERED.values(), ids=TAMPERED)
def test_what_was_tampered_with_fails(
    tmp_path: Path, files: Files, tamper: Callable[[Files], Files], message: str
) -> None:
    failures = verify(write(tmp_path / "p", tamper(files)), SEEDS)
    assert any(message in failure for failure in failures), failures


def test_a_forged_value_passes_the_words_but_not_the_reproduction(tmp_path: Path, files: Files) -> None:
    """Verification proves words and hashes; only the corpus's own coding proves what was made of them."""
    words = re.sub(rb'("?),("?)supports("?),2,', rb"\1,\2rejects\3,-2,", files["stances.csv"], count=1)
    forged = {**files, "stances.csv": words}
    assert forged["stances.csv"] != files["stances.csv"]
    about = description(files)
    del about["postura"]["rows"]
    for resource in about["resources"]:
        resource.pop("bytes"), resource.pop("hash")
    folder = write(tmp_path / "p", {**forged, "datapackage.json": json.dumps(about).encode()})
    assert verify(folder, SEEDS) == []
    assert reproduce(folder, SEEDS, tmp_path / "again").different  # no hash to match is no match


def zipped(entries: list[tuple[str, bytes]], **flags: int) -> bytes:
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # a name twice is the point of one of them
        for name, content in entries:
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = flags.get("attributes", 0) << 16
            archive.writestr(entry, content)
    return buffer.getvalue()


def encrypted(content: bytes) -> bytes:
    """The encryption bit set in every header of the zip."""
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        while at >= 0:
            content = content[: at + offset] + struct.pack("<H", 1) + content[at + offset + 2 :]
            at = content.find(mark, at + 4)
    return content


def understated(content: bytes) -> bytes:
    """The unpacked size of every entry declared as one byte."""
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = content.find(mark)
        while at >= 0:
            content = content[: at + offset] + struct.pack("<I", 1) + content[at + offset + 4 :]
            at = content.find(mark, at + 4)
    return content


JSON = ("datapackage.json", b'{"resources": []}')
HOSTILE = {
    "path traversal": (zipped([("../evil.csv", b"x"), JSON]), r"'\.\./evil\.csv' is no file of a package"),
    "absolute path": (zipped([("/etc/cron.d/x", b"x"), JSON]), "is no file of a package"),
    "folder inside": (zipped([("a/stances.csv", b"x"), JSON]), "is no file of a package"),
    "a link": (zipped([("stances.csv", b"/etc/passwd"), JSON], attributes=0o120777), "is a link"),
    "a name twice": (zipped([("stances.csv", b"x"), ("stances.csv", b"y"), JSON]), "stands twice"),
    "encrypted": (encrypted(zipped([JSON])), "is encrypted"),
    "a bomb": (zipped([("stances.csv", b"\0" * 20_000_000), JSON]), r"unpacks to 20,000,000 bytes"),
    "a bomb that lies": (understated(zipped([("stances.csv", b"\0" * 20_000_000), JSON])), "more than it declares|CRC"),
    "no description": (zipped([("stances.csv", b"x")]), r"no datapackage\.json"),
    "not a zip": (b"PK\x03\x04 but no more", "no readable zip"),
    "cut off": (zipped([("stances.csv", b"x" * 1000), JSON])[:60], "no readable zip"),
    "no JSON": (zipped([("datapackage.json", b"{")]), "no readable JSON"),
    "JSON too deep": (zipped([("datapackage.json", b"[" * 100_000)]), "no readable JSON"),
    "a resource elsewhere": (
        zipped([("datapackage.json", b'{"resources": [{"name": "stances", "path": "../stances.csv"}]}')]),
        r"resources '\.\./stances\.csv'",
    ),
}


@pytest.mark.parametrize(("content", "message"), HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("command", ["verify", "reproduce"])
def test_hostile_packages_are_refused_and_nothing_is_written(
    tmp_path: Path, content: bytes, message: str, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    package, inside = tmp_path / "p.zip", tmp_path / "inside"
    package.write_bytes(content)
    inside.mkdir()
    arguments = ["--out", str(inside / "out")] if command == "reproduce" else []
    assert main([command, str(package), "--corpus", str(SEEDS), *arguments]) == 2
    printed = capsys.readouterr().err
    assert re.search(message, printed), printed
    assert [path.name for path in tmp_path.iterdir() if path.name not in ("p.zip", "inside")] == []
    assert list(inside.iterdir()) == []


@pytest.mark.parametrize(
    "selection",
    [Selection(), KAST, Selection(text="a&b=c"), Selection(statuses=("denied",), end=date(2026, 1, 1))],
)
def test_a_query_means_the_selection_it_was_written_from(seeds: Tables, selection: Selection) -> None:
    assert read_query(write_query(selection), seeds) == selection


def test_the_whole_corpus_is_asked_for_by_name(seeds: Tables) -> None:
    assert write_query(Selection()) == WHOLE
    assert read_query("", seeds).issue == "humanitarian_corridor"  # as in the desk's links


@pytest.mark.parametrize("query", ["actor=nobody", "colour=red", "from=soon", "issue=all&issue=x", "nonsense"])
def test_a_query_that_cannot_be_kept_is_an_error(seeds: Tables, query: str) -> None:
    with pytest.raises(ValueError, match="selection"):
        read_query(query, seeds)


def test_an_older_file_stays_until_the_new_one_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from data.exchange import files as writing

    target = tmp_path / "p.zip"
    target.write_bytes(b"old")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(writing.os, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        writing.write_file(target, b"new")
    with pytest.raises(OSError, match="disk full"):
        writing.write_folder(tmp_path / "folder", {"a.csv": b"x"})
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("p.zip", b"old")]


def test_packages_of_the_same_corpus_elsewhere_are_equal(tmp_path: Path) -> None:
    one = write_corpus(tmp_path / "one")
    shutil.copytree(one, tmp_path / "two")
    assert package_bytes(extract_of(one)) == package_bytes(extract_of(tmp_path / "two"))
