"""Splitting against the bare language pipeline on the same texts, and the memory a long text takes, in one run."""

import json
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

from factcheck.text import nlp, split

ARTICLES = Path(__file__).parents[1] / "tests" / "text" / "articles"
ROUNDS, AT_LEAST = 5, 0.8
LONG, MEGABYTES = 300_000, 250


def paragraphs():
    texts = [file.read_text(encoding="utf-8") for file in sorted(ARTICLES.glob("*.txt"))]
    return [piece for text in texts for piece in text.split("\n\n") if piece.strip()]


def spent(act):
    """Processor seconds of this process, which other programs on the machine do not change."""
    began = time.process_time()
    act()
    return time.process_time() - began


def bare(pieces):
    pipeline = nlp.load()
    for _ in pipeline.pipe(pieces, batch_size=nlp.BATCH):
        pass


def long_text():
    """Splits a text of LONG words and prints what this process took at most, in megabytes, and its words a second."""
    pieces = paragraphs()
    words = sum(len(piece.split()) for piece in pieces)
    text = "\n\n".join(pieces * (LONG // words + 1))
    seconds = spent(lambda: split(text))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"peak_mb": round(peak), "words_per_s": round(len(text.split()) / seconds)}))


def main():
    pieces = paragraphs()
    text = "\n\n".join(pieces)
    words = len(text.split())
    bare(pieces), split(text)
    pairs = [(spent(lambda: split(text)), spent(lambda: bare(pieces))) for _ in range(ROUNDS)]
    apart = subprocess.run([sys.executable, __file__, "long"], capture_output=True, text=True, check=True)
    figures = {
        "words": words,
        "split_words_per_s": round(words / statistics.median(p[0] for p in pairs)),
        "pipeline_words_per_s": round(words / statistics.median(p[1] for p in pairs)),
        "ratio": round(statistics.median(p[1] / p[0] for p in pairs), 2),
        "at_least": AT_LEAST,
        "long_words": LONG,
        **json.loads(apart.stdout),
        "at_most_mb": MEGABYTES,
    }
    print(json.dumps(figures))
    return 0 if figures["ratio"] >= AT_LEAST and figures["peak_mb"] <= MEGABYTES else 1


if __name__ == "__main__":
    sys.exit(long_text() if sys.argv[1:] == ["long"] else main())
