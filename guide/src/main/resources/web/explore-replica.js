// A user in front of a primary and a replica: what happens next is up to you, and who answers is up to the reference's
// ReplicaRouter, or to a rule that sends every read to the replica.

import { button, choice, html } from "./dom.js";
import { get } from "./server.js";

const ROUTES = { "reads to the replica": "unrouted", "ReplicaRouter": "routed" };
const ACTIONS = { write: "Write", read: "Read", apply: "Replica applies one", fail_over: "Fail over" };
/** What goes wrong without a router: a read after a write, and a write that a failover loses. */
const STORY = ["write", "apply", "read", "write", "read", "fail_over", "read"];

class Replica {
  #graphs;
  #route = "reads to the replica";
  #steps = [];
  #body = html("tbody");
  #words = html("p", { class: "words", role: "status" });
  #back = button("Back", () => this.#to(this.#steps.slice(0, -1)));
  #buttons = new Map(Object.entries(ACTIONS).map(([action, name]) =>
    [action, button(name, () => this.#to([...this.#steps, action]))]));

  constructor(place, graphs) {
    this.#graphs = graphs;
    place.replaceChildren(html("section", { class: "explorer",
      "aria-label": "Try it: a user, a primary and a replica" },
      html("p", { class: "head" }, html("strong", {}, "Try it: "),
        "one user writes the numbers 1, 2, 3 and reads the newest; the replica applies them when you say so"),
      html("div", { class: "controls" },
        choice("Routing:", Object.keys(ROUTES), this.#route, (route) => {
          this.#route = route;
          this.#to(this.#possible(this.#steps));
        }),
        ...this.#buttons.values(), this.#back,
        button("The usual story", () => this.#to(STORY)),
        button("Reset", () => this.#to([]))),
      html("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "The steps" },
        html("table", { class: "schedule race session" },
          html("thead", {}, html("tr", {}, ["Step", "the user", "by", "primary", "replica", "seen"].map((name) =>
            html("th", { scope: "col" }, name)))), this.#body)),
      this.#words));
    this.#to([]);
  }

  /** The steps as far as they can be made, for with another routing some may not be there. */
  #possible(steps) {
    const graph = this.#graphs[ROUTES[this.#route]];
    let at = 0;
    const made = [];
    for (const action of steps) {
      const step = graph[at].actions[action];
      if (!step) {
        break;
      }
      made.push(action);
      at = step.to;
    }
    return made;
  }

  #to(steps) {
    this.#steps = this.#possible(steps);
    const graph = this.#graphs[ROUTES[this.#route]];
    let at = 0;
    const rows = this.#steps.map((action, index) => {
      const step = graph[at].actions[action];
      at = step.to;
      return this.#row(index, step, graph[at]);
    });
    this.#body.replaceChildren(...rows.map(({ row }) => row));
    this.#buttons.forEach((one, action) => {
      one.disabled = !graph[at].actions[action];
    });
    this.#back.disabled = steps.length === 0;
    const bad = rows.filter(({ step }) => !step.good);
    const refused = rows.filter(({ step }) => step.what.startsWith("refused"));
    this.#words.textContent = rows.length === 0 ? "Nothing has been written yet."
      : bad.length > 0 ? `Step ${bad[0].index + 1} is older than what the user has written or read.`
      : refused.length > 0 ? "What the user has seen is lost, and he is told so."
      : "The user has seen nothing older than he knew.";
    this.#words.className = `words ${bad.length > 0 ? "bad" : rows.length > 0 ? "good" : ""}`;
  }

  #row(index, step, state) {
    const cell = html("div", { class: "step" + (step.good ? "" : " refused") },
      html("span", { class: "outcome" }, step.what));
    const row = html("tr", { class: index === this.#steps.length - 1 ? "now" : "" },
      html("th", { scope: "row" }, String(index + 1)), html("td", {}, cell), html("td", {}, step.who),
      html("td", { class: "state" }, state.primary.join(" ")), html("td", { class: "state" }, state.replica.join(" ")),
      html("td", { class: "state" }, state.seen));
    return { index, step, row };
  }
}

export async function explore(place) {
  new Replica(place, await get("/explore/replica"));
}
