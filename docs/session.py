"""The recorded session: a checker's first minute on the first case, key by key."""

from dataclasses import dataclass

from docs.animation import Frame, animated
from docs.staging import stage

SIZE = (120, 36)
RATIONALE = ("A desk officer ", "says so, ", "from the ", "papers.")
NAMES = {" ": "space", ".": "full_stop", ",": "comma"}


@dataclass(frozen=True)
class Step:
    """Keys pressed one after the other, what the line below the screen says of them, seconds that each stays."""

    keys: tuple[str, ...]
    says: str
    stays: float


STEPS = (
    Step((), "factcheck opens on the articles, with a first case to learn on", 2.5),
    Step(("enter",), "enter  the article with its claims marked, the claims, the claim in hand", 3.5),
    Step(("n",) * 6, "n  the next claim without a verdict", 0.6),
    Step(("e",), "e  its evidence: none yet, but the best passages of its source", 3.0),
    Step(("s",), "s  attach the passage: it supports the claim", 3.0),
    Step(("1",), "1  the verdict is “true”, because …", 2.0),
    *(
        Step(tuple(NAMES.get(one, one) for one in words), "1  the verdict is “true”, because …", 0)
        for words in RATIONALE
    ),
    Step(("ctrl+s",), "ctrl+s  kept: the sign stands in the list and in the article's margin", 3.5),
    Step(("z",), "z  undo, and what it undid", 3.5),
)
"""A step whose keys stay no time is typing: one frame for all its keys."""
TYPING = 0.5
"""Seconds that a frame of typing stays."""
STILL = -2
"""The frame shown where nothing may move: the verdict is kept."""


async def record() -> str:
    """The session as one SVG."""
    frames: list[Frame] = []
    async with stage(SIZE) as at_hand:
        for step in STEPS:
            await at_hand.press(*step.keys[:1] if step.stays else step.keys)
            frames.append(Frame(at_hand.picture("session"), step.says, step.stays or TYPING))
            for key in step.keys[1:] if step.stays else ():
                await at_hand.press(key)
                frames.append(Frame(at_hand.picture("session"), step.says, step.stays))
    return animated(frames, still=STILL)
