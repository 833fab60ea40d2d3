// The page around the terminal: which window this is, and what happens when its connection ends.
"use strict";
(() => {
  const LEFT = 4000, TOO_MANY = 4003, ELSEWHERE = 4004, OVER = 4005, BROKEN = 4011;
  const WORDS = {
    [LEFT]: "The workbench is closed. All that was typed is kept.",
    [TOO_MANY]: "Too many windows are open by this link: close one of them, then open this one again.",
    [ELSEWHERE]: "This window went on in another tab.",
    [OVER]: "This session is over. Ask whoever runs the server for a new link.",
    [BROKEN]: "The workbench ended by itself; the terminal where it is served says why.",
  };
  const RETRY = 1000;

  function windowName() {
    // Lives as long as the tab, a reload included: the server brings each window back to where it was.
    let name = sessionStorage.getItem("window");
    if (!name) {
      name = Array.from(crypto.getRandomValues(new Uint8Array(8)), (one) => one.toString(16).padStart(2, "0")).join("");
      sessionStorage.setItem("window", name);
    }
    return name;
  }

  function say(words, canOpen) {
    document.querySelector("#said").textContent = words;
    document.querySelector("#again").hidden = !canOpen;
    document.querySelector("#notice").hidden = false;
    if (canOpen) document.querySelector("#again").focus();
  }

  async function comeBack() {
    try {
      const answer = await fetch("alive", { cache: "no-store" });
      if (answer.ok) return location.reload();
      if (answer.status === 403) return say(WORDS[OVER], false);
    } catch {
      // Not there yet.
    }
    say("The connection is gone; trying again. You will be back at the same claim.", false);
    setTimeout(comeBack, RETRY);
  }

  let leaving = false;
  window.addEventListener("pagehide", () => { leaving = true; });

  function closed(code) {
    if (leaving) return;
    if (code in WORDS) say(WORDS[code], code !== OVER);
    else comeBack();
  }

  // The terminal's script opens the websocket and keeps it to itself; only so can be told why it was closed.
  window.WebSocket = class extends WebSocket {
    constructor(...where) {
      super(...where);
      this.addEventListener("close", (event) => closed(event.code));
    }

    send(data) {
      // A click or the focus may come before the connection does.
      if (this.readyState === WebSocket.OPEN) super.send(data);
    }
  };

  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  const terminal = document.querySelector("#terminal");
  terminal.dataset.sessionWebsocketUrl = `${scheme}//${location.host}${location.pathname}ws/${windowName()}`;
  document.querySelector("#again").addEventListener("click", () => location.reload());

  // The terminal measures its letters when it starts: not before they are there.
  const start = window.onload;
  const fonts = ["16px", "bold 16px", "italic 16px"].map((style) => document.fonts.load(`${style} "Roboto Mono"`));
  window.onload = (event) => Promise.allSettled(fonts).then(() => {
    start(event);
    document.querySelector(".xterm-helper-textarea").focus();
  });
})();
