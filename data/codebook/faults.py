"""What is wrong with a value of `codebook.toml`, in the words of who writes it: which entry, where, what is allowed."""

import difflib
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import EnumType
from typing import Any, get_args, get_type_hints

from data.model import Codebook, Problem

_LISTS = "a list of phrases in [square brackets]"
_EXPECTED = {
    "tuple_type": _LISTS,
    "dataclass_type": "a group in braces: { es = [...], en = [...] }",
    "string_type": 'text in "double quotes"',
    "int_parsing": "a whole number, without quotes",
    "int_type": "a whole number, without quotes",
    "int_from_float": "a whole number",
    "bool_parsing": "true or false, without quotes",
    "bool_type": "true or false, without quotes",
    "date_type": "a day: 2025-12-14, without quotes",
    "date_parsing": "a day: 2025-12-14, without quotes",
    "date_from_datetime_parsing": "a day: 2025-12-14, without quotes",
    "date_from_datetime_inexact": "a day: 2025-12-14, without the time",
}


def describe(fault: Any, raw: Mapping[str, Any], line_of: Callable[[tuple[Any, ...]], str], name: str) -> Problem:
    """The problem of one fault that validation found."""
    loc = fault["loc"]
    where = f"{'.'.join(map(str, loc))}{_named(loc, raw)}{line_of(loc)}"
    if fault["type"] == "unexpected_keyword_argument":
        kind = "section" if len(loc) == 1 else "key"
        known = _keys_at(loc[:-1])
        like = difflib.get_close_matches(str(loc[-1]), known, 1)
        meant = f"; perhaps {like[0]!r}" if like else ""
        return Problem(name, where, f"unknown {kind} {loc[-1]!r} is left out{meant}", ", ".join(known))
    if fault["type"] == "missing":
        return Problem(name, where, f"no {loc[-1]!r}; the entry is left out", f"a {loc[-1]}")
    message, _, _ = str(fault["msg"]).partition(", ")
    expected = _EXPECTED.get(fault["type"]) or _choices(fault)
    told = f"{fault['input']!r}: " + ("not allowed here" if expected else message)
    return Problem(name, where, f"{told}; the entry is left out", expected)


def _choices(fault: Any) -> str:
    """The values allowed, where there is a fixed list of them."""
    return str((fault.get("ctx") or {}).get("expected", "")) if fault["type"] in {"enum", "literal_error"} else ""


def _named(loc: tuple[Any, ...], raw: Mapping[str, Any]) -> str:
    """The id or name of the list entry the place lies in."""
    entries = raw.get(str(loc[0])) if len(loc) > 1 and isinstance(loc[1], int) else None
    entry = entries[loc[1]] if isinstance(entries, list) and loc[1] < len(entries) else None
    known = (entry.get("id") or entry.get("name")) if isinstance(entry, dict) else None
    return f" “{known}”" if known else ""


def _keys_at(loc: tuple[Any, ...]) -> tuple[str, ...]:
    """The keys that the table at a place may have."""
    kind: Any = Codebook
    for step in loc:
        if isinstance(step, str) and is_dataclass(kind):
            kind = _element(get_type_hints(kind).get(step))
    return tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()


def _element(hint: Any) -> Any:
    """What a list holds, or the type itself."""
    for inner in get_args(hint):
        if is_dataclass(inner):
            return inner
    return None if isinstance(hint, EnumType) else hint
