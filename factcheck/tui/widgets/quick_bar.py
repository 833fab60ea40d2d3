"""The scroll bar, drawn anew only where something about it changed, and each of its few looks once."""

from __future__ import annotations

from typing import ClassVar

from rich.color import Color
from textual.geometry import Region
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip


class QuickBar(ScrollBar):
    """Textual's own vertical scroll bar, which takes as long to draw as half the text beside it."""

    NO_COLOR: ClassVar[Color] = Color.default()
    _drawn: tuple[object, list[Strip]] = (None, [])

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draws the lines in `crop`; a bar is as narrow as it can be, so that nothing is left out at the sides."""
        bar, filters = self.render(), tuple(self.get_line_filters())
        if not isinstance(bar, ScrollBarRender):
            return super().render_lines(crop)
        looks = (self.size, bar.virtual_size, bar.window_size, bar.position, bar.style, filters)
        if looks != self._drawn[0]:
            self._drawn = looks, self._strips(bar)
        return self._drawn[1][crop.y : crop.bottom]

    def _strips(self, bar: ScrollBarRender) -> list[Strip]:
        """One strip for each line; lines that look the same are the same strip."""
        style = self.app.console.get_style(bar.style)
        segments = bar.render_bar(
            size=self.size.height,
            virtual_size=bar.virtual_size,
            window_size=bar.window_size,
            position=bar.position,
            thickness=bar.thickness,
            back_color=style.bgcolor or self.NO_COLOR,
            bar_color=style.color or self.NO_COLOR,
        ).segments
        strips = {segment: Strip([segment], bar.thickness).apply_style(self.rich_style) for segment in set(segments)}
        for line_filter in self.get_line_filters():
            strips = {
                segment: strip.apply_filter(line_filter, self.background_colors[1]) for segment, strip in strips.items()
            }
        return [strips[segment] for segment in segments]
