"""The ledger as it stands: every line that can be read, and why the others cannot."""

import os
from dataclasses import dataclass
from pathlib import Path

from data.decisions.lines import read_header, read_line, split_line
from data.decisions.locking import locked
from data.decisions.values import COLUMNS, LEDGER, Decision
from data.model import Problem


@dataclass(frozen=True)
class Ledger:
    """The decisions of a corpus in order, and what is wrong with the file they stand in."""

    decisions: tuple[Decision, ...] = ()
    problems: tuple[Problem, ...] = ()

    def __getitem__(self, decision_id: str) -> Decision:
        for decision in self.decisions:
            if decision.decision_id == decision_id:
                return decision
        raise KeyError(f"no line {decision_id!r} in {LEDGER}")


def read_ledger(folder: Path) -> Ledger:
    """The decisions in the folder's `decisions.csv`; none without such a file. Nothing is written, nothing raised."""
    path = folder / LEDGER
    try:
        content = _read_whole(path)
    except FileNotFoundError:
        return Ledger()
    except OSError as error:
        problem = f"cannot be read: {error.strerror or error}; no decision counts"
        return Ledger(problems=(Problem(LEDGER, "", problem, "a readable CSV file"),))
    return parse_ledger(content)


def _read_whole(path: Path) -> bytes:
    """The file's bytes, not in the middle of another's writing (unless that lasts longer than one waits)."""
    if path.exists() and not path.is_file():
        raise OSError(0, "not a file")
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    with os.fdopen(handle, "rb") as file:
        try:
            with locked(handle, shared=True, patience=2):
                return file.read()
        except TimeoutError:
            return file.read()


def parse_ledger(content: bytes) -> Ledger:
    """The decisions in a ledger's bytes; a line that cannot be read is reported and left out alone."""
    if not content or is_torn_header(content):
        return Ledger()
    lines = content.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    try:
        columns, delimiter = read_header(lines[0])
    except ValueError as error:
        allowed = ",".join(COLUMNS)
        return Ledger(problems=(Problem(LEDGER, "line 1", f"{error}; no decision counts", allowed),))
    found: dict[str, Decision] = {}
    problems: list[Problem] = []
    for number, line in enumerate(lines[1:], 2):
        if not line.strip(b"\r \t") or not line.strip(delimiter.encode() + b"\r"):
            continue
        try:
            if number == len(lines) and is_torn(line, columns, delimiter):
                raise ValueError("the last line was never finished")
            decision = read_line(line, columns, delimiter)
        except ValueError as error:
            problems.append(Problem(LEDGER, f"line {number}", f"{error}; the line does not count", "a whole line"))
            continue
        if decision.decision_id in found:
            again = "again, word for word" if found[decision.decision_id] == decision else "for another decision"
            message = f"decision_id {decision.decision_id!r} {again}; the first line counts"
            problems.append(Problem(LEDGER, f"line {number}", message, "an id of its own for each line"))
            continue
        found[decision.decision_id] = decision
    return Ledger(tuple(found.values()), tuple(problems))


def is_torn(line: bytes, columns: tuple[str, ...], delimiter: str) -> bool:
    """Whether a line without its line feed was never finished: a quote open, cells missing, or half an id."""
    try:
        cells = split_line(line, delimiter)
    except ValueError:
        return True
    half_id = columns[-1] == "decision_id" and len(cells[-1:]) == 1 and len(cells[-1]) < len("k000000000000")
    return len(cells) != len(columns) or half_id


def is_torn_header(content: bytes) -> bool:
    """Whether nothing but a part of the header was ever written."""
    return b"\n" not in content and ",".join(COLUMNS).encode().startswith(content)
