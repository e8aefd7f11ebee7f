"""Verbs of speech in a sentence."""
