"""Plots of the figures: each tells nothing that is not also written beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from rich.text import Text
from textual_plotext import PlotextPlot

from factcheck.model.rows.figures import DayCount, Figures
from factcheck.tui.widgets.pieces import Pieces, fit, title
from factcheck.tui.widgets.when import day as day_words

LABEL = 14
"""Cells of what a bar is called."""
MARKS = r"[█\u2800-\u28ff]+"
"""What is drawn for a figure; the rest is frame and words."""
THIN = 0.001
"""Of a bar's place: it takes one line, which has its name."""
TICKS = 4
"""Days, or counts, that are named along an axis."""
MOST_DAYS = 90
"""How far back from the last day is drawn."""


class Plot(Pieces, PlotextPlot, can_focus=True):
    """A plot in the theme's own inks: one for all, or one for the line of each label."""

    def __init__(self, heading: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.set_reactive(PlotextPlot.theme, "clear")
        self.add_class("pane")
        self.border_title = title(heading)
        self._named: Mapping[str, str] = {}

    def render(self) -> Text:
        """What Plotext draws, without its colours and with ours."""
        drawn = super().render()
        text = Text(no_wrap=True)
        for line in (drawn.plain if isinstance(drawn, Text) else str(drawn)).splitlines():
            name = line.partition("┤")[0].strip()
            part = Text(f"{line}\n", self.tone("dim"))
            part.highlight_regex(MARKS, self.tone(self._named.get(name, "accent")))
            text.append_text(part)
        return text

    def bars(self, counts: Sequence[tuple[str, int, str]]) -> None:
        """Horizontal bars: what each is called, how long it is, in which tone; the first on top."""
        named = [(fit(name, LABEL), count, tone) for name, count, tone in counts]
        self._named = {name: tone for name, _, tone in named}
        self.plt.clear_figure()
        if named:
            names, values, _ = zip(*reversed(named), strict=True)
            self.plt.bar(list(names), list(values), orientation="horizontal", width=THIN, marker="█")
            self.plt.xticks(_steps(max(values)))
        self.refresh()

    def by_day(self, days: Sequence[DayCount], counts: Sequence[int], *, alone: bool = False) -> None:
        """A count by day, which holds until the next; or a bar a day, where each stands `alone`."""
        self._named = {}
        self.plt.clear_figure()
        if days:
            first = days[0].day
            places = [(one.day - first).days for one in days]
            if alone or len(days) == 1:
                self.plt.scatter(places, list(counts), marker="█", fillx=True)
            else:
                self.plt.plot(*_held(places, counts), marker="braille")
            self.plt.xticks(*_dates(first, places[-1]))
            self.plt.yticks(_steps(max(counts)))
            self.plt.ylim(0, max(1, *counts))
        self.refresh()


class Plots:
    """The plots of one screen, in the order in which room is found for them."""

    def __init__(self) -> None:
        self.verdicts = Plot("Verdicts", id="plot-verdicts")
        self.open = Plot("Claims left open", id="plot-open")
        self.daily = Plot("Verdicts a day", id="plot-daily")
        self.kinds = Plot("Kinds", id="plot-kinds")

    @property
    def all(self) -> tuple[Plot, ...]:
        """All of them."""
        return self.verdicts, self.open, self.daily, self.kinds

    def show(self, found: Figures) -> None:
        """Draws other figures."""
        days = [one for one in found.days if (found.days[-1].day - one.day).days < MOST_DAYS]
        self.verdicts.bars([(one.label, one.count, one.tone.value) for one in found.ratings])
        self.kinds.bars([(one.kind.value, one.claims, "accent") for one in found.kinds])
        self.open.by_day(days, [one.open for one in days])
        self.daily.by_day(days, [one.verdicts for one in days], alone=True)


def _held(places: Sequence[int], counts: Sequence[int]) -> tuple[list[int], list[int]]:
    """The points of a line on which each count holds until the next one."""
    along = [place for place in places for _ in range(2)][1:]
    return along, [count for count in counts for _ in range(2)][:-1]


def _steps(most: int) -> list[float]:
    """Whole numbers along an axis, from 0 to the largest."""
    return sorted({float(round(most * part / TICKS)) for part in range(TICKS + 1)})


def _dates(first: date, last: int) -> tuple[list[float], list[str]]:
    """Places along an axis of days, and what the days there are called."""
    places = sorted({round(last * part / (TICKS - 1)) for part in range(TICKS)})
    return [float(place) for place in places], [
        day_words(date.fromordinal(first.toordinal() + place))[:-5] for place in places
    ]
