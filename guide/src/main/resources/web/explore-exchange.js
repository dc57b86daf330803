// A client, a cache, and an origin in which the reference answers: what goes over both wires, and what the cache keeps.
// All that can come of the first few requests was played before.

import { button, choice, html } from "./dom.js";
import { get } from "./server.js";

const VERSIONS = ["says nothing", "version 1", "version 2"];
const TAGS = ["none", "of the first edition", "of the edition that is there"];

class Exchange {
  #ways;
  #graph = null;
  #way;
  #method = "GET";
  #version = VERSIONS[1];
  #tag = TAGS[0];
  #steps = [];
  #words = html("p", { class: "words", role: "status" });
  #wrong = html("p", { class: "bad" });
  #wires = html("div", { class: "stage" });
  #stored = html("p", { class: "keys" });
  #past = html("ol", { class: "quiet" });
  #send = button("Send", () => this.#go(this.#choice()), { disabled: true });
  #wait = button("A minute passes", () => this.#go(this.#graph.choices.length), { disabled: true });
  #back = button("Back", () => this.#to(this.#steps.slice(0, -1)), { disabled: true });

  constructor(place, ways) {
    this.#ways = ways;
    this.#way = ways[0];
    place.replaceChildren(html("section", { class: "explorer", "aria-label": "Try it: a cache in between" },
      html("p", { class: "head" }, html("strong", {}, "Try it: "), "a client, a cache, and a server of two versions"),
      html("div", { class: "controls" },
        choice("Version in the:", ways.map(({ name }) => name), this.#way.name, (name) => this.#change(name)),
        choice("The client wants:", VERSIONS, this.#version, (version) => { this.#version = version; }),
        choice("Method:", ["GET", "HEAD", "PUT"], this.#method, (method) => { this.#method = method; }),
        choice("Tag:", TAGS, this.#tag, (tag) => { this.#tag = tag; }),
        this.#send, this.#wait, this.#back, button("Start again", () => this.#graph && this.#to([]))),
      this.#words, this.#wrong, this.#wires, this.#stored, this.#past,
      html("p", { class: "quiet legend" }, "Reads name the tag in If-None-Match, and changes in ",
        "If-Match. The server lets caches keep its answers for a minute. Tag \"32\" is of the third edition, as ",
        "version 2 shows it.")));
  }

  async open() {
    await this.#change(this.#way.name);
  }

  async #change(name) {
    this.#way = this.#ways.find((way) => way.name === name);
    const way = this.#way;
    const graph = await get(way.path);
    if (way === this.#way) {
      this.#graph = graph;
      this.#to(this.#steps);
    }
  }

  #choice() {
    return this.#graph.choices.indexOf(
      `${this.#method} ${VERSIONS.indexOf(this.#version)} ${TAGS.indexOf(this.#tag)}`);
  }

  #go(step) {
    this.#to([...this.#steps, step]);
  }

  /** Goes from the beginning, since the same steps lead elsewhere where a version is wanted in another way. */
  #to(steps) {
    const { states, exchanges, choices } = this.#graph;
    const past = [];
    let state = states[0];
    for (const step of steps) {
      const passes = step === choices.length;
      past.push(passes ? null : exchanges[state.next[2 * step]]);
      state = states[state.next[passes ? 2 * step : 2 * step + 1]];
    }
    this.#steps = steps;
    this.#show(past, state);
  }

  #show(past, { edition, stored, next }) {
    const last = past.at(-1);
    this.#words.textContent = past.length === 0 ? "Nothing was sent yet. Choose a request, and send it."
      : last ? `Cache: ${last.verdict}. ${last.why}` : "A minute has passed. Nothing in the cache is fresh.";
    this.#wrong.textContent = last?.wrong ?? "";
    this.#wires.replaceChildren(...last ? [this.#wire("Client and cache", last.request, last.answer),
      this.#wire("Cache and server", last.passed, last.origin)] : []);
    this.#stored.textContent = `Server: edition ${edition}. `
      + `Cache: ${stored.length === 0 ? "empty" : stored.join("; ")}.`;
    this.#past.replaceChildren(...past.map((one) => html("li", {}, one
      ? `${one.request.split("\n")[0]}: ${one.answer.slice(0, 3)}, ${one.verdict}` : "a minute passes")));
    for (const control of [this.#send, this.#wait]) {
      control.disabled = !next;
    }
    this.#back.disabled = past.length === 0;
  }

  #wire(name, request, answer) {
    return html("div", {}, html("p", {}, html("strong", {}, name)), request
      ? [html("pre", { class: "wire", tabindex: "0", "aria-label": "Request" }, request.trim()),
        html("pre", { class: "wire", tabindex: "0", "aria-label": "Answer" }, answer.trim())]
      : html("p", { class: "quiet" }, "nothing"));
  }
}

/** Offers the cache at a place of the page. */
export async function explore(place) {
  await new Exchange(place, await get("/explore/exchange/ways")).open();
}
