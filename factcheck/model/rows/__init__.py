"""What one screen or command shows, as the store's queries return it: frozen and complete."""

from factcheck.model.rows.articles import (
    ArticleFilter,
    ArticleRow,
    ArticleStatus,
    ArticleText,
    Coverage,
    CoveredUnit,
    Mark,
    Progress,
    Tally,
)
from factcheck.model.rows.claims import ClaimDetail, ClaimFilter, ClaimPage, ClaimRow, Order, SimilarClaim
from factcheck.model.rows.library import EarlierCheck, LibraryRow, Match
from factcheck.model.rows.sources import Passage, SourceKind, SourceRow, SourceText
from factcheck.model.rows.work import ChangeRow, EvidenceRow, NoteRow, Stance, VerdictRow, came_later, steps

__all__ = [
    "ArticleFilter",
    "ArticleRow",
    "ArticleStatus",
    "ArticleText",
    "ChangeRow",
    "ClaimDetail",
    "ClaimFilter",
    "ClaimPage",
    "ClaimRow",
    "Coverage",
    "CoveredUnit",
    "EarlierCheck",
    "EvidenceRow",
    "LibraryRow",
    "Mark",
    "Match",
    "NoteRow",
    "Order",
    "Passage",
    "Progress",
    "SimilarClaim",
    "SourceKind",
    "SourceRow",
    "SourceText",
    "Stance",
    "Tally",
    "VerdictRow",
    "came_later",
    "steps",
]
