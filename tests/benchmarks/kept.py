"""A made corpus opened by the desk: `python -m tests.benchmarks.kept FOLDER PREPARED`.

FOLDER and PREPARED are what `python -m tests.benchmarks.corpora` wrote. The tables of the truth are kept under the state
of the folder, so that the desk opens them as it opens tables it made itself.
"""

import argparse
import time
from pathlib import Path

from data.codebook import read_codebook
from data.decisions.outcomes import DECISIONS
from data.kept import keep_tables
from data.prepared import ReadZones, read_frames
from data.schema import build_frame
from data.tables import Tables
from data.versions import fingerprint


def read_truth(folder: Path, prepared: Path) -> Tables:
    """The tables of the truth with the texts of the folder."""
    frames = read_frames(prepared)
    texts = {
        doc_id: (folder / f"{doc_id}.txt").read_bytes().decode("utf-8") for doc_id in frames["documents"]["doc_id"]
    }
    return Tables(
        **frames,
        texts=texts,
        zones=dict(ReadZones(prepared)),
        codebook=read_codebook(folder / "codebook.toml")[0],
        version=fingerprint(folder),
        missing=("coding",),
        decisions=build_frame(DECISIONS, []),
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("prepared", type=Path)
    options = parser.parse_args()
    begin = time.perf_counter()
    tables = read_truth(options.folder, options.prepared)
    place = keep_tables(tables, fingerprint(options.folder))
    for name in ("documents", "events", "statements", "stances", "happenings", "actors"):
        print(f"{len(tables[name]):10,} {name}")
    print(f"kept in {place} after {time.perf_counter() - begin:.0f} s")


if __name__ == "__main__":
    main()
