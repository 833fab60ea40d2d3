"""The driver of a workbench that is shown in a browser, by the server that started it."""

from __future__ import annotations

from textual.drivers.web_driver import WebDriver


class BrowserDriver(WebDriver):
    """Textual's web driver, whose workbench ends in good order when its window is closed or its server is gone."""

    def run_input_thread(self) -> None:
        """Reads what the server sends, until there is nothing left to come."""
        super().run_input_thread()
        if not self.exit_event.is_set():
            self._leave()

    def on_meta(self, packet_type: str, payload: dict[str, object]) -> None:
        """A message of the server."""
        if packet_type == "quit":
            self._leave()
        else:
            super().on_meta(packet_type, payload)

    def _leave(self) -> None:
        self._app.call_later(self._app.exit)
