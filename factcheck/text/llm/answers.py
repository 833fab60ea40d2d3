"""What a model answered, read: the claims it proposes, nothing of them believed yet."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

from factcheck.errors import ModelError
from factcheck.model.plain import clean

MOST = 400
"""Proposals read from one answer; no block holds as many claims."""
LONGEST = 1_000
"""Characters of the longest wording or quote that is looked at."""

# Models without a constrained output put their reasoning before the answer and a fence around it.
_REASONING = re.compile(r"<think>.*?</think>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Proposal:
    """One claim as the model words it, and the words of the article it says it rests on."""

    quote: str
    text: str


def proposals(answer: str) -> list[Proposal]:
    """The proposals of an answer in its order.

    Raises:
        ModelError: the answer is no JSON object of the form that was asked for.
    """
    plain = _REASONING.sub("", answer)
    begin, end = plain.find("{"), plain.rfind("}")
    try:
        found = json.loads(plain[begin : end + 1])
        listed = [(item["quote"], item["text"]) for item in found["claims"]]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise ModelError(
            "The language model's answer is not the JSON that was asked for.",
            hint="Use a model or server that supports structured output.",
        ) from None
    if not all(isinstance(part, str) for pair in listed for part in pair):
        raise ModelError(
            "The language model's answer holds something other than quotes and texts.",
            hint="Use a model or server that supports structured output.",
        )
    return [Proposal(_cut(clean(quote).strip()), _cut(" ".join(clean(text).split()))) for quote, text in listed[:MOST]]


def _cut(text: str) -> str:
    """The text, or so much of it that it is seen to be too long."""
    return text[: LONGEST + 1]
