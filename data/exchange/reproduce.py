"""The tables of a package made again from its manifest and the corpus."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.exchange.archive import DESCRIPTION, PackageError, read_package
from data.exchange.extract import MANIFEST, Extract, hash_inputs
from data.exchange.files import write_folder
from data.exchange.package import extract_files
from data.exchange.proof import read_description
from data.exchange.queries import read_query
from data.exchange.software import software
from data.tabulate import tabulate


@dataclass(frozen=True)
class Reproduction:
    """The files made again, those of them that are not what the manifest has, and what else is different."""

    files: Mapping[str, bytes]
    different: tuple[str, ...]
    notes: tuple[str, ...]


def reproduce(manifest: Path, corpus: Path, out: Path) -> Reproduction:
    """Writes the package's CSVs, made anew, into the new folder `out`.

    `manifest` is a `datapackage.json`, or a package (zip or folder) that holds one. Raises PackageError if it is
    none, or if a file of the corpus is not the one it was made from: then nothing is written.
    """
    description = _read(manifest)
    about = description["postura"]
    if faults := list(_changed_inputs(about, corpus)):
        raise PackageError(f"{corpus} is not the corpus of {manifest}: {'; '.join(faults)}")
    files = extract_files(_extract(about, corpus))
    write_folder(out, files)
    made = {resource["name"]: resource.get("hash") for resource in read_description(files[DESCRIPTION])["resources"]}
    wanted = {str(resource["name"]): resource.get("hash") for resource in description["resources"]}
    different = tuple(f"{name}.csv" for name in wanted if made.get(name) != wanted[name])
    return Reproduction(files, different, tuple(_changed_software(about)))


def _read(manifest: Path) -> dict[str, Any]:
    if manifest.is_file() and manifest.suffix == ".json":
        content = manifest.read_bytes()
    else:
        content = read_package(manifest).get(DESCRIPTION, b"")
    description = read_description(content, str(manifest))
    about = description.get("postura")
    if not isinstance(about, dict) or about.get("manifest") != MANIFEST:
        raise PackageError(f"{manifest}: no manifest of form {MANIFEST} under 'postura'")
    return description


def _extract(about: Mapping[str, Any], corpus: Path) -> Extract:
    coder, happenings = str(about.get("coder")), str(about.get("happenings"))
    ledger = about.get("decisions")
    decisions = bool(ledger.get("counted")) if isinstance(ledger, dict) else True
    whole = tabulate(corpus, coder=coder, happenings=happenings, decisions=decisions)
    return Extract(corpus, whole, read_query(str(about.get("selection")), whole), coder, happenings, decisions)


def _changed_inputs(about: Mapping[str, Any], corpus: Path) -> list[str]:
    listed = about.get("inputs")
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        return ["the manifest has no list of inputs"]
    if not corpus.is_dir():
        raise NotADirectoryError(f"{corpus}: no such folder")
    then = {str(one.get("path")): one.get("sha256") for one in listed}
    now = {one["path"]: one["sha256"] for one in hash_inputs(corpus)}
    faults = [f"{path} is missing" for path in then if path not in now]
    faults += [f"{path} is new" for path in now if path not in then]
    return faults + [f"{path} has changed" for path in then if path in now and then[path] != now[path]]


def _changed_software(about: Mapping[str, Any]) -> list[str]:
    then = about.get("software")
    then = then if isinstance(then, dict) else {}
    return [f"{key} is {value}, was {then.get(key)}" for key, value in software().items() if then.get(key) != value]
