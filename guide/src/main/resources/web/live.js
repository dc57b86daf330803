// Verdicts as they come: brings events to the badges and panels of a page.

import "./comparison.js";
import "./panel.js";

const STATES = { open: "open", changed: "changed", red: "red", green: "green", "so-far": "green so far",
  trouble: "no verdict" };

function show(status) {
  for (const badge of document.querySelectorAll(`.badge[data-kata="${CSS.escape(status.kata)}"]`)) {
    badge.toggleAttribute("data-busy", status.state === "running" || status.state === "so-far");
    if (status.state in STATES) {
      badge.dataset.state = status.state;
      badge.textContent = STATES[status.state];
    }
  }
  for (const panel of document.querySelectorAll(`kata-panel[name="${CSS.escape(status.kata)}"]`)) {
    panel.show(status);
  }
  count();
}

/** Counts what is green, where the contents show it. */
function count() {
  for (const progress of document.querySelectorAll("p.progress progress")) {
    const scope = progress.closest(".card") ?? document;
    const green = scope.querySelectorAll('li .badge[data-state="green"]').length;
    progress.value = green;
    const words = progress.parentElement.querySelector("span");
    if (words) {
      words.textContent = `${green} of ${progress.max} green`;
    }
  }
}

const panels = document.querySelectorAll("kata-panel");
const chapter = panels[0]?.dataset.chapter;
let source = null;

function listen() {
  source = new EventSource("/events" + (chapter ? "?chapter=" + encodeURIComponent(chapter) : ""));
  source.addEventListener("kata", (event) => show(JSON.parse(event.data)));
  source.addEventListener("open", () => panels.forEach((panel) => panel.connected(true)));
  source.addEventListener("error", () => panels.forEach((panel) => panel.connected(false)));
}

function stop() {
  source?.close();
  source = null;
}

// A browser keeps only six connections to a host: a page that nobody sees must not hold one.
function update() {
  if (document.hidden) {
    stop();
  } else if (!source) {
    listen();
  }
}

if (panels.length > 0 || document.querySelector(".badge[data-kata]")) {
  document.addEventListener("visibilitychange", update);
  addEventListener("pagehide", stop);
  addEventListener("pageshow", update);
  update();
}
