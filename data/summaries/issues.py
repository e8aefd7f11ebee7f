"""Which documents speak of an issue at all."""

from data.tables import Tables


def documents_that_mention(tables: Tables, issue: str) -> frozenset[str]:
    """The doc_ids whose text holds a term of the issue, or a coded stance on it."""
    named = tables.issues_named
    coded = tables.stances["doc_id"][tables.codes("stances", "issue").among([issue])]
    return frozenset(coded) | frozenset(named["doc_id"][named["issue"] == issue])
