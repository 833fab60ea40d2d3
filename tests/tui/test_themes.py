"""The themes: what is written can be read, whatever the terminal, and whoever looks at it."""

import re
from itertools import combinations

import pytest
from rich.color import Color as TerminalColor
from rich.color import ColorSystem
from textual.color import Color

from factcheck.model.scales import ASCII_SIGNS, DEFAULT_SCALE, SIGN_NOTHING, SIGN_OPEN
from factcheck.tui.theme import THEMES, themes_for
from factcheck.tui.widgets.palette import style_of
from tests.tui.colours import SIGHT, contrast, distance
from tests.tui.walks import NEED_MORE, WALKS, walk

COLOURED = [name for name, theme in THEMES.items() if not theme.ansi]
VERDICTS = ("tone-good", "tone-mixed", "tone-bad", "tone-unknown")
READ = re.compile(r"[\w✓≈✗?◷☺○–+\"“”!.,:]")
"""What is to be read, unlike frames, bars and blanks."""


def variables(theme):
    own = ("foreground", "background", "surface", "accent")
    return {**theme.variables, **{name: getattr(theme, name) for name in own}}


def pairs():
    """Inks and the grounds they are drawn on."""
    inks = ("foreground", "quiet", "accent", *VERDICTS)
    for ground in ("background", "surface", "here", "tint-open"):
        yield from ((ink, ground) for ink in inks)
    for tone in VERDICTS:
        yield from ((ink, tone.replace("tone", "tint")) for ink in ("foreground", "quiet", tone))
    yield from (("foreground", "tint-passage"), ("quiet", "tint-passage"), ("picked-ink", "picked"))


def shown(name, colours):
    """A theme's colours as a terminal with so many colours shows them."""
    for variable, value in variables(themes_for(colours)[name]).items():
        if colours == "truecolor":
            yield variable, Color.parse(value).rgb
        elif value.startswith("#"):
            yield variable, tuple(TerminalColor.parse(value).downgrade(ColorSystem.EIGHT_BIT).get_truecolor())


@pytest.mark.parametrize("colours", ["truecolor", "256"])
@pytest.mark.parametrize("name", COLOURED)
def test_every_ink_reaches_the_contrast_of_wcag_on_every_ground_it_is_drawn_on(name, colours):
    found, wanted = dict(shown(name, colours)), 7 if name == "contrast" else 4.5
    low = {pair: contrast(found[pair[0]], found[pair[1]]) for pair in pairs()}
    assert {pair: ratio for pair, ratio in low.items() if ratio < wanted} == {}


@pytest.mark.parametrize("name", COLOURED)
def test_the_frame_with_the_focus_and_the_row_in_hand_stand_out(name):
    found = dict(shown(name, "truecolor"))
    assert contrast(found["accent"], found["background"]) >= 3
    assert distance(found["here"], found["background"]) >= 9
    assert distance(found["here"], found["tint-open"]) >= 9


@pytest.mark.parametrize("sight", SIGHT)
def test_the_colour_blind_theme_keeps_verdicts_and_where_i_am_apart_for_every_sight(sight):
    found = dict(shown("colour-blind", "truecolor"))
    apart = {pair: distance(found[pair[0]], found[pair[1]], sight) for pair in combinations((*VERDICTS, "accent"), 2)}
    assert {pair: far for pair, far in apart.items() if far < 20} == {}
    tints = combinations([tone.replace("tone", "tint") for tone in VERDICTS], 2)
    assert min(distance(found[one], found[other], sight) for one, other in tints) >= 9


def test_the_simulation_takes_green_and_red_for_each_other_where_a_cone_is_missing():
    assert distance((0, 160, 0), (190, 110, 0)) > 60
    assert distance((0, 160, 0), (190, 110, 0), "deuteranopia") < 30


def test_contrast_is_what_wcag_says_it_is():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((0x77, 0x77, 0x77), (255, 255, 255)) == pytest.approx(4.48, abs=0.005)


@pytest.mark.parametrize("signs", [{}, ASCII_SIGNS], ids=["unicode", "ascii"])
def test_verdicts_of_different_tones_have_different_signs(signs):
    tones = {rating.sign: rating.tone for rating in DEFAULT_SCALE.ratings} | {SIGN_OPEN: "open", SIGN_NOTHING: "no"}
    drawn = [signs.get(sign, sign) for sign in tones]
    assert len(set(drawn)) == len(drawn)
    assert all(len(sign) == 1 for sign in drawn)


def test_all_themes_say_what_each_colour_is_for():
    for theme in THEMES.values():
        missing = set(THEMES["dark"].variables) - set(theme.variables)
        assert not missing or theme.ansi


@pytest.mark.parametrize("colours", ["standard", None])
def test_a_terminal_of_sixteen_colours_or_none_gets_its_own_ones(colours):
    assert list(themes_for(colours)) == ["terminal"]
    assert list(themes_for("truecolor", none_wanted=True)) == ["terminal"]


def test_without_colours_every_state_is_told_by_another_look():
    looks = {
        names: style_of(names, themes_for(None)["terminal"].variables)
        for names in ("", "dim", "strong", "tint--open", "tint--row", "tint--here", "picked", "tab strong")
    }
    attributes = {names: (s.bold, s.dim, s.reverse, s.underline) for names, s in looks.items()}
    assert len(set(attributes.values())) == len(attributes)


# -- what is really drawn ----------------------------------------------------------------------------


def unreadable(app, wanted):
    """Words of the top screen whose ink is too near to their ground."""
    region = next((sheet.region for sheet in app.screen.query(".sheet, #--container")), app.screen.region)
    found = {}
    for strip in list(app.screen._compositor.render_strips())[region.y : region.bottom]:
        for part in strip.crop(region.x, region.right):
            if READ.search(part.text) and part.style and part.style.color and part.style.bgcolor:
                ink, ground = (tuple(c.get_truecolor()) for c in (part.style.color, part.style.bgcolor))
                if part.style.reverse:
                    ink, ground = ground, ink
                if contrast(ink, ground) < wanted:
                    found[part.text.strip()] = (ink, ground, round(contrast(ink, ground), 2))
    return found


@pytest.mark.parametrize("place", [place for place in WALKS if place not in NEED_MORE])
async def test_all_that_any_screen_draws_can_be_read_in_every_theme(seeded, open_desk, place):
    async with open_desk(seeded) as desk:
        await walk(desk, WALKS[place][-1])
        for name in COLOURED:
            desk.app.theme = THEMES[name].name
            await desk.settle()
            assert unreadable(desk.app, 7 if name == "contrast" else 4.5) == {}, name
