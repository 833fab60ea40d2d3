"""Vectors of sentences against a plain numpy matrix product of the same size in single precision.

Measured: sentences a second, milliseconds for one, seconds to load with and without the kept model, memory.
Run: python bench/bench_semantic.py
"""

from __future__ import annotations

import resource
import time
from pathlib import Path

import numpy

from factcheck.text import sentences
from factcheck.text.semantic import LAYERS, WIDTH, available, converted, embed, why_not

ARTICLES = Path(__file__).parents[1] / "tests" / "text" / "articles"
TIMES = 2000
AT_LEAST = 1.5
TOKENS = 25
"""About what a sentence has; the floor multiplies as many rows."""


def texts():
    articles = [file.read_text(encoding="utf-8") for file in sorted(ARTICLES.glob("*.txt"))]
    found = [text[unit.start : unit.end] for text in articles for unit in sentences(text)]
    return [f"{text} ({i})" for i, text in enumerate(found * (TIMES // len(found) + 1))][:TIMES]


def floor(count=50):
    """Sentences a second if nothing but the model's large products were computed, by numpy."""
    weights = [
        numpy.ones(shape, numpy.float32) for shape in [(WIDTH, WIDTH)] * 4 + [(WIDTH, 4 * WIDTH), (4 * WIDTH, WIDTH)]
    ]
    rows = {width: numpy.ones((count * TOKENS, width), numpy.float32) for width in (WIDTH, 4 * WIDTH)}
    started = time.perf_counter()
    for _ in range(LAYERS):
        for weight in weights:
            rows[weight.shape[0]] @ weight
    return count / (time.perf_counter() - started)


def main():
    if not available():
        print(f"nothing to measure: {why_not()}")
        return
    started = time.perf_counter()
    model = converted()
    print(f"converting: {time.perf_counter() - started:.2f} s, {len(model) / 1e6:.0f} MB")
    started = time.perf_counter()
    embed(["A text."], lambda: model)
    print(f"loading: {time.perf_counter() - started:.2f} s")
    several = texts()
    started = time.perf_counter()
    for text in several[:100]:
        embed([text])
    print(f"one sentence: {(time.perf_counter() - started) * 10:.1f} ms")
    started = time.perf_counter()
    embed(several)
    speed = len(several) / (time.perf_counter() - started)
    bare = max(floor() for _ in range(3))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{speed:.0f} sentences a second, the floor: {bare:.0f}; peak memory {peak:.0f} MB")
    assert speed >= AT_LEAST * bare, f"less than {AT_LEAST} times the floor"


if __name__ == "__main__":
    main()
