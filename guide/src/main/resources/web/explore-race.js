// A slow reader and a writer of one row: who makes the next call is up to you, and what comes of it is up to the
// reference's CacheAside, beside a cache with leases and beside one without.

import { button, choice, html } from "./dom.js";
import { get } from "./server.js";

const CACHES = { "without leases": "without", "with leases": "with" };
/** The order that goes wrong: the reader fetches, the writer comes and goes, and the reader stores. */
const SLOW_READER = { without: "rrwwr", with: "rrrwwwr" };
const CLIENTS = ["reader", "writer"];

class Race {
  #orders;
  #cache = "without leases";
  #order = "";
  #body = html("tbody");
  #words = html("p", { class: "words", role: "status" });
  #back = button("Back", () => this.#to(this.#order.slice(0, -1)));
  #turns = new Map(CLIENTS.map((who) => [who, button(`Next call of the ${who}`, () => this.#to(this.#order + who[0]))]));

  constructor(place, orders) {
    this.#orders = orders;
    place.replaceChildren(html("section", { class: "explorer", "aria-label": "Try it: a reader and a writer" },
      html("p", { class: "head" }, html("strong", {}, "Try it: "),
        `the price is ${orders.old}, and a writer makes it ${orders.new} while a reader is on its way`),
      html("div", { class: "controls" },
        choice("Cache:", Object.keys(CACHES), this.#cache, (cache) => {
          this.#cache = cache;
          this.#to("");
        }),
        ...this.#turns.values(), this.#back,
        button("The slow reader", () => this.#to(SLOW_READER[CACHES[this.#cache]])),
        button("Reset", () => this.#to(""))),
      html("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "The schedule" },
        html("table", { class: "schedule race" },
          html("thead", {}, html("tr", {}, ["Step", ...CLIENTS, "cache", "database"].map((name) =>
            html("th", { scope: "col" }, name)))), this.#body)),
      this.#words));
    this.#to("");
  }

  /** What there is after so many calls of the order. */
  #after(count) {
    return this.#orders[CACHES[this.#cache]][this.#order.slice(0, count)];
  }

  #to(order) {
    this.#order = order;
    const { next } = this.#after(order.length);
    this.#turns.forEach((turn, who) => {
      turn.disabled = !next.includes(who);
    });
    this.#back.disabled = order === "";
    this.#body.replaceChildren(...[...order].map((_, index) => this.#row(index)));
    const [text, mood] = this.#said(next);
    this.#words.textContent = text;
    this.#words.className = `words ${mood}`;
  }

  #row(index) {
    const step = this.#after(index + 1);
    const cell = html("div", { class: "step" + (step.outcome.startsWith("refused") ? " refused" : "") },
      html("code", {}, step.what), " ", html("span", { class: "outcome" }, step.outcome));
    return html("tr", { class: index === this.#order.length - 1 ? "now" : "" },
      html("th", { scope: "row" }, String(index + 1)),
      CLIENTS.map((who) => html("td", {}, who === step.who ? cell : null)),
      html("td", { class: "state" }, step.held), html("td", { class: "state" }, step.stored));
  }

  #said(next) {
    if (this.#order === "") {
      return ["Nothing is held, and nobody has called yet.", ""];
    }
    const { held, stored } = this.#after(this.#order.length);
    if (next.length > 0) {
      return [`The cache holds ${held}, the database says ${stored}. Waiting: the ${next.join(" and the ")}.`, ""];
    }
    return held === "nothing" || held === stored
      ? [`All have ended. The cache holds ${held}, the database says ${stored}: nothing old is left.`, "good"]
      : [`All have ended. The cache holds ${held}, the database says ${stored}, until the row expires.`, "bad"];
  }
}

export async function explore(place) {
  new Race(place, await get("/explore/race"));
}
