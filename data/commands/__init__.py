"""The commands of `python -m data`, one a module: `add_to` declares its arguments and what runs."""

from data.commands import dna, exchanging, networking, preparing, starting, suggesting, tabulating, verifying

COMMANDS = (starting, suggesting, tabulating, verifying, preparing, exchanging, networking, dna)
