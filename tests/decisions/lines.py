"""Decisions made by hand for the tests."""

from data.decisions import Decision, What


def decision(number: int = 1, **changes: object) -> Decision:
    """A confirmation by Ana, one second after the one before it."""
    cells: dict[str, object] = {
        "when": f"2026-02-03T10:00:{number % 60:02}.000Z",
        "who": "Ana",
        "what": What.CONFIRM,
        "table": "statements",
        "row_id": f"s{number:016x}",
        "decision_id": f"k{number:012x}",
    }
    return Decision(**{**cells, **changes})  # type: ignore[arg-type]
