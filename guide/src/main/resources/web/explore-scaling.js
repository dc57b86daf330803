// How far a program scales out, by contention and coherence, and what fleets cost. Each number was computed by the
// reference's own classes.

import { choice, html, svg } from "./dom.js";
import { get } from "./server.js";

const WIDTH = 420;
const HEIGHT = 240;
const MARGIN = 34;

const percent = (share) => `${+(100 * share).toFixed(3)} %`;

const dollars = (cents) => `${(cents / 100).toLocaleString("en-US")} $`;

class Scaling {
  #data;
  #contention = 3;
  #coherence = 3;
  #load = 40;
  #spares = 1;
  #words = html("p", { class: "words", role: "status" });
  #picture = html("div", { class: "picture" });
  #prices = html("div");
  #cheapest = html("p", { class: "words", role: "status" });

  constructor(place, data) {
    this.#data = data;
    const loads = [...new Set(data.loads.map(({ load }) => String(load)))];
    place.replaceChildren(html("section", { class: "explorer", "aria-label": "Try it: up and out" },
      html("p", { class: "head" }, html("strong", {}, "Try it: "), "move contention and coherence, and see the peak move"),
      html("div", { class: "controls" },
        this.#slider("Contention", data.contentions, this.#contention, (at) => { this.#contention = at; }),
        this.#slider("Coherence", data.coherences, this.#coherence, (at) => { this.#coherence = at; })),
      this.#words, this.#picture,
      html("div", { class: "controls" },
        choice("In flight:", loads, String(this.#load), (load) => { this.#load = Number(load); this.#draw(); }),
        choice("Spare machines:", ["0", "1"], "1", (spares) => { this.#spares = Number(spares); this.#draw(); })),
      this.#cheapest, this.#prices));
    this.#draw();
  }

  #slider(name, values, chosen, onchange) {
    const shown = html("output", {}, percent(values[chosen]));
    const input = html("input", { type: "range", min: 0, max: values.length - 1, step: 1, value: chosen,
      "aria-valuetext": percent(values[chosen]),
      oninput: () => {
        const at = Number(input.value);
        shown.textContent = percent(values[at]);
        input.setAttribute("aria-valuetext", shown.textContent);
        onchange(at);
        this.#draw();
      } });
    return html("label", { class: "choice" }, `${name} `, input, " ", shown);
  }

  #draw() {
    const { points, peak } = this.#data.curves[this.#contention][this.#coherence];
    const last = points[points.length - 1].toFixed(1);
    this.#words.textContent = peak === undefined ? `There is no peak. ${points.length} workers do ${last} times as much as one.`
      : `The most do ${peak} worker${peak === 1 ? "" : "s"}`
        + (peak > points.length ? `, beyond the picture; ${points.length} do ${last} times as much as one.`
          : `: ${points[peak - 1].toFixed(1)} times as much as one. ${points.length} do ${last} times as much.`);
    this.#picture.replaceChildren(this.#curve(points, peak));
    this.#table();
  }

  #curve(points, peak) {
    const most = Math.max(4, ...points) * 1.1;
    const x = (workers) => MARGIN + (WIDTH - 2 * MARGIN) * (workers - 1) / (points.length - 1);
    const y = (times) => HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * times / most;
    const text = (at, up, words, anchor = "middle") =>
      svg("text", { x: at, y: up, "text-anchor": anchor, fill: "currentColor", "font-size": 12 }, words);
    const line = points.map((times, index) => `${x(index + 1).toFixed(1)},${y(times).toFixed(1)}`).join(" ");
    const shown = peak !== undefined && peak <= points.length;
    return svg("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img",
      "aria-label": "Throughput by the number of workers, in times what one does" },
    svg("path", { d: `M ${MARGIN} ${MARGIN} V ${HEIGHT - MARGIN} H ${WIDTH - MARGIN}`, fill: "none",
      stroke: "currentColor", opacity: 0.5 }),
    svg("polyline", { points: line, fill: "none", stroke: "currentColor", "stroke-width": 2.5 }),
    shown ? svg("circle", { cx: x(peak), cy: y(points[peak - 1]), r: 5, fill: "currentColor" }) : null,
    [1, 16, 32, 48, 64].map((workers) => text(x(workers), HEIGHT - MARGIN + 18, String(workers))),
    text(MARGIN, MARGIN - 10, `times one worker, up to ${(most / 1.1).toFixed(1)}`, "start"));
  }

  #table() {
    const { fleets } = this.#data.loads.find(({ load, spares }) => load === this.#load && spares === this.#spares);
    const best = fleets.reduce((one, other) => other.cents < one.cents
      || other.cents === one.cents && other.machines < one.machines ? other : one);
    this.#cheapest.textContent = `The cheapest: ${best.machines} of ${best.type}, ${dollars(best.cents)} a month.`;
    this.#prices.replaceChildren(html("table", {},
      html("thead", {}, html("tr", {}, ["Machine", "How many", "A month"].map((name) =>
        html("th", { scope: "col" }, name)))),
      html("tbody", {}, fleets.map((fleet) => html("tr", {},
        html("th", { scope: "row" }, fleet.type),
        html("td", {}, String(fleet.machines)),
        html("td", {}, fleet === best ? html("strong", {}, dollars(fleet.cents)) : dollars(fleet.cents)))))));
  }
}

export async function explore(place) {
  new Scaling(place, await get("/explore/scaling"));
}
