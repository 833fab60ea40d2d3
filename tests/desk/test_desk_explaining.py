"""Why a claim is of its kind and worth what it is."""

from factcheck.desk import explaining
from factcheck.model.claims import Kind


def test_the_reasons_name_the_kind_by_the_words_and_what_moves_the_score():
    kind, features = explaining.reasons("The bridge cost four million euros.")
    assert kind.kind is Kind.STATISTIC
    assert kind.reason
    assert features
    weights = [abs(one.weight) for one in features]
    assert weights == sorted(weights, reverse=True)
