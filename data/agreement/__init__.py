"""How far coders agree: precision, recall and Krippendorff's alpha, and the units on which they differ."""

from data.agreement.alpha import Level, alpha
from data.agreement.comparing import (
    DECISIONS,
    Agreement,
    agree,
    coder_names,
    compare_coders,
    compare_with_decisions,
)
from data.agreement.diagnosis import diagnosis_table
from data.agreement.figures import Figure, measure
from data.agreement.rows import DIFFERING, SAME_MEANS, RowAgreement, compare_machine_with_hand
from data.agreement.units import stance_units

__all__ = [
    "DECISIONS",
    "DIFFERING",
    "SAME_MEANS",
    "Agreement",
    "Figure",
    "Level",
    "RowAgreement",
    "agree",
    "alpha",
    "coder_names",
    "compare_coders",
    "compare_machine_with_hand",
    "compare_with_decisions",
    "diagnosis_table",
    "measure",
    "stance_units",
]
