"""How fast documents are coded, and whether time grows in step with the text.

    python -m tests.benchmarks.coding [CORPUS] [--largest MEGABYTES]

Prints documents a second of one core's time for texts cut to 3,000 characters, and seconds a megabyte for ever
longer texts.
"""

import argparse
import hashlib
import time
from pathlib import Path

from data.codebook import read_codebook
from data.coding.document import code_document
from data.model import Codebook, Document

ROOT = Path(__file__).parents[2]
LENGTH = 3000
ROUNDS = 20


def read_texts(corpus: Path) -> list[str]:
    return [path.read_bytes().decode("utf-8") for path in sorted(corpus.glob("*.txt"))]


def as_document(text: str) -> Document:
    return Document("benchmark", text, hashlib.sha256(text.encode()).hexdigest())


def print_rate(texts: list[str], codebook: Codebook) -> None:
    whole = "\n\n".join(texts)
    documents = [as_document(whole[start : start + LENGTH]) for start in range(0, len(whole) - LENGTH, LENGTH)]
    code_document(documents[0], codebook)
    began = time.process_time()
    for round_number in range(ROUNDS):
        for document in documents:
            code_document(as_document(document.text + " " * round_number), codebook)
    took = time.process_time() - began
    print(f"{ROUNDS * len(documents) / took:.1f} documents of {LENGTH} characters a second")


def print_growth(texts: list[str], codebook: Codebook, largest: float) -> None:
    whole = "\n\n".join(texts)
    size = 0.25
    while size <= largest:
        text = (whole + "\n\n") * (int(size * 1e6) // len(whole) + 1)
        began = time.process_time()
        code_document(as_document(text), codebook)
        took = time.process_time() - began
        print(f"{len(text) / 1e6:.2f} MB: {took:.1f} s, {took / len(text) * 1e6:.1f} s a megabyte")
        size *= 2


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="?", default=ROOT / "seeds")
    parser.add_argument("--largest", type=float, default=1.0, help="megabytes of the longest text")
    options = parser.parse_args()
    codebook, _ = read_codebook(options.corpus / "codebook.toml")
    texts = read_texts(options.corpus)
    print_rate(texts, codebook)
    print_growth(texts, codebook, options.largest)


if __name__ == "__main__":
    main()
