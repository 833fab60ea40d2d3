"""How far several reviewers agree on what they rated, chance agreement taken off."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import permutations


def alpha(units: Iterable[Sequence[Hashable]]) -> float | None:
    """Krippendorff's alpha with the nominal metric: 1 is full agreement, 0 what chance gives, below 0 is worse.

    Each unit holds the values that its raters gave, in any order; units with fewer than two say nothing about
    agreement and are left out. None where nothing can be said: no such unit, or only one value in all of them.

    After Krippendorff, Content Analysis (2004), chapter 11: alpha = 1 - (n - 1) * observed / expected, where pairs
    within a unit of m values weigh 1 / (m - 1).
    """
    weights: defaultdict[tuple[Hashable, Hashable], float] = defaultdict(float)
    for values in units:
        for pair in permutations(values, 2):
            weights[pair] += 1 / (len(values) - 1)
    totals: defaultdict[Hashable, float] = defaultdict(float)
    for (value, _), weight in weights.items():
        totals[value] += weight
    paired = sum(totals.values())
    observed = sum(weight for (one, other), weight in weights.items() if one != other)
    expected = paired**2 - sum(count**2 for count in totals.values())
    return None if not expected else 1 - (paired - 1) * observed / expected
