"""Pictures of a screen, one after the other, as one animated SVG: no script, no font, each line of text stored once."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

_STYLE = re.compile(r"\.(\S+-r\d+) \{ (.*?) \}")
_RECT = re.compile(r'<rect fill="[^"]+" x="[^"]+" y="([^"]+)"[^>]*shape-rendering[^>]*/>')
_TEXT = re.compile(r'<text class="([^"]+)" x="[^"]+" y="([^"]+)"[^>]*clip-path[^>]*>.*?</text>')
_CLIP = re.compile(r' clip-path="[^"]*line[^"]*"')
_VIEW = re.compile(r'viewBox="0 0 (\S+) (\S+)"')
_LINES = re.compile(r'<g transform="translate\([^)]*\)" clip-path="[^"]*">')
_HEIGHT = 24.4
"""Of a line of the screen, as Rich draws it."""
_CAPTION = 44
"""Room below the screen for what is being done."""


@dataclass(frozen=True)
class Frame:
    """A picture, the words below it, and how many seconds it stays."""

    picture: str
    says: str
    stays: float


def animated(frames: Sequence[Frame], *, still: int) -> str:
    """The frames as one SVG, over and over; `still` is the frame for viewers that show or want no movement."""
    first = frames[0].picture
    width, height = (float(side) for side in _VIEW.findall(first)[0])
    styles: dict[str, str] = {}
    seen: dict[str, list[int]] = {}
    for number, frame in enumerate(frames):
        for line in (*_lines(frame.picture, styles), _caption(frame.says, width, height)):
            seen.setdefault(line, []).append(number)
    together: dict[tuple[int, ...], list[str]] = {}
    for line, shown in seen.items():
        together.setdefault(tuple(shown), []).append(line)
    classes = "\n".join(f".{name} {{ {style} }}" for style, name in styles.items())
    moving = "\n".join(_keyframes(n, shown, frames, still) for n, shown in enumerate(together))
    groups = "\n".join(f'<g class="s{n}">{"".join(lines)}</g>' for n, lines in enumerate(together.values()))
    return (
        f'<svg viewBox="0 0 {width:g} {height + _CAPTION:g}" xmlns="http://www.w3.org/2000/svg">\n<style>\n'
        "text { font: 20px monospace; white-space: pre }\n[class$=title] { font: bold 18px sans-serif }\n"
        ".says { fill: #6b7685; font: 22px sans-serif }\n"
        f"{classes}\n{moving}\n@media (prefers-reduced-motion: reduce) {{ g {{ animation: none !important }} }}\n"
        f"</style>\n{_window(first)}\n{groups}\n</svg>\n"
    )


def _lines(picture: str, styles: dict[str, str]) -> Iterator[str]:
    """The rectangles and texts of each line of the screen, moved to their place, with classes that all frames share."""
    place = _LINES.findall(picture)[0].partition(" clip-path")[0] + ">"
    own = dict(_STYLE.findall(picture))
    lines: dict[int, list[str]] = {}
    for rect in _RECT.finditer(picture):
        lines.setdefault(int(float(rect[1]) // _HEIGHT), []).append(rect[0])
    for text in _TEXT.finditer(picture):
        name = styles.setdefault(own[text[1]], f"c{len(styles)}")
        words = _CLIP.sub("", text[0]).replace(f'"{text[1]}"', f'"{name}"')
        lines.setdefault(int(float(text[2]) // _HEIGHT), []).append(words)
    for line in lines.values():
        yield f"{place}{''.join(line)}</g>"


def _caption(words: str, width: float, height: float) -> str:
    return f'<text class="says" x="{width / 2:g}" y="{height + 28:g}" text-anchor="middle">{escape(words)}</text>'


def _keyframes(number: int, shown: tuple[int, ...], frames: Sequence[Frame], still: int) -> str:
    """When a group of lines is seen; without movement it is seen where it belongs to the still frame."""
    if len(shown) == len(frames):
        return ""
    whole = sum(frame.stays for frame in frames)
    stops, begun = [], 0.0
    for place, frame in enumerate(frames):
        if not place or (place in shown) != (place - 1 in shown):
            stops.append(f"{100 * begun / whole:.2f}%{{visibility:{'visible' if place in shown else 'hidden'}}}")
        begun += frame.stays
    resting = "visible" if still % len(frames) in shown else "hidden"
    return (
        f"@keyframes k{number} {{{''.join(stops)}}}\n"
        f".s{number} {{ visibility: {resting}; animation: k{number} {whole:g}s step-end infinite }}"
    )


def _window(picture: str) -> str:
    """The frame of the window around the screen, with its title."""
    return _LINES.split(picture, maxsplit=1)[0].partition("</defs>")[2].strip()
