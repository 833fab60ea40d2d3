"""Splitting against the bare language pipeline on the same texts; the pace and the memory that a long text takes.

`bench_split.py 300000` takes a text of so many words for the second part.
"""

import json
import resource
import statistics
import subprocess
import sys
import time
from itertools import cycle
from pathlib import Path

from factcheck.text import nlp, split

ARTICLES = Path(__file__).parents[1] / "tests" / "text" / "articles"
ROUNDS, AT_LEAST = 5, 0.8
LONG, MEGABYTES = 100_000, 250
SLOWEST = 1.25
"""How much longer the last third of a long text may take than the first, were it not for its length."""


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


def long_text(words):
    """Splits a text of `words` words; prints its pace, how the last third's compares with the first's, and the peak."""
    pieces, counted = [], 0
    for piece in cycle(paragraphs()):
        pieces.append(piece)
        counted += len(piece.split())
        if counted >= words:
            break
    nlp.load()
    began = time.process_time()
    reached = []
    split("\n\n".join(pieces), progress=lambda share: reached.append((share, time.process_time() - began)))
    first, second = (next(seconds for share, seconds in reached if share >= part) for part in (1 / 3, 2 / 3))
    last = reached[-1][1]
    figures = {
        "long_words": counted,
        "long_words_per_s": round(counted / last),
        "last_third_by_first": round((last - second) / first, 2),
        "peak_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }
    print(json.dumps(figures))


def main(words):
    # A process begins with the peak of the one that starts it, so the long text comes before anything is loaded here.
    apart = subprocess.run([sys.executable, __file__, "long", str(words)], capture_output=True, text=True, check=True)
    pieces = paragraphs()
    text = "\n\n".join(pieces)
    short = len(text.split())
    bare(pieces), split(text)
    pairs = [(spent(lambda: split(text)), spent(lambda: bare(pieces))) for _ in range(ROUNDS)]
    figures = {
        "words": short,
        "split_words_per_s": round(short / statistics.median(p[0] for p in pairs)),
        "pipeline_words_per_s": round(short / statistics.median(p[1] for p in pairs)),
        "ratio": round(statistics.median(p[1] / p[0] for p in pairs), 2),
        "ratio_at_least": AT_LEAST,
        **json.loads(apart.stdout),
        "last_third_at_most": SLOWEST,
        "mb_at_most": MEGABYTES,
    }
    print(json.dumps(figures))
    linear = figures["last_third_by_first"] <= SLOWEST
    return 0 if figures["ratio"] >= AT_LEAST and linear and figures["peak_mb"] <= MEGABYTES else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["long"]:
        long_text(int(sys.argv[2]))
    else:
        sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else LONG))
