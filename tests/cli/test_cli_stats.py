"""`stats`: the work in figures, for people and as JSON."""

from running import OTHER


def test_the_figures_are_told_in_words_with_how_they_are_reckoned(worked):
    lines = worked("stats").out.splitlines()
    assert lines[0].startswith("1 article · ")
    assert "1 of " in lines[0]
    assert "no claim was rated by two reviewers" in lines[1]
    assert "30 minutes" in lines[2]
    assert any(line.split() == ["1", "✓", "True"] for line in lines)
    assert any(line.endswith(" open") and "1 verdicts" in line for line in lines)


def test_as_json_every_figure_is_there(worked):
    found = worked.json("stats", "1")
    assert (found["article"], found["title"], found["articles"]) == ("1", "Bridge", 1)
    assert found["open"] == found["to_check"] - found["checked"]
    assert found["ratings"] == [{"label": "True", "sign": "✓", "tone": "good", "count": 1}]
    assert sum(kind["claims"] for kind in found["kinds"]) == found["claims"]
    assert found["agreement"] == {"reviewers": 1, "claims": 0, "agreed": 0, "alpha": None, "share": None}
    assert found["days"][-1]["open"] == found["open"]


def test_agreement_of_two_reviewers_is_told_by_both_measures(worked):
    worked("verdict", "1.2", "true")
    for claim in ("1.1", "1.2"):
        worked("verdict", claim, "true" if claim == "1.1" else "false", reviewer=OTHER)
    told = worked("stats").out.splitlines()[1]
    assert "50% of 2 claims" in told
    assert "(percent agreement); Krippendorff's alpha (nominal) 0.00" in told


def test_an_unknown_article_is_refused(worked):
    assert "9" in worked.refused("stats", "9")
