"""What is done with sources and evidence, from the review."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from threading import Event
from typing import Any

from factcheck import desk
from factcheck.model.rows import ChangeRow, EarlierCheck, EvidenceRow, Passage, SourceKind, SourceRow, Stance
from factcheck.tui import screens
from factcheck.tui.jobs import Job, Progress
from factcheck.tui.screens import dialogs
from factcheck.tui.screens.browsing import browse
from factcheck.tui.screens.dialogs.storing import Values
from factcheck.tui.screens.fetching import NUMBERS, Cancelled, fetched, how
from factcheck.tui.screens.review_base import Found
from factcheck.tui.screens.review_passages import PassageFinding
from factcheck.tui.undertakings import Named
from factcheck.tui.widgets.detail_blocks import Shown, untaken


class SourceVerbs(PassageFinding):
    """Sources and evidence of the claim in hand."""

    _to_show = ""

    def do_add_source(self) -> None:
        """Asks for a web address or a file, and fetches it in the background."""
        if (row := self.claim) is None:
            return
        draft = f"source-for:{row.id}"

        def closed(typed: Values | None) -> None:
            if typed is not None:
                self.throw_away(draft)
                self.fetch_source([row.id], typed["where"].strip())

        self.open_form(dialogs.forms.source_form(row.number), closed, draft)

    def fetch_source(self, claims: Sequence[str], where: str) -> None:
        """Fetches a source for some claims; it can be watched on the source's own line, and in the drawer of jobs."""
        hosts, (first, *also) = self.bench.hosts, claims

        def add(cancelled: Cancelled, ws: Any, tell: Progress) -> SourceRow:
            row: SourceRow = desk.sources.add(ws, first, where, also=also, **how(hosts, cancelled, tell))
            return row

        self._fetch(claims, where, add)
        self.detail.turn_to("sources")
        self.news()

    def _fetch(self, claims: Sequence[str], where: str, call: Callable[[Cancelled, Any, Progress], SourceRow]) -> None:
        """The job belongs to the bench, not to this screen: it goes on when the screen is left."""
        bench, key, stop = self.bench, f"fetch:{next(NUMBERS)}", Event()
        bench.expect(key, self.article, tuple(claims), where)
        progress, failed = partial(bench.came_along, key), partial(bench.failed, key)

        def arrived(row: SourceRow) -> None:
            bench.arrived(key, row)
            self._to_show = row.number
            self.flash(f"{row.number} is here: {self.key('evidence')} goes to its passages, {self.takes_back}")

        def again() -> None:
            bench.sources.pop(key, None)
            self._fetch(claims, where, call)

        named = Named(f"Fetching {where}", stop, again)
        fetch = partial(fetched, partial(call, stop.is_set), where)
        bench.jobs.fetch(Job(bench, "fetch", fetch, arrived, failed, progress=progress, named=named))

    def _item(self) -> Any:
        shown = self.detail.shown
        return self.detail.item if shown and shown.detail.claim.key == self.claims.key else None

    def do_open_source(self) -> None:
        """Opens the source pointed at; else where the best passage is; else the first one that can be read."""
        item, row, shown = self._item(), self.claim, self.detail.shown
        if row is None or shown is None or shown.detail.claim.key != row.key:
            return
        if isinstance(item, SourceRow) and (self.group == "detail" or item in shown.detail.sources):
            self._open(item.id, None)
        elif isinstance(item, EvidenceRow):
            self._open(item.source, item.anchor.start)
        elif found := item if isinstance(item, Passage) else next(iter(untaken(shown)), None):
            self._open(found.source_id, found.start)
        elif source := _readable(shown):
            self._open(source.id, None)
        else:
            self.flash(f"There is no source yet: {self.key('source.add')} adds one.")

    def _open(self, source: str, at: int | None) -> None:
        if self.claim and self.text:
            reading = screens.source.SourceScreen(self.bench, self.text.article, self.claim, source, at)
            reading.attached = self.point_out
            self.app.push_screen(reading)

    def point_out(self, row: EvidenceRow) -> None:
        """The quote attached last is what the detail points at, once it is there."""
        self._to_show = row.number

    def _told(self, how: str, step: tuple[ChangeRow, bool]) -> None:
        """What an undo or redo brought back is shown."""
        super()._told(how, step)
        self._to_show = step[0].subject.rpartition(" ")[2]

    def show_detail(self, found: Found) -> None:
        """Shows the claim, with what was just attached, added or brought back in sight."""
        super().show_detail(found)
        detail = found[0]
        sources, quotes, notes = (
            {row.number for row in detail.sources},
            {row.number for row in detail.evidence},
            {row.number for row in detail.notes},
        )
        if self._to_show in sources | quotes | notes:
            self.detail.blocks.go_to(self._to_show)
            self._to_show = ""

    def do_attach(self, stance: str) -> None:
        """Attaches the passage pointed at, or changes the stance of the quote pointed at."""
        item, row = self._item(), self.claim
        if item is not None and not self.detail.blocks.is_in_sight:
            self.detail.blocks.go_to(self.detail.blocks.key)
            self.flash(f"What is pointed at was out of sight: here it is. {self.key(stance)} once more is for this.")
        elif row is not None and isinstance(item, Passage):
            self.write(
                lambda ws: desk.evidence.attach(ws, row.id, item.source_id, item.text, stance, start=item.start),
                self.attached,
            )
        elif isinstance(item, EvidenceRow) and item.stance is not Stance(stance):
            self.write(lambda ws: desk.evidence.edit(ws, item.id, stance=stance), self.attached)
        elif not isinstance(item, EvidenceRow):
            keys = f"{self.key('source.add')} adds a source, {self.key('source.open')} reads one"
            self.flash(f"Nothing is pointed at to attach: {keys}.")

    def attached(self, row: EvidenceRow) -> None:
        """Says what a quote does to the claim now."""
        self.flash(f"{row.number}{self.of(row.reviewer)} {row.stance.value}: {self.takes_back}")

    def of(self, reviewer: str) -> str:
        """Whose something is, where it is not mine."""
        return "" if reviewer == self.bench.reviewer else f" of {reviewer}"

    def _quote_edited(self, before: EvidenceRow, row: EvidenceRow) -> None:
        if row.rev == before.rev:
            self.unchanged(row.number)
        else:
            self.attached(row)

    def remove_quote(self, row: EvidenceRow) -> None:
        """Takes a quote off its claim, and says whose verdicts no longer rest on it."""
        shown = self.detail.shown
        verdicts = shown.detail.verdicts if shown else ()
        whose = [one.reviewer for one in verdicts if one.current and row.number in one.evidence]
        others = [name for name in whose if name != self.bench.reviewer]
        rested = f", on which the verdict of {' and '.join(others)} rested" if others else ""
        told = f"Removed {row.number}{self.of(row.reviewer)}{rested}: {self.takes_back}"
        self.write(lambda ws: desk.evidence.remove(ws, row.id), lambda _: self.flash(told))

    def do_cite(self) -> None:
        """Edits a source's citation."""
        if isinstance(item := self._item(), SourceRow):
            form = dialogs.forms.citation_form(f"Source {item.number}", item.citation, item.kind)
            self.ask(form, partial(_cite, item.id), draft=f"source:{item.id}", then=partial(self._cited, item))

    def _cited(self, before: SourceRow, row: SourceRow) -> None:
        if row.rev == before.rev:
            self.unchanged(row.number)
        else:
            self.flash(f"Saved the citation of {row.number}: {self.takes_back}")

    def do_refetch(self) -> None:
        """Fetches a source again; the quotes taken so far rest on the old snapshot."""
        item, claim = self._item(), self.claim
        if claim is None or not isinstance(item, SourceRow):
            return
        hosts, where = self.bench.hosts, item.citation.url or item.citation.title

        def again(cancelled: Cancelled, ws: Any, tell: Progress) -> SourceRow:
            row: SourceRow = desk.sources.refetch(ws, item.id, **how(hosts, cancelled, tell))
            return row

        self._fetch([claim.id], where, again)
        self.news()

    def do_browser(self) -> None:
        """Opens the address of the source or earlier check in a browser."""
        item = self._item()
        if isinstance(item, SourceRow | EarlierCheck):
            self.flash(browse(self.app, item.url if isinstance(item, EarlierCheck) else item.citation.url))

    # -- what came on its way --------------------------------------------------------------------

    def retry(self, key: str) -> None:
        """Fetches a source again that could not be had."""
        if (one := self.bench.sources.get(key)) and not one.under_way:
            del self.bench.sources[key]
            self.app.clear_notifications()
            self.fetch_source(one.claims, one.shown.where)

    def do_allow_host(self) -> None:
        """Lets the refused host of the source pointed at through until the workbench is left, and fetches again."""
        key = self.detail.blocks.key
        if (one := self.bench.sources.get(key)) and one.shown.host:
            self.bench.allowed.add(one.shown.host)
            self.retry(key)

    def forget(self, key: str) -> None:
        """Takes the line of a source that could not be had away."""
        if (one := self.bench.sources.get(key)) and not one.under_way:
            del self.bench.sources[key]
            self.app.clear_notifications()
            self.news()

    def edit_evidence(self, row: EvidenceRow) -> None:
        """Edits a quote's stance and words."""
        self.ask(
            dialogs.forms.evidence_form(row),
            partial(_quote, row),
            draft=f"evidence:{row.id}",
            then=partial(self._quote_edited, row),
        )

    def remove_source(self, row: SourceRow) -> None:
        """Takes a source off this claim; one that serves no other claim is removed."""
        claim = self.claim
        others = [number for number in row.claims if claim and number != claim.number]
        if claim and others and claim.number not in row.claims:
            self.flash(f"{row.number} is used for {', '.join(others)}: take it off there.")
        elif claim and others:
            took = f"Took {row.number} off {claim.number}: {self.takes_back}"
            self.write(lambda ws: desk.sources.unlink(ws, claim.id, row.id), lambda _: self.flash(took))
        else:
            removed = f"Removed {row.number}: {self.takes_back}"
            self.write(lambda ws: desk.sources.remove(ws, row.id), lambda _: self.flash(removed))


def _readable(shown: Shown) -> SourceRow | None:
    sources = [*shown.detail.sources, *shown.others]
    return next((row for row in sources if row.snapshot), next(iter(sources), None))


def _quote(row: EvidenceRow, ws: Any, typed: Values) -> EvidenceRow:
    quote = typed["quote"] if typed["quote"] != row.anchor.exact else ""
    edited: EvidenceRow = desk.evidence.edit(ws, row.id, stance=typed["stance"], quote=quote)
    return edited


def _cite(source: str, ws: Any, typed: Values) -> SourceRow:
    fields = dict(typed)
    row: SourceRow = desk.sources.edit(ws, source, kind=SourceKind(fields.pop("kind")), **fields)
    return row
