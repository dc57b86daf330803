// A B+ tree while keys come and go, and the pages that a query touches. All of it was done by the reference's own
// BPlusTree; the reader chooses what to watch, and goes from call to call.

import { button, choice, html, svg } from "./dom.js";
import { get } from "./server.js";

const WIDTH = 96;
const HEIGHT = 34;
const GAP = 10;
const LEVEL = 78;
const TOP = 16;

const listed = (pages) => (pages.length === 0 ? "none" : pages.join(", "));

/** Where each page stands: leaves side by side, a branch above the middle of its children. */
function placed(levels) {
  const middle = new Map();
  levels[levels.length - 1].forEach((page, index) => middle.set(page.number, index * (WIDTH + GAP) + WIDTH / 2));
  [...levels].reverse().slice(1).forEach((level) => level.forEach((page) => middle.set(page.number,
    (middle.get(page.children[0]) + middle.get(page.children[page.children.length - 1])) / 2)));
  return middle;
}

class TreeWalk {
  #answer;
  #play;
  #at = 0;
  #words = html("p", { class: "words", role: "status" });
  #picture = html("div", { class: "tree", tabindex: "0", role: "group", "aria-label": "The pages of the tree" });
  #slider = html("input", { type: "range", min: 0, step: 1, "aria-label": "Call",
    oninput: () => this.#go(Number(this.#slider.value)) });
  #back = button("Back", () => this.#go(this.#at - 1));
  #step = button("Step", () => this.#go(this.#at + 1));

  constructor(place, answer) {
    this.#answer = answer;
    this.#play = answer.plays[0];
    place.replaceChildren(html("section", { class: "explorer", "aria-label": "Try it: a B+ tree" },
      html("p", { class: "head" }, html("strong", {}, "Try it: "),
        `a B+ tree whose pages hold ${answer.capacity} entries or children`),
      html("div", { class: "controls" },
        choice("Watch:", answer.plays.map(({ name }) => name), this.#play.name, (name) => {
          this.#play = answer.plays.find((one) => one.name === name);
          this.#go(0);
        }), this.#back, this.#step, button("End", () => this.#go(this.#play.steps.length - 1)), this.#slider),
      this.#words, this.#picture,
      html("p", { class: "quiet legend" }, html("span", { class: "page read" }, "read"), " ",
        html("span", { class: "page written" }, "written"), " ", html("span", { class: "page" }, "neither"),
        " In a branch stand separators, in a leaf the keys; small, the number of the page.")));
    this.#go(0);
  }

  #go(at) {
    const { steps } = this.#play;
    this.#at = Math.max(0, Math.min(at, steps.length - 1));
    const step = steps[this.#at];
    this.#slider.max = steps.length - 1;
    this.#slider.value = this.#at;
    this.#slider.setAttribute("aria-valuetext", step.call);
    this.#back.disabled = this.#at === 0;
    this.#step.disabled = this.#at === steps.length - 1;
    const pages = step.levels.flat();
    const leaves = step.levels[step.levels.length - 1];
    const entries = leaves.reduce((sum, leaf) => sum + leaf.keys.length, 0);
    const fill = Math.round(100 * entries / (leaves.length * this.#answer.capacity));
    this.#words.textContent = `${step.call}: ${step.result}. Pages read: ${listed(step.read)}; `
      + `written: ${listed(step.written)}. The tree has ${pages.length} ${pages.length === 1 ? "page" : "pages"} on `
      + `${step.levels.length} ${step.levels.length === 1 ? "level" : "levels"}; its leaves are ${fill} % full.`;
    this.#picture.replaceChildren(this.#drawn(step));
  }

  #drawn(step) {
    const { levels } = step;
    const middle = placed(levels);
    const width = levels[levels.length - 1].length * (WIDTH + GAP) - GAP;
    const y = (level) => TOP + level * LEVEL;
    const lines = [];
    const boxes = [];
    levels.forEach((level, depth) => level.forEach((page) => {
      const x = middle.get(page.number);
      page.children.forEach((child) => lines.push(svg("line", { class: "edge", x1: x, y1: y(depth) + HEIGHT,
        x2: middle.get(child), y2: y(depth + 1) })));
      const kind = step.written.includes(page.number) ? " written" : step.read.includes(page.number) ? " read" : "";
      boxes.push(svg("g", { class: `page${kind}` },
        svg("rect", { x: x - WIDTH / 2, y: y(depth), width: WIDTH, height: HEIGHT, rx: 5 }),
        svg("text", { x, y: y(depth) + 21.5 }, page.keys.length === 0 ? "empty" : page.keys.join(" ")),
        svg("text", { class: "number", x: x - WIDTH / 2, y: y(depth) - 4 }, String(page.number))));
    }));
    levels[levels.length - 1].slice(1).forEach((leaf) => {
      const x = middle.get(leaf.number) - WIDTH / 2;
      const height = y(levels.length - 1) + HEIGHT / 2;
      lines.push(svg("line", { class: "edge next", x1: x - GAP, y1: height, x2: x, y2: height }));
    });
    const height = y(levels.length - 1) + HEIGHT + 6;
    return svg("svg", { viewBox: `-2 0 ${width + 4} ${height}`, width: width + 4, height, role: "img",
      "aria-label": levels.map((level) => level.map((page) => `page ${page.number}: ${page.keys.join(" ")}`)
        .join("; ")).join(". ") }, lines, boxes);
  }
}

/** Offers the tree at a place of the page. */
export const explore = async (place) => new TreeWalk(place, await get("/explore/tree"));
