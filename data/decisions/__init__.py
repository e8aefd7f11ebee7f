"""The analyst's decisions: an append-only ledger, and tables = coding, then decisions in order."""

from data.decisions.applying import Deciding
from data.decisions.columns import CORRECTABLE, WORDS
from data.decisions.history import (
    analysts,
    history_of_analyst,
    history_of_document,
    history_of_row,
    last_line_on,
    lines_of,
    orphaned_lines,
)
from data.decisions.making import add, adopt_actor, adopt_alias, code_anew, confirm, correct, find_row, reject
from data.decisions.moving import join, reattach, split, undo
from data.decisions.outcomes import DECISIONS, State
from data.decisions.reading import Ledger, read_ledger
from data.decisions.standings import cell_text
from data.decisions.values import LEDGER, Decision, LedgerError, What, check_name
from data.decisions.words import words_alone, write_words
from data.decisions.writing import append_decisions

__all__ = [
    "CORRECTABLE",
    "DECISIONS",
    "LEDGER",
    "WORDS",
    "Deciding",
    "Decision",
    "Ledger",
    "LedgerError",
    "State",
    "What",
    "add",
    "adopt_actor",
    "adopt_alias",
    "analysts",
    "append_decisions",
    "cell_text",
    "check_name",
    "code_anew",
    "confirm",
    "correct",
    "find_row",
    "history_of_analyst",
    "history_of_document",
    "history_of_row",
    "join",
    "last_line_on",
    "lines_of",
    "orphaned_lines",
    "read_ledger",
    "reattach",
    "reject",
    "split",
    "undo",
    "words_alone",
    "write_words",
]
