"""What was acknowledged is never lost: processes are killed, files locked, disks filled."""

import multiprocessing
import os
import random
import resource
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from data.decisions import LEDGER, LedgerError, append_decisions, read_ledger
from data.decisions.lines import HEADER, write_line
from data.decisions.locking import locked
from tests.decisions.lines import decision
from tests.decisions.writer import append_after, become_nobody, limit_files, write

START = multiprocessing.get_context("forkserver")
START.set_forkserver_preload(["tests.decisions.writer"])


def start_writer(folder: Path, first: int, count: int) -> tuple[BaseProcess, Connection]:
    """A process that writes, once it is about to, and the end of the pipe on which it tells."""
    told, telling = START.Pipe(duplex=False)
    writer = START.Process(target=write, args=(folder, first, count, telling))
    writer.start()
    telling.close()
    assert told.recv() == "ready"
    return writer, told


def heard(told: Connection) -> list[int]:
    """All that a process has told that is no more."""
    numbers = []
    while True:
        try:
            numbers.append(told.recv())
        except (EOFError, OSError):
            return numbers


def written(folder: Path) -> list[int]:
    return [int(each.row_id[1:], 16) for each in read_ledger(folder).decisions]


def test_a_killed_process_loses_nothing_it_acknowledged_and_leaves_no_half_line(tmp_path: Path) -> None:
    chance = random.Random(7)
    acknowledged: list[int] = []
    for turn in range(8):
        writer, told = start_writer(tmp_path, turn * 10_000, 9_999)
        time.sleep(chance.uniform(0.0, 0.08))
        writer.kill()
        writer.join()
        acknowledged += heard(told)
    append_decisions(tmp_path, [decision(1_000_000)])
    assert len(acknowledged) > 8
    assert set(acknowledged) <= set(written(tmp_path))
    assert not read_ledger(tmp_path).problems
    assert (tmp_path / LEDGER).read_bytes().endswith(b"\n")


def test_processes_that_write_at_once_lose_none_of_each_others_lines(tmp_path: Path) -> None:
    writers = [start_writer(tmp_path, first, 40) for first in (0, 100, 200)]
    assert [len(heard(told)) for _, told in writers] == [40, 40, 40]
    for writer, _ in writers:
        writer.join()
    assert sorted(written(tmp_path)) == [*range(40), *range(100, 140), *range(200, 240)]
    assert (tmp_path / LEDGER).read_text(encoding="utf-8").count(HEADER) == 1


@pytest.mark.parametrize("cut", range(1, len(write_line(decision(2)))))
def test_a_line_torn_anywhere_is_put_aside_and_the_others_stand(tmp_path: Path, cut: int) -> None:
    append_decisions(tmp_path, [decision(1)])
    whole = (tmp_path / LEDGER).read_bytes()
    torn = write_line(decision(2))[:-cut]
    (tmp_path / LEDGER).write_bytes(whole + torn)
    finished = cut == 1  # all but the line feed: the decision is whole
    assert written(tmp_path) == ([1, 2] if finished else [1])
    assert bool(read_ledger(tmp_path).problems) is (bool(torn) and not finished)
    append_decisions(tmp_path, [decision(3)])
    assert written(tmp_path) == ([1, 2, 3] if finished else [1, 3])
    assert not read_ledger(tmp_path).problems
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("decisions-torn-*.txt"))
    assert kept == (b"" if finished else torn)


@pytest.mark.parametrize("length", [0, 1, 20, len(HEADER)])
def test_a_torn_header_is_written_anew(tmp_path: Path, length: int) -> None:
    (tmp_path / LEDGER).write_bytes(HEADER.encode()[:length])
    assert read_ledger(tmp_path).problems == ()
    append_decisions(tmp_path, [decision(1)])
    assert written(tmp_path) == [1]
    assert [path.name for path in tmp_path.iterdir()] == [LEDGER]


def test_a_locked_ledger_is_said_to_be_and_written_to_once_it_is_free(tmp_path: Path) -> None:
    append_decisions(tmp_path, [decision(1)])
    said = r"locked by another program for 0\.2 seconds; nothing was kept"
    with (tmp_path / LEDGER).open("rb") as file, locked(file.fileno()), pytest.raises(LedgerError, match=said):
        append_decisions(tmp_path, [decision(2)], patience=0.2)
    append_decisions(tmp_path, [decision(3)])
    assert written(tmp_path) == [1, 3]


def test_a_ledger_locked_for_long_is_read_all_the_same(tmp_path: Path) -> None:
    append_decisions(tmp_path, [decision(1)])
    with (tmp_path / LEDGER).open("rb") as file, locked(file.fileno()):
        assert written(tmp_path) == [1]


def test_a_ledger_that_an_editor_replaces_while_one_waits_is_the_one_written_to(tmp_path: Path) -> None:
    append_decisions(tmp_path, [decision(1)])
    edited = tmp_path / "edited"
    edited.write_bytes((tmp_path / LEDGER).read_bytes() + write_line(decision(2)))
    with (tmp_path / LEDGER).open("rb") as file:
        with locked(file.fileno()):
            waiting = threading.Thread(target=append_decisions, args=(tmp_path, [decision(3)]))
            waiting.start()
            time.sleep(0.1)
            os.replace(edited, tmp_path / LEDGER)
        waiting.join()
    assert written(tmp_path) == [1, 2, 3]


