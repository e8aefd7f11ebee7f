"""`codebook.toml` to `model.Codebook`, with every problem listed at once.

An entry that cannot be used is left out by itself; the rest of the codebook counts.
"""

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from data.codebook.faults import describe
from data.coding.text import fold
from data.model import SCALE, Actor, Codebook, Problem

_WRITTEN = 'TOML 1.0: every "text" closed on its line, every list in [ ] with commas, no key twice in an entry'
_ADAPTER = TypeAdapter(Codebook)


def read_codebook(path: Path) -> tuple[Codebook, tuple[Problem, ...]]:
    """The usable part of the codebook and all that is wrong with it; an empty one if there is no file."""
    if not path.exists():
        return Codebook(), ()
    try:
        text = path.read_bytes().decode("utf-8-sig")
        raw = tomllib.loads(text)
    except UnicodeDecodeError as error:
        return Codebook(), (Problem(path.name, f"byte {error.start}", "not UTF-8; no codebook", "UTF-8 text"),)
    except tomllib.TOMLDecodeError as error:
        return Codebook(), (Problem(path.name, "", f"broken TOML: {error}; no codebook", _WRITTEN),)
    except OSError as error:
        return Codebook(), (Problem(path.name, "", f"cannot be read: {error.strerror}", "a readable file"),)
    lines = _entry_lines(text)
    codebook, problems = _validate(raw, lines, path.name)
    codebook, duplicates = _drop_duplicates(codebook, path.name)
    return codebook, tuple(problems + duplicates + list(_contradictions(codebook, path.name)))


def _validate(raw: dict[str, Any], lines: Callable[..., str], name: str) -> tuple[Codebook, list[Problem]]:
    problems: list[Problem] = []
    for _ in range(1000):  # each turn drops at least one faulty place
        try:
            return _ADAPTER.validate_python(raw), problems
        except ValidationError as error:
            faults = error.errors(include_url=False)
            dropped = set()
            for fault in faults:
                problems.append(describe(fault, raw, lines, name))
                dropped.add(_place_to_drop(fault))
            for place in sorted(dropped, key=lambda place: [str(step).zfill(6) for step in place], reverse=True):
                _drop(raw, place)
    return Codebook(), problems


def _place_to_drop(fault: Any) -> tuple[Any, ...]:
    """An unknown key goes alone; anything else takes its list entry, or its section, with it."""
    loc: tuple[Any, ...] = fault["loc"]
    if fault["type"] == "unexpected_keyword_argument":
        return loc
    numbered = [at for at, step in enumerate(loc) if isinstance(step, int)]
    return loc[: numbered[0] + 1] if numbered else loc[:1]


def _drop(raw: Any, place: tuple[Any, ...]) -> None:
    for step in place[:-1]:
        try:
            raw = raw[step]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(raw, dict):
        raw.pop(place[-1], None)
    elif isinstance(raw, list) and place[-1] < len(raw):
        del raw[place[-1]]


def _entry_lines(text: str) -> Callable[..., str]:
    """Where an entry starts: the line of its `[[section]]`, as words."""
    lines: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[\[?\s*([\w.]+)\s*\]\]?", line):
            lines[header[1]].append(number)

    def line_of(loc: tuple[Any, ...]) -> str:
        at = loc[1] if len(loc) > 1 and isinstance(loc[1], int) else 0
        found = lines.get(str(loc[0]), [])
        return f" (line {found[at]})" if at < len(found) else ""

    return line_of


def _drop_duplicates(codebook: Codebook, name: str) -> tuple[Codebook, list[Problem]]:
    problems, kept = [], {}
    for section in ("actors", "issues", "event_types", "calendar", "sources"):
        first: dict[str, Any] = {}
        for entry in getattr(codebook, section):
            if entry.id in first or not entry.id or ";" in entry.id:
                allowed = "each id once, without semicolon"
                problems.append(Problem(name, section, f"id {entry.id!r} again or unusable; left out", allowed))
            else:
                first[entry.id] = entry
        kept[section] = tuple(first.values())
    return Codebook(
        codebook=codebook.codebook,
        scale=codebook.scale,
        places=codebook.places,
        lexicon=codebook.lexicon,
        **kept,
    ), problems


def _contradictions(codebook: Codebook, name: str) -> Iterator[Problem]:
    known = {actor.id for actor in codebook.actors}
    for actor in codebook.actors:
        for membership in actor.member_of:
            if membership.actor not in known or membership.actor == actor.id:
                where = f"actors {actor.id}, member_of"
                yield Problem(name, where, f"{membership.actor!r} is no other actor", ", ".join(sorted(known)))
    for step in codebook.scale:
        if SCALE[step.id] != step.value:
            yield Problem(name, f"scale {step.id}", f"value {step.value}; the scale is fixed", str(SCALE[step.id]))
    issues = {issue.id for issue in codebook.issues}
    main = codebook.codebook.main_issue
    if main and main not in issues:
        yield Problem(name, "codebook.main_issue", f"{main!r} is no issue", ", ".join(sorted(issues)))
    yield from _shared_phrases(codebook, name)
    yield from _without_words(codebook, name)


def _without_words(codebook: Codebook, name: str) -> Iterator[Problem]:
    """Entries with no phrase to find them by."""
    bare = [issue.id for issue in codebook.issues if not issue.terms.all]
    if bare:  # in one row: of a codebook that was imported, it is true of every issue
        about = "it" if len(bare) == 1 else "them"
        where = f"issues {', '.join(bare)}"
        yield Problem(name, where, f"no terms: nothing in the texts can be about {about}", "some terms")
    for issue in codebook.issues:
        for at, cue in enumerate(issue.cues):
            if not cue.phrases.all:
                yield Problem(name, f"issues {issue.id}, cues.{at}", "no phrases: it shows nothing", "some phrases")
    for day in codebook.calendar:
        if not day.phrases.all:
            yield Problem(name, f"calendar {day.id}", "no phrases: it dates nothing", "some phrases")


def _shared_phrases(codebook: Codebook, name: str) -> Iterator[Problem]:
    """Aliases and titles that name two actors on the same day: no one could tell whom."""
    uses: dict[str, list[tuple[str, date, date]]] = defaultdict(list)
    for actor in codebook.actors:
        for phrase, start, end in _naming_phrases(actor):
            uses[fold(phrase)].append((actor.id, start, end))
    for phrase, holders in sorted(uses.items()):
        clash = {a[0] for a in holders for b in holders if a[0] != b[0] and a[1] <= b[2] and b[1] <= a[2]}
        if clash:
            yield Problem(name, "actors", f"{phrase!r} names {' and '.join(sorted(clash))}", "one actor a phrase")


def _naming_phrases(actor: Actor) -> Iterator[tuple[str, date, date]]:
    for alias in (actor.name, *actor.aliases):
        yield alias, date.min, date.max
    for title in actor.titles:
        for phrase in title.phrases.all:
            yield phrase, title.start or date.min, title.end or date.max
