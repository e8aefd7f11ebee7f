"""What became of each line of the ledger when it was applied."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from data.decisions.values import LEDGER, Decision, What, in_force
from data.model import Problem
from data.schema import Field, Kind, Table, build_frame


class State(StrEnum):
    IN_FORCE = "in force"
    OVERTAKEN = "overtaken"  # a later line decides the same
    UNDONE = "undone"
    ORPHANED = "orphaned"  # its row is gone
    ELSEWHERE = "elsewhere"  # about a row of another coder than the one whose tables these are
    REFUSED = "refused"  # it asks for what cannot be
    UNDO = "undo"  # takes another line back


@dataclass
class Outcome:
    """`row_now` is the id of the row the line is about now; `note` says why it is not in force, or what changed."""

    state: State
    row_now: str = ""
    note: str = ""


_NUMBERS = ("start", "end")
_HELP = {
    "when": "When it was decided, in UTC",
    "who": "The analyst",
    "what": "What was decided",
    "table": "The table of the row",
    "row_id": "Id of the row when it was decided",
    "field": "The field corrected",
    "old_value": "What the field said",
    "new_value": "What it says by this decision",
    "reason": "Why, in the analyst's words",
    "doc_id": "Document of the evidence",
    "start": "First character of the evidence then",
    "end": "One past its last character then",
    "quote": "The words of the evidence",
    "row_key": "What else told the row apart",
    "line": "The line that an undo takes back, or a re-attachment moves",
    "decision_id": "Id of the line",
}
DECISIONS = Table(
    "decisions",
    "Decisions",
    "Every line of the analysts' ledger, and what became of it",
    (
        *(
            Field(name, Kind.OFFSET if name in _NUMBERS else Kind.TEXT, name.replace("_", " ").capitalize(), about)
            for name, about in _HELP.items()
        ),
        Field("state", Kind.CHOICE, "State", "Whether the line counts, and why not", tuple(State), required=True),
        Field("row_now", Kind.ID, "Row now", "Id of the row it is about now"),
        Field("note", Kind.TEXT, "Note", "What became of it"),
    ),
    ("decision_id",),
)


class Outcomes:
    """Outcomes by decision id, and the problems met, of one application of a ledger."""

    def __init__(self, decisions: Sequence[Decision], *, whole: bool = True) -> None:
        """`whole` where the tables hold every row that can be decided on."""
        self.problems: list[Problem] = []
        self.whole = whole
        self.standing = in_force(decisions)
        counted = {decision.decision_id for decision in self.standing}
        self.by_id = {each.decision_id: Outcome(_first_state(each, counted)) for each in decisions}
        self.moves = {each.line: each.row_id for each in self.standing if each.what is What.REATTACH}
        known = set(self.by_id)
        for each in decisions:
            if each.what in (What.UNDO, What.REATTACH) and each.line not in known:
                self.refuse(each, f"{each.what} of line {each.line!r}, which is not in the ledger", "a decision_id")

    def hold(self, decision: Decision, row_now: str, note: str = "") -> None:
        self.by_id[decision.decision_id] = Outcome(State.IN_FORCE, row_now, note)

    def overtake(self, decision: Decision, by: Decision) -> None:
        outcome = self.by_id[decision.decision_id]
        outcome.state, outcome.note = State.OVERTAKEN, f"overtaken by {by.who} on {by.when}"

    def leave(self, decision: Decision) -> None:
        self.by_id[decision.decision_id] = Outcome(State.ELSEWHERE, "", "on a row of another coder")

    def orphan(self, decision: Decision, became: str) -> None:
        if not self.whole and (decision.table == "differences" or decision.what is What.JOIN):
            self.leave(decision)  # its other side may be a row of another coder
            return
        self.by_id[decision.decision_id] = Outcome(State.ORPHANED, "", became)
        what = f"{decision.what} by {decision.who}: the row {decision.row_id} of {decision.table} is gone; {became}"
        self._report(decision, what, "re-attach it or let it go")

    def refuse(self, decision: Decision, why: str, allowed: str = "") -> None:
        self.by_id[decision.decision_id] = Outcome(State.REFUSED, "", why)
        self._report(decision, f"{why}; the line does not count", allowed)

    def clash(self, earlier: Decision, later: Decision, on: str) -> None:
        who = f"{earlier.who} (line {earlier.decision_id}) and {later.who}"
        self._report(later, f"{who} decided differently on {on}; the later line counts", "one of the two undone")

    def _report(self, decision: Decision, problem: str, allowed: str) -> None:
        self.problems.append(Problem(LEDGER, f"line {decision.decision_id}", problem, allowed))

    def frame(self, decisions: Sequence[Decision]) -> pd.DataFrame:
        """One row a line, in order; columns and dtypes as `DECISIONS` declares them."""
        rows = []
        for each in decisions:
            outcome = self.by_id[each.decision_id]
            rows.append((*(getattr(each, name) for name in _HELP), outcome.state, outcome.row_now, outcome.note))
        return build_frame(DECISIONS, rows)


def _first_state(decision: Decision, counted: set[str]) -> State:
    if decision.what is What.UNDO:
        return State.UNDO
    return State.IN_FORCE if decision.decision_id in counted else State.UNDONE
