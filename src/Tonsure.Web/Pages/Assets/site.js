// What a page gains where scripts run: the live page is redrawn as measurements go on. Without this file every page works all the same.
"use strict";

const live = document.getElementById("live");
const state = document.getElementById("live-state");

if (live && state && window.EventSource) {
  const events = new EventSource(live.dataset.follow);
  events.addEventListener("runs", (event) => {
    const open = [...live.querySelectorAll("details")].map((part) => part.open);
    const drawn = new DOMParser().parseFromString(event.data, "text/html");
    const focused = live.contains(document.activeElement)
      ? [...live.querySelectorAll("[tabindex],a,summary")].indexOf(document.activeElement)
      : -1;
    live.replaceChildren(...drawn.body.childNodes);
    live.querySelectorAll("details").forEach((part, i) => {
      part.open = open[i] ?? false;
    });
    if (focused >= 0) {
      live.querySelectorAll("[tabindex],a,summary")[focused]?.focus({ preventScroll: true });
    }
    if (state.textContent !== state.dataset.live) {
      state.textContent = state.dataset.live;
    }
  });
  events.addEventListener("error", () => {
    state.textContent = state.dataset.lost;
  });
  window.addEventListener("pagehide", () => events.close());
}
