// An executed plan as a picture: who took the time, and the planner's estimate beside what came. What is drawn was read
// off the plan by the reference's own class.

import { choice, html } from "./dom.js";
import { get } from "./server.js";

/** A number of rows, short enough to stand beside another. */
const rows = (number) => number.toLocaleString("en-US", { maximumFractionDigits: 2 });

const millis = (number) => `${number.toLocaleString("en-US", { maximumFractionDigits: 3 })} ms`;

const all = (node) => [node, ...node.children.flatMap(all)];

/** How many times as many rows came of a loop as were expected, or the other way round. */
function factor(node) {
  const expected = Math.max(1, node.estimatedRows);
  const came = Math.max(1, node.rows / node.loops);
  return Math.max(expected, came) / Math.min(expected, came);
}

const title = (node) => [node.subplan && `${node.subplan}:`, node.type, node.relation && `on ${node.relation}`]
  .filter(Boolean).join(" ");

class Plan {
  #plans;
  #plan;
  #sql = html("p", { class: "keys" });
  #words = html("p", { class: "words", role: "status" });
  #tree = html("div", { class: "plan-tree" });

  constructor(place, plans) {
    this.#plans = plans;
    this.#plan = plans[0];
    place.replaceChildren(html("section", { class: "explorer", "aria-label": "Try it: read a plan" },
      html("p", { class: "head" }, html("strong", {}, "Try it: "),
        "a plan that was executed, with the time that each node took for itself, and estimate beside actual"),
      html("div", { class: "controls" },
        choice("Plan:", plans.map(({ name }) => name), this.#plan.name, (name) => {
          this.#plan = this.#plans.find((one) => one.name === name);
          this.#draw();
        })),
      this.#sql, this.#words, this.#tree,
      html("p", { class: "quiet legend" }, "The bar is the node's share of the time. Rows are those of one loop: ",
        "expected, and what came.")));
    this.#draw();
  }

  #draw() {
    const { root, engine, sql, rowsRead, costliest, worstEstimate } = this.#plan;
    const nodes = all(root);
    const whole = nodes.reduce((sum, node) => sum + node.ownMillis, 0);
    this.#sql.textContent = `${engine}: ${sql}`;
    const slow = nodes[costliest];
    const wrong = worstEstimate === undefined ? null : nodes[worstEstimate];
    this.#words.textContent = `${rows(rowsRead)} rows of tables were looked at. The most time took ${title(slow)}: `
      + `${millis(slow.ownMillis)} of ${millis(whole)}. `
      + (wrong ? `The worst estimate is that of ${title(wrong)}: ${rows(wrong.estimatedRows)} expected, and `
        + `${rows(wrong.rows / wrong.loops)} came.` : "No estimate was wrong.");
    this.#tree.replaceChildren(html("ul", {}, this.#node(root, whole)));
  }

  #node(node, whole) {
    const { costliest, worstEstimate } = this.#plan;
    const never = node.loops === 0;
    const share = whole > 0 ? 100 * node.ownMillis / whole : 0;
    const bar = html("span", { class: "bar", "aria-hidden": "true" }, html("i"));
    bar.firstChild.style.inlineSize = `${share}%`;
    const came = never ? "never executed" : `${rows(node.estimatedRows)} expected, ${rows(node.rows / node.loops)} came`
      + (node.loops > 1 ? ` in each of ${rows(node.loops)} loops` : "")
      + (node.removed > 0 ? `, ${rows(node.removed)} removed` : "")
      + (node.number === worstEstimate ? `: ${factor(node).toFixed(1)} times off` : "");
    return html("li", {}, html("div", { class: "step" },
      html("span", { class: node.number === costliest ? "name bad" : "name" }, title(node)),
      html("span", { class: "time" }, millis(node.ownMillis)), bar,
      html("span", { class: node.number === worstEstimate ? "rows bad" : "rows quiet" }, came)),
    node.children.length > 0 ? html("ul", {}, node.children.map((child) => this.#node(child, whole))) : "");
  }
}

export async function explore(place) {
  new Plan(place, await get("/explore/plan"));
}
