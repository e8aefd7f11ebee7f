"""How fast documents are coded, and whether time grows in step with the text, however odd the text.

    python -m tests.benchmarks.coding [CORPUS] [--largest MEGABYTES] [--only SHAPE ...]

Prints documents a second of one core's time for texts cut to 3,000 characters; then, for the corpus repeated and for
each shape of text that might cost more than its length, seconds for 0.5, 1, 2 ... megabytes: each about twice the one
before.
"""

import argparse
import hashlib
import time
from collections.abc import Mapping
from pathlib import Path

from data.codebook import read_codebook
from data.coding.document import code_document
from data.model import Codebook, Document

ROOT = Path(__file__).parents[2]
LENGTH = 3000
ROUNDS = 20
SMALLEST = 0.5
SHAPES: Mapping[str, str] = {
    "endless sentence": "Elena Rivas said the dam will be built on 4 May 2024, ",
    "endless speech": "Rivas rejected the dam, the mayor left on Monday, according to Vidal, who said that ",
    "endless Spanish": "Vidal rechazó la mina, que Rey apoyó, y Soto visitó Puerto Viejo el lunes, según Vidal, ",
    "nested speech": "Vidal said that Rey said that ",
    "short sentences": "Vidal said no. He met Rey. ",
    "short lines": "Vidal said no\n",
    "no blanks": "VidalsaidX",
    "one letter": "a",
    "quotation marks": '"',
    "unclosed marks": "“We reject it, said Vidal. ",
    "quotation over paragraphs": "“And we go on.\n\n",
    "apostrophes": "'a ",
    "brackets": "(",
    "open brackets": "(Vidal said ",
    "blank lines": "\n \n",
    "blanks": " ",
    "stops": ".",
    "dates": "4 May 2024, ",
    "calendar": "Three days after the runoff, ",
    "names": "Vidal and Rey and ",
    "colons": "Vidal: no\n",
}


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


def print_growth(name: str, piece: str, codebook: Codebook, largest: float) -> None:
    """One line: seconds for each size, the sizes doubling up to the largest."""
    size = min(SMALLEST, largest)
    told: list[str] = []
    while size <= largest:
        letters = int(size * 1e6)
        document = as_document((piece * (letters // len(piece) + 1))[:letters] + "x")
        began = time.process_time()
        code_document(document, codebook)
        told.append(f"{size:g} MB {time.process_time() - began:.1f} s")
        size = largest if size < largest < 2 * size else 2 * size
    print(f"{name:26} {'; '.join(told)}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="?", default=ROOT / "seeds")
    parser.add_argument("--largest", type=float, default=1.0, help="megabytes of the longest text")
    parser.add_argument("--only", nargs="*", choices=[*SHAPES, "corpus"], help="only these shapes of text")
    options = parser.parse_args()
    codebook, _ = read_codebook(options.corpus / "codebook.toml")
    texts = read_texts(options.corpus)
    print_rate(texts, codebook)
    for name, piece in {"corpus": "\n\n".join(texts) + "\n\n", **SHAPES}.items():
        if options.only is None or name in options.only:
            print_growth(name, piece, codebook, options.largest)


if __name__ == "__main__":
    main()
