"""Text in, values out: sentences, claims, kinds, check-worthiness, ranking and anchors. No input or output here."""

from factcheck.text.anchors import anchor
from factcheck.text.kinds import explain_kind, kind_of
from factcheck.text.ranking import rank
from factcheck.text.sentences import sentences
from factcheck.text.splitting import split
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
]
