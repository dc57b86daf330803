// A thousand requests around the moment at which a value expires. Who loads and who waits was decided by the
// reference's own classes; the reader chooses the strategy and the moment.

import { button, choice, html } from "./dom.js";
import { get } from "./server.js";

const PACE_MILLIS = 80;
const STEP_MILLIS = 20;

/** What has become of a request by now. */
function state(strategy, request, now) {
  const { came, ends, stale } = strategy;
  if (came[request] > now) {
    return "";
  }
  if (ends[request] > now) {
    return "waits";
  }
  if (ends[request] > came[request]) {
    return "late";
  }
  return stale[request] ? "stale" : "hit";
}

class Stampede {
  #run;
  #strategy;
  #from;
  #to;
  #now;
  #timer = null;
  #meaning = html("p", { class: "quiet meaning" });
  #words = html("p", { class: "words", role: "status" });
  #crowd;
  #play = button("Play", () => this.#toggle());
  #slider;

  constructor(place, run) {
    this.#run = run;
    this.#strategy = run.strategies[0];
    const { came } = this.#strategy;
    this.#from = came[0];
    this.#to = came[came.length - 1];
    this.#crowd = html("div", { class: "crowd", "aria-hidden": "true" }, came.map(() => html("i")));
    this.#slider = html("input", { type: "range", min: this.#from, max: this.#to, step: STEP_MILLIS,
      "aria-label": "Moment", oninput: () => this.#go(Number(this.#slider.value)) });
    place.replaceChildren(html("section", { class: "explorer",
      "aria-label": "Try it: a thousand requests around the moment of expiry" },
      html("p", { class: "head" }, html("strong", {}, "Try it: "),
        `a thousand requests around the moment of expiry; a load takes ${run.load} ms`),
      html("div", { class: "controls" },
        choice("Strategy:", run.strategies.map(({ name }) => name), this.#strategy.name, (name) => {
          this.#strategy = run.strategies.find((one) => one.name === name);
          this.#go(this.#now);
        }),
        button("Back", () => this.#go(this.#now - STEP_MILLIS)),
        button("Step", () => this.#go(this.#now + STEP_MILLIS)),
        this.#play, button("Expiry", () => this.#go(0)), button("End", () => this.#go(this.#to)), this.#slider),
      this.#meaning, this.#words, this.#crowd,
      html("p", { class: "quiet legend" }, [["hit", "had its value at once"], ["stale", "got the old one at once"],
        ["waits", "waits"], ["late", "has waited"], ["loads", "began a load"]].flatMap(([kind, meaning]) =>
        [html("span", { class: "crowd" }, html("i", { class: kind })), ` ${meaning} `]))));
    this.#go(0);
  }

  #go(moment) {
    this.#now = Math.max(this.#from, Math.min(moment, this.#to));
    if (this.#now === this.#to) {
      this.#stop();
    }
    this.#draw();
  }

  #toggle() {
    if (this.#timer) {
      this.#stop();
    } else {
      if (this.#now === this.#to) {
        this.#now = this.#from;
      }
      this.#play.textContent = "Pause";
      this.#words.setAttribute("aria-live", "off");
      this.#timer = setInterval(() => this.#go(this.#now + STEP_MILLIS), PACE_MILLIS);
    }
  }

  #stop() {
    clearInterval(this.#timer);
    this.#timer = null;
    this.#words.removeAttribute("aria-live");
    this.#play.textContent = "Play";
  }

  #draw() {
    const { came, loads, meaning } = this.#strategy;
    const counts = { "": 0, hit: 0, stale: 0, waits: 0, late: 0 };
    let begun = 0;
    let running = 0;
    [...this.#crowd.children].forEach((one, request) => {
      const kind = state(this.#strategy, request, this.#now);
      counts[kind]++;
      const loading = kind !== "" && loads[request];
      begun += loading ? 1 : 0;
      running += loading && came[request] + this.#run.load > this.#now ? 1 : 0;
      one.className = loading ? `${kind} loads` : kind;
    });
    this.#slider.value = this.#now;
    this.#slider.setAttribute("aria-valuetext", this.#moment());
    this.#meaning.textContent = meaning;
    this.#words.textContent = `${this.#moment()}: ${came.length - counts[""]} requests have come. `
      + `${counts.waits} wait, ${counts.late} have waited, ${counts.stale} got the old value. `
      + `Loads: ${running} under way, ${begun} begun.`;
    this.#words.className = running > 10 ? "words bad" : "words";
  }

  #moment() {
    if (this.#now === 0) {
      return "At the expiry";
    }
    return `${Math.abs(this.#now)} ms ${this.#now < 0 ? "before" : "after"} the expiry`;
  }
}

export async function explore(place) {
  new Stampede(place, await get("/explore/stampede"));
}
