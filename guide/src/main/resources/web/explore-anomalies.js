// The matrix of anomalies: each cell opens its schedule, which is then run on a real database and shown step by step.

import { button, html } from "./dom.js";
import { Latest } from "./latest.js";
import { get } from "./server.js";

/** What became of a step. */
const outcome = (step) => (step.how === "refused" ? "refused: " + step.outcome.replace("goes on: ", "") : step.outcome);

class Schedule {
  #run;
  #step = 1;
  #body = html("tbody");
  #words = html("p", { class: "words", role: "status" });
  #back = button("Back", () => this.#go(this.#step - 1));
  #next = button("Step", () => this.#go(this.#step + 1));

  constructor(place, run) {
    this.#run = run;
    this.columns = [...new Set(run.steps.map((step) => step.who))].sort();
    place.replaceChildren(html("h3", { tabindex: "-1" }, run.title), html("p", { class: "quiet" }, run.where),
      html("div", { class: "controls" }, this.#back, this.#next,
        button("All", () => this.#go(run.steps.length)), button("Reset", () => this.#go(0))),
      html("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "The schedule" },
        html("table", { class: "schedule" },
          html("thead", {}, html("tr", {}, html("th", { scope: "col" }, "Step"),
            this.columns.map((who) => html("th", { scope: "col" }, who)))), this.#body)),
      this.#words);
    this.#go(1);
    place.querySelector("h3").focus({ preventScroll: true });
    place.scrollIntoView({ block: "nearest" });
  }

  #go(step) {
    const { steps } = this.#run;
    this.#step = Math.max(0, Math.min(step, steps.length));
    this.#back.disabled = this.#step === 0;
    this.#next.disabled = this.#step === steps.length;
    this.#body.replaceChildren(...steps.map((one, index) => this.#row(one, index)));
    const now = steps[this.#step - 1];
    this.#words.textContent = this.#step === steps.length ? this.#conclusion()
      : now ? `${now.who}: ${now.what}: ${outcome(now)}.` : "Nothing has run yet.";
    this.#words.className = "words" + (this.#step === steps.length ? this.#run.happened ? " bad" : " good" : "");
  }

  #conclusion() {
    return this.#run.happened ? "The anomaly has happened." : "It was prevented.";
  }

  #row(step, index) {
    const shown = index < this.#step;
    const cell = html("div", { class: `step ${step.how}` },
      html("code", {}, step.what), " ",
      html("span", { class: "outcome" }, outcome(step)));
    return html("tr", { class: shown ? index === this.#step - 1 ? "now" : "" : "later" },
      html("th", { scope: "row" }, String(index + 1)),
      this.columns.map((who) => html("td", {}, who === step.who && shown ? cell : null)));
  }
}

const SIGNS = [["prevented", "·", "prevented"], ["happens", "✗", "happens"]];

class Matrix {
  #latest = new Latest();
  #stage = html("div", { class: "stage-schedule" });
  #words = html("p", { class: "words", role: "status" });

  constructor(place, matrix) {
    place.replaceChildren(html("section", { class: "explorer", "aria-label": "Try it: the matrix of anomalies" },
      html("p", { class: "head" }, html("strong", {}, "Try it: "),
        "open a cell, and its schedule runs now, on a database of its own"),
      html("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "Anomalies by level" },
        html("table", { class: "matrix" },
          html("thead", {}, html("tr", {}, html("th", { scope: "col" }, "Engine and level"),
            matrix.anomalies.map((anomaly) => html("th", { scope: "col", title: anomaly.meaning }, anomaly.title)))),
          html("tbody", {}, matrix.rows.map((row) => html("tr", {},
            html("th", { scope: "row" }, `${row.engine.title} `, html("span", { class: "level" }, row.level.title)),
            row.cells.map((cell, index) => html("td", {}, this.#cell(row, matrix.anomalies[index], cell)))))))),
      this.#legend(matrix), this.#words, this.#stage));
  }

  /** What the signs and the names of the anomalies mean. */
  #legend(matrix) {
    return html("div", { class: "legend quiet" },
      html("p", {}, SIGNS.flatMap(([cell, sign, words]) => [html("span", { class: `sign ${cell}` }, sign), ` ${words}  `])),
      html("dl", { class: "meanings" }, matrix.anomalies.map((anomaly) =>
        html("div", {}, html("dt", {}, anomaly.title), html("dd", {}, anomaly.meaning)))));
  }

  #cell(row, anomaly, cell) {
    const [, sign, words] = SIGNS.find(([known]) => known === cell) ?? [cell, cell, cell];
    return button(sign, () => this.#open(row, anomaly), { class: cell,
      "aria-label": `${anomaly.title}, ${anomaly.meaning}, at ${row.level.title} of ${row.engine.title}: ${words}`,
      title: `${anomaly.title}, ${anomaly.meaning}: ${words}` });
  }

  async #open(row, anomaly) {
    this.#words.textContent = "It runs …";
    try {
      const run = await this.#latest.of(
        get(`/explore/anomalies/${row.engine.name}/${row.level.name}/${anomaly.name}`));
      if (!run) {
        return;
      }
      this.#words.textContent = "";
      new Schedule(this.#stage, run);
    } catch (failure) {
      this.#words.textContent = failure.message;
    }
  }
}

/** Offers the matrix at a place of the page. */
export async function explore(place) {
  new Matrix(place, await get("/explore/anomalies"));
  // The same matrix stands above it for who reads on paper or on a code host.
  const above = place.previousElementSibling;
  if (above?.matches("table, .scroll") && above.textContent.includes("G-single")) {
    above.classList.add("replaced");
  }
}
