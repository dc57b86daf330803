// Five nodes whose links the reader cuts. What each node answers was decided by the reference's own classes.

import { button, html, svg } from "./dom.js";
import { get } from "./server.js";

const SIZE = 320;
const CENTER = SIZE / 2;
const RADIUS = 120;

const SCENES = [
  ["All is well", []],
  ["Two and three", ["AC", "AD", "AE", "BC", "BD", "BE"]],
  ["The leader alone", ["AB", "AC", "AD", "AE"]],
  ["One link", ["AB"]],
  ["One in the middle", ["AD", "AE", "BD", "BE"]],
];

/** What a node says: such as "*A 1 y ABC", the leader it knows, its term, whether it is consistent, what it sees. */
function said(text) {
  const [leader, term, consistent, sees] = text.split(" ");
  return { leads: leader.startsWith("*"), leader: leader.replace("*", ""), term: Number(term),
    consistent: consistent === "y", sees: [...sees] };
}

const list = (names) => names.length < 2 ? names.join("")
  : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;

class Partition {
  #run;
  #cut = new Set();
  #words = html("p", { class: "words", role: "status" });
  #picture = html("div", { class: "picture" });
  #table = html("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": "What each node answers" });
  #links;

  constructor(place, run) {
    this.#run = run;
    this.#links = run.links.map((link) => button(`${link[0]}–${link[1]}`, () => this.#toggle(link)));
    place.replaceChildren(html("section", { class: "explorer", "aria-label": "Try it: five nodes and their links" },
      html("p", { class: "head" }, html("strong", {}, "Try it: "),
        "cut links, and see who may answer a second and a half later"),
      html("div", { class: "controls" }, SCENES.map(([name, cut]) => button(name, () => this.#go(cut)))),
      html("div", { class: "controls", role: "group", "aria-label": "Cut or heal a link" }, this.#links),
      this.#words, html("div", { class: "stage" }, this.#picture, this.#table),
      html("p", { class: "quiet" }, "Before the cut A led term 1. After it each node puts its own letter into the cart, by"
        + " an available add; what it sees is what an available get tells. Press a link to cut it, and again to heal it.")));
    this.#draw();
  }

  #toggle(link) {
    if (!this.#cut.delete(link)) {
      this.#cut.add(link);
    }
    this.#draw();
  }

  #go(cut) {
    this.#cut = new Set(cut);
    this.#draw();
  }

  #draw() {
    const { nodes, links, states } = this.#run;
    const mask = links.reduce((sum, link, bit) => sum + (this.#cut.has(link) ? 2 ** bit : 0), 0);
    const answers = states[mask].map(said);
    links.forEach((link, i) => this.#links[i].setAttribute("aria-pressed", String(this.#cut.has(link))));
    this.#picture.replaceChildren(this.#graph(nodes, links, answers));
    this.#table.replaceChildren(this.#rows(nodes, answers));
    this.#words.textContent = this.#sentence(nodes, answers);
  }

  #sentence(nodes, answers) {
    const consistent = nodes.filter((node, i) => answers[i].consistent);
    const leaders = nodes.filter((node, i) => answers[i].leads);
    const terms = Math.max(...answers.map(({ term }) => term));
    return `${this.#cut.size} of ${this.#run.links.length} links are cut. `
      + `Consistent: ${consistent.length === 0 ? "nobody answers" : `${list(consistent)} answer${
        consistent.length === 1 ? "s" : ""}`}. Available: all answer. `
      + (leaders.length === 0 ? "Nobody leads" : `${list(leaders.map((node) =>
        `${node} in term ${answers[nodes.indexOf(node)].term}`))} take${leaders.length === 1 ? "s itself" : " themselves"}`
        + " for the leader")
      + (terms > 4 ? `, and the terms have come to ${terms}: they find no rest.` : ".");
  }

  #graph(nodes, links, answers) {
    const at = (node) => {
      const angle = 2 * Math.PI * nodes.indexOf(node) / nodes.length - Math.PI / 2;
      return [CENTER + RADIUS * Math.cos(angle), CENTER + RADIUS * Math.sin(angle)];
    };
    return svg("svg", { viewBox: `0 0 ${SIZE} ${SIZE}`, width: SIZE, height: SIZE, class: "partition",
      "aria-hidden": "true" },
    links.map((link) => {
      const [[x1, y1], [x2, y2]] = [at(link[0]), at(link[1])];
      const ends = { x1, y1, x2, y2 };
      return svg("g", { class: this.#cut.has(link) ? "link cut" : "link", onclick: () => this.#toggle(link) },
        svg("line", { ...ends, class: "reach" }), svg("line", { ...ends, class: "line" }));
    }),
    nodes.map((node, i) => {
      const [x, y] = at(node);
      const { leads, consistent } = answers[i];
      return svg("g", { class: `node${consistent ? " consistent" : ""}${leads ? " leads" : ""}` },
        svg("circle", { cx: x, cy: y, r: 20 }),
        svg("text", { x, y: y + 5, "text-anchor": "middle" }, leads ? `${node}★` : node));
    }));
  }

  #rows(nodes, answers) {
    return html("table", { class: "answers" },
      html("thead", {}, html("tr", {}, ["Node", "Leader", "Term", "Consistent", "Sees"].map((name) =>
        html("th", { scope: "col" }, name)))),
      html("tbody", {}, nodes.map((node, i) => {
        const { leads, leader, term, consistent, sees } = answers[i];
        return html("tr", {}, html("th", { scope: "row" }, node),
          html("td", {}, leads ? "itself" : leader === "-" ? "none" : leader), html("td", {}, String(term)),
          html("td", {}, consistent ? "answers" : "refuses"), html("td", {}, sees.join("")));
      })));
  }
}

export async function explore(place) {
  new Partition(place, await get("/explore/partition"));
}
