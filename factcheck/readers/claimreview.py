"""ClaimReview (https://schema.org/ClaimReview) as publishers put it out: one, a list, a graph, or a data feed."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite
from typing import Any

from factcheck.model.checked import BEST, WORST, CheckedClaim, value_of_number, value_of_words
from factcheck.readers.fields import day, derived_number, one_line

Members = dict[str, Any]
_HOLDERS = ("@graph", "dataFeedElement", "itemListElement", "item", "mainEntity", "hasPart")
"""The members in which graphs, feeds, lists and pages hold their reviews."""


def reviews(value: Any, where: str = "") -> Iterator[tuple[str, Members]]:
    """Every ClaimReview in a JSON value, behind where it stands: `@graph[3]`."""
    if isinstance(value, list):
        for place, item in enumerate(value):
            yield from reviews(item, f"{where}[{place}]")
    elif isinstance(value, dict):
        if _is_review(value):
            yield where, value
        else:
            for name in _HOLDERS:
                if name in value:
                    yield from reviews(value[name], f"{where}.{name}".removeprefix("."))


def check_in(review: Members) -> CheckedClaim:
    """What a ClaimReview says.

    Raises:
        InputError: it does not say which claim it reviews, or has a date that is none.
    """
    reviewed = _first(review.get("itemReviewed"))
    rating = _first(review.get("reviewRating"))
    claim = _said(review.get("claimReviewed")) or _said(reviewed.get("text")) or _said(reviewed.get("name"))
    url = _said(review.get("url"))
    reviewer = _name(review.get("author")) or _name(review.get("publisher")) or _name(review.get("sdPublisher"))
    words = _said(rating.get("alternateName")) or _said(rating.get("name")) or _said(rating.get("ratingValue"))
    return CheckedClaim(
        number=_identifier(review) or derived_number(url or reviewer, claim),
        claim=claim,
        title=_said(review.get("name")) or _said(review.get("headline")),
        claimant=_name(reviewed.get("author")) or _name(reviewed.get("creator")),
        rating=words,
        value=_value(rating, words),
        reviewer=reviewer,
        url=url,
        checked=day(_said(review.get("datePublished")), "datePublished"),
        language=_said(review.get("inLanguage")),
    )


def _is_review(members: Members) -> bool:
    types = members.get("@type", members.get("type"))
    named = types if isinstance(types, list) else [types]
    return "claimReviewed" in members or any(
        str(t).rpartition("/")[2].rpartition(":")[2] == "ClaimReview" for t in named
    )


def _identifier(review: Members) -> str:
    found = review.get("identifier")
    own = found.get("value") if isinstance(found, dict) else found
    return _said(review.get("@id")) or _said(own)


def _value(rating: Members, words: str) -> float | None:
    """The place of a rating, by its words where they are known: many publishers leave every number at its default."""
    if (known := value_of_words(words)) is not None:
        return known
    number = _number(rating.get("ratingValue"))
    best, worst = _number(rating.get("bestRating")), _number(rating.get("worstRating"))
    if number is None:
        return None
    return value_of_number(number, BEST if best is None else best, WORST if worst is None else worst)


def _number(value: Any) -> float | None:
    try:
        number = float(_said(value))
    except ValueError:
        return None
    return number if isfinite(number) else None


def _first(value: Any) -> Members:
    item = value[0] if isinstance(value, list) and value else value
    return item if isinstance(item, dict) else {"text": item} if isinstance(item, str) else {}


def _name(value: Any) -> str:
    """A person or organization by name; several are joined."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value)))
    return _said(value.get("name")) if isinstance(value, dict) else _said(value)


def _said(value: Any) -> str:
    """A text, however JSON-LD wraps it: as it is, with its language, or the first of several."""
    if isinstance(value, list):
        return _said(value[0]) if value else ""
    if isinstance(value, dict):
        return _said(value.get("@value", value.get("name", value.get("@id"))))
    return "" if value is None or isinstance(value, bool) else one_line(str(value))
