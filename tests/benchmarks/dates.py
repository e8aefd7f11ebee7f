"""How fast dates and publication are found: `python -m tests.benchmarks.dates [FOLDER] [--megabytes N]`.

articles: documents of 3,000 characters a second, on the texts of FOLDER (`seeds` by default), publication not given.
growth: seconds for one text of 1, 2, 4 ... megabytes; each line should be about twice the one before.
"""

import argparse
import time
from pathlib import Path

from data.codebook import read_codebook
from data.coding.dates import date_expressions, find_temporal
from data.coding.publication import find_publication
from data.coding.text import find_zones, split_sentences
from data.model import Codebook

ARTICLE = 3_000
ROUNDS = 20


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("seeds"))
    parser.add_argument("--megabytes", type=int, default=4)
    options = parser.parse_args()
    path = options.folder / "codebook.toml"
    codebook = read_codebook(path)[0] if path.exists() else Codebook()
    texts = [path.read_text(encoding="utf-8") for path in sorted(options.folder.glob("*.txt"))]
    took = min(sum(time_dates(text, codebook) for text in texts) for _ in range(ROUNDS))
    print(f"articles {sum(map(len, texts)) / ARTICLE / took:8.0f} a second")
    megabytes = 1
    while megabytes <= options.megabytes:
        whole = "\n\n".join(texts)
        text = whole * (megabytes * 1_000_000 // len(whole) + 1)
        print(f"{megabytes:4} MB  {time_dates(text, codebook):8.2f} s")
        megabytes *= 2


def time_dates(text: str, codebook: Codebook) -> float:
    """Processor seconds for dates and publication alone: zones and sentences are found before."""
    zones = find_zones(text, codebook.sources)
    sentences = split_sentences(text, zones)
    began = time.process_time()
    found = find_temporal(text, codebook, zones=zones, sentences=sentences)
    published = find_publication(text, found, codebook=codebook, zones=zones, sentences=sentences)
    date_expressions(text, found, published=published, codebook=codebook, zones=zones, sentences=sentences)
    return time.process_time() - began


if __name__ == "__main__":
    main()
