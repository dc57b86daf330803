// A query of GraphQL: what it costs before it runs, and then its levels with the batches that come of them. It was
// executed by the reference's own classes.

import { choice, html } from "./dom.js";
import { get } from "./server.js";

const many = (number, thing) => `${number.toLocaleString("en-US")} ${thing}${number === 1 ? "" : "s"}`;

class PlayedQuery {
  #queries;
  #text = html("p", { class: "keys" });
  #words = html("p", { class: "words", role: "status" });
  #levels = html("div", { class: "plan-tree" });

  constructor(place, queries) {
    this.#queries = queries;
    const first = queries[1];
    place.replaceChildren(html("section", { class: "explorer", "aria-label": "Try it: levels of a query" },
      html("p", { class: "head" }, html("strong", {}, "Try it: "), "a query, its levels, and their batches"),
      html("div", { class: "controls" },
        choice("Query:", queries.map(({ name }) => name), first.name, (name) =>
          this.#draw(queries.find((one) => one.name === name)))),
      this.#text, this.#words, this.#levels,
      html("p", { class: "quiet legend" }, "Left, the fields whose resolvers a level calls; right, how often. Below ",
        "them, the statements of its batches, with their keys.")));
    this.#draw(first);
  }

  #draw({ query, depth, cost, levels, statements, naive }) {
    this.#text.textContent = query;
    this.#words.textContent = `${many(depth, "field")} deep, and at most ${many(cost, "field")} in the answer. `
      + `It took ${many(statements, "statement")} in batches; without them it would have been ${naive}.`;
    this.#levels.replaceChildren(html("ul", {}, levels.map((level, index) => this.#level(level, index + 1))));
  }

  #level({ fields, batches }, number) {
    return html("li", {}, html("div", { class: "step" }, html("span", { class: "name" }, `Level ${number}`),
      html("span", { class: "time" }, batches.length === 1 ? "1 batch" : `${batches.length} batches`)),
    html("ul", {}, fields.map(({ field, times }) => html("li", {}, html("div", { class: "step" },
      html("span", {}, field), html("span", { class: "time" }, `${times} ×`)))),
    batches.map(({ source, keys }) => html("li", {}, html("div", { class: "step" },
      html("span", { class: "rows" }, `${source}: ${keys.join(", ")}`))))));
  }
}

export async function explore(place) {
  new PlayedQuery(place, await get("/explore/query"));
}
