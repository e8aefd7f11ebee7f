"""Discourse networks: who holds what position on which issue, and who therefore agrees with whom.

The options and sums are those of Discourse Network Analyzer (Leifeld), written from their description.
"""

from data.networks.duplicates import Duplicates, drop_duplicates
from data.networks.layout import order_actors, order_issues
from data.networks.matrices import (
    Normalisation,
    Qualifier,
    allowed_normalisations,
    allowed_qualifiers,
    check_options,
    one_mode,
    two_mode,
)
from data.networks.network import Mode, Network, build_network
from data.networks.pairs import keep_strongest, list_pairs
from data.networks.shares import Unit, issue_shares
from data.networks.ties import TIE_COLUMNS, keep_active, make_ties, stance_ties
from data.networks.windows import Period, Window, find_windows, ties_within

__all__ = [
    "TIE_COLUMNS",
    "Duplicates",
    "Mode",
    "Network",
    "Normalisation",
    "Period",
    "Qualifier",
    "Unit",
    "Window",
    "allowed_normalisations",
    "allowed_qualifiers",
    "build_network",
    "check_options",
    "drop_duplicates",
    "find_windows",
    "issue_shares",
    "keep_active",
    "keep_strongest",
    "list_pairs",
    "make_ties",
    "one_mode",
    "order_actors",
    "order_issues",
    "stance_ties",
    "ties_within",
    "two_mode",
]
