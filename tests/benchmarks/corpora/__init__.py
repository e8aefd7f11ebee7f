"""A maker of corpora: seeded articles of an invented affair, in Spanish and English, with the truth about each.

    python -m tests.benchmarks.corpora FOLDER [--documents N] [--seed N] [--prepared DIR]

An article depends on the seed and its number alone: a corpus of a thousand is the beginning of one of a million.
"""
