"""`python -m data`: tables of a corpus, and their proof."""

import argparse
import sys
from collections.abc import Sequence
from concurrent.futures import BrokenExecutor

from data.commands import COMMANDS

_STOPPED = 130
"""The exit code of a program that Ctrl-C ended, as shells have it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit code 0, or 1 if nothing could be read or a check fails, 2 for wrong arguments, 130 if stopped."""
    parser = argparse.ArgumentParser(prog="python -m data", description="Tables of a corpus, and their proof.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add_to(commands)
    options = parser.parse_args(arguments)
    try:
        return int(options.run(options))
    except (NotADirectoryError, FileNotFoundError, FileExistsError, ValueError) as error:
        print(f"postura: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("\npostura: stopped; what is coded is kept, the same command goes on from there", file=sys.stderr)
        return _STOPPED
    except BrokenExecutor as error:
        print(f"postura: a worker died; what is coded is kept, the same command goes on ({error})", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
