"""Postura beside well-known programs on the same task and texts, in one run on one machine.

    pip install -e '.[beside]'
    python -m tests.benchmarks.beside.coder [--documents N]

The texts are made articles (`tests.benchmarks.corpora`), whose truth is known, and the shipped ones, coded by hand.
"""
