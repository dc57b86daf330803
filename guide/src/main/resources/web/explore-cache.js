// A workload under several policies, key by key. What happens at each step was done by the reference's own classes.

import { button, choice, html } from "./dom.js";
import { Latest } from "./latest.js";
import { get } from "./server.js";

const PACE_MILLIS = 450;
const KEYS_AROUND = 7;

/** What a cache holds after some steps, and what the last of them did. */
function after(policy, keys, steps, capacity) {
  const places = new Array(capacity).fill(null);
  let hits = 0;
  let out = null;
  policy.steps.slice(0, steps).forEach((step, index) => {
    out = null;
    if (step.hit) {
      hits++;
    } else if (step.place >= 0) {
      out = places[step.place];
      places[step.place] = keys[index];
    }
  });
  return { places, hits, out, last: steps > 0 ? policy.steps[steps - 1] : null };
}

function verdict(state) {
  if (!state.last) {
    return "empty";
  }
  if (state.last.hit) {
    return "hit";
  }
  if (state.last.place < 0) {
    return "miss; not let in";
  }
  return state.out === null ? "miss; there is room" : `miss; ${state.out} goes`;
}

function slot(key, index, state) {
  const last = state.last;
  const kinds = ["slot"];
  if (key === null) {
    kinds.push("free");
  }
  if (last && last.place === index) {
    kinds.push(last.hit ? "hit" : "new");
  }
  if (last && last.next === index) {
    kinds.push("next");
  }
  return html("li", { class: kinds.join(" ") }, key ?? "–");
}

class Caches {
  #place;
  #run = null;
  #latest = new Latest();
  #step = 0;
  #timer = null;
  #play = button("Play", () => this.#toggle());
  #slider = html("input", { type: "range", min: "0", "aria-label": "Step",
    oninput: () => this.#go(Number(this.#slider.value)) });
  #stage = html("div", { class: "stage caches" });
  #keys = html("p", { class: "keys", "aria-hidden": "true" });
  #words = html("p", { class: "words", role: "status" });
  #choice = html("span");
  #meaning = html("p", { class: "quiet meaning" });

  constructor(place) {
    this.#place = place;
    place.replaceChildren(html("section", { class: "explorer", "aria-label": "Try it: three policies side by side" },
      html("p", { class: "head" }, html("strong", {}, "Try it: "), "the same keys under three policies"),
      html("div", { class: "controls" }, this.#choice,
        button("Back", () => this.#go(this.#step - 1)), button("Step", () => this.#go(this.#step + 1)), this.#play,
        button("Reset", () => this.#go(0)), this.#slider),
      this.#meaning, this.#keys, this.#words, this.#stage,
      html("p", { class: "quiet legend" }, html("span", { class: "slot hit" }, "7"), " hit ",
        html("span", { class: "slot new" }, "7"), " just let in ", html("span", { class: "slot next" }, "7"),
        " would go next")));
  }

  async load(workload) {
    this.#stop();
    const run = await this.#latest.of(get(`/explore/cache/${workload}`));
    if (!run) {
      return;
    }
    this.#run = run;
    this.#choice.replaceChildren(choice("Workload:", this.#run.workloads, workload, (name) => this.load(name)));
    this.#meaning.textContent = this.#run.meaning;
    this.#slider.max = this.#run.keys.length;
    this.#go(0);
  }

  #go(step) {
    if (!this.#run) {
      return; // It has not been loaded yet.
    }
    this.#step = Math.max(0, Math.min(step, this.#run.keys.length));
    if (this.#step === this.#run.keys.length) {
      this.#stop();
    }
    this.#draw();
  }

  #toggle() {
    if (this.#timer) {
      this.#stop();
    } else {
      this.#play.textContent = "Pause";
      this.#words.setAttribute("aria-live", "off");
      this.#timer = setInterval(() => this.#go(this.#step + 1), PACE_MILLIS);
    }
  }

  #stop() {
    clearInterval(this.#timer);
    this.#timer = null;
    this.#words.removeAttribute("aria-live");
    this.#play.textContent = "Play";
  }

  #draw() {
    const { keys, policies, capacity } = this.#run;
    const states = policies.map((policy) => after(policy, keys, this.#step, capacity));
    this.#slider.value = this.#step;
    this.#slider.setAttribute("aria-valuetext", `step ${this.#step} of ${keys.length}`);
    const from = Math.max(0, this.#step - 1 - KEYS_AROUND);
    this.#keys.replaceChildren("Keys: ", ...keys.slice(from, this.#step + KEYS_AROUND).flatMap((key, index) =>
      [html("span", { class: from + index === this.#step - 1 ? "now" : from + index < this.#step ? "past" : "" }, key),
        " "]));
    this.#words.textContent = this.#step === 0 ? `Nothing was asked for yet; each cache holds ${capacity} entries.`
      : `Step ${this.#step}, key ${keys[this.#step - 1]}: `
        + policies.map((policy, index) => `${policy.name} ${verdict(states[index])}`).join(", ") + ".";
    this.#stage.replaceChildren(...policies.map((policy, index) => this.#cache(policy, states[index])));
  }

  #cache(policy, state) {
    const ratio = this.#step === 0 ? 0 : Math.round((100 * state.hits) / this.#step);
    return html("div", { class: "cache" },
      html("p", { class: "name" }, policy.name),
      html("ol", { class: "slots", "aria-label": `${policy.name} holds` },
        state.places.map((key, index) => slot(key, index, state))),
      html("p", { class: "ratio" }, `${state.hits} of ${this.#step} hit, ${ratio} %`),
      html("p", { class: "outcome " + (state.last?.hit ? "good" : "") }, verdict(state)));
  }
}

/** Offers the caches at a place of the page. */
export const explore = (place) => new Caches(place).load("scans");
