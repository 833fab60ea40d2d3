"""Reading the days of an article's claims again, once its date is known."""

import pytest

from factcheck import desk as verbs

TEXT = "The dam at Lowmere broke on Tuesday.\n\nThe dam was built in 1962.\n"


@pytest.mark.acts("article.redate", "article.edit", "undo")
@pytest.mark.parametrize("open_article", ["1", None])
async def test_a_date_set_afterwards_is_offered_to_the_claims_and_taken_back_by_one_undo(
    settings, open_desk, open_article
):
    ws = verbs.workspace.open_workspace(settings)
    verbs.intake.seed(ws, "pasted", text=TEXT)
    async with open_desk(settings, open_article=open_article) as desk:
        await desk.press("g", "tab", "tab", "tab")
        await desk.type("14 May 2025")
        await desk.press("ctrl+s")
        assert desk.shows("Article 1 has another date")
        await desk.press("T")
        assert "Tuesday, May 13, 2025" in verbs.claims.claim(ws, "1.1").text
        assert desk.shows("1 claim says another day now: z takes it back")
        await desk.press("z")
        assert "2025" not in verbs.claims.claim(ws, "1.1").text
        assert verbs.articles.article(ws, "1").citation.published.year == 2025
    ws.close()


async def test_without_a_date_the_key_says_what_is_missing(settings, open_desk):
    ws = verbs.workspace.open_workspace(settings)
    verbs.intake.seed(ws, "pasted", text=TEXT)
    ws.close()
    async with open_desk(settings, open_article="1") as desk:
        await desk.press("T")
        assert "has no date of publication" in desk.app.bench.problems[-1].message
        assert not desk.shows("NOT SAVED")