def in_child(folder: Path, prepare: Callable[[], None]) -> str:
    """What a process says that appends line 2 after `prepare` ran in it."""
    told, telling = START.Pipe(duplex=False)
    child = START.Process(target=append_after, args=(prepare, folder, telling))
    child.start()
    telling.close()
    said = str(told.recv())
    child.join()
    return said


def test_a_file_that_may_not_grow_is_left_as_it_was(tmp_path: Path) -> None:
    append_decisions(tmp_path, [decision(1)])
    before = (tmp_path / LEDGER).read_bytes()
    limit = len(before) + 400
    said = in_child(tmp_path, partial(limit_files, limit))
    assert said == f"{tmp_path / LEDGER}: the file may not grow further; the decision was not kept"
    assert (tmp_path / LEDGER).read_bytes() == before
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != limit


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("no right to mount a small disk here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_keeps_what_it_has_and_says_that_it_is_full(small_disk: Path) -> None:
    kept = 0
    while (small_disk / LEDGER).stat().st_size < 15_000 if kept else True:
        append_decisions(small_disk, [decision(kept, quote="x" * 900)])
        kept += 1
    with pytest.raises(LedgerError, match="the disk is full; the decision was not kept"):
        append_decisions(small_disk, [decision(kept, quote="x" * 9000)])
    assert written(small_disk) == list(range(kept))
    assert not read_ledger(small_disk).problems


def test_a_read_only_folder_is_said_to_be(tmp_path: Path) -> None:
    append_decisions(tmp_path, [decision(1)])
    before = (tmp_path / LEDGER).read_bytes()
    (tmp_path / LEDGER).chmod(0o444)
    tmp_path.chmod(0o555)
    own = [folder for folder in tmp_path.parents if folder.stat().st_mode & 0o777 == 0o700]
    for folder in own:  # pytest hides its folders from the user that root becomes below
        folder.chmod(0o711)
    said = in_child(tmp_path, become_nobody)
    for folder in own:
        folder.chmod(0o700)
    tmp_path.chmod(0o755)
    assert said == f"{tmp_path / LEDGER}: the folder or the file may not be written to; the decision was not kept"
    assert (tmp_path / LEDGER).read_bytes() == before


@pytest.mark.parametrize("kind", ["folder", "pipe"])
def test_what_is_no_file_is_neither_read_nor_written(tmp_path: Path, kind: str) -> None:
    (tmp_path / LEDGER).mkdir() if kind == "folder" else os.mkfifo(tmp_path / LEDGER)
    assert [problem.problem for problem in read_ledger(tmp_path).problems] == [
        "cannot be read: not a file; no decision counts"
    ]
    with pytest.raises(LedgerError, match="not a file; the decision was not kept"):
        append_decisions(tmp_path, [decision(1)])


def test_a_folder_that_is_gone_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="the corpus folder is gone"):
        append_decisions(tmp_path / "gone", [decision(1)])


EDITED = [
    pytest.param("word,for,word\n", "line 1: the header lacks when", [], id="another header"),
    pytest.param(f"{HEADER}\nbroken\n", "line 2: 1 cells under 16 columns", [1], id="a broken line"),
    pytest.param(f'{HEADER}\n"open\n', "line 2: broken CSV", [1], id="a quotation mark left open"),
    pytest.param(f"{HEADER}\n\n , \n", "line 3: 2 cells under 16 columns", [1], id="empty lines"),
]


@pytest.mark.parametrize(("content", "problem", "kept"), EDITED)
def test_a_ledger_edited_by_hand_is_reported_and_never_overwritten(
    tmp_path: Path, content: str, problem: str, kept: list[int]
) -> None:
    (tmp_path / LEDGER).write_text(content, encoding="utf-8")
    (found,) = read_ledger(tmp_path).problems
    assert f"{found.where}: {found.problem}".startswith(problem)
    if kept:
        append_decisions(tmp_path, [decision(1)])
    else:
        with pytest.raises(LedgerError, match=r"the header lacks when.*nothing was written"):
            append_decisions(tmp_path, [decision(1)])
    assert written(tmp_path) == kept
    assert (tmp_path / LEDGER).read_text(encoding="utf-8").startswith(content)


def test_a_line_copied_twice_counts_once(tmp_path: Path) -> None:
    append_decisions(tmp_path, [decision(1), decision(1), decision(1, row_id="s2")])
    ledger = read_ledger(tmp_path)
    assert ledger.decisions == (decision(1),)
    assert [problem.problem.split("; ")[0] for problem in ledger.problems] == [
        "decision_id 'k000000000001' again, word for word",
        "decision_id 'k000000000001' for another decision",
    ]


@pytest.mark.parametrize("ending", ["", "\r\n"])
def test_a_ledger_saved_by_a_spreadsheet_is_read_and_goes_on_as_it_is(tmp_path: Path, ending: str) -> None:
    lines = [HEADER, *(write_line(decision(number)).decode().rstrip("\n") for number in (1, 2))]
    content = "\r\n".join(lines).replace(",", ";") + ending
    (tmp_path / LEDGER).write_bytes(b"\xef\xbb\xbf" + content.encode())
    append_decisions(tmp_path, [decision(3)])
    assert written(tmp_path) == [1, 2, 3]
    assert not read_ledger(tmp_path).problems
