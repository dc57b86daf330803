// A hash ring: nodes come and go, and keys move. Who keeps a key is what the reference's HashRing says.

import { button, choice, html, svg } from "./dom.js";
import { Latest } from "./latest.js";
import { get } from "./server.js";

const SIZE = 320;
const CENTER = SIZE / 2;
const RING = 120;
const KEYS = 142;
const MOST_NODES = 8;
const POINTS = ["1", "5", "20", "100"];
const NAMES = "abcdefghijklmnopqrstuvwxyz".split("");

const at = (turn, radius) => {
  const angle = 2 * Math.PI * turn - Math.PI / 2;
  return [CENTER + radius * Math.cos(angle), CENTER + radius * Math.sin(angle)].map((value) => value.toFixed(2));
};

/** A part of the circle, from one turn to another one that is not before it. */
function arc(from, to, color) {
  if (to - from > 0.999) {
    return svg("circle", { cx: CENTER, cy: CENTER, r: RING, class: `arc ${color}` });
  }
  const large = to - from > 0.5 ? 1 : 0;
  return svg("path", { class: `arc ${color}`,
    d: `M ${at(from, RING).join(" ")} A ${RING} ${RING} 0 ${large} 1 ${at(to, RING).join(" ")}` });
}

class Ring {
  #place;
  #nodes = ["a", "b", "c"];
  #before = this.#nodes;
  #points = "20";
  #latest = new Latest();
  #colors = new Map();
  #picture = html("div", { class: "picture" });
  #words = html("p", { class: "words", role: "status" });
  #table = html("div");
  #list = html("span", { class: "nodes" });
  #add = button("Add a node", () => this.#to([...this.#nodes, this.#unused()]));

  constructor(place) {
    this.#place = place;
    place.replaceChildren(html("section", { class: "explorer", "aria-label": "Try it: a hash ring" },
      html("p", { class: "head" }, html("strong", {}, "Try it: "), "add and remove nodes, and see which keys move"),
      html("div", { class: "controls" }, this.#add, this.#list,
        choice("Points a node:", POINTS, this.#points, (points) => {
          this.#points = points;
          this.#before = this.#nodes;
          this.draw();
        })),
      this.#words, html("div", { class: "stage" }, this.#picture, this.#table)));
  }

  #unused() {
    return NAMES.find((name) => !this.#nodes.includes(name));
  }

  #to(nodes) {
    this.#before = this.#nodes;
    this.#nodes = nodes;
    return this.draw();
  }

  /** A node keeps its color while it is there. */
  #color(node) {
    if (!this.#colors.has(node)) {
      const taken = this.#nodes.map((other) => this.#colors.get(other));
      this.#colors.set(node, [...Array(MOST_NODES).keys()].find((color) => !taken.includes(color)) ?? 0);
    }
    return `color-${this.#colors.get(node)}`;
  }

  async draw() {
    [...this.#colors.keys()].filter((node) => !this.#nodes.includes(node) && !this.#before.includes(node))
      .forEach((node) => this.#colors.delete(node));
    const ring = await this.#latest.of(
      get(`/explore/ring?points=${this.#points}&before=${this.#before}&after=${this.#nodes}`));
    if (!ring) {
      return;
    }
    this.#nodes.forEach((node) => this.#color(node));
    this.#add.disabled = this.#nodes.length >= MOST_NODES;
    this.#list.replaceChildren(...this.#nodes.map((node) => button("Remove " + node,
      () => this.#to(this.#nodes.filter((other) => other !== node)),
      { class: "node " + this.#color(node), disabled: this.#nodes.length === 1 })));
    const moved = ring.keys.filter((key) => key.before !== key.after);
    this.#words.textContent = this.#sentence(ring.keys, moved);
    const shares = this.#shares(ring.points);
    this.#picture.replaceChildren(this.#circle(ring, moved));
    this.#table.replaceChildren(this.#numbers(ring.keys, shares));
  }

  #sentence(keys, moved) {
    const added = this.#nodes.filter((node) => !this.#before.includes(node));
    const removed = this.#before.filter((node) => !this.#nodes.includes(node));
    if (added.length + removed.length === 0) {
      return `${keys.length} keys on ${this.#nodes.length} nodes. Add or remove one.`;
    }
    const n = added.length > 0 ? this.#nodes.length : this.#before.length;
    const even = (keys.length / n).toFixed(1).replace(".0", "");
    const others = moved.filter((key) => key.after !== added[0] && key.before !== removed[0]).length;
    return `${added.length > 0 ? `Added ${added[0]}` : `Removed ${removed[0]}`}: ${moved.length} of ${keys.length} keys`
      + ` moved${added.length > 0 ? " to it" : " from it"}; an even share, 1/${n}, is ${even}.`
      + ` Between the other nodes moved ${others}.`;
  }

  #shares(points) {
    const shares = new Map(this.#nodes.map((node) => [node, 0]));
    points.forEach((point, index) => {
      const before = index === 0 ? points[points.length - 1].at - 1 : points[index - 1].at;
      shares.set(point.node, shares.get(point.node) + point.at - before);
    });
    return shares;
  }

  #circle(ring, moved) {
    const { points, keys } = ring;
    const arcs = points.map((point, index) =>
      arc(index === 0 ? points[points.length - 1].at - 1 : points[index - 1].at, point.at, this.#color(point.node)));
    const marks = points.length > 60 ? [] : points.map((point) => {
      const [x1, y1] = at(point.at, RING - 9);
      const [x2, y2] = at(point.at, RING + 9);
      return svg("line", { x1, y1, x2, y2, class: `point ${this.#color(point.node)}` });
    });
    const dots = keys.map((key) => {
      const [cx, cy] = at(key.at, KEYS);
      const isMoved = moved.includes(key);
      return svg("circle", { cx, cy, r: isMoved ? 5.5 : 3.5, class: `key ${this.#color(key.after)}${isMoved ? " moved" : ""}` },
        svg("title", {}, `${key.key}: ${isMoved ? `${key.before} → ${key.after}` : key.after}`));
    });
    return svg("svg", { viewBox: `0 0 ${SIZE} ${SIZE}`, role: "img",
      "aria-label": "The ring: which node each part of the circle and each key belongs to" }, arcs, marks, dots);
  }

  #numbers(keys, shares) {
    return html("table", {},
      html("thead", {}, html("tr", {}, ["Node", "Share of the circle", "Keys"].map((name) =>
        html("th", { scope: "col" }, name)))),
      html("tbody", {}, this.#nodes.map((node) => html("tr", {},
        html("th", { scope: "row" }, html("span", { class: `swatch ${this.#color(node)}`, "aria-hidden": "true" }), node),
        html("td", {}, `${(100 * shares.get(node)).toFixed(1)} %`),
        html("td", {}, String(keys.filter((key) => key.after === node).length))))));
  }
}

/** Offers the ring at a place of the page. */
export const explore = (place) => new Ring(place).draw();
