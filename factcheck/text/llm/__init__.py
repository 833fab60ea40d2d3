"""The engine `llm`: a language model selects, words and splits; every claim it proposes is verified here.

What talks to the model lives in `factcheck.sources.llm` and comes in as a callable. Nothing the model says is taken
on trust: places, kinds, claimants, scores and replacements are computed from the article by our own code.
"""
