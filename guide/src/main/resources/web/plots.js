// Makes the pictures of results interactive: values under the pointer, lines that can be left out, and what was
// measured on the reader's machine beside what is committed.

import { button, choice, html, whenNear } from "./dom.js";
import { get } from "./server.js";

const COLORS = 8;

// The palette is that of the style sheet: each theme has its own.
const color = (index) => getComputedStyle(document.documentElement).getPropertyValue(`--c${index % COLORS}`).trim();
const faded = (ink) => ink.replace(")", ", 0.33)");
const number = (value) => value.toLocaleString("en-US", { maximumSignificantDigits: 4 });
const title = (series) => (series.mine ? `${series.name} · this machine` : series.name);

/** Whether a line has the color of an earlier one, and is told from it by dots and triangles. */
const again = (series, names) => names.indexOf(series.name) >= COLORS;

function dataset(series, names, bars) {
  const ink = color(names.indexOf(series.name));
  const second = again(series, names);
  const common = { label: title(series), data: series.values, borderColor: ink };
  return bars
    ? { ...common, backgroundColor: series.mine ? faded(ink) : ink, borderWidth: series.mine ? 2 : 0 }
    : { ...common, backgroundColor: ink, borderWidth: 2, pointRadius: 3, spanGaps: true,
      borderDash: series.mine ? [6, 4] : second ? [2, 3] : [],
      pointStyle: series.mine ? "rectRot" : second ? "triangle" : "circle" };
}

function options(plot) {
  const style = getComputedStyle(document.documentElement);
  const text = style.getPropertyValue("--plot-text").trim();
  const grid = style.getPropertyValue("--plot-grid").trim();
  const axis = (name) => ({ title: { display: name !== "", text: name, color: text }, ticks: { color: text },
    grid: { color: grid }, border: { color: grid } });
  return {
    animation: false,
    maintainAspectRatio: false,
    interaction: { mode: "index", intersect: false },
    scales: {
      x: axis(plot.axis),
      y: { ...axis(plot.unit), type: plot.logarithmic ? "logarithmic" : "linear", beginAtZero: !plot.logarithmic },
    },
    plugins: {
      legend: { display: false },
      tooltip: { callbacks: { label: (item) => ` ${item.dataset.label}: ${number(item.raw)}` } },
    },
  };
}

class Plot {
  #figure;
  #plot;
  #view;
  #left = new Set();
  #chart = null;
  #canvas;
  #legend = html("div", { class: "legend", role: "group", "aria-label": "Lines" });
  #table = html("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "The numbers" });

  constructor(figure, plot) {
    this.#figure = figure;
    this.#plot = plot;
    this.#view = plot.views[0];
    const picture = figure.querySelector("img");
    this.#canvas = html("canvas", { role: "img",
      "aria-label": `${picture.alt}. The numbers are in the table below.` });
    const views = plot.views.map((view) => view.name);
    figure.append(html("div", { class: "interactive" },
      views.length > 1 ? choice("Shown:", views, this.#view.name, (name) => this.#choose(name)) : null,
      html("div", { class: "canvas" }, this.#canvas), this.#legend,
      html("details", {}, html("summary", {}, "The numbers"), this.#table)));
    picture.hidden = true;
    this.draw();
  }

  #choose(name) {
    this.#view = this.#plot.views.find((view) => view.name === name);
    this.draw();
  }

  draw() {
    const names = [...new Set(this.#view.series.map((series) => series.name))];
    const shown = this.#view.series.filter((series) => !this.#left.has(title(series)));
    const bars = this.#plot.bars || this.#view.labels.length === 1;
    this.#chart?.destroy();
    this.#chart = new globalThis.Chart(this.#canvas, {
      type: bars ? "bar" : "line",
      data: { labels: this.#view.labels, datasets: shown.map((series) => dataset(series, names, bars)) },
      options: options(this.#plot),
    });
    this.#legend.replaceChildren(...this.#view.series.map((series) => this.#entry(series, names)));
    this.#table.replaceChildren(this.#numbers());
  }

  #entry(series, names) {
    const name = title(series);
    const entry = button(html("span", {}, name), () => {
      if (!this.#left.delete(name)) {
        this.#left.add(name);
      }
      this.draw();
      // The entry was made anew.
      [...this.#legend.children].find((other) => other.textContent === name)?.focus();
    }, { "aria-pressed": String(!this.#left.has(name)), class: "entry" + (series.mine ? " mine" : "") });
    const shape = again(series, names) ? " second" : "";
    entry.prepend(html("span", { class: `swatch color-${names.indexOf(series.name) % COLORS}${shape}`,
      "aria-hidden": "true" }));
    return entry;
  }

  #numbers() {
    const view = this.#view;
    return html("table", {},
      html("thead", {}, html("tr", {}, html("th", { scope: "col" }, this.#plot.unit),
        view.labels.map((name) => html("th", { scope: "col" }, name)))),
      html("tbody", {}, view.series.map((series) => html("tr", {}, html("th", { scope: "row" }, title(series)),
        series.values.map((value) => html("td", {}, value === null ? "" : number(value)))))));
  }
}

const plots = [];

async function upgrade(figure) {
  try {
    const plot = await get(`/plots/${figure.dataset.plot}.json`);
    await import("./chart.umd.min.js");
    if (plot.views.length > 0) {
      plots.push(new Plot(figure, plot));
    }
  } catch {
    // The picture stays.
  }
}

document.querySelectorAll("figure.plot[data-plot]").forEach((figure) => whenNear(figure, () => upgrade(figure)));
new MutationObserver(() => plots.forEach((plot) => plot.draw()))
  .observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
