"""The commands of `python -m data`, one a module: `add_to` declares its arguments and what runs."""

from data.commands import dna, exchanging, networking, starting, suggesting, tabulating, verifying

COMMANDS = (starting, suggesting, tabulating, verifying, exchanging, networking, dna)
