"""Taking articles in: the form for a new one, and the job that takes it apart."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from textual import events

from factcheck import desk
from factcheck.errors import FactcheckError
from factcheck.model.document import Citation
from factcheck.tui.bench import Bench
from factcheck.tui.jobs import Job, Progress
from factcheck.tui.messages import Problem
from factcheck.tui.readying import learn_meanings, load_language_model, tell_of_loading
from factcheck.tui.screens import dialogs
from factcheck.tui.screens.base import DeskScreen
from factcheck.tui.screens.dialogs.storing import Values
from factcheck.tui.undertakings import Named

PASTED = "pasted"
"""What a pasted text is called while it is taken apart."""
DRAFT = "seed"
"""The key of what was typed and left, or could not be taken apart."""


class TakingIn(DeskScreen):
    """What is taken in goes on whatever is looked at meanwhile; what could not be taken in is in the form again."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._progress = ""
        self.newest = ""
        self._stops: list[Event] = []

    def review(self, article: str) -> None:
        """Opens an article."""
        raise NotImplementedError

    def do_seed(self) -> None:
        """Asks for a new article; what takes it apart is loaded meanwhile."""
        load_language_model(self.bench)
        self.open_form(dialogs.seeding.seed_form(), self._asked, DRAFT)

    async def on_paste(self, event: events.Paste) -> None:
        """A text, path or address pasted on the list is a new article: its form opens with it."""
        load_language_model(self.bench)
        form = dialogs.seeding.seed_form()
        form.draft, form.forget = partial(self.keep_draft, DRAFT), partial(self.throw_away, DRAFT)
        await self.app.push_screen(form, self._asked)
        form.paste(event.text)

    def _asked(self, typed: Values | None) -> None:
        if typed:
            where = typed["where"].strip()
            if where:
                self.throw_away(DRAFT)
            here = where if "://" in where else str(Path(where).expanduser())
            given = dialogs.seeding.citation_of(typed)
            self._seed(here if where else PASTED, typed["text"] if not where else None, given, typed)

    def _seed(
        self, where: str, text: str | None = None, given: Citation | None = None, typed: Values | None = None
    ) -> None:
        self._progress = f"taking apart {where}"
        stop = Event()
        self._stops.append(stop)

        def seeded(made: Sequence[Any]) -> None:
            self._over(stop)
            if text is not None:
                self.bench.jobs.write(Job(self, "draft", partial(self.drop_draft, DRAFT)))
            self._seeded(made)

        def failed(_problem: Problem) -> None:
            self._over(stop)
            self._not_seeded(typed)

        call = partial(_seed, where, text, given, cancelled=lambda: self.bench.jobs.closing() or stop.is_set())
        named = Named(f"Taking apart {where}", stop, partial(self._seed, where, text, given, typed))
        self.bench.jobs.fetch(Job(self, "fetch", call, seeded, failed, progress=self._came_along, named=named))
        self.show_standing()

    def _over(self, stop: Event) -> None:
        self._stops.remove(stop)
        if not self._stops:
            self._progress = ""

    def _came_along(self, what: str, share: float | None) -> None:
        self._progress = what if share is None else f"{what} {100 * share:.0f} %"
        self.show_standing()

    def _seeded(self, made: Sequence[Any]) -> None:
        failures = [one for one in made if isinstance(one, FactcheckError)]
        seeded = [one for one in made if not isinstance(one, FactcheckError)]
        if failures:
            first = failures[0]
            self.notice(
                f"{first.message} {first.hint}", title=f"{len(failures)} of {len(made)} not taken in", warns=True
            )
        if restored := [one.article.number for one in seeded if one.restored]:
            self.notice(f"Discarded before, and on the list again: {', '.join(restored)}.")
        elif seeded and not any(one.created for one in seeded):
            self.notice("The same text was here already; nothing was added.")
        for one in seeded:
            if one.remark:
                self.bench.refused[one.article.id] = one.refused
                listed = f" {self.key('refused')} lists what was refused." if one.refused else ""
                self.notice(f"{one.remark}{listed}", title=f"Article {one.article.number}")
        if seeded:
            self.newest = seeded[-1].article.id
        if len(seeded) == 1 and self.is_current:
            self.review(seeded[0].article.id)
        learn_meanings(self.bench)

    def stop_seeding(self) -> None:
        """Takes in no more of what is being taken in; what is stored stays."""
        if self._stops:
            for stop in self._stops:
                stop.set()
            self.flash("Taking in stops here; what was taken in stays.")

    def _not_seeded(self, typed: Values | None) -> None:
        if typed:
            self.keep_draft(DRAFT, json.dumps(typed, ensure_ascii=False))
        self.do_reload()


def _seed(
    where: str,
    text: str | None,
    given: Citation | None,
    ws: Any,
    tell: Progress,
    *,
    cancelled: Callable[[], bool],
) -> list[Any]:
    """What came of each source: of the files of a folder, one that cannot be used stops no other."""
    order = desk.intake.Order(given=given)
    sources = [where] if text is not None else desk.intake.expand(where)
    if len(sources) == 1:
        tell_of_loading(ws, tell)
        return [desk.intake.seed(ws, sources[0], order, text=text, progress=tell, cancelled=cancelled)]
    made: list[Any] = []
    tell(f"taking in {len(sources)} files", 0.0)
    for one in desk.folders.seed_all(ws, sources, order, cancelled=cancelled):
        made.append(one)
        tell(f"taking in files, {len(made)} of {len(sources)},", len(made) / len(sources))
    return made
