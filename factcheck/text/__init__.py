"""Text in, values out: sentences, claims, kinds, check-worthiness, ranking and anchors. No input or output here.

A text is cut into `units`; each sentence is parsed (`nlp`), taken apart and worded again (`clauses`), with what its
pronouns, phrases (`reference`) and relative days (`dates`) stand for. `words` hold the patterns that kinds and
check-worthiness go by. `foreign` does the same for other languages, `llm` with a language model whose every answer is
verified. `matching` finds passages and earlier checks, `semantic` what says the same in other words.

A function's module is imported when the function is first asked for: what looks things up needs none of them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factcheck.text.anchors import anchor
    from factcheck.text.explaining import worth
    from factcheck.text.kinds import explain_kind, kind_of
    from factcheck.text.matching.ranking import rank
    from factcheck.text.splitting import split
    from factcheck.text.units.sentences import sentences
    from factcheck.text.worthiness import check_worthiness, explain_worthiness

__all__ = [
    "anchor",
    "check_worthiness",
    "explain_kind",
    "explain_worthiness",
    "kind_of",
    "rank",
    "sentences",
    "split",
    "worth",
]
_HOMES = {
    "anchor": "anchors",
    "check_worthiness": "worthiness",
    "explain_kind": "kinds",
    "explain_worthiness": "worthiness",
    "kind_of": "kinds",
    "rank": "matching.ranking",
    "sentences": "units.sentences",
    "split": "splitting",
    "worth": "explaining",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
