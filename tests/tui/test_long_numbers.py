"""Numbers of any length stand whole in the lists: half a number is another one's."""

from sqlalchemy import text

from factcheck import desk as verbs


def renumber(settings):
    """The case as one of a desk that has been at work for years."""
    ws = verbs.workspace.open_workspace(settings)
    with ws.store.writing() as session:
        session.execute(text("UPDATE article SET number = number + 12344"))
        session.execute(text("UPDATE claim SET number = number + 99990"))
    ws.close()


async def test_the_numbers_of_claims_stand_whole(seeded, open_desk):
    renumber(seeded)
    async with open_desk(seeded, open_article="12345") as desk:
        rows = verbs.paging.around(desk.ws, verbs.claims.ClaimFilter(article="12345")).rows
        shown = "\n".join(desk.lines())
        assert rows[0].number == "12345.99991"
        assert all(f"{row.number} " in shown for row in rows[:5])


async def test_the_numbers_of_articles_stand_whole_with_a_blank_behind_what_is_checked(seeded, open_desk):
    renumber(seeded)
    ws = verbs.workspace.open_workspace(seeded)
    row = verbs.articles.article(ws, "12345")
    ws.close()
    for size in ((120, 36), (80, 24)):
        async with open_desk(seeded, size=size) as desk:
            line = next(line for line in desk.lines() if "12345" in line)
            assert f"12345  {row.citation.title[:20]}" in line
            assert f" {row.checked}/{row.to_check} " in line
            assert line.rstrip().endswith(("│", "┃"))
