"""The commands of `python -m data`, one a module: `add_to` declares its arguments and what runs."""

from data.commands import tabulating, verifying

COMMANDS = (tabulating, verifying)
