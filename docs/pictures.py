"""Takes the documents' pictures of the real screen, and records the session they show: `make pictures`."""

import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path

from docs.session import record
from docs.staging import fixed_surroundings, stage

SCREENS = Path(__file__).parent / "screens"
WIDE, LOW, NARROW = (120, 36), (120, 20), (80, 24)
TO_CLAIM_12 = "enter n n n n n n"


@dataclass(frozen=True)
class Shot:
    """One picture: its file, and the keys that lead there from the list of articles."""

    name: str
    keys: str
    size: tuple[int, int] = WIDE
    theme: str = "dark"
    others: bool = False


SHOTS = (
    Shot("articles", "", size=LOW, others=True),
    Shot("review", f"{TO_CLAIM_12} e"),
    Shot("review-light", f"{TO_CLAIM_12} e", theme="light"),
    Shot("verdict", f"{TO_CLAIM_12} e s 1"),
    Shot("source", f"{TO_CLAIM_12} o"),
    Shot("coverage", "enter C n"),
    Shot("narrow", TO_CLAIM_12, size=NARROW),
)


async def take(shot: Shot) -> None:
    """Goes there and takes the picture."""
    async with stage(shot.size, shot.theme, others=shot.others) as at_hand:
        await at_hand.press(*shot.keys.split())
        (SCREENS / f"{shot.name}.svg").write_text(at_hand.picture(shot.name), encoding="utf-8")


async def take_all() -> None:
    """Takes every picture, one after the other, then the session."""
    for shot in SHOTS:
        await take(shot)
    (SCREENS / "session.svg").write_text(await record(), encoding="utf-8")


def main() -> int:
    """Makes every picture anew."""
    SCREENS.mkdir(exist_ok=True)
    with fixed_surroundings():
        asyncio.run(take_all())
    return 0


if __name__ == "__main__":
    sys.exit(main())
