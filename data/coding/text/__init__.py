"""Texts as the coder sees them: folded letters, zones, sentences, quotations, phrases of a list. Offsets are exact."""

from data.coding.text.dateline import find_dateline_end
from data.coding.text.folding import fold
from data.coding.text.matcher import Match, Matcher
from data.coding.text.paragraphs import find_paragraphs, paragraph_at
from data.coding.text.placed import Sentences
from data.coding.text.quotes import Quote, find_quotes
from data.coding.text.sentences import split_sentences
from data.coding.text.tokens import Tokens, tokenise
from data.coding.text.zones import find_zones, zone_at

__all__ = [
    "Match",
    "Matcher",
    "Quote",
    "Sentences",
    "Tokens",
    "find_dateline_end",
    "find_paragraphs",
    "find_quotes",
    "find_zones",
    "fold",
    "paragraph_at",
    "split_sentences",
    "tokenise",
    "zone_at",
]
